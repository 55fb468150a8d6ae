import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { PermissionFlagsBits } from "discord.js";
import { describe, expect, it } from "vitest";
import { listNews } from "../../../../src/app/caseNews.ts";
import { toCaseSlug } from "../../../../src/documents/caseSlug.ts";
import { openServerState } from "../../../../src/storage/state/openServerState.ts";
import { type Guild, NEEDED_BOT_PERMISSIONS } from "../../../../tools/local-discord/guild.ts";
import { openLocalDiscord } from "../../../../tools/local-discord/localDiscord.ts";
import { buttonsOf, readText } from "../../../../tools/local-discord/message.ts";
import { MAIN } from "../../../support/compiled.ts";
import { readHere } from "../../../support/opening.ts";
import { killWhileTelling, MESSAGE_IS } from "../../../support/outlets/discord/killWhileTelling.ts";
import { SHELF, saidReady, seen, serve, startBot } from "../../../support/outlets/discord/serving.ts";
import { startProcess } from "../../../support/process.ts";
import { makeKnowledge, writeArticle } from "../../../support/temporary.ts";

const VERDICT = "The jury acquitted Joss Ferrant of theft on April 7, 2032. The sentencing is set for May 3, 2999.";

function article(title: string, body: string): string {
  return writeArticle(body).replace("The Stolen Violin", title).replace("2031-03-04", "2032-04-08");
}

/** A bot that keeps follows, its folder, and what its moderator may do. */
async function following(files: Readonly<Record<string, string>> = SHELF) {
  const knowledge = makeKnowledge(files);
  const path = join(makeKnowledge({}), "state.db");
  const open = () => ({ ...openServerState({ path }), knowledge, libraryService: readHere(knowledge) });
  const served = await serve(open());
  const { local } = served;
  const mod = local.person({ name: "Mod", permissions: ["ManageGuild"] });
  const news = local.addChannel(local.home, { channelName: "news" });
  const use = async (name: string, options: Readonly<Record<string, string>> = {}) =>
    seen((await local.useCommand({ name, options, by: mod }).answer()).reply);
  const follow = (options: Readonly<Record<string, string>> = {}) =>
    use("follow case", { case: "Harrow v. Pell", channel: news.channelId, ...options });
  const add = (title: string, body: string) =>
    writeFileSync(
      join(knowledge, "harrow-v-pell", `${title.toLowerCase().replaceAll(" ", "-")}.md`),
      article(title, body),
    );
  const told = async (channel: Guild = news, count = 1) => {
    await local.until(
      () => local.messages(channel).length >= count,
      `${count} messages stand in ${channel.channelName}`,
    );
    return local.messages(channel).map(readText);
  };
  const outcome = (what: string) => served.until(() => served.log.some((line) => line["outcome"] === what));
  return { ...served, open, path, mod, news, use, follow, add, told, outcome, knowledge };
}

/** A bot that ended when it had planned to tell what a new article brought, and had not begun. */
async function interrupted() {
  const before = await following();
  await before.follow();
  before.stop();
  await before.ended;
  before.add("The Verdict", VERDICT);
  const { follows } = openServerState({ path: before.path });
  const key = { guild: before.local.home.id, channel: before.news.channelId, case: "harrow-v-pell" };
  const slug = toCaseSlug(key.case);
  const items = await readHere(before.knowledge).withSnapshot((library) => listNews(library, slug));
  const fresh = await follows.findNew(
    key,
    items.map(({ mark }) => mark),
  );
  await follows.plan(key, fresh, fresh);
  const [planned] = await follows.listAnnouncements();
  if (!planned) throw new Error("nothing was planned");
  return { ...before, follows, planned };
}

