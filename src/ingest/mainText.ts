import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { type Block, parseHtml } from "../text/markdown.ts";

/** Shorter texts make Readability look again with fewer doubts. UTF-16 code units; reports of a hearing may be this short. */
const SHORT_ARTICLE = 250;

/** The blocks of the page's main text and the byline that stands there; nothing where there is none. */
export function findMainText(
  body: string,
): { readonly blocks: readonly Block[]; readonly byline?: string } | undefined {
  const document = openDocument(body);
  removeBoxes(document);
  const found = new Readability(document, { charThreshold: SHORT_ARTICLE, disableJSONLD: true }).parse();
  const blocks = parseHtml(found?.content ?? "");
  return blocks && blocks.length > 0 ? { blocks, byline: found?.byline ?? undefined } : undefined;
}

/** linkedom's own document: the image is built without a browser's types. */
type PageDocument = ReturnType<typeof parseHTML>["document"];

/**
 * A body as a document in which no two texts stand side by side, as in a browser's. The parser makes a text of each
 * entity, and Readability goes through all texts again for each element around them.
 */
export function openDocument(body: string): PageDocument {
  const { document } = parseHTML(`<!DOCTYPE html><html><head></head><body>${body}</body></html>`);
  document.documentElement.normalize();
  return document;
}

/** Words in a class or id that name what stands around an article; Readability judges by these only outside of it. */
const BOX =
  /^(?:ads?|advert|advertisement|aside|breadcrumbs?|caption|comments?|consent|cookie|credit|donate|login|mostread|newsletter|paywall|pagination|popular|promo|recirc|recirculation|recommended|recommendations|related|share|sharing|signup|social|sponsor|sponsored|subscribe|subscription|tags|taboola|teaser|toolbar|tooltip|trending|outbrain|widget)$/;
/** With these beside it, a name is rather of what holds the article: `article-body has-related`. */
const HOLDER = /^(?:article|body|content|entry|main|page|post|story|text|wrapper|container|layout|grid|has|with|no)$/;
/** What holds more letters is the article, whatever it is called. */
const MAX_BOX_LENGTH = 1000;

function removeBoxes(document: PageDocument): void {
  for (const element of [...document.querySelectorAll("[class],[id]")]) {
    const parts = `${element.getAttribute("class") ?? ""} ${element.id}`.toLowerCase().split(/[^a-z]+/);
    const isBox = parts.some((part) => BOX.test(part)) && !parts.some((part) => HOLDER.test(part));
    if (isBox && (element.textContent ?? "").length <= MAX_BOX_LENGTH) element.remove();
  }
}
