import { Readability } from "@mozilla/readability";
import { type Block, parseHtml } from "../text/markdown.ts";
import { readBylines } from "./bylineElements.ts";
import { findArticleElement, findHeadline, keepHolders, removeBoxes, removeDiscussions } from "./pageBoxes.ts";
import { openDocument, type PageDocument } from "./pageDocument.ts";

/** Shorter texts make Readability look again with fewer doubts. UTF-16 code units; reports of a hearing may be this short. */
const SHORT_ARTICLE = 250;
/** So many times more text without looking for boxes means that a box's name stood around the article. */
const MUCH_LONGER = 2;

/** The page's main text, and the bylines that stand on it, the likeliest first, each in parts as the page parts it. */
export interface MainText {
  readonly blocks: readonly Block[];
  readonly bylines: readonly (readonly string[])[];
}

/**
 * Finds the main text of a page whose headline is known to be `title`; `undefined` where there is none. Bylines are looked for
 * only where `wantsBylines`.
 */
export function findMainText(body: string, title: string | undefined, wantsBylines: boolean): MainText | undefined {
  const document = openDocument(body);
  const headline = findHeadline(document, title);
  const bylines = wantsBylines ? readBylines(document, headline) : [];
  keepHolders(headline);
  removeDiscussions(document, headline);
  const whole = document.body.innerHTML;
  const most = document.body.textContent?.length ?? 0;
  removeBoxes(document, headline);
  const article = findArticleElement(headline);
  const [html, text] = [article?.innerHTML ?? "", article?.textContent ?? ""];
  const chosen = chooseLonger(extract(document), most, () => extract(openDocument(whole)));
  const own = standsIn(chosen, text) ? [] : (parseHtml(html) ?? []);
  const blocks = isElsewhere(chosen, own) ? own : chosen;
  return blocks.length > 0 ? { blocks, bylines } : undefined;
}

/** Whether a paragraph that was found stands in an element's text, letter by letter; blanks may keep it from being seen. */
function standsIn(found: readonly Block[], text: string): boolean {
  return found
    .slice(0, MAX_LOOKED_UP)
    .some((block) => block.kind === "paragraph" && block.text !== "" && text.includes(block.text));
}

const MAX_LOOKED_UP = 3;

function extract(document: PageDocument): readonly Block[] {
  const found = new Readability(document, { charThreshold: SHORT_ARTICLE, disableJSONLD: true }).parse();
  return parseHtml(found?.content ?? "") ?? [];
}

/** Beyond that length nothing of an article can be missing twice over. UTF-16 code units. */
const LONG_ARTICLE = 6000;

/** `most` is how long the page's whole text is: what has more than half of it can't be half of an article. */
function chooseLonger(found: readonly Block[], most: number, again: () => readonly Block[]): readonly Block[] {
  const length = lengthOf(found);
  if (length >= LONG_ARTICLE || most < MUCH_LONGER * length) return found;
  const other = again();
  return lengthOf(other) >= MUCH_LONGER * length ? other : found;
}

/** Whether nothing of what was found stands in the element that holds the headline, though that has text. */
function isElsewhere(found: readonly Block[], own: readonly Block[]): boolean {
  if (lengthOf(own) < MIN_OWN_LENGTH) return false;
  const texts = new Set(own.map(({ text }) => text));
  return !found.some(({ text }) => texts.has(text));
}

const MIN_OWN_LENGTH = 100;

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((length, { text }) => length + text.length, 0);
}
