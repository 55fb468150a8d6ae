import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  AttachmentBuilder,
  type BaseInteraction,
  ButtonStyle,
  Client,
  type ClientOptions,
  ComponentType,
  Events,
  GatewayIntentBits,
  InteractionContextType,
  type InteractionReplyOptions,
  MessageFlags,
} from "discord.js";
import { expect, onTestFinished, test } from "vitest";
import { expectLawful, type LocalDiscord, openLocalDiscord } from "../../../../tools/local-discord/localDiscord.ts";
import { buttonsOf, isEphemeral, readText } from "../../../../tools/local-discord/message.ts";
import { itWithOpenApi } from "../../../support/outlets/discord/withOpenApi.ts";

/** discord.js spares the gateway five seconds between two identifies; a test has no need to. */
const HASTE: ClientOptions["ws"] = { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) };

async function connect(local: LocalDiscord, handle?: (interaction: BaseInteraction) => Promise<unknown>) {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: local.apiUrl },
    ws: HASTE,
    allowedMentions: { parse: [] },
  });
  onTestFinished(() => client.destroy());
  const errors: unknown[] = [];
  client.on(Events.Error, (error) => errors.push(error));
  client.on(
    Events.InteractionCreate,
    (interaction) => void handle?.(interaction)?.catch((error) => errors.push(error)),
  );
  const isReady = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(local.token);
  await isReady;
  await local.ready();
  return { client, errors };
}

/** A page of an answer, with a button to the next one. */
function page(text: string) {
  const button = {
    type: ComponentType.Button,
    customId: `page:${text}`,
    label: "More",
    style: ButtonStyle.Primary,
  } as const;
  const row = { type: ComponentType.ActionRow, components: [button] } as const;
  const container = {
    type: ComponentType.Container,
    components: [{ type: ComponentType.TextDisplay, content: text }, row],
  };
  return { components: [container], flags: MessageFlags.IsComponentsV2 } as const satisfies InteractionReplyOptions;
}

/** Answers commands after a deferral, buttons with an update, completions with the letters typed. */
async function behave(interaction: BaseInteraction): Promise<unknown> {
  if (interaction.isAutocomplete())
    return interaction.respond([{ name: interaction.options.getFocused(), value: "v" }]);
  if (interaction.isButton()) return interaction.update(page(`after ${interaction.customId}`));
  if (!interaction.isChatInputCommand()) return undefined;
  const isPrivate = interaction.options.getBoolean("private") ?? false;
  await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
  return interaction.editReply(page(interaction.options.getString("question", true)));
}

test("the real client connects with the intent Guilds, and knows its guilds and their channels", async () => {
  const local = await openLocalDiscord({ guilds: [{ name: "A third" }] });
  const { client } = await connect(local);
  expect(client.guilds.cache.map(({ name }) => name)).toEqual(["Court Watchers", "Law School", "A third"]);
  expect(client.channels.cache.has(local.home.channelId)).toBe(true);
  expect(client.application?.id).toBe(local.applicationId);
  expect([local.identifies, local.resumes, local.intents]).toEqual([1, 0, GatewayIntentBits.Guilds]);
  expectLawful(local);
});

test("a guild that the bot joins or leaves is announced", async () => {
  const local = await openLocalDiscord();
  const { client } = await connect(local);
  const joined = new Promise((resolve) => client.once(Events.GuildCreate, ({ name }) => resolve(name)));
  local.joinGuild({ name: "New" });
  expect(await joined).toBe("New");
  const left = new Promise((resolve) => client.once(Events.GuildDelete, ({ id }) => resolve(id)));
  local.leaveGuild(local.elsewhere);
  expect(await left).toBe(local.elsewhere.id);
});

test("a wrong token is refused at login", async () => {
  const local = await openLocalDiscord();
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: local.apiUrl } });
  await expect(client.login("wrong")).rejects.toThrow("invalid token");
  await client.destroy();
  expect(local.requests.map(({ status }) => status)).toEqual([401]);
});

test("registered commands come back with what Discord fills in, and keep their ids", async () => {
  const local = await openLocalDiscord();
  const { client } = await connect(local);
  const contexts = [InteractionContextType.Guild, InteractionContextType.BotDM];
  const question = {
    type: ApplicationCommandOptionType.String,
    name: "question",
    description: "What?",
    required: true,
  } as const;
  const ask = { name: "ask", description: "Ask", options: [question], contexts, integrationTypes: [0] };
  const quote = {
    name: "Find the quote",
    type: ApplicationCommandType.Message,
    contexts,
    integrationTypes: [0],
  } as const;
  const first = await client.application?.commands.set([ask, quote]);
  const again = await client.application?.commands.set([{ ...ask, defaultMemberPermissions: "ManageGuild" }, quote]);
  expect(again?.map(({ id }) => id)).toEqual(first?.map(({ id }) => id));
  expect(again?.map(({ version }) => version)[1]).toBe(first?.map(({ version }) => version)[1]);
  expect(local.commands()[0]).toMatchObject({ name: "ask", nsfw: false, contexts, default_member_permissions: "32" });
  const inGuild = await client.application?.commands.set([ask], local.home.id);
  expect(inGuild?.first()?.contexts).toBeNull();
  await expect(client.application?.commands.set([ask], "123")).rejects.toMatchObject({ code: 50001, status: 403 });
  expectLawful(local);
});

