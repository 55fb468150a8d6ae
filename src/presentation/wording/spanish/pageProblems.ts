import type { OverrideProblem } from "../../../ingest/overrides.ts";
import type { PageProblem } from "../../../ingest/page.ts";
import type { PdfProblem } from "../../../ingest/pdf/pdfPage.ts";
import { numbers } from "./counts.ts";
import { explainFileProblem } from "./fileRejections.ts";
import { explainFieldFault } from "./formatProblems.ts";

/** Why a page can't be read as an article and what to do, in a sentence about `name`. */
export function page(problem: PageProblem | PdfProblem, name: string): string {
  return `${name} ${explain(problem)}.`;
}

function explain(problem: PageProblem | PdfProblem): string {
  switch (problem.code) {
    case "too-long":
      return `tiene más de ${numbers.integer(problem.limitCharacters)} caracteres de texto; importa el texto en partes, cada una guardada como archivo .txt`;
    case "too-many-elements":
      return "tiene demasiados elementos, o demasiado profundos, para buscar un artículo; guarda su texto como archivo .txt e impórtalo";
    case "no-article-text":
      return "no tiene texto de artículo que se pudiera encontrar; guarda el texto como archivo .txt o .md e impórtalo";
    case "layout-not-kept":
      return "tiene una composición que Markdown no puede conservar al pie de la letra; guarda su texto como archivo .txt e impórtalo";
    case "says-not-to-be-shown":
      return `dice de sí que no debe mostrarse; quita eso primero (línea ${problem.line})`;
    case "not-a-pdf":
      return "no es un PDF, diga lo que diga su nombre";
    case "pdf-damaged":
      return "es un PDF dañado que no se puede leer; ábrelo en un lector de PDF y guárdalo de nuevo";
    case "pdf-locked":
      return "está protegido con contraseña; guarda una copia sin ella";
    case "pdf-too-many-pages":
      return `tiene ${numbers.integer(problem.pages)} páginas, más de las ${numbers.integer(problem.limit)} que se leen; divídelo en varios archivos`;
    case "pdf-too-long":
      return `tiene más de ${numbers.integer(problem.limitCharacters)} caracteres de texto; divídelo en varios archivos`;
    case "pdf-without-text":
      return `no tiene ninguna página de texto (páginas: ${numbers.integer(problem.pages)}), solo imágenes o sellos; las imágenes no se leen, así que importa una copia que tenga su texto`;
    case "pdf-illegible":
      return `no tiene ninguna página que se pueda leer: ${problem.fault === "columns" ? "sus columnas no se distinguen, como donde varias páginas están impresas en una" : "sus letras no se reconocen"}; importa otra copia`;
    case "pdf-too-costly":
      return "llevó más tiempo o memoria de lo que necesita un escrito judicial, así que se dejó de leer; ábrelo en un lector de PDF y guárdalo de nuevo";
    case "front-matter":
      return `${explainFileProblem(problem.problem)} (línea ${problem.problem.line})`;
  }
}

/** What is wrong with a fact that was given, in a sentence about `name`, what it was given as. */
export function override(problem: OverrideProblem, name: string): string {
  switch (problem.code) {
    case "empty":
      return `${name}: no puede estar vacío.`;
    case "in-the-future":
      return `${name}: no puede estar en el futuro.`;
    case "unfit-value":
      return `${name}: ${explainFieldFault(problem.fault)}.`;
  }
}
