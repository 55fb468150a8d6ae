import { parentPort, workerData } from "node:worker_threads";
import { runToCompletion } from "../cooperativeTask.ts";
import { createPipeline } from "../search/pipeline.ts";
import { openArticleStore } from "../storage/openArticleStore.ts";
import { callLibrary } from "./callLibrary.ts";
import { MeaningService } from "./meaning.ts";
import type { Begun, MeaningMessage, Opening, Request, RequestEnd, WorkerInput } from "./protocol.ts";
import { ServedStore } from "./servedStore.ts";
import { runBehindAnswers } from "./timeSlices.ts";
import { describeFault } from "./workerProblem.ts";

/**
 * The library's thread: reads the folder that it was started with, says so, and answers calls until it is ended. When it
 * is asked to reload it builds the next library from the last one, and goes on answering from those that are still in use.
 */
const { folder, sources, search } = workerData as WorkerInput; // from workerClient.ts alone
const meaning =
  search.meaning && new MeaningService(search.meaning, { news: (news) => say({ kind: "meaning", news }) });
let built = 0;
const served = new ServedStore(await openArticleStore(folder), {
  pipeline: createPipeline(search),
  meaning,
  number: () => {
    built += 1;
    return built;
  },
});
const opening = await served.open(runToCompletion, sources);
if (opening.ok) parentPort?.on("message", (request: Request) => void answer(request));
say(opening);
served.prepare();
served.warmUp().catch(() => {}); // whoever asks meets the same fault, and is told

async function answer(request: Request): Promise<void> {
  if (request.kind === "release") {
    served.release(request.library);
    return;
  }
  const { id } = request;
  try {
    say({ kind: "result", id, value: await (request.kind === "reload" ? reload() : call(request)) });
    if (request.kind === "reload") served.prepare();
  } catch (fault) {
    say({ kind: "fault", id, fault: describeFault(fault) });
  }
}

function call(request: Extract<Request, { kind: "call" }>): Promise<unknown> {
  say({ kind: "begun", id: request.id });
  return callLibrary(served.libraries.get(request.library), request);
}

function reload() {
  return served.reload(runBehindAnswers, sources);
}

function say(message: Opening | Begun | RequestEnd | MeaningMessage): void {
  parentPort?.postMessage(message);
}
