import { html } from "hono/html";

/** Markup in which every value from outside is escaped. */
export type Html = ReturnType<typeof html>;

export { html };

/** Markup of nothing. */
export const NOTHING: Html = html``;

/** An address of somebody else's page, if it is one that a browser opens as a page; else `undefined`. */
export function outsideAddress(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  return /^https?:$/.test(new URL(address).protocol) ? address : undefined;
}
