import { createServer } from "node:http";
import { join } from "node:path";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { openServerDatabase } from "../../../../src/storage/sql/openServerDatabase.ts";
import type { DatabaseAddress } from "../../../../src/storage/storeAddress.ts";
import { openLocalDiscord } from "../../../../tools/local-discord/localDiscord.ts";
import { readText } from "../../../../tools/local-discord/message.ts";
import { MAIN } from "../../../support/compiled.ts";
import { findPort } from "../../../support/freePort.ts";
import { describeWhere } from "../../../support/leftOut.ts";
import { QUESTION, SHELF, seen } from "../../../support/outlets/discord/serving.ts";
import { enterDesk } from "../../../support/outlets/openDesk.ts";
import { startProcess } from "../../../support/process.ts";
import { HAS_POSTGRES, NO_POSTGRES, type PostgresCluster, startPostgres } from "../../../support/storage/postgres.ts";
import { writeShelf } from "../../../support/storage/servers.ts";
import { nameDatabase } from "../../../support/storage/temporaryDatabase.ts";
import { makeKnowledge, writeArticle } from "../../../support/temporary.ts";

const ANSWER = "Mara Quill found the stolen violin inside a piano stool.";

/** The compiled program as a bot that serves pages at a port, once it is ready. */
async function startBeside(port: number, env: Readonly<Record<string, string>> = {}) {
  const local = await openLocalDiscord({ stopsTime: true });
  const { PATH, HOME } = process.env;
  const running = startProcess([process.execPath, MAIN], {
    env: {
      ...{ PATH, HOME, DISCORD_TOKEN: local.token, DISCORD_GUILD_ID: local.home.id, DISCORD_API_URL: local.apiUrl },
      ...{ KNOWLEDGE_DIR: makeKnowledge(SHELF), MEANING: "off", WEB_PORT: String(port), ...env },
    },
  });
  await running.until(({ error }) => error.includes("Ready as") && /Open http|Port \d+ is taken/.test(error));
  return { local, running, ask: () => fetch(`http://127.0.0.1:${port}/ask?question=${encodeURIComponent(QUESTION)}`) };
}

describe("pages beside the bot", () => {
  it("answer as the bot does, from one process, and end with it", async () => {
    const [port, deskPort] = [await findPort(), await findPort()];
    const { local, running, ask } = await startBeside(port, { DESK_PORT: String(deskPort) });
    await running.until(({ error }) => error.includes(`Moderators' desk: http://127.0.0.1:${deskPort}/ with the key `));
    expect((await fetch(`http://127.0.0.1:${deskPort}/`)).status).toBe(403);
    expect(await (await ask()).text()).toContain(ANSWER);
    const { reply } = await local.useCommand({ name: "ask", options: { question: QUESTION } }).answer();
    expect(readText(seen(reply))).toContain(ANSWER);
    running.kill("SIGTERM");
    expect(await running.ended).toBe(0);
    await expect(ask()).rejects.toThrow();
    await expect(fetch(`http://127.0.0.1:${deskPort}/`)).rejects.toThrow();
  });

  it("let moderators in Discord see what is done at the desk", async () => {
    const [port, deskPort] = [await findPort(), await findPort()];
    const state = join(makeKnowledge({ "a/": "" }), "state.db");
    const { local, running } = await startBeside(port, { DESK_PORT: String(deskPort), STATE_DB: state });
    await running.until(({ error }) => error.includes("with the key "));
    const key = /with the key (\S+)/.exec(running.written.error)?.[1] ?? "";
    const site = `http://127.0.0.1:${deskPort}`;
    const cookie = await enterDesk({ site, keys: [key] });
    const html = await (await fetch(`${site}/document?id=marsh%2Forchard`, { headers: { cookie } })).text();
    const [, token = ""] = /name="token" value="([\w-]+)"/.exec(html) ?? [];
    const body = new URLSearchParams({ id: "marsh/orchard", do: "hide", reason: "A flood.", token });
    const hidden = await fetch(`${site}/document`, { method: "POST", headers: { cookie, origin: site }, body });
    expect(await hidden.text()).toContain("Hidden:");
    const mod = local.person({ name: "Mod", permissions: ["ManageGuild"] });
    const { reply } = await local.useCommand({ name: "article log", by: mod }).answer();
    expect(readText(seen(reply))).toMatch(
      /\*\*Hidden:\*\* “The Orchard” \(marsh\/orchard\.md\)\n.* · at the desk · A flood\./,
    );
  });

  it("leave the bot to its work where their port is taken, and say what to do", async () => {
    const taken = createServer();
    const port = await new Promise<number>((resolve) =>
      taken.listen(0, "127.0.0.1", () => resolve(Number(Object(taken.address()).port))),
    );
    onTestFinished(() => void taken.close());
    const { local, running } = await startBeside(port);
    expect(running.written.error).toContain(`Port ${port} is taken; set WEB_PORT to another one.`);
    const { reply } = await local.useCommand({ name: "ask", options: { question: QUESTION } }).answer();
    expect(readText(seen(reply))).toContain(ANSWER);
  });
});

