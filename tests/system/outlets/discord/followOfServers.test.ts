import { describe, expect, it, onTestFinished } from "vitest";
import type { StoreConfig } from "../../../../src/config.ts";
import { openLog } from "../../../../src/log.ts";
import { openServers } from "../../../../src/outlets/discord/openServers.ts";
import { DEFAULT_QUOTA } from "../../../../src/storage/shelfQuota.ts";
import { openServerDatabase } from "../../../../src/storage/sql/openServerDatabase.ts";
import { readText } from "../../../../tools/local-discord/message.ts";
import { SHELF, saidReady, seen, serve, startBot } from "../../../support/outlets/discord/serving.ts";
import { writeShelf } from "../../../support/storage/servers.ts";
import { nameDatabase } from "../../../support/storage/temporaryDatabase.ts";
import { writeArticle } from "../../../support/temporary.ts";

const encode = (files: Readonly<Record<string, string>>) =>
  new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]));

/** Two servers that follow the same case, each on its own shelf. */
async function following() {
  const store = { kind: "sqlite", path: nameDatabase(), quota: DEFAULT_QUOTA, memory: 100_000_000 } as const;
  const open = () =>
    openServers(
      { knowledge: "/no/such/folder", store: store satisfies StoreConfig },
      openLog(() => {}, []),
    );
  const servers = open();
  onTestFinished(() => servers.close());
  const config = { home: undefined, isPublic: true, shelves: "own" } as const;
  const served = await serve({ servers, config });
  const { local } = served;
  const database = openServerDatabase(store);
  for (const server of [local.home, local.elsewhere]) {
    await writeShelf(database, server.id, encode(SHELF));
    const by = local.person({ name: "Mod", permissions: ["ManageGuild"] });
    const options = { case: "harrow-v-pell" };
    const { reply } = await local.useCommand({ name: "follow case", options, by, where: server }).answer();
    expect(readText(seen(reply))).toContain("**Harrow v. Pell**");
  }
  const add = (title: string, words: string) =>
    writeShelf(
      database,
      local.home.id,
      encode({
        [`harrow-v-pell/${title.toLowerCase()}.md`]: writeArticle(words)
          .replace("The Stolen Violin", title)
          .replace("2031-03-04", "2032-04-08"),
      }),
    );
  return { ...served, add, servers, config };
}

describe("follows of servers that have a shelf each", () => {
  it("tell the server whose shelf changed, once, and no other", async () => {
    const { local, add } = await following();
    await add("Verdict", "The jury acquitted Joss Ferrant of theft on April 7, 2032.");
    await local.until(() => local.messages(local.home).length > 0, "the server is told");
    expect(local.messages(local.home).map(readText).join()).toContain("The jury acquitted Joss Ferrant of theft");
    await add("Appeal", "The court of appeals agreed on June 1, 2032 to hear Joss Ferrant.");
    await local.until(() => local.messages(local.home).length > 1, "the server is told again");
    const texts = local.messages(local.home).map(readText);
    expect(texts).toHaveLength(2);
    expect(texts[1]).toContain("agreed on June 1, 2032");
    expect(texts[1]).not.toContain("The jury acquitted");
    expect(local.messages(local.elsewhere)).toEqual([]);
  });

  it("tell what changed while no process ran", async () => {
    const { local, add, stop, ended, servers, config } = await following();
    stop();
    await ended;
    await add("Verdict", "The jury acquitted Joss Ferrant of theft on April 7, 2032.");
    await saidReady(startBot(local, { servers, config }));
    await local.until(() => local.messages(local.home).length > 0, "the server is told");
    expect(local.messages(local.home)).toHaveLength(1);
  });
});
