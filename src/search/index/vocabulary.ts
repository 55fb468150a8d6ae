import { distance } from "fastest-levenshtein";
import type { CooperativeTask } from "../../cooperativeTask.ts";
import type { Passage } from "../../documents/passage.ts";
import type { Token } from "../../text/tokens.ts";
import type { IndexedArticle } from "./indexedArticle.ts";
import { groupBySection } from "./passageDocuments.ts";

/** Shorter words are too near to others: *born* is no misspelt *bar*. */
const MIN_MISSPELT_LENGTH = 5;
/**
 * In UTF-16 code units. No longer word of English is misspelt, and looking for one costs its own length times those of
 * the words that begin like it.
 */
const MAX_MISSPELT_LENGTH = 40;
const LONG_WORD = 8;
const MAX_SLIPS = 2;
const MAX_NEAR = 3;

/** How often a term stands somewhere, and in how many passages' text, heading or title. */
interface TermCounts {
  times: number;
  passages: number;
}

/** A spelling of a term, and how often it stands somewhere. */
interface FormCounts {
  readonly term: string;
  times: number;
}

/** The terms of a library and how they are spelt there. Changed in place. */
export class Vocabulary {
  private readonly terms = new Map<string, TermCounts>();
  /** Those that somebody may have meant who misspelt a word, by their first letter and by themselves. */
  private readonly forms = new Map<string, Map<string, FormCounts>>();

  /** How many passages hold the term in their text, heading or title. */
  documentFrequency(term: string): number {
    return this.terms.get(term)?.passages ?? 0;
  }

  /** How often the term stands in titles and texts. */
  collectionFrequency(term: string): number {
    return this.terms.get(term)?.times ?? 0;
  }

  /** Counts an article's words; with -1 it takes them out again. */
  *count(indexed: IndexedArticle, sign: 1 | -1): CooperativeTask<void> {
    const { terms, forms } = yield* countTerms(indexed);
    for (const [term, { times, passages }] of terms) {
      const known = this.terms.get(term) ?? { times: 0, passages: 0 };
      known.times += sign * times;
      known.passages += sign * passages;
      if (known.passages === 0) this.terms.delete(term);
      else this.terms.set(term, known);
    }
    for (const [form, { term, times }] of forms) {
      if (!mayBeMeant(form)) continue;
      const alike = remember(this.forms, form.slice(0, 1), () => new Map<string, FormCounts>());
      const known = remember(alike, form, () => ({ term, times: 0 }));
      known.times += sign * times;
      if (known.times === 0) alike.delete(form);
    }
  }

  /** The terms of words that are spelt nearly like one that no passage has: the nearest first, the longer of two, else by their letters. */
  findNearTerms(typed: string): string[] {
    if (typed.length < MIN_MISSPELT_LENGTH || typed.length > MAX_MISSPELT_LENGTH || /\d/.test(typed)) return [];
    const most = typed.length < LONG_WORD ? 1 : MAX_SLIPS;
    // People rarely get a word's first letter wrong, and a wider net turns words that are meant into others.
    const near = [...(this.forms.get(typed.slice(0, 1)) ?? [])].flatMap(([form, { term }]) => {
      if (Math.abs(form.length - typed.length) > MAX_SLIPS) return [];
      const letters = distance(form, typed);
      const slips = letters === 2 && sortLetters(typed) === sortLetters(form) ? 1 : letters; // two changed places
      return slips <= most ? [{ form, term, slips }] : [];
    });
    near.sort(
      (one, other) =>
        one.slips - other.slips || other.form.length - one.form.length || (one.form < other.form ? -1 : 1),
    );
    return [...new Set(near.map(({ term }) => term))].slice(0, MAX_NEAR);
  }
}

function mayBeMeant(form: string): boolean {
  return form.length >= MIN_MISSPELT_LENGTH - 1 && form.length <= MAX_MISSPELT_LENGTH + MAX_SLIPS && !/\d/.test(form);
}

function sortLetters(word: string): string {
  return [...word].sort().join("");
}

/** A term as it is counted in one article, and the passage that was counted last. */
interface TermCounter extends TermCounts {
  last: Passage | undefined;
}

interface ArticleTerms {
  readonly terms: ReadonlyMap<string, TermCounts>;
  readonly forms: ReadonlyMap<string, FormCounts>;
}

/** What an article mentions; nothing where it has no passages. */
function* countTerms(indexed: IndexedArticle): CooperativeTask<ArticleTerms> {
  const terms = new Map<string, TermCounter>();
  const forms = new Map<string, FormCounts>();
  const open = (term: string) => remember(terms, term, () => ({ times: 0, passages: 0, last: undefined }));
  /** Equal words are mostly one object, so that most are found by one look. */
  const known = new Map<Token, readonly [TermCounter, FormCounts]>();
  const count = (token: Token) => {
    const { term, form } = token;
    const [ofTerm, ofForm] = remember(known, token, () => [
      open(term),
      remember(forms, form, () => ({ term, times: 0 })),
    ]);
    ofTerm.times += 1;
    ofForm.times += 1;
    return ofTerm;
  };
  if (indexed.passages.length > 0) indexed.title.forEach(count);
  for (const { title, heading, passages } of groupBySection(indexed)) {
    const above = new Set([...title, ...heading].map(({ term }) => open(term)));
    for (const term of above) term.passages += passages.length;
    for (const passage of passages) {
      for (const { tokens } of passage.sentences) {
        for (const token of tokens) {
          const term = count(token);
          if (term.last === passage || above.has(term)) continue;
          term.last = passage;
          term.passages += 1;
        }
      }
      yield;
    }
  }
  return { terms, forms };
}

function remember<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    known.set(key, value);
  }
  return value;
}
