import { beforeAll, it } from "vitest";
import { describeWhere } from "../../../../support/leftOut.ts";
import { serveFromDatabase } from "../../../../support/outlets/discord/serving.ts";
import { storeShelvesIn } from "../../../../support/outlets/discord/storedShelves.ts";
import {
  HAS_POSTGRES,
  NO_POSTGRES,
  type PostgresCluster,
  startPostgres,
} from "../../../../support/storage/postgres.ts";

// What members see must come to the same wherever a shelf is kept: these files once more, with each server's in PostgreSQL.
if (HAS_POSTGRES) {
  let cluster: PostgresCluster;
  beforeAll(async () => {
    cluster = await startPostgres();
  });
  serveFromDatabase(storeShelvesIn(async () => ({ kind: "postgres", url: (await cluster.makeDatabase()).url })));
  await import("../alikeTexts.test.ts");
  await import("../ask.test.ts");
  await import("../askAgain.test.ts");
  await import("../button.test.ts");
  await import("../caseCard.test.ts");
  await import("../denials.test.ts");
  await import("../publicTrace.test.ts");
  await import("../timeline.test.ts");
  await import("../tooLong.test.ts");
  await import("../unsure.test.ts");
} else {
  describeWhere(false, NO_POSTGRES, "everything from PostgreSQL", () => {
    it("comes to the same", () => {});
  });
}
