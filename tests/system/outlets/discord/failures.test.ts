import { describe, expect, it } from "vitest";
import type { LibraryApi, LibraryService } from "../../../../src/service/libraryService.ts";
import type { Exchange } from "../../../../tools/local-discord/exchange.ts";
import type { Fault } from "../../../../tools/local-discord/fault.ts";
import type { LocalDiscord } from "../../../../tools/local-discord/localDiscord.ts";
import { isEphemeral, type Message, readText } from "../../../../tools/local-discord/message.ts";
import { type Gate, makeGate } from "../../../support/gate.ts";
import { openFiles, serveOnly } from "../../../support/opening.ts";
import { lineOf, QUESTION, type Serving, SHELF, serve } from "../../../support/outlets/discord/serving.ts";
import { writeArticle } from "../../../support/temporary.ts";

function ask(local: LocalDiscord, question = QUESTION): Exchange {
  return local.useCommand({ name: "ask", options: { question } });
}

const QUOTED = "inside a piano stool";

/** What somebody sees: whose eyes it is for, and its words. */
function look(message: Message | undefined): string | undefined {
  return message && `${isEphemeral(message) ? "privately" : "openly"}: ${readText(message)}`;
}

/** All requests that were made with an interaction's token, each as its method. */
function madeFor({ local }: Serving, { token }: Exchange): readonly string[] {
  return local.requests.filter(({ path }) => path.includes(token)).map(({ method }) => method);
}

const callback = (status: number, more: Partial<Fault> = {}): Fault => ({ route: "callback", status, ...more });

describe("a first answer that Discord", () => {
  it.each([
    [
      "asks to wait with is sent again",
      callback(429, { retryAfter: 0.05 }),
      [429, 204],
      "quotes",
      `openly: *${QUOTED}`,
    ],
    ["asks to wait long with is given up", callback(429, { retryAfter: 2.5 }), [429], "rate-limited", undefined],
    [
      "is kept from by Cloudflare is sent again",
      callback(429, { isCloudflare: true, times: 2 }),
      [429, 429, 204],
      "quotes",
      `openly: *${QUOTED}`,
    ],
    [
      "is kept from by Cloudflare for longer is given up",
      callback(429, { isCloudflare: true, times: 4 }),
      [429, 429, 429, 429],
      "rate-limited",
      undefined,
    ],
    ["stumbles over twice is sent again", callback(503, { times: 2 }), [503, 503, 204], "quotes", `openly: *${QUOTED}`],
    [
      "stumbles over four times becomes an apology",
      callback(503, { times: 4 }),
      [503, 503, 503, 503, 204],
      "out of reach",
      "privately: Discord did not take the answer; please ask again.",
    ],
    [
      "stumbles over for good is given up",
      callback(500, { times: 8 }),
      [500, 500, 500, 500, 500, 500, 500, 500],
      "out of reach",
      undefined,
    ],
    [
      "takes without saying so is not given twice",
      callback(502, { performed: true }),
      [502, 400],
      "quotes",
      `openly: *${QUOTED}`,
    ],
    [
      "stops by AutoMod becomes a private word about it",
      callback(400, { code: 200_000 }),
      [400, 204],
      "stopped by AutoMod",
      "privately: This server's AutoMod stopped the answer",
    ],
    [
      "forbids becomes a private word about it",
      callback(403, { code: 50_013 }),
      [403, 204],
      "forbidden",
      "privately: Casebook lacks a permission",
    ],
    ["calls too late is left", callback(404, { code: 10_062 }), [404], "too late", undefined],
    ["has from elsewhere is left", callback(400, { code: 40_060 }), [400], "answered elsewhere", undefined],
    [
      "finds faulty becomes an apology",
      callback(400, { code: 50_035 }),
      [400, 204],
      "unexpected",
      "privately: Something went wrong here, and it is not your doing (",
    ],
  ])("%s, and the bot lives on", async (_what, fault, statuses, outcome, words) => {
    const served = await serve();
    const { local } = served;
    local.failNext(fault);
    const exchange = ask(local);
    expect(await lineOf(served, exchange)).toMatchObject({ command: "/ask", outcome });
    await ask(local).answer();
    expect(exchange.acknowledgements.map(({ status }) => status)).toEqual(statuses);
    expect(madeFor(served, exchange)).toEqual(statuses.map(() => "POST"));
    if (words === undefined) expect(look(exchange.reply)).toBeUndefined();
    else for (const part of words.split("*")) expect(look(exchange.reply)).toContain(part);
    expect(exchange.followUps).toEqual([]);
  });

  it("no longer waits for is not sent twice", async () => {
    const gate = makeGate();
    const served = await serve({ libraryService: slowly(openFiles(SHELF), gate) });
    const exchange = ask(served.local);
    served.local.passTime(3_001);
    gate.open();
    expect(await lineOf(served, exchange)).toMatchObject({ level: "warn", outcome: "too late" });
    expect(exchange.acknowledgements).toMatchObject([{ type: 4, status: 404 }]);
    expect(madeFor(served, exchange)).toHaveLength(1);
  });
});

