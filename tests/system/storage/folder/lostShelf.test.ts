import { mkdirSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { startBot } from "../../../../src/outlets/discord/start.ts";
import { openLocalDiscord } from "../../../../tools/local-discord/localDiscord.ts";
import { readText } from "../../../../tools/local-discord/message.ts";
import { startService } from "../../../support/opening.ts";
import { configOf, QUESTION, SHELF, seen, serve } from "../../../support/outlets/discord/serving.ts";
import { makeKnowledge } from "../../../support/temporary.ts";

describe("/reload of a folder that has lost its shelf", () => {
  it("is refused with what to do, until the folder is right again or meant to be empty", async () => {
    const folder = makeKnowledge(SHELF);
    const { local } = await serve({ libraryService: await startService(folder) });
    const by = local.person({ permissions: ["ManageGuild"] });
    const reload = async () =>
      readText(seen((await local.useCommand({ name: "reload", by }).answer({ within: 60_000 })).reply));
    const ask = async () =>
      readText(
        seen(
          (await local.useCommand({ name: "ask", options: { question: QUESTION } }).answer({ within: 60_000 })).reply,
        ),
      );
    renameSync(folder, `${folder}-away`);
    onTestFinished(() => rmSync(`${folder}-away`, { recursive: true, force: true }));
    symlinkSync(makeKnowledge({}), folder);
    expect(await reload()).toContain("none of the cases any more");
    expect(await ask()).toContain("Mara Quill");
    rmSync(folder);
    renameSync(`${folder}-away`, folder);
    expect(await reload()).toContain("Reloaded");
    for (const path of Object.keys(SHELF))
      rmSync(join(folder, path.split("/", 1)[0] ?? ""), { recursive: true, force: true });
    expect(await reload()).toContain("leave the empty folder of one case");
    expect(await ask()).toContain("Mara Quill");
    mkdirSync(join(folder, Object.keys(SHELF)[0]?.split("/", 1)[0] ?? ""));
    expect(await reload()).toContain("Reloaded");
    expect(await ask()).toContain("The shelf is empty");
  });
});

describe("a start with a folder that has no article", () => {
  it("says so in plain words", async () => {
    const local = await openLocalDiscord();
    const knowledge = makeKnowledge({});
    const stop = new AbortController();
    let say: (line: string) => void = () => {};
    const told = new Promise<string>((resolve) => {
      say = (line) => (line.includes("holds no article") ? resolve(line) : undefined);
    });
    const config = { knowledge, discord: configOf(local), strictness: "usual" } as const;
    const ended = startBot(config, { write: () => {}, say, stop: stop.signal });
    expect(await told).toContain(`The knowledge folder ${knowledge} holds no article that can be served`);
    stop.abort();
    await ended;
  });
});
