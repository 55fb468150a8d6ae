import { numbersOf, writeDate } from "../../../documents/citation.ts";
import { describeStanding, isFilingKind } from "../../../documents/documentKind.ts";
import type { DocumentPart } from "../../../documents/documentPages.ts";
import type { PagePlace, TextRange } from "../../../documents/pagePlaces.ts";
import type { QuotedArticle } from "../../../documents/quote.ts";
import { abbreviateLocator } from "../../../documents/shortLocator.ts";
import { openPdfPage } from "../../../documents/textFragment.ts";
import { type QuotedPlace, writeDocumentPath, writeReadingPath } from "../../../presentation/readingAddress.ts";
import { webPages } from "../../../presentation/wording/english/webPages.ts";
import { DEFAULT_LOCALE } from "../../../presentation/wording/locale.ts";
import { wordingOf } from "../../../presentation/wording/wording.ts";
import type { DocumentReading, ReadQuotation } from "../../../service/readDocument.ts";
import { writePath, writeReference } from "../paths.ts";
import { type Html, html, NOTHING, outsideAddress } from "./html.ts";

const { cases: caseWords, citation: citationWords } = wordingOf(DEFAULT_LOCALE);
const { reading: words, pages: pageWords } = webPages;

/** A document that may be read, and what of it is shown. */
export type ReadDocument = Extract<DocumentReading, { kind: "document" }>;

/** What a document's page is called: the document, and the place or the page of it that is shown. */
export function nameReading({ article: { title }, quotation, shown: { page, pages } }: ReadDocument): string {
  if (quotation?.locator !== undefined) return `${title}, ${abbreviateLocator(quotation.locator)}`;
  return pages < 2 ? title : `${title}, ${pageWords.of({ page, pages })}`;
}

/** A page of a document: what it is, where the quotation stands, and its text with the quotation marked. */
export function renderDocument(reading: ReadDocument, places: readonly QuotedPlace[], current: number): Html {
  const { article, cases, shown, quotation } = reading;
  const ended = cases.filter(({ outcome }) => outcome !== undefined);
  return html`<article class="document">
<h1 dir="auto">${article.title}</h1>
<p class="lead">${describeDocument(article)}</p>
${ended.map((one) => html`<p class="outcome"><strong>${caseWords.howItEnded}</strong> — ${caseWords.outcome(one) ?? ""}</p>`)}
${quotation === undefined ? html`<p class="note">${reading.citation}</p>` : renderQuotation(quotation, places, current)}
${renderLinks(reading)}
${renderTurns(reading, places, current, "top")}
${renderJump(reading)}
<div class="text">${shown.parts.map((part) => renderPart(part, reading))}</div>
${renderTurns(reading, places, current, "bottom")}
</article>`;
}

/** Its kind, where it is from, its numbers and its day. */
export function describeDocument({
  kind = "article",
  court,
  publisher,
  docket,
  number,
  filed,
  published,
  party,
  ...dates
}: QuotedArticle): string {
  const isPaper = isFilingKind(kind);
  const standing = citationWords.standing({ kind, party, court });
  const parts = [
    `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`,
    isPaper ? (court ?? publisher) : publisher,
    ...numbersOf({ docket, number }),
    isPaper ? writeDate(filed ?? published) : citationWords.published({ published, updated: dates.updated }),
  ];
  return parts.join(" · ") + (standing === undefined ? "" : ` — ${standing}`);
}

/** Where the quotation stands, and the ways to the one before and the one after it. */
function renderQuotation({ locator, witness }: ReadQuotation, places: readonly QuotedPlace[], current: number): Html {
  const turn = (to: number, label: string, rel: string) => {
    const path = to < 0 ? undefined : writeReadingPath(places, to);
    return path === undefined ? "" : html`<li><a class="button" rel="${rel}" href="${path}">${label}</a></li>`;
  };
  const tell = words.quotation({ place: locator && abbreviateLocator(locator), at: current + 1, of: places.length });
  const said = witness === undefined ? "" : ` — ${describeStanding({ kind: "transcript", witness })}`;
  const turns =
    places.length < 2
      ? NOTHING
      : html`<nav class="actions" aria-label="${words.quotations}"><ul>${turn(current - 1, words.previousQuotation, "prev")}${turn(current + 1, words.nextQuotation, "next")}</ul></nav>`;
  return html`<p class="note"><a href="${writeReadingPath(places, current) ?? "#q"}">${tell}</a>${said}</p>${turns}`;
}

function renderLinks({ article, quotation }: ReadDocument): Html {
  const address = outsideAddress(quotation?.link ?? article.url);
  const original =
    address === undefined ? "" : html`<a href="${address}" rel="noreferrer nofollow">${words.atSource}</a> `;
  const cited =
    quotation === undefined
      ? ""
      : html`<a href="${writePath("/cite", { quote: writeReference({ article, ...quotation }) })}">${words.cite}</a> `;
  return html`<p class="links">${original}${cited}<a href="${writePath("/case", { case: article.case })}">${words.caseCard}</a> <a href="${writePath("/", { case: article.case })}">${words.askOfCase}</a></p>`;
}