test("a command is answered after a deferral, for all to see or for one", async () => {
  const local = await openLocalDiscord();
  await connect(local, behave);
  const open = local.useCommand({ name: "ask", options: { question: "Who?", private: false } });
  const seen = await open.answer();
  expect(seen).toMatchObject({ deferred: true, ephemeral: false, followUps: [], source: undefined });
  expect(seen.reply && readText(seen.reply)).toBe("Who?");
  expect(open.acknowledgements.map(({ type, status }) => [type, status])).toEqual([[5, 204]]);
  const closed = await local
    .useCommand({ name: "ask", options: { question: "When?", private: true }, where: "dm" })
    .answer();
  expect(closed.ephemeral).toBe(true);
  expect(local.messages(local.home).map(readText)).toEqual(["Who?"]);
  expect(local.messages(local.anyone)).toEqual([]);
  expectLawful(local);
});

test("a completion returns the choices", async () => {
  const local = await openLocalDiscord();
  await connect(local, behave);
  const choices = await local.complete({ command: "ask", option: "case", typed: "vio", options: { question: "Who?" } });
  expect(choices).toEqual([{ name: "vio", value: "v" }]);
});

test("a button changes the message it stands in, also one from before the bot started", async () => {
  const local = await openLocalDiscord();
  await connect(local, behave);
  const { reply } = await local.useCommand({ name: "ask", options: { question: "1", private: true } }).answer();
  if (reply === undefined) throw new Error("no reply");
  expect(buttonsOf(reply)).toMatchObject([{ label: "More", customId: "page:1", id: 4, isDisabled: false }]);
  expect(() => local.press(reply, "More", { by: local.person({ name: "Bob" }) })).toThrow("Bob doesn't see");
  const { source, reply: none } = await local.press(reply, "More").answer();
  expect(source && [readText(source), isEphemeral(source), source.id === reply.id]).toEqual([
    "after page:1",
    true,
    true,
  ]);
  expect(none).toBeUndefined();
  expect(() => local.press(reply, "page:1")).toThrow("no button page:1; it has “More”");
  const forged = await local.forge({ customId: "old:1", where: local.elsewhere }).answer();
  expect(forged.source && readText(forged.source)).toBe("after old:1");
  expectLawful(local);
});

test("files are accepted, kept and served, and components show them by their urls", async () => {
  const local = await openLocalDiscord();
  await connect(local, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const items = [{ media: { url: "attachment://line.png" } }];
    const files = [new AttachmentBuilder(Buffer.from("PNG"), { name: "line.png" })];
    const components = [{ type: ComponentType.MediaGallery, items } as const];
    await interaction.deferReply();
    await interaction.editReply({ components, files, flags: MessageFlags.IsComponentsV2 });
  });
  const { reply } = await local.useCommand({ name: "timeline" }).answer();
  const url = reply?.attachments[0]?.url ?? "";
  expect(JSON.stringify(reply?.components)).toContain(url);
  expect(Buffer.from(local.readFile(url) ?? []).toString()).toBe("PNG");
  expect(await (await fetch(url)).text()).toBe("PNG");
  expectLawful(local);
});

test("the bot sees who asks, where, and what both may do there", async () => {
  const local = await openLocalDiscord();
  const seen: unknown[] = [];
  await connect(local, async (interaction) => {
    const { user, context, locale, guildLocale, memberPermissions, appPermissions, channelId, guildId } = interaction;
    const mayManage = memberPermissions?.has("ManageGuild");
    seen.push([
      user.username,
      context,
      locale,
      guildLocale,
      mayManage,
      appPermissions.has("SendMessages"),
      channelId,
      guildId,
    ]);
    if (interaction.isRepliable()) await interaction.reply(page("Hello"));
  });
  const bob = local.person({ name: "Bob", permissions: ["ManageGuild"], locale: "de" });
  const root = local.person({ name: "Root", permissions: ["Administrator"] });
  await local.useCommand({ name: "ask", by: bob, where: local.elsewhere }).answer();
  await local.useCommand({ name: "ask", by: bob, where: "dm" }).answer();
  await local.useCommand({ name: "ask", by: root }).answer();
  await local.useCommand({ name: "ask" }).answer();
  const { home, elsewhere, anyone } = local;
  expect(seen).toEqual([
    ["bob", 0, "de", "en-US", true, true, elsewhere.channelId, elsewhere.id],
    ["bob", 1, "de", null, undefined, true, bob.channelId, null],
    ["root", 0, "en-US", "en-US", true, true, home.channelId, home.id],
    ["ada", 0, "en-US", "en-US", false, true, home.channelId, home.id],
  ]);
  expect(anyone.name).toBe("Ada");
});

