import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { buttonsOf, type Message, readText } from "../../../../tools/local-discord/message.ts";
import { asSlug } from "../../../support/identifiers.ts";
import {
  lineOf,
  QUESTION,
  type ServingOptions,
  saidReady,
  seen,
  serve,
  startBot,
} from "../../../support/outlets/discord/serving.ts";
import { countsOf, keep, makePath, openDatabase } from "../../../support/storage/unanswered/database.ts";

const BREAD = "How do I bake sourdough bread?";

/** A bot that keeps questions, with a moderator and a member. */
async function keeping(options: ServingOptions = {}) {
  const path = makePath();
  const { gaps, told } = keep(path, { today: () => "2031-07-12" });
  const serving = await serve({ gaps, ...options });
  const { local } = serving;
  const moderator = local.person({ name: "Mod", permissions: ["ManageGuild"] });
  const member = local.person({ name: "Ada" });
  /** Asks, and waits until the bot is done with it: questions are noted after the answer. */
  const ask = async (asked: Readonly<Record<string, string | boolean>>, where = {}) => {
    const exchange = local.useCommand({ name: "ask", options: { question: BREAD, ...asked }, by: member, ...where });
    const answered = await exchange.answer();
    await lineOf(serving, exchange);
    return answered;
  };
  const list = async (asked: Readonly<Record<string, string | number>> = {}) => {
    const exchange = await local.useCommand({ name: "gaps", options: asked, by: moderator }).answer();
    return { message: seen(exchange.reply), ephemeral: exchange.ephemeral };
  };
  /** What the message says after the moderator has pressed one of its buttons. */
  const press = async (message: Message, label: string) =>
    seen((await local.press(message, label, { by: moderator }).answer()).source);
  return { ...serving, path, gaps, told, moderator, member, ask, list, press };
}

const labelsOf = (message: Message) => buttonsOf(message).map(({ label }) => label);

/** The id of the first button with that label. */
function idOf(message: Message, label: string): string {
  const found = buttonsOf(message).find((one) => one.label === label)?.customId;
  if (found === undefined) throw new Error(`there is no button ${label}`);
  return found;
}

describe("a question that found nothing", () => {
  it("is kept without who asked it, with its case and how often it was asked", async () => {
    const { ask, gaps, path, member, local } = await keeping();
    await ask({ question: `${BREAD} <@${member.id}> 🥖` });
    await ask({ question: BREAD.toUpperCase() });
    await ask({ case: "the violin case" });
    await ask({ question: QUESTION });
    expect(await countsOf(gaps)).toEqual({
      "how do i bake sourdough bread": 2,
      "harrow-v-pell: how do i bake sourdough bread": 1,
    });
    const [row] = openDatabase(path).prepare("SELECT * FROM gap WHERE slug IS NULL").all() as object[]; // as it was made
    expect(JSON.stringify(row)).not.toContain(member.id);
    expect(JSON.stringify(row)).not.toContain(local.home.id);
    expect(row).toMatchObject({ first_asked: "2031-07-12", last_asked: "2031-07-12" });
  });

  it("is not kept where it was asked in private or in a direct message", async () => {
    const { ask, gaps } = await keeping({ config: { isPublic: true } });
    await ask({ private: true });
    await ask({}, { where: "dm" });
    expect(await countsOf(gaps)).toEqual({});
  });

  it("is not kept where it was asked in another server than the home", async () => {
    const { ask, gaps, local } = await keeping({ config: { isPublic: true } });
    await ask({}, { where: local.elsewhere });
    expect(await countsOf(gaps)).toEqual({});
  });

  it("is kept from every server where there is no home, for whoever runs the bot", async () => {
    const { ask, gaps, local } = await keeping({ config: { home: undefined } });
    await ask({}, { where: local.elsewhere });
    await ask({}, { where: "dm" });
    expect(await countsOf(gaps)).toEqual({ "how do i bake sourdough bread": 1 });
  });

  it("is answered as ever while the database is locked, and kept when it no longer is", async () => {
    const { ask, gaps, told, path } = await keeping();
    await gaps.list();
    const other = openDatabase(path);
    other.exec("BEGIN EXCLUSIVE");
    for (let times = 0; times < 3; times += 1)
      expect(readText(seen((await ask({})).reply))).toContain("Nothing found.");
    expect(await gaps.list()).toMatchObject({ ok: false });
    other.exec("COMMIT");
    expect(await countsOf(gaps)).toEqual({ "how do i bake sourdough bread": 3 });
    expect(told).toEqual(["locked", "recovered"]);
  });

  it("leaves no trace in the log", async () => {
    const { ask, log } = await keeping();
    await ask({});
    expect(JSON.stringify(log)).not.toMatch(/sourdough/i);
  });
});

