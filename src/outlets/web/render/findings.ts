import type { Quote } from "../../../documents/quote.ts";
import { webPages } from "../../../presentation/wording/english/webPages.ts";
import { type Html, html, NOTHING } from "./html.ts";

const { found } = webPages;

/** How the quotations of an answer were found: what each shares with the question, in its own words. */
export function renderFindings(quotes: readonly Quote[]): Html {
  if (quotes.length === 0) return NOTHING;
  const told = quotes.map((quote, at) => {
    const words = listMatches(quote);
    return words.length === 0 ? found.sharesNothing({ number: at + 1 }) : found.shares({ number: at + 1, words });
  });
  return html`<details class="found"><summary>${found.title}</summary><p>${found.what}</p><ul>${told.map((one) => html`<li dir="auto">${one}</li>`)}</ul></details>`;
}

/** The words at the matches, each once, whatever their case. */
function listMatches({ text, matches }: Quote): string[] {
  const words = matches.map(([start, end]) => text.slice(start, end));
  return [...new Map(words.reverse().map((word) => [word.toLowerCase(), word])).values()].reverse();
}
