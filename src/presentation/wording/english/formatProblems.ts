import { DOCUMENT_KINDS } from "../../../documents/documentKind.ts";
import type { FieldFault, FormatProblem, ShortList } from "../../../documents/format/formatProblem.ts";

/**
 * What is wrong with a file's text and what to do, as it stands behind the file's name: without a full stop. Names from
 * the file are not escaped.
 */
export function explainFormatProblem(problem: FormatProblem): string {
  switch (problem.code) {
    case "no-front-matter":
      return "has no front matter; begin the file with a line of three dashes, the fields, and three dashes again";
    case "front-matter-not-closed":
      return "has front matter that is not closed; put a line of three dashes after the fields";
    case "front-matter-too-long":
      return `has front matter above ${problem.limitBytes / 1024} KiB; shorten it`;
    case "several-yaml-documents":
      return "has more than one YAML document in its front matter; join them into one";
    case "no-fields":
      return "has front matter that is not a list of fields; write each as `name: value`";
    case "field-name-not-text":
      return "has a field whose name is not text; write each as `name: value`";
    case "not-yaml":
      return `has front matter that is not YAML (${problem.cause}); ${problem.isDuplicate ? "remove one" : "put straight quotes around values with : or #"}`;
    case "tab-before-field":
      return "has a tab before a field; use spaces";
    case "no-space-after-colon":
      return "needs a space after the colon that follows the field's name";
    case "no-colon":
      return "has no colon; write each field as `name: value`";
    case "curly-quotes":
      return 'has curly quotation marks around a value; use straight ones (")';
    case "yaml-directive":
      return "has a YAML directive in its front matter; remove it";
    case "yaml-anchor":
      return "has a YAML anchor or alias in its front matter; write the value out, in quotes if it begins with & or *";
    case "yaml-tag":
      return "has a YAML tag in its front matter; remove it, or put quotes around a value that begins with !";
    case "field-twice":
      return `has the field ${problem.field} twice; remove one`;
    case "misspelt-field":
      return `has a field ${problem.field}; write ${problem.meant} if you meant that, or remove it`;
    case "missing-field":
      return `${problem.field} is missing; add it to the front matter${writeExampleLine(problem.field)}`;
    case "unfit-value":
      return `${writePlace(problem.path)} ${explainFieldFault(problem.fault)}`;
    case "takedown-within":
      return `has ${problem.field} inside ${problem.within}; write hidden: true as a field of its own, or remove it`;
    case "unclear-takedown":
      return `${problem.field} must be true or false; until it is, the ${problem.scope} is not served`;
    case "hiding-field":
      return `has a field ${problem.field}; write ${problem.instead.join(" or ")}, with true or false`;
    case "perhaps-hiding-field":
      return `has a field ${problem.field} that may say that it is not to be shown; write hidden: true, or remove the field`;
    case "hidden-in-value":
      return "says in a comment or a value that it is not to be shown; write hidden: true as a field, or remove that";
    case "hidden-in-body":
      return "says below its front matter that it is not to be shown; write hidden: true above the dashes, or remove that";
    case "notice-in-body":
      return "has a notice where its text should be, or above it; write hidden: true, or remove the notice";
    case "no-text":
      return "has no text below its front matter; paste the article there";
    case "too-much-markup":
      return "has too many paragraphs (more than 10,000), too much markup or elements too deep inside one another; split it into several files or clean up its markup";
    case "unknown-cases":
      return `cases names ${list(problem.unknown)}, which has no folder; there are ${list(problem.known)}`;
  }
}

/** What a field's value must be, as it stands behind the field's name: without a full stop. */
export function explainFieldFault(fault: FieldFault): string {
  switch (fault.code) {
    case "not-one-line":
      return "must be one line of text";
    case "note-link":
      return "is a link to a note; write the words that are to be cited, without [[ ]]";
    case "empty":
      return "must not be empty";
    case "too-long":
      return `must have at most ${fault.limit} characters`;
    case "too-many-entries":
      return `must have at most ${fault.limit} entries`;
    case "not-a-date":
      return "must be an ISO 8601 date such as 2024-07-13, and a day that exists";
    case "not-a-web-address":
      return "must be a web address that begins with http:// or https://, without a user name";
    case "not-a-list":
      return "must be a list";
    case "not-a-source":
      return "must have an outlet and a date";
    case "not-a-person":
      return "must have a name, and may have aliases";
    case "not-a-kind":
      return `must be one of ${DOCUMENT_KINDS.join(", ")}`;
    case "not-a-flag":
      return "must be true or false";
    case "not-a-takedown-flag":
      return "must be true or false; until it is, the article is not served";
  }
}

/** `sources, entry 1, date`. */
function writePlace(path: readonly (string | number)[]): string {
  return path.map((key) => (typeof key === "number" ? `entry ${key + 1}` : key)).join(", ");
}

function list({ names, left }: ShortList): string {
  return names.join(", ") + (left > 0 ? ` and ${left} more` : "");
}

/** What to write for the fields that an article must have. */
const EXAMPLES: ReadonlyMap<string, string> = new Map([
  ["title", "title: The headline"],
  ["publisher", "publisher: The name of the outlet"],
  ["published", "published: 2024-05-20"],
]);

function writeExampleLine(field: string): string {
  const example = EXAMPLES.get(field);
  return example === undefined ? "" : `, such as: ${example}`;
}
