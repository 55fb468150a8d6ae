import { fail, type Result, succeed } from "../result.ts";
import { classifyBlocks } from "../text/boilerplate.ts";
import { type Block, parseMarkdown } from "../text/markdown.ts";
import { firstNames } from "./authors.ts";
import { findCorrection } from "./correctionNote.ts";
import { findMainText } from "./mainText.ts";
import { readOwnFrontMatter } from "./ownFrontMatter.ts";
import { type ArticleFields, type Overrides, type Page, type PageProblem, type ReadPage, WANTED } from "./page.ts";
import { extractMetadata } from "./pageMetadata.ts";
import { removeBoilerplate } from "./removeBoilerplate.ts";
import { scanHtml } from "./scanHtml.ts";
import { splitText } from "./splitText.ts";
import { readVisibleByline } from "./visibleByline.ts";
import { writeMarkdown } from "./writeMarkdown.ts";

/** What a form's reader finds: facts, and the text still with the page's boilerplate. */
type Found = Result<
  {
    readonly fields: ArticleFields;
    readonly blocks: readonly Block[];
    /** What the page prints as the time of a change. */
    readonly changes?: readonly string[];
  },
  PageProblem
>;

/** Less prose than this is a notice or a page that asks for consent. UTF-16 code units; a court's one-line report has more. */
const MIN_ARTICLE_LENGTH = 100;
/** The same of a file that holds nothing but a text. */
const MIN_TEXT_LENGTH = 50;
/** The longest article of a newspaper is a third of it. UTF-16 code units. */
const MAX_ARTICLE_LENGTH = 300_000;
/** Markdown has addresses beside the text. */
const MAX_SOURCE_LENGTH = 600_000;

/**
 * Reads a page as an article of the shelf: its facts, of which `overrides` win, and its text as Markdown. Nothing is run or
 * fetched. `now` is ISO 8601 in UTC: a date after it is none. Takes about a second for the worst megabyte of HTML, so
 * what must not wait calls it in a thread of its own.
 */
export function readPage(page: Page, overrides: Overrides, now: string): Result<ReadPage, PageProblem> {
  const found = find(page, now);
  if (!found.ok) return found;
  const { value } = found;
  const byline = readVisibleByline(value.blocks, now, value.changes);
  const accessed = page.address === undefined ? {} : { accessed: now.slice(0, 10) };
  const known = merge(byline, value.fields, accessed, overrides);
  const fields = merge(known, { correction: known.correction ?? findCorrection(value.blocks) });
  const blocks = removeBoilerplate(value.blocks, fields);
  if (lengthOf(blocks) > MAX_ARTICLE_LENGTH) return fail(TOO_LONG);
  const kinds = classifyBlocks(blocks);
  const least = page.form === "html" ? MIN_ARTICLE_LENGTH : MIN_TEXT_LENGTH;
  if (lengthOf(blocks.filter((_, index) => kinds[index] === "prose")) < least) return fail({ code: "no-article-text" });
  const markdown = writeMarkdown(blocks);
  if (!isSameText(markdown, blocks)) return fail({ code: "layout-not-kept" });
  const missing = WANTED.filter((name) => fields[name] === undefined);
  return succeed({ fields, markdown, missing, leftOut: value.blocks.length - blocks.length });
}

function find(page: Page, now: string): Found {
  if (page.form === "html") return findInHtml(page, now);
  if (page.source.length > MAX_SOURCE_LENGTH) return fail(TOO_LONG);
  if (page.form === "text") return succeed({ fields: {}, blocks: splitText(page.source) });
  const matter = readOwnFrontMatter(page.source, now);
  if (!matter.ok) return matter;
  const blocks = parseMarkdown(matter.value.body);
  return blocks ? succeed({ fields: matter.value.fields, blocks }) : fail(TOO_LARGE);
}

const TOO_LONG: PageProblem = { code: "too-long", limitCharacters: MAX_ARTICLE_LENGTH };
const TOO_LARGE: PageProblem = { code: "too-many-elements" };

function findInHtml({ source, address }: Page, now: string): Found {
  const skimmed = scanHtml(source);
  if (!skimmed) return fail(TOO_LARGE);
  const facts = extractMetadata(skimmed, address, now);
  const text = findMainText(skimmed.body, facts.title, facts.author === undefined);
  const author = facts.author ?? firstNames(text?.bylines ?? [], facts.publisher);
  return succeed({ fields: { ...facts, author }, blocks: text?.blocks ?? [], changes: skimmed.changes });
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((length, { text }) => length + text.length, 0);
}

/** Later facts win; what is `undefined` says nothing. */
function merge(...all: readonly ArticleFields[]): ArticleFields {
  return Object.assign(
    {},
    ...all.map((fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))),
  );
}

/** A quotation is a slice of the text that the page has: a letter more or less on the way would be a false one. */
function isSameText(markdown: string, blocks: readonly Block[]): boolean {
  const read = parseMarkdown(markdown) ?? [];
  return read.length === blocks.length && read.every(({ text }, index) => text === blocks[index]?.text);
}
