import type { Passage } from "../../documents/passage.ts";
import type { Token } from "../../text/tokens.ts";
import type { IndexedArticle } from "./indexedArticle.ts";

/** A passage as MiniSearch indexes it: by its terms, in order. It is its own id. */
export interface PassageDocument {
  readonly id: Passage;
  readonly title: readonly string[];
  /** Missing where the passage stands under none. */
  readonly heading: readonly string[] | undefined;
  readonly text: readonly string[];
}

/**
 * Most words of a title, and of a heading, that a passage is found by: they are indexed once for each passage below
 * them. A title has 500 characters at most, and hardly any a dozen words that say something.
 */
const MAX_TERMS_ABOVE = 36;

/** Passages that follow one another below one heading, with the words that all of them are found by. */
export interface Section {
  readonly title: readonly Token[];
  readonly heading: readonly Token[];
  readonly passages: readonly Passage[];
}

/** An article's passages by section, in order: what stands above is read once for all of them. */
export function groupBySection({ title, passages }: IndexedArticle): Section[] {
  const sections: (Section & { readonly list: Passage["heading"]; readonly passages: Passage[] })[] = [];
  const above = title.slice(0, MAX_TERMS_ABOVE);
  for (const passage of passages) {
    const last = sections.at(-1);
    if (last?.list === passage.heading) last.passages.push(passage);
    else {
      const heading = passage.heading.slice(0, MAX_TERMS_ABOVE);
      sections.push({ list: passage.heading, title: above, heading, passages: [passage] });
    }
  }
  return sections;
}

/** One document for each passage of an article, in order. */
export function* documentsOf(indexed: IndexedArticle): Generator<PassageDocument, void, undefined> {
  for (const section of groupBySection(indexed)) {
    const title = section.title.map(termOf);
    const heading = section.heading.length > 0 ? section.heading.map(termOf) : undefined;
    for (const id of section.passages) yield { id, title, heading, text: listTerms(id) };
  }
}

/** How many words it takes to index each passage of an article, in order. */
export function* countIndexedTerms(indexed: IndexedArticle): Generator<number, void, undefined> {
  for (const { title, heading, passages } of groupBySection(indexed)) {
    const above = title.length + heading.length;
    for (const { sentences } of passages) yield sentences.reduce((sum, { tokens }) => sum + tokens.length, above);
  }
}

function listTerms({ sentences }: Passage): string[] {
  const terms: string[] = [];
  for (const { tokens } of sentences) for (const { term } of tokens) terms.push(term);
  return terms;
}

function termOf({ term }: Token): string {
  return term;
}
