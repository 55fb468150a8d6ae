import type { Quote } from "../../../documents/quote.ts";
import { abbreviateLocator } from "../../../documents/shortLocator.ts";
import { webPages } from "../../../presentation/wording/english/webPages.ts";
import { DEFAULT_LOCALE } from "../../../presentation/wording/locale.ts";
import { wordingOf } from "../../../presentation/wording/wording.ts";
import type { WebContext } from "../webContext.ts";
import { type Html, html } from "./html.ts";
import { pathOfContext } from "./quotation.ts";
import { pathOfReading } from "./rendering.ts";

const WORDING = wordingOf(DEFAULT_LOCALE);
const { citations: words } = webPages;

/** The address of each quotation, in its document where that may be read; written out to be copied where the pages have one for others. */
export function renderAddresses(
  quotes: readonly (Quote | undefined)[],
  { offersReading, publicUrl }: Pick<WebContext, "offersReading" | "publicUrl">,
): Html {
  const entries = quotes.map((quote, at) => {
    if (quote === undefined) return "";
    const path = pathOfReading(quote, { wording: WORDING, offersReading, quotes: [quote] }) ?? pathOfContext(quote);
    const label = words.addressOf({ number: at + 1, place: abbreviateLocator(quote.locator) });
    const copyable = publicUrl === undefined ? "" : html`<pre class="copyable" tabindex="0">${publicUrl + path}</pre>`;
    return html`<li><a href="${path}">${label}</a>${copyable}</li>`;
  });
  return html`<h2>${words.addresses}</h2><p class="note">${words.addressesWhat}</p><ul class="addresses">${entries}</ul>`;
}
