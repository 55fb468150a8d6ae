import { describe, expect, it, vi } from "vitest";
import type { LibraryService } from "../../../../src/service/libraryService.ts";
import type { Exchange } from "../../../../tools/local-discord/exchange.ts";
import type { Fault } from "../../../../tools/local-discord/fault.ts";
import { readText } from "../../../../tools/local-discord/message.ts";
import { openFiles, serveOnly } from "../../../support/opening.ts";
import {
  QUESTION,
  type Serving,
  type ServingOptions,
  SHELF,
  seen,
  serve,
} from "../../../support/outlets/discord/serving.ts";
import { writeArticle } from "../../../support/temporary.ts";

/** Messages whose sending is lost on the way: the real client against a Discord that closes sockets, or says nothing. */

/** Milliseconds; a busy machine is no fault of the bot's. */
const WITHIN = 50_000;
const LOCAL = { acknowledgeWithin: WITHIN };
const PATIENT = { callback: { maxRetryTime: WITHIN, maxAnswerTime: WITHIN } };
const IMPATIENT = { callback: { maxRetryTime: WITHIN, maxAnswerTime: 500 } };
const UNKNOWN = "Who wrote the opera?";

type Lost = Partial<Fault>;
/** The socket was closed before Discord read the request, or before its answer. */
const UNREAD: Lost = { silence: "closed" };
const READ: Lost = { silence: "closed", performed: true };

/** The line that the log has about an interaction, once it is there. */
async function lineOf({ log }: Serving, { id }: Exchange) {
  const find = () => log.filter((line) => line["id"] === id);
  await vi.waitFor(() => expect(find()).toHaveLength(1), { timeout: WITHIN, interval: 5 });
  return find()[0] ?? {};
}

const statuses = ({ acknowledgements }: Exchange) => acknowledgements.map(({ status }) => status);

/** A bot whose library is lent once the test says so; and a question that is deferred before that. */
async function serveSlowly(options: ServingOptions = {}) {
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const library = openFiles(SHELF);
  const withSnapshot: LibraryService["withSnapshot"] = async (use) => gate.then(() => use(library));
  const served = await serve({
    local: LOCAL,
    patience: PATIENT,
    libraryService: { ...serveOnly(library), withSnapshot },
    ...options,
  });
  const ask = async (question: string, before: () => void) => {
    const exchange = served.local.useCommand({ name: "ask", options: { question } });
    await exchange.attempted(1, { within: WITHIN });
    before();
    open();
    return exchange;
  };
  return { served, ask };
}

/** What somebody does, whose first answer is lost, and what is then seen. */
const FIRST_ANSWERS: Readonly<
  Record<
    string,
    { readonly act: (served: Serving) => Promise<Exchange>; readonly seen: (exchange: Exchange) => unknown }
  >
> = {
  "a reply": {
    act: async ({ local }) => local.useCommand({ name: "ask", options: { question: QUESTION } }),
    seen: ({ reply }) => readText(seen(reply)).includes("inside a piano stool"),
  },
  "a list of choices": {
    act: async ({ local }) => local.startCompletion({ command: "ask", option: "case", typed: "har" }),
    seen: ({ choices }) => choices?.length === 1,
  },
  "a form": {
    act: async ({ local }) => local.useCommand({ name: "import", by: local.person({ permissions: ["ManageGuild"] }) }),
    seen: ({ modal }) => modal !== undefined,
  },
  "a deferral": {
    act: async ({ local }) => local.useCommand({ name: "reload", by: local.person({ permissions: ["ManageGuild"] }) }),
    seen: ({ reply }) => readText(seen(reply)).includes("could not be read to its end"),
  },
};

/** A page turned, which takes a list that is there already. */
async function turnPage(lost: Lost) {
  const files = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`harrow/a${at}.md`, writeArticle("Text.")]));
  const served = await serve({ files, local: LOCAL, patience: PATIENT });
  const { reply } = await served.local.useCommand({ name: "sources" }).answer({ within: WITHIN });
  served.local.failNext({ route: "callback", ...lost });
  const exchange = served.local.press(seen(reply), "Older");
  return { served, exchange, before: readText(seen(reply)) };
}

