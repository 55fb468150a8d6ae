import type { StoreAddress } from "../storage/storeAddress.ts";
import { FairQueue } from "../workers/fairQueue.ts";

const queue = new FairQueue();

/**
 * Does what an import needs when its shelf's turn has come. A PDF may take hundreds of megabytes for a moment, so that one import
 * runs at a time in a process; a shelf that brings many lets the others in between. Settles as `work` does.
 */
export function takeImportTurn<T>(shelf: StoreAddress, work: () => Promise<T>): Promise<T> {
  return queue.run(typeof shelf === "string" ? shelf : shelf.server, work);
}
