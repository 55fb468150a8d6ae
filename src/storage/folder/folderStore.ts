import type { CooperativeTask } from "../../cooperativeTask.ts";
import { succeed } from "../../result.ts";
import type { ArticleStore, StoreReading } from "../articleStore.ts";
import { removeUnfinished } from "./atomicFile.ts";
import { collectSources, EMPTY_CACHE, type FileCache } from "./fileCache.ts";
import { planPlacement } from "./placement.ts";
import { rereadFolder } from "./readFolder.ts";
import { countChanged } from "./revalidate.ts";
import { storeArticle } from "./storeArticle.ts";

/** A knowledge folder as a store. The folder need not be there: reading it then says so. */
export function openFolderStore(folder: string): ArticleStore {
  return {
    read: (sources) => readRevision({ ...EMPTY_CACHE, sources }, folder),
    place: (folderName, text, keyOf) => planPlacement(folder, folderName, text, keyOf),
    put: storeArticle,
    removeUnfinished: () => removeUnfinished(folder),
  };
}

function* readRevision(before: FileCache, folder: string): CooperativeTask<StoreReading> {
  const reading = yield* rereadFolder(before, folder);
  if (!reading.ok) return reading;
  const { contents, cache } = reading.value;
  return succeed({
    contents,
    sources: collectSources(cache),
    countChanged: () => countChanged(cache, folder),
    readNext: () => readRevision(cache, folder),
  });
}
