import type { Locator } from "./locator.ts";

/**
 * A locator where there is little room, by the signs that courts use: `¶` for a paragraph, `p.` for a page, page and line
 * of a transcript.
 *
 * @example
 * abbreviateLocator({ kind: "paragraph", first: 3, last: 4 }); // "¶¶ 3–4"
 * abbreviateLocator({ kind: "page", first: 5, last: 5 }); // "p. 5"
 * abbreviateLocator({ kind: "page", first: 5, last: 5, note: "2" }); // "p. 5 n. 2"
 * abbreviateLocator({ kind: "line", first: { page: 13, line: 4 }, last: { page: 13, line: 12 } }); // "13:4–12"
 */
export function abbreviateLocator(locator: Locator): string {
  switch (locator.kind) {
    case "paragraph":
    case "pilcrow":
      return writeRange("¶", locator.first, locator.last);
    case "page":
      return `${writeRange("p", locator.first, locator.last).replace(" ", ". ")}${locator.note === undefined ? "" : ` n. ${locator.note}`}`;
    case "line": {
      const { first, last } = locator;
      if (first.page !== last.page) return `${first.page}:${first.line}–${last.page}:${last.line}`;
      return `${first.page}:${first.line}${first.line === last.line ? "" : `–${last.line}`}`;
    }
  }
}

function writeRange(sign: string, first: number, last: number): string {
  return first === last ? `${sign} ${first}` : `${sign}${sign} ${first}–${last}`;
}
