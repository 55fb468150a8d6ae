import { describe, expect, it } from "vitest";
import type { LibraryApi } from "../../../../src/service/libraryService.ts";
import { buttonsOf, optionsOf, readText } from "../../../../tools/local-discord/message.ts";
import { openFiles } from "../../../support/opening.ts";
import { QUESTION, SHELF, saidReady, seen, serve, startBot } from "../../../support/outlets/discord/serving.ts";
import { writeArticle } from "../../../support/temporary.ts";

const FIRST = "Mara Quill found the stolen violin inside a piano stool.";

/** A bot that has answered, in the channel or in private. */
async function answered(asked: { readonly isPrivate?: boolean; readonly question?: string } = {}) {
  // The shelf in use, which a test may change as a reload would.
  let library: LibraryApi = openFiles(SHELF);
  const serving = await serve({
    libraryService: { withSnapshot: (use) => use(library), reload: async () => ({ kind: "already reloading" }) },
  });
  const { local } = serving;
  const asker = local.person({ name: "Ada" });
  const options = { question: asked.question ?? QUESTION, private: asked.isPrivate ?? false };
  const { reply } = await local.useCommand({ name: "ask", options, by: asker }).answer();
  const press = (label: string, by = asker) => local.press(seen(reply), label, { by });
  return {
    ...serving,
    asker,
    reply: seen(reply),
    press,
    change: (files: Readonly<Record<string, string>>) => {
      library = openFiles(files);
    },
  };
}

const CHANGED = {
  ...SHELF,
  "harrow-v-pell/violin.md": SHELF["harrow-v-pell/violin.md"].replace("two years", "ten years"),
};
const GONE = { "marsh/case.md": SHELF["marsh/case.md"], "marsh/orchard.md": SHELF["marsh/orchard.md"] };
const HIDDEN = {
  ...SHELF,
  "harrow-v-pell/violin.md": SHELF["harrow-v-pell/violin.md"].replace("url:", "hidden: true\nurl:"),
};

describe("Context", () => {
  it("shows whoever presses it the paragraph and its neighbours, the quotation marked", async () => {
    const { local, press } = await answered();
    const { reply, ephemeral } = await press("Context of 1", local.person({ name: "Tom" })).answer();
    expect(ephemeral).toBe(true);
    const text = readText(seen(reply));
    expect(text).toContain(`> **${FIRST} The stool had stood in her shop for two years.**`);
    expect(text).toContain("> A porter saw the stolen violin at noon.");
  });

  it.each([
    ["has changed", CHANGED],
    ["is gone", GONE],
    ["is hidden", HIDDEN],
  ])("says so where the article %s since", async (_what, files) => {
    const { press, change } = await answered();
    change(files);
    for (const label of ["Context of 1", "Cite"]) {
      const { reply, ephemeral } = await press(label).answer();
      expect(readText(seen(reply))).toContain("has changed, or is no longer on the shelf; ask again");
      expect(ephemeral).toBe(true);
    }
  });

  it("refuses offsets that no quotation could have", async () => {
    const { local, reply } = await answered();
    const id = buttonsOf(reply).find(({ label }) => label === "Context")?.customId ?? "";
    for (const forged of [
      id.replace(/:\d+$/, ":9999999"),
      id.replace(/:\d+$/, ":50"),
      id.replace(/:0:\d+$/, ":3:103"),
    ]) {
      const { reply: told } = await local.forge({ customId: forged, message: reply }).answer();
      expect(readText(seen(told))).toContain("ask again");
    }
  });
});

/** The article as a complaint, and an order that says the same. */
const PAPERS = {
  ...SHELF,
  "harrow-v-pell/violin.md": SHELF["harrow-v-pell/violin.md"].replace("url:", "kind: complaint\nurl:"),
  "harrow-v-pell/order.md": writeArticle("The court heard who found the stolen violin.", "kind: order"),
};

