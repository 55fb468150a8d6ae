import type { PlacementProblem, WriteProblem } from "../../../storage/placementPlan.ts";
import { shelfDatabase } from "./databaseProblems.ts";
import { explainFileProblem } from "./fileRejections.ts";

/** Why an article has no place on the shelf and what to do. */
export function placement(problem: PlacementProblem): string {
  switch (problem.code) {
    case "would-be-rejected":
      return `La biblioteca rechazaría el artículo: ${problem.problems.map(explainFileProblem).join("; ")}.`;
    case "database-unusable":
      return shelfDatabase(problem.problem);
    case "folder-unreadable":
      return `No se puede leer la carpeta de artículos (${problem.cause}).`;
    case "not-a-case-name":
      return `“${problem.slug}” no puede ser la carpeta de un caso; usa minúsculas, cifras y guiones, como harrow-v-pell.`;
    case "case-is-no-folder":
      return `${problem.slug} no es una carpeta; nombra otro caso.`;
    case "case-leads-out":
      return `La carpeta ${problem.slug} es un enlace que sale de la carpeta de artículos; allí no se escribe nada.`;
    case "page-is-taken-down":
      return `La página está en la biblioteca como ${problem.path}, oculta o retractada; edita ese archivo a mano.`;
    case "page-in-other-case":
      return `La página ya está en la biblioteca, como ${problem.path}; escribe cases: [${problem.slug}] en su encabezado para que cuente también aquí.`;
    case "file-unreadable":
      return `${problem.path} ya existe y no se puede leer; corrígelo o quítalo primero.`;
    case "file-is-taken-down":
      return `${problem.path} ya existe, oculto o retractado; edita ese archivo a mano.`;
    case "too-many-of-name":
      return `Hay ${problem.limit} artículos llamados “${problem.title}” en ${problem.slug}; da otro título.`;
  }
}

/** Why an article's file was not written and what to do, in a sentence. */
export function write(problem: WriteProblem): string {
  switch (problem.code) {
    case "folder-leads-out":
      return `La carpeta ${problem.slug} sale de la carpeta de artículos; no se escribió nada.`;
    case "not-a-file":
      return `${problem.path} no es un archivo normal; quítalo primero.`;
    case "appeared-meanwhile":
      return `${problem.path} ha aparecido entretanto; importa la página de nuevo.`;
    case "read-only":
      return `La carpeta de artículos es aquí de solo lectura (${problem.cause}), así que no se escribió ${problem.path}; importa donde sus archivos se puedan cambiar.`;
    case "database-unusable":
      return `${shelfDatabase(problem.problem)} No se cambió nada.`;
    case "too-many-documents":
      return `La biblioteca está llena: un servidor puede guardar aquí ${problem.limit} archivos; no se escribió nada.`;
    case "too-many-bytes":
      return `La biblioteca está llena: los archivos de un servidor pueden ocupar aquí ${Math.floor(problem.limit / 2 ** 20)} MB; no se escribió nada.`;
    case "too-many-imports":
      return `Este servidor ha importado ${problem.limit} artículos en una hora, que son los que puede; inténtalo más tarde.`;
    case "not-written":
      return `No se puede escribir ${problem.path} (${problem.cause}); no se cambió nada.`;
  }
}
