import { isLoneTakedown, readFieldLine, takesDown } from "./fieldLines.ts";
import { isNotice, isNoticeAbove } from "./notice.ts";
import { readMeaning } from "./vocabulary.ts";

/** What takes a text down from below its front matter. */
export interface BodyMark {
  /** Counts from 0. */
  readonly line: number;
  readonly kind: "field" | "notice";
}

/** A second front matter opens and closes with such a line, and so do blocks of code and comments. */
const FENCE = /^\s*(?:-{3,}|\+{3,}|`{3,}\w*|~{3,}\w*|<!--|-->|%%)\s*$/;

/**
 * Finds the first line of a text that says that the text is not to be shown: a field that slipped below the dashes, or a
 * notice. `body` is what stands below the front matter.
 */
export function findBodyMark(body: string): BodyMark | undefined {
  const lines = body.split("\n");
  const first = lines.findIndex((line) => line.trim() !== "");
  if (first < 0) return undefined;
  const line = findFieldMark(lines, first);
  if (line !== undefined) return { line, kind: "field" };
  const end = lines.findIndex((one, at) => at > first && one.trim() === "");
  const paragraph = lines.slice(first, end < 0 ? undefined : end).join(" ");
  return isNoticeAbove(paragraph) || isNotice(body.trim()) ? { line: first, kind: "notice" } : undefined;
}

/** More lines than a front matter has. */
const MAX_BLOCK = 200;

/** Lines right below the front matter, or below a fence, stand among fields as long as each of them looks like one. */
function findFieldMark(lines: readonly string[], first: number): number | undefined {
  if (isLoneTakedown(lines[first] ?? "")) return first;
  let left = MAX_BLOCK;
  for (const [at, line] of lines.entries()) {
    if (line.trim() === "") continue;
    if (FENCE.test(line)) left = MAX_BLOCK;
    else {
      const name = left > 0 ? readFieldLine(line)?.name : undefined;
      left = name === undefined ? 0 : left - 1;
      const isField = name !== undefined && isFieldName(name, at === first);
      if (takesDown(line, isField ? "fields" : "prose")) return at;
    }
  }
  return undefined;
}

/** Fields are written small: `Hidden: a violin` is a headline, and `Status: withdrawn` below others may be a plea's. */
function isFieldName(name: string, isFirst: boolean): boolean {
  return /^[\p{Ll}\p{So}][^\s\p{Lu}]*$/u.test(name) || (isFirst && readMeaning(name) === "status");
}
