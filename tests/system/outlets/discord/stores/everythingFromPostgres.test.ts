import { beforeAll, it } from "vitest";
import { describeWhere } from "../../../../support/leftOut.ts";
import { serveFromDatabase } from "../../../../support/outlets/discord/serving.ts";
import { storeShelvesIn } from "../../../../support/outlets/discord/storedShelves.ts";
import { defineAgain } from "../../../../support/outlets/discord/testsAgain.ts";
import {
  HAS_POSTGRES,
  NO_POSTGRES,
  type PostgresCluster,
  startPostgres,
} from "../../../../support/storage/postgres.ts";

const NAMES = [
  "alikeTexts",
  "ask",
  "askAgain",
  "button",
  "caseCard",
  "denials",
  "publicTrace",
  "timeline",
  "tooLong",
  "unsure",
];

// What members see must come to the same wherever a shelf is kept: these files once more, with each server's in PostgreSQL.
if (HAS_POSTGRES) {
  let cluster: PostgresCluster;
  beforeAll(async () => {
    cluster = await startPostgres();
  });
  serveFromDatabase(storeShelvesIn(async () => ({ kind: "postgres", url: (await cluster.makeDatabase()).url })));
  await defineAgain(new URL("../", import.meta.url), "postgres", NAMES);
} else {
  describeWhere(false, NO_POSTGRES, "everything from PostgreSQL", () => {
    it("comes to the same", () => {});
  });
}
