import type { LibraryApi } from "../service/libraryService.ts";
import { WaitBudget } from "../workers/waitBudget.ts";
import { waitForAnswers } from "../workers/waitForAnswers.ts";

/** For how long what comes first may be kept waiting as if so many milliseconds had been worked. */
const WORKED_BEFORE = 30;

/**
 * A library for whoever asks much that no reader waits for: before each question it waits while anybody in the process is being answered, as long
 * as work in the background may be kept waiting.
 */
export function askBehindAnswers(
  library: Pick<LibraryApi, "ask" | "readTimeline">,
): Pick<LibraryApi, "ask" | "readTimeline"> {
  const waitBudget = new WaitBudget(WORKED_BEFORE);
  const behind = async <T>(ask: () => Promise<T>): Promise<T> => {
    await waitForAnswers(waitBudget);
    const began = performance.now();
    try {
      return await ask();
    } finally {
      waitBudget.work(performance.now() - began);
    }
  };
  return {
    ask: (query) => behind(() => library.ask(query)),
    readTimeline: (query) => behind(() => library.readTimeline(query)),
  };
}
