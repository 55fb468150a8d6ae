import { isBoilerplate, isInCapitals, isRelatedStoriesHeading } from "../text/boilerplate.ts";
import { readDateLine } from "../text/dateLine.ts";
import type { Block } from "../text/markdown.ts";

/** What an article's own facts tell of the lines around it. */
export interface KnownFacts {
  readonly title?: string;
  readonly author?: readonly string[];
  readonly publisher?: string;
}

/**
 * Leaves out what is the page's and not the article's, by the same rules by which it would never be quoted: captions,
 * links to other stories and their summaries, newsletters, share buttons, notes about the author. Lists of what somebody
 * claims are the article's, and stay.
 */
export function removeBoilerplate(blocks: readonly Block[], facts: KnownFacts): Block[] {
  const kept: Block[] = [];
  let isElsewhere = false;
  for (const [index, block] of blocks.entries()) {
    isElsewhere = isRelatedStoriesHeading(block.text) || (isElsewhere && isOfAnotherStory(block, blocks[index - 1]));
    const isTop = !kept.some(({ kind, text }) => kind === "paragraph" && text.length > MAX_TOP_LINE);
    const isStamp = isTop && (readDateLine(block.text) !== undefined || isByline(block.text, facts));
    if (!isElsewhere && !isStamp && !isPageOwn(block) && !isSame(block.text, facts.title)) kept.push(block);
  }
  return removeEnd(kept, facts.author ?? []);
}

/** Longer paragraphs are the article's own text. UTF-16 code units. */
const MAX_TOP_LINE = 80;

/** Whether a line has nothing but the known authors' names and what stands around such: labels, jobs, the outlet, a date. */
function isByline(text: string, { author = [], publisher }: KnownFacts): boolean {
  if (text.length > MAX_TOP_LINE * 2) return false;
  const named = [...author, ...(publisher === undefined ? [] : [publisher])].filter((name) => text.includes(name));
  if (named.length === 0) return false;
  const rest = named
    .toSorted((one, other) => other.length - one.length)
    .reduce((left, name) => left.replaceAll(name, " "), text)
    .replace(BESIDE_NAMES, " ")
    .trim();
  return !/[\p{L}\p{N}]/u.test(rest) || readDateLine(rest) !== undefined;
}

/** What bylines have beside names. */
const BESIDE_NAMES =
  /\b(?:by|and|with|for|story|words|text|written|posted|reported|reporting|author|writer|staff|senior|chief|special|contributing|legal|courts?|crime|news|political|national|affairs|reporter|correspondent|editor|columnist|journalist|contributor|\d{1,2} min(?:ute)?s? read)\b/gi;

/** A link in a list or by itself, or the summary below a heading that is a link. */
function isOfAnotherStory(block: Block, before: Block | undefined): boolean {
  if (block.kind === "item" || block.linked) return true;
  return block.kind === "paragraph" && before?.kind === "heading" && before.linked;
}

/** Headings that lead nothing, and what a page says of the author below the text. */
function removeEnd(blocks: readonly Block[], authors: readonly string[]): Block[] {
  const kept = [...blocks];
  const isEnd = (block: Block) =>
    block.kind === "heading" || readDateLine(block.text) !== undefined || isAuthorNote(block, authors);
  for (let last = kept.at(-1); last && isEnd(last); last = kept.at(-1)) kept.pop();
  return kept;
}

const MAX_NOTE_LENGTH = 500;
const TELLS_WORK =
  /^,? (?:is|was|are|covers|writes|reports|joined|has (?:covered|written|worked|been|reported)|works|can be|studied|lives|graduated|contributed|edits|leads)\b/;

function isAuthorNote({ text }: Block, authors: readonly string[]): boolean {
  if (text.length > MAX_NOTE_LENGTH) return false;
  if (/^(?:the (?:author|writer)|about the (?:author|writer))\b/i.test(text) && !/\bsaid\b/.test(text)) return true;
  return authors.some((name) => text === name || (text.startsWith(name) && TELLS_WORK.test(text.slice(name.length))));
}

/**
 * Headings of a live blog's entries are links to them, and headings may stand in capitals; a byline and a date may stand on
 * two lines of one block.
 */
function isPageOwn(block: Block): boolean {
  if (isBoilerplate(withoutCapitals(block)) && (block.kind !== "heading" || !block.linked)) return true;
  const linked = block.linked && block.kind !== "heading";
  // Judged just now.
  if (linked === block.linked && !block.text.includes("\n")) return false;
  return block.text.split("\n").every((text) => isBoilerplate(withoutCapitals({ ...block, linked, text })));
}

/** A block in small letters where it stands in capitals, so that it is judged by its words. */
function withoutCapitals(block: Block): Block {
  return !block.linked && isInCapitals(block.text) ? { ...block, text: block.text.toLowerCase() } : block;
}

function isSame(text: string, title: string | undefined): boolean {
  return title !== undefined && text.replace(/\s+/g, " ") === title;
}
