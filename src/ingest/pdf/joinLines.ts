import { type CooperativeTask, mapInSteps } from "../../cooperativeTask.ts";
import type { PageMark } from "../../documents/pageMark.ts";
import type { LineGroup, PlacedLine } from "./paragraphLines.ts";

/** A block of a filing's text with the marks of the pages and lines that it stands on. */
export interface FilingBlock {
  readonly kind: "paragraph" | "heading";
  readonly text: string;
  /** In order; `at` is an offset into the text, in UTF-16 code units. */
  readonly marks: readonly { readonly at: number; readonly mark: PageMark }[];
}

/** The words of a document's lines but for those at a line's end that may be halves, in small letters. A group of lines at a time. */
export function* collectWords(groups: readonly LineGroup[]): CooperativeTask<ReadonlySet<string>> {
  const words = new Set<string>();
  for (const { lines } of groups) {
    for (const { text } of lines)
      for (const word of text.replace(/\S+[-‐]$/, "").match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu) ?? [])
        words.add(word.toLowerCase());
    yield;
  }
  return words;
}

/** How lines become blocks, from the first page of a document to its last. */
export interface JoinOptions {
  readonly words: ReadonlySet<string>;
  /** The number by which courts cite a page of the PDF. */
  readonly cite: (page: number) => number;
  /** Whether the numbers of the lines are kept, as for a transcript. */
  readonly marksLines: boolean;
}

/** The number or sign of a note, as it stands before its words. */
const NOTE = /^(?:\d{1,3}(?=[.)]?\s|\p{Lu})|[*†‡]{1,3})/u;

/** Joins each group's lines into one block, with a mark wherever a page or a numbered line begins. A group at a time. */
export function joinGroups(groups: readonly LineGroup[], options: JoinOptions): CooperativeTask<FilingBlock[]> {
  let last: { readonly page: number; readonly cited: number } | undefined;
  return mapInSteps(groups, (group) => {
    const marks: { at: number; mark: PageMark }[] = [];
    let text = "";
    for (const line of group.lines) {
      text = joinText(text, line, options.words);
      const at = text.length - (text === "" ? 0 : line.text.length);
      const { page, cited = options.cite(page) } = line;
      if (page !== last?.page || cited !== last.cited) marks.push({ at, mark: { kind: "page", page, cited } });
      if (options.marksLines && line.number !== undefined)
        marks.push({ at, mark: { kind: "line", line: line.number } });
      last = { page, cited };
    }
    if (group.kind === "footnote") marks.push({ at: 0, mark: { kind: "note", note: NOTE.exec(text)?.[0] } });
    if (group.kind === "signature") marks.push({ at: 0, mark: { kind: "signature" } });
    marks.sort((one, other) => one.at - other.at);
    return { kind: group.kind === "heading" ? "heading" : "paragraph", text, marks };
  });
}

/** A word parted at a line's end is joined only where the whole stands elsewhere; else its hyphen stays. */
function joinText(before: string, { text }: PlacedLine, words: ReadonlySet<string>): string {
  if (before === "") return text;
  const half = /([\p{L}]+)[-‐]$/u.exec(before.slice(-40))?.[1];
  const rest = /^\p{Ll}+/u.exec(text)?.[0];
  if (half === undefined)
    return /[^\s-][-‐—–]$/u.test(before.slice(-3)) && /^\S/.test(text) && !/--$/.test(before)
      ? before + text
      : `${before} ${text}`;
  if (rest !== undefined && words.has(`${half}${rest}`.toLowerCase())) return before.slice(0, -1) + text;
  return before + text;
}
