import { type FSWatcher, watch } from "node:fs";

/** An editor writes a file in several steps. Milliseconds. */
const SETTLE_MS = 150;

/** Calls `changed` once for each burst of changes anywhere below the folders; what is returned ends that. */
export function watchFolders(folders: readonly string[], changed: (path: string) => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const watchers: FSWatcher[] = folders.map((folder) =>
    watch(folder, { recursive: true }, (_event, name) => {
      if (name === null || /(?:^|[/\\])\.|~$/.test(name)) return;
      clearTimeout(timer);
      timer = setTimeout(() => changed(`${folder}/${name}`), SETTLE_MS);
    }),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