/** Lends a library to nobody before a gate is open. */
function slowly(library: LibraryApi, { opened }: Gate): Pick<LibraryService, "withSnapshot" | "reload"> {
  return { ...serveOnly(library), withSnapshot: async (use) => opened.then(() => use(library)) };
}

interface Deferral {
  readonly question?: string;
  readonly fault?: Fault;
  /** Whether a moderator deletes “thinking …” meanwhile. */
  readonly isDeleted?: boolean;
  readonly seen: { readonly outcome: string; readonly reply?: string; readonly followUp?: string };
}

const UNKNOWN = "Who wrote the opera?";
const edit = (status: number, code?: number, times = 1): Fault => ({ route: "edit", status, code, times });

/** What comes of a question whose answer is not there when a member should have a first sign. */
async function askSlowly({ question, fault, isDeleted = false }: Deferral) {
  const gate = makeGate();
  const served = await serve({ libraryService: slowly(openFiles(SHELF), gate) });
  if (fault) served.local.failNext(fault);
  const exchange = ask(served.local, question);
  await exchange.acknowledged();
  if (isDeleted && exchange.reply) served.local.deleteMessage(exchange.reply);
  gate.open();
  const { outcome } = await lineOf(served, exchange);
  expect(exchange.acknowledgements).toMatchObject([{ type: 5, status: 204 }]);
  const [followUp, ...more] = exchange.followUps.map(look);
  return { outcome, reply: look(exchange.reply), followUp, more };
}

/** Each waits until “thinking …” stands there, which takes the bot a second and a half, so all are asked at once. */
async function expectSeen(rows: Readonly<Record<string, Deferral>>): Promise<void> {
  const seen = await Promise.all(Object.values(rows).map(askSlowly));
  const [told, expected] = [seen, Object.values(rows).map((row) => row.seen)].map((all) =>
    Object.fromEntries(Object.keys(rows).map((what, index) => [what, all[index]])),
  );
  expect(told).toMatchObject(expected ?? {});
}

const openly = (words: string) => expect.stringMatching(new RegExp(`^openly: [^]*${words}`));
const privately = (words: string) => expect.stringMatching(new RegExp(`^privately: [^]*${words}`));

describe("an answer after “thinking …”", () => {
  it("that can't be shown is taken back, and whoever asked is told alone", async () => {
    await expectSeen({
      "a quotation is shown openly": { seen: { outcome: "quotes", reply: openly(QUOTED), followUp: undefined } },
      "nothing was found": {
        question: UNKNOWN,
        seen: { outcome: "nothing found", reply: undefined, followUp: privately("Nothing found.") },
      },
      "AutoMod stops it": {
        fault: edit(400, 200_000),
        seen: { outcome: "stopped by AutoMod", reply: undefined, followUp: privately("This server's AutoMod stopped") },
      },
      "it is forbidden": {
        fault: edit(403, 50_013),
        seen: { outcome: "forbidden", reply: undefined, followUp: privately("Casebook lacks a permission") },
      },
      "Discord stumbles over it": {
        fault: edit(503, undefined, 4),
        seen: { outcome: "out of reach", reply: undefined, followUp: privately("Discord did not take the answer") },
      },
      "its time is over": {
        fault: edit(401, 50_027),
        seen: { outcome: "too late", reply: openly(""), followUp: undefined },
      },
    });
  });

  it("is shown where Discord took “thinking …” without saying so, and left where it has an answer from elsewhere", async () => {
    const refused = async (fault: Fault, question = QUESTION) => {
      const gate = makeGate();
      const served = await serve({ libraryService: slowly(openFiles(SHELF), gate) });
      served.local.failNext(fault);
      const exchange = ask(served.local, question);
      await exchange.attempted();
      gate.open();
      const { outcome } = await lineOf(served, exchange);
      return { outcome, reply: look(exchange.reply), followUp: look(exchange.followUps[0]) };
    };
    const taken = callback(502, { performed: true });
    const [found, nothing, elsewhere] = await Promise.all([
      refused(taken),
      refused(taken, UNKNOWN),
      refused(callback(400, { code: 40_060 })),
    ]);
    expect(found).toEqual({ outcome: "quotes", reply: openly(QUOTED), followUp: undefined });
    expect(nothing).toEqual({ outcome: "nothing found", reply: undefined, followUp: privately("Nothing found.") });
    expect(elsewhere).toEqual({ outcome: "answered elsewhere", reply: undefined, followUp: undefined });
  });

  it("is told whoever asked where a moderator has deleted “thinking …”", async () => {
    await expectSeen({
      "a quotation": {
        isDeleted: true,
        seen: { outcome: "gone", reply: undefined, followUp: privately("That message is gone already.") },
      },
      "nothing was found": {
        isDeleted: true,
        question: UNKNOWN,
        seen: { outcome: "nothing found", reply: undefined, followUp: privately("Nothing found.") },
      },
    });
  });
});

