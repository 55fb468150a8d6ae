/** What the lines of a file of JSON lines ask for: an answer to a question, or the dates of a text. */
export type LineKind = "question" | "dated text";

/** The field `reason` of the answer to a line that can't be read: what it is not, without a full stop. */
export const UNREADABLE_REASONS: Readonly<Record<LineKind, string>> = {
  question: 'is not a JSON object with a "question" and, if wanted, a "case", both text',
  "dated text": 'is not a JSON object with an "id", a "text" and a day it was "published", such as "2024-07-12"',
};

const NEEDS: Readonly<Record<LineKind, string>> = {
  question: 'a JSON object with a "question"',
  "dated text": 'a JSON object with "id", "text" and "published"',
};

/** How many of all lines could not be read and what each needs, in a sentence. */
export function describeUnreadableLines(unreadable: number, all: number, kind: LineKind): string {
  return `${unreadable} of ${all} lines could not be read; each needs ${NEEDS[kind]}.`;
}
