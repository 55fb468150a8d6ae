import type { ListedArticle } from "../../../documents/catalogue.ts";
import { numbersOf } from "../../../documents/citation.ts";
import { isFilingKind } from "../../../documents/documentKind.ts";
import { writeListedCase } from "../../../presentation/listedCase.ts";
import { writeDocumentPath } from "../../../presentation/readingAddress.ts";
import type { Block, ListedCase } from "../../../presentation/replyDocument.ts";
import { webPages } from "../../../presentation/wording/english/webPages.ts";
import { fingerprint } from "../../../text/fingerprint.ts";
import { writePath } from "../paths.ts";
import { type Html, html, NOTHING, outsideAddress } from "./html.ts";
import { renderLine, renderLines } from "./lines.ts";
import { renderCitation, renderExcerpt, renderQuote } from "./quotation.ts";
import type { Rendering } from "./rendering.ts";

/** Blocks from top to bottom. Nothing is cut. */
export function renderBlocks(blocks: readonly Block[], rendering: Rendering): Html {
  return html`${blocks.map((block) => renderBlock(block, rendering))}`;
}

function renderBlock(block: Block, rendering: Rendering): Html {
  switch (block.kind) {
    case "paragraph":
      return html`<p>${renderLines(block.lines)}</p>`;
    case "note":
      return html`<p class="note">${renderLines(block.lines)}</p>`;
    case "list":
      return html`<ul>${block.items.map((item) => html`<li>${renderLine(item)}</li>`)}</ul>`;
    case "articles":
      return html`<ul class="articles">${block.articles.map((article) => renderArticle(article, block.isOneCase ?? false, rendering))}</ul>`;
    case "cases":
      return html`<ul class="cases">${block.cases.map((one) => renderCase(one, rendering))}</ul>`;
    case "commands":
      return html`<dl>${block.commands.map((one) => html`<dt><code>${one.usage}</code></dt><dd>${one.description}</dd>`)}</dl>`;
    case "quote":
      return html`${block.heading === undefined ? "" : html`<p>${renderLine(block.heading)}</p>`}${renderQuote(block.quote, rendering)}`;
    case "excerpt":
      return renderExcerpt(block.excerpt, block.marked);
    case "references":
      return renderReferences(block, rendering);
    case "copyable":
      return html`<pre class="copyable" tabindex="0">${block.text}</pre>`;
    case "citation":
      return html`<div class="note">${renderCitation(block.quote)}</div>`;
    case "outcomes":
      return renderOutcomes(block, rendering);
  }
}

/** Quotations that are not shown: the title of each one's document, which opens its place. */
function renderReferences({ label, quotes }: Extract<Block, { kind: "references" }>, rendering: Rendering): Html {
  if (quotes.length === 0) return NOTHING;
  const publishers = new Set(quotes.map(({ article }) => article.publisher));
  return html`<details><summary>${label ?? rendering.wording.timeline.also} ${[...publishers].join(", ")}</summary>
${quotes.map((quote) => renderQuote(quote, rendering))}</details>`;
}

function renderArticle(article: ListedArticle, isOneCase: boolean, { wording, offersReading }: Rendering): Html {
  const { title, publisher, retracted, kind, number } = article;
  const { corpus, citation, actions } = wording;
  const isOffered = !retracted && (article.read ?? offersReading);
  const reading = isOffered ? writeDocumentPath({ article: fingerprint(article.id) }) : undefined;
  const paper = isFilingKind(kind) ? ` — ${[kind, ...numbersOf({ number })].join(", ")}` : "";
  const of = isOneCase
    ? ""
    : html`<a href="${writePath("/case", { case: article.case })}" aria-label="${actions.caseCard}: ${title}">${actions.caseCard}</a> `;
  const isTitle = outsideAddress(article.url) === undefined; // then the title opens it
  const read = reading === undefined || isTitle ? "" : html`<a href="${reading}">${webPages.reading.document}</a>`;
  return html`<li>${linkTitle(title, outsideAddress(article.url), reading)} <span class="note">${publisher}, ${citation.published(article)}${paper}${retracted ? corpus.retracted : ""}</span> <span class="links">${of}${read}</span></li>`;
}

/** A document's title opens its own page, or else the document here, as far as there is either. */
function linkTitle(title: string, address: string | undefined, reading: string | undefined): Html {
  const name = html`<cite>${title}</cite>`;
  if (address !== undefined) return html`<a href="${address}" rel="noreferrer nofollow">${name}</a>`;
  return reading === undefined ? name : html`<a href="${reading}">${name}</a>`;
}

function renderCase(one: ListedCase, { wording }: Rendering): Html {
  return html`<li><a href="${writePath("/case", { case: one.slug })}">${writeListedCase(one, wording)}</a></li>`;
}

/** How each case ended, whole: a page has the room. */
function renderOutcomes(
  { cases: ended }: Extract<Block, { kind: "outcomes" }>,
  { wording: { cases } }: Rendering,
): Html {
  return html`${ended.map((one) => html`<p class="outcome"><strong>${cases.howItEnded}</strong> — ${cases.outcome(one) ?? ""}</p>`)}`;
}
