import type { FetchProblem } from "../../../ingest/fetch/fetchProblem.ts";
import type { Sentences } from "../sentences.ts";
import { database, shelfDatabase } from "./databaseProblems.ts";
import { rejection } from "./fileRejections.ts";
import { override, page } from "./pageProblems.ts";
import { placement, write } from "./placementProblems.ts";

type ReloadProblem = Parameters<Sentences["problems"]["reload"]>[0];

/** What went wrong and what to do, in a sentence, for those who meet it in a chat. */
export const problems: Sentences["problems"] = {
  database,
  upload: (problem) => `El archivo no llegó: ${explainFetch(problem)}; súbelo de nuevo.`,
  reload: (problem) => `${tellFolder(problem, "La carpeta de artículos")} Lo que se ofrece queda como está.`,
  unserved: (problem) => `Todavía no se ofrece. ${tellFolder(problem, "La carpeta de artículos")}`,
  page,
  override,
  placement,
  write,
  rejection,
  names: { page: "La página", pdf: "El PDF" },
};

function explainFetch(problem: FetchProblem): string {
  switch (problem.code) {
    case "forbidden-address":
      return `${problem.host} está en esta máquina o en una red privada`;
    case "timeout":
      return `${problem.host} tardó más de ${problem.limitMilliseconds / 1000} s`;
    case "bad-status":
      return `${problem.host} responde con el estado ${problem.status} en vez del archivo`;
    case "too-large":
      return `${problem.host} envía más de lo que debería tener el archivo`;
    default:
      return `desde aquí no se llega a ${"host" in problem ? problem.host : "su dirección"}`;
  }
}

function tellFolder(problem: ReloadProblem, folder: string): string {
  return problem.code === "database-unusable" ? shelfDatabase(problem.problem) : `${folder} ${explainFolder(problem)}.`;
}

function explainFolder(problem: Exclude<ReloadProblem, { code: "database-unusable" }>): string {
  switch (problem.code) {
    case "no-name":
      return "no tiene nombre";
    case "missing":
      return "no existe";
    case "not-a-folder":
      return "no es una carpeta";
    case "unreadable":
      return `no se puede leer (${problem.cause})`;
    case "lost":
      return "ya no tiene ningún artículo ni ninguno de los casos, como si no estuviera montada o llevara a otro sitio, así que todo quedó como estaba; corrige la carpeta y recarga o, si todo debe desaparecer, deja en ella la carpeta vacía de un caso y recarga, o inicia Casebook de nuevo";
    case "stopping":
      return "está cerrada: Casebook se está deteniendo";
    case "not-read-to-the-end":
      return "no se pudo leer hasta el final; el registro dice por qué";
  }
}
