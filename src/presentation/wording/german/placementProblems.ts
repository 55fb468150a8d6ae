import type { PlacementProblem, WriteProblem } from "../../../storage/placementPlan.ts";
import { shelfDatabase } from "./databaseProblems.ts";
import { explainFileProblem } from "./fileRejections.ts";

/** Why an article has no place on the shelf and what to do. */
export function placement(problem: PlacementProblem): string {
  switch (problem.code) {
    case "would-be-rejected":
      return `Der Bestand würde den Artikel ablehnen: ${problem.problems.map(explainFileProblem).join("; ")}.`;
    case "database-unusable":
      return shelfDatabase(problem.problem);
    case "folder-unreadable":
      return `Der Ordner der Artikel kann nicht gelesen werden (${problem.cause}).`;
    case "not-a-case-name":
      return `„${problem.slug}“ kann nicht der Ordner eines Falls sein; nimm Kleinbuchstaben, Ziffern und Striche, etwa harrow-v-pell.`;
    case "case-is-no-folder":
      return `${problem.slug} ist kein Ordner; nenne einen anderen Fall.`;
    case "case-leads-out":
      return `Der Ordner ${problem.slug} ist ein Link, der aus dem Ordner der Artikel hinausführt; dort wird nichts geschrieben.`;
    case "page-is-taken-down":
      return `Die Seite ist im Bestand als ${problem.path}, verborgen oder zurückgezogen; ändere diese Datei von Hand.`;
    case "page-in-other-case":
      return `Die Seite ist schon im Bestand, als ${problem.path}; schreibe cases: [${problem.slug}] in ihren Kopf, damit sie auch hier zählt.`;
    case "file-unreadable":
      return `${problem.path} ist schon da und nicht zu lesen; berichtige oder entferne es zuerst.`;
    case "file-is-taken-down":
      return `${problem.path} ist schon da, verborgen oder zurückgezogen; ändere diese Datei von Hand.`;
    case "too-many-of-name":
      return `Es gibt ${problem.limit} Artikel namens „${problem.title}“ in ${problem.slug}; gib einen anderen Titel an.`;
  }
}

/** Why an article's file was not written and what to do, in a sentence. */
export function write(problem: WriteProblem): string {
  switch (problem.code) {
    case "folder-leads-out":
      return `Der Ordner ${problem.slug} führt aus dem Ordner der Artikel hinaus; nichts wurde geschrieben.`;
    case "not-a-file":
      return `${problem.path} ist keine gewöhnliche Datei; entferne sie zuerst.`;
    case "appeared-meanwhile":
      return `${problem.path} ist inzwischen aufgetaucht; importiere die Seite noch einmal.`;
    case "read-only":
      return `Der Ordner der Artikel ist hier nur lesbar (${problem.cause}), darum wurde ${problem.path} nicht geschrieben; importiere dort, wo seine Dateien geändert werden dürfen.`;
    case "database-unusable":
      return `${shelfDatabase(problem.problem)} Nichts wurde geändert.`;
    case "too-many-documents":
      return `Der Bestand ist voll: Ein Server darf hier ${problem.limit} Dateien haben; nichts wurde geschrieben.`;
    case "too-many-bytes":
      return `Der Bestand ist voll: Die Dateien eines Servers dürfen hier ${Math.floor(problem.limit / 2 ** 20)} MB haben; nichts wurde geschrieben.`;
    case "too-many-imports":
      return `Dieser Server hat binnen einer Stunde ${problem.limit} Artikel importiert, so viele er darf; versuche es später noch einmal.`;
    case "not-written":
      return `${problem.path} kann nicht geschrieben werden (${problem.cause}); nichts wurde geändert.`;
  }
}
