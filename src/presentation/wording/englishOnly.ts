/**
 * That articles are English, in the languages of members who may ask in theirs. By the first part of a BCP 47 tag.
 * Unreviewed: no native speaker has read these yet.
 */
const SENTENCES: Readonly<Record<string, string>> = {
  es: "Los artículos están en inglés: haz la pregunta en inglés.",
  fr: "Les articles sont en anglais : posez la question en anglais.",
  de: "Die Artikel sind auf Englisch: Stelle die Frage bitte auf Englisch.",
  pt: "Os artigos estão em inglês: faça a pergunta em inglês.",
};

/**
 * Tells in a reader's own language that articles are English; `undefined` for English and for languages without words here.
 *
 * @example
 * sayEnglishOnly("pt-BR"); // "Os artigos estão em inglês: faça a pergunta em inglês."
 */
export function sayEnglishOnly(language: string | undefined): string | undefined {
  const [primary = ""] = (language ?? "").toLowerCase().split("-");
  return Object.hasOwn(SENTENCES, primary) ? SENTENCES[primary] : undefined;
}
