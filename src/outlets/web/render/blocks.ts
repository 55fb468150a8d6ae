import type { ListedArticle } from "../../../documents/catalogue.ts";
import { numbersOf } from "../../../documents/citation.ts";
import { isFilingKind } from "../../../documents/documentKind.ts";
import type { Block } from "../../../presentation/replyDocument.ts";
import type { Wording } from "../../../presentation/wording/wording.ts";
import { writePath } from "../paths.ts";
import { type Html, html, NOTHING, outsideAddress } from "./html.ts";
import { renderLine, renderLines } from "./lines.ts";
import { renderExcerpt, renderQuote } from "./quotation.ts";

/** Blocks from top to bottom. Nothing is cut. */
export function renderBlocks(blocks: readonly Block[], wording: Wording): Html {
  return html`${blocks.map((block) => renderBlock(block, wording))}`;
}

function renderBlock(block: Block, wording: Wording): Html {
  switch (block.kind) {
    case "paragraph":
      return html`<p>${renderLines(block.lines)}</p>`;
    case "note":
      return html`<p class="note">${renderLines(block.lines)}</p>`;
    case "list":
      return html`<ul>${block.items.map((item) => html`<li>${renderLine(item)}</li>`)}</ul>`;
    case "articles":
      return html`<ul class="articles">${block.articles.map((article) => renderArticle(article, wording))}</ul>`;
    case "cases":
      return html`<ul class="cases">${block.cases.map((one) => renderCase(one, wording))}</ul>`;
    case "commands":
      return html`<dl>${block.commands.map((one) => html`<dt><code>${one.usage}</code></dt><dd>${one.description}</dd>`)}</dl>`;
    case "quote":
      return html`${block.heading === undefined ? "" : html`<p>${renderLine(block.heading)}</p>`}${renderQuote(block.quote, wording)}`;
    case "excerpt":
      return renderExcerpt(block.excerpt, block.marked);
    case "references":
      return renderReferences(block, wording);
    case "copyable":
      return html`<pre class="copyable" tabindex="0">${block.text}</pre>`;
    case "citation":
      return html`<p class="note">${block.quote.citation}</p>`;
    case "outcomes":
      return renderOutcomes(block, wording);
  }
}

/** Quotations that are not shown: the title of each one's document, which opens its place. */
function renderReferences({ label, quotes }: Extract<Block, { kind: "references" }>, wording: Wording): Html {
  if (quotes.length === 0) return NOTHING;
  return html`<details><summary>${label} ${quotes.map(({ article }) => article.publisher).join(", ")}</summary>
${quotes.map((quote) => renderQuote(quote, wording))}</details>`;
}

function renderArticle(article: ListedArticle, { corpus, citation, actions }: Wording): Html {
  const { title, publisher, retracted, kind, number } = article;
  const address = outsideAddress(article.url);
  const paper = isFilingKind(kind) ? ` — ${[kind, ...numbersOf({ number })].join(", ")}` : "";
  const name =
    address === undefined
      ? html`<cite>${title}</cite>`
      : html`<a href="${address}" rel="noreferrer nofollow"><cite>${title}</cite></a>`;
  const of = html`<a href="${writePath("/case", { case: article.case })}">${actions.caseCard}</a>`;
  return html`<li>${name} <span class="note">${publisher}, ${citation.published(article)}${paper}${retracted ? corpus.retracted : ""} · ${of}</span></li>`;
}

function renderCase(one: Extract<Block, { kind: "cases" }>["cases"][number], { corpus }: Wording): Html {
  return html`<li><a href="${writePath("/case", { case: one.slug })}">${corpus.caseWithCount(one)}</a></li>`;
}

/** How each case ended, whole: a page has the room. */
function renderOutcomes({ cases: ended }: Extract<Block, { kind: "outcomes" }>, { cases }: Wording): Html {
  return html`${ended.map((one) => html`<p class="outcome"><strong>${cases.howItEnded}</strong> — ${cases.outcome(one) ?? ""}</p>`)}`;
}