/** A word that stands in a server's own shelf alone. */
const MARKER = "Zamberine";
const OWN = {
  "zamber/case.md": `---\ntitle: Amber v. ${MARKER}\nread: true\n---\n`,
  "zamber/violin.md": writeArticle(`${MARKER} Quill found the stolen violin on June 7, 2031.`),
};
/** Where a reader may go, and what a reader may try. */
const PATHS = [
  ...["/", "/sources", "/cases", "/about", `/ask?question=${encodeURIComponent(QUESTION)}`, "/timeline?case=zamber"],
  ...["/ask?question=Who+is+Zamberin+Quill", "/case?case=zamber", "/next?case=zamber", "/d/zamber/violin?q=0-20"],
  ...[
    "/timeline/files?case=zamber",
    "/timeline/picture?case=zamber",
    "/check?text=found+the+stolen+violin",
    "/sources?case=zamber",
    `/timeline?case=${encodeURIComponent("Amber v.")}`,
  ],
];

/** The bot with pages beside it and a server's own shelf in a database: all that the pages show, and what the server is told. */
async function showAll(store: DatabaseAddress, env: Readonly<Record<string, string>>) {
  const port = await findPort();
  const { local } = await startBeside(port, { ...env, WEB_READ: "true" });
  const files = Object.entries(OWN).map(([path, text]) => [path, new TextEncoder().encode(text)] as const);
  await writeShelf(openServerDatabase(store), local.home.id, new Map(files));
  const { reply } = await local.useCommand({ name: "ask", options: { question: QUESTION } }).answer();
  const pages = PATHS.map(async (path) => (await fetch(`http://127.0.0.1:${port}${path}`)).text());
  return { inServer: readText(seen(reply)), pages: (await Promise.all(pages)).join("\n") };
}

describe("pages beside a bot whose servers have shelves of their own", () => {
  it("show the host's folder, and nothing of a shelf in SQLite", async () => {
    const path = nameDatabase();
    const { inServer, pages } = await showAll({ kind: "sqlite", path }, { STORE: path });
    expect(inServer).toContain(MARKER);
    expect(pages).toContain(ANSWER);
    expect(pages).not.toContain(MARKER);
  });
});

describeWhere(HAS_POSTGRES, NO_POSTGRES, "pages beside a bot with PostgreSQL", () => {
  let cluster: PostgresCluster;
  beforeAll(async () => {
    cluster = await startPostgres();
  });

  it("show the host's folder, and nothing of a server's shelf", async () => {
    const { url } = await cluster.makeDatabase();
    const { inServer, pages } = await showAll({ kind: "postgres", url }, { DATABASE_URL: url });
    expect(inServer).toContain(MARKER);
    expect(pages).toContain(ANSWER);
    expect(pages).not.toContain(MARKER);
  });
});
