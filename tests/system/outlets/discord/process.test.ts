import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { openUnansweredQuestions } from "../../../../src/storage/unanswered/unansweredLog.ts";
import { expectLawful, type LocalDiscord, openLocalDiscord } from "../../../../tools/local-discord/localDiscord.ts";
import { readText } from "../../../../tools/local-discord/message.ts";
import { MAIN } from "../../../support/compiled.ts";
import { QUESTION, SHELF, seen } from "../../../support/outlets/discord/serving.ts";
import { type RunningProcess, startProcess } from "../../../support/process.ts";
import { countsOf, makePath } from "../../../support/storage/unanswered/database.ts";
import { makeKnowledge, writeArticle } from "../../../support/temporary.ts";

/** The compiled program as users run it, seen from outside: its output, its signals and how it ends. */

const PAGES = fileURLToPath(new URL("../../../support/ingest/pages/", import.meta.url));

interface Run extends RunningProcess {
  readonly local: LocalDiscord;
  readonly folder: string;
}

interface Start {
  readonly command?: readonly string[];
  readonly env?: (local: LocalDiscord) => Readonly<Record<string, string>>;
  /** Modules that it loads before the program. */
  readonly preload?: (local: LocalDiscord) => readonly string[];
  readonly isGroup?: boolean;
}

/** Runs the program; it is gone after the test, and has told no token. */
async function run({ command, env, preload, isGroup = false }: Start = {}): Promise<Run> {
  const local = await openLocalDiscord({ stopsTime: true });
  const folder = makeKnowledge(SHELF);
  const imports = (preload?.(local) ?? []).flatMap((code) => ["--import", toModule(code)]);
  const running = startProcess(command ?? [process.execPath, ...imports, MAIN], {
    isGroup,
    env: {
      ...{ PATH: process.env["PATH"], HOME: process.env["HOME"] },
      ...{ DISCORD_TOKEN: local.token, DISCORD_GUILD_ID: local.home.id, DISCORD_API_URL: local.apiUrl },
      ...{
        KNOWLEDGE_DIR: folder,
        DISCORD_PUBLIC: "",
        MODERATOR_ROLE_IDS: "",
        LOG_QUESTIONS: "",
        CONTACT: "",
        GAPS_DB: "",
      },
      ...env?.(local),
    },
  });
  onTestFinished(() => expect(running.written.output + running.written.error).not.toContain(local.token));
  return { ...running, local, folder };
}

/** Runs the program until it says that it is ready. */
async function runReady(start?: Start): Promise<Run> {
  const running = await run(start);
  await running.until(({ error }) => error.includes("Ready as"));
  return running;
}

/** What came of each interaction, by the log. */
function outcomesOf({ written }: Run): readonly unknown[] {
  const lines = written.output.split("\n").filter((line) => line.startsWith("{")); // npm says something first
  return lines.flatMap((line) => JSON.parse(line).outcome ?? []);
}

/** Code that changes the text of a compiled file, or does something, before it is loaded. */
function hook(name: "resolve" | "load", body: string): string {
  const hooks = `export async function ${name}(address, context, next) { ${body} return next(address, context); }`;
  return `import { register } from "node:module"; register(${JSON.stringify(toModule(hooks))});`;
}

/** An address from which Node imports this code. */
function toModule(code: string): string {
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

/** Says when a thread has told something: the library's does so when it has read the shelf. */
const TELLS_READ = `process.on("worker", (worker) => worker.once("message", () => console.log("the shelf is read")))`;

/** A shelf that takes the library's thread far longer to read than the program takes to start: some 70,000 passages. */
function makeLargeShelf(): string {
  const words = Array.from({ length: 7_000 }, (_, at) => `Witness ${at} saw lantern ${at * 7} at berth ${at * 13}.`);
  const article = writeArticle(words.join("\n\n"));
  return makeKnowledge(Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`harrow/a${at}.md`, article])));
}

/** Where Discord serves uploads is all that the program can't be told: here it is the local Discord. */
const TAKES_UPLOADS = (origin: string) =>
  hook(
    "load",
    `if (address.endsWith("/src/outlets/discord/forms/upload.js")) {
      const { source, ...loaded } = await next(address, context);
      return { ...loaded, source: source.toString().replace("https://cdn.discordapp.com", ${JSON.stringify(origin)}) };
    }`,
  );
const HEARS_SIGNALS = `for (const one of ["SIGTERM", "SIGINT"]) process.on(one, () => console.log("heard " + one));`;
const REJECTS_UNHEARD = `process.on("SIGUSR2", () => void Promise.reject(new Error("a stray")));`;

