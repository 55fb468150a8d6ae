import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { expect, it, onTestFinished } from "vitest";
import { readWholeFolder } from "../../../src/storage/folder/wholeFolder.ts";
import { MAIN, ROOT } from "../../support/compiled.ts";
import { describeWhere } from "../../support/leftOut.ts";
import { startProcess } from "../../support/process.ts";
import {
  HAS_POSTGRES,
  NO_POSTGRES,
  PATH_TO_POSTGRES,
  type PostgresCluster,
  startPostgres,
} from "../../support/storage/postgres.ts";
import { makeKnowledge } from "../../support/temporary.ts";

/** What docs/host.md tells whoever runs it to type, typed. */

const SERVER = "111111111111111111";
const HOST = readFileSync(join(ROOT, "docs/host.md"), "utf8");
/** What is to be typed, in its order. */
const BLOCKS = [...HOST.matchAll(/^( *)```sh\n(.*?)^ *```/gms)].map(([, indent = "", text = ""]) =>
  text.replaceAll(new RegExp(`^${indent}`, "gm"), ""),
);

/** Instead of what a test doesn't have: another user, a container, and the program from its sources. */
const STAND_INS = `set -euo pipefail
sudo() { shift 2; PGDATABASE=postgres "$@"; }
docker() { while [ "$1" != primary ]; do shift; done; shift; "$@"; }
npm() { shift 3; "$NODE" "$MAIN" shelf "$@"; }
`;

function findBlock(words: string): string {
  const found = BLOCKS.filter((block) => block.includes(words));
  expect(found.length, `a block with ${words}`).toBe(1);
  return found[0] ?? "";
}

/** Types something in a folder, as a superuser of the cluster, and gives what was written. */
async function type({ port }: PostgresCluster, folder: string, script: string, user = "admin"): Promise<string> {
  const env = {
    ...{ PATH: PATH_TO_POSTGRES, HOME: folder, NODE: process.execPath, MAIN },
    ...{ PGHOST: "127.0.0.1", PGPORT: String(port), PGUSER: user, PGDATA: folder },
    ...{ CASEBOOK_PASSWORD: "another", REPLICATION_PASSWORD: "third" },
  };
  const here = script.replaceAll(/(127\.0\.0\.1|primary:5432)\/casebook/g, `127.0.0.1:${port}/casebook`);
  const typed = startProcess(["bash", "-c", STAND_INS + here], { cwd: folder, env });
  expect([await typed.ended, typed.written.error.replace(/^NOTICE.*\n/gm, "")]).toEqual([0, ""]);
  return typed.written.output;
}

describeWhere(HAS_POSTGRES, NO_POSTGRES, "the runbook", () => {
  it("makes a database that serves, backs it up, and brings it back on a new server", async () => {
    const cluster = await startPostgres(onTestFinished);
    await cluster.query("drop role casebook");
    const folder = makeKnowledge({});
    const making = findBlock("create role casebook_owner");
    await type(cluster, folder, making);
    const shelf = (what: string) => type(cluster, folder, `npm run shelf -- ${what}`);
    await shelf(`import ${join(ROOT, "knowledge")} ${SERVER}`);
    await type(cluster, folder, findBlock("sudo -u postgres pg_dump"));
    await cluster.query("drop database casebook");
    await cluster.query("drop role casebook");
    await cluster.query("drop role casebook_owner");
    const roles = /^sudo .*^SQL\n/ms.exec(making)?.[0] ?? expect.fail("no roles are made");
    await type(cluster, folder, roles);
    await type(cluster, folder, findBlock("sudo -u postgres pg_restore"));
    await shelf(`export ${SERVER} copy`);
    expect(readWholeFolder(join(folder, "copy"))).toEqual(readWholeFolder(join(ROOT, "knowledge")));
    const doctor = await type(cluster, folder, `"$NODE" "$MAIN" doctor || true`);
    expect(doctor).toMatch(/^ok {3}DATABASE_URL reaches PostgreSQL .* as the role casebook, which owns no table/m);
    await shelf(`delete ${SERVER} --yes`);
    expect(await shelf("usage")).toBe("No server has a shelf yet.\n");
  });

  it("does the same with what compose.scale.yaml starts", async () => {
    const cluster = await startPostgres(onTestFinished);
    await cluster.query("drop role casebook");
    await cluster.query("alter role owner superuser"); // as the image makes POSTGRES_USER
    await cluster.query("create database casebook owner owner");
    const folder = makeKnowledge({});
    writeFileSync(join(folder, "pg_hba.conf"), "");
    const compose = load(readFileSync(join(ROOT, "compose.scale.yaml"), "utf8"));
    const { content } = (compose as { configs: { roles: { content: string } } }).configs.roles; // a linter has read its shape
    await type(cluster, folder, content.replaceAll("$$", "$"), "owner");
    expect(readFileSync(join(folder, "pg_hba.conf"), "utf8")).toBe("host replication replication all scram-sha-256\n");
    expect(await cluster.query("select rolreplication from pg_roles where rolname = 'replication'")).toEqual([
      { rolreplication: true },
    ]);
    writeFileSync(join(folder, ".env"), `DATABASE_URL=postgres://casebook:a@127.0.0.1:${cluster.port}/casebook\n`);
    const migrating = findBlock("casebook1 node src/main.js shelf migrate");
    const migrate = /DATABASE_OWNER_URL=\S+/.exec(migrating)?.[0] ?? expect.fail("no table is made");
    const shelf = (what: string) => type(cluster, folder, `npm run shelf -- ${what}`);
    await type(cluster, folder, `${migrate} npm run shelf -- migrate`);
    await shelf(`import ${join(ROOT, "knowledge")} ${SERVER}`);
    const [dump = "", restore = ""] = findBlock("exec -T primary pg_dump").trim().split("\n");
    await type(cluster, folder, dump);
    await cluster.query("drop database casebook");
    await cluster.query("create database casebook owner owner");
    await type(cluster, folder, restore);
    await type(cluster, folder, `${migrate} npm run shelf -- migrate`);
    await shelf(`export ${SERVER} copy`);
    expect(readWholeFolder(join(folder, "copy"))).toEqual(readWholeFolder(join(ROOT, "knowledge")));
  });
});
