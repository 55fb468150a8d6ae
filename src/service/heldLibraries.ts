import { completeCase, findCase, nameCase } from "../documents/case.ts";
import { describeError } from "../errors.ts";
import { fail, type Result, succeed } from "../result.ts";
import type { Sources } from "../storage/articleStore.ts";
import type { ContentVersions } from "./buildSnapshot.ts";
import type { LibraryApi } from "./libraryService.ts";
import type { MuchChanged, OpenedLibrary, Reopening } from "./protocol.ts";
import type { CorpusReport } from "./reloading.ts";
import type { Requests } from "./requests.ts";
import { type NoFolder, WorkerDied, type WorkerProblem } from "./workerProblem.ts";

/** A library in a thread of its own, seen from outside. One thread may hold several, each the next of the one before. */
export interface LibraryWorker {
  readonly library: LibraryApi;
  readonly corpus: CorpusReport;
  /** About how much memory it takes. */
  readonly bytes: number;
  readonly versions: ContentVersions;
  /** As `StoreRevision` says. */
  readonly generation: number;
  /** The last good text of each file that is served, for a thread that has to begin anew. */
  readonly sources: Sources;
  /** Resolves when the thread has ended, asked to or not. */
  readonly ended: Promise<WorkerProblem>;
  /** Has the thread build the next library beside this one, and answer meanwhile. */
  reload(): Promise<WorkerReload>;
  /** Lets the thread forget this library; a thread without any ends. */
  release(): void;
  /** Ends the thread with all that it holds. */
  end(): Promise<void>;
}

/** The next library of a thread. A reload that faulted left the thread as it was; one that has much to do is left to a new thread. */
export type WorkerReload = Result<LibraryWorker, NoFolder | WorkerProblem | MuchChanged>;

/** What a store's libraries need of the thread that they live in. */
export interface ThreadLink {
  readonly requests: Requests;
  readonly ended: Promise<WorkerProblem>;
  /** Has the thread build the store's next library; the answer is a `Reopening`. Rejects as `Requests.reload` does. */
  reload(): Promise<unknown>;
  /** Tells the thread to forget a library; `isLast` where it holds no other one of the store. */
  release(library: number, isLast: boolean): void;
  /** Ends the store's part of the thread. `held` are its libraries. */
  end(held: Iterable<number>): Promise<void>;
}

/** The libraries of one store that a thread holds. */
export class HeldLibraries {
  private readonly held = new Set<number>();
  private sources: Sources = new Map();
  private readonly link: ThreadLink;

  constructor(link: ThreadLink) {
    this.link = link;
  }

  /** The library that was opened, seen from outside. */
  hold(opening: OpenedLibrary): LibraryWorker {
    const { library: number, corpus, bytes, versions, statistics, cases, generation } = opening;
    const sources = new Map([...this.sources, ...opening.sources.came]);
    for (const path of opening.sources.gone) sources.delete(path);
    this.sources = sources;
    this.held.add(number);
    return {
      library: {
        ...this.createProxy(number),
        describe: async () => statistics,
        findCase: async (name) => findCase(cases, name),
        completeCase: async (typed, limit) => completeCase(cases, typed, limit).map(nameCase),
      },
      corpus,
      bytes,
      versions,
      generation,
      sources,
      ended: this.link.ended,
      reload: () => this.reload(),
      release: () => this.release(number),
      end: () => this.link.end(this.held),
    };
  }

  /** What a library answers from its index, each made a call to the thread. */
  private createProxy(library: number): Pick<LibraryApi, Method> {
    const send =
      (method: Method) =>
      (...values: readonly unknown[]) =>
        this.link.requests.call({ library, method, values });
    const methods = Object.fromEntries(METHODS.map((method) => [method, send(method)]));
    return methods as unknown as Pick<LibraryApi, Method>; // METHODS holds every name; the thread answers with what they promise
  }

  private async reload(): Promise<WorkerReload> {
    try {
      const reopening = (await this.link.reload()) as Reopening; // the thread answers a reload with nothing else
      if (reopening.ok) return succeed(this.hold(reopening.value));
      const { problem } = reopening;
      return fail(problem.code === "much-changed" ? problem : { code: "no-folder", problem });
    } catch (fault) {
      return fail(
        fault instanceof WorkerDied ? fault.problem : { code: "request-faulted", fault: describeError(fault) },
      );
    }
  }

  private release(library: number): void {
    this.held.delete(library);
    this.link.release(library, this.held.size === 0);
  }
}

/** The rest is answered without the thread, from what came when it opened. */
type Method = Exclude<keyof LibraryApi, "describe" | "findCase" | "completeCase">;

const METHODS = Object.keys({
  ask: true,
  findClosest: true,
  checkQuotations: true,
  findNearest: true,
  readTimeline: true,
  listTimelineFilters: true,
  listSources: true,
  findArticles: true,
  listDocuments: true,
  introduceDocuments: true,
  recall: true,
  readContext: true,
  readDocument: true,
  cite: true,
} satisfies Record<Method, true>) as Method[]; // keys of a constant
