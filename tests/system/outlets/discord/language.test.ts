import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openServerState } from "../../../../src/storage/state/openServerState.ts";
import { listOf } from "../../../../tools/local-discord/fields.ts";
import { buttonsOf, optionsOf, readText } from "../../../../tools/local-discord/message.ts";
import { QUESTION, saidReady, seen, serve, startBot } from "../../../support/outlets/discord/serving.ts";
import { makeKnowledge } from "../../../support/temporary.ts";

/** What the article says, in every language of the frame. */
const QUOTED = "Mara Quill found the stolen violin inside a piano stool.";

const SPOKEN = [
  ["es-ES", "Cómo terminó", "Citar", "Contexto de 1"],
  ["es-419", "Cómo terminó", "Citar", "Contexto de 1"],
  ["fr", "Issue", "Citer", "Contexte de 1"],
  ["de", "Wie es ausging", "Zitieren", "Kontext von 1"],
  ["pt-BR", "Como terminou", "Citar", "Contexto de 1"],
  ["en-GB", "How it ended", "Cite", "Context of 1"],
  ["ja", "How it ended", "Cite", "Context of 1"],
] as const;

describe("the frame around quotations", () => {
  it.each(SPOKEN)(
    "is in the language of an asker whose Discord is %s, and the quotation as it stands",
    async (locale, outcome, cite, context) => {
      const { local } = await serve();
      const by = local.person({ name: "Iris", locale });
      const { reply } = await local.useCommand({ name: "ask", options: { question: QUESTION }, by }).answer();
      const text = readText(seen(reply));
      expect(text).toContain(outcome);
      expect(text).toContain(QUOTED);
      expect(buttonsOf(seen(reply)).map(({ label }) => label)).toContain(cite);
      expect(optionsOf(seen(reply))).toContain(context);
    },
  );

  it.each([
    ["fr", "Seule la personne qui a demandé", "Reformuler la question"],
    ["de", "Nur wer gefragt hat", "Noch einmal fragen"],
  ] as const)(
    "is in the language of a presser whose Discord is %s: denials and forms",
    async (locale, denial, title) => {
      const { local } = await serve();
      const { reply } = await local.useCommand({ name: "ask", options: { question: QUESTION } }).answer();
      const by = local.person({ name: "Iris", locale });
      const refused = await local.press(seen(reply), "Delete", { by }).answer();
      expect(readText(seen(refused.reply))).toContain(denial);
      const opened = local.press(seen(reply), "Ask again in other words", { by });
      await opened.settled();
      expect(opened.modal?.["title"]).toBe(title);
    },
  );

  it("is the server's for everybody where a moderator has chosen it, also after a restart; in private the asker's", async () => {
    const path = join(makeKnowledge({}), "state.db");
    const { local, stop, ended } = await serve({ settings: openServerState({ path }).settings });
    const mod = local.person({ name: "Mod", permissions: ["ManageGuild"], locale: "es-ES" });
    const ask = async (options: Readonly<Record<string, boolean>> = {}) => {
      const asked = { question: QUESTION, ...options };
      return readText(seen((await local.useCommand({ name: "ask", options: asked }).answer()).reply));
    };
    expect(await ask()).toContain("How it ended");
    const set = await local.useCommand({ name: "setup", options: { language: "Deutsch" }, by: mod }).answer();
    expect(readText(seen(set.reply))).toContain("en alemán para todos");
    expect(await ask()).toContain("Wie es ausging");
    expect(await ask({ private: true })).toContain("How it ended");
    stop();
    await ended;
    await saidReady(startBot(local, { settings: openServerState({ path }).settings }));
    expect(await ask()).toContain("Wie es ausging");
    await local.useCommand({ name: "setup", options: { language: "own" }, by: mod }).answer();
    expect(await ask()).toContain("How it ended");
  });
});

describe("commands", () => {
  it("are described to Discord in every language of the frame, and not written again where nothing changed", async () => {
    const { local, stop, ended, log } = await serve();
    const ask = local.commands(local.home).find(({ name }) => name === "ask");
    const described = { de: expect.stringContaining("auf Englisch"), "es-419": expect.stringContaining("en inglés") };
    expect(ask?.["description_localizations"]).toMatchObject(described);
    const [question] = listOf(ask?.["options"]);
    expect(question?.["description_localizations"]).toMatchObject({ "pt-BR": expect.stringContaining("em inglês") });
    expect(log).toContainEqual(expect.objectContaining({ event: "commands registered", written: 1 }));
    stop();
    await ended;
    const again = startBot(local);
    await saidReady(again);
    expect(again.log).toContainEqual(expect.objectContaining({ event: "commands registered", written: 0 }));
  });
});
