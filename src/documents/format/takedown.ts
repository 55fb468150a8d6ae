import { shortenName } from "./escapePath.ts";
import type { FormatFault, FormatProblem, TakedownScope } from "./formatProblem.ts";
import { type FrontMatter, parseFrontMatter } from "./frontMatter.ts";
import { findBodyMark } from "./takedown/body.ts";
import { takesDown, takesDownWithin } from "./takedown/fieldLines.ts";
import { type FieldMark, findFieldMarks, findHiddenLine } from "./takedown/frontMatter.ts";
import { isPlainTakedown } from "./takedown/judgeField.ts";
import { holdsHiding, readMeaning } from "./takedown/vocabulary.ts";

/**
 * What takes an article, or a case with all its articles, out of what is served. All that decides about it is here and in
 * `takedown/`: what is plainly said keeps a file out, what may have been meant so rejects it by name, and nothing of
 * either kind is passed over.
 */

/** The fields that take a file down and that its own reader reads: `true`, `false`, and nothing else. */
export const TAKEDOWN_FIELDS: Readonly<Record<TakedownScope, readonly string[]>> = {
  article: ["hidden", "retracted"],
  case: ["hidden"],
};

export type TakedownReading =
  | { readonly kind: "none" }
  /** Said in a field of another program, such as `draft: true`. */
  | { readonly kind: "taken down" }
  /** Something may have been meant as a takedown; the file must be rejected. */
  | { readonly kind: "unclear"; readonly problem: FormatProblem };

/** Looks for a takedown beside the file's own fields: in fields of other names, in comments and values, and in the body. */
export function readTakedown(matter: FrontMatter, scope: TakedownScope): TakedownReading {
  const marks = findFieldMarks(matter, TAKEDOWN_FIELDS[scope]);
  const unclear = marks.find(({ verdict }) => verdict === "perhaps taken down");
  if (unclear) return { kind: "unclear", problem: locateField(unclear, matter, scope) };
  const problem = findStrayMark(matter);
  if (problem) return { kind: "unclear", problem };
  return { kind: marks.length > 0 ? "taken down" : "none" };
}

function locateField({ name, within }: FieldMark, matter: FrontMatter, scope: TakedownScope): FormatProblem {
  if (within === undefined) return { line: matter.lineOf(name), ...judgeName(name, scope) };
  const line = findLine(matter, name) ?? matter.lineOf(within);
  return { line, code: "takedown-within", field: shortenName(name), within: shortenName(within) };
}

function judgeName(name: string, scope: TakedownScope): FormatFault {
  const field = shortenName(name);
  if (isPlainTakedown(name)) return { code: "unclear-takedown", field, scope };
  if (readMeaning(name) === "hiding" || holdsHiding(name))
    return { code: "hiding-field", field, instead: TAKEDOWN_FIELDS[scope] };
  return { code: "perhaps-hiding-field", field };
}

function findLine({ yaml }: FrontMatter, name: string): number | undefined {
  const at = yaml.split("\n").findIndex((line) => line.toLowerCase().includes(name.toLowerCase()));
  return at < 0 ? undefined : at + FIRST_LINE;
}

/** The front matter's first line in the file. */
const FIRST_LINE = 2;

function findStrayMark({
  yaml,
  body,
  bodyLine,
}: Pick<FrontMatter, "yaml" | "body" | "bodyLine">): FormatProblem | undefined {
  const line = findHiddenLine(yaml);
  if (line !== undefined) return { line: line + FIRST_LINE, code: "hidden-in-value" };
  const mark = findBodyMark(body);
  return mark && { line: bodyLine + mark.line, code: mark.kind === "field" ? "hidden-in-body" : "notice-in-body" };
}

/** Whether an article's own fields take it down. */
export function isTakenDown({ hidden, article }: OwnTakedown): boolean {
  return hidden || article.retracted;
}

interface OwnTakedown {
  readonly hidden: boolean;
  readonly article: { readonly retracted: boolean };
}

/**
 * Whether a file that was rejected, for whatever reason, may have been meant to be taken down. `text` is all that can be
 * seen of it, in whatever encoding.
 */
export function mayTakeDown(text: string): boolean {
  const matter = parseFrontMatter(text);
  if (matter.ok && (findFieldMarks(matter.value, []).length > 0 || findStrayMark(matter.value))) return true;
  const lines = text.split("\n");
  const opening = lines.findIndex((line) => line.trim() !== "");
  const closing = lines.findIndex((line, at) => at > opening && FENCE.test(line));
  const isMarked = FENCE.test(lines[opening] ?? "") && closing > 0;
  const body = lines.slice(isMarked ? closing : 0).join("\n");
  return isBrokenTakedown(lines.slice(0, isMarked ? closing : undefined)) || findBodyMark(body) !== undefined;
}

/** What front matter begins and ends with, also that of other programs. */
const FENCE = /^[-+]{3,10}[ \t]*\r?$/;

/** So many lines, and such long ones, are no front matter that somebody wrote: what they mean can't be told. */
const MAX_LINES = 5000;
const MAX_LINE = 16 * 1024;

function isBrokenTakedown(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== "" && !/^#?\s*\S{0,2}$/.test(line));
  const isTooMuch = filled.length > MAX_LINES || filled.some((line) => line.length > MAX_LINE && line.includes(":"));
  return isTooMuch || filled.some((line) => takesDown(line, "broken") || takesDownWithin(line, "fields"));
}
