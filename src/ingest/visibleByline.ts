import { classifyBlocks } from "../text/boilerplate.ts";
import type { Block } from "../text/markdown.ts";
import type { ArticleFields } from "./page.ts";
import { cleanAuthor } from "./pageMetadata.ts";
import { readPublicationDate } from "./publicationDate.ts";

/** So many blocks stand above an article's first paragraph at most. */
const TOP = 8;
const MAX_LINE_LENGTH = 120;

/** What stands above an article as its reader sees it: a headline, a byline, the day of publication. Only what is labelled so. */
export function readVisibleByline(blocks: readonly Block[], now: string): ArticleFields {
  const kinds = classifyBlocks(blocks.slice(0, TOP));
  const lines = blocks
    .slice(0, TOP)
    .flatMap(({ text }) => text.split("\n"))
    .filter((line) => line.length <= MAX_LINE_LENGTH);
  const author = cleanAuthor(lines.find((line) => /^By:? \p{Lu}[^.!?]{2,}$/u.test(line)));
  const first = blocks[0];
  return {
    title: first && (first.kind === "heading" || kinds[0] === "heading") ? first.text.replace(/\s+/g, " ") : undefined,
    author: author === undefined ? undefined : [author],
    published: findDatedLine(lines, /^(?:first )?(?:published|posted)\b(?: on| at)?:? */i, now),
  };
}

function findDatedLine(lines: readonly string[], label: RegExp, now: string): string | undefined {
  return lines
    .filter((line) => label.test(line))
    .map((line) => readPublicationDate(line.replace(label, ""), now))
    .find((date) => date !== undefined);
}