describe("/gaps", () => {
  const many = async () => {
    const serving = await keeping();
    for (let number = 1; number <= 20; number += 1) serving.gaps.record(`Who is number ${number}?`, undefined);
    for (let times = 0; times < 2; times += 1) serving.gaps.record("Who is *number* 7?", asSlug("marsh"));
    return serving;
  };

  it("shows a moderator alone the questions, most often asked first, and turns their pages in place", async () => {
    const { list, press } = await many();
    const { message, ephemeral } = await list();
    expect(ephemeral).toBe(true);
    const text = readText(message);
    expect(text).toContain(
      "**Unanswered questions**\n-# 21 questions of the last 30 days, most often asked first · page 1 of 3",
    );
    expect(text).toContain(
      "who is \\*number\\* 7\n-# asked 2 times, on July 12, 2031, in the case marsh\nwho is number 20\n-# asked once, on July 12, 2031",
    );
    expect(labelsOf(message)).toEqual([...Array.from({ length: 8 }, () => "Clear"), "Next", "Export"]);
    const second = await press(message, "Next");
    expect(readText(second)).toContain("page 2 of 3");
    const third = await press(second, "Next");
    expect(labelsOf(third)).toEqual([...Array.from({ length: 5 }, () => "Clear"), "Previous", "Export"]);
    expect(readText(await press(third, "Previous"))).toContain("page 2 of 3");
    expect(readText((await list({ page: 99 })).message)).toContain("page 3 of 3");
  });

  it("clears a question after a confirmation that names it, and returns to its page", async () => {
    const { list, press, gaps } = await many();
    const second = await press((await list()).message, "Next");
    const doubt = await press(second, "Clear");
    expect(readText(doubt)).toBe("**Clear this question?**\nwho is number 13\n-# asked once, on July 12, 2031");
    expect(labelsOf(doubt)).toEqual(["Clear it", "Keep it"]);
    const kept = await press(doubt, "Keep it");
    expect(readText(kept)).toContain("page 2 of 3");
    expect(await countsOf(gaps)).toHaveProperty("who is number 13");
    const cleared = await press(await press(kept, "Clear"), "Clear it");
    expect(readText(cleared)).toBe("Cleared: “who is number 13”, asked once, on July 12, 2031.");
    expect(await countsOf(gaps)).not.toHaveProperty("who is number 13");
    expect(readText(await press(cleared, "Back to the list"))).toContain("20 questions of the last 30 days");
  });

  it("says so where a question was cleared by somebody else meanwhile", async () => {
    const { list, press, gaps } = await many();
    const { message } = await list();
    const doubt = await press(message, "Clear");
    const found = await gaps.find("number* 7");
    await gaps.clear(found.ok ? (found.value[0]?.id ?? "") : "");
    expect(readText(await press(doubt, "Clear it"))).toBe("That question is not on the list any more.");
  });

  it.each([
    ["the whole question", "who is number 1", "**Clear this question?**\nwho is number 1\n", ["Clear it", "Keep it"]],
    ["a part of several", "number 1", "“number 1” could be 11 questions; clear one of them:", Array(8).fill("Clear")],
    ["none", "*bailiff*", "No unanswered question reads like “\\*bailiff\\*”.", ["Back to the list"]],
  ])("takes %s behind clear", async (_what, clear, words, labels) => {
    const { list } = await many();
    const { message } = await list({ clear });
    expect(readText(message)).toContain(words);
    expect(labelsOf(message)).toEqual(labels);
  });

  it("exports them all for a spreadsheet, which runs none of them", async () => {
    const { list, gaps, local, moderator } = await many();
    gaps.record('=1+1 or "who"', undefined);
    const { message } = await list();
    const { reply, ephemeral } = await local.press(message, "Export", { by: moderator }).answer();
    expect(ephemeral).toBe(true);
    const [url = ""] = JSON.stringify(seen(reply).components).match(/http[^"]+unanswered-questions\.csv/) ?? [];
    const text = Buffer.from(local.readFile(url) ?? []).toString();
    const rows = parse(text, { bom: true, columns: true, record_delimiter: "\r\n" }) as Record<string, string>[]; // by its header
    expect(rows).toHaveLength(22);
    expect(rows[0]).toEqual({
      question: "who is *number* 7",
      case: "marsh",
      count: "2",
      "first asked": "2031-07-12",
      "last asked": "2031-07-12",
      id: expect.stringMatching(/^'?[\w-]{22}$/),
    });
    expect(rows.map(({ question }) => question)).toContain(`'=1+1 or 'who`);
  });

  it("fits however long and however full of marks the questions are", async () => {
    const { gaps, list, press } = await keeping();
    for (let number = 0; number < 10; number += 1)
      gaps.record(`who${number} ${"*_<~|".repeat(57)}`, asSlug("*".repeat(200)));
    gaps.record(`what ${"*".repeat(280)} it`, undefined);
    const { message } = await list();
    expect(readText(message)).toContain("11 questions");
    expect(labelsOf(message)).toContain("Next");
    expect(labelsOf(await press(message, "Clear"))).toEqual(["Clear it", "Keep it"]);
  });

  it("says that there is none", async () => {
    const { list } = await keeping();
    const { message } = await list();
    expect(readText(message)).toContain("There is none");
    expect(labelsOf(message)).toEqual([]);
  });

  it("says that questions are not kept, and how they would be", async () => {
    const { local } = await serve();
    const by = local.person({ permissions: ["ManageGuild"] });
    const { reply } = await local.useCommand({ name: "gaps", by }).answer();
    expect(readText(seen(reply))).toBe(
      "Unanswered questions are not kept: to keep them, whoever runs this bot names a file in GAPS\\_DB (and a number above 0 in GAPS\\_DAYS, if that is 0) and starts it again.",
    );
  });

  it("says why the database can't be used, without its path", async () => {
    const { gaps } = keep("/nowhere/at/all/gaps.db");
    const { local } = await serve({ gaps });
    const by = local.person({ permissions: ["ManageGuild"] });
    const { reply } = await local.useCommand({ name: "gaps", by }).answer();
    expect(readText(seen(reply))).toBe(
      "The database of unanswered questions is to stand in a folder that does not exist: make the folder.",
    );
  });

  it("goes on after a restart", async () => {
    const serving = await many();
    const { message } = await serving.list();
    serving.stop();
    await serving.ended;
    await saidReady(startBot(serving.local, { gaps: serving.gaps }));
    expect(readText(await serving.press(message, "Next"))).toContain("page 2 of 3");
  });

  it("is granted to a role that the operator named", async () => {
    const moderatorRoles: string[] = [];
    const { local } = await keeping({ config: { moderatorRoles } });
    const by = local.person({ roles: [local.home.roleId] });
    const look = async () => readText(seen((await local.useCommand({ name: "gaps", by }).answer()).reply));
    expect(await look()).toContain("This is for moderators");
    moderatorRoles.push(local.home.roleId);
    expect(await look()).toContain("There is none");
  });

  it.each([
    ["a member", [], "home", "This is for moderators"],
    ["a member with Manage Messages", ["ManageMessages"], "home", "This is for moderators"],
    ["another server's administrator", ["Administrator"], "elsewhere", "home server only"],
    ["somebody in a direct message", ["Administrator"], "dm", "home server only"],
  ] as const)("is refused to %s, and so is each of its buttons", async (_who, permissions, place, words) => {
    const { local, list, press, gaps } = await many();
    const where = place === "home" ? local.home : place === "elsewhere" ? local.elsewhere : "dm";
    const by = local.person({ permissions });
    const asked = await local.useCommand({ name: "gaps", by, where }).answer();
    expect([asked.ephemeral, readText(seen(asked.reply))]).toEqual([true, expect.stringContaining(words)]);
    const { message } = await list();
    const ids = [idOf(message, "Next"), idOf(message, "Export"), idOf(message, "Clear")];
    const doubt = await press(message, "Clear");
    for (const customId of [...ids, idOf(doubt, "Clear it")]) {
      const { reply, ephemeral } = await local.forge({ customId, message: doubt, by, where }).answer();
      expect([ephemeral, readText(seen(reply))]).toEqual([true, expect.stringContaining(words)]);
    }
    expect(Object.keys(await countsOf(gaps))).toHaveLength(21);
  });

  it("never takes the place of what the channel sees", async () => {
    const { local, moderator } = await many();
    const answered = await local.useCommand({ name: "ask", options: { question: QUESTION } }).answer();
    const message = seen(answered.reply);
    const { reply, ephemeral } = await local.forge({ customId: "v2:gaps:1", message, by: moderator }).answer();
    expect([ephemeral, readText(seen(reply))]).toEqual([true, expect.stringContaining("another version")]);
    expect(readText(message)).not.toContain("Unanswered");
  });
});

describe("/about", () => {
  it("tells members that questions are kept, where they are", async () => {
    const { local } = await keeping();
    const { reply } = await local.useCommand({ name: "about" }).answer();
    expect(readText(seen(reply))).toContain("Questions without a sure answer are kept for 30 days for the moderators");
    const other = await serve();
    const silent = await other.local.useCommand({ name: "about" }).answer();
    expect(readText(seen(silent.reply))).not.toContain("are kept for");
  });
});
