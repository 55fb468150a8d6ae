import { runToCompletion } from "../../cooperativeTask.ts";
import { succeed } from "../../result.ts";
import type { ArticleStore, StoreReading } from "../articleStore.ts";
import { removeUnfinished } from "./atomicFile.ts";
import { openDiskTree } from "./diskTree.ts";
import { editArticle } from "./editArticle.ts";
import { collectSources, EMPTY_CACHE } from "./fileCache.ts";
import { planInTree } from "./placement.ts";
import { type FolderReading, rereadFolder } from "./readFolder.ts";
import { countChanged } from "./revalidate.ts";
import { storeArticle } from "./storeArticle.ts";

/** A knowledge folder as a store. The folder need not be there: reading it then says so. */
export function openFolderStore(folder: string): ArticleStore {
  return {
    read: async (sources, run) => toRevision(await run(rereadFolder({ ...EMPTY_CACHE, sources }, folder)), folder),
    place: async (folderName, text, keyOf, run = runToCompletion) =>
      run(planInTree(() => openDiskTree(folder), folderName, text, keyOf)),
    put: async (plan) => storeArticle(plan),
    hasImported: async () => false,
    edit: async (id, edit) => editArticle(folder, id, edit),
    removeUnfinished: async () => removeUnfinished(folder),
  };
}

/** Reads a knowledge folder as its store does, in one go. Throws nothing. */
export function readFolderStore(folder: string): StoreReading {
  return toRevision(runToCompletion(rereadFolder(EMPTY_CACHE, folder)), folder);
}

function toRevision(reading: FolderReading, folder: string): StoreReading {
  if (!reading.ok) return reading;
  const { contents, cache } = reading.value;
  return succeed({
    contents,
    generation: 0,
    sources: collectSources(cache),
    countChanged: async (run) => run(countChanged(cache, () => openDiskTree(folder))),
    readNext: async (run) => toRevision(await run(rereadFolder(cache, folder)), folder),
  });
}
