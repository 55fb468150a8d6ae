import { english } from "./english.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import type { Locale } from "./locale.ts";
import { portuguese } from "./portuguese.ts";
import type { Sentences } from "./sentences.ts";
import { spanish } from "./spanish.ts";

/**
 * Every sentence of the frame around quotations, by topic and key, with typed values. Sentences are plain text without
 * Markdown or colours: outlets escape and style them. The words of a quotation never stand here.
 */
export type Wording = Sentences;

const WORDINGS: Readonly<Record<Locale, Wording>> = {
  en: english,
  es: spanish,
  fr: french,
  de: german,
  pt: portuguese,
};

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
