import { parentPort, workerData } from "node:worker_threads";
import type { LentLibrary } from "../librarian.ts";
import type { Call, Opening, Result } from "./messages.ts";
import { openLibrary } from "./openLibrary.ts";
import { readLibrary } from "./readLibrary.ts";

/** The library's thread: reads the folder that it was started with, says so, and answers calls until it is ended. */
const reading = readLibrary(String(workerData));
if (reading.kind === "no folder") say(reading);
else {
  const { library, shelf, editions } = reading;
  const lent = openLibrary(library);
  parentPort?.on("message", (call: Call) => void answer(lent, call));
  say({ kind: "ready", shelf, stock: await lent.describe(), cases: library.cases, editions });
}

async function answer(library: LentLibrary, { id, method, values }: Call): Promise<void> {
  try {
    const ask = library[method] as (...values: readonly unknown[]) => Promise<unknown>; // checked where the call was made
    say({ kind: "result", id, value: await ask(...values) });
  } catch (fault) {
    say({ kind: "fault", id, fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) });
  }
}

function say(message: Opening | Result): void {
  parentPort?.postMessage(message);
}
