import { describeServerData } from "../../../support/storage/serverDataContract.ts";
import { openTemporarySqlite } from "../../../support/storage/temporaryDatabase.ts";

describeServerData("a server in SQLite", async () => openTemporarySqlite());
