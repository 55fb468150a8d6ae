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
  upload: (problem) => `Le fichier n'est pas arrivé : ${explainFetch(problem)} ; téléversez-le de nouveau.`,
  reload: (problem) => `${tellFolder(problem, "Le dossier des articles")} Ce qui est proposé reste tel quel.`,
  unserved: (problem) => `Il n'est pas encore proposé. ${tellFolder(problem, "Le dossier des articles")}`,
  page,
  override,
  placement,
  write,
  rejection,
  names: { page: "La page", pdf: "Le PDF" },
};

function explainFetch(problem: FetchProblem): string {
  switch (problem.code) {
    case "forbidden-address":
      return `${problem.host} est sur cette machine ou dans un réseau privé`;
    case "timeout":
      return `${problem.host} a mis plus de ${problem.limitMilliseconds / 1000} s`;
    case "bad-status":
      return `${problem.host} répond par le statut ${problem.status} au lieu du fichier`;
    case "too-large":
      return `${problem.host} envoie plus que ce que le fichier devrait contenir`;
    default:
      return `${"host" in problem ? problem.host : "son adresse"} n'est pas joignable d'ici`;
  }
}

function tellFolder(problem: ReloadProblem, folder: string): string {
  return problem.code === "database-unusable" ? shelfDatabase(problem.problem) : `${folder} ${explainFolder(problem)}.`;
}

function explainFolder(problem: Exclude<ReloadProblem, { code: "database-unusable" }>): string {
  switch (problem.code) {
    case "no-name":
      return "n'a pas de nom";
    case "missing":
      return "n'existe pas";
    case "not-a-folder":
      return "n'est pas un dossier";
    case "unreadable":
      return `ne peut pas être lu (${problem.cause})`;
    case "lost":
      return "n'a plus aucun article ni aucune des affaires, comme s'il n'était pas monté ou menait ailleurs ; tout est donc resté tel quel ; corrigez le dossier et rechargez ou, si tout doit disparaître, laissez-y le dossier vide d'une affaire et rechargez, ou redémarrez Casebook";
    case "stopping":
      return "est fermé : Casebook s'arrête";
    case "not-read-to-the-end":
      return "n'a pas pu être lu jusqu'au bout ; le journal dit pourquoi";
  }
}
