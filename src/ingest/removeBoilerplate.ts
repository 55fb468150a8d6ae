import { isBoilerplate, isRelatedStoriesHeading } from "../text/boilerplate.ts";
import type { Block } from "../text/markdown.ts";

/**
 * Leaves out what is the page's and not the article's, by the same rules by which it would never be quoted: captions,
 * links to other stories, newsletters, share buttons. Lists of what somebody claims are the article's, and stay.
 */
export function removeBoilerplate(blocks: readonly Block[], title: string | undefined): Block[] {
  const kept: Block[] = [];
  let isElsewhere = false;
  for (const block of blocks) {
    const isList = block.kind === "item" || (block.kind === "paragraph" && block.linked);
    isElsewhere = isRelatedStoriesHeading(block.text) || (isElsewhere && isList);
    if (!isElsewhere && !isPageOwn(block) && !isSame(block.text, title)) kept.push(block);
  }
  while (kept.at(-1)?.kind === "heading") kept.pop();
  return kept;
}

/** Headings of a live blog's entries are links to them; a byline and a date may stand on two lines of one block. */
function isPageOwn(block: Block): boolean {
  const linked = block.linked && block.kind !== "heading";
  return block.text.split("\n").every((text) => isBoilerplate({ ...block, linked, text }));
}

function isSame(text: string, title: string | undefined): boolean {
  return title !== undefined && text.replace(/\s+/g, " ") === title;
}
