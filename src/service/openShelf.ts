import { findChanges } from "./changes.ts";
import type { LibraryWorker } from "./heldLibraries.ts";
import type { LibraryApi } from "./libraryService.ts";
import type { ReloadProblem, ReloadResult } from "./reloading.ts";
import { type NoFolder, WorkerDied, type WorkerProblem } from "./workerProblem.ts";

/** A server's shelf that is open in a thread: its current library, and earlier ones until their last answer is done. */
export class OpenShelf {
  #current: LibraryWorker;
  readonly #useCounts = new Map<LibraryWorker, number>();
  readonly #reloadFailed: (problem: WorkerProblem) => void;
  #reloading: Promise<ReloadResult> | undefined;
  #isClosed = false;

  /** `reloadFailed` hears of faults, for the log. */
  constructor(library: LibraryWorker, reloadFailed: (problem: WorkerProblem) => void) {
    this.#current = library;
    this.#reloadFailed = reloadFailed;
  }

  /** Which state of the shelf is served. */
  get generation(): number {
    return this.#current.generation;
  }

  /** About how much memory it takes. */
  get bytes(): number {
    return this.#current.bytes;
  }

  /** Resolves when its thread has ended: then nothing can be asked of it any more. */
  get ended(): Promise<unknown> {
    return this.#current.ended;
  }

  /** Runs `use` on the current library, which stays until it is done. Rejects as `use` does, and with `WorkerDied`. */
  async use<T>(use: (library: LibraryApi) => Promise<T>): Promise<T> {
    const library = this.#current;
    // It was let go between being found and being used.
    if (this.#isClosed && !this.#useCounts.has(library)) throw new WorkerDied({ code: "exited", exitCode: 0 });
    this.#useCounts.set(library, (this.#useCounts.get(library) ?? 0) + 1);
    try {
      return await use(library.library);
    } finally {
      const others = (this.#useCounts.get(library) ?? 1) - 1;
      if (others > 0) this.#useCounts.set(library, others);
      else this.#useCounts.delete(library);
      this.#releaseIfIdle(library);
    }
  }

  /** Builds the next library and swaps; one at a time. */
  async reload(): Promise<ReloadResult> {
    if (this.#reloading) return { kind: "already reloading" };
    this.#reloading = this.#reload();
    try {
      return await this.#reloading;
    } finally {
      this.#reloading = undefined;
    }
  }

  /** Resolves when no reload is running. */
  async settle(): Promise<void> {
    await this.#reloading;
  }

  /** Lets the shelf go once its last answer is done. */
  close(): void {
    this.#isClosed = true;
    this.#releaseIfIdle(this.#current);
  }

  async #reload(): Promise<ReloadResult> {
    const started = performance.now();
    const next = await this.#current.reload();
    if (!next.ok) return { kind: "not reloaded", problem: this.#toReloadProblem(next.problem) };
    const [before, library] = [this.#current, next.value];
    this.#current = library;
    this.#releaseIfIdle(before);
    if (this.#isClosed) this.#releaseIfIdle(library);
    return {
      kind: "reloaded",
      corpus: library.corpus,
      articles: findChanges(before.versions.articles, library.versions.articles),
      cases: findChanges(before.versions.cases, library.versions.cases),
      milliseconds: Math.round(performance.now() - started),
    };
  }

  #toReloadProblem(problem: NoFolder | WorkerProblem | { readonly code: "much-changed" }): ReloadProblem {
    if (problem.code === "no-folder") return problem.problem;
    if (problem.code !== "much-changed") this.#reloadFailed(problem);
    return { code: "not-read-to-the-end" };
  }

  #releaseIfIdle(library: LibraryWorker): void {
    const isOver = this.#isClosed || library !== this.#current;
    if (isOver && !this.#useCounts.has(library)) library.release();
  }
}