describe("/follow case", () => {
  it("posts once after a reload what is new, by kind, as quotations, and pings nobody", async () => {
    const { local, use, follow, add, told, news, outcome } = await following();
    expect(readText(await follow())).toContain(`**Harrow v. Pell** in <#${news.channelId}>`);
    await use("reload");
    add("The Verdict", `@everyone ${VERDICT}`);
    await use("reload");
    const [text = "", ...others] = await told();
    expect(others).toEqual([]);
    expect(text).toContain("**New: Harrow v. Pell**");
    expect(text).toContain("**New articles**");
    expect(text).toContain("The jury acquitted Joss Ferrant of theft on April 7, 2032.");
    expect(text).toContain("**Dates to come**");
    expect(text).toContain("How it ended");
    const [sent] = local.requests.filter(
      ({ path, method }) => method === "POST" && path.endsWith(`${news.channelId}/messages`),
    );
    expect(sent?.body).toMatchObject({ allowed_mentions: { parse: [] }, enforce_nonce: true });
    await outcome("sent");
    await use("reload");
    expect(local.messages(news)).toHaveLength(1);
  });

  it("tells the kinds that were chosen, and nothing that was there before", async () => {
    const { local, use, follow, add, told, news } = await following();
    await follow({ kinds: "dates" });
    add("The Verdict", VERDICT);
    await use("reload");
    const [text = ""] = await told();
    expect(text).toContain("**Dates to come**\n**May 3, 2999**");
    expect(text).not.toContain("acquitted");
    expect(text).not.toContain("Mara Quill");
    expect(buttonsOf(seen(local.messages(news)[0])).map(({ label }) => label)).toContain("Delete");
  });

  it("is off by default, and ends when it is stopped", async () => {
    const { local, use, follow, add, news } = await following();
    add("The Verdict", VERDICT);
    await use("reload");
    await follow();
    const stopped = await use("follow stop", { case: "Harrow v. Pell", channel: news.channelId });
    expect(readText(stopped)).toContain("Nothing more of it is posted there.");
    add("The Appeal", "The court of appeals agreed on June 1, 2032 to hear Joss Ferrant.");
    await use("reload");
    expect(readText(await use("follow list"))).toContain("No channel is told");
    expect(local.messages(news)).toEqual([]);
  });

  it("is for moderators, and says what to set where nothing is kept", async () => {
    const { local } = await following();
    const options = { case: "Harrow v. Pell" };
    const refused = await local.useCommand({ name: "follow case", options }).answer();
    expect(readText(seen(refused.reply))).toContain("moderators");
    const bare = await serve();
    const by = bare.local.person({ permissions: ["ManageGuild"] });
    const { reply } = await bare.local.useCommand({ name: "follow case", options, by }).answer();
    expect(readText(seen(reply))).toContain("STATE\\_DB");
  });

  it("names no case that isn't there, completes those that are", async () => {
    const { local, use, mod } = await following();
    expect(readText(await use("follow case", { case: "nobody" }))).toContain("No case is called “nobody”");
    const choices = await local.complete({ command: "follow case", option: "case", typed: "har", by: mod });
    expect(choices).toEqual([{ name: "Harrow v. Pell", value: "harrow-v-pell" }]);
  });
});

describe("a channel that doesn't take it", () => {
  const POSTING = PermissionFlagsBits.SendMessages;

  it.each([
    ["Send Messages", NEEDED_BOT_PERMISSIONS & ~POSTING, undefined],
    ["View Channel", NEEDED_BOT_PERMISSIONS & ~PermissionFlagsBits.ViewChannel, undefined],
    ["Send Messages in Threads", NEEDED_BOT_PERMISSIONS & ~PermissionFlagsBits.SendMessagesInThreads, "thread"],
  ])("lacks %s: whoever begins is told, with what grants it", async (name, botPermissions, isThread) => {
    const { local, follow } = await following();
    const channel = local.addChannel(local.home, { channelName: "quiet", botPermissions });
    const place = isThread ? local.addChannel(channel, { channelName: "post", parentId: channel.channelId }) : channel;
    const told = await follow({ channel: place.channelId });
    expect(readText(told)).toContain(`lacks the permission ${name}`);
    const [grant] = buttonsOf(told).filter(({ url }) => url?.includes("guild_id="));
    expect(grant?.url).toContain(`client_id=${local.applicationId}`);
  });

  it("waits where Discord refuses, is told to moderators, and gets all of it once it takes it", async () => {
    const { local, use, follow, add, told, outcome } = await following();
    const quiet = local.addChannel(local.home, { botPermissions: NEEDED_BOT_PERMISSIONS & ~POSTING });
    await follow({ channel: quiet.channelId });
    add("The Verdict", VERDICT);
    await use("reload");
    await outcome("refused");
    expect(readText(await use("follow list"))).toContain("Discord does not let Casebook post there.");
    const open = local.changePermissions(quiet, NEEDED_BOT_PERMISSIONS);
    add("The Appeal", "The court of appeals agreed on June 1, 2032 to hear Joss Ferrant.");
    await use("reload");
    const [text = ""] = await told(open);
    for (const words of ["acquitted Joss Ferrant", "agreed on June 1, 2032"]) expect(text).toContain(words);
    await outcome("sent");
    expect(readText(await use("follow list"))).not.toContain("does not let");
  });

  it("is dropped where it is gone, which is said once", async () => {
    const { local, use, follow, add, outcome, news } = await following();
    await follow();
    local.removeChannel(news);
    add("The Verdict", VERDICT);
    await use("reload");
    await outcome("gone");
    expect(readText(await use("setup"))).toContain("1 followed channel");
    expect(readText(await use("follow list"))).toContain("That channel is gone");
    expect(readText(await use("follow list"))).toContain("No channel is told");
  });
});

