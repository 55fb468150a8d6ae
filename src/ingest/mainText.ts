import { Readability } from "@mozilla/readability";
import { type Block, parseHtml } from "../text/markdown.ts";
import { readBylines } from "./bylineElements.ts";
import { findArticleElement, findHeadline, keepHolders, removeBoxes, removeDiscussions } from "./pageBoxes.ts";
import { openDocument, type PageDocument, type PageElement } from "./pageDocument.ts";

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
  const page = openPage(body, title);
  const bylines = wantsBylines ? readBylines(page.document, page.headline) : [];
  prepare(page);
  const most = page.document.body.textContent?.length ?? 0;
  removeBoxes(page.document, page.headline);
  const text = findArticleElement(page.headline)?.textContent ?? "";
  // What was found is of a document that Readability has taken apart: another look opens the page again.
  const chosen = chooseLonger(extract(page.document), most, () => extract(prepare(openPage(body, title)).document));
  const own = standsIn(chosen, text) ? [] : readArticleElement(openPage(body, title));
  const blocks = isElsewhere(chosen, own) ? own : chosen;
  return blocks.length > 0 ? { blocks, bylines } : undefined;
}

/** A page's document, and in it the heading that prints the headline. */
interface OpenPage {
  readonly document: PageDocument;
  readonly headline: PageElement | undefined;
}

function openPage(body: string, title: string | undefined): OpenPage {
  const document = openDocument(body);
  return { document, headline: findHeadline(document, title) };
}

/** Takes away what would hide the article from Readability, and what readers wrote below it. */
function prepare(page: OpenPage): OpenPage {
  keepHolders(page.headline);
  removeDiscussions(page.document, page.headline);
  return page;
}

/** All that stands in the element that is marked as the article. */
function readArticleElement(page: OpenPage): readonly Block[] {
  if (findArticleElement(page.headline) === undefined) return [];
  const { document, headline } = prepare(page);
  removeBoxes(document, headline);
  return parseHtml(findArticleElement(headline)?.innerHTML ?? "") ?? [];
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
