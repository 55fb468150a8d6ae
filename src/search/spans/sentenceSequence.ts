import type { Passage, Sentence } from "../../documents/passage.ts";
import { isPromotion } from "../../text/boilerplate.ts";
import type { Token } from "../../text/tokens.ts";
import type { IndexedArticle } from "../index/indexedArticle.ts";
import { type Dependence, findDependences, pointsBack } from "./dependence.ts";
import { contradicts, isMereClaim } from "./disposition.ts";

/** A sentence where it stands in its article. What is said of its words is read when it is first asked for. */
export interface SentenceInContext extends Sentence, Dependence {
  readonly passage: Passage;
  readonly text: string;
  /** Whether nothing stands between it and the sentence before, unless it be the end of a paragraph. */
  readonly isContiguous: boolean;
  /** Whether it sells something of the page's own. */
  readonly isPromotion: boolean;
  readonly asks: boolean;
}

const placed = new WeakMap<IndexedArticle, readonly SentenceInContext[]>();

/** The sentences of an article in order; placed when they are first asked for, as most articles never are. */
export function splitArticle(indexed: IndexedArticle): readonly SentenceInContext[] {
  const known = placed.get(indexed) ?? sequenceSentences(indexed.passages);
  placed.set(indexed, known);
  return known;
}

const starts = new WeakMap<IndexedArticle, Uint32Array>();

/** The place of a passage's first sentence among those of `splitArticle`. */
export function firstSentenceOf(indexed: IndexedArticle, { order }: Passage): number {
  const known = starts.get(indexed) ?? countSentences(indexed.passages);
  starts.set(indexed, known);
  return known[order] ?? 0;
}

/** How many sentences stand before each passage. */
function countSentences(passages: readonly Passage[]): Uint32Array {
  const before = new Uint32Array(passages.length);
  for (let order = 1; order < passages.length; order += 1)
    before[order] = (before[order - 1] ?? 0) + (passages[order - 1]?.sentences.length ?? 0);
  return before;
}

const placedAlone = new WeakMap<Passage, readonly SentenceInContext[]>();

/** The sentences of one passage by itself, placed when they are first asked for. */
export function placePassage(passage: Passage): readonly SentenceInContext[] {
  const known = placedAlone.get(passage) ?? sequenceSentences([passage]);
  placedAlone.set(passage, known);
  return known;
}

/** The sentences of passages that follow one another in an article. */
function sequenceSentences(passages: readonly Passage[]): SentenceInContext[] {
  const sentences: SentenceInPlace[] = [];
  for (const passage of passages) {
    const readLeanings = once(() => findDependences(passage));
    for (const [index, sentence] of passage.sentences.entries()) {
      const before = sentences.at(-1);
      const goesOn = before !== undefined && follows(before, passage, sentence);
      const placed = new SentenceInPlace(passage, index, sentence, goesOn, readLeanings);
      if (before && goesOn) before.next = placed;
      sentences.push(placed);
    }
  }
  return sentences;
}

/** What stands under another heading is no continuation. */
function follows(before: SentenceInContext, passage: Passage, { start }: Sentence): boolean {
  if (before.passage === passage) return true;
  const between = passage.article.text.slice(before.end, start);
  return between.trim() === "" && before.passage.paragraph.heading === passage.paragraph.heading;
}

class SentenceInPlace implements SentenceInContext {
  /** The one that goes on from it. */
  next: SentenceInContext | undefined;
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  readonly isContiguous: boolean;
  private readonly index: number;
  private readonly sentence: Sentence;
  private readonly readLeanings: () => readonly Dependence[];
  private readonly readLook = once(() => ({
    isPromotion: isPromotion(this.text),
    asks: /\?["”']?$/.test(this.text),
    back:
      this.isContiguous &&
      (this.leaning.needsPrevious || (this.index === 0 && (pointsBack(this.text) || this.isAnswer))),
  }));

  private readonly readDenial = once(
    () => this.next !== undefined && isMereClaim(this.text) && contradicts(this.next.text),
  );

  constructor(
    passage: Passage,
    index: number,
    sentence: Sentence,
    goesOn: boolean,
    readLeanings: () => readonly Dependence[],
  ) {
    this.passage = passage;
    this.index = index;
    this.sentence = sentence;
    this.start = sentence.start;
    this.end = sentence.end;
    this.isContiguous = goesOn;
    this.readLeanings = readLeanings;
  }

  get tokens(): readonly Token[] {
    return this.sentence.tokens;
  }

  get text(): string {
    return this.passage.article.text.slice(this.start, this.end);
  }

  get isPromotion(): boolean {
    return this.readLook().isPromotion;
  }

  get asks(): boolean {
    return this.readLook().asks;
  }

  get needsPrevious(): boolean {
    return this.readLook().back;
  }

  get needsNext(): boolean {
    return this.leaning.needsNext || this.isDeniedNext;
  }

  get inQuotation(): boolean {
    return this.leaning.inQuotation || this.isDeniedNext;
  }

  /** Whether it tells what one side says, and the next sentence denies it. */
  private get isDeniedNext(): boolean {
    return this.readDenial();
  }

  /** An answer in a transcript says nothing without its question. */
  private get isAnswer(): boolean {
    return this.passage.paragraph.answers !== undefined;
  }

  private get leaning(): Dependence {
    return this.readLeanings()[this.index] ?? UPRIGHT;
  }
}

const UPRIGHT: Dependence = { needsPrevious: false, needsNext: false, inQuotation: false };

function once<Value>(read: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}
