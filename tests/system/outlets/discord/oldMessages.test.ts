import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { unescapeText } from "../../../../src/outlets/discord/render/escape.ts";
import { readSnapshot } from "../../../../src/service/buildSnapshot.ts";
import type { Fields } from "../../../../tools/local-discord/fields.ts";
import { buttonsOf, type Message, readText } from "../../../../tools/local-discord/message.ts";
import { fillModal } from "../../../../tools/local-discord/modal.ts";
import { openFolder, serveOnly } from "../../../support/opening.ts";
import { SHELF, seen, serve } from "../../../support/outlets/discord/serving.ts";
import { keep, makePath, openDatabase } from "../../../support/storage/unanswered/database.ts";
import { makeKnowledge, writeArticle } from "../../../support/temporary.ts";

/** What the bot of version 0.1.0 showed, recorded against the local Discord with the starter knowledge. */
const FOLDER = fileURLToPath(new URL("recorded-0.1.0/", import.meta.url));
const KNOWLEDGE = fileURLToPath(new URL("../../../../knowledge/", import.meta.url));

const read = (file: string) => JSON.parse(readFileSync(join(FOLDER, file), "utf8")) as Fields; // as it was recorded
const recorded = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".json") && file !== "import-form.json")
  .map((file) => file.replace(".json", ""));

const OLDER = "made by an older version";
const QUOTES = "further quotations";
/** What becomes of each button of each message; what has none is not here. */
const OUTCOMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  answer: { Context: OLDER, More: QUOTES, Cite: OLDER, Delete: "deleted" },
  "answer-in-a-case": { Context: OLDER, More: OLDER, Cite: OLDER, Delete: "deleted" },
  "answer-in-private": { Context: OLDER, More: QUOTES, Cite: OLDER, Share: OLDER },
  "answer-in-private-in-a-case": { Context: OLDER, More: OLDER, Cite: OLDER, Share: OLDER },
  more: { Context: OLDER, More: QUOTES, Cite: OLDER, Share: OLDER },
  check: { Context: OLDER },
  timeline: { Context: OLDER, Later: OLDER, Picture: OLDER, Export: OLDER, Delete: "deleted" },
  "timeline-second-page": {
    Context: OLDER,
    Earlier: OLDER,
    Later: OLDER,
    Picture: OLDER,
    Export: OLDER,
    Delete: "deleted",
  },
  "timeline-of-a-span": { Context: OLDER, Picture: OLDER, Export: OLDER, Delete: "deleted" },
  "timeline-in-private": { Context: OLDER, Later: OLDER, Picture: OLDER, Export: OLDER, Share: OLDER },
  "timeline-of-nothing": { Delete: "deleted" },
  sources: { Older: "turned to page 2 of 3" },
  "sources-second-page": { Newer: "turned to page 1 of 3", Older: "turned to page 3 of 3" },
  "sources-of-a-case": { Older: OLDER },
  "nothing-found": { 'Articles: The "Rust" film-set shooting cases': OLDER },
  gaps: { Clear: OLDER, Next: "turned to page 2 of 2", Export: "file" },
  "gaps-second-page": { Clear: OLDER, Previous: "turned to page 1 of 2", Export: "file" },
  "gap-to-clear": { "Clear it": OLDER, "Keep it": "turned to page 1 of 2" },
  "gap-found-by-words": { "Clear it": OLDER, "Keep it": "turned to page 1 of 2" },
  "gap-cleared": { "Back to the list": "turned to page 1 of 2" },
};

/** The quotations of a message, each as plain text. */
function quotesOf(message: Message): string[] {
  const blocks = readText(message).match(/(?:^> .*\n?)+/gm) ?? [];
  return blocks.map((block) => unescapeText(block.replace(/^> /gm, "").replaceAll("**", "")).trim());
}

describe("the messages of version 0.1.0", () => {
  it("give the right thing or say that they are old, whichever button is pressed", async () => {
    const path = makePath();
    openDatabase(path).exec(readFileSync(join(FOLDER, "gaps.sql"), "utf8"));
    const { gaps } = keep(path, { today: () => "2026-11-21" });
    const { local } = await serve({ gaps, libraryService: serveOnly(openFolder(KNOWLEDGE)) });
    const reading = readSnapshot(KNOWLEDGE);
    const texts = reading.ok ? reading.value.library.articles.map(({ text }) => text) : [];

    /** Presses one button of the message as it was recorded, and says what came of it. */
    const press = async (name: string, customId: string): Promise<string> => {
      const { flags, components } = read(`${name}.json`) as { flags: number; components: Fields[] };
      const by = local.person({ name: "Ada", permissions: ["ManageGuild"] });
      const old = local.postOldAnswer({ flags, components, by });
      const before = quotesOf(old);
      const { reply, source } = await local.press(old, customId, { by }).answer();
      if (local.message(old.id) === undefined) return "deleted";
      if (reply === undefined) return `turned to ${/page \d+ of \d+/.exec(readText(seen(source)))?.[0]}`;
      expect(local.message(old.id)?.components).toEqual(old.components);
      if (readText(reply).includes("This button was made by an older version of Casebook; ask again.")) return OLDER;
      if (reply.attachments.length > 0) return "file";
      const quotes = quotesOf(reply);
      expect(quotes.length).toBeGreaterThan(0);
      for (const quote of quotes) expect(texts.some((text) => text.includes(quote))).toBe(true);
      // Another version may rank some of the earlier ones here; what is further is among them.
      expect(quotes.filter((quote) => !before.includes(quote))).not.toEqual([]);
      expect(buttonsOf(reply).filter(({ customId: id }) => !id?.startsWith("v2:"))).toEqual([]);
      return QUOTES;
    };

    const outcomes: Record<string, Record<string, string>> = {};
    for (const name of recorded) {
      const { components } = read(`${name}.json`);
      for (const { label, customId = "" } of buttonsOf({ components } as Message)) {
        // all that it looks at
        expect(customId).toMatch(/^v1:/);
        const outcome = await press(name, customId);
        const seenBefore = outcomes[name]?.[label];
        expect([undefined, outcome]).toContain(seenBefore);
        outcomes[name] = { ...outcomes[name], [label]: outcome };
      }
    }
    expect(outcomes).toEqual(OUTCOMES);
  });

  it("have a form that still imports what was entered into it", async () => {
    const knowledge = makeKnowledge(SHELF);
    const { local } = await serve({ knowledge, libraryService: serveOnly(openFolder(knowledge)) });
    const by = local.person({ name: "Mod", permissions: ["ManageGuild"] });
    const modal = read("import-form.json")["modal"] as Fields; // as it was recorded
    const content = Buffer.from(writeArticle("The jury was out for two days. ".repeat(5)).replace("2031", "2021"));
    const files = { page: [{ name: "verdict.md", contentType: "text/markdown", content }] };
    const filled = fillModal(modal, { files, fields: { further: "new case: verdicts" } });
    expect(filled.customId).toBe("v1:import");
    const { reply } = await local.submitModal({ ...filled, by }).answer({ within: 30_000 });
    expect(readText(seen(reply))).toContain("verdicts/");
    expect(existsSync(join(knowledge, "verdicts"))).toBe(true);
  });
});
