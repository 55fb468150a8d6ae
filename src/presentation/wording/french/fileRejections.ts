import { escapePath } from "../../../documents/format/escapePath.ts";
import type { Consequence, FileProblem, Rejection } from "../../../storage/folder/fileProblem.ts";
import { explainFormatProblem } from "./formatProblems.ts";

/** `path:line: reason`. Without a full stop. */
export function rejection({ path, problem, consequence }: Rejection): string {
  const line = `${path}:${problem.line}: ${explainFileProblem(problem)}`;
  return consequence === undefined ? line : `${line} ; ${CONSEQUENCES[consequence]}`;
}

/** What is wrong with a file and what to do, as it stands behind the file's name: without a full stop. */
export function explainFileProblem(problem: FileProblem): string {
  return escapePath(explain(problem));
}

function explain(problem: FileProblem): string {
  switch (problem.code) {
    case "file-leads-out":
      return "est un lien qui sort du dossier des articles ; mettez ici le fichier lui-même";
    case "case-leads-out":
      return "est un lien qui sort du dossier des articles";
    case "not-a-file":
      return "n'est pas un fichier ordinaire ; seuls des fichiers peuvent être des articles";
    case "utf-16":
      return "est en UTF-16 ; enregistrez le fichier en UTF-8";
    case "not-utf-8":
      return "a des octets qui ne sont pas de l'UTF-8 ; enregistrez le fichier en UTF-8";
    case "nul":
      return "a un caractère NUL ; enlevez-le";
    case "name-not-utf-8":
      return "a un nom qui n'est pas en UTF-8 ; changez ce nom";
    case "name-unseen":
      return "a des caractères invisibles dans son nom ; changez ce nom";
    case "takedown-folder":
      return "porte le nom d'un lieu pour ce qui a été retiré, rien de ce qu'il contient n'est donc proposé ; renommez-le si c'est une affaire";
    case "no-shelf":
      return "contient des dossiers, mais aucun article (un fichier qui finit par .md), et ne semble donc pas être une bibliothèque ; nommez un autre dossier, ou mettez-y des articles";
    case "outside-any-case":
      return "est en dehors de toute affaire ; déplacez le fichier dans le dossier de son affaire";
    case "not-markdown":
      return "n'est pas du Markdown ; enregistrez-le en fichier qui finit par .md";
    case "folder-in-case":
      return "est un dossier à l'intérieur d'une affaire ; remontez ses articles dans le dossier de celle-ci";
    case "file-unreadable":
      return `ne peut pas être lu (${problem.cause}) ; vérifiez que le fichier existe et que l'utilisateur du bot peut le lire`;
    case "case-unreadable":
      return `ne peut pas être lu (${problem.cause}) ; vérifiez que l'utilisateur du bot peut lire le dossier`;
    case "file-too-large":
      return `dépasse ${problem.limitBytes / 1024 ** 2} Mio ; divisez le fichier en plusieurs articles`;
    case "second-case-file":
      return `est un fichier d'affaire de trop à côté de ${problem.other} ; enlevez l'un des deux`;
    case "same-name":
      return `ne se distingue pas de ${problem.other} par son nom ; renommez l'un des deux`;
    case "stumbled":
      return `fait trébucher Casebook (${problem.fault}) ; merci de le signaler`;
    default:
      return explainFormatProblem(problem);
  }
}

const CONSEQUENCES: Readonly<Record<Consequence, string>> = {
  "case-not-served": "tant que ce n'est pas corrigé, toute l'affaire n'est pas proposée",
  "served-without-facts":
    "tant que ce n'est pas corrigé, ses articles sont proposés sans le titre, les alias et l'issue de l'affaire",
  "last-version-served": "sa dernière version valable est toujours proposée",
  "perhaps-taken-down":
    "il s'agit peut-être d'un retrait, sa dernière version valable n'est donc pas proposée non plus",
  "text-gone": "tout son texte n'y est plus, sa dernière version valable n'est donc pas proposée non plus",
};
