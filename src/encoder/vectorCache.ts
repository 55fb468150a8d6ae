import { join } from "node:path";
import { type CooperativeTask, runToCompletion } from "../cooperativeTask.ts";
import { describeError } from "../errors.ts";
import { KeptVectors } from "./keptVectors.ts";
import { PooledStore, type PooledVector } from "./pooledStore.ts";
import type { CachePlace } from "./problem.ts";
import { type SentenceVectors, VECTORS_ID } from "./quantize.ts";
import { RecordFile } from "./recordFile.ts";
import { keyOf, readPooled, readPooledScale, readRecord, writeRecord } from "./vectorRecord.ts";

/** The file of a cache folder in which vectors of these weights and this projection are kept. */
export function cacheFileOf(folder: string): string {
  return join(folder, `vectors-${VECTORS_ID}.bin`);
}

/**
 * Sentences whose vectors of pieces are kept in memory, some 2 KB each: an answer looks at some hundred of them, and as many
 * readings of the file would take as long as all that is computed with them.
 */
export const MAX_KEPT = 8000;

/** What a cache has besides its folder. */
export interface VectorCacheOptions {
  /** A file of vectors that came with the program. */
  readonly starter?: string;
  readonly thrownAway?: (path: string) => void;
  readonly kept?: KeptVectors;
}

/**
 * The vectors of sentences, by the sentence's text, for all folders of articles alike. A sentence is told by its number
 * here, from 0, which never changes while the cache is open. In memory are the sentences' own vectors; those of pieces
 * are read when they are asked for. Sentences that are no longer in any article stay in the file.
 */
export class VectorCache {
  private readonly numbers = new Map<string, number>();
  /** Which file each record stands in, where, and how long it is; nothing where it is in memory. */
  private readonly stored: ({ readonly file: RecordFile; readonly at: number; readonly length: number } | undefined)[] =
    [];
  private readonly unstored = new Map<number, Buffer>();
  private readonly own = new PooledStore();
  private readonly kept: KeptVectors;
  private readonly owner: number;
  /** The starter pack, which is only read. */
  private readonly starter: RecordFile | undefined;
  private file: RecordFile | undefined;
  private state: CachePlace;

  /**
   * Opens the cache of a folder, or one in memory where the folder can't be used, and with it a file of vectors that came
   * with the program. `thrownAway` is called where the cache's file held something else and was replaced. `kept` is shared with other
   * caches. Nothing is read before `readNew`.
   */
  constructor(
    folder: string | undefined,
    { starter, thrownAway = () => {}, kept = new KeptVectors(MAX_KEPT) }: VectorCacheOptions = {},
  ) {
    this.kept = kept;
    this.owner = kept.enter();
    this.state = { kind: "memory", why: "there is no folder for it" };
    this.starter = starter === undefined ? undefined : tryToOpen(starter);
    if (folder === undefined) return;
    const path = cacheFileOf(folder);
    try {
      this.file = RecordFile.openForAdding(path, () => thrownAway(path));
      this.state = { kind: "file", path };
    } catch (fault) {
      this.state = { kind: "memory", why: describeError(fault) };
    }
  }

  /** The cache of a folder for looking alone: nothing is made, and what is added stays in memory. */
  static openForReading(folder: string | undefined, starter?: string): VectorCache {
    const cache = new VectorCache(undefined, { starter });
    if (folder !== undefined) cache.file = tryToOpen(cacheFileOf(folder));
    return cache;
  }

  /** Where new vectors go. */
  get place(): CachePlace {
    return this.state;
  }

  /** How many sentences there are. */
  get size(): number {
    return this.own.size;
  }

  /** Takes in what this process and others have added to the file since. */
  *readNew(): CooperativeTask<void> {
    try {
      for (const file of [this.starter, this.file])
        yield* file?.readNew(({ key, at, record }) => this.index(key, record, { file, at, length: record.length })) ??
          [];
    } catch (fault) {
      this.leaveFile(describeError(fault));
    }
  }

  /** A sentence's number; nothing where it isn't here. */
  find(sentence: string): number | undefined {
    return this.numbers.get(keyOf(sentence));
  }

  /** The sign codes of these sentences' own vectors, as `PooledStore.writeCodes` says it. */
  writeCodes(numbers: Int32Array): Int32Array {
    return this.own.writeCodes(numbers);
  }

  /** The cosine of each sentence's own vector and another, as `PooledStore.cosinesOf` says it; nothing is read for it. */
  cosinesOf(numbers: Int32Array, other: PooledVector): Float64Array {
    return this.own.cosinesOf(numbers, other);
  }

  /** All vectors of a sentence; nothing where the file can't be read any more. Throws where there is no such number. */
  vectorsOf(number: number): SentenceVectors | undefined {
    return this.kept.find(this.owner, number, () => {
      const record = this.unstored.get(number) ?? this.readStored(number);
      return record && readRecord(record);
    });
  }

  /** Keeps a sentence's vectors; in memory where the file can't be written any more. */
  add(sentence: string, vectors: SentenceVectors): void {
    const key = keyOf(sentence);
    if (this.numbers.has(key)) return;
    const record = writeRecord(key, vectors);
    try {
      if (this.state.kind === "file") this.file?.add(record);
      runToCompletion(this.readNew());
    } catch (fault) {
      this.leaveFile(describeError(fault));
    }
    if (!this.numbers.has(key)) this.index(key, record, undefined);
  }

  close(): void {
    this.starter?.close();
    this.file?.close();
    this.file = undefined;
  }

  private index(key: string, record: Buffer, stored: (typeof this.stored)[number]): void {
    if (this.numbers.has(key)) return;
    const number = this.own.add(readPooled(record), readPooledScale(record));
    this.numbers.set(key, number);
    this.stored.push(stored);
    if (!stored) this.unstored.set(number, record);
  }

  private readStored(number: number): Buffer | undefined {
    const stored = this.stored[number];
    if (!stored) throw new Error(`the cache has no sentence ${number}`);
    try {
      return stored.file.read(stored.at, stored.length);
    } catch {
      return undefined;
    }
  }

  private leaveFile(why: string): void {
    this.state = { kind: "memory", why };
  }
}

/** Nothing where there is no such file, or none that can be read. */
function tryToOpen(path: string): RecordFile | undefined {
  try {
    return RecordFile.openForReading(path);
  } catch {
    return undefined;
  }
}
