import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import pg from "pg";
import { preparePostgres } from "../../../src/storage/sql/preparePostgres.ts";
import { atEndOfFile } from "../endOfFile.ts";
import { findPort } from "../freePort.ts";

/** Where a system's packages put PostgreSQL's programs; `POSTGRES_BIN` may name another folder. */
function findPrograms(): string | undefined {
  const named = process.env["POSTGRES_BIN"];
  const versions = existsSync("/usr/lib/postgresql") ? readdirSync("/usr/lib/postgresql").sort().reverse() : [];
  const folders = [named, ...versions.map((version) => `/usr/lib/postgresql/${version}/bin`)];
  return folders.find((folder) => folder !== undefined && existsSync(join(folder, "initdb")));
}

const PROGRAMS = findPrograms();

/** Whether PostgreSQL's programs are on this machine. */
export const HAS_POSTGRES = PROGRAMS !== undefined;

/** A `PATH` on which PostgreSQL's programs are found first. */
export const PATH_TO_POSTGRES = [PROGRAMS, process.env["PATH"]].filter(Boolean).join(delimiter);

/** Why tests that need PostgreSQL are left out where they are. */
export const NO_POSTGRES = "no PostgreSQL here; apt install postgresql, or name its programs' folder in POSTGRES_BIN";

/** PostgreSQL refuses to run as root: the user that owns nothing runs it then. */
const OWNER = process.geteuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

const ENV = { PATH: process.env["PATH"], LC_ALL: "C.UTF-8" };

/** A database of this machine's own, as the program sees it and as its owner does. */
export interface PostgresDatabase {
  /** For the program: a role that owns nothing. */
  readonly url: string;
  /** For the tables' owner. */
  readonly ownerUrl: string;
}

/** A PostgreSQL of this machine's own, on a free port, that ends with the tests of a file. */
export interface PostgresCluster {
  readonly folder: string;
  readonly port: number;
  /** An empty database, whose tables are made unless it is told otherwise. */
  makeDatabase(options?: { readonly isEmpty?: boolean }): Promise<PostgresDatabase>;
  /** Does something as the superuser. */
  query(statement: string, database?: string): Promise<readonly Record<string, unknown>[]>;
  /** Starts a server that follows this one, with what it holds by now. */
  startReplica(): Promise<PostgresReplica>;
  /** Ends it at once, as a power cut would. Resolves once it is gone. */
  kill(): Promise<void>;
}

/** A server that follows another one and takes no changes until it is promoted. */
export interface PostgresReplica {
  readonly port: number;
  /** As the cluster's. */
  query: PostgresCluster["query"];
  /** Makes it a server of its own. */
  promote(): Promise<void>;
}

/** Where is kept what ends a server: until the tests of a file are done, or as a program wants it. */
type AtEnd = (end: () => Promise<void>) => void;

/** Starts a cluster of its own as a user without rights. Call it in `beforeAll`; a program says itself what is done `atEnd`. */
export async function startPostgres(atEnd: AtEnd = atEndOfFile): Promise<PostgresCluster> {
  const programs = PROGRAMS ?? "";
  const folder = mkdtempSync(join(tmpdir(), "casebook-postgres-"));
  if (OWNER.uid !== undefined) chownSync(folder, OWNER.uid, OWNER.gid);
  chmodSync(folder, 0o700);
  const data = join(folder, "data");
  execFileSync(join(programs, "initdb"), ["-D", data, "-U", "admin", "-A", "trust", "-E", "UTF8", "-N"], {
    ...OWNER,
    cwd: folder,
    env: ENV,
    stdio: "pipe",
  });
  const port = await findPort();
  return toCluster(folder, port, atEnd, await run(folder, data, port, atEnd));
}

/** Starts a server on its data. The value kills it as a power cut would, and resolves once it is gone. */
async function run(folder: string, data: string, port: number, atEnd: AtEnd): Promise<() => Promise<void>> {
  const settings = ["fsync=off", "listen_addresses=127.0.0.1", `unix_socket_directories=${folder}`];
  const server = spawn(
    join(PROGRAMS ?? "", "postgres"),
    ["-D", data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    { ...OWNER, cwd: folder, env: ENV, stdio: ["ignore", "ignore", "pipe"] },
  );
  await new Promise<void>((resolve, reject) => {
    let said = "";
    server.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      said += chunk;
      if (/ready to accept (?:read-only )?connections/.test(said)) resolve();
    });
    server.once("exit", (code) => reject(new Error(`PostgreSQL ended with ${code}:\n${said}`)));
  });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  atEnd(async () => {
    server.kill("SIGINT");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });
  return async () => {
    server.kill("SIGKILL");
    await ended;
  };
}

/** Copies a running server and lets the copy follow it. */
async function follow(folder: string, port: number, atEnd: AtEnd): Promise<PostgresReplica> {
  const data = join(folder, "replica");
  const from = ["-h", "127.0.0.1", "-p", String(port), "-U", "admin"];
  const copying = spawn(
    join(PROGRAMS ?? "", "pg_basebackup"),
    [...from, "-D", data, "--write-recovery-conf", "--checkpoint=fast"],
    {
      ...{ ...OWNER, cwd: folder, env: ENV, stdio: "inherit" },
    },
  );
  const [code] = await once(copying, "exit");
  if (code !== 0) throw new Error(`pg_basebackup ended with ${String(code)}`);
  const own = await findPort();
  await run(folder, data, own, atEnd);
  const query: PostgresCluster["query"] = (statement, database = "postgres") => ask(own, statement, database);
  return { port: own, query, promote: () => ask(own, "select pg_promote()", "postgres").then(() => {}) };
}

async function ask(port: number, statement: string, database: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: `postgres://admin@127.0.0.1:${port}/${database}` });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(statement);
  await client.end();
  return rows;
}

async function toCluster(
  folder: string,
  port: number,
  atEnd: AtEnd,
  kill: () => Promise<void>,
): Promise<PostgresCluster> {
  let made = 0;
  const query = (statement: string, database = "postgres") => ask(port, statement, database);
  await query("create role owner login nosuperuser");
  await query("create role casebook login nosuperuser nobypassrls");
  const makeDatabase = async ({ isEmpty = false } = {}) => {
    made += 1;
    const name = `test${made}`;
    await query(`create database ${name} owner owner`);
    const ownerUrl = `postgres://owner@127.0.0.1:${port}/${name}`;
    const prepared = isEmpty ? { ok: true as const } : await preparePostgres(ownerUrl, "casebook");
    if (!prepared.ok) throw new Error(JSON.stringify(prepared.problem));
    return { url: `postgres://casebook@127.0.0.1:${port}/${name}`, ownerUrl };
  };
  return { folder, port, makeDatabase, query, startReplica: () => follow(folder, port, atEnd), kill };
}
