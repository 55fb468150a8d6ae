import { parentPort, workerData } from "node:worker_threads";
import { runToCompletion } from "../cooperativeTask.ts";
import { fail, succeed } from "../result.ts";
import { createPipeline } from "../search/pipeline.ts";
import type { Sources } from "../storage/articleStore.ts";
import { openArticleStore } from "../storage/openArticleStore.ts";
import { type ReadSnapshot, readFirstSnapshot, readNextSnapshot, type SnapshotReading } from "./buildSnapshot.ts";
import { createLibraryApi } from "./libraryApi.ts";
import type { LibraryApi } from "./libraryService.ts";
import { MeaningService } from "./meaning.ts";
import type { Begun, MeaningMessage, Opening, Reopening, Request, RequestEnd, WorkerInput } from "./protocol.ts";
import { runInTimeSlices } from "./timeSlices.ts";
import { describeFault } from "./workerProblem.ts";

/**
 * The library's thread: reads the folder that it was started with, says so, and answers calls until it is ended. When it
 * is asked to reload it builds the next library from the last one, and goes on answering from those that are still in use.
 */
const { folder, sources, search } = workerData as WorkerInput; // from workerClient.ts alone
const store = await openArticleStore(folder);
const pipeline = createPipeline(search);
const inUse = new Map<number, LibraryApi>();
let latest: ReadSnapshot | undefined;
let built = 0;
let sent: Sources = new Map();

const meaning =
  search.meaning && new MeaningService(search.meaning, { news: (news) => say({ kind: "meaning", news }) });
const opening = await open(await readFirstSnapshot(store, runToCompletion, sources));
if (opening.ok) parentPort?.on("message", (request: Request) => void answer(request));
say(opening);
prepare();

/** Nobody waits for the vectors. */
function prepare(): void {
  if (latest) void meaning?.prepare(latest.library);
}

async function open(reading: SnapshotReading): Promise<Opening> {
  if (!reading.ok) return reading;
  const { library, corpus, versions, revision } = reading.value;
  latest = reading.value;
  built += 1;
  const opened = createLibraryApi(library, pipeline, async (question) => meaning?.readQuestion(library, question));
  inUse.set(built, opened);
  const [statistics, { cases }] = [await opened.describe(), library];
  return succeed({ library: built, corpus, statistics, cases, versions, sources: diffSources(revision.sources) });
}

/** Handing over thousands of texts again would cost the other thread more than the few that changed. */
function diffSources(sources: Sources) {
  const came = new Map([...sources].filter(([path, source]) => sent.get(path) !== source));
  const gone = [...sent.keys()].filter((path) => !sources.has(path));
  sent = sources;
  return { came, gone };
}

async function answer(request: Request): Promise<void> {
  if (request.kind === "release") {
    inUse.delete(request.library);
    return;
  }
  const { id } = request;
  try {
    say({ kind: "result", id, value: await (request.kind === "reload" ? reload() : call(request)) });
    if (request.kind === "reload") prepare();
  } catch (fault) {
    say({ kind: "fault", id, fault: describeFault(fault) });
  }
}

function call({ id, library, method, values }: Extract<Request, { kind: "call" }>): Promise<unknown> {
  say({ kind: "begun", id });
  const ask = inUse.get(library)?.[method] as ((...values: readonly unknown[]) => Promise<unknown>) | undefined; // checked where the call was made
  if (!ask) throw new Error(`library ${library} was released`);
  return ask(...values);
}

/** Up to so many changed articles cost the questions asked meanwhile nothing that anybody notices. */
const MAX_CHANGED = 200;

async function reload(): Promise<Reopening> {
  if (!latest) return open(await readFirstSnapshot(store, runInTimeSlices, sources));
  const changed = await latest.revision.countChanged(runInTimeSlices);
  if (changed > MAX_CHANGED) return fail({ code: "much-changed" });
  return open(await readNextSnapshot(latest, runInTimeSlices));
}

function say(message: Opening | Begun | RequestEnd | MeaningMessage): void {
  parentPort?.postMessage(message);
}
