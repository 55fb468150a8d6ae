import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { describeWhere } from "../../../support/leftOut.ts";
import { runMain } from "../../../support/process.ts";
import { HAS_POSTGRES, NO_POSTGRES, type PostgresCluster, startPostgres } from "../../../support/storage/postgres.ts";
import { AMBER, BIRCH } from "../../../support/storage/servers.ts";
import { nameDatabase } from "../../../support/storage/temporaryDatabase.ts";
import { makeKnowledge, writeArticle } from "../../../support/temporary.ts";

/** Every file of a folder to the byte, by path. */
function readAll(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  const files = paths.flatMap((path) => {
    try {
      return [[path, readFileSync(join(folder, path)).toString("latin1")] as const];
    } catch {
      return []; // a folder
    }
  });
  return Object.fromEntries(files);
}

/** Articles, good and bad: what is moved is every byte and not what is served. */
function fillFolder(): string {
  const folder = makeKnowledge({
    "README.md": "Not an article.",
    "harrow/case.md": "---\ntitle: Harrow v. Pell\n---\n",
    "harrow/violin.md": writeArticle("The violin was found in a piano stool."),
    "harrow/twin.md": writeArticle("The violin was found in a piano stool."),
    "harrow/windows.md": writeArticle("The ledger — “examined”.").replaceAll("\n", "\r\n"),
    "harrow/empty.md": "",
    "marsh/orchard.md": `\ufeff${writeArticle("Oda Fenn sold the orchard.")}`,
    "marsh/notes.txt": "Some notes.",
  });
  writeFileSync(join(folder, "harrow/latin.md"), Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x0a, 0x00, 0xff]));
  mkdirSync(join(folder, "marsh/papers"));
  writeFileSync(join(folder, "marsh/papers/deep.md"), writeArticle("A paper that lies deeper."));
  return folder;
}

