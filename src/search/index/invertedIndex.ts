import type { CooperativeTask } from "../../cooperativeTask.ts";
import type { Passage } from "../../documents/passage.ts";
import type { Token } from "../../text/tokens.ts";
import type { IndexedArticle } from "./indexedArticle.ts";
import { Vocabulary } from "./vocabulary.ts";

/** How often a term stands in each article that has it, title and headings included; in no order. */
export type Postings = ReadonlyMap<IndexedArticle, number>;

/** How often a term stands somewhere, and in how many passages' text, heading or title. */
interface Counts {
  times: number;
  passages: number;
  /** How often in each of its forms. */
  readonly forms: Map<string, number>;
}

/** What the library knows of a term. */
interface TermEntry extends Counts {
  readonly postings: Map<IndexedArticle, number>;
}

const NOWHERE: Postings = new Map();

/**
 * The articles of a library, findable by their words. MiniSearch knows how words are spelt in this library; where they
 * stand is kept beside it, by article, since asking it for every passage that shares a word with a question takes
 * seconds on a large library.
 */
export class InvertedIndex {
  static readonly empty = new InvertedIndex(new Map(), 0, new Vocabulary());
  /** How many passages there are. */
  readonly passages: number;
  private readonly entries: ReadonlyMap<string, TermEntry>;
  private readonly spelling: Vocabulary;

  private constructor(entries: ReadonlyMap<string, TermEntry>, passages: number, spelling: Vocabulary) {
    this.entries = entries;
    this.passages = passages;
    this.spelling = spelling;
  }

  /** How many passages hold the term in their text, heading or title. */
  documentFrequency(term: string): number {
    return this.entries.get(term)?.passages ?? 0;
  }

  /** How often the term stands anywhere. */
  collectionFrequency(term: string): number {
    return this.entries.get(term)?.times ?? 0;
  }

  findPostings(term: string): Postings {
    return this.entries.get(term)?.postings ?? NOWHERE;
  }

  /** Terms of words that are spelt nearly like one that no passage has, nearest first. `typed` is the word, folded. */
  findNearTerms(typed: string): string[] {
    return this.spelling.findNear(typed, (form, term) => this.entries.get(term)?.forms.has(form) ?? false);
  }

  /**
   * The index without the articles that are gone and with those that came, as if it had been built of what is left.
   * This one stays as it is: only what a changed article mentions is copied.
   */
  *applyDelta(gone: readonly IndexedArticle[], came: readonly IndexedArticle[]): CooperativeTask<InvertedIndex> {
    const draft = new CopyOnWriteEntries(this.entries);
    let { passages } = this;
    for (const one of gone) {
      passages -= one.passages.length;
      yield* draft.remove(one);
    }
    for (const one of came) {
      passages += one.passages.length;
      yield* draft.add(one);
    }
    const { entries } = draft;
    return new InvertedIndex(entries, passages, this.spelling.extend(this.entries, entries, draft.touched));
  }
}

/** How many terms are entered before somebody else may have the thread: copying a common one takes a millisecond. */
const TERMS_IN_STEP = 50;

/** A copy of an index's entries, each shared with it until it is changed. */
class CopyOnWriteEntries {
  readonly entries: Map<string, TermEntry>;
  private readonly own = new Map<string, TermEntry>();

  constructor(entries: ReadonlyMap<string, TermEntry>) {
    this.entries = new Map(entries);
  }

  get touched(): Iterable<string> {
    return this.own.keys();
  }

  *add(indexed: IndexedArticle): CooperativeTask<void> {
    let entered = 0;
    for (const [term, { times, passages, forms }] of countTerms(indexed)) {
      const entry = this.open(term);
      entry.postings.set(indexed, times);
      entry.times += times;
      entry.passages += passages;
      for (const [form, count] of forms) entry.forms.set(form, (entry.forms.get(form) ?? 0) + count);
      entered += 1;
      if (entered % TERMS_IN_STEP === 0) yield;
    }
    yield;
  }

  *remove(indexed: IndexedArticle): CooperativeTask<void> {
    let entered = 0;
    for (const [term, { times, passages, forms }] of countTerms(indexed)) {
      const entry = this.open(term);
      entry.postings.delete(indexed);
      entry.times -= times;
      entry.passages -= passages;
      for (const [form, count] of forms) {
        const left = (entry.forms.get(form) ?? 0) - count;
        if (left > 0) entry.forms.set(form, left);
        else entry.forms.delete(form);
      }
      if (entry.postings.size === 0) this.entries.delete(term);
      entered += 1;
      if (entered % TERMS_IN_STEP === 0) yield;
    }
    yield;
  }

  private open(term: string): TermEntry {
    const known = this.own.get(term);
    if (known) {
      if (known.postings.size === 0) this.entries.set(term, known); // It may have been taken out.
      return known;
    }
    const { postings, forms, times = 0, passages = 0 } = this.entries.get(term) ?? {};
    const entry = { postings: new Map(postings), forms: new Map(forms), times, passages };
    this.own.set(term, entry);
    this.entries.set(term, entry);
    return entry;
  }
}

/** What an article mentions; nothing where it has no passages. */
function countTerms({ title, passages }: IndexedArticle): ReadonlyMap<string, Counts> {
  const counts = new Map<string, Counts>();
  if (passages.length === 0) return counts;
  const open = (term: string) => {
    const own = counts.get(term) ?? { times: 0, passages: 0, forms: new Map() };
    counts.set(term, own);
    return own;
  };
  const count = ({ term, form }: Token) => {
    const own = open(term);
    own.times += 1;
    own.forms.set(form, (own.forms.get(form) ?? 0) + 1);
  };
  title.forEach(count);
  for (const { heading, passages: own } of groupBySection(passages)) {
    const above = new Set([...title, ...heading].map(({ term }) => term));
    for (const term of above) open(term).passages += own.length;
    for (const passage of own) {
      const terms = new Set<string>();
      for (const { tokens } of passage.sentences) {
        for (const token of tokens) {
          count(token);
          if (!above.has(token.term)) terms.add(token.term);
        }
      }
      for (const term of terms) open(term).passages += 1;
    }
  }
  return counts;
}

/** Passages that follow one another below one heading: what stands above is counted for all of them at once. */
function groupBySection(passages: readonly Passage[]) {
  const sections: { readonly heading: Passage["heading"]; readonly passages: Passage[] }[] = [];
  for (const passage of passages) {
    const last = sections.at(-1);
    if (last?.heading === passage.heading) last.passages.push(passage);
    else sections.push({ heading: passage.heading, passages: [passage] });
  }
  return sections;
}
