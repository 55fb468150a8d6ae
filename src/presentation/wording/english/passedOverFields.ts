import { escapePath } from "../../../documents/format/escapePath.ts";
import type { PassedOver } from "../../../documents/format/foreignFields.ts";
import type { PassedOverField } from "../../../storage/folder/fileCache.ts";

/** `path:line: what was passed over, and what to write`, as one line whose path is below the knowledge folder. Without a full stop. */
export function writePassedOver(field: PassedOverField): string {
  return escapePath(`${field.path}:${field.line}: ${field.field} ${explain(field)}`);
}

function explain(passedOver: PassedOver): string {
  switch (passedOver.code) {
    case "flag-no-date":
      return "is a flag here and no date; it is passed over, and the day of publication is taken from the field that has it";
    case "file-date":
      return "is the day of a note or a file, and of no article; it is passed over";
    case "day-of-reading":
      return "tells when somebody read it; it is passed over, since here read: true offers a document for reading";
    case "addresses-no-sources":
      return "has addresses alone; they are passed over, since a source needs an outlet and a date";
    case "links-no-names":
      return `links to a note or a page and is no name in a citation; it is passed over${suggest(passedOver)}`;
    case "no-address-of-page":
      return "is a path or a link to a note and no web address; it is passed over, so write the page's address if it has one";
  }
}

function suggest({ field, names }: PassedOver & { readonly code: "links-no-names" }): string {
  const written = names.map((name) => (/^[\p{L}\p{N}][\p{L}\p{N} .'’-]*$/u.test(name) ? name : JSON.stringify(name)));
  return names.length === 0 ? "" : `; to have it cited, write ${field}: [${written.join(", ")}]`;
}
