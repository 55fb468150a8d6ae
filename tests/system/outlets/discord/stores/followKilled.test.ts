import { beforeAll, expect, it } from "vitest";
import { openPostgres } from "../../../../../src/storage/sql/openPostgres.ts";
import { openLocalDiscord } from "../../../../../tools/local-discord/localDiscord.ts";
import { readText } from "../../../../../tools/local-discord/message.ts";
import { MAIN } from "../../../../support/compiled.ts";
import { describeWhere } from "../../../../support/leftOut.ts";
import { killWhileTelling, MESSAGE_IS } from "../../../../support/outlets/discord/killWhileTelling.ts";
import { SHELF } from "../../../../support/outlets/discord/serving.ts";
import { startProcess } from "../../../../support/process.ts";
import {
  HAS_POSTGRES,
  NO_POSTGRES,
  type PostgresCluster,
  startPostgres,
} from "../../../../support/storage/postgres.ts";
import { writeShelf } from "../../../../support/storage/servers.ts";
import { makeKnowledge, writeArticle } from "../../../../support/temporary.ts";

let cluster: PostgresCluster;

/** A server's shelf and follows in PostgreSQL, and a process of the program that serves them. */
async function open() {
  const local = await openLocalDiscord({ stopsTime: true });
  const { url } = await cluster.makeDatabase();
  const database = openPostgres(url);
  const files = new Map(Object.entries(SHELF).map(([path, text]) => [path, new TextEncoder().encode(text)]));
  const write = (name: string, words: string) => {
    const text = writeArticle(words).replace("The Stolen Violin", name).replace("2031-03-04", "2032-04-08");
    files.set(`harrow-v-pell/${name.toLowerCase().replaceAll(" ", "-")}.md`, new TextEncoder().encode(text));
    return writeShelf(database, local.home.id, files);
  };
  await writeShelf(database, local.home.id, files);
  const start = async () => {
    const env = {
      ...{ PATH: process.env["PATH"], HOME: process.env["HOME"], MEANING: "off", DATABASE_URL: url },
      ...{ DISCORD_TOKEN: local.token, DISCORD_GUILD_ID: local.home.id, DISCORD_API_URL: local.apiUrl },
      ...{ KNOWLEDGE_DIR: makeKnowledge(SHELF), DISCORD_PUBLIC: "true" },
    };
    const running = startProcess([process.execPath, MAIN], { env });
    await running.until(({ error }) => error.includes("Ready as"));
    return running;
  };
  const name = new URL(url).pathname.slice(1);
  /** A minute later another process may take up what one was telling. */
  const endLeases = () => cluster.query("update news_check set due = 0", name);
  return { local, write, start, endLeases, close: () => database.close() };
}

describeWhere(HAS_POSTGRES, NO_POSTGRES, "news of a case whose server's shelf PostgreSQL keeps", () => {
  beforeAll(async () => {
    cluster = await startPostgres();
  });

  it("come once though the process is killed while Discord has the message, has lost it, or has posted it", async () => {
    const { local, write, start, endLeases, close } = await open();
    const by = local.person({ permissions: ["ManageGuild"] });
    let running = await start();
    await local.useCommand({ name: "follow case", options: { case: "harrow-v-pell" }, by }).answer();
    for (const [at, how] of MESSAGE_IS.entries()) {
      const news = `The court heard ${how} witness number ${at} on April ${at + 10}, 2032.`;
      await killWhileTelling(local, running, how, () => write(`News ${how}`, news));
      await endLeases();
      running = await start();
      await running.until(({ output }) => output.includes('"outcome":"sent"'));
      const texts = local.messages(local.home).map(readText);
      expect(texts.filter((text) => text.includes(`heard ${how} witness`))).toHaveLength(1);
      expect(texts).toHaveLength(at + 1);
    }
    running.kill("SIGTERM");
    await running.ended;
    await close();
    expect(local.violations).toEqual([]);
  });
});
