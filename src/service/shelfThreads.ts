import { setFlagsFromString } from "node:v8";
import type { Worker } from "node:worker_threads";
import { describeError } from "../errors.ts";
import { fail, succeed } from "../result.ts";
import type { SearchSettings } from "../search/pipeline.ts";
import type { StoreAddress } from "../storage/storeAddress.ts";
import { countAnswer } from "../workers/answersUnderWay.ts";
import { startWorker } from "../workers/startWorker.ts";
import { HeldLibraries } from "./heldLibraries.ts";
import type { MeaningNews } from "./meaning.ts";
import type { MeaningMessage, Opening, ShelfRequest, ShelfWorkerInput } from "./protocol.ts";
import { Requests } from "./requests.ts";
import type { WorkerStart } from "./workerClient.ts";
import { MAX_CALL } from "./workerDeadlines.ts";
import { describeFault, WorkerDied, type WorkerProblem } from "./workerProblem.ts";

/** What is told of threads that serve shelves, for the log. */
export interface ShelfThreadEvents {
  /** A thread ended with all shelves that it held; they are opened anew when they are asked for. */
  died?(problem: WorkerProblem): void;
  meaning?(news: MeaningNews): void;
}

/** A shelf that is to be opened. */
export interface ShelfToOpen {
  readonly address: StoreAddress;
  /** A folder for the vectors of this shelf alone; in memory where there is none. */
  readonly cache?: string;
}

interface ShelfThread {
  readonly worker: Worker;
  readonly requests: Requests;
  readonly ended: Promise<WorkerProblem>;
  /** Shelves that are open in it, or being opened. */
  shelves: number;
}

/**
 * By how much of what was in use after a collection the memory may grow before the next one, in percent. Shelves that were let go
 * lie there until then: on a machine with much memory V8 waits for four times as much.
 */
const MAX_GROWTH = 50;

/**
 * Memory for what answers need for a moment, in megabytes. With what V8 takes by itself much of that was still needed at a collection, went to
 * the memory of what lives long, and made for a collection of all shelves every minute, of a quarter of a second.
 */
const YOUNG_GENERATION = 192;

/** Threads that serve the shelves of many servers; each is started when it is needed, and again after it ended. */
export class ShelfThreads {
  readonly #search: SearchSettings;
  readonly #most: number;
  readonly #events: ShelfThreadEvents;
  readonly #threads = new Set<ShelfThread>();
  #last = 0;
  #isClosed = false;

  /** `most` is how many threads there may be, at least 1. */
  constructor(search: SearchSettings, most: number, events: ShelfThreadEvents = {}) {
    setFlagsFromString(`--heap-growing-percent=${MAX_GROWTH}`);
    this.#search = search;
    this.#most = most;
    this.#events = events;
  }

  /**
   * Opens a shelf in the thread that has the fewest. Its `release` and `end` leave the thread to the others. Whoever waits for it is
   * being answered: work in the background stands aside. Rejects with nothing.
   */
  async open({ address, cache }: ShelfToOpen): Promise<WorkerStart> {
    const thread = this.#choose();
    this.#last += 1;
    const shelf = this.#last;
    thread.shelves += 1;
    const letGo = () => {
      thread.shelves -= 1;
    };
    const end = countAnswer();
    try {
      const request = (id: number): ShelfRequest => ({ kind: "open", id, shelf, address, cache });
      const opening = (await thread.requests.build(request)) as Opening; // shelfWorker.ts answers so
      if (opening.ok) return succeed(hold(thread, shelf, letGo).hold(opening.value));
      letGo();
      return fail({ code: "no-folder", problem: opening.problem });
    } catch (fault) {
      letGo();
      return fail(
        fault instanceof WorkerDied ? fault.problem : { code: "request-faulted", fault: describeError(fault) },
      );
    } finally {
      end();
    }
  }

  /** Ends all threads with all that they hold. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#threads].map(({ worker }) => worker.terminate()));
  }

  #choose(): ShelfThread {
    const [idlest] = [...this.#threads].sort((one, other) => one.shelves - other.shelves);
    return idlest && (idlest.shelves === 0 || this.#threads.size >= this.#most) ? idlest : this.#start();
  }

  #start(): ShelfThread {
    const input: ShelfWorkerInput = { search: this.#search };
    const limits = { maxYoungGenerationSizeMb: YOUNG_GENERATION };
    const worker = startWorker(new URL("./shelfWorker", import.meta.url), input, limits);
    let stopped: WorkerProblem | undefined;
    const ended = new Promise<WorkerProblem>((resolve) => {
      worker.once("error", (fault: unknown) => resolve({ code: "faulted", fault: describeFault(fault) }));
      worker.once("exit", (exitCode) => resolve(stopped ?? { code: "exited", exitCode }));
    });
    const stop = (problem: WorkerProblem) => {
      stopped = problem;
      void worker.terminate();
    };
    worker.on("message", (message: MeaningMessage | { readonly kind: "other" }) => {
      if (message.kind === "meaning") this.#events.meaning?.(message.news);
    });
    const requests = new Requests(worker, ended, stop, MAX_CALL);
    const thread: ShelfThread = { worker, requests, ended, shelves: 0 };
    this.#threads.add(thread);
    void ended.then((problem) => {
      this.#threads.delete(thread);
      if (!this.#isClosed) this.#events.died?.(problem);
    });
    return thread;
  }
}

function hold({ worker, requests, ended }: ShelfThread, shelf: number, letGo: () => void): HeldLibraries {
  const post = (request: ShelfRequest) => worker.postMessage(request);
  const release = (library: number, isLast: boolean) => {
    post({ kind: "release", library });
    if (isLast) letGo();
  };
  return new HeldLibraries({
    requests,
    ended,
    reload: () => requests.build((id) => ({ kind: "reload", id, shelf })),
    release,
    end: async (held) => {
      for (const library of held) post({ kind: "release", library });
      letGo();
    },
  });
}
