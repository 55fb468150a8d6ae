import { readDateLine } from "../text/dateLine.ts";
import { readNames } from "./authors.ts";
import type { PageDocument, PageElement } from "./pageDocument.ts";

/** How pages name the element of a byline. */
const BYLINE =
  /(?:^|[^a-z])(?:byline|by-line|author|authors|writtenby|contributor|contributors|submitted|post-author|entry-author|p-author)(?:$|[^a-z])/;
/** Names beside it that make it another thing: the author's other stories, a comment's author. */
const OTHER = /comment|related|more-from|bio|about|avatar|box|follow|social|share/;
/** Longer texts are no byline. UTF-16 code units. */
const MAX_LENGTH = 200;
const MAX_BYLINES = 6;
const MAX_PARTS = 12;

/**
 * The bylines that a page shows, the likeliest first: what is linked or marked as the author in the article of the
 * headline before what is only called so. Each is given as its whole text, and before it in the parts that are linked.
 */
export function readBylines(document: PageDocument, headline: PageElement | undefined): readonly (readonly string[])[] {
  const within = headline?.closest("article") ?? document.body;
  const marked = [...within.querySelectorAll("[itemprop~=author],[rel~=author]")];
  const named = [...within.querySelectorAll("[class],[id],[data-testid],[data-component]")].filter((one) => {
    const name = NAMING.map((attribute) => one.getAttribute(attribute) ?? "")
      .join(" ")
      .toLowerCase();
    return BYLINE.test(name) && !OTHER.test(name);
  });
  const likely = [...marked, ...named].filter((one) => !isElsewhere(one) && isShort(one)).slice(0, MAX_BYLINES);
  return [...[...likely, ...findLinked(within)].flatMap(readParts), ...findPosted(within)];
}

function readParts(element: PageElement): readonly (readonly string[])[] {
  const names = [...element.querySelectorAll("[itemprop~=name],a")].slice(0, MAX_PARTS).map(textOf);
  const parts = partsOf(element);
  const isOneNameEach =
    parts.filter((part) => readNames(part, undefined).some((name) => name.includes(" "))).length > 1;
  const isJob = (part: string) => JOB_ALONE.test(part);
  const single = parts.filter((part) => !isJob(part));
  const others = isOneNameEach ? [single, [textOf(element)]] : [[single.join(" ")], parts];
  return names.length > 0 ? [names, ...others] : others;
}

/** A part of a byline that is a job and nothing else. */
const JOB_ALONE =
  /^[|,•·–—-]?\s*(?:\p{L}+[ ,]+){0,4}(?:writer|reporter|correspondent|editor|columnist|producer|journalist|contributor|photographer)s?$/iu;

/** Where pages write what an element is. */
const NAMING = ["class", "id", "data-testid", "data-component"];
/** How addresses of pages about an author are made. */
const AUTHOR_PAGE =
  /\/(?:authors?|staff|profiles?|contributors?|reporters?|writers?|journalists?|columnists?|autor(?:es|en)?|auteurs?|users?|by)\/[^/?#]+\/?(?:[?#]|$)|\/@[\w.-]+\/?$/i;
const MAX_LINKS = 400;

/** The first link to a page about an author that stands by itself or in a line no longer than a byline. */
function findLinked(within: PageElement): readonly PageElement[] {
  return [...within.querySelectorAll("a[href]")]
    .slice(0, MAX_LINKS)
    .filter((one) => AUTHOR_PAGE.test(one.getAttribute("href") ?? "") && !isElsewhere(one))
    .filter((one) => isShort(one) && one.parentElement !== null && (isShort(one.parentElement) || standsAlone(one)))
    .slice(0, 1);
}

/** Whether an element stands between blocks, as a line of its own. */
function standsAlone(element: PageElement): boolean {
  const beside = [element.previousSibling, element.nextSibling].filter((node) => node?.nodeType === TEXT);
  return beside.every((node) => (node?.textContent ?? "").trim() === "") && element.parentElement?.localName !== "p";
}

const TEXT = 3;

/** What blogs write beside an entry: `Posted by Lena Orr on March 4, 2025`, `Posted on March 4, 2025 by Lena Orr`. */
function findPosted(within: PageElement): readonly (readonly string[])[] {
  return [...within.querySelectorAll("p,span,small,font,address,div")]
    .slice(0, MAX_LINKS)
    .filter((one) => !isElsewhere(one) && isShort(one))
    .flatMap((one) => {
      const [, label = "", before = "", byline = ""] = POSTED.exec(textOf(one)) ?? [];
      const isPosted = before === "" ? label !== "" : readDateLine(before) !== undefined;
      return byline !== "" && isPosted ? [[byline]] : [];
    })
    .slice(0, 1);
}

/** A label, a date, and the byline behind them. */
const POSTED = /^\s*((?:posted|submitted|written|published)(?: on)? )?([^|]{0,60}?)\s*\b(by\s+\p{Lu}.*)$/isu;

function isShort(element: PageElement): boolean {
  return (element.textContent ?? "").length <= MAX_LENGTH;
}

function isElsewhere(element: PageElement): boolean {
  const footer = element.closest("footer");
  const isPageFooter = footer !== null && footer.closest("article") === null;
  return (
    isPageFooter || element.closest("aside,nav,blockquote,[class*=comment],[class*=related],[id*=comment]") !== null
  );
}

/** An element's text with a space between its parts, which a page parts by its style alone. */
function textOf(element: PageElement): string {
  return partsOf(element).join(" ");
}

/** What is read of a node, whatever kind it is of. */
type PageNode = PageElement["childNodes"][number];

function partsOf(element: PageElement): string[] {
  const parts: string[] = [];
  const gather = (node: PageNode) => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) parts.push((child.textContent ?? "").replace(/\s+/g, " ").trim());
      else gather(child);
    }
  };
  gather(element);
  return parts.filter(Boolean).slice(0, MAX_PARTS);
}
