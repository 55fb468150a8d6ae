import type { Worker } from "node:worker_threads";
import { completeCase, findCase, nameCase } from "../documents/case.ts";
import { describeError } from "../errors.ts";
import { fail, type Result, succeed } from "../result.ts";
import type { SearchSettings } from "../search/pipeline.ts";
import type { Sources } from "../storage/articleStore.ts";
import { startWorker } from "../workers/startWorker.ts";
import type { ContentVersions } from "./buildSnapshot.ts";
import type { LibraryApi } from "./libraryService.ts";
import type { MeaningNews } from "./meaning.ts";
import type {
  MeaningMessage,
  MuchChanged,
  OpenedLibrary,
  Opening,
  Reopening,
  Request,
  WorkerInput,
} from "./protocol.ts";
import type { CorpusReport } from "./reloading.ts";
import { Requests } from "./requests.ts";
import { MAX_CALL } from "./workerDeadlines.ts";
import { describeFault, type NoFolder, WorkerDied, type WorkerProblem } from "./workerProblem.ts";

/** A library in a thread of its own, seen from outside. One thread may hold several, each the next of the one before. */
export interface LibraryWorker {
  readonly library: LibraryApi;
  readonly corpus: CorpusReport;
  readonly versions: ContentVersions;
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

/** A thread that has read its folder, or why there is none. */
export type WorkerStart = Result<LibraryWorker, NoFolder | WorkerProblem>;

/** The next library of a thread. A reload that faulted left the thread as it was; one that has much to do is left to a new thread. */
export type WorkerReload = Result<LibraryWorker, NoFolder | WorkerProblem | MuchChanged>;

/**
 * Starts a thread that reads the folder and builds its library. `sources` is what the thread before it last found good:
 * what has turned bad since is served as it was. A call that takes longer than `maxCall` milliseconds ends the thread.
 * `tell` hears what becomes of its library's vectors.
 */
export async function startLibraryWorker(
  folder: string,
  sources: Sources = new Map(),
  maxCall = MAX_CALL,
  search: SearchSettings = {},
  tell: (news: MeaningNews) => void = () => {},
): Promise<WorkerStart> {
  const workerData: WorkerInput = { folder, sources, search };
  const worker = startWorker(new URL("./worker", import.meta.url), workerData);
  let stopped: WorkerProblem | undefined;
  const ended = new Promise<WorkerProblem>((resolve) => {
    worker.once("error", (fault: unknown) => resolve({ code: "faulted", fault: describeFault(fault) }));
    worker.once("exit", (exitCode) => resolve(stopped ?? { code: "exited", exitCode }));
  });
  const opening = await Promise.race([
    new Promise<Opening>((resolve) => worker.once("message", resolve)).then(readOpening),
    ended.then((problem) => fail(problem)),
  ]);
  if (!opening.ok) {
    await worker.terminate();
    return opening;
  }
  const stop = (problem: WorkerProblem) => {
    stopped = problem;
    void worker.terminate();
  };
  worker.on("message", (message: MeaningMessage | { readonly kind: "other" }) => {
    if (message.kind === "meaning") tell(message.news);
  });
  const requests = new Requests(worker, ended, stop, maxCall);
  return succeed(new WorkerSnapshots(worker, ended, requests).hold(opening.value));
}

function readOpening(opening: Opening): Result<OpenedLibrary, NoFolder> {
  return opening.ok ? opening : fail({ code: "no-folder", problem: opening.problem });
}

/** The libraries that one thread holds. */
class WorkerSnapshots {
  private readonly held = new Set<number>();
  private sources: Sources = new Map();
  private readonly worker: Worker;
  private readonly ended: Promise<WorkerProblem>;
  private readonly requests: Requests;

  constructor(worker: Worker, ended: Promise<WorkerProblem>, requests: Requests) {
    this.worker = worker;
    this.ended = ended;
    this.requests = requests;
  }

  hold(opening: OpenedLibrary): LibraryWorker {
    const { library: number, corpus, versions, statistics, cases } = opening;
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
      versions,
      sources,
      ended: this.ended,
      reload: () => this.reload(),
      release: () => this.release(number),
      end: async () => void (await this.worker.terminate()),
    };
  }

  /** What a library answers from its index, each made a call to the thread. */
  private createProxy(library: number): Pick<LibraryApi, Method> {
    const send =
      (method: Method) =>
      (...values: readonly unknown[]) =>
        this.requests.call({ library, method, values });
    const methods = Object.fromEntries(METHODS.map((method) => [method, send(method)]));
    return methods as unknown as Pick<LibraryApi, Method>; // METHODS holds every name; the thread answers with what they promise
  }

  private async reload(): Promise<WorkerReload> {
    try {
      const reopening = (await this.requests.reload()) as Reopening; // worker.ts answers a reload with nothing else
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
    if (this.held.size === 0) void this.worker.terminate();
    else this.worker.postMessage({ kind: "release", library } satisfies Request);
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
  listSources: true,
  recall: true,
  readContext: true,
  cite: true,
} satisfies Record<Method, true>) as Method[]; // keys of a constant