describe("the kind of document that was chosen beside a question", () => {
  it("holds for More, and where the question is asked again", async () => {
    const { local } = await serve({ files: PAPERS });
    const asked = { name: "ask", options: { question: QUESTION, kind: "complaint" } };
    const { reply } = await local.useCommand(asked).answer();
    const { reply: more } = await local.press(seen(reply), "More").answer();
    const opened = local.press(seen(reply), "Ask again in other words");
    await opened.settled();
    const form = { fields: { question: QUESTION }, message: seen(reply) };
    const { reply: again } = await local.fillIn(opened, form).answer();
    expect(readText(seen(more)).match(/^> .*/gm)).toHaveLength(2);
    for (const one of [reply, more, again]) expect(readText(seen(one))).not.toContain("The court heard");
    const { reply: ofAll } = await local.useCommand({ name: "ask", options: { question: QUESTION } }).answer();
    expect(readText(seen(ofAll))).toContain("The court heard");
  });
});

describe("More", () => {
  it("shows whoever presses it the next ones, without repeating any, until there are none", async () => {
    const { local, reply, press } = await answered();
    const { reply: more, ephemeral } = await press("More", local.person({ name: "Tom" })).answer();
    expect(ephemeral).toBe(true);
    const [shown, next] = [reply, seen(more)].map((one): string[] => readText(one).match(/^> .*/gm) ?? []);
    expect(shown).toHaveLength(3);
    expect(next).toHaveLength(2);
    expect(next?.filter((quote) => shown?.includes(quote))).toEqual([]);
    expect(buttonsOf(seen(more)).map(({ label }) => label)).toEqual(["Cite", "Share"]);
    expect(optionsOf(seen(more)).filter((label) => label.startsWith("Context"))).toHaveLength(2);
  });

  it("says so where the shelf has nothing further since", async () => {
    const { press, change } = await answered();
    change(GONE);
    expect(readText(seen((await press("More").answer()).reply))).toContain("no further quotation");
  });

  it("says so where nobody reads on so far", async () => {
    const { local, reply } = await answered();
    const { reply: told } = await local.forge({ customId: "v2:more:63:-", message: reply }).answer();
    expect(readText(seen(told))).toContain("no further quotation");
  });

  it("understands a question with every sign that Discord reads", async () => {
    const question = "Who *found* the __stolen__ `violin` || \\ <@123> ~~[now](it)~~ -# > # @here?";
    const { press, reply } = await answered({ question });
    const { reply: more } = await press("More").answer();
    expect(readText(seen(more)).split("\n")[0]).toBe(readText(reply).split("\n")[0]);
    expect(readText(seen(more))).toContain("> ");
  });
});

describe("Cite", () => {
  it.each([
    ["Cite in APA", "APA", "(2031, March 4)"],
    ["Cite in MLA", "MLA", "4 Mar. 2031"],
    ["Cite plainly", "Plain", "paragraph 1"],
  ])("has another style: %s", async (label, style, words) => {
    const { press } = await answered();
    const text = readText(seen((await press(label).answer()).reply));
    expect([text.startsWith(`-# ${style}\n`), text.includes(words)]).toEqual([true, true]);
  });

  it("shows whoever presses it one style to copy, once for an article", async () => {
    const { local, press } = await answered();
    const { reply, ephemeral } = await press("Cite", local.person({ name: "Tom" })).answer();
    expect(ephemeral).toBe(true);
    const text = readText(seen(reply));
    expect(text).toBe(
      "-# Bluebook-style\n**Quotations 1, 2, and 3**\n```\nThe Stolen Violin, The Tarn Courier (Mar. 4, 2031), https://courier.test/violin.\n```",
    );
  });
});

