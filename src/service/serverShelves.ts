import { LRUCache } from "lru-cache";
import { removeVectors } from "../encoder/removeVectors.ts";
import type { SearchSettings } from "../search/pipeline.ts";
import type { StoreProblem } from "../storage/articleStore.ts";
import type { StoreAddress } from "../storage/storeAddress.ts";
import { waitAtMost } from "../waitAtMost.ts";
import type { LibraryApi, LibraryService } from "./libraryService.ts";
import { OpenShelf } from "./openShelf.ts";
import type { ReloadResult } from "./reloading.ts";
import { type ShelfThreadEvents, ShelfThreads } from "./shelfThreads.ts";
import { WorkerDied, type WorkerProblem } from "./workerProblem.ts";

/** How the shelves of many servers are served. */
export interface ServerShelvesOptions {
  readonly search: SearchSettings;
  /** Where a server's shelf is. */
  readonly addressOf: (server: string) => StoreAddress;
  /** A folder for the vectors of one server's shelf; in memory where there is none. */
  readonly cacheOf?: (server: string) => string | undefined;
  /** How many threads answer, at least 1. */
  readonly threads: number;
  /** How much memory open shelves may take before those that were used longest ago are let go; about, in bytes. */
  readonly maxBytes: number;
  readonly events?: ServerShelvesEvents;
}

/** What happens to shelves besides answering, for the log. */
export interface ServerShelvesEvents extends ShelfThreadEvents {
  opened?(server: string, milliseconds: number): void;
  evicted?(server: string): void;
  reloadFailed?(server: string, problem: WorkerProblem): void;
}

/** The store of a server can't be read just now. */
export class ShelfUnreadable extends Error {
  override readonly name = "ShelfUnreadable";
  /** Why not. */
  readonly problem: StoreProblem;

  constructor(problem: StoreProblem) {
    super(`a shelf can't be read: ${problem.code}`);
    this.problem = problem;
  }
}

/** How often `use` may run: once more after the thread died under it, but not where its own call was what took too long. */
const MAX_TRIES = 2;
/** How long whoever asks waits for a shelf that is opened. Milliseconds. */
const MAX_WAIT_MS = 180_000;

/**
 * The shelves of many servers, each opened when it is first asked for and let go when memory is needed. A server's work sees
 * its own shelf alone: there is no way to name another one.
 */
export class ServerShelves {
  readonly #options: ServerShelvesOptions;
  readonly #threads: ShelfThreads;
  readonly #open: LRUCache<string, OpenShelf>;
  readonly #opening = new Map<string, Promise<OpenShelf>>();

  constructor(options: ServerShelvesOptions) {
    this.#options = options;
    this.#threads = new ShelfThreads(options.search, options.threads, options.events);
    this.#open = new LRUCache({
      maxSize: options.maxBytes,
      sizeCalculation: ({ bytes }) => bytes,
      // One shelf that is larger than all may take is served all the same, and alone.
      maxEntrySize: Number.MAX_SAFE_INTEGER,
      dispose: (shelf, server, reason) => {
        shelf.close();
        if (reason === "evict") options.events?.evicted?.(server);
      },
    });
  }

  /** The servers whose shelves are open, with the state that is served of each. */
  get hot(): ReadonlyMap<string, number> {
    return new Map([...this.#open.entries()].map(([server, { generation }]) => [server, generation]));
  }

  /** The library service of one server. Nothing is opened before it is used. */
  of(server: string): Pick<LibraryService, "withSnapshot" | "reload"> {
    return {
      withSnapshot: (use) => this.#withSnapshot(server, use),
      reload: () => this.#reload(server),
    };
  }

  /**
   * Takes in a change that was made elsewhere, unless that state is served already or the shelf isn't open. A shelf that was
   * deleted and begun anew counts from the beginning, so that another generation is another state, also a lower one.
   */
  async changed(server: string, generation: number): Promise<void> {
    const shelf = this.#open.peek(server) ?? (await this.#opening.get(server)?.catch(() => undefined));
    await shelf?.settle(); // what is being read may be that state
    if (shelf && shelf.generation !== generation) await this.#take(server, shelf);
  }

  /** Lets a server's shelf go, as when the bot has left the server. */
  forget(server: string): void {
    this.#open.delete(server);
  }

  /** The same for a server of which nothing is kept any more: its vectors go as well. */
  discard(server: string): void {
    this.forget(server);
    const cache = this.#options.cacheOf?.(server);
    if (cache !== undefined) removeVectors(cache);
  }

  /** Ends all threads; what is still being answered fails. */
  async close(): Promise<void> {
    await this.#threads.close();
  }

  async #withSnapshot<T>(server: string, use: (library: LibraryApi) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      const shelf = await this.#get(server);
      try {
        return await shelf.use(use);
      } catch (fault) {
        if (!(fault instanceof WorkerDied) || tries === MAX_TRIES) throw fault;
        if (this.#open.peek(server) === shelf) this.#open.delete(server);
      }
    }
  }

  async #reload(server: string): Promise<ReloadResult> {
    return this.#take(server, await this.#get(server));
  }

  /** What a shelf takes of memory may be another size by then. */
  async #take(server: string, shelf: OpenShelf): Promise<ReloadResult> {
    const reloaded = await shelf.reload();
    if (reloaded.kind === "reloaded" && this.#open.peek(server) === shelf)
      this.#open.set(server, shelf, { noDisposeOnSet: true, size: shelf.bytes });
    return reloaded;
  }

  /** Throws `WorkerDied` where no thread can open it, and `ShelfUnreadable` where its store can't be read. */
  async #get(server: string): Promise<OpenShelf> {
    const open = this.#open.get(server);
    if (open) return open;
    const opening = this.#opening.get(server) ?? this.#openAnew(server);
    const shelf = await waitAtMost(opening, MAX_WAIT_MS);
    if (!shelf) throw new WorkerDied({ code: "late" });
    return shelf;
  }

  #openAnew(server: string): Promise<OpenShelf> {
    const opening = this.#start(server).finally(() => this.#opening.delete(server));
    this.#opening.set(server, opening);
    return opening;
  }

  async #start(server: string): Promise<OpenShelf> {
    const { addressOf, cacheOf, events } = this.#options;
    const started = performance.now();
    const opened = await this.#threads.open({ address: addressOf(server), cache: cacheOf?.(server) });
    if (!opened.ok) {
      const { problem } = opened;
      throw problem.code === "no-folder" ? new ShelfUnreadable(problem.problem) : new WorkerDied(problem);
    }
    const shelf = new OpenShelf(opened.value, (problem) => events?.reloadFailed?.(server, problem));
    void shelf.ended.then(() => {
      if (this.#open.peek(server) === shelf) this.#open.delete(server);
    });
    this.#open.set(server, shelf);
    events?.opened?.(server, Math.round(performance.now() - started));
    return shelf;
  }
}
