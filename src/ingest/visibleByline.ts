import { classifyBlocks } from "../text/boilerplate.ts";
import { readDateLine } from "../text/dateLine.ts";
import type { Block } from "../text/markdown.ts";
import { firstNames } from "./authors.ts";
import type { ArticleFields } from "./page.ts";
import { readPublicationDate } from "./publicationDate.ts";

/** So many blocks stand above an article's first paragraph at most. */
const TOP = 8;
const MAX_LINE_LENGTH = 120;

/**
 * What stands above an article as its reader sees it: a headline, a byline, the day of publication. Only what is labelled so, and
 * no line that is one of `changes`, the days on which a page was changed.
 */
export function readVisibleByline(
  blocks: readonly Block[],
  now: string,
  changes: readonly string[] = [],
): ArticleFields {
  const lines = blocks
    .slice(0, TOP)
    .flatMap(({ text }) => text.split("\n"))
    .filter((line) => line.length <= MAX_LINE_LENGTH && !changes.includes(line));
  const author = firstNames([lines.filter((line) => BYLINE.test(line)).slice(0, 1)], undefined);
  const first = blocks[0];
  return {
    title:
      first && (first.kind === "heading" || classifyBlocks([first])[0] === "heading")
        ? first.text.replace(/\s+/g, " ")
        : undefined,
    author,
    published: findDatedLine(lines, now),
  };
}

/** What is labelled as a byline, or is a name with a job. */
const BYLINE =
  /^(?:(?:(?:Story|Words|Text|Written|Reported|Reporting|Posted) by|By|BY):? (?=\p{Lu})|(?:Author|Writer|Reporter): ?)[^!?]{2,}$|^(?:\p{Lu}[\p{L}.'’-]+ ){1,3}\p{Lu}[\p{L}'’-]+, (?:[\p{L}]+ ){0,3}(?:[Ww]riter|[Rr]eporter|[Cc]orrespondent|[Ee]ditor|[Cc]olumnist)$/u;

const PUBLISHED = /^(?:first )?(?:published|posted)\b(?: on| at)?:? */i;

/** What is labelled so, else the first line that is nothing but a date. */
function findDatedLine(lines: readonly string[], now: string): string | undefined {
  const labelled = lines.filter((line) => PUBLISHED.test(line)).map((line) => line.replace(PUBLISHED, ""));
  const bare = lines.filter((line) => readDateLine(line)?.isLabelled === false).slice(0, 1);
  return [...labelled, ...bare].map((line) => readPublicationDate(line, now)).find((date) => date !== undefined);
}