describe("Share", () => {
  it("posts the answer in the channel with the name of who shared it", async () => {
    const { local, press, reply } = await answered({ isPrivate: true });
    const { reply: shared, ephemeral } = await press("Share").answer();
    expect(ephemeral).toBe(false);
    const text = readText(seen(shared));
    expect(text).toContain("-# Shared by Ada");
    expect(text.match(/^> .*/gm)).toEqual(readText(reply).match(/^> .*/gm));
    expect(local.messages(local.home).map(({ id }) => id)).toEqual([shared?.id]);
    expect(buttonsOf(seen(shared)).map(({ label }) => label)).toContain("More");
  });

  it("can be deleted by whoever shared it", async () => {
    const { local, press, asker } = await answered({ isPrivate: true });
    const { reply: shared } = await press("Share").answer();
    expect(local.messages(local.home)).toHaveLength(1);
    await local.press(seen(shared), "Delete", { by: asker }).settled();
    await local.until(() => local.messages(local.home).length === 0, "the shared answer is gone");
  });

  it("shares nothing that is gone or changed since", async () => {
    const { local, press, change } = await answered({ isPrivate: true });
    change(CHANGED);
    expect(readText(seen((await press("Share").answer()).reply))).toContain("ask again");
    expect(local.messages(local.home)).toHaveLength(0);
  });

  it("posts no public answer a second time", async () => {
    const { local, reply } = await answered();
    const { reply: told, ephemeral } = await local.forge({ customId: "v2:share:-", message: reply }).answer();
    expect(readText(seen(told))).toContain("another version");
    expect(ephemeral).toBe(true);
    expect(local.messages(local.home)).toHaveLength(1);
  });
});

describe("Delete", () => {
  it.each([
    ["the asker", undefined, true],
    ["another member", [], false],
    ["a member with Manage Server alone", ["ManageGuild"], false],
    ["a member with Manage Messages", ["ManageMessages"], true],
    ["an administrator", ["Administrator"], true],
  ] as const)("pressed by %s", async (_who, permissions, isDeleted) => {
    const { local, asker, press } = await answered();
    const by = permissions === undefined ? asker : local.person({ name: "Tom", permissions });
    expect(local.messages(local.home)).toHaveLength(1);
    const exchange = press("Delete", by);
    await exchange.settled();
    if (isDeleted) await local.until(() => local.messages(local.home).length === 0, "the answer is gone");
    else {
      expect(local.messages(local.home)).toHaveLength(1);
      expect(readText(seen(exchange.reply))).toContain("Only whoever asked");
      expect(exchange.ephemeral).toBe(true);
    }
  });
});

describe("Delete where the bot no longer serves", () => {
  it("takes the answer down for the asker, and for nobody else", async () => {
    const before = await serve({ config: { isPublic: true } });
    const { local } = before;
    const asker = local.person({ name: "Ada" });
    const asked = { name: "ask", options: { question: QUESTION }, by: asker, where: local.elsewhere };
    const { reply } = await local.useCommand(asked).answer();
    before.stop();
    await before.ended;
    const after = startBot(local);
    await saidReady(after);
    const other = await local.press(seen(reply), "Delete", { by: local.person({ name: "Tom" }) }).answer();
    expect(readText(seen(other.reply))).toContain("Only whoever asked");
    expect(local.messages(local.elsewhere)).toHaveLength(1);
    await local.press(seen(reply), "Delete", { by: asker }).settled();
    await local.until(() => local.messages(local.elsewhere).length === 0, "the answer is gone");
  });
});

describe("a button's id that nobody wrote", () => {
  it.each([
    ["v0:cite"],
    ["v2:more:999999:-"],
    ["v2:page:1:-"],
    ["v2:page:1:AAAAAAAAAAAAAAAAAAAAAA"],
    ["v2:sources:AAAAAAAAAAAAAAAAAAAAAA"],
    ["v1:sources:AAAAAAAA"],
    ["x"],
    ["v2:share:-"],
  ])("%s is answered in private and does no harm", async (customId) => {
    const { local, reply } = await answered();
    const exchange = local.forge({ customId, message: reply, by: local.person({ name: "Tom" }) });
    await exchange.settled();
    expect(exchange.acknowledgements).toHaveLength(1);
    expect(exchange.ephemeral).toBe(true);
    expect(local.messages(local.home).map(({ components }) => components)).toEqual([reply.components]);
  });

  it("does nothing in a server that is not served", async () => {
    const { local } = await answered();
    const { reply } = await local.forge({ customId: "v2:sources:-", where: local.elsewhere }).answer();
    expect(readText(seen(reply))).toContain("home server only");
  });
});
