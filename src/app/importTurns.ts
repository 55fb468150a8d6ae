import type { StoreAddress } from "../storage/storeAddress.ts";
import { FairQueue } from "../workers/fairQueue.ts";
import type { ImportPace } from "./importPace.ts";

const queue = new FairQueue();

/**
 * Does what an import needs when its shelf's turn has come. A PDF may take hundreds of megabytes for a moment, so that one import
 * runs at a time in a process; a shelf that brings many lets the others in between. What it waits for them doesn't count for its
 * `pace`. Settles as `work` does.
 */
export function takeImportTurn<T>(shelf: StoreAddress, work: () => Promise<T>, pace?: ImportPace): Promise<T> {
  const began = pace?.now() ?? 0;
  const name = typeof shelf === "string" ? shelf : shelf.server;
  return queue.run(name, () => {
    if (typeof shelf !== "string") pace?.excuse(name, pace.now() - began);
    return work();
  });
}

/**
 * Does all that an import costs others, from the page to the library that has it, one import of a server after another, and
 * lets a server that brings many rest between them, as `pace` says. Settles as `work` does.
 */
export function keepImportPace<T>(pace: ImportPace, shelf: StoreAddress, work: () => Promise<T>): Promise<T> {
  return typeof shelf === "string" ? work() : pace.run(shelf.server, work); // a folder is one community's own: there are no others
}
