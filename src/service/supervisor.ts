import { setTimeout as pause } from "node:timers/promises";
import { describeError } from "../errors.ts";
import { fail, type Result, succeed } from "../result.ts";
import type { SearchSettings } from "../search/pipeline.ts";
import type { Sources, StoreProblem } from "../storage/articleStore.ts";
import { openArticleStore } from "../storage/openArticleStore.ts";
import { waitAtMost } from "../waitAtMost.ts";
import { findChanges } from "./changes.ts";
import type { LibraryWorker } from "./heldLibraries.ts";
import type { LibraryApi, LibraryService } from "./libraryService.ts";
import type { MeaningNews } from "./meaning.ts";
import type { ReloadProblem, ReloadResult } from "./reloading.ts";
import { startLibraryWorker, type WorkerStart } from "./workerClient.ts";
import { type NoFolder, WorkerDied, type WorkerProblem } from "./workerProblem.ts";

/** A service that answers, or why the folder is not read. */
export type StartResult = Result<LibraryService, StoreProblem>;

/** What happens to the library's thread besides answering, for the log. */
export interface WorkerEvents {
  /** The thread ended, or the next one can't be used either. */
  died(problem: NoFolder | WorkerProblem): void;
  restarted(): void;
  /** A reload stumbled; the library in use stays. */
  reloadFailed(problem: WorkerProblem): void;
  /** What became of the vectors of the library's sentences. */
  meaning?(news: MeaningNews): void;
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
  start: StartWorker = (sources) =>
    startLibraryWorker(folder, sources, undefined, search, (news) => events.meaning?.(news)),
): Promise<StartResult> {
  await (await openArticleStore(folder)).removeUnfinished();
  const first = await start(new Map());
  if (first.ok) return succeed(new WorkerSupervisor(first.value, start, events));
  const { problem } = first;
  if (problem.code === "no-folder") return fail(problem.problem);
  throw new WorkerDied(problem);
}

/** How often `use` may run: once more after its thread died under it, but not where its own call was what took too long. */
const MAX_TRIES = 2;
/** A thread that died is started again at once, then after pauses that double up to the longest. Milliseconds. */
const FIRST_PAUSE = 1000;
const MAX_PAUSE_MS = 30_000;
/** How long whoever asks waits for a new thread: about twice what 100,000 passages take to build. Milliseconds. */
const MAX_WAIT_MS = 180_000;

/** Holds the current thread, and earlier ones until the last answer that uses them is done. */
class WorkerSupervisor implements LibraryService {
  private inUse: Promise<LibraryWorker>;
  private current: LibraryWorker;
  private readonly start: StartWorker;
  private readonly events: WorkerEvents;
  /** How many answers use each thread. */
  private readonly useCounts = new Map<LibraryWorker, number>();
  private isReloading = false;
  private isDead = false;
  private isClosed = false;

  constructor(thread: LibraryWorker, start: StartWorker, events: WorkerEvents) {
    this.start = start;
    this.events = events;
    this.current = thread;
    this.inUse = this.put(thread);
  }

  get corpus() {
    return this.current.corpus;
  }

  get isAlive() {
    return !this.isDead && !this.isClosed;
  }

  async withSnapshot<T>(use: (library: LibraryApi) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      const thread = await inTime(this.inUse);
      this.useCounts.set(thread, (this.useCounts.get(thread) ?? 0) + 1);
      try {
        return await use(thread.library);
      } catch (fault) {
        if (!(fault instanceof WorkerDied) || tries === MAX_TRIES || this.isClosed) throw fault;
      } finally {
        this.endUse(thread);
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
        if (next.ok) await next.value.end();
        return { kind: "not reloaded", problem: { code: "stopping" } };
      }
      if (!next.ok) return { kind: "not reloaded", problem: this.toReloadProblem(next.problem) };
      return { ...this.swap(next.value), milliseconds: Math.round(performance.now() - started) };
    } finally {
      this.isReloading = false;
    }
  }

  /** Where much has changed, a thread of its own builds faster, and nobody waits for it. */
  private async readAgain(): Promise<WorkerStart> {
    if (this.isDead) return this.startNext();
    const reloaded = await this.current.reload();
    if (reloaded.ok) return reloaded;
    const { problem } = reloaded;
    return problem.code === "much-changed" ? this.startNext() : fail(problem);
  }

  private toReloadProblem(problem: NoFolder | WorkerProblem): ReloadProblem {
    if (problem.code === "no-folder") return problem.problem;
    this.events.reloadFailed(problem);
    return { code: "not-read-to-the-end" };
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await Promise.all([this.current, ...this.useCounts.keys()].map((thread) => thread.end()));
  }

  private swap(thread: LibraryWorker) {
    const before = this.current;
    this.inUse = this.put(thread);
    this.endIfIdle(before);
    return {
      kind: "reloaded",
      corpus: thread.corpus,
      articles: findChanges(before.versions.articles, thread.versions.articles),
      cases: findChanges(before.versions.cases, thread.versions.cases),
    } as const;
  }

  private put(thread: LibraryWorker): Promise<LibraryWorker> {
    this.current = thread;
    this.isDead = false;
    void thread.ended.then((problem) => {
      if (this.current === thread && !this.isClosed) this.replace(thread, problem);
    });
    return Promise.resolve(thread);
  }

  /** Whoever asks meanwhile waits for the new thread. */
  private replace(dead: LibraryWorker, problem: WorkerProblem): void {
    this.events.died(problem);
    this.isDead = true;
    this.inUse = this.restart(dead);
  }

  private async restart(dead: LibraryWorker): Promise<LibraryWorker> {
    for (let wait = 0; ; wait = Math.min(Math.max(FIRST_PAUSE, wait * 2), MAX_PAUSE_MS)) {
      await pause(wait, undefined, { ref: false });
      if (this.isReplaced(dead)) return this.current;
      const next = await this.startNext();
      if (!next.ok) {
        this.events.died(next.problem);
        continue;
      }
      if (!this.isReplaced(dead)) {
        this.events.restarted();
        return this.put(next.value);
      }
      await next.value.end();
      return this.current;
    }
  }

  /** Where the machine gives no thread at all, that is one more that died: trying goes on. */
  private async startNext(): Promise<WorkerStart> {
    try {
      return await this.start(this.current.sources);
    } catch (fault) {
      return fail({ code: "not-started", fault: describeError(fault) });
    }
  }

  /** A reload may be faster than the restart. */
  private isReplaced(dead: LibraryWorker): boolean {
    return this.current !== dead || this.isClosed;
  }

  private endUse(thread: LibraryWorker): void {
    const others = (this.useCounts.get(thread) ?? 1) - 1;
    if (others > 0) this.useCounts.set(thread, others);
    else this.useCounts.delete(thread);
    if (thread !== this.current) this.endIfIdle(thread);
  }

  private endIfIdle(thread: LibraryWorker): void {
    if (!this.useCounts.has(thread)) thread.release();
  }
}

async function inTime(thread: Promise<LibraryWorker>): Promise<LibraryWorker> {
  const ready = await waitAtMost(thread, MAX_WAIT_MS);
  if (!ready) throw new WorkerDied({ code: "late" });
  return ready;
}
