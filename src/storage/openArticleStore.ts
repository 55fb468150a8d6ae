import type { ArticleStore } from "./articleStore.ts";
import { openFolderStore } from "./folder/folderStore.ts";
import type { StoreAddress } from "./storeAddress.ts";

/** The store at an address. Touches nothing yet. */
export async function openArticleStore(address: StoreAddress): Promise<ArticleStore> {
  return openFolderStore(address);
}
