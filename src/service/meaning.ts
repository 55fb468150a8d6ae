import type { CooperativeTask } from "../cooperativeTask.ts";
import { compareSigns, type SignCodes } from "../encoder/compareSigns.ts";
import { EncoderThreads } from "../encoder/encoderThreads.ts";
import type { KeptVectors } from "../encoder/keptVectors.ts";
import type { CachePlace, EncoderThreadProblem } from "../encoder/problem.ts";
import type { SentenceVectors } from "../encoder/quantize.ts";
import { findStarter } from "../encoder/starter.ts";
import { VectorCache } from "../encoder/vectorCache.ts";
import { describeError } from "../errors.ts";
import type { IndexedArticle } from "../search/index/indexedArticle.ts";
import type { QuestionMeaning, SentenceVectorIndex } from "../search/index/sentenceVectors.ts";
import type { UnindexedSnapshot } from "../search/index/snapshot.ts";
import type { MeaningSettings } from "../search/pipeline.ts";
import { writePlainly } from "../search/query/plainQuestion.ts";
import { waitAtMost } from "../waitAtMost.ts";
import type { MeaningProblem } from "./meaningProblem.ts";
import { type FoundSentences, findNumbers, findSentences } from "./sentences.ts";
import { runBehindAnswers } from "./timeSlices.ts";

/** How many of a library's different sentences have their vectors. */
export interface VectorCounts {
  readonly ready: number;
  readonly total: number;
}

/** Whether the meaning of all sentences of a library is known. */
export type Readiness =
  | { readonly kind: "complete"; readonly vectors: SentenceVectorIndex }
  | ({ readonly kind: "incomplete" } & VectorCounts)
  | { readonly kind: "absent"; readonly problem: EncoderThreadProblem };

/** What becomes of a library's vectors, for the log. */
export type MeaningNews = { readonly code: "complete"; readonly sentences: number } | MeaningProblem;

/** Whom the service tells. */
export interface MeaningEvents {
  news?(news: MeaningNews): void;
  /** Called after each sentence that is computed, and once before. */
  progress?(counts: VectorCounts): void;
}

/** What the services of several libraries in one thread have in common. */
export interface SharedMeaning {
  readonly encoder: EncoderThreads;
  readonly kept: KeptVectors;
}

/** How long a question waits for its vectors, in milliseconds: loading the weights takes a second or two. */
const MAX_WAIT = 5000;

/** The vectors of libraries and of questions. Belongs to one thread; encoders have threads of their own. */
export class MeaningService {
  private readonly cache: VectorCache;
  private readonly encoder: EncoderThreads;
  private readonly isShared: boolean;
  private readonly events: MeaningEvents;
  private readonly counts = new WeakMap<UnindexedSnapshot, VectorCounts>();
  private readonly articles = new WeakMap<IndexedArticle, SignCodes>();
  private readonly complete = new WeakSet<UnindexedSnapshot>();
  private latest: UnindexedSnapshot | undefined;
  private isClosed = false;
  private told: CachePlace["kind"] = "file";

  /** What is `shared` others use, too: then starter vectors are left to them, and the encoder isn't ended with this service. */
  constructor({ cache, from }: MeaningSettings, events: MeaningEvents = {}, shared?: SharedMeaning) {
    this.events = events;
    const thrownAway = (path: string) => events.news?.({ code: "thrown-away", path });
    this.cache = new VectorCache(cache, {
      starter: shared ? undefined : findStarter(),
      thrownAway,
      kept: shared?.kept,
    });
    this.isShared = shared !== undefined;
    this.encoder = shared?.encoder ?? new EncoderThreads(from);
  }

  /** Where vectors are kept. */
  get place(): CachePlace {
    return this.cache.place;
  }

  /** The question's vectors, whatever sentences wait; nothing where there is no encoder. Never rejects. */
  encodeQuestion(question: string): Promise<SentenceVectors | undefined> {
    return waitAtMost(this.encoder.encodeQuestion(question), MAX_WAIT);
  }

