import { type FSWatcher, readdirSync, watch } from "node:fs";
import { basename, join } from "node:path";

/** An editor writes one file in several steps, and a formatter writes it once more. Milliseconds. */
const QUIET_MS = 100;

/** What editors put beside a file while they write it. */
const BESIDE = /^\.|~$|\.sw[a-z]$|\.tmp$|^4913$/;

/**
 * Calls `changed` with the path of a file that was saved, made or removed in one of the folders, at any depth; once for
 * changes that come together. A folder that is not there is left out. Returns what ends it.
 *
 * Each folder has a watcher of its own: with `recursive`, Node 20 on Linux loses a file for good once an editor has put
 * another one in its place.
 */
export function watchFolders(folders: readonly string[], changed: (path: string) => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  let quiet: NodeJS.Timeout | undefined;
  const forget = (folder: string) => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const look = () => {
    for (const folder of folders.flatMap(listFolders)) {
      if (watchers.has(folder)) continue;
      const watcher = watch(folder, (_event, name) => take(join(folder, name ?? "")));
      watcher.on("error", () => forget(folder)); // it was removed
      watchers.set(folder, watcher);
    }
  };
  const take = (path: string) => {
    if (BESIDE.test(basename(path))) return;
    clearTimeout(quiet);
    quiet = setTimeout(() => {
      look();
      changed(path);
    }, QUIET_MS);
  };
  look();
  return () => {
    clearTimeout(quiet);
    for (const folder of [...watchers.keys()]) forget(folder);
  };
}

/** The folder and all folders in it; none where it can't be read. */
function listFolders(folder: string): string[] {
  try {
    const inside = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return [folder, ...inside.flatMap(({ name }) => listFolders(join(folder, name)))];
  } catch {
    return [];
  }
}
