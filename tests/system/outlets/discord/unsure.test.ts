import { describe, expect, it } from "vitest";
import type { LibraryApi } from "../../../../src/service/libraryService.ts";
import type { UnansweredLog } from "../../../../src/storage/unansweredQuestions.ts";
import type { Fields } from "../../../../tools/local-discord/fields.ts";
import { buttonsOf, isEphemeral, isLoading, type Message, readText } from "../../../../tools/local-discord/message.ts";
import { openFiles, serveOnly } from "../../../support/opening.ts";
import { lineOf, QUESTION, type ServingOptions, SHELF, seen, serve } from "../../../support/outlets/discord/serving.ts";

const DOUBT = "**This may not answer it.** These passages are the closest.";
const FOUND = "Mara Quill found the stolen violin inside a piano stool.";
/** Asked by so many besides that each is acknowledged with “thinking …” first. */
const OTHERS = 20;
/** No test is about how long this machine takes. Milliseconds. */
const CALM = { acknowledgeWithin: 60_000 };

/** The shelf, with doubts about one question: which those are is for the search to judge. */
function openDoubtful(question = QUESTION): LibraryApi {
  const library = openFiles(SHELF);
  return {
    ...library,
    ask: async (query) => {
      const answer = await library.ask(query);
      return query.question === question ? { ...answer, confidence: "unsure" } : answer;
    },
  };
}

async function askDoubtful(options: ServingOptions = {}, isPrivate = false) {
  const serving = await serve({ libraryService: serveOnly(openDoubtful()), ...options });
  const { local } = serving;
  const asker = local.person({ name: "Ada" });
  const asked = { name: "ask", options: { question: QUESTION, private: isPrivate }, by: asker };
  const { reply, ephemeral } = await local.useCommand(asked).answer();
  const press = (label: string) => local.press(seen(reply), label, { by: asker });
  return { ...serving, asker, reply: seen(reply), ephemeral, press };
}

const labels = (message: Message) => buttonsOf(message).map(({ label }) => label);
const idOf = (message: Message, wanted: string) =>
  buttonsOf(message).find(({ label }) => label === wanted)?.customId ?? expect.fail(`there is no ${wanted}`);

describe("an answer that may not answer", () => {
  it.each([[false], [true]])(
    "is for the asker alone, says so, and may be shared; asked in private: %s",
    async (isPrivate) => {
      const { local, reply, ephemeral } = await askDoubtful({}, isPrivate);
      expect(ephemeral).toBe(true);
      const text = readText(reply);
      expect(text).toContain(DOUBT);
      expect(text).toContain(`> ${FOUND}`);
      expect(text.indexOf(DOUBT)).toBeLessThan(text.indexOf(FOUND));
      expect(labels(reply)).toEqual(["More", "Cite", "Share"]);
      expect(local.messages(local.home)).toHaveLength(0);
    },
  );

  it("is said of nothing that answers surely", async () => {
    const { local } = await serve();
    const { reply, ephemeral } = await local.useCommand({ name: "ask", options: { question: QUESTION } }).answer();
    expect(readText(seen(reply))).not.toContain("may not answer");
    expect(ephemeral).toBe(false);
  });

  it("is what the search gives where the shelf has the names and not what is asked", async () => {
    const files = {
      ...SHELF,
      "harrow-v-pell/case.md": SHELF["harrow-v-pell/case.md"].replace(
        "outcome:",
        "people: [{name: Mara Quill}]\noutcome:",
      ),
    };
    const { local } = await serve({ files });
    const question = "What shoes did Mara Quill wear in the shop?";
    const { reply, ephemeral } = await local.useCommand({ name: "ask", options: { question } }).answer();
    expect(readText(seen(reply))).toContain(DOUBT);
    expect(ephemeral).toBe(true);
  });

  it("shows more to the asker alone, with the same doubt", async () => {
    const { local, press } = await askDoubtful();
    const { reply, ephemeral } = await press("More").answer();
    expect(ephemeral).toBe(true);
    expect(readText(seen(reply))).toContain(DOUBT);
    expect(local.messages(local.home)).toHaveLength(0);
  });

  it("is kept among the questions without an answer, unless it was asked in private", async () => {
    for (const [isPrivate, kept] of [
      [false, [QUESTION]],
      [true, []],
    ] as const) {
      const recorded: string[] = [];
      const record = (question: string) => void recorded.push(question);
      const gaps = { record } as Partial<UnansweredLog> as UnansweredLog; // all that an answer uses
      const serving = await serve({ libraryService: serveOnly(openDoubtful()), gaps });
      const { local } = serving;
      const asked = local.useCommand({ name: "ask", options: { question: QUESTION, private: isPrivate } });
      await asked.answer();
      await lineOf(serving, asked);
      expect(recorded).toEqual(kept);
    }
  });
});

