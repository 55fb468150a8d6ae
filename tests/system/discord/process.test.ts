import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { readGaps } from "../../../src/gaps/keepGaps.ts";
import { writeShelf } from "../../bench/generatedShelf.ts";
import { expectLawful, type LocalDiscord, openLocalDiscord } from "../../discord/local/localDiscord.ts";
import { readText } from "../../discord/local/message.ts";
import { QUESTION, SHELF, seen } from "../../support/discord/serving.ts";
import { countsOf, makePath } from "../../support/gaps/database.ts";
import { makeKnowledge, writeArticle } from "../../support/temporary.ts";

/** The program as users run it, seen from outside: its output, its signals and how it ends. */

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
/** Milliseconds; a busy machine is no fault of the bot's. */
const PATIENCE = 40_000;
/** How long the program's end may take where nothing is open, in milliseconds. */
const LONGEST_END = 5_000;

interface Run {
  readonly local: LocalDiscord;
  readonly folder: string;
  readonly written: { output: string; error: string };
  kill(signal: NodeJS.Signals): void;
  /** Reads neither its output nor its words any more. */
  closePipes(): void;
  /** Resolves with the exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

interface Start {
  readonly command?: readonly string[];
  readonly env?: (local: LocalDiscord) => Readonly<Record<string, string>>;
  /** Whether it leads a group of its own, which gets its signals, as in a shell. */
  readonly isGroup?: boolean;
}

