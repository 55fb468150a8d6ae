import { setTimeout as pause } from "node:timers/promises";
import type { LentLibrary, Librarian } from "./libraryService.ts";
import type { Reloading } from "./reloading.ts";
import { removeUnfinished } from "../storage/folder/atomicFile.ts";
import type { Sources } from "../storage/folder/fileCache.ts";
import { waitAtMost } from "../waitAtMost.ts";
import { wordsOf } from "../presentation/wording.ts";
import { findChanges } from "./changes.ts";
import type { MuchChanged } from "./protocol.ts";
import { ThreadDied } from "./requests.ts";
import { type LibraryThread, startThread, type ThreadReload, type ThreadStart } from "./workerClient.ts";

export type Hiring =
  | { readonly kind: "hired"; readonly librarian: Librarian }
  /** `reason` completes “The knowledge folder …”. */
  | { readonly kind: "no folder"; readonly reason: string };

/** What happens to the library's thread besides answering, for the log. */
export interface ThreadEvents {
  died(reason: string): void;
  restarted(): void;
  /** A reload stumbled; the library in use stays. */
  reloadFailed(reason: string): void;
}

const UNHEARD: ThreadEvents = { died: () => {}, restarted: () => {}, reloadFailed: () => {} };

/** Starts a thread; `sources` is what the one before it last found good. */
export type StartThread = (sources: Sources) => Promise<ThreadStart>;

/** Opens the folder in a thread of its own and keeps one going. Throws where the thread can't even start. */
export async function hireLibrarian(
  folder: string,
  events: ThreadEvents = UNHEARD,
  start: StartThread = (sources) => startThread(folder, sources),
): Promise<Hiring> {
  removeUnfinished(folder);
  const first = await start(new Map());
  if (first.kind === "no folder") return first;
  if (first.kind === "died") throw new ThreadDied(first.reason);
  return { kind: "hired", librarian: new ThreadKeeper(first.thread, start, events) };
}

/** How often `use` may run: once more after its thread died under it, but not where its own call was what took too long. */
const MOST_TRIES = 2;
/** A thread that died is started again at once, then after pauses that double up to the longest. Milliseconds. */
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 30_000;
/** How long whoever asks waits for a new thread: about twice what 100,000 passages take to build. Milliseconds. */
const LONGEST_WAIT = 180_000;

/** Holds the thread in use, and others until what they are lent for is done. */
class ThreadKeeper implements Librarian {
  private inUse: Promise<LibraryThread>;
  private current: LibraryThread;
  private readonly start: StartThread;
  private readonly events: ThreadEvents;
  private readonly lent = new Map<LibraryThread, number>();
  private isReloading = false;
  private isDead = false;
  private isClosed = false;

  constructor(thread: LibraryThread, start: StartThread, events: ThreadEvents) {
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

  async lend<T>(use: (library: LentLibrary) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      const thread = await inTime(this.inUse);
      this.lent.set(thread, (this.lent.get(thread) ?? 0) + 1);
      try {
        return await use(thread.library);
      } catch (fault) {
        if (!(fault instanceof ThreadDied) || tries === MOST_TRIES || this.isClosed) throw fault;
      } finally {
        this.takeBack(thread);
      }
    }
  }

  async reload(): Promise<Reloading> {
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
  private async readAgain(): Promise<Exclude<ThreadReload, MuchChanged>> {
    const reloaded = this.isDead ? undefined : await this.current.reload();
    return reloaded === undefined || reloaded.kind === "much changed" ? this.startNext() : reloaded;
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await Promise.all([this.current, ...this.lent.keys()].map((thread) => thread.end()));
  }

  private swap(thread: LibraryThread) {
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

  private put(thread: LibraryThread): Promise<LibraryThread> {
    this.current = thread;
    this.isDead = false;
    void thread.ended.then((reason) => {
      if (this.current === thread && !this.isClosed) this.replace(thread, reason);
    });
    return Promise.resolve(thread);
  }

  /** Whoever asks meanwhile waits for the new thread. */
  private replace(dead: LibraryThread, reason: string): void {
    this.events.died(reason);
    this.isDead = true;
    this.inUse = this.restart(dead);
  }

  private async restart(dead: LibraryThread): Promise<LibraryThread> {
    for (let wait = 0; ; wait = Math.min(Math.max(FIRST_PAUSE, wait * 2), LONGEST_PAUSE)) {
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
  private async startNext(): Promise<ThreadStart> {
    try {
      return await this.start(this.current.sources);
    } catch (fault) {
      return { kind: "died", reason: wordsOf(fault) };
    }
  }

  /** A reload may be faster than the restart. */
  private isReplaced(dead: LibraryThread): boolean {
    return this.current !== dead || this.isClosed;
  }

  private takeBack(thread: LibraryThread): void {
    const others = (this.lent.get(thread) ?? 1) - 1;
    if (others > 0) this.lent.set(thread, others);
    else this.lent.delete(thread);
    if (thread !== this.current) this.endIfIdle(thread);
  }

  private endIfIdle(thread: LibraryThread): void {
    if (!this.lent.has(thread)) thread.giveBack();
  }
}

async function inTime(thread: Promise<LibraryThread>): Promise<LibraryThread> {
  const ready = await waitAtMost(thread, LONGEST_WAIT);
  if (!ready) throw new ThreadDied("no new thread in time");
  return ready;
}
