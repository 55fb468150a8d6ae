import { beforeAll, expect, it } from "vitest";
import { openPostgres } from "../../../../src/storage/sql/openPostgres.ts";
import { SqlDeferredInteractions } from "../../../../src/storage/sql/sqlDeferredInteractions.ts";
import { describeWhere } from "../../../support/leftOut.ts";
import { describeDeferredInteractions } from "../../../support/storage/deferredInteractionsContract.ts";
import { HAS_POSTGRES, NO_POSTGRES, type PostgresCluster, startPostgres } from "../../../support/storage/postgres.ts";
import { AMBER, BIRCH } from "../../../support/storage/servers.ts";
import { openTemporarySqlite } from "../../../support/storage/temporaryDatabase.ts";

describeDeferredInteractions("SQLite", async () => new SqlDeferredInteractions(openTemporarySqlite()));

describeWhere(HAS_POSTGRES, NO_POSTGRES, "PostgreSQL", () => {
  let cluster: PostgresCluster;
  beforeAll(async () => {
    cluster = await startPostgres();
  });
  const open = async () => openPostgres((await cluster.makeDatabase()).url);

  describeDeferredInteractions("PostgreSQL", async () => new SqlDeferredInteractions(await open()));

  it("shows one server nothing of what another's members have typed", async () => {
    const database = await open();
    const kept = new SqlDeferredInteractions(database);
    await kept.keep({ id: "1", server: AMBER, payload: "amber's question", view: "public" }, 0);
    const seen = await database.look(BIRCH, ({ query }) =>
      query.selectFrom("deferred_interaction").selectAll().execute(),
    );
    expect(seen).toEqual({ ok: true, value: [] });
  });
});