/** The ways to the pages before and after; what is marked stays so on them. */
function renderTurns(
  { article: { fingerprint }, shown: { page, pages } }: ReadDocument,
  places: readonly QuotedPlace[],
  current: number,
  where: "top" | "bottom",
): Html {
  if (pages < 2) return NOTHING;
  const turn = (to: number, label: string, rel: string) =>
    to < 1 || to > pages
      ? ""
      : html`<li><a class="button" rel="${rel}" href="${writeReadingPath(places, current, to) ?? writeDocumentPath(fingerprint, to)}">${label}</a></li>`;
  const label = `${pageWords.of({ page, pages })}${where === "top" ? "" : " "}`;
  return html`<nav class="actions ${where}" aria-label="${label} (${where})"><p class="note">${label}</p><ul>${turn(page - 1, pageWords.previous, "prev")}${turn(page + 1, pageWords.next, "next")}</ul></nav>`;
}

/** From so many pages on, a reader doesn't turn one by one. */
const MIN_PAGES_TO_JUMP = 3;

/** A form that goes to a page of the paper by the number that courts cite, or of the text where it has none. */
function renderJump({ article: { fingerprint }, shown: { parts, pages } }: ReadDocument): Html {
  if (pages < MIN_PAGES_TO_JUMP) return NOTHING;
  const isPaged = parts.some(({ places }) => places.length > 0);
  const [name, label] = isPaged ? ["cited", words.toCitedPage] : ["page", words.toPage({ pages })];
  return html`<form class="jump" action="${writeDocumentPath(fingerprint)}" method="get"><label>${label}<input name="${name}" type="text" inputmode="numeric" pattern="[0-9]{1,6}" required autocomplete="off"></label><button>${words.go}</button></form>`;
}

/** A number in the margin; `id` tells where in the text a page or line of the paper begins. */
interface Margin {
  readonly label: string;
  readonly link: Html;
  readonly id?: string;
}

/** A paragraph with its place in the margin. */
function renderPart(part: DocumentPart, reading: ReadDocument): Html {
  const { kind } = part.paragraph;
  const text = markText(part, reading);
  const shown = kind === "heading" ? html`<h2 dir="auto">${text}</h2>` : html`<p dir="auto">${text}</p>`;
  return html`<div class="part ${kind}"><span class="place">${tellPlace(part, reading)}</span>${shown}</div>
`;
}

/** Where the quotation stands that begins in it, its paragraph's number as readers or the pleading count it, and the pages that begin in it. */
function tellPlace(part: DocumentPart, { article, quotation }: ReadDocument): Html {
  const { number, isContinued, places, start, end } = part;
  const paragraph =
    isContinued || number === undefined ? [] : [{ label: `¶ ${number}`, link: linkToPart(part, article) }];
  const pages = places
    .filter((place, at) => isFirstOfPage(place, places[at - 1], places[at + 1]))
    .map((place) => ({ label: tellPage(place), link: linkToPage(place, article), id: `at${place.at}` }));
  const quoted = quotation !== undefined && quotation.start >= start && quotation.start < end ? quotation : undefined;
  const own = quoted?.locator && abbreviateLocator(quoted.locator);
  const numbers: readonly Margin[] = [...paragraph, ...pages];
  const isTold = (label: string) => own === label || own?.startsWith(`${label}–`) === true;
  const others = numbers.map(
    ({ label, link, id }) =>
      html`<span${id === undefined ? "" : html` id="${id}"`}>${isTold(label) ? "" : link}</span>`,
  );
  return html`${own === undefined ? "" : html`<b>${own}</b>`}${others}`;
}

/** A paragraph's number, which is the address of the paragraph. */
function linkToPart({ number, start, end }: DocumentPart, { fingerprint }: QuotedArticle): Html {
  const path = writeReadingPath([{ fingerprint, start, end }], 0);
  return html`<a href="${path}" aria-label="¶ ${number}, ${words.addressOfParagraph}">¶ ${number}</a>`;
}

/** A page's number, which opens that page of the PDF where it has an address. */
function linkToPage(place: PagePlace, { url }: QuotedArticle): Html {
  const address = outsideAddress(url === undefined ? undefined : openPdfPage(url, place.page));
  const label = tellPage(place);
  if (address === undefined) return html`${label}`;
  return html`<a href="${address}" rel="noreferrer nofollow" aria-label="${label}, ${words.pageAtSource}">${label}</a>`;
}

/** Of a page's lines the first that stands here; a page's own mark says less than that of a line at the same place. */
function isFirstOfPage(place: PagePlace, before: PagePlace | undefined, after: PagePlace | undefined): boolean {
  if (after?.at === place.at) return false;
  return before?.cited !== place.cited || before.at === place.at;
}

function tellPage({ cited, line }: PagePlace): string {
  return line === undefined ? `p. ${cited}` : `${cited}:${line}`;
}

/** The part's text in slices, so that together they are the text to the letter; the quotation that is read is the target `q`. */
function markText({ text, start, end }: DocumentPart, { marked, quotation }: ReadDocument): Html {
  const slices: Html[] = [];
  let at = start;
  const take = (from: number, to: number) => text.slice(from - start, to - start);
  for (const range of marked) {
    const [from, to] = [Math.max(range.start, start), Math.min(range.end, end)];
    if (from >= to) continue;
    slices.push(html`${take(at, from)}${markSlice(take(from, to), range, from, quotation)}`);
    at = to;
  }
  return html`${slices}${take(at, end)}`;
}

function markSlice(words: string, range: TextRange, from: number, quotation: ReadDocument["quotation"]): Html {
  if (range.start !== quotation?.start || range.end !== quotation.end) return html`<mark class="other">${words}</mark>`;
  return from === range.start ? html`<mark id="q">${words}</mark>` : html`<mark>${words}</mark>`;
}
