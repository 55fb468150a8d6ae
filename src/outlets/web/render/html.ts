import { html as template } from "hono/html";
import { sanitizeText } from "../../../text/sanitize.ts";

/** Markup in which every value from outside is escaped. */
export type Html = ReturnType<typeof template>;

/**
 * Markup from a template: each string in it is shown as text, without what a reader can't see or what would reorder what he sees, as
 * in a chat and a terminal. Markup that was made so before stays as it is.
 */
export function html(strings: TemplateStringsArray, ...values: readonly unknown[]): Html {
  return template(strings, ...values.map(sanitizeStrings));
}

/** A text as markup with each of its characters, hidden ones too: for a field whose text is sent back and written. */
export function exactText(text: string): Html {
  return template`${text}`;
}

function sanitizeStrings(value: unknown): unknown {
  if (typeof value === "string") return sanitizeText(value);
  return Array.isArray(value) ? value.map(sanitizeStrings) : value;
}

/** Markup of nothing. */
export const NOTHING: Html = html``;

/** An address of somebody else's page, if it is one that a browser opens as a page; else `undefined`. */
export function outsideAddress(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  return /^https?:$/.test(new URL(address).protocol) ? address : undefined;
}
