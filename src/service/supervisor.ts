import { setTimeout as pause } from "node:timers/promises";
import { describeError } from "../errors.ts";
import type { SearchSettings } from "../search/pipeline.ts";
import { removeUnfinished } from "../storage/folder/atomicFile.ts";
import type { Sources } from "../storage/folder/fileCache.ts";
import { waitAtMost } from "../waitAtMost.ts";
import { findChanges } from "./changes.ts";
import type { LibraryApi, LibraryService } from "./libraryService.ts";
import type { MuchChanged } from "./protocol.ts";
import type { ReloadResult } from "./reloading.ts";
import { WorkerDied } from "./requests.ts";
import { type LibraryWorker, startLibraryWorker, type WorkerReload, type WorkerStart } from "./workerClient.ts";

export type StartResult =
  | { readonly kind: "hired"; readonly librarian: LibraryService }
  /** `reason` completes “The knowledge folder …”. */
  | { readonly kind: "no folder"; readonly reason: string };

/** What happens to the library's thread besides answering, for the log. */
export interface WorkerEvents {
  died(reason: string): void;
  restarted(): void;
  /** A reload stumbled; the library in use stays. */
  reloadFailed(reason: string): void;
}

const UNHEARD: WorkerEvents = { died: () => {}, restarted: () => {}, reloadFailed: () => {} };

/** Starts a thread; `sources` is what the one before it last found good. */
export type StartWorker = (sources: Sources) => Promise<WorkerStart>;

/**
 * Opens the folder in a thread of its own and keeps one going. Throws where the thread can't even start. `search` is how
 * questions are answered by the threads that `start` starts unless it is given.
 */
export async function startLibraryService(
  folder: string,
  events: WorkerEvents = UNHEARD,
  search: SearchSettings = {},
  start: StartWorker = (sources) => startLibraryWorker(folder, sources, undefined, search),
): Promise<StartResult> {
  removeUnfinished(folder);
  const first = await start(new Map());
  if (first.kind === "no folder") return first;
  if (first.kind === "died") throw new WorkerDied(first.reason);
  return { kind: "hired", librarian: new WorkerSupervisor(first.thread, start, events) };
}

/** How often `use` may run: once more after its thread died under it, but not where its own call was what took too long. */
const MAX_TRIES = 2;
/** A thread that died is started again at once, then after pauses that double up to the longest. Milliseconds. */
const FIRST_PAUSE = 1000;
const MAX_PAUSE_MS = 30_000;
/** How long whoever asks waits for a new thread: about twice what 100,000 passages take to build. Milliseconds. */
const MAX_WAIT_MS = 180_000;

/** Holds the thread in use, and others until what they are lent for is done. */
class WorkerSupervisor implements LibraryService {
  private inUse: Promise<LibraryWorker>;
  private current: LibraryWorker;
  private readonly start: StartWorker;
  private readonly events: WorkerEvents;
  private readonly lent = new Map<LibraryWorker, number>();
  private isReloading = false;
  private isDead = false;
  private isClosed = false;

  constructor(thread: LibraryWorker, start: StartWorker, events: WorkerEvents) {
    this.start = start;
    this.events = events;
    this.current = thread;
    this.inUse = this.put(thread);
  }

  get shelf() {
    return this.current.shelf;
  }

  get isAlive() {
    return !this.isDead && !this.isClosed;
  }

  async withSnapshot<T>(use: (library: LibraryApi) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      const thread = await inTime(this.inUse);
      this.lent.set(thread, (this.lent.get(thread) ?? 0) + 1);
      try {
        return await use(thread.library);
      } catch (fault) {
        if (!(fault instanceof WorkerDied) || tries === MAX_TRIES || this.isClosed) throw fault;
      } finally {
        this.takeBack(thread);
      }
    }
  }

  async reload(): Promise<ReloadResult> {
    if (this.isReloading) return { kind: "already reloading" };
    this.isReloading = true;
    const started = performance.now();
    try {
      const next = await this.readAgain();
      if (this.isClosed) {
        if (next.kind === "ready") await next.thread.end();
        return { kind: "not reloaded", reason: "is closed: Casebook is stopping" };
      }
      if (next.kind === "no folder") return { kind: "not reloaded", reason: next.reason };
      if (next.kind !== "ready") {
        this.events.reloadFailed(next.reason);
        return { kind: "not reloaded", reason: "could not be read to its end; the log says why" };
      }
      return { ...this.swap(next.thread), milliseconds: Math.round(performance.now() - started) };
    } finally {
      this.isReloading = false;
    }
  }

  /** Where much has changed, a thread of its own builds faster, and nobody waits for it. */
  private async readAgain(): Promise<Exclude<WorkerReload, MuchChanged>> {
    const reloaded = this.isDead ? undefined : await this.current.reload();
    return reloaded === undefined || reloaded.kind === "much changed" ? this.startNext() : reloaded;
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await Promise.all([this.current, ...this.lent.keys()].map((thread) => thread.end()));
  }

  private swap(thread: LibraryWorker) {
    const before = this.current;
    this.inUse = this.put(thread);
    this.endIfIdle(before);
    return {
      kind: "reloaded",
      shelf: thread.shelf,
      articles: findChanges(before.editions.articles, thread.editions.articles),
      cases: findChanges(before.editions.cases, thread.editions.cases),
    } as const;
  }

  private put(thread: LibraryWorker): Promise<LibraryWorker> {
    this.current = thread;
    this.isDead = false;
    void thread.ended.then((reason) => {
      if (this.current === thread && !this.isClosed) this.replace(thread, reason);
    });
    return Promise.resolve(thread);
  }

  /** Whoever asks meanwhile waits for the new thread. */
  private replace(dead: LibraryWorker, reason: string): void {
    this.events.died(reason);
    this.isDead = true;
    this.inUse = this.restart(dead);
  }

  private async restart(dead: LibraryWorker): Promise<LibraryWorker> {
    for (let wait = 0; ; wait = Math.min(Math.max(FIRST_PAUSE, wait * 2), MAX_PAUSE_MS)) {
      await pause(wait, undefined, { ref: false });
      if (this.isReplaced(dead)) return this.current;
      const next = await this.startNext();
      if (next.kind !== "ready") {
        this.events.died(next.reason);
        continue;
      }
      if (!this.isReplaced(dead)) {
        this.events.restarted();
        return this.put(next.thread);
      }
      await next.thread.end();
      return this.current;
    }
  }

  /** Where the machine gives no thread at all, that is one more that died: trying goes on. */
  private async startNext(): Promise<WorkerStart> {
    try {
      return await this.start(this.current.sources);
    } catch (fault) {
      return { kind: "died", reason: describeError(fault) };
    }
  }

  /** A reload may be faster than the restart. */
  private isReplaced(dead: LibraryWorker): boolean {
    return this.current !== dead || this.isClosed;
  }

  private takeBack(thread: LibraryWorker): void {
    const others = (this.lent.get(thread) ?? 1) - 1;
    if (others > 0) this.lent.set(thread, others);
    else this.lent.delete(thread);
    if (thread !== this.current) this.endIfIdle(thread);
  }

  private endIfIdle(thread: LibraryWorker): void {
    if (!this.lent.has(thread)) thread.release();
  }
}

async function inTime(thread: Promise<LibraryWorker>): Promise<LibraryWorker> {
  const ready = await waitAtMost(thread, MAX_WAIT_MS);
  if (!ready) throw new WorkerDied("no new thread in time");
  return ready;
}
