import { fail, type Result, succeed } from "../result.ts";
import type { SearchSettings } from "../search/pipeline.ts";
import type { Sources } from "../storage/articleStore.ts";
import { startWorker } from "../workers/startWorker.ts";
import { HeldLibraries, type LibraryWorker } from "./heldLibraries.ts";
import type { MeaningNews } from "./meaning.ts";
import type { MeaningMessage, OpenedLibrary, Opening, Request, WorkerInput } from "./protocol.ts";
import { Requests } from "./requests.ts";
import { MAX_CALL } from "./workerDeadlines.ts";
import { describeFault, type NoFolder, type WorkerProblem } from "./workerProblem.ts";

/** A thread that has read its folder, or why there is none. */
export type WorkerStart = Result<LibraryWorker, NoFolder | WorkerProblem>;

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
  const end = async () => void (await worker.terminate());
  const release = (library: number, isLast: boolean) =>
    void (isLast ? end() : worker.postMessage({ kind: "release", library } satisfies Request));
  const libraries = new HeldLibraries({ requests, ended, reload: () => requests.reload(), release, end });
  return succeed(libraries.hold(opening.value));
}

function readOpening(opening: Opening): Result<OpenedLibrary, NoFolder> {
  return opening.ok ? opening : fail({ code: "no-folder", problem: opening.problem });
}