/** Somebody new asks each time, so that nobody is asked to slow down. */
const ask = (local: LocalDiscord, question = QUESTION) =>
  local.useCommand({ name: "ask", options: { question }, by: local.person() });
const moderate = (local: LocalDiscord) => ({ by: local.person({ permissions: ["ManageGuild"] }) });
const reload = (local: LocalDiscord) => local.useCommand({ name: "reload", ...moderate(local) });
const LIGHTHOUSE = "Which lighthouse did Ines Corvo paint?";

/** What a moderator reads who hands a page over. */
async function importPage(local: LocalDiscord): Promise<string> {
  const { by } = moderate(local);
  const opened = local.useCommand({ name: "import", by });
  await opened.settled();
  const page = { name: "page.html", contentType: "text/html", content: readFileSync(`${PAGES}open-graph.html`) };
  const sent = local.fillIn(opened, { by, files: { page: [page] }, choices: { case: ["marsh"] } });
  return readText(seen((await sent.answer()).reply)).replaceAll("\\", "");
}

describe("the program", () => {
  it("says that it is ready, serves all that it can, and finishes what it is at before it stops", async () => {
    const path = makePath();
    const running = await runReady({
      env: () => ({ GAPS_DB: path }),
      preload: ({ apiUrl }) => [TAKES_UPLOADS(new URL(apiUrl).origin), HEARS_SIGNALS, REJECTS_UNHEARD],
    });
    const { local, folder, written, kill } = running;
    expect(written.error).toBe(
      `Invite Casebook to a server: https://discord.com/oauth2/authorize?client_id=${local.applicationId}&scope=bot+applications.commands&permissions=0
Ready as casebook with 2 articles with 6 passages: serving the home server ${local.home.id}.
`,
    );
    expect(readText(seen((await ask(local).answer()).reply))).toContain("inside a piano stool");

    const { reply: nothing } = await ask(local, LIGHTHOUSE).answer();
    expect(readText(seen(nothing))).toContain("Nothing found.");
    writeFileSync(join(folder, "marsh/lighthouse.md"), writeArticle("Ines Corvo painted the lighthouse of Vell."));
    expect(readText(seen((await reload(local).answer()).reply))).toContain(
      "Articles:** 1 added, 0 changed, 0 removed\nadded:\n- marsh/lighthouse",
    );
    expect(readText(seen((await ask(local, LIGHTHOUSE).answer()).reply))).toContain("of Vell");

    const file = "marsh/dealer-denies-buying-stolen-violin.md";
    expect(await importPage(local)).toContain(`${file}, 6 passages. It is served now.`);
    expect(`${file.slice("marsh/".length)}\n\n${readFileSync(join(folder, file), "utf8")}`).toBe(
      readFileSync(`${PAGES}open-graph.md`, "utf8"),
    );
    const { reply: timeline } = await local.useCommand({ name: "timeline", options: { case: "marsh" } }).answer();
    const { reply: picture } = await local.press(seen(timeline), "Picture").answer();
    expect(JSON.stringify(seen(picture).components)).toContain("Picture of a timeline");

    kill("SIGUSR2");
    await running.until(({ output }) => output.includes("a stray"));
    await ask(local, "Who bakes sourdough bread?").answer();

    const edit = local.holdNext("edit");
    const last = reload(local);
    await edit.arrived;
    for (const [at, signal] of (["SIGTERM", "SIGINT", "SIGTERM"] as const).entries()) {
      kill(signal);
      await running.until(({ output }) => output.split("heard ").length > at + 1);
    }
    edit.release();
    expect(await running.ended).toBe(0);
    expect(readText(seen(last.reply))).toContain("Reloaded in");
    expect(written.error.split("\n")).toHaveLength(3);
    expect(outcomesOf(running)).toEqual([
      ...["quotes", "nothing found", "reloaded", "quotes", "form", "imported", "timeline", "timeline picture"],
      ...["nothing found", "reloaded"],
    ]);
    for (const secret of ["aW50ZXJhY3Rpb24", "lighthouse", "sourdough"]) expect(written.output).not.toContain(secret);
    expect(await countsOf(openUnansweredQuestions({ path, days: 30 }))).toEqual({
      "which lighthouse did ines corvo paint": 1,
      "who bakes sourdough bread": 1,
    });
    expectLawful(local);
  });

  it("answers where questions can't be kept and nobody reads its log, and still finishes before it stops", async () => {
    const path = makePath();
    writeFileSync(path, "no database ".repeat(100));
    const running = await runReady({ env: () => ({ GAPS_DB: path, MEANING: "off" }) });
    const { local, kill, written } = running;
    for (let times = 0; times < 3; times += 1) {
      const { reply } = await ask(local, LIGHTHOUSE).answer();
      expect(readText(seen(reply))).toContain("Nothing found.");
    }
    await running.until(() => outcomesOf(running).length === 3);
    const warnings = written.output.split("\n").filter((line) => line.includes("unanswered questions"));
    expect(warnings.map((line) => JSON.parse(line))).toMatchObject([
      { level: "warn", event: "unanswered questions are not kept", why: expect.stringContaining("is not a database") },
    ]);
    expect(readFileSync(path, "utf8")).toBe("no database ".repeat(100));

    running.closePipes();
    await ask(local).answer();
    const edit = local.holdNext("edit");
    const last = reload(local);
    await edit.arrived;
    kill("SIGTERM");
    edit.release();
    expect(await running.ended).toBe(0);
    expect(readText(seen(last.reply))).toContain("Reloaded in");
  });

  it("waits for no shelf that is still being read when it is asked to stop", async () => {
    const running = await run({ env: () => ({ KNOWLEDGE_DIR: makeLargeShelf() }), preload: () => [TELLS_READ] });
    await running.local.ready();
    running.kill("SIGTERM");
    expect(await running.ended).toBe(0);
    expect(running.written.error).not.toContain("Ready as");
    expect(running.written.output).not.toContain("the shelf is read");
  });

  it("hears the signal to stop while it is still being loaded", async () => {
    const stop = `if (address.endsWith("/discord/start.js")) process.kill(process.pid, "SIGTERM");`;
    const running = await run({ preload: () => [hook("resolve", stop)] });
    expect(await running.ended).toBe(0);
    expect(running.written.error).toBe("");
    expect(running.local.requests).toEqual([]);
  });

  it("is stopped by the signal that npm and it get together, run from its sources", async () => {
    const running = await runReady({ command: ["npm", "start"], isGroup: true });
    const { local, kill, written } = running;
    const edit = local.holdNext("edit");
    const exchange = reload(local);
    await edit.arrived;
    kill("SIGTERM");
    edit.release();
    await running.ended;
    expect(readText(seen(exchange.reply))).toContain("Reloaded in");
    expect(outcomesOf(running)).toEqual(["reloaded"]);
    expect(written.error).not.toMatch(/\n +at /);
  });
});

