import { citeSource, describeSources } from "../../../documents/citation.ts";
import type { Source } from "../../../documents/document.ts";
import type { Excerpt, Quote } from "../../../documents/quote.ts";
import { abbreviateLocator } from "../../../documents/shortLocator.ts";
import { webPages } from "../../../presentation/wording/english/webPages.ts";
import type { Wording } from "../../../presentation/wording/wording.ts";
import { writePath, writeReference } from "../paths.ts";
import type { Html } from "./html.ts";
import { html, NOTHING, outsideAddress } from "./html.ts";
import { pathOfReading, type Rendering } from "./rendering.ts";

/** A quotation with its citation and what opens its place below. */
export function renderQuote(quote: Quote, rendering: Rendering): Html {
  const { wording } = rendering;
  const context = html`<a href="${pathOfContext(quote)}" aria-label="${wording.actions.context}: ${tellPlace(quote)}">${wording.actions.context}</a>`;
  const asked = quote.asked === undefined ? "" : html`<p class="asked" dir="auto">${quote.asked.text}</p>`;
  const heading = quote.heading === undefined ? "" : html`<p class="asked" dir="auto">${quote.heading.text}</p>`;
  return html`<figure class="quotation">
${heading}${asked}<blockquote dir="auto">${rendering.marksWords ? markSlices(quote, quote.matches) : quote.text}</blockquote>
<figcaption>${renderCitation(quote)}${tellStanding(quote, wording)} <span class="links">${linkToPlace(quote, rendering)}${context}</span></figcaption>
</figure>`;
}

/** The path of a page that shows a quotation with what stands beside it. */
export function pathOfContext(quote: Quote): string {
  return writePath("/context", { quote: writeReference(quote) });
}

/** What opens a quotation's place: its page elsewhere, and the document here, as far as there are such. */
export function linkToPlace(quote: Quote, rendering: Rendering): Html {
  const address = outsideAddress(quote.link);
  const reading = pathOfReading(quote, rendering);
  const outside =
    address === undefined
      ? NOTHING
      : html`<a href="${address}" rel="noreferrer nofollow" aria-label="${rendering.wording.citation.openAtQuotation}: ${tellPlace(quote)}">${rendering.wording.citation.openAtQuotation}</a> `;
  return html`${outside}${reading === undefined ? NOTHING : html`<a href="${reading}" aria-label="${webPages.reading.open}: ${tellPlace(quote)}">${webPages.reading.open}</a> `}`;
}

/** A quotation's place for those who hear the links of a page one after another. */
function tellPlace({ article, locator }: Quote): string {
  return `${article.title}, ${abbreviateLocator(locator)}`;
}

/** Most sources that stand within the line; more of them are folded, so that a small screen shows quotations above all. */
const MAX_SOURCES_IN_LINE = 2;

/** The whole citation, with what a brief rests on as a list to open where it is long. */
export function renderCitation({ citation, article: { sources = [] } }: Quote): Html {
  const basis = ` — ${describeSources(sources)}`;
  const at = sources.length > MAX_SOURCES_IN_LINE ? citation.indexOf(basis) : -1;
  if (at < 0) return html`${citation}`;
  return html`${citation.slice(0, at)}${citation.slice(at + basis.length)}<details class="basis"><summary>${webPages.basedOn({ count: sources.length })}</summary><ul>${sources.map(renderSource)}</ul></details>`;
}

function renderSource(source: Source): Html {
  const address = outsideAddress(source.url);
  const name = citeSource(source);
  return html`<li>${address === undefined ? name : html`<a href="${address}" rel="noreferrer nofollow">${name}</a>`}</li>`;
}

/** What weight the words have, such as `alleged in the complaint`, where the citation doesn't say it already. */
function tellStanding(
  { article: { kind = "article", party, court }, witness, ...quote }: Quote,
  wording: Wording,
): string {
  const standing = wording.citation.standing({ kind, party, court, witness });
  return standing === undefined || quote.citation.includes(` — ${standing}`) ? "" : ` — ${standing}`;
}

/** A slice of a document as it stands there, with the slices at `marked` marked. */
export function renderExcerpt(excerpt: Excerpt, marked: Quote["matches"]): Html {
  return html`<blockquote class="excerpt" dir="auto">${markSlices(excerpt, marked)}</blockquote>`;
}

/** The text in slices, so that together they are the text to the letter. */
function markSlices({ text }: Excerpt, marked: Quote["matches"]): Html {
  const slices: Html[] = [];
  let at = 0;
  for (const [start, end] of marked) {
    const words = text.slice(start, end);
    slices.push(html`${text.slice(at, start)}<mark>${words}</mark>`);
    at = end;
  }
  return html`${slices}${text.slice(at)}`;
}
