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
      return `contient plus de ${numbers.integer(problem.limitCharacters)} caractères de texte ; importez le texte en parties, chacune enregistrée en fichier .txt`;
    case "too-many-elements":
      return "contient trop d'éléments, ou trop profonds, pour y chercher un article ; enregistrez son texte en fichier .txt et importez celui-ci";
    case "no-article-text":
      return "ne contient pas de texte d'article que l'on ait pu trouver ; enregistrez le texte en fichier .txt ou .md et importez celui-ci";
    case "layout-not-kept":
      return "a une mise en page que Markdown ne peut pas garder à la lettre ; enregistrez son texte en fichier .txt et importez celui-ci";
    case "says-not-to-be-shown":
      return `dit d'elle-même ne pas devoir être montrée ; enlevez d'abord cela (ligne ${problem.line})`;
    case "not-a-pdf":
      return "n'est pas un PDF, quoi que dise son nom";
    case "pdf-damaged":
      return "est un PDF endommagé qui ne peut pas être lu ; ouvrez-le dans un lecteur de PDF et enregistrez-le de nouveau";
    case "pdf-locked":
      return "est protégé par un mot de passe ; enregistrez une copie sans lui";
    case "pdf-too-many-pages":
      return `compte ${numbers.integer(problem.pages)} pages, plus que les ${numbers.integer(problem.limit)} qui sont lues ; divisez-le en plusieurs fichiers`;
    case "pdf-too-long":
      return `contient plus de ${numbers.integer(problem.limitCharacters)} caractères de texte ; divisez-le en plusieurs fichiers`;
    case "pdf-without-text":
      return `n'a aucune page de texte (pages : ${numbers.integer(problem.pages)}), rien que des images ou des tampons ; les images ne sont pas lues, importez donc une copie qui a son texte`;
    case "pdf-illegible":
      return `n'a aucune page qui puisse être lue : ${problem.fault === "columns" ? "ses colonnes ne se distinguent pas, comme là où plusieurs pages tiennent sur une seule" : "ses lettres ne se reconnaissent pas"} ; importez une autre copie`;
    case "pdf-too-costly":
      return "a demandé plus de temps ou de mémoire que n'en demande un écrit judiciaire, sa lecture a donc été arrêtée ; ouvrez-le dans un lecteur de PDF et enregistrez-le de nouveau";
    case "front-matter":
      return `${explainFileProblem(problem.problem)} (ligne ${problem.problem.line})`;
  }
}

/** What is wrong with a fact that was given, in a sentence about `name`, what it was given as. */
export function override(problem: OverrideProblem, name: string): string {
  switch (problem.code) {
    case "empty":
      return `${name} : ne doit pas être vide.`;
    case "in-the-future":
      return `${name} : ne doit pas être dans le futur.`;
    case "unfit-value":
      return `${name} : ${explainFieldFault(problem.fault)}.`;
  }
}
