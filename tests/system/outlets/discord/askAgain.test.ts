import { describe, expect, it } from "vitest";
import { fieldsOf, listOf } from "../../../../tools/local-discord/fields.ts";
import { optionsOf, readText } from "../../../../tools/local-discord/message.ts";
import { QUESTION, seen, serve } from "../../../support/outlets/discord/serving.ts";
import { keep, makePath } from "../../../support/storage/unanswered/database.ts";

const OTHER = "Who closed the orchard?";
const AGAIN = "Ask again in other words";
const UNHELPFUL = "Doesn't answer";

/** A bot that keeps questions without an answer, and one that it has answered. */
async function answered(options: Readonly<Record<string, string | boolean>> = {}) {
  const { gaps } = keep(makePath());
  const { local } = await serve({ gaps });
  const by = local.person({ name: "Ada" });
  const { reply } = await local.useCommand({ name: "ask", options: { question: QUESTION, ...options }, by }).answer();
  return { local, gaps, by, reply: seen(reply) };
}

async function keptOf({ gaps }: Pick<Awaited<ReturnType<typeof answered>>, "gaps">) {
  const listed = await gaps.list();
  return listed.ok ? listed.value.map(({ question, case: slug, count }) => ({ question, slug, count })) : undefined;
}

describe("Ask again", () => {
  it("opens a form with the question filled in, and answers what becomes of it where the first answer stands", async () => {
    const { local, by, reply } = await answered();
    const opened = local.press(reply, AGAIN, { by });
    await opened.settled();
    const [label] = listOf(opened.modal?.["components"]);
    expect(fieldsOf(label?.["component"])["value"]).toBe(QUESTION);
    const again = await local.fillIn(opened, { fields: { question: OTHER }, by, message: reply }).answer();
    expect(again.ephemeral).toBe(false);
    expect(readText(seen(again.reply))).toContain("> Judge Oda Fenn closed the orchard after the flood.");
  });

  it("opens the same form where nothing was found, and answers there what is found", async () => {
    const { local } = await serve();
    const by = local.person({ name: "Ada" });
    const asked = "Which zeppelin landed?";
    const { reply } = await local.useCommand({ name: "ask", options: { question: asked }, by }).answer();
    expect(readText(seen(reply))).toMatch(/^\*\*Which zeppelin landed\?\*\*\n\*\*Nothing found\.\*\*/);
    const opened = local.press(seen(reply), AGAIN, { by });
    await opened.settled();
    const [label] = listOf(opened.modal?.["components"]);
    expect(fieldsOf(label?.["component"])["value"]).toBe(asked);
    const again = await local.fillIn(opened, { fields: { question: OTHER }, by, message: seen(reply) }).answer();
    expect(again.ephemeral).toBe(true);
    expect(readText(seen(again.reply))).toContain("> Judge Oda Fenn closed the orchard after the flood.");
  });

  it("answers in private below a private answer, and keeps to its case", async () => {
    const { local, by, reply } = await answered({ private: true, case: "Harrow v. Pell" });
    const opened = local.press(reply, AGAIN, { by });
    await opened.settled();
    const again = await local.fillIn(opened, { fields: { question: OTHER }, by, message: reply }).answer();
    expect(again.ephemeral).toBe(true);
    expect(readText(seen(again.reply))).not.toContain("Judge Oda Fenn");
  });
});

describe("Doesn't answer", () => {
  it("counts the question for moderators, without who pressed", async () => {
    const { local, gaps, by, reply } = await answered();
    for (const name of ["Ada", "Tom"]) {
      const told = await local.press(reply, UNHELPFUL, { by: name === "Ada" ? by : local.person({ name }) }).answer();
      expect([told.ephemeral, readText(seen(told.reply))]).toEqual([
        true,
        expect.stringContaining("without your name"),
      ]);
    }
    expect(await keptOf({ gaps })).toEqual([{ question: "who found the stolen violin", slug: undefined, count: 2 }]);
  });

  it("is not offered in private, and counts nothing where it is forged there", async () => {
    const { local, gaps, by, reply } = await answered({ private: true });
    expect(optionsOf(reply)).not.toContain(UNHELPFUL);
    const told = await local.forge({ customId: "v2:unhelpful:-", message: reply, by }).answer();
    expect(readText(seen(told.reply))).toContain("Nothing was noted");
    expect(await keptOf({ gaps })).toEqual([]);
  });

  it("is not offered where nothing is kept", async () => {
    const { local } = await serve();
    const { reply } = await local.useCommand({ name: "ask", options: { question: QUESTION } }).answer();
    expect(optionsOf(seen(reply))).toContain(AGAIN);
    expect(optionsOf(seen(reply))).not.toContain(UNHELPFUL);
  });
});