const REFUSED_TOKEN =
  "Discord refuses DISCORD_TOKEN. Copy a new one from the page Bot → Reset Token in the Developer Portal.";
const WRONG = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GhIjKl.abcdefghijklmnopqrstuvwxyz0123456789AB";

interface End {
  readonly env?: (local: LocalDiscord) => Readonly<Record<string, string>>;
  /** What happens once it serves. */
  readonly happens?: (local: LocalDiscord) => void;
  readonly words: string | RegExp;
}

const ENDS: Readonly<Record<string, End>> = {
  "a knowledge folder that isn't there": {
    env: () => ({ KNOWLEDGE_DIR: "/nowhere/articles" }),
    words: "The knowledge folder /nowhere/articles does not exist.",
  },
  "close code 4004": { happens: (local) => local.closeWith(4004), words: REFUSED_TOKEN },
};

async function end({ env, happens }: End) {
  const running = await (happens ? runReady : run)({ env });
  happens?.(running.local);
  const code = await running.ended;
  const lines = running.written.error.split("\n").filter((line) => !/^(?:Invite Casebook to|Ready as|$)/.test(line));
  return { code, lines };
}

describe("what trying again wouldn't mend", () => {
  it("ends the program at once, whatever shelf is still being read", async () => {
    const env = () => ({ DISCORD_TOKEN: WRONG, KNOWLEDGE_DIR: makeLargeShelf() });
    const running = await run({ env, preload: () => [TELLS_READ] });
    expect(await running.ended).toBe(2);
    expect(running.written.error).toBe(`${REFUSED_TOKEN}\n`);
    expect(running.written.output).not.toContain(WRONG);
    expect(running.written.output).not.toContain("the shelf is read");
  });

  it("ends the program with one plain sentence", async () => {
    const names = Object.keys(ENDS);
    const ends = await Promise.all(Object.values(ENDS).map(end));
    const expected = Object.values(ENDS).map(({ words }) => ({
      code: 2,
      lines: [typeof words === "string" ? words : expect.stringMatching(words)],
    }));
    const [told, wanted] = [ends, expected].map((all) => Object.fromEntries(names.map((name, at) => [name, all[at]])));
    expect(told).toEqual(wanted);
  });
});
