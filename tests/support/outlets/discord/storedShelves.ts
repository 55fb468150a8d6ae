import { onTestFinished } from "vitest";
import type { StoreConfig } from "../../../../src/config.ts";
import { openLog } from "../../../../src/log.ts";
import { openServers } from "../../../../src/outlets/discord/openServers.ts";
import { DEFAULT_QUOTA } from "../../../../src/storage/shelfQuota.ts";
import { openServerDatabase } from "../../../../src/storage/sql/openServerDatabase.ts";
import type { DatabaseAddress } from "../../../../src/storage/storeAddress.ts";
import { writeShelf } from "../../storage/servers.ts";
import { type OpenServersOf, QUESTION } from "./serving.ts";

/** Puts the shelves of all servers into a database, which `address` makes anew for each bot. They are open when the bot starts. */
export function storeShelvesIn(address: () => Promise<DatabaseAddress>): OpenServersOf {
  return async (local, files) => {
    const store: StoreConfig = { ...(await address()), quota: DEFAULT_QUOTA, memory: 100_000_000 };
    const servers = openServers(
      { knowledge: "/no/such/folder", store },
      openLog(() => {}, []),
    );
    onTestFinished(() => servers.close());
    const encoded = new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]));
    for (const { id } of local.guilds) {
      await writeShelf(openServerDatabase(store), id, encoded);
      // A first answer takes longer than later ones, and would be preceded by “thinking …”.
      await servers.shelves.of(id).withSnapshot((library) => library.ask({ question: QUESTION, limit: 1 }));
    }
    return servers;
  };
}
