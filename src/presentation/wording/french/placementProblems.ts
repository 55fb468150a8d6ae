import type { PlacementProblem, WriteProblem } from "../../../storage/placementPlan.ts";
import { shelfDatabase } from "./databaseProblems.ts";
import { explainFileProblem } from "./fileRejections.ts";

/** Why an article has no place on the shelf and what to do. */
export function placement(problem: PlacementProblem): string {
  switch (problem.code) {
    case "would-be-rejected":
      return `La bibliothèque refuserait l'article : ${problem.problems.map(explainFileProblem).join(" ; ")}.`;
    case "database-unusable":
      return shelfDatabase(problem.problem);
    case "folder-unreadable":
      return `Le dossier des articles ne peut pas être lu (${problem.cause}).`;
    case "not-a-case-name":
      return `« ${problem.slug} » ne peut pas être le dossier d'une affaire ; prenez des minuscules, des chiffres et des tirets, comme harrow-v-pell.`;
    case "case-is-no-folder":
      return `${problem.slug} n'est pas un dossier ; nommez une autre affaire.`;
    case "case-leads-out":
      return `Le dossier ${problem.slug} est un lien qui sort du dossier des articles ; rien n'y est écrit.`;
    case "page-is-taken-down":
      return `La page est dans la bibliothèque sous ${problem.path}, masquée ou rétractée ; modifiez ce fichier à la main.`;
    case "page-in-other-case":
      return `La page est déjà dans la bibliothèque, sous ${problem.path} ; écrivez cases: [${problem.slug}] dans son en-tête pour qu'elle compte ici aussi.`;
    case "file-unreadable":
      return `${problem.path} existe déjà et ne peut pas être lu ; corrigez-le ou enlevez-le d'abord.`;
    case "file-is-taken-down":
      return `${problem.path} existe déjà, masqué ou rétracté ; modifiez ce fichier à la main.`;
    case "too-many-of-name":
      return `Il y a ${problem.limit} articles nommés « ${problem.title} » dans ${problem.slug} ; donnez un autre titre.`;
  }
}

/** Why an article's file was not written and what to do, in a sentence. */
export function write(problem: WriteProblem): string {
  switch (problem.code) {
    case "folder-leads-out":
      return `Le dossier ${problem.slug} sort du dossier des articles ; rien n'a été écrit.`;
    case "not-a-file":
      return `${problem.path} n'est pas un fichier ordinaire ; enlevez-le d'abord.`;
    case "appeared-meanwhile":
      return `${problem.path} est apparu entre-temps ; importez de nouveau la page.`;
    case "read-only":
      return `Le dossier des articles est ici en lecture seule (${problem.cause}), ${problem.path} n'a donc pas été écrit ; importez là où ses fichiers peuvent être modifiés.`;
    case "database-unusable":
      return `${shelfDatabase(problem.problem)} Rien n'a été changé.`;
    case "too-many-documents":
      return `La bibliothèque est pleine : un serveur peut garder ici ${problem.limit} fichiers ; rien n'a été écrit.`;
    case "too-many-bytes":
      return `La bibliothèque est pleine : les fichiers d'un serveur peuvent occuper ici ${Math.floor(problem.limit / 2 ** 20)} Mo ; rien n'a été écrit.`;
    case "too-many-imports":
      return `Ce serveur a importé ${problem.limit} articles en une heure, autant qu'il le peut ; réessayez plus tard.`;
    case "not-written":
      return `${problem.path} ne peut pas être écrit (${problem.cause}) ; rien n'a été changé.`;
  }
}
