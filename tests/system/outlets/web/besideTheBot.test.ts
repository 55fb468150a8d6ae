import { createServer } from "node:http";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openLocalDiscord } from "../../../../tools/local-discord/localDiscord.ts";
import { readText } from "../../../../tools/local-discord/message.ts";
import { MAIN } from "../../../support/compiled.ts";
import { findPort } from "../../../support/freePort.ts";
import { QUESTION, SHELF, seen } from "../../../support/outlets/discord/serving.ts";
import { enterDesk } from "../../../support/outlets/openDesk.ts";
import { startProcess } from "../../../support/process.ts";
import { makeKnowledge } from "../../../support/temporary.ts";

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

  it("show the host's folder where servers have shelves of their own", async () => {
    const store = join(makeKnowledge({ "a/": "" }), "shelves.db");
    const { ask } = await startBeside(await findPort(), { STORE: store });
    expect(await (await ask()).text()).toContain(ANSWER);
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