/** Runs the program; it is gone after the test, and has told no token. */
async function run({ command = ["node", "--import", "tsx", "src/main.ts"], env, isGroup = false }: Start = {}) {
  const local = await openLocalDiscord();
  const folder = makeKnowledge(SHELF);
  const [program = "", ...args] = command;
  const child = spawn(program, args, {
    cwd: ROOT,
    detached: isGroup,
    stdio: ["ignore", "pipe", "pipe"],
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
  const kill = (signal: NodeJS.Signals) => {
    if (child.pid === undefined) return;
    try {
      process.kill(isGroup ? -child.pid : child.pid, signal);
    } catch {
      // It has ended by itself.
    }
  };
  const written = { output: "", error: "" };
  child.stdout.setEncoding("utf8").on("data", (chunk) => {
    written.output += chunk;
  });
  child.stderr.setEncoding("utf8").on("data", (chunk) => {
    written.error += chunk;
  });
  const ended = once(child, "close").then(([code, signal]: (number | NodeJS.Signals)[]) => code ?? signal ?? -1);
  onTestFinished(() => {
    kill("SIGKILL");
    expect(written.output + written.error).not.toContain(local.token);
  });
  const closePipes = () => {
    child.stdout.destroy();
    child.stderr.destroy();
  };
  return { local, folder, written, kill, closePipes, ended } satisfies Run;
}

/** Runs the program until it says that it is ready. */
async function runReady(start?: Start): Promise<Run> {
  const running = await run(start);
  const { written } = running;
  await expect.poll(() => written.error, { timeout: PATIENCE, interval: 20 }).toContain("Ready as");
  return running;
}

/** What came of each interaction, by the log. */
function outcomesOf({ written }: Run): readonly unknown[] {
  const lines = written.output.split("\n").filter((line) => line.startsWith("{")); // npm says something first
  return lines.flatMap((line) => JSON.parse(line).outcome ?? []);
}

/** An address from which Node imports this code. */
function toModule(code: string): string {
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

/** A shelf that takes far longer to read than `LONGEST_END`. */
function makeLargeShelf(): string {
  const folder = makeKnowledge({});
  writeShelf(folder, 60_000);
  return folder;
}

const ask = (local: LocalDiscord, question = QUESTION) => local.useCommand({ name: "ask", options: { question } });

function reload(local: LocalDiscord) {
  return local.useCommand({ name: "reload", by: local.person({ permissions: ["ManageGuild"] }) });
}

describe("the program", () => {
  it("says that it is ready, answers from its folder, reads it again, and finishes what it is at before it stops", async () => {
    const running = await runReady();
    const { local, folder, written, kill } = running;
    expect(written.error).toBe(
      `Invite Casebook to a server: https://discord.com/oauth2/authorize?client_id=${local.applicationId}&scope=bot+applications.commands&permissions=0
Ready as casebook with 2 articles with 6 passages: serving the home server ${local.home.id}.
`,
    );
    const first = await ask(local).answer();
    expect(readText(seen(first.reply))).toContain("inside a piano stool");
    const question = "Which lighthouse did Ines Corvo paint?";
    const before = await ask(local, question).answer();
    expect(readText(seen(before.reply))).toContain("Nothing found.");
    writeFileSync(join(folder, "marsh/lighthouse.md"), writeArticle("Ines Corvo painted the lighthouse of Vell."));
    const report = await reload(local).answer({ within: PATIENCE });
    expect(readText(seen(report.reply))).toContain(
      "Articles:** 1 added, 0 changed, 0 removed\nadded:\n- marsh/lighthouse",
    );
    const after = await ask(local, question).answer();
    expect(readText(seen(after.reply))).toContain("of Vell");
    local.delayNext("edit", 700);
    const last = reload(local);
    await last.acknowledged();
    for (const signal of ["SIGTERM", "SIGINT", "SIGTERM"] as const) {
      kill(signal);
      await pause(100);
    }
    expect(await running.ended).toBe(0);
    expect(readText(seen(last.reply))).toContain("Reloaded in");
    expect(written.error.split("\n")).toHaveLength(3);
    expect(outcomesOf(running)).toEqual(["quotes", "nothing found", "reloaded", "quotes", "reloaded"]);
    expect(written.output).not.toContain("aW50ZXJhY3Rpb24");
    expectLawful(local);
  });

  it("waits for no shelf that is still being read when it is asked to stop", async () => {
    const folder = makeLargeShelf();
    const running = await run({ env: () => ({ KNOWLEDGE_DIR: folder }) });
    await running.local.ready(PATIENCE);
    const asked = performance.now();
    running.kill("SIGTERM");
    expect(await running.ended).toBe(0);
    expect(performance.now() - asked).toBeLessThan(LONGEST_END);
    expect(running.written.error).not.toContain("Ready as");
  });

  it("hears the signal to stop while it is still being loaded", async () => {
    const hook = `export async function resolve(specifier, context, next) {
      if (specifier.endsWith("/discord/start.ts")) process.kill(process.pid, "SIGTERM");
      return next(specifier, context);
    }`;
    const hooking = `import { register } from "node:module"; register(${JSON.stringify(toModule(hook))});`;
    const running = await run({ command: ["node", "--import", "tsx", "--import", toModule(hooking), "src/main.ts"] });
    expect(await running.ended).toBe(0);
    expect(running.written.error).toBe("");
  });

  it("serves on when nobody reads its log and its words any more, and still finishes before it stops", async () => {
    const running = await runReady();
    const { local, kill } = running;
    running.closePipes();
    await ask(local).answer();
    local.delayNext("edit", 700);
    const last = reload(local);
    await last.acknowledged();
    kill("SIGTERM");
    expect(await running.ended).toBe(0);
    expect(readText(seen(last.reply))).toContain("Reloaded in");
  });

  it("is stopped by the signal that npm and it get together", async () => {
    const running = await runReady({ command: ["npm", "start"], isGroup: true });
    const { local, kill, written } = running;
    local.delayNext("edit", 700);
    const exchange = reload(local);
    await exchange.acknowledged();
    kill("SIGTERM");
    await running.ended;
    expect(readText(seen(exchange.reply))).toContain("Reloaded in");
    expect(outcomesOf(running)).toEqual(["reloaded"]);
    expect(written.error).not.toMatch(/\n +at /);
  });

  it("has written a question that found nothing when it is stopped right after the answer", async () => {
    const path = makePath();
    const running = await runReady({ env: () => ({ GAPS_DB: path }) });
    await ask(running.local, "Which lighthouse did Ines Corvo paint?").answer();
    running.kill("SIGTERM");
    expect(await running.ended).toBe(0);
    expect(await countsOf(readGaps({ path, days: 30 }))).toEqual({ "which lighthouse did ines corvo paint": 1 });
    expect(running.written.output).not.toContain("lighthouse");
  });

  it("answers where questions can't be kept, and says so once in the log", async () => {
    const path = makePath();
    writeFileSync(path, "no database ".repeat(100));
    const running = await runReady({ env: () => ({ GAPS_DB: path }) });
    for (let times = 0; times < 3; times += 1) {
      const { reply } = await ask(running.local, "Which lighthouse did Ines Corvo paint?").answer();
      expect(readText(seen(reply))).toContain("Nothing found.");
    }
    running.kill("SIGTERM");
    expect(await running.ended).toBe(0);
    const warnings = running.written.output.split("\n").filter((line) => line.includes("unanswered questions"));
    expect(warnings.map((line) => JSON.parse(line))).toMatchObject([
      { level: "warn", event: "unanswered questions are not kept", why: expect.stringContaining("is not a database") },
    ]);
    expect(readFileSync(path, "utf8")).toBe("no database ".repeat(100));
  });

  it("lives on after a rejection that nobody heard", async () => {
    const stray = 'process.on("SIGUSR2", () => void Promise.reject(new Error("a stray")))';
    const imports = ["--import", "tsx", "--import", toModule(stray)];
    const running = await runReady({ command: ["node", ...imports, "src/main.ts"] });
    running.kill("SIGUSR2");
    await expect.poll(() => running.written.output, { timeout: 5_000 }).toContain("a stray");
    await ask(running.local).answer();
    running.kill("SIGINT");
    expect(await running.ended).toBe(0);
  });
});

const REFUSED_TOKEN =
  "Discord refuses DISCORD_TOKEN. Copy a new one from the page Bot → Reset Token in the Developer Portal.";
const REFUSED_INTENTS = (code: number) =>
  `Discord refuses this bot's intents (${code}), although it asks for none that need a switch; install the latest Casebook.`;
const WRONG = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GhIjKl.abcdefghijklmnopqrstuvwxyz0123456789AB";

interface End {
  readonly env?: (local: LocalDiscord) => Readonly<Record<string, string>>;
  /** What happens once it serves. */
  readonly happens?: (local: LocalDiscord) => void;
  readonly words: string | RegExp;
}

const ENDS: Readonly<Record<string, End>> = {
  "a wrong token": { env: () => ({ DISCORD_TOKEN: WRONG }), words: REFUSED_TOKEN },
  "a Discord that can't be reached": {
    env: () => ({ DISCORD_API_URL: "http://127.0.0.1:1/api" }),
    words: /^Discord can't be reached \(.*ECONNREFUSED.*\); check the network and DISCORD_API_URL, then start again\.$/,
  },
  "a knowledge folder that isn't there": {
    env: () => ({ KNOWLEDGE_DIR: "/nowhere/articles" }),
    words: "The knowledge folder /nowhere/articles does not exist.",
  },
  "close code 4004": { happens: (local) => local.closeWith(4004), words: REFUSED_TOKEN },
  "close code 4013": { happens: (local) => local.closeWith(4013), words: REFUSED_INTENTS(4013) },
  "close code 4014": { happens: (local) => local.closeWith(4014), words: REFUSED_INTENTS(4014) },
};

async function end({ env, happens }: End) {
  const running = await (happens ? runReady : run)({ env });
  happens?.(running.local);
  const code = await running.ended;
  const lines = running.written.error.split("\n").filter((line) => !/^(?:Invite Casebook to|Ready as|$)/.test(line));
  expect(running.written.error + running.written.output).not.toContain(WRONG);
  return { code, lines };
}

describe("what trying again wouldn't mend", () => {
  it("ends the program at once, whatever shelf is still being read", async () => {
    const folder = makeLargeShelf();
    const running = await run({ env: () => ({ DISCORD_TOKEN: WRONG, KNOWLEDGE_DIR: folder }) });
    await running.local.until(
      () => running.local.requests.some(({ status }) => status === 401),
      "it is refused",
      PATIENCE,
    );
    const refused = performance.now();
    expect(await running.ended).toBe(2);
    expect(performance.now() - refused).toBeLessThan(LONGEST_END);
    expect(running.written.error).toBe(`${REFUSED_TOKEN}\n`);
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
