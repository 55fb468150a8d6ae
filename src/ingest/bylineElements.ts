import type { PageDocument, PageElement } from "./pageDocument.ts";

/** How pages name the element of a byline. */
const BYLINE =
  /(?:^|[^a-z])(?:byline|by-line|author|authors|writtenby|contributor|post-author|entry-author|p-author)(?:$|[^a-z])/;
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
  const named = [...within.querySelectorAll("[class],[id]")].filter((one) => {
    const name = `${one.getAttribute("class") ?? ""} ${one.id}`.toLowerCase();
    return BYLINE.test(name) && !OTHER.test(name);
  });
  return [...marked, ...named]
    .filter((one) => !isElsewhere(one) && (one.textContent ?? "").length <= MAX_LENGTH)
    .slice(0, MAX_BYLINES)
    .flatMap((one) => {
      const names = [...one.querySelectorAll("[itemprop~=name],a")].slice(0, MAX_PARTS).map(textOf);
      return names.length > 0 ? [names, [textOf(one)], partsOf(one)] : [[textOf(one)], partsOf(one)];
    });
}

function isElsewhere(element: PageElement): boolean {
  return element.closest("aside,nav,footer,blockquote,[class*=comment],[class*=related],[id*=comment]") !== null;
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
