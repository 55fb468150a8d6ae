import type { StoreAddress } from "../storage/storeAddress.ts";
import { FairQueue } from "../workers/fairQueue.ts";
import { ImportPace } from "./importPace.ts";

const queue = new FairQueue();
const pace = new ImportPace();
/** The end of the last import of each shelf that has one waiting or running. */
const last = new Map<string, Promise<unknown>>();

/**
 * Does what an import needs when its shelf's turn has come. A PDF may take hundreds of megabytes for a moment, so that one import
 * runs at a time in a process; a server's shelf that brings many lets the others in between, and rests between them. Settles as `work` does.
 */
export function takeImportTurn<T>(shelf: StoreAddress, work: () => Promise<T>): Promise<T> {
  if (typeof shelf === "string") return queue.run(shelf, work); // one community's own: there are no others
  const name = shelf.server;
  const before = last.get(name) ?? Promise.resolve();
  const done = before.catch(() => {}).then(() => pace.run(name, () => queue.run(name, work)));
  const forget = () => {
    if (last.get(name) === done) last.delete(name);
  };
  last.set(name, done);
  done.then(forget, forget);
  return done;
}
