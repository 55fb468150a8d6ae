/** The languages that the frame is worded in, by the first part of a BCP 47 tag. */
export const LOCALES = ["en", "es", "fr", "de", "pt"] as const;

/** A language that the frame is worded in. Quotations stay in their document's language. */
export type Locale = (typeof LOCALES)[number];

/** The language of an outlet that knows nothing of its reader's. */
export const DEFAULT_LOCALE: Locale = "en";

/**
 * The language that a BCP 47 tag asks for; `undefined` where the frame has no words in it.
 *
 * @example
 * readLocale("pt-BR"); // "pt"
 */
export function readLocale(tag: string | null | undefined): Locale | undefined {
  const [primary] = (tag ?? "").toLowerCase().split("-");
  return LOCALES.find((locale) => locale === primary);
}