describe("a first answer that was lost on a closed socket is sent once more", () => {
  const rows = Object.entries(FIRST_ANSWERS);

  it.each(rows)("and taken, if it had not arrived: %s", async (_what, { act, seen: isSeen }) => {
    const served = await serve({ local: LOCAL, patience: PATIENT });
    served.local.failNext({ route: "callback", ...UNREAD });
    const exchange = await act(served);
    expect(await lineOf(served, exchange)).toMatchObject({ level: "info" });
    expect(statuses(exchange)).toEqual([0, 204]);
    expect(isSeen(exchange)).toBe(true);
    expect(exchange.followUps).toEqual([]);
  });

  it.each(rows)("and known to have arrived, if it had: %s", async (_what, { act, seen: isSeen }) => {
    const served = await serve({ local: LOCAL, patience: PATIENT });
    served.local.failNext({ route: "callback", ...READ });
    const exchange = await act(served);
    expect(await lineOf(served, exchange)).toMatchObject({ level: "info" });
    expect(statuses(exchange)).toEqual([0, 400]);
    expect(isSeen(exchange)).toBe(true);
    expect(exchange.followUps).toEqual([]);
    expect(served.log.filter(({ event }) => event === "another process answers")).toEqual([]);
  });

  it.each([UNREAD, READ])("in the place of a message: %j", async (lost) => {
    const { served, exchange, before } = await turnPage(lost);
    expect(await lineOf(served, exchange)).toMatchObject({ level: "info", outcome: "sources" });
    expect(readText(seen(exchange.source))).not.toBe(before);
  });
});

describe("what follows “thinking …” and was lost on a closed socket is sent once more", () => {
  it.each([UNREAD, READ])("an answer: %j", async (lost) => {
    const { served, ask } = await serveSlowly();
    const exchange = await ask(QUESTION, () => served.local.failNext({ route: "edit", ...lost }));
    expect(await lineOf(served, exchange)).toMatchObject({ level: "info", outcome: "quotes" });
    expect(readText(seen(exchange.reply))).toContain("inside a piano stool");
    expect(exchange.followUps).toEqual([]);
  });

  it.each([
    ["taking it back", { route: "delete", ...UNREAD }],
    ["taking it back, which was done", { route: "delete", ...READ }],
    ["a notice", { route: "followUp", ...UNREAD }],
  ] as const)("where nothing was found: %s", async (_what, fault) => {
    const { served, ask } = await serveSlowly();
    const exchange = await ask(UNKNOWN, () => served.local.failNext(fault));
    expect(await lineOf(served, exchange)).toMatchObject({ level: "info", outcome: "nothing found" });
    expect(exchange.reply).toBeUndefined();
    expect(exchange.followUps.map(readText)).toEqual([expect.stringContaining("Nothing found.")]);
    expect(served.local.messages(served.local.home)).toEqual([]);
  });

  it("twice at worst, and never in public, since Discord can't tell a notice from its repetition", async () => {
    const { served, ask } = await serveSlowly();
    const exchange = await ask(UNKNOWN, () => served.local.failNext({ route: "followUp", ...READ }));
    expect(await lineOf(served, exchange)).toMatchObject({ level: "info", outcome: "nothing found" });
    expect(exchange.followUps).toHaveLength(2);
    expect(served.local.messages(served.local.home)).toEqual([]);
  });
});

describe("many sockets closed at once", () => {
  it("cost nobody the answer", async () => {
    const served = await serve({ local: LOCAL, patience: PATIENT });
    const { local } = served;
    local.failNext({ route: "callback", ...UNREAD, times: 20 });
    local.failNext({ route: "callback", ...READ, times: 20 });
    const asked = Array.from({ length: 60 }, () =>
      local.useCommand({ name: "ask", options: { question: QUESTION }, by: local.person() }),
    );
    local.cutConnections();
    const outcomes = await Promise.all(asked.map((exchange) => lineOf(served, exchange)));
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(asked.map(() => "quotes"));
    for (const { reply } of asked) expect(readText(seen(reply))).toContain("inside a piano stool");
    expect(local.messages(local.home)).toHaveLength(asked.length);
    expect(asked.flatMap(({ followUps }) => followUps)).toEqual([]);
  });
});

describe("a first answer to which Discord never says anything", () => {
  it("is not repeated, and has one line in the log", async () => {
    const served = await serve({ local: LOCAL, patience: IMPATIENT });
    served.local.failNext({ route: "callback", silence: "unanswered" });
    const exchange = served.local.useCommand({ name: "ask", options: { question: QUESTION } });
    expect(await lineOf(served, exchange)).toMatchObject({
      level: "warn",
      outcome: "too late",
      why: "Discord said nothing to the answer until it was too late for another",
    });
    expect(statuses(exchange)).toEqual([0]);
  });

  it("may be “thinking …”, which then becomes the answer if it is there", async () => {
    const served = await serve({ local: LOCAL, patience: IMPATIENT });
    const act = FIRST_ANSWERS["a deferral"]?.act ?? expect.fail("there is no deferral");
    served.local.failNext({ route: "callback", silence: "unanswered", performed: true });
    const there = await act(served);
    expect(await lineOf(served, there)).toMatchObject({ level: "info", outcome: "not reloaded" });
    expect(readText(seen(there.reply))).toContain("could not be read to its end");
    served.local.failNext({ route: "callback", silence: "unanswered" });
    const missing = await act(served);
    expect(await lineOf(served, missing)).toMatchObject({ level: "warn", outcome: "too late" });
    expect(missing.reply).toBeUndefined();
  });
});