describe("Share of an answer that may not answer", () => {
  it("posts it in the channel with what it says of itself and the name of who shared it", async () => {
    const { local, press, reply } = await askDoubtful();
    const { reply: shared, ephemeral } = await press("Share").answer();
    expect(ephemeral).toBe(false);
    const text = readText(seen(shared));
    expect(text).toContain(DOUBT);
    expect(text).toContain("-# Shared by Ada");
    expect(text.match(/^> .*/gm)).toEqual(readText(reply).match(/^> .*/gm));
    expect(local.messages(local.home).map(({ id }) => id)).toEqual([shared?.id]);
    expect(labels(seen(shared))).toContain("Delete");
    expect(labels(seen(shared))).not.toContain("Share");
  });

  it("keeps the doubt though the shelf would be sure by now", async () => {
    let library = openDoubtful();
    const { local, press } = await askDoubtful({
      libraryService: { withSnapshot: (use) => use(library), reload: async () => ({ kind: "already reloading" }) },
    });
    library = openFiles(SHELF);
    const { reply: shared } = await press("Share").answer();
    expect(readText(seen(shared))).toContain(DOUBT);
    expect(local.messages(local.home)).toHaveLength(1);
  });

  it("of what *More* shows has the doubt, too", async () => {
    const { local, asker, press } = await askDoubtful();
    const { reply: more } = await press("More").answer();
    const { reply: shared } = await local.press(seen(more), "Share", { by: asker }).answer();
    expect(readText(seen(shared))).toContain(DOUBT);
    expect(local.messages(local.home)).toHaveLength(1);
  });

  it("shares nothing that changed since, and posts no public answer again", async () => {
    let library = openDoubtful();
    const { local, asker, press, reply } = await askDoubtful({
      libraryService: { withSnapshot: (use) => use(library), reload: async () => ({ kind: "already reloading" }) },
    });
    const { reply: shared } = await press("Share").answer();
    const again = await local.forge({ customId: idOf(reply, "Share"), message: seen(shared), by: asker }).answer();
    expect(again.ephemeral).toBe(true);
    expect(local.messages(local.home)).toHaveLength(1);
    const file = SHELF["harrow-v-pell/violin.md"].replace("two years", "ten years");
    library = openFiles({ ...SHELF, "harrow-v-pell/violin.md": file });
    expect(readText(seen((await press("Share").answer()).reply))).toContain("ask again");
    expect(local.messages(local.home)).toHaveLength(1);
  });

  it("works below an answer of a version that knew no doubt, and says none there", async () => {
    const { local } = await serve();
    const by = local.person({ name: "Ada" });
    const asked = { name: "ask", options: { question: QUESTION, private: true }, by };
    const answered = seen((await local.useCommand(asked).answer()).reply);
    expect(idOf(answered, "Share")).toMatch(/^v2:share:/);
    const components = JSON.parse(JSON.stringify(answered.components)) as Fields[]; // as Discord keeps them
    const old = local.postOldAnswer({ flags: answered.flags ?? 0, components, by });
    const { reply: shared, ephemeral } = await local.press(old, "v2:share:-", { by }).answer();
    expect(ephemeral).toBe(false);
    expect(readText(seen(shared))).toContain(`> ${FOUND}`);
    expect(readText(seen(shared))).not.toContain("may not answer");
  });
});

describe("an answer that may not answer, after the channel saw somebody think", () => {
  it("reaches the asker alone and leaves nothing in the channel", async () => {
    const { local } = await serve({ local: CALM, libraryService: serveOnly(openDoubtful("Who found the violin?")) });
    const ask = (question: string) => local.useCommand({ name: "ask", options: { question }, by: local.person() });
    const exchange = ask("Who found the violin?");
    for (let others = 0; others < OTHERS; others += 1) ask(QUESTION);
    const shown = new Set<string>();
    const look = () => {
      const { reply } = exchange;
      if (reply !== undefined && !isEphemeral(reply)) shown.add(isLoading(reply) ? "thinking" : readText(reply));
      return exchange.followUps.length > 0 || (reply !== undefined && !isLoading(reply));
    };
    await local.until(look, "the asker is told", 30_000);
    expect(exchange.acknowledgements.map(({ type }) => type)).toEqual([5]);
    expect([...shown]).toEqual(["thinking"]);
    expect(exchange.reply).toBeUndefined();
    expect(exchange.followUps.map((one) => [isEphemeral(one), readText(one)])).toEqual([
      [true, expect.stringContaining(DOUBT)],
    ]);
    const [told] = exchange.followUps;
    expect(labels(seen(told))).toContain("Share");
    for (const message of local.messages(local.home)) expect(readText(message)).not.toContain("may not answer");
  });
});

describe("a question that no article answers", () => {
  it.each([
    ["and when did that happen", "goes on from something that Casebook doesn't have: ask again with the name"],
    ["are you a bot", "Casebook is a program that quotes articles word for word"],
    ["do you think Harrow v. Pell was fair", "Casebook has no opinions; it only quotes what the articles say."],
    ["thanks bot", "That asks nothing about a case."],
    ["when is the next hearing in Harrow v. Pell?", "Dates that are still to come are listed by /next."],
  ])("gets its reason, told to the asker alone: %s", async (question, reason) => {
    const { local } = await serve();
    const { reply, ephemeral } = await local.useCommand({ name: "ask", options: { question } }).answer();
    expect(readText(seen(reply))).toContain(`**Nothing found.** `);
    expect(readText(seen(reply))).toContain(reason);
    expect(ephemeral).toBe(true);
    expect(local.messages(local.home)).toHaveLength(0);
  });

  it("that names a case is told how it ended", async () => {
    const { local } = await serve();
    const question = "when is the next hearing in Harrow v. Pell?";
    const { reply } = await local.useCommand({ name: "ask", options: { question } }).answer();
    expect(readText(seen(reply))).toContain("**How it ended** — Settled. (January 9, 2032)");
  });
});
