import { ApplicationCommandType } from "discord.js";
import { describe, expect, it } from "vitest";
import { commands } from "../../../../commands/index.ts";
import type { DiscordConfig } from "../../../../src/config.ts";
import { describeCommands, writeInvite } from "../../../../src/outlets/discord/commands/registration.ts";
import { type Fields, fieldsOf, listOf } from "../../../../tools/local-discord/fields.ts";
import type { Guild } from "../../../../tools/local-discord/guild.ts";
import { type LocalDiscord, openLocalDiscord } from "../../../../tools/local-discord/localDiscord.ts";
import { request } from "../../../../tools/local-discord/rawClient.ts";
import { QUESTION, saidReady, serve, startBot } from "../../../support/outlets/discord/serving.ts";

const MEMBERS = ["ask", "case", "timeline", "next", "sources", "Check against the sources", "about", "help"];
const MODERATORS = ["setup", "follow", "gaps", "reload", "import", "article"];
const ALL = [...MEMBERS, ...MODERATORS];

const names = (registered: readonly { readonly name: string }[]) => registered.map(({ name }) => name);

/** The lists of commands that the bot sent to Discord. */
function writtenBy({ requests }: LocalDiscord) {
  return requests.filter(({ method }) => method === "PUT");
}

/** Starts a bot and waits until it has told Discord of its commands. */
async function start(local: LocalDiscord, config: Partial<DiscordConfig> = {}) {
  const served = startBot(local, { config });
  await saidReady(served);
  return served;
}

describe("a registration", () => {
  it.each([
    ["a home server alone", {}, [], ALL, "the home server HOME"],
    [
      "a home server and the public",
      { isPublic: true },
      MEMBERS,
      MODERATORS,
      "every server; moderators' commands in the home server HOME",
    ],
    [
      "no home server",
      { home: undefined },
      MEMBERS,
      [],
      "every server; there is no home server (DISCORD_GUILD_ID), so moderators' commands work in the terminal only",
    ],
    [
      "no home server and the public",
      { home: undefined, isPublic: true },
      MEMBERS,
      [],
      "every server; there is no home server (DISCORD_GUILD_ID), so moderators' commands work in the terminal only",
    ],
  ])("for %s puts each command in one place, and two lines say so", async (_what, config, everywhere, home, words) => {
    const { local, said } = await serve({ config });
    expect(names(local.commands())).toEqual(everywhere);
    expect(names(local.commands(local.home))).toEqual(home);
    expect(names(local.commands(local.elsewhere))).toEqual([]);
    const invite = `https://discord.com/oauth2/authorize?client_id=${local.applicationId}&scope=bot+applications.commands&permissions=0`;
    expect(writeInvite(local.applicationId)).toBe(invite);
    expect(said).toEqual([
      `Invite Casebook to a server: ${invite}`,
      `Ready as casebook with 2 articles with 6 passages: serving ${words.replace("HOME", local.home.id)}.`,
    ]);
  });

  it("says of each command where it is offered and to whom", async () => {
    const { local } = await serve({ config: { isPublic: true } });
    const sent = writtenBy(local).flatMap(({ body }) => listOf(body));
    const places = sent.map(({ name, contexts, integration_types, default_member_permissions: permissions }) => {
      return [name, { contexts, integration_types, permissions }];
    });
    const forMembers = { contexts: [0, 1, 2], integration_types: [0, 1], permissions: null };
    const forModerators = { contexts: [0], integration_types: [0], permissions: "32" };
    expect(Object.fromEntries(places)).toEqual({
      ...Object.fromEntries(MEMBERS.map((name) => [name, forMembers])),
      ...Object.fromEntries(MODERATORS.map((name) => [name, forModerators])),
    });
    expect(local.commands(local.home)[0]?.default_member_permissions).toBe("32");
  });

  it("offers every answer that would be for the channel in private too, and cases by completion", async () => {
    const { local } = await serve();
    const ask = fieldsOf(local.commands(local.home).find(({ name }) => name === "ask"));
    expect(listOf(ask["options"])).toMatchObject([
      { name: "question", type: 3, required: true, max_length: 300 },
      { name: "case", type: 3, autocomplete: true, max_length: 100 },
      { name: "kind", type: 3 },
      { name: "private", type: 5 },
    ]);
    const check = local.commands(local.home).find(({ name }) => name === "Check against the sources");
    expect(check).toMatchObject({ type: ApplicationCommandType.Message, description: "" });
  });

  it("is left as it is by a second start", async () => {
    const first = await serve({ config: { isPublic: true } });
    const written = writtenBy(first.local);
    expect(written).toHaveLength(2);
    first.stop();
    await first.ended;
    const { log } = await start(first.local, { isPublic: true });
    expect(writtenBy(first.local)).toEqual(written);
    expect(log).toContainEqual(expect.objectContaining({ event: "commands registered", written: 0 }));
  });

  it("moves when the home server does, and takes what stood elsewhere back", async () => {
    const first = await serve({ config: { isPublic: true } });
    first.stop();
    await first.ended;
    await start(first.local);
    expect(names(first.local.commands())).toEqual([]);
    expect(names(first.local.commands(first.local.home))).toEqual(ALL);
  });

  it("is taken back from the server that was the home before", async () => {
    const first = await serve();
    const { local } = first;
    first.stop();
    await first.ended;
    const config = { home: local.elsewhere.id, isPublic: true };
    const second = await start(local, config);
    await local.until(() => local.commands(local.home).length === 0, "the commands are taken back");
    expect(names(local.commands())).toEqual(MEMBERS);
    expect(names(local.commands(local.elsewhere))).toEqual(MODERATORS);
    // It is written once Discord's answer is there.
    await second.until(() => second.log.some(({ event }) => event === "commands taken back"));
    expect(second.log).toContainEqual(expect.objectContaining({ event: "commands taken back", guild: local.home.id }));
  });
});

