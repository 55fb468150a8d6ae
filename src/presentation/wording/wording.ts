import { english } from "./english.ts";

/**
 * Every sentence of the frame around quotations, by topic and key, with typed values. Sentences are plain text without
 * Markdown or colours: outlets escape and style them. The words of a quotation never stand here.
 */
export type Wording = typeof english;

/** A language that the frame is worded in, as a BCP 47 tag. Quotations stay in their document's language. */
export type Locale = "en";

/** The language of an outlet that knows nothing of its reader's. */
export const DEFAULT_LOCALE: Locale = "en";

const WORDINGS: Readonly<Record<Locale, Wording>> = { en: english };

/**
 * The sentences of a locale.
 *
 * @example
 * wordingOf("en").answer.questionTooLong({ length: 301, limit: 300 });
 * // "The question has 301 characters; ask it in 300 or fewer."
 */
export function wordingOf(locale: Locale): Wording {
  return WORDINGS[locale];
}
