import { beforeAll, describe, expect, it } from "vitest";
import { describeWhere } from "../../support/leftOut.ts";
import { runMain } from "../../support/process.ts";
import { HAS_POSTGRES, NO_POSTGRES, type PostgresCluster, startPostgres } from "../../support/storage/postgres.ts";
import { nameDatabase } from "../../support/storage/temporaryDatabase.ts";

/** What the doctor says of the store, in lines. */
async function visit(env: Readonly<Record<string, string>>): Promise<string[]> {
  const { output } = await runMain(["doctor"], { env });
  return output.split("\n").filter((line) => /STORE|DATABASE|PostgreSQL|The role|No policy/.test(line));
}

describe("the doctor, of SQLite", () => {
  it("names the file, or what keeps it from being written", async () => {
    expect(await visit({ STORE: nameDatabase() })).toEqual([
      expect.stringMatching(
        /^ok {3}STORE keeps each server's shelf, settings and questions in .*shelves\.db, an SQLite file/,
      ),
    ]);
    expect(await visit({ STORE: "/no/such/folder/shelves.db" })).toEqual([
      expect.stringMatching(/^fix {2}STORE names .* which can't be written \(ENOENT\)/),
    ]);
  });
});

describeWhere(HAS_POSTGRES, NO_POSTGRES, "the doctor, of PostgreSQL", () => {
  let cluster: PostgresCluster;
  beforeAll(async () => {
    cluster = await startPostgres();
  });

  it("knows the version, the role and the policies, and never says the address", async () => {
    const { url, ownerUrl } = await cluster.makeDatabase();
    expect(await visit({ DATABASE_URL: url })).toEqual([
      expect.stringMatching(
        /^ok {3}DATABASE_URL reaches PostgreSQL \d+\S* .*as the role casebook, which owns no table/,
      ),
    ]);
    const [owner, stray] = await visit({ DATABASE_URL: ownerUrl, DATABASE_OWNER_URL: ownerUrl });
    expect(owner).toMatch(/^fix {2}The role owner owns, or may own, the tables .*document/);
    expect(stray).toMatch(/^hint DATABASE_OWNER_URL is set where the bot runs/);
    const [, copy] = await visit({ DATABASE_URL: url, DATABASE_REPLICA_URL: url.replace(/:\d+\//, ":1/") });
    expect(copy).toMatch(/^fix {2}The database in DATABASE_REPLICA_URL can't be reached/);
    const [admin] = await visit({ DATABASE_URL: ownerUrl.replace("owner@", "admin@") });
    expect(admin).toMatch(/^fix {2}The role admin passes policies by/);
    expect(await visit({ DATABASE_URL: url.replace(/:\d+\//, ":1/") })).toEqual([
      "fix  The database in DATABASE_URL can't be reached: see that PostgreSQL runs and that the address in DATABASE_URL is right.",
    ]);
  });

  it("names the tables that have lost their policy", async () => {
    const { url } = await cluster.makeDatabase();
    const name = new URL(url).pathname.slice(1);
    await cluster.query("alter table document no force row level security", name);
    await cluster.query("drop policy own_server on moderation", name);
    expect((await visit({ DATABASE_URL: url })).join()).toMatch(
      /^fix {2}No policy that binds everybody is on the tables document, moderation;/,
    );
  });

  it("says what to do where the tables are missing", async () => {
    const { url } = await cluster.makeDatabase({ isEmpty: true });
    expect((await visit({ DATABASE_URL: url })).join()).toContain("run npm run shelf -- migrate");
  });
});