describe("commands that Discord knows otherwise", () => {
  const known: readonly Fields[] = describeCommands(commands).map(fieldsOf);
  const put = (name: string, change: Fields) =>
    known.map((one) => (one["name"] === name ? { ...one, ...change } : one));
  const options = (name: string) => listOf(known.find((one) => one["name"] === name)?.["options"]);

  it.each([
    ["a description", put("ask", { description: "Ask" })],
    [
      "an option's description",
      put("ask", { options: options("ask").map((one) => ({ ...one, description: "What" })) }),
    ],
    ["an option's length", put("ask", { options: options("ask").map(({ max_length: _, ...one }) => one) })],
    ["an option that is required", put("sources", { options: [{ ...options("sources")[0], required: true }] })],
    ["an option that is gone", put("ask", { options: options("ask").slice(0, 2) })],
    ["a subcommand that is gone", put("follow", { options: options("follow").slice(0, 2) })],
    [
      "a subcommand's option",
      put("follow", {
        options: options("follow").map((one) => ({ ...one, options: listOf(one["options"]).slice(0, 1) })),
      }),
    ],
    ["moderators' permission", put("reload", { default_member_permissions: null })],
    ["members' permission", put("ask", { default_member_permissions: "8" })],
    ["a command less", known.slice(1)],
    ["a command more", [...known, { ...known[0], name: "old" }]],
    ["a name", put("help", { name: "halp" })],
  ])("are registered again: %s", async (_what, before) => {
    const local = await openLocalDiscord({ stopsTime: true });
    const pathOf = ({ id }: Guild) => `/applications/${local.applicationId}/guilds/${id}/commands`;
    expect((await request(local, "PUT", pathOf(local.home), before)).status).toBe(200);
    expect((await request(local, "PUT", pathOf(local.elsewhere), known)).status).toBe(200);
    const bare = ({ guild_id: _guild, id: _id, version: _version, ...said }: Fields) => said;
    const registered = (guild: Guild) => local.commands(guild).map(fieldsOf).map(bare);
    const should = registered(local.elsewhere);
    await start(local);
    expect(registered(local.home)).toEqual(should);
    await local.until(() => local.commands(local.elsewhere).length === 0, "the commands are taken back");
    expect(writtenBy(local)).toHaveLength(4); // with the test's own two, and the second of them taken back
  });

  it.each([
    ["contexts", { contexts: [0] }],
    ["integration types", { integration_types: [0] }],
  ])("are registered again everywhere: %s", async (_what, change) => {
    const local = await openLocalDiscord({ stopsTime: true });
    const members = put("ask", change).filter(({ name }) => !MODERATORS.includes(String(name)));
    expect((await request(local, "PUT", `/applications/${local.applicationId}/commands`, members)).status).toBe(200);
    await start(local, { home: undefined });
    expect(writtenBy(local)).toHaveLength(2);
    expect(local.commands()[0]).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
  });
});

describe("a registration that Discord refuses", () => {
  it("leaves what Discord had, is told in a line, and the bot serves", async () => {
    const local = await openLocalDiscord({ stopsTime: true });
    local.failNext({
      route: "commands",
      status: 400,
      code: 30034,
      message: "Max number of daily creates reached",
      times: 2,
    });
    const { said, log, until } = await start(local);
    expect(said[1]).toBe(
      "Discord did not take the commands (Max number of daily creates reached); those that it had stay, and Casebook tries again. npm run doctor says more.",
    );
    expect(said).toHaveLength(3);
    expect(log).toContainEqual(expect.objectContaining({ level: "error", event: "registering commands failed" }));
    await until(() => log.some(({ event }) => event === "taking commands back failed"));
    expect(log).toContainEqual(expect.objectContaining({ level: "warn", event: "taking commands back failed" }));
    await local.ready();
    await local.useCommand({ name: "ask", options: { question: QUESTION } }).answer();
  });
});
