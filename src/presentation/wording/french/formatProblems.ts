import { DOCUMENT_KINDS } from "../../../documents/documentKind.ts";
import type { FieldFault, FormatProblem, ShortList } from "../../../documents/format/formatProblem.ts";
import { counts } from "./counts.ts";

/** What is wrong with a file's text and what to do, as it stands behind the file's name: without a full stop. */
export function explainFormatProblem(problem: FormatProblem): string {
  switch (problem.code) {
    case "no-front-matter":
      return "n'a pas d'en-tête ; commencez le fichier par une ligne de trois tirets, les champs, puis de nouveau trois tirets";
    case "front-matter-not-closed":
      return "a un en-tête qui n'est pas fermé ; mettez une ligne de trois tirets après les champs";
    case "front-matter-too-long":
      return `a un en-tête de plus de ${problem.limitBytes / 1024} Kio ; raccourcissez-le`;
    case "several-yaml-documents":
      return "a plus d'un document YAML dans son en-tête ; réunissez-les en un seul";
    case "no-fields":
      return "a un en-tête qui n'est pas une liste de champs ; écrivez chacun sous la forme `nom: valeur`";
    case "field-name-not-text":
      return "a un champ dont le nom n'est pas du texte ; écrivez chacun sous la forme `nom: valeur`";
    case "not-yaml":
      return `a un en-tête qui n'est pas du YAML (${problem.cause}) ; ${problem.isDuplicate ? "enlevez-en un" : "mettez des guillemets droits autour des valeurs qui contiennent : ou #"}`;
    case "tab-before-field":
      return "a une tabulation avant un champ ; utilisez des espaces";
    case "no-space-after-colon":
      return "demande une espace après les deux-points qui suivent le nom du champ";
    case "no-colon":
      return "n'a pas de deux-points ; écrivez chaque champ sous la forme `nom: valeur`";
    case "curly-quotes":
      return "a des guillemets typographiques autour d'une valeur ; utilisez des guillemets droits (\")";
    case "yaml-directive":
      return "a une directive YAML dans son en-tête ; enlevez-la";
    case "yaml-anchor":
      return "a une ancre ou un alias YAML dans son en-tête ; écrivez la valeur en toutes lettres, entre guillemets si elle commence par & ou *";
    case "yaml-tag":
      return "a une balise YAML dans son en-tête ; enlevez-la, ou mettez entre guillemets la valeur qui commence par !";
    case "field-twice":
      return `a deux fois le champ ${problem.field} ; enlevez-en un`;
    case "misspelt-field":
      return `a un champ ${problem.field} ; écrivez ${problem.meant} si c'est ce que vous voulez dire, ou enlevez-le`;
    case "missing-field":
      return `${problem.field} manque ; ajoutez-le à l'en-tête${writeExampleLine(problem.field)}`;
    case "unfit-value":
      return `${writePlace(problem.path)} ${explainFieldFault(problem.fault)}`;
    case "takedown-within":
      return `a ${problem.field} à l'intérieur de ${problem.within} ; écrivez hidden: true comme champ à part, ou enlevez-le`;
    case "unclear-takedown":
      return `${problem.field} doit être true ou false ; d'ici là, ${problem.scope === "case" ? "l'affaire n'est pas proposée" : "l'article n'est pas proposé"}`;
    case "hiding-field":
      return `a un champ ${problem.field} ; écrivez ${problem.instead.join(" ou ")}, avec true ou false`;
    case "perhaps-hiding-field":
      return `a un champ ${problem.field} qui dit peut-être que le texte ne doit pas être montré ; écrivez hidden: true, ou enlevez le champ`;
    case "hidden-in-value":
      return "dit, dans un commentaire ou une valeur, que le texte ne doit pas être montré ; écrivez hidden: true comme champ, ou enlevez cela";
    case "hidden-in-body":
      return "dit, sous l'en-tête, que le texte ne doit pas être montré ; écrivez hidden: true dans l'en-tête, ou enlevez cela";
    case "notice-in-body":
      return "a un avis à la place du texte, ou au-dessus ; écrivez hidden: true, ou enlevez l'avis";
    case "no-text":
      return "n'a pas de texte sous son en-tête ; collez-y l'article";
    case "too-much-markup":
      return "a trop de paragraphes (plus de 10 000), trop de balises ou des éléments trop imbriqués ; divisez-le en plusieurs fichiers, ou nettoyez ses balises";
    case "unknown-cases":
      return `cases nomme ${list(problem.unknown)}, qui n'a pas de dossier ; il y a ${list(problem.known)}`;
  }
}

/** What a field's value must be, as it stands behind the field's name: without a full stop. */
export function explainFieldFault(fault: FieldFault): string {
  switch (fault.code) {
    case "not-one-line":
      return "doit être une ligne de texte";
    case "note-link":
      return "est un lien vers une note ; écrivez les mots à citer, sans [[ ]]";
    case "empty":
      return "ne doit pas être vide";
    case "too-long":
      return `doit avoir au plus ${fault.limit} caractères`;
    case "too-many-entries":
      return `doit avoir au plus ${fault.limit} entrées`;
    case "not-a-date":
      return "doit être une date ISO 8601 comme 2024-07-13, et un jour qui existe";
    case "not-a-web-address":
      return "doit être une adresse web qui commence par http:// ou https://, sans nom d'utilisateur";
    case "not-a-list":
      return "doit être une liste";
    case "not-a-source":
      return "doit avoir un média et une date";
    case "not-a-person":
      return "doit avoir un nom, et peut avoir des alias";
    case "not-a-kind":
      return `doit être l'un de ces types : ${DOCUMENT_KINDS.join(", ")}`;
    case "not-a-flag":
      return "doit être true ou false";
    case "not-a-takedown-flag":
      return "doit être true ou false ; d'ici là, l'article n'est pas proposé";
  }
}

/** `sources, entrée 1, date`. */
function writePlace(path: readonly (string | number)[]): string {
  return path.map((key) => (typeof key === "number" ? `entrée ${key + 1}` : key)).join(", ");
}

function list({ names, left }: ShortList): string {
  return names.join(", ") + (left > 0 ? ` ${counts.andMore(left)}` : "");
}

/** What to write for the fields that an article must have. */
const EXAMPLES: ReadonlyMap<string, string> = new Map([
  ["title", "title: Le titre de l'article"],
  ["publisher", "publisher: Le nom du média"],
  ["published", "published: 2024-05-20"],
]);

function writeExampleLine(field: string): string {
  const example = EXAMPLES.get(field);
  return example === undefined ? "" : `, par exemple : ${example}`;
}
