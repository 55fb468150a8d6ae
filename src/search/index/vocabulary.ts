import { distance } from "fastest-levenshtein";
import type { CooperativeTask } from "../../cooperativeTask.ts";
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
  /** The number of the passage that was counted last. */
  last: number;
}

/** A spelling of a term, and how often it stands somewhere. */
interface FormCounts {
  readonly term: string;
  times: number;
}

/** Where a word is counted: as its term, and as its spelling if somebody may have meant that who misspelt a word. */
interface WordCounts {
  readonly ofTerm: TermCounts;
  readonly ofForm: FormCounts | undefined;
}

/** The terms of a library and how they are spelt there. Changed in place. */
export class Vocabulary {
  private readonly terms = new Map<string, TermCounts>();
  /** Those that somebody may have meant who misspelt a word, by their first letter and by themselves. */
  private readonly forms = new Map<string, Map<string, FormCounts>>();
  /** Equal words are mostly one object, so that most are found by one look. */
  private readonly counters = new Map<Token, WordCounts>();
  /** Passages that were counted so far, those that were taken out too. */
  private counted = 0;

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
    if (indexed.passages.length === 0) return;
    for (const token of indexed.title) this.countWord(token, sign);
    for (const { title, heading, passages } of groupBySection(indexed)) {
      const above = [...title, ...heading].map((token) => this.find(token).ofTerm);
      for (const passage of passages) {
        this.counted += 1;
        for (const ofTerm of above) this.countPassage(ofTerm, sign);
        for (const { tokens } of passage.sentences)
          for (const token of tokens) this.countPassage(this.countWord(token, sign), sign);
        yield;
      }
    }
    if (sign < 0) this.forgetWords(indexed);
  }

  /** Lets go of what makes it fast to count one article after another, and takes memory. */
  forgetCounters(): void {
    this.counters.clear();
  }

  /** The terms of words that are spelt nearly like one that no passage has: the nearest first, the longer of two, else by their letters. */
  findNearTerms(typed: string): string[] {
    if (typed.length < MIN_MISSPELT_LENGTH || typed.length > MAX_MISSPELT_LENGTH || /\d/.test(typed)) return [];
    const most = typed.length < LONG_WORD ? 1 : MAX_SLIPS;
    // People rarely get a word's first letter wrong, and a wider net turns words that are meant into others.
    const near = [...(this.forms.get(typed.slice(0, 1)) ?? [])].flatMap(([form, { term, times }]) => {
      // One that only a heading has was never counted, and is let go with any article that has it.
      if (times === 0 || Math.abs(form.length - typed.length) > MAX_SLIPS) return [];
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

  private countWord(token: Token, sign: 1 | -1): TermCounts {
    const { ofTerm, ofForm } = this.find(token);
    ofTerm.times += sign;
    if (ofForm) ofForm.times += sign;
    return ofTerm;
  }

  private countPassage(ofTerm: TermCounts, sign: 1 | -1): void {
    if (ofTerm.last === this.counted) return;
    ofTerm.last = this.counted;
    ofTerm.passages += sign;
  }

  private find(token: Token): WordCounts {
    const known = this.counters.get(token);
    if (known !== undefined) return known;
    const { term, form } = token;
    const made = {
      ofTerm: remember(this.terms, term, () => ({ times: 0, passages: 0, last: 0 })),
      ofForm: mayBeMeant(form) ? remember(this.formsLike(form), form, () => ({ term, times: 0 })) : undefined,
    };
    this.counters.set(token, made);
    return made;
  }

  private formsLike(form: string): Map<string, FormCounts> {
    return remember(this.forms, form.slice(0, 1), () => new Map<string, FormCounts>());
  }

  /** Lets go of what no article has any more, of the words of one that was taken out. */
  private forgetWords({ title, passages }: IndexedArticle): void {
    this.forgetCounters(); // one of a word that is let go would be counted in when that word comes again
    for (const token of title) this.forgetIfGone(token);
    for (const { heading, sentences } of passages) {
      for (const token of heading) this.forgetIfGone(token);
      for (const { tokens } of sentences) for (const token of tokens) this.forgetIfGone(token);
    }
  }

  private forgetIfGone({ term, form }: Token): void {
    const ofTerm = this.terms.get(term);
    if (ofTerm?.times === 0 && ofTerm.passages === 0) this.terms.delete(term);
    const alike = this.forms.get(form.slice(0, 1));
    if (alike?.get(form)?.times === 0) alike.delete(form);
  }
}

function mayBeMeant(form: string): boolean {
  return form.length >= MIN_MISSPELT_LENGTH - 1 && form.length <= MAX_MISSPELT_LENGTH + MAX_SLIPS && !/\d/.test(form);
}

function sortLetters(word: string): string {
  return [...word].sort().join("");
}

function remember<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    known.set(key, value);
  }
  return value;
}
