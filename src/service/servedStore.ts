import type { RunTask } from "../cooperativeTask.ts";
import { fail, succeed } from "../result.ts";
import type { SearchPipeline } from "../search/pipeline.ts";
import type { ArticleStore, Sources } from "../storage/articleStore.ts";
import { type ReadSnapshot, readFirstSnapshot, readNextSnapshot, type SnapshotReading } from "./buildSnapshot.ts";
import { createLibraryApi } from "./libraryApi.ts";
import { estimateBytes } from "./libraryMemory.ts";
import type { LibraryApi } from "./libraryService.ts";
import type { MeaningService } from "./meaning.ts";
import type { Opening, Reopening } from "./protocol.ts";
import { warmUp } from "./warmUp.ts";

/** How a thread serves its stores. */
export interface ServingOptions {
  readonly pipeline: SearchPipeline;
  /** Absent where sentences are matched by their words alone. */
  readonly meaning?: MeaningService;
  /** Numbers a library, as no other of the thread is. */
  readonly number: () => number;
}

/** Up to so many changed articles cost the questions asked meanwhile nothing that anybody notices. */
const MAX_CHANGED = 200;

/** A store within the library's thread: the libraries of it that are in use, and the latest, from which the next is built. */
export class ServedStore {
  readonly #store: ArticleStore;
  readonly #options: ServingOptions;
  readonly #inUse = new Map<number, LibraryApi>();
  #latest: ReadSnapshot | undefined;
  #sent: Sources = new Map();

  constructor(store: ArticleStore, options: ServingOptions) {
    this.#store = store;
    this.#options = options;
  }

  /** The libraries that are in use, by number. */
  get libraries(): ReadonlyMap<number, LibraryApi> {
    return this.#inUse;
  }

  /** Reads the store from the beginning. `sources` is what an earlier thread last found valid. */
  async open(run: RunTask, sources: Sources): Promise<Opening> {
    return this.#hold(await readFirstSnapshot(this.#store, run, sources));
  }

  /** Builds the next library. Refuses to where much has changed and a thread of its own would be faster. */
  async reload(run: RunTask, sources: Sources): Promise<Reopening> {
    if (!this.#latest) return this.open(run, sources);
    const changed = await this.#latest.revision.countChanged(run);
    return changed > MAX_CHANGED ? fail({ code: "much-changed" }) : this.reloadAnyway(run);
  }

  /** Builds the next library, however much has changed. */
  async reloadAnyway(run: RunTask): Promise<Opening> {
    return this.#hold(
      this.#latest ? await readNextSnapshot(this.#latest, run) : await readFirstSnapshot(this.#store, run),
    );
  }

  release(library: number): void {
    this.#inUse.delete(library);
  }

  /** Makes the thread's first answers as fast as later ones. Nobody waits for it. */
  async warmUp(): Promise<void> {
    const [latest, [library]] = [this.#latest, this.#inUse.values()];
    if (latest && library) await warmUp(library, latest.library, () => this.#latest !== latest);
  }

  /** Begins to compute the vectors that the latest library lacks. Nobody waits for them. */
  prepare(): void {
    if (this.#latest) void this.#options.meaning?.prepare(this.#latest.library);
  }

  async #hold(reading: SnapshotReading): Promise<Opening> {
    if (!reading.ok) return reading;
    const { pipeline, meaning, number } = this.#options;
    const { library, corpus, versions, revision } = reading.value;
    this.#latest = reading.value;
    const built = number();
    const opened = createLibraryApi(library, pipeline, async (question) => meaning?.readQuestion(library, question));
    this.#inUse.set(built, opened);
    const [statistics, { cases }] = [await opened.describe(), library];
    const sources = this.#diffSources(revision.sources);
    const bytes = estimateBytes(library, meaning?.place.kind ?? "none");
    const { generation } = revision;
    return succeed({ library: built, corpus, bytes, statistics, cases, versions, sources, generation });
  }

  /** Handing over thousands of texts again would cost the other thread more than the few that changed. */
  #diffSources(sources: Sources) {
    const sent = this.#sent;
    const came = new Map([...sources].filter(([path, source]) => sent.get(path) !== source));
    const gone = [...sent.keys()].filter((path) => !sources.has(path));
    this.#sent = sources;
    return { came, gone };
  }
}