test("a select, a modal and a message command carry what was chosen and entered", async () => {
  const local = await openLocalDiscord();
  const heard: unknown[] = [];
  await connect(local, async (interaction) => {
    if (interaction.isMessageContextMenuCommand()) heard.push(interaction.targetMessage.content);
    if (interaction.isStringSelectMenu()) heard.push(interaction.values[0]);
    if (interaction.isModalSubmit()) heard.push(interaction.fields.getTextInputValue("title"));
    if (interaction.isRepliable()) await interaction.reply({ ...page("Thanks"), withResponse: true });
  });
  await local.useMessageCommand({ name: "Find the quote", target: { content: "They said so" } }).answer();
  const { reply } = await local.submitModal({ customId: "submit", fields: { title: "A title" } }).answer();
  expect(reply && readText(reply)).toBe("Thanks");
  const select = { type: 3, custom_id: "sort", options: [{ label: "Old first", value: "old" }] };
  const { source } = await local.forge({ customId: "old", components: [{ type: 1, components: [select] }] }).answer();
  if (source !== undefined) await local.choose(source, "sort", ["old"]).answer();
  expect(heard).toEqual(["They said so", "A title", "old"]);
  expectLawful(local);
});

test.for([
  ["a dropped connection", "resumes", (local: LocalDiscord) => local.dropSocket()],
  ["op 7", "resumes", (local: LocalDiscord) => local.sendReconnect()],
  ["op 9 that may be resumed", "resumes", (local: LocalDiscord) => local.invalidateSession(true)],
  ["close code 4000", "resumes", (local: LocalDiscord) => local.closeWith(4000)],
  ["op 9 that may not be resumed", "identifies", (local: LocalDiscord) => local.invalidateSession(false)],
  ["close code 4007", "identifies", (local: LocalDiscord) => local.closeWith(4007)],
] as const)("after %s the client %s", async ([, way, disturb]) => {
  const local = await openLocalDiscord();
  await connect(local, behave);
  disturb(local);
  const missed = way === "resumes" ? local.useCommand({ name: "ask", options: { question: "Missed?" } }) : undefined;
  await local.until(() => local[way] === (way === "resumes" ? 1 : 2), "the client is back");
  await missed?.answer();
  await local.useCommand({ name: "ask", options: { question: "Back?" } }).answer();
  expect(local.messages(local.home)).toHaveLength(missed === undefined ? 1 : 2);
});

test("a refused resume makes the client identify anew", async () => {
  const local = await openLocalDiscord();
  await connect(local, behave);
  local.refuseResume();
  local.dropSocket();
  await local.until(() => local.identifies === 2, "the client has identified again");
  await local.ready();
  // Not before it has an answer: `destroy` never resolves while discord.js waits for READY.
  await local.useCommand({ name: "ask", options: { question: "Back?" } }).answer();
  expect(local.resumes).toBe(0);
});

test("a client whose heartbeats aren't acknowledged takes its connection for dead and resumes", async () => {
  const local = await openLocalDiscord({ heartbeatInterval: 200 });
  await connect(local, behave);
  local.stopAcknowledgingHeartbeats();
  await local.until(() => local.resumes > 0, "the client has resumed");
  local.resumeAcknowledgingHeartbeats();
  await local.ready();
  const { reply } = await local.useCommand({ name: "ask", options: { question: "Alive?" } }).answer();
  expect(reply && readText(reply)).toBe("Alive?");
});

test("close code 4004 ends the client for good", async () => {
  const local = await openLocalDiscord();
  const { client } = await connect(local);
  const ended = new Promise((resolve) => client.once(Events.ShardDisconnect, ({ code }) => resolve(code)));
  local.closeWith(4004);
  expect(await ended).toBe(4004);
  expect(() => local.useCommand({ name: "ask" })).toThrow("nobody is connected to hear of /ask");
});

test("the client retries after 429 and 503, and is told of AutoMod's refusal", async () => {
  const local = await openLocalDiscord();
  const { errors } = await connect(local, behave);
  local.failNext({ route: "callback", status: 503, times: 2 });
  local.failNext({ route: "edit", status: 429, retryAfter: 0.05 });
  const exchange = local.useCommand({ name: "ask", options: { question: "Again?" } });
  await exchange.answer();
  expect(exchange.acknowledgements.map(({ status }) => status)).toEqual([503, 503, 204]);
  local.failNext({ route: "edit", status: 400, code: 200_000, message: "Message was blocked by automatic moderation" });
  local.useCommand({ name: "ask", options: { question: "Blocked?" } });
  await local.until(() => local.requests.at(-1)?.status === 400, "the edit was refused");
  await expect.poll(() => errors).toMatchObject([{ code: 200_000, status: 400 }]);
  expectLawful(local);
});

itWithOpenApi("every request is checked against Discord's document", async () => {
  const local = await openLocalDiscord();
  await connect(local, behave);
  await local.useCommand({ name: "ask", options: { question: "Who?" } }).answer();
  expect(local.validated).toBe(local.requests.length);
  expect(local.requests.map(({ operationId }) => operationId)).toContain("create_interaction_response");
});
