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
  upload: (problem) => `Die Datei kam nicht an: ${explainFetch(problem)}; lade sie noch einmal hoch.`,
  reload: (problem) => `${tellFolder(problem, "Der Ordner der Artikel")} Was angeboten wird, bleibt, wie es ist.`,
  unserved: (problem) => `Er wird noch nicht angeboten. ${tellFolder(problem, "Der Ordner der Artikel")}`,
  page,
  override,
  placement,
  write,
  rejection,
  names: { page: "Die Seite", pdf: "Das PDF" },
};

function explainFetch(problem: FetchProblem): string {
  switch (problem.code) {
    case "forbidden-address":
      return `${problem.host} liegt auf diesem Rechner oder in einem privaten Netz`;
    case "timeout":
      return `${problem.host} brauchte länger als ${problem.limitMilliseconds / 1000} s`;
    case "bad-status":
      return `${problem.host} antwortet mit dem Status ${problem.status} statt mit der Datei`;
    case "too-large":
      return `${problem.host} sendet mehr, als die Datei haben sollte`;
    default:
      return `${"host" in problem ? problem.host : "ihre Adresse"} ist von hier nicht zu erreichen`;
  }
}

function tellFolder(problem: ReloadProblem, folder: string): string {
  return problem.code === "database-unusable" ? shelfDatabase(problem.problem) : `${folder} ${explainFolder(problem)}.`;
}

function explainFolder(problem: Exclude<ReloadProblem, { code: "database-unusable" }>): string {
  switch (problem.code) {
    case "no-name":
      return "hat keinen Namen";
    case "missing":
      return "existiert nicht";
    case "not-a-folder":
      return "ist kein Ordner";
    case "unreadable":
      return `kann nicht gelesen werden (${problem.cause})`;
    case "lost":
      return "hat keinen Artikel und keinen der Fälle mehr, als wäre er nicht eingehängt oder führte woandershin, darum blieb alles, wie es war; bringe den Ordner in Ordnung und lade neu, oder, wenn alles verschwinden soll, lass den leeren Ordner eines Falls darin und lade neu, oder starte Casebook neu";
    case "stopping":
      return "ist geschlossen: Casebook wird beendet";
    case "not-read-to-the-end":
      return "konnte nicht zu Ende gelesen werden; das Protokoll sagt, warum";
  }
}