  /** A question's meaning beside that of a library; nothing where either isn't known. Never rejects. */
  async readQuestion(library: UnindexedSnapshot, question: string): Promise<QuestionMeaning | undefined> {
    const readiness = this.vectorsOf(library);
    if (readiness.kind !== "complete") return undefined;
    const text = writePlainly(question);
    const vectors = text === "" ? undefined : await this.encodeQuestion(text);
    return vectors && { question: { text, ...vectors }, sentences: readiness.vectors };
  }

  /** Whether all sentences of a library have their vectors now. Takes no time. */
  vectorsOf(library: UnindexedSnapshot): Readiness {
    const { cache, articles } = this;
    const { problem } = this.encoder;
    if (problem) return { kind: "absent", problem };
    if (!this.complete.has(library))
      return { kind: "incomplete", ...(this.counts.get(library) ?? { ready: 0, total: 0 }) };
    const vectors: SentenceVectorIndex = {
      numbersOf: (article) => articles.get(article)?.numbers,
      compareSigns: (article, code) => {
        const codes = articles.get(article);
        return codes && compareSigns(codes, code);
      },
      cosinesOf: (numbers, other) => cache.cosinesOf(numbers, other),
      vectorsOf: (number) => cache.vectorsOf(number),
    };
    return { kind: "complete", vectors };
  }

  /**
   * Computes the vectors that a library's sentences lack, those of the newest articles first, and stops when it is called
   * for the next library. Resolves when there is nothing more to do. Never rejects.
   */
  async prepare(library: UnindexedSnapshot): Promise<void> {
    this.latest = library;
    this.encoder.start();
    await this.find(library, (found) => this.compute(library, found));
  }

  /** Uses the vectors of a library if all are there already, waits for the weights then, and computes none. Never rejects. */
  async open(library: UnindexedSnapshot): Promise<void> {
    await this.find(library, async ({ missing, total }) => {
      this.counts.set(library, { ready: total - missing.length, total });
      return missing.length === 0;
    });
  }

  private async find(library: UnindexedSnapshot, complete: (found: FoundSentences) => Promise<boolean>): Promise<void> {
    try {
      await runBehindAnswers(this.cache.readNew());
      const numbersOf = (article: IndexedArticle) => this.articles.get(article)?.numbers;
      const found = await runBehindAnswers(findSentences(library, this.cache, numbersOf));
      if (!(await complete(found))) return;
      await runBehindAnswers(this.number(found));
      this.complete.add(library);
      await this.encoder.load();
      const { problem } = this.encoder;
      if (this.isClosed) return;
      this.events.news?.(problem ? { code: "absent", problem } : { code: "complete", sentences: found.total });
    } catch (fault) {
      this.events.news?.({ code: "absent", problem: { code: "died", cause: describeError(fault) } });
    }
  }

  /** Ends the encoders, unless others use them, and closes the cache. */
  async close(): Promise<void> {
    this.latest = undefined;
    this.isClosed = true;
    if (!this.isShared) await this.encoder.close();
    this.cache.close();
  }

  /** One sentence at a time, so that shelves take turns, and what is no longer wanted is not computed. Whether all are there now. */
  private async compute(library: UnindexedSnapshot, { missing, total }: FoundSentences): Promise<boolean> {
    let ready = total - missing.length;
    this.count(library, { ready, total });
    for (const sentence of missing) {
      const vectors = await this.encoder.encodeSentence(sentence);
      if (this.latest !== library) return false;
      const { problem } = this.encoder;
      if (problem) this.events.news?.({ code: "absent", problem });
      if (!vectors) return false;
      this.cache.add(sentence, vectors);
      ready += 1;
      this.count(library, { ready, total });
    }
    return true;
  }

  private count(library: UnindexedSnapshot, counts: VectorCounts): void {
    const { place } = this.cache;
    this.counts.set(library, counts);
    this.events.progress?.(counts);
    if (place.kind === "memory" && this.told === "file") this.events.news?.({ code: "in-memory", why: place.why });
    this.told = place.kind;
  }

  private *number({ numbers: found }: FoundSentences): CooperativeTask<void> {
    for (const [article, known] of found) {
      if (this.articles.has(article)) continue;
      const numbers = known.includes(-1) ? yield* findNumbers(article, this.cache) : known;
      this.articles.set(article, { numbers, codes: this.cache.writeCodes(numbers) });
      yield;
    }
  }
}
