import type { PageDocument, PageElement } from "./pageDocument.ts";
import { fold } from "./pageTitle.ts";

/** Words in a class or id that name what stands around an article; Readability judges by these only outside of it. */
const BOX =
  /^(?:about|ads?|advert|advertisement|breadcrumbs?|caption|colophon|consent|cookie|credit|disclaimer|donate|foot|footer|imprint|login|mostread|navbox|newsletter|pagination|popular|promo|recirc|recirculation|recommended|recommendations|related|share|sharing|signup|sponsor|sponsored|subscribe|subscription|tags|taboola|toolbar|tooltip|trending|outbrain)$/;
/** The same of names that articles' own parts have, too: what holds a sentence of the article is none. */
const PERHAPS_BOX = /^(?:aside|comments?|commentlist|paywall|replies|social|teaser|widget)$/;
const DISCUSSION = /^(?:comments?|commentlist|replies|responses|disqus)$/;
/** The same inside the article's own element, where a single comment may be its text: only what stands at its end. */
const DISCUSSION_AT_END = /^(?:comments|commentlist|replies|responses|disqus)$/;
/** So little text may stand behind it. UTF-16 code units. */
const MAX_BEHIND = 300;
/** And so much in front of it. */
const MIN_BEFORE = 100;
/** With these beside it, a name is rather of what holds the article: `article-body has-related`. */
const HOLDER =
  /^(?:article|body|content|entry|main|page|post|story|text|wrapper|container|layout|grid|has|with|no|live)$/;
/** What holds more letters is the article, whatever it is called. */
const MAX_BOX_LENGTH = 1000;
/** Readability passes over elements of such names before it has looked into them. */
const DOUBTED =
  /-ad-|ai2html|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|ad-break|agegate|pagination|pager|popup|yom-remote|widget|hidden|promo|share|tags|tool|outbrain|contact|foot|masthead|media|meta|scroll|shopping/i;

/** The heading that prints `title`, else the page's first `<h1>`. */
export function findHeadline(document: PageDocument, title: string | undefined): PageElement | undefined {
  const headings = [...document.querySelectorAll("h1,h2,[itemprop~=headline]")].slice(0, 100);
  const wanted = title === undefined ? undefined : fold(title);
  return (
    headings.find((one) => fold(one.textContent ?? "") === wanted) ??
    headings.find(({ localName }) => localName === "h1")
  );
}

/** The element that is marked as the article of a headline. */
export function findArticleElement(headline: PageElement | undefined): PageElement | undefined {
  return headline?.closest("article") ?? undefined;
}

/** Takes away the names by which what holds the headline would be doubted: the article is in it, whatever it is called. */
export function keepHolders(headline: PageElement | undefined): void {
  for (let holder = headline?.parentElement; holder && holder.localName !== "body"; holder = holder.parentElement) {
    for (const name of ["class", "id"]) if (DOUBTED.test(holder.getAttribute(name) ?? "")) holder.removeAttribute(name);
  }
}

/** Removes what readers wrote below the article, which may be longer than it. */
export function removeDiscussions(document: PageDocument, headline: PageElement | undefined): void {
  const article = findArticleElement(headline);
  if (article === undefined || headline === undefined) return;
  let inside = 0;
  for (const element of [...document.querySelectorAll("[class],[id]")]) {
    const names = namesOf(element);
    if (!names.some((name) => DISCUSSION.test(name)) || element.contains(headline)) continue;
    if (!article.contains(element)) element.remove();
    else if (names.some((name) => DISCUSSION_AT_END.test(name)) && inside < MAX_LOOKED_AT) {
      inside += 1;
      if (isAtEnd(element, article)) element.remove();
    }
  }
}

/** So many are looked at inside an article, each of which takes time for the whole of it. */
const MAX_LOOKED_AT = 20;

/** Whether an element ends what it stands in: hardly any text is behind it, and an article's is in front. */
function isAtEnd(element: PageElement, whole: PageElement): boolean {
  let behind = 0;
  for (let at: PageElement | null = element; at && at !== whole && behind <= MAX_BEHIND; at = at.parentElement)
    for (let next = at.nextSibling; next && behind <= MAX_BEHIND; next = next.nextSibling)
      behind += (next.textContent ?? "").trim().length;
  if (behind > MAX_BEHIND) return false;
  return (whole.textContent ?? "").length - (element.textContent ?? "").length - behind >= MIN_BEFORE;
}

function namesOf(element: PageElement): string[] {
  return `${element.getAttribute("class") ?? ""} ${element.id}`.toLowerCase().split(/[^a-z]+/);
}

/** Removes what is named as a box, but nothing that holds the headline, and of the article's own parts only what tells nothing. */
export function removeBoxes(document: PageDocument, headline: PageElement | undefined): void {
  const article = findArticleElement(headline);
  for (const element of [...document.querySelectorAll("[class],[id],aside")]) {
    const parts = namesOf(element);
    const isInside = article?.contains(element) ?? false;
    const isAside = element.localName === "aside" && article !== undefined && !isInside;
    if (!isAside && !parts.some((part) => BOX.test(part) || PERHAPS_BOX.test(part))) continue;
    if (headline !== undefined && element.contains(headline)) continue;
    const isHolder = parts.some((part) => HOLDER.test(part));
    if (!isHolder && isBox(element, parts, article !== undefined && !isInside)) element.remove();
    else if (isInside && holdsSentence(element)) for (const name of ["class", "id"]) element.removeAttribute(name);
  }
}

function isBox(element: PageElement, parts: readonly string[], isOutside: boolean): boolean {
  if ((element.textContent ?? "").length > MAX_BOX_LENGTH) return false;
  return isOutside || parts.some((part) => BOX.test(part)) || !holdsSentence(element);
}

/** Whether a paragraph of the element is a whole sentence. */
function holdsSentence(element: PageElement): boolean {
  const paragraphs =
    element.localName === "p" ? [element] : [...element.querySelectorAll("p,blockquote,li")].slice(0, 50);
  return paragraphs.some((one) => {
    const text = (one.textContent ?? "").trim();
    return text.length >= MIN_SENTENCE_LENGTH && /[.!?]["”’)]?$/.test(text);
  });
}

const MIN_SENTENCE_LENGTH = 40;
