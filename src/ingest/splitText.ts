import { joinHyphenatedLines } from "../text/hyphenation.ts";
import type { Block } from "../text/markdown.ts";
import { removeReferenceMarks } from "../text/referenceMarks.ts";

/**
 * The paragraphs of a plain text. They are apart by blank lines; within such a group each line is one, unless most of its
 * lines were broken for their length: they go on in small letters, or had no room for the next word.
 */
export function splitText(source: string): Block[] {
  const lines = source.split(/\r\n|[\n\r]/);
  const width = Math.max(0, ...chunk(lines).map((part) => Math.max(...part.map((line) => line.trimEnd().length))));
  const join = joinHyphenatedLines(source.replace(/\r\n?/g, "\n"));
  return groupLines(lines).flatMap((group) => {
    const paragraphs = isWrapped(group, width) ? [join(group.join("\n"))] : group;
    return paragraphs.flatMap((paragraph) => {
      const text = removeReferenceMarks(paragraph.replace(/[\p{Cc}\s]+/gu, " ").trim()).trim();
      return text === "" ? [] : [{ kind: "paragraph", text, linked: false, bold: false } as const];
    });
  });
}

/** `Math.max` takes no more arguments than the stack has room for. */
function chunk(lines: readonly string[]): string[][] {
  const size = 10_000;
  return Array.from({ length: Math.ceil(lines.length / size) }, (_, index) =>
    lines.slice(index * size, (index + 1) * size),
  );
}

function groupLines(lines: readonly string[]): string[][] {
  const groups: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === "") groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups;
}

function isWrapped(group: readonly string[], width: number): boolean {
  const breaks = group.slice(1).map((next, index) => isForLength(group[index] ?? "", next, width));
  return breaks.filter(Boolean).length * 2 > breaks.length;
}

/** Whether a line ended because the next word had no room, or in the middle of a sentence. */
function isForLength(line: string, next: string, width: number): boolean {
  const [word = ""] = next.trim().split(/\s/, 1);
  return /^["“‘(]?\p{Ll}/u.test(word) || line.trimEnd().length + 1 + word.length > width;
}
