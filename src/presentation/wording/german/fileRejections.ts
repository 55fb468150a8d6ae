import { escapePath } from "../../../documents/format/escapePath.ts";
import type { Consequence, FileProblem, Rejection } from "../../../storage/folder/fileProblem.ts";
import { explainFormatProblem } from "./formatProblems.ts";

/** `path:line: reason`. Without a full stop. */
export function rejection({ path, problem, consequence }: Rejection): string {
  const line = `${path}:${problem.line}: ${explainFileProblem(problem)}`;
  return consequence === undefined ? line : `${line}; ${CONSEQUENCES[consequence]}`;
}

/** What is wrong with a file and what to do, as it stands behind the file's name: without a full stop. */
export function explainFileProblem(problem: FileProblem): string {
  return escapePath(explain(problem));
}

function explain(problem: FileProblem): string {
  switch (problem.code) {
    case "file-leads-out":
      return "ist ein Link, der aus dem Ordner der Artikel hinausführt; lege die Datei selbst hierher";
    case "case-leads-out":
      return "ist ein Link, der aus dem Ordner der Artikel hinausführt";
    case "not-a-file":
      return "ist keine gewöhnliche Datei; nur Dateien können Artikel sein";
    case "utf-16":
      return "ist UTF-16; speichere die Datei als UTF-8";
    case "not-utf-8":
      return "hat Bytes, die kein UTF-8 sind; speichere die Datei als UTF-8";
    case "nul":
      return "hat ein NUL-Zeichen; entferne es";
    case "name-not-utf-8":
      return "hat einen Namen, der kein UTF-8 ist; ändere den Namen";
    case "name-unseen":
      return "hat unsichtbare Zeichen im Namen; ändere den Namen";
    case "takedown-folder":
      return "heißt wie ein Ort für Zurückgezogenes, darum wird nichts daraus angeboten; benenne den Ordner um, wenn er ein Fall ist";
    case "no-shelf":
      return "hat Ordner, aber in keinem einen Artikel (eine Datei, die auf .md endet), und scheint darum kein Bestand zu sein; nenne einen anderen Ordner, oder lege Artikel hinein";
    case "outside-any-case":
      return "liegt außerhalb jedes Falls; verschiebe die Datei in den Ordner ihres Falls";
    case "not-markdown":
      return "ist kein Markdown; speichere den Text als Datei, die auf .md endet";
    case "folder-in-case":
      return "ist ein Ordner in einem Fall; verschiebe seine Artikel hinauf in den Ordner des Falls";
    case "file-unreadable":
      return `kann nicht gelesen werden (${problem.cause}); prüfe, ob die Datei da ist und der Benutzer des Bots sie lesen darf`;
    case "case-unreadable":
      return `kann nicht gelesen werden (${problem.cause}); prüfe, ob der Benutzer des Bots den Ordner lesen darf`;
    case "file-too-large":
      return `ist größer als ${problem.limitBytes / 1024 ** 2} MiB; teile die Datei in mehrere Artikel`;
    case "second-case-file":
      return `ist neben ${problem.other} eine weitere Datei des Falls selbst; entferne eine`;
    case "same-name":
      return `ist dem Namen nach nicht von ${problem.other} zu unterscheiden; benenne eine davon um`;
    case "stumbled":
      return `bringt Casebook ins Stolpern (${problem.fault}); bitte melde das`;
    default:
      return explainFormatProblem(problem);
  }
}

const CONSEQUENCES: Readonly<Record<Consequence, string>> = {
  "case-not-served": "bis das behoben ist, wird der ganze Fall nicht angeboten",
  "served-without-facts":
    "bis das behoben ist, werden seine Artikel ohne Titel, Aliasnamen und Ausgang des Falls angeboten",
  "last-version-served": "die letzte gültige Fassung wird weiter angeboten",
  "perhaps-taken-down":
    "vielleicht soll sie nicht mehr gezeigt werden, darum wird auch die letzte gültige Fassung nicht angeboten",
  "text-gone": "nicht all ihr Text ist noch da, darum wird auch die letzte gültige Fassung nicht angeboten",
};
