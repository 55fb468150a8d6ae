import { parentPort, workerData } from "node:worker_threads";
import { EncoderThreads } from "../encoder/encoderThreads.ts";
import { KeptVectors } from "../encoder/keptVectors.ts";
import { MAX_KEPT } from "../encoder/vectorCache.ts";
import { createPipeline } from "../search/pipeline.ts";
import { openArticleStore } from "../storage/openArticleStore.ts";
import { prepareDates } from "../timeline/datedSentences.ts";
import { FairQueue } from "../workers/fairQueue.ts";
import { callLibrary } from "./callLibrary.ts";
import { MeaningService } from "./meaning.ts";
import type { Begun, MeaningMessage, Opening, RequestEnd, ShelfRequest, ShelfWorkerInput } from "./protocol.ts";
import { ServedStore } from "./servedStore.ts";
import { runBehindAnswers, runInTimeSlices } from "./timeSlices.ts";
import { describeFault } from "./workerProblem.ts";

/**
 * A thread that serves the shelves of many servers: opens each when it is asked to, and forgets it when its last library is
 * released. It builds a few libraries at a time, in slices between which it answers, so that a small shelf never waits for a large one.
 */
const { search } = workerData as ShelfWorkerInput; // from shelfThreads.ts alone
const pipeline = createPipeline(search);
/** Of all shelves together: each that is asked much would else keep as many. */
const shared = search.meaning && {
  encoder: new EncoderThreads(search.meaning.from),
  kept: new KeptVectors(MAX_KEPT),
};
const shelves = new Map<number, { readonly served: ServedStore; readonly meaning?: MeaningService }>();
const shelfOf = new Map<number, number>();
let built = 0;
let isWarm = false;
/** More at once would hold more half-built libraries in memory, and let those that came first wait for those that came last. */
const openings = new FairQueue(4);
/** Those that are built beside one that is served: whoever asks is answered from that one, and goes first. */
const reloads = new FairQueue(2);

parentPort?.on("message", (request: ShelfRequest) => void answer(request));

async function answer(request: ShelfRequest): Promise<void> {
  if (request.kind === "release") return release(request.library);
  const { id } = request;
  try {
    const value = await (request.kind === "call"
      ? call(request)
      : (request.kind === "open" ? openings : reloads).run(String(request.shelf), () => build(request)));
    say({ kind: "result", id, value });
  } catch (fault) {
    say({ kind: "fault", id, fault: describeFault(fault) });
  }
}

function call(request: Extract<ShelfRequest, { kind: "call" }>): Promise<unknown> {
  say({ kind: "begun", id: request.id });
  const shelf = shelves.get(shelfOf.get(request.library) ?? -1);
  return callLibrary(shelf?.served.libraries.get(request.library), request);
}

async function build(request: Extract<ShelfRequest, { kind: "open" | "reload" }>): Promise<Opening> {
  const { shelf: number } = request;
  const shelf = shelves.get(number) ?? (request.kind === "open" ? await openShelf(request) : undefined);
  if (!shelf) throw new Error(`shelf ${number} was released`);
  const opening = await shelf.served.reloadAnyway(request.kind === "open" ? runInTimeSlices : runBehindAnswers);
  if (opening.ok) {
    shelves.set(number, shelf);
    shelfOf.set(opening.value.library, number);
    shelf.served.prepare();
  }
  if (!isWarm) void runBehindAnswers(prepareDates());
  isWarm = true;
  return opening;
}

async function openShelf({ address, cache }: Extract<ShelfRequest, { kind: "open" }>) {
  const meaning = shared && new MeaningService({ cache }, { news: (news) => say({ kind: "meaning", news }) }, shared);
  const served = new ServedStore(await openArticleStore(address), {
    pipeline,
    meaning,
    number: () => {
      built += 1;
      return built;
    },
  });
  return { served, meaning };
}

function release(library: number): void {
  const number = shelfOf.get(library) ?? -1;
  const shelf = shelves.get(number);
  shelfOf.delete(library);
  shelf?.served.release(library);
  if (shelf?.served.libraries.size !== 0) return;
  shelves.delete(number);
  void shelf.meaning?.close();
}

function say(message: Begun | RequestEnd | MeaningMessage): void {
  parentPort?.postMessage(message);
}
