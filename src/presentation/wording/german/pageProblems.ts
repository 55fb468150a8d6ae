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
      return `hat mehr als ${numbers.integer(problem.limitCharacters)} Zeichen Text; importiere den Text in Teilen, jeden als .txt-Datei gespeichert`;
    case "too-many-elements":
      return "hat zu viele oder zu tiefe Elemente, um einen Artikel darin zu suchen; speichere den Text als .txt-Datei und importiere die";
    case "no-article-text":
      return "hat keinen Text eines Artikels, der zu finden war; speichere den Text als .txt- oder .md-Datei und importiere die";
    case "layout-not-kept":
      return "hat ein Layout, das Markdown nicht buchstabengetreu wiedergeben kann; speichere den Text als .txt-Datei und importiere die";
    case "says-not-to-be-shown":
      return `sagt von sich, nicht gezeigt werden zu dürfen; entferne das zuerst (Zeile ${problem.line})`;
    case "not-a-pdf":
      return "ist kein PDF, was auch immer der Name sagt";
    case "pdf-damaged":
      return "ist ein beschädigtes PDF, das nicht zu lesen ist; öffne es in einem PDF-Leser und speichere es neu";
    case "pdf-locked":
      return "ist mit einem Passwort gesperrt; speichere eine Kopie ohne Passwort";
    case "pdf-too-many-pages":
      return `hat ${numbers.integer(problem.pages)} Seiten, mehr als die ${numbers.integer(problem.limit)}, die gelesen werden; teile es in mehrere Dateien`;
    case "pdf-too-long":
      return `hat mehr als ${numbers.integer(problem.limitCharacters)} Zeichen Text; teile es in mehrere Dateien`;
    case "pdf-without-text":
      return `hat keine Seite mit Text (Seiten: ${numbers.integer(problem.pages)}), nur Bilder oder Stempel; Bilder werden nicht gelesen, importiere also eine Kopie, die ihren Text hat`;
    case "pdf-illegible":
      return `hat keine Seite, die gelesen werden kann: ${problem.fault === "columns" ? "ihre Spalten lassen sich nicht trennen, etwa wo mehrere Seiten auf einer stehen" : "ihre Buchstaben sind nicht zu erkennen"}; importiere eine andere Kopie`;
    case "pdf-too-costly":
      return "brauchte mehr Zeit oder Speicher als ein Schriftsatz braucht, darum wurde das Lesen beendet; öffne es in einem PDF-Leser und speichere es neu";
    case "front-matter":
      return `${explainFileProblem(problem.problem)} (Zeile ${problem.problem.line})`;
  }
}

/** What is wrong with a fact that was given, in a sentence about `name`, what it was given as. */
export function override(problem: OverrideProblem, name: string): string {
  switch (problem.code) {
    case "empty":
      return `${name}: darf nicht leer sein.`;
    case "in-the-future":
      return `${name}: darf nicht in der Zukunft liegen.`;
    case "unfit-value":
      return `${name}: ${explainFieldFault(problem.fault)}.`;
  }
}
