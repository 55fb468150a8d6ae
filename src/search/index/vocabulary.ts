import { distance } from "fastest-levenshtein";
import MiniSearch from "minisearch";

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

/** The forms of each term in a library. */
export type SpelledForms = ReadonlyMap<string, { readonly forms: ReadonlyMap<string, unknown> }>;

/** Beyond so many known forms to a term of the library most belong to earlier libraries. */
const MAX_FORMS = 6;

/**
 * How words are spelt in a library, and on those that it grew from: whoever asks says which count. Built when it is first
 * asked, as most questions are spelt right.
 */
export class Vocabulary {
  /** The term of each form. */
  private readonly known = new Map<string, string>();
  private waiting: (readonly [form: string, term: string])[];
  private readonly search = new MiniSearch<{ id: string; form: string }>({
    fields: ["form"],
    tokenize: (form) => [form],
    processTerm: (form) => form,
  });

  constructor(spelled: SpelledForms = new Map()) {
    this.waiting = [...spelled].flatMap(([term, { forms }]) => [...forms.keys()].map((form) => [form, term] as const));
  }

  /** The terms of forms that count and are spelt nearly like this one: the nearest first, the longer of two, else by their letters. */
  findNear(typed: string, counts: (form: string, term: string) => boolean): string[] {
    if (typed.length < MIN_MISSPELT_LENGTH || typed.length > MAX_MISSPELT_LENGTH || /\d/.test(typed)) return [];
    this.learn();
    const most = typed.length < LONG_WORD ? 1 : MAX_SLIPS;
    const near = this.search.search(typed, { fuzzy: MAX_SLIPS }).flatMap(({ id }) => {
      const form = String(id);
      const term = this.known.get(form) ?? form;
      const slips = countTypos(typed, form);
      // People rarely get a word's first letter wrong, and a wider net turns words that are meant into others.
      return form[0] === typed[0] && slips <= most && counts(form, term) ? [{ form, term, slips }] : [];
    });
    near.sort(
      (one, other) =>
        one.slips - other.slips || other.form.length - one.form.length || (one.form < other.form ? -1 : 1),
    );
    return [...new Set(near.map(({ term }) => term))].slice(0, MAX_NEAR);
  }

  /**
   * The spelling of a library that comes after: this one with the forms that are new, or a fresh one where most of what
   * this one knows is gone. `touched` holds every term of which something came or went.
   */
  extend(before: SpelledForms, after: SpelledForms, touched: Iterable<string>): Vocabulary {
    if (before.size === 0 || this.known.size + this.waiting.length > MAX_FORMS * after.size)
      return new Vocabulary(after);
    for (const term of touched) {
      for (const form of after.get(term)?.forms.keys() ?? [])
        if (!this.known.has(form)) this.waiting.push([form, term]);
    }
    return this;
  }

  private learn(): void {
    for (const [form, term] of this.waiting) {
      const mayBeMeant = form.length >= MIN_MISSPELT_LENGTH - 1 && form.length <= MAX_MISSPELT_LENGTH + MAX_SLIPS;
      if (this.known.has(form) || !mayBeMeant || /\d/.test(form)) continue;
      this.search.add({ id: form, form });
      this.known.set(form, term);
    }
    this.waiting = [];
  }
}

/** Letters that are missing, doubled or others; two that changed places are one typo. */
function countTypos(typed: string, form: string): number {
  const letters = distance(typed, form);
  return letters === 2 && sortLetters(typed) === sortLetters(form) ? 1 : letters;
}

function sortLetters(word: string): string {
  return [...word].sort().join("");
}