async function shelf(env: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<string> {
  const { code, output, error } = await runMain(["shelf", ...args], { env });
  return `${code} ${output}${error}`.trim();
}

describe("a shelf that is moved", () => {
  const target = () => join(makeKnowledge({}), "out");

  it("from a folder into SQLite and back is the same to the byte", async () => {
    const [folder, out, env] = [fillFolder(), target(), { STORE: nameDatabase() }];
    expect(Object.keys(readAll(folder))).toHaveLength(10);
    expect(await shelf(env, "import", folder, AMBER)).toContain("holds these 10 files now");
    expect(await shelf(env, "export", AMBER, out)).toMatch(/^0 Wrote 10 files into /);
    expect(readAll(out)).toEqual(readAll(folder));
  });

  it("says in a sentence what it can't do", async () => {
    const [folder, env] = [fillFolder(), { STORE: nameDatabase() }];
    expect(await shelf({}, "export", AMBER, "out")).toBe(
      "2 No database keeps shelves here; set STORE or DATABASE_URL in .env.",
    );
    expect(await shelf(env, "export", AMBER, target())).toBe(`2 Nothing is kept of the server ${AMBER}.`);
    expect(await shelf(env, "import", folder, "harrow")).toContain("A server's id has 17 to 20 digits");
    await shelf(env, "import", folder, AMBER);
    expect(await shelf(env, "export", AMBER, folder)).toContain("is not empty; name a new one.");
    expect(await shelf(env, "delete", AMBER)).toMatch(/^2 --yes deletes the shelf/);
    expect(await shelf(env, "delete", AMBER, "--yes")).toBe(`0 Nothing is kept of the server ${AMBER} any more.`);
    expect(await shelf(env, "export", AMBER, target())).toContain("Nothing is kept");
    expect(await shelf(env, "migrate")).toContain("SQLite's are made by themselves");
  });
});

describe("a file of a shelf", () => {
  it("is listed with its digest, and taken off by its path or, with its twins, by the digest", async () => {
    const env = { STORE: nameDatabase() };
    const folder = makeKnowledge({ "harrow/a.md": "One.", "harrow/b.md": "Two.", "marsh/c.md": "One." });
    await shelf(env, "import", folder, AMBER);
    const [one = ""] = /[0-9a-f]{64}(?= {2}harrow\/a\.md)/.exec(await shelf(env, "list", AMBER)) ?? [];
    expect(one).toBe(createHash("sha256").update("One.").digest("hex"));
    expect(await shelf(env, "remove", AMBER, "harrow/x.md")).toContain("has no file harrow/x.md");
    expect(await shelf(env, "remove", AMBER, one)).toContain("Took harrow/a.md off the shelf");
    expect(await shelf(env, "list", AMBER)).toMatch(/^0 [0-9a-f]{64} {2}harrow\/b\.md$/);
    expect(await shelf(env, "remove", AMBER, "harrow/b.md")).toContain("Took harrow/b.md");
    expect(await shelf(env, "list", AMBER)).toBe(`2 Nothing is kept of the server ${AMBER}.`);
  });
});

describeWhere(HAS_POSTGRES, NO_POSTGRES, "a shelf that is moved through PostgreSQL", () => {
  let cluster: PostgresCluster;
  beforeAll(async () => {
    cluster = await startPostgres();
  });

  it("from a folder to SQLite, to PostgreSQL and back to a folder is the same to the byte", async () => {
    const { url, ownerUrl } = await cluster.makeDatabase({ isEmpty: true });
    const [sqlite, postgres] = [{ STORE: nameDatabase() }, { DATABASE_URL: url }];
    const [first, second, third] = [fillFolder(), join(makeKnowledge({}), "second"), join(makeKnowledge({}), "third")];
    expect(await shelf(postgres, "import", first, AMBER)).toContain(
      "lacks tables of this version: run npm run shelf -- migrate.",
    );
    expect(await shelf({ ...postgres, DATABASE_OWNER_URL: ownerUrl }, "migrate")).toBe("0 The tables are up to date.");
    for (const step of [
      () => shelf(sqlite, "import", first, AMBER),
      () => shelf(sqlite, "export", AMBER, second),
      () => shelf(postgres, "import", second, BIRCH),
      () => shelf(postgres, "export", BIRCH, third),
    ])
      expect(await step()).toMatch(/^0 /);
    expect(readAll(third)).toEqual(readAll(first));
    expect(await shelf({ ...postgres, DATABASE_OWNER_URL: ownerUrl }, "migrate")).toBe("0 The tables are up to date.");
  });

  it("says why its tables can't be made, and which address is wrong", async () => {
    const { url, ownerUrl } = await cluster.makeDatabase({ isEmpty: true });
    const tell = (owner: string, bot = url) => shelf({ DATABASE_URL: bot, DATABASE_OWNER_URL: owner }, "migrate");
    const begins = "2 The database of shelves";
    expect(await tell(url)).toBe(
      `${begins} lets the role in DATABASE_OWNER_URL make no tables: name their owner there.`,
    );
    expect(await tell(ownerUrl.replace("owner@", "nobody@"))).toBe(
      `${begins} lets nobody in: see that user and password in DATABASE_OWNER_URL are right.`,
    );
    expect(await tell(ownerUrl.replace(/:\d+\//, ":1/"))).toBe(
      `${begins} can't be reached: see that PostgreSQL runs and that the address in DATABASE_OWNER_URL is right.`,
    );
    expect(await tell(ownerUrl.replace(/[^/]*$/, "nowhere"))).toContain("is not there: make it");
    expect(await tell(ownerUrl, url.replace("casebook@", "ghost@"))).toBe(
      `${begins} has no role of the name in DATABASE_URL: make it, as docs/host.md says.`,
    );
  });

  it("says where the bot's role was never let into its tables", async () => {
    const { url } = await cluster.makeDatabase();
    const database = new URL(url).pathname.slice(1);
    await cluster.query("revoke all on all tables in schema public from casebook", database);
    const sentence = "doesn't let its role into the tables: run npm run shelf -- migrate as their owner.";
    expect(await shelf({ DATABASE_URL: url }, "list", AMBER)).toBe(`2 The database of shelves ${sentence}`);
    const { output } = await runMain(["doctor"], { env: { DATABASE_URL: url } });
    expect(output).toContain(`fix  The database in DATABASE_URL ${sentence}`);
  });
});
