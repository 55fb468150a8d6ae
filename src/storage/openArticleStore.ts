import type { ArticleStore } from "./articleStore.ts";
import { openFolderStore } from "./folder/folderStore.ts";
import type { StoreAddress } from "./storeAddress.ts";

/** The store at an address. Touches nothing yet. What a database needs is loaded only where one is named. */
export async function openArticleStore(address: StoreAddress): Promise<ArticleStore> {
  if (typeof address === "string") return openFolderStore(address);
  const { openServerDatabase } = await import("./sql/openServerDatabase.ts");
  const { openShelfStore } = await import("./sql/shelfStore.ts");
  return openShelfStore(openServerDatabase(address.database), address.server, address.quota);
}