describe("whenever the process ends, news are told once", () => {
  it("what came while it was away", async () => {
    const { local, follow, add, told, stop, ended, open } = await following();
    await follow();
    stop();
    await ended;
    add("The Verdict", VERDICT);
    await saidReady(startBot(local, open()));
    expect(await told()).toHaveLength(1);
  });

  it.each(["planned", "sending"])("what was %s a moment ago", async (state) => {
    const { local, open, planned, told, news, follows } = await interrupted();
    expect(planned).toMatchObject({ state: "planned", begun: 0 });
    const now = Date.now();
    if (state === "sending") {
      expect(await follows.begin(planned, now)).toEqual({ ok: true, value: true });
      expect(await follows.begin(planned, now)).toEqual({ ok: true, value: false });
    }
    const again = startBot(local, open());
    await saidReady(again);
    expect(await told()).toHaveLength(1);
    await again.until(() => again.log.some((line) => line["outcome"] === "sent"));
    expect(local.messages(news)).toHaveLength(1);
    await expect.poll(() => follows.listAnnouncements(), { timeout: 60_000 }).toEqual([]);
  });

  it("never what may have arrived long ago: that is said to moderators", async () => {
    const { local, use, open, planned, news, follows } = await interrupted();
    await follows.begin(planned, Date.now() - 600_000);
    const again = startBot(local, open());
    await again.until(() => again.log.some((line) => line["outcome"] === "unsure"));
    await saidReady(again);
    expect(readText(await use("follow list"))).toContain("they may be missing there, and are not posted twice");
    expect(local.messages(news)).toEqual([]);
  });

  it("also where it is killed while Discord has the message, has lost it, or has posted it", async () => {
    const local = await openLocalDiscord({ stopsTime: true });
    const knowledge = makeKnowledge(SHELF);
    const state = join(makeKnowledge({}), "state.db");
    const mod = local.person({ permissions: ["ManageGuild"] });
    const start = async () => {
      const env = {
        ...{ PATH: process.env["PATH"], HOME: process.env["HOME"], MEANING: "off", STATE_DB: state },
        ...{ DISCORD_TOKEN: local.token, DISCORD_GUILD_ID: local.home.id, DISCORD_API_URL: local.apiUrl },
        ...{ KNOWLEDGE_DIR: knowledge, DISCORD_PUBLIC: "", MODERATOR_ROLE_IDS: "", LOG_QUESTIONS: "", GAPS_DB: "" },
      };
      const running = startProcess([process.execPath, MAIN], { env });
      await running.until(({ error }) => error.includes("Ready as"));
      return running;
    };
    let running = await start();
    await local.useCommand({ name: "follow case", options: { case: "harrow-v-pell" }, by: mod }).answer();
    for (const [at, how] of MESSAGE_IS.entries()) {
      writeFileSync(
        join(knowledge, "harrow-v-pell", `${how}.md`),
        article(`News ${how}`, `The court heard ${how} witness number ${at} on April ${at + 10}, 2032.`),
      );
      await killWhileTelling(local, running, how, () => void local.useCommand({ name: "reload", by: mod }));
      running = await start();
      await local.until(() => local.messages(local.home).length > at, `the news “${how}” is told`);
      await running.until(({ output }) => output.includes('"outcome":"sent"'));
      expect(
        local
          .messages(local.home)
          .map(readText)
          .filter((text) => text.includes(`heard ${how} witness`)),
      ).toHaveLength(1);
      expect(local.messages(local.home)).toHaveLength(at + 1);
    }
    running.kill("SIGTERM");
    await running.ended;
    expect(local.violations).toEqual([]);
  });
});