describe("a page that Discord doesn't take", () => {
  it("leaves the list as it was, and whoever turned it is told", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [`harrow/a${at}.md`, writeArticle("Text.")]),
    );
    const library = openFiles(files);
    const gate = makeGate();
    let waits = false;
    const withSnapshot: LibraryService["withSnapshot"] = async (use) =>
      (waits ? gate.opened : Promise.resolve()).then(() => use(library));
    const served = await serve({ libraryService: { ...serveOnly(library), withSnapshot } });
    const { reply } = await served.local.useCommand({ name: "sources" }).answer();
    if (!reply) throw new Error("there is no list");
    waits = true;
    served.local.failNext(edit(503, undefined, 4));
    const exchange = served.local.press(reply, "Older");
    await exchange.acknowledged();
    gate.open();
    expect(await lineOf(served, exchange)).toMatchObject({ outcome: "out of reach" });
    expect(exchange.followUps.map(look)).toEqual([privately("Discord did not take the answer")]);
    expect(served.local.requests.filter(({ method }) => method === "DELETE")).toEqual([]);
  });
});

describe("a fault of the bot's own", () => {
  const SECRET = "the vault is behind the piano";
  const faulty: Pick<LibraryService, "withSnapshot" | "reload"> = {
    withSnapshot: async () => Promise.reject(new Error(SECRET)),
    reload: async () => Promise.reject(new Error(SECRET)),
  };
  const moderate = (local: LocalDiscord) => ({ by: local.person({ permissions: ["ManageGuild"] }) });

  it.each([
    ["at once", (local: LocalDiscord) => ask(local), 4],
    ["after “thinking …”", (local: LocalDiscord) => local.useCommand({ name: "reload", ...moderate(local) }), 5],
  ])("%s becomes an apology with an id that stands in the log beside the stack", async (_when, act, type) => {
    const served = await serve({ libraryService: faulty });
    const exchange = act(served.local);
    const line = await lineOf(served, exchange);
    const told = look(exchange.reply);
    expect(told).toMatch(/^privately: Something went wrong here, and it is not your doing \([0-9a-f]{8}\)\.$/);
    expect(told).toContain(`(${line["apology"]})`);
    expect(line).toMatchObject({ level: "error", outcome: "unexpected" });
    expect(line["why"]).toMatch(new RegExp(`^Error: ${SECRET}\n +at .*failures\\.test\\.ts`));
    expect(JSON.stringify(served.local.requests)).not.toContain("vault");
    expect(exchange.acknowledgements).toMatchObject([{ type, status: 204 }]);
    expect(exchange.followUps).toEqual([]);
  });

  it("in what is typed offers nothing, and the bot lives on", async () => {
    const served = await serve({ libraryService: faulty });
    const exchange = served.local.startCompletion({ command: "ask", option: "case", typed: "v" });
    expect(await lineOf(served, exchange)).toMatchObject({ command: "complete /ask", outcome: "unexpected" });
    await ask(served.local).answer();
  });

  it("is none where a command of another program's has options of other kinds", async () => {
    const served = await serve({ config: { logsQuestions: true } });
    const exchange = served.local.useCommand({ name: "poll", options: { question: 5 } });
    expect(await lineOf(served, exchange)).toMatchObject({ outcome: "refused: unknown command" });
    expect(look(exchange.reply)).toMatch(/^privately: Casebook doesn't have this command/);
  });
});
