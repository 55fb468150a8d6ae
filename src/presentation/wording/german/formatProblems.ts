import { DOCUMENT_KINDS } from "../../../documents/documentKind.ts";
import type { FieldFault, FormatProblem, ShortList } from "../../../documents/format/formatProblem.ts";
import { counts } from "./counts.ts";

/** What is wrong with a file's text and what to do, as it stands behind the file's name: without a full stop. */
export function explainFormatProblem(problem: FormatProblem): string {
  switch (problem.code) {
    case "no-front-matter":
      return "hat keinen Kopf; beginne die Datei mit einer Zeile aus drei Strichen, den Feldern und noch einmal drei Strichen";
    case "front-matter-not-closed":
      return "hat einen Kopf, der nicht geschlossen ist; setze eine Zeile aus drei Strichen hinter die Felder";
    case "front-matter-too-long":
      return `hat einen Kopf von mehr als ${problem.limitBytes / 1024} KiB; kürze ihn`;
    case "several-yaml-documents":
      return "hat mehr als ein YAML-Dokument im Kopf; füge sie zu einem zusammen";
    case "no-fields":
      return "hat einen Kopf, der keine Liste von Feldern ist; schreibe jedes als `name: Wert`";
    case "field-name-not-text":
      return "hat ein Feld, dessen Name kein Text ist; schreibe jedes als `name: Wert`";
    case "not-yaml":
      return `hat einen Kopf, der kein YAML ist (${problem.cause}); ${problem.isDuplicate ? "entferne eines davon" : "setze Werte mit : oder # in gerade Anführungszeichen"}`;
    case "tab-before-field":
      return "hat einen Tabulator vor einem Feld; nimm Leerzeichen";
    case "no-space-after-colon":
      return "braucht ein Leerzeichen nach dem Doppelpunkt hinter dem Namen des Felds";
    case "no-colon":
      return "hat keinen Doppelpunkt; schreibe jedes Feld als `name: Wert`";
    case "curly-quotes":
      return 'hat typografische Anführungszeichen um einen Wert; nimm gerade (")';
    case "yaml-directive":
      return "hat eine YAML-Direktive im Kopf; entferne sie";
    case "yaml-anchor":
      return "hat einen YAML-Anker oder -Alias im Kopf; schreibe den Wert aus, in Anführungszeichen, wenn er mit & oder * beginnt";
    case "yaml-tag":
      return "hat ein YAML-Tag im Kopf; entferne es, oder setze einen Wert, der mit ! beginnt, in Anführungszeichen";
    case "field-twice":
      return `hat das Feld ${problem.field} zweimal; entferne eines`;
    case "misspelt-field":
      return `hat ein Feld ${problem.field}; schreibe ${problem.meant}, wenn du das meinst, oder entferne es`;
    case "missing-field":
      return `${problem.field} fehlt; ergänze es im Kopf${writeExampleLine(problem.field)}`;
    case "unfit-value":
      return `${writePlace(problem.path)} ${explainFieldFault(problem.fault)}`;
    case "takedown-within":
      return `hat ${problem.field} innerhalb von ${problem.within}; schreibe hidden: true als eigenes Feld, oder entferne es`;
    case "unclear-takedown":
      return `${problem.field} muss true oder false sein; bis dahin wird ${problem.scope === "case" ? "der Fall" : "der Artikel"} nicht angeboten`;
    case "hiding-field":
      return `hat ein Feld ${problem.field}; schreibe ${problem.instead.join(" oder ")}, mit true oder false`;
    case "perhaps-hiding-field":
      return `hat ein Feld ${problem.field}, das heißen könnte, dass der Text nicht gezeigt werden soll; schreibe hidden: true, oder entferne das Feld`;
    case "hidden-in-value":
      return "sagt in einem Kommentar oder einem Wert, dass der Text nicht gezeigt werden soll; schreibe hidden: true als Feld, oder entferne das";
    case "hidden-in-body":
      return "sagt unter dem Kopf, dass der Text nicht gezeigt werden soll; schreibe hidden: true in den Kopf, oder entferne das";
    case "notice-in-body":
      return "hat einen Hinweis, wo der Text stehen sollte, oder darüber; schreibe hidden: true, oder entferne den Hinweis";
    case "no-text":
      return "hat keinen Text unter dem Kopf; füge den Artikel dort ein";
    case "too-much-markup":
      return "hat zu viele Absätze (mehr als 10.000), zu viel Auszeichnung oder zu tief verschachtelte Elemente; teile die Datei in mehrere, oder räume ihre Auszeichnung auf";
    case "unknown-cases":
      return `cases nennt ${list(problem.unknown)}, wozu es keinen Ordner gibt; es gibt ${list(problem.known)}`;
  }
}

/** What a field's value must be, as it stands behind the field's name: without a full stop. */
export function explainFieldFault(fault: FieldFault): string {
  switch (fault.code) {
    case "not-one-line":
      return "muss eine Zeile Text sein";
    case "note-link":
      return "ist ein Link zu einer Notiz; die zu zitierenden Wörter ohne [[ ]] schreiben";
    case "empty":
      return "darf nicht leer sein";
    case "too-long":
      return `darf höchstens ${fault.limit} Zeichen haben`;
    case "too-many-entries":
      return `darf höchstens ${fault.limit} Einträge haben`;
    case "not-a-date":
      return "muss ein Datum nach ISO 8601 sein, etwa 2024-07-13, und ein Tag, den es gibt";
    case "not-a-web-address":
      return "muss eine Webadresse sein, die mit http:// oder https:// beginnt, ohne Benutzernamen";
    case "not-a-list":
      return "muss eine Liste sein";
    case "not-a-source":
      return "muss ein Medium und ein Datum haben";
    case "not-a-person":
      return "muss einen Namen haben und darf Aliasnamen haben";
    case "not-a-kind":
      return `muss eine dieser Arten sein: ${DOCUMENT_KINDS.join(", ")}`;
    case "not-a-flag":
      return "muss true oder false sein";
    case "not-a-takedown-flag":
      return "muss true oder false sein; bis dahin wird der Artikel nicht angeboten";
  }
}

/** `sources, Eintrag 1, date`. */
function writePlace(path: readonly (string | number)[]): string {
  return path.map((key) => (typeof key === "number" ? `Eintrag ${key + 1}` : key)).join(", ");
}

function list({ names, left }: ShortList): string {
  return names.join(", ") + (left > 0 ? ` ${counts.andMore(left)}` : "");
}

/** What to write for the fields that an article must have. */
const EXAMPLES: ReadonlyMap<string, string> = new Map([
  ["title", "title: Die Überschrift"],
  ["publisher", "publisher: Der Name des Mediums"],
  ["published", "published: 2024-05-20"],
]);

function writeExampleLine(field: string): string {
  const example = EXAMPLES.get(field);
  return example === undefined ? "" : `, etwa: ${example}`;
}
