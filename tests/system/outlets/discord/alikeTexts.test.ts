import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { writeCustomId } from "../../../../src/outlets/discord/buttons/customId.ts";
import type { LibraryApi } from "../../../../src/service/libraryService.ts";
import { fingerprint } from "../../../../src/text/fingerprint.ts";
import { readText } from "../../../../tools/local-discord/message.ts";
import { openFiles } from "../../../support/opening.ts";
import { seen, serve } from "../../../support/outlets/discord/serving.ts";
import { writeArticle } from "../../../support/temporary.ts";

/** Two texts whose SHA-256 begin with the same 48 bits; eighteen million tries, a minute's work, found them. */
const ACQUITTED = "On Friday Ada Harrow was acquitted of the theft of the violin, in docket 11800329.";
const CONVICTED = "On Friday Ada Harrow was convicted of the theft of the violin, in docket 09496896.";

/** A fingerprint of version 0.1.0. */
const old = (text: string) => createHash("sha256").update(text).digest("base64url").slice(0, 8);

/** A bot whose article says the one until `change` makes it say the other. */
async function open() {
  let library: LibraryApi = openFiles({ "harrow/verdict.md": writeArticle(ACQUITTED) });
  const { local } = await serve({
    libraryService: { withSnapshot: (use) => use(library), reload: async () => ({ kind: "already reloading" }) },
  });
  const asker = local.person({ name: "Ada" });
  const options = { question: "Was Ada Harrow acquitted of the theft?", private: true };
  const { reply } = await local.useCommand({ name: "ask", options, by: asker }).answer();
  const answered = seen(reply);
  expect(readText(answered).replaceAll("**", "")).toContain(`> ${ACQUITTED}`);
  const change = () => {
    library = openFiles({ "harrow/verdict.md": writeArticle(CONVICTED) });
  };
  return { local, asker, answered, change };
}

describe("a text that says the opposite under the same first 48 bits", () => {
  it("has another fingerprint", () => {
    expect(old(ACQUITTED)).toBe(old(CONVICTED));
    expect(fingerprint(ACQUITTED)).not.toBe(fingerprint(CONVICTED));
  });

  it.each(["Context of 1", "Cite", "Share"])("is not taken for the one that an answer shows: %s", async (label) => {
    const { local, asker, answered, change } = await open();
    change();
    const { reply } = await local.press(answered, label, { by: asker }).answer();
    expect(readText(seen(reply))).toContain("has changed, or is no longer on the shelf");
  });

  it.each(["context", "cite", "share:-"])("is not taken for the one of an answer of 0.1.0: %s", async (kind) => {
    const { local, asker, answered, change } = await open();
    change();
    const context = `context:0:${old("harrow/verdict")}:${old(ACQUITTED)}:0:${ACQUITTED.length}`;
    const components = JSON.parse(
      JSON.stringify(answered.components)
        .replace(/v2:context[^"]*/g, `v1:${context}`)
        .replaceAll("v2:", "v1:"),
    );
    const message = local.postOldAnswer({ flags: answered.flags ?? 0, components, by: asker });
    const customId = `v1:${kind === "context" ? context : kind}`;
    const { reply } = await local.forge({ customId, message, by: asker }).answer();
    expect(readText(seen(reply))).toContain("made by an older version of Casebook; ask again");
  });

  it("is not read by today's buttons out of the ids of 0.1.0", async () => {
    const { local, asker, answered, change } = await open();
    change();
    const components = JSON.parse(JSON.stringify(answered.components).replaceAll("v2:context", "v1:context"));
    const message = local.postOldAnswer({ flags: answered.flags ?? 0, components, by: asker });
    const { reply } = await local.press(message, writeCustomId({ kind: "cite" }), { by: asker }).answer();
    expect(readText(seen(reply))).not.toContain("Harrow");
  });
});
