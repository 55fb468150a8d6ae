import type { ArticleStore } from "./articleStore.ts";
import { openFolderStore } from "./folder/folderStore.ts";

/** The store at a place that the configuration names: today always a knowledge folder. Touches nothing yet. */
export function openArticleStore(folder: string): ArticleStore {
  return openFolderStore(folder);
}
