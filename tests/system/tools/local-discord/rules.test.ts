import { ApplicationCommandType, MessageFlags } from "discord.js";
import { expect, test } from "vitest";
import type { Exchange } from "../../../../tools/local-discord/exchange.ts";
import type { Fields } from "../../../../tools/local-discord/fields.ts";
import { type LocalDiscord, openLocalDiscord } from "../../../../tools/local-discord/localDiscord.ts";
import { openSilentClient, type RawAnswer, request } from "../../../../tools/local-discord/rawClient.ts";

const allowed_mentions = { parse: [] };
const flags = MessageFlags.IsComponentsV2;

/** A Discord with a client that does nothing, a command that waits for its answer, and ways to give one. */
async function askSilently() {
  const local = await openLocalDiscord();
  await openSilentClient(local);
  return { local, ...speakFor(local, local.useCommand({ name: "ask" })) };
}

function speakFor(local: LocalDiscord, { id, token }: Exchange) {
  const webhook = `/webhooks/${local.applicationId}/${token}`;
  return {
    callback: (body: Fields) => request(local, "POST", `/interactions/${id}/${token}/callback`, body),
    followUp: (body: Fields) => request(local, "POST", webhook, body),
    edit: (body: Fields) => request(local, "PATCH", `${webhook}/messages/@original`, body),
  };
}

/** The violations that this server itself found; the same may break Discord's document too. */
function ownViolations(local: LocalDiscord): readonly string[] {
  return local.violations.filter((violation) => !violation.includes("breaks Discord's document"));
}

const text = (content: string) => ({ type: 10, content });
const button = (more: Fields = {}) => ({ type: 2, style: 1, label: "More", custom_id: "more", ...more });
const row = (...components: Fields[]) => ({ type: 1, components });
const section = (components: Fields[], more: Fields = { accessory: button() }) => ({ type: 9, components, ...more });
const many = (count: number) => Array.from({ length: count }, (_, index) => text(String(index)));
const buttons = (count: number) => Array.from({ length: count }, (_, index) => button({ custom_id: String(index) }));
const link = (url: string, more: Fields = {}) => button({ style: 5, url, custom_id: undefined, ...more });
const select = { type: 3, custom_id: "s", options: [{ label: "A", value: "a" }] };

test.for([
  ["with a page", { components: [{ type: 17, components: [text("Hello"), row(button())] }], flags }],
  ["with 40 components", { components: [{ type: 17, components: many(39) }], flags }],
  ["with 4,000 characters", { components: [text("a".repeat(3999)), text("b")], flags }],
  ["with a section and its link", { components: [section([text("a")], { accessory: link("https://a.org") })], flags }],
  ["with a link that is kept from unfurling", { content: "<https://a.org>" }],
  ["with rows alone", { content: "a", components: [row(button()), row(select)] }],
] as const)("a message %s is lawful", async ([, message]) => {
  const { local, callback } = await askSilently();
  expect(await callback({ type: 4, data: { ...message, allowed_mentions } })).toMatchObject({ status: 204 });
  expect(local.violations).toEqual([]);
});

test.for([
  ["V2 without its flag", { components: [text("a")] }, "flags: must hold IS_COMPONENTS_V2"],
  ["content beside V2", { components: [text("a")], content: "b", flags }, "content: can't be used"],
  ["embeds beside V2", { components: [text("a")], embeds: [{ title: "b" }], flags }, "embeds: can't be used"],
  ["a poll beside V2", { components: [text("a")], poll: { question: { text: "b" } }, flags }, "poll: can't be used"],
  ["41 components", { components: [{ type: 17, components: many(39) }, text("a")], flags }, "40 or fewer"],
  ["4,001 characters", { components: [text("a".repeat(4000)), text("b")], flags }, "show 4001 characters"],
  ["an empty text", { components: [text("")], flags }, "content: must be between 1 and 4000"],
  ["a repeated custom_id", { components: [row(button(), button())], flags }, '"more" is used twice'],
  [
    "a repeated id",
    {
      components: [
        { ...text("a"), id: 1 },
        { ...text("b"), id: 1 },
      ],
      flags,
    },
    "1 is used twice",
  ],
  ["a custom_id of 101", { components: [row(button({ custom_id: "a".repeat(101) }))], flags }, "custom_id: must be"],
  ["no custom_id", { components: [row(button({ custom_id: undefined }))], flags }, "custom_id: must be between 1"],
  ["a label of 81", { components: [row(button({ label: "a".repeat(81) }))], flags }, "label: must be between 0 and 80"],
  ["a button without words", { components: [row(button({ label: undefined }))], flags }, "label: must be there"],
  ["a url of 513", { components: [row(link(`https://a.org/${"a".repeat(499)}`))], flags }, "url: must be between 1"],
  ["a url that is none", { components: [row(link("a"))], flags }, "url: must be a web address"],
  [
    "a link with a custom_id",
    { components: [row(link("https://a.org", { custom_id: "a" }))], flags },
    "must not be there",
  ],
  ["an empty row", { components: [row()], flags }, "must hold 1 to 5 components"],
  ["6 buttons in a row", { components: [row(...buttons(6))], flags }, "must hold 1 to 5 components"],
  ["a select beside a button", { components: [row(select, button())], flags }, "not both"],
  ["4 texts in a section", { components: [section(many(4))], flags }, "must hold 1 to 3 text displays"],
  ["a section alone", { components: [section([text("a")], {})], flags }, "accessory: is required"],
  ["a button at the top", { components: [button()], flags }, "2 may not stand at the top"],
  [
    "a container in one",
    { components: [{ type: 17, components: [{ type: 17, components: many(1) }] }], flags },
    "may not",
  ],
  [
    "a file that isn't there",
    { components: [{ type: 13, file: { url: "attachment://a.md" } }], flags },
    "not uploaded",
  ],
  ["2,001 characters of content", { content: "a".repeat(2001) }, "content: must be between 0 and 2000"],
  ["nothing", {}, "the message is empty"],
] as const)("a message with %s is refused", async ([, message, violation]) => {
  const { local, callback } = await askSilently();
  expect(await callback({ type: 4, data: { ...message, allowed_mentions } })).toMatchObject({ status: 400 });
  expect(ownViolations(local)).toEqual([expect.stringContaining(violation)]);
});

test.for([
  ["no allowed_mentions", { content: "a" }, "allowed_mentions must be"],
  ["a mention", { content: "a", allowed_mentions: { parse: ["users"] } }, "allowed_mentions must be"],
  ["a named mention", { content: "a", allowed_mentions: { parse: [], users: ["1"] } }, "allowed_mentions must be"],
  ["a link that unfurls", { content: "https://a.org", allowed_mentions }, "SUPPRESS_EMBEDS"],
] as const)("a message with %s passes Discord and is held against the bot", async ([, body, violation]) => {
  const { local, callback, edit, followUp } = await askSilently();
  const answers = [await callback({ type: 4, data: body }), await edit(body), await followUp(body)];
  answers.push(await request(local, "POST", `/channels/${local.home.channelId}/messages`, body));
  expect(answers.map(({ status }) => status)).toEqual([204, 200, 200, 200]);
  expect(local.violations).toEqual(answers.map(() => expect.stringContaining(violation)));
});

test("a deferral may say that it is ephemeral and nothing else; an edit may not", async () => {
  const { local, callback, edit } = await askSilently();
  expect((await callback({ type: 5, data: { flags: flags | MessageFlags.Ephemeral } })).code).toBe(50035);
  expect((await callback({ type: 5, data: { content: "a" } })).code).toBe(50035);
  expect((await callback({ type: 5, data: { flags: MessageFlags.Ephemeral } })).status).toBe(204);
  expect((await edit({ content: "a", flags: MessageFlags.Ephemeral, allowed_mentions })).code).toBe(50035);
  const answer = await edit({ components: [text("a")], flags, allowed_mentions });
  expect(answer.body["flags"]).toBe(flags | MessageFlags.Ephemeral);
  expect((await edit({ content: "legacy", allowed_mentions })).code).toBe(50035);
  expect(ownViolations(local)).toHaveLength(4);
});

const command = (more: Fields = {}) => ({
  name: "ask",
  description: "Ask",
  contexts: [0],
  integration_types: [0],
  ...more,
});
const option = (more: Fields = {}) => ({ type: 3, name: "case", description: "Which", ...more });
const named = (count: number, type: number) =>
  Array.from({ length: count }, (_, index) => command({ name: `c${index}`, type, description: type === 1 ? "a" : "" }));
const options = (count: number) => Array.from({ length: count }, (_, index) => option({ name: `o${index}` }));
const choices = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `n${index}`, value: `v${index}` }));
const wordy = (count: number) => options(count).map((one) => ({ ...one, choices: choices(25).map(lengthen) }));
const lengthen = ({ name }: { readonly name: string }) => ({ name, value: name.padEnd(99, "x") });

test.for([
  ["an upper case name", [command({ name: "Ask" })], "must be 1 to 32 lower case"],
  ["a space in a name", [command({ name: "ask it" })], "must be 1 to 32 lower case"],
  ["no description", [command({ description: "" })], "description: must be between 1 and 100"],
  ["a description of 101", [command({ description: "a".repeat(101) })], "description: must be between 1 and 100"],
  ["26 options", [command({ options: options(26) })], "must hold 0 to 25 options"],
  [
    "a required option last",
    [command({ options: [option(), option({ name: "b", required: true })] })],
    "must come before",
  ],
  ["options of one name", [command({ options: [option(), option()] })], "must have names that differ"],
  ["26 choices", [command({ options: [option({ choices: choices(26) })] })], "must hold 0 to 25 choices"],
  [
    "choices that complete",
    [command({ options: [option({ autocomplete: true, choices: choices(1) })] })],
    "beside choices",
  ],
  ["a max_length of 0", [command({ options: [option({ max_length: 0 })] })], "must be 1 to 6000"],
  ["a max_length of 6001", [command({ options: [option({ max_length: 6001 })] })], "must be 1 to 6000"],
  ["8,000 characters and more", [command({ options: wordy(4) })], "8000 is the most"],
  ["101 slash commands", named(101, ApplicationCommandType.ChatInput), "holds 101"],
  ["16 message commands", named(16, ApplicationCommandType.Message), "holds 16"],
  ["two of one name", [command(), command()], "is the name of another command"],
  ["a described message command", [command({ type: 3 })], "must be empty: only slash commands"],
] as const)("commands with %s are refused", async ([, commands, violation]) => {
  const local = await openLocalDiscord();
  const answer = await request(local, "PUT", `/applications/${local.applicationId}/commands`, commands);
  expect(answer).toMatchObject({ status: 400, code: 50035 });
  expect(ownViolations(local)).toContainEqual(expect.stringContaining(violation));
  expect(local.commands()).toEqual([]);
});

test("a command must say where it is offered, and may share its name with one of another type", async () => {
  const local = await openLocalDiscord();
  const path = `/applications/${local.applicationId}/commands`;
  const silent = { name: "ask", description: "Ask" };
  expect((await request(local, "PUT", path, [silent])).status).toBe(200);
  expect(local.violations).toEqual([
    "the registration of commands: the command ask must say its contexts",
    "the registration of commands: the command ask must say its integration_types",
  ]);
  const twins = [command({ name_localizations: { "en-US": "ask" } }), command({ type: 3, description: "" })];
  expect((await request(local, "PUT", path, twins)).status).toBe(200);
  const listed = await request(local, "GET", path);
  expect(listed.text).not.toContain("localizations");
  expect((await request(local, "GET", `${path}?with_localizations=true`)).text).toContain('{"en-US":"ask"}');
  expect((await request(local, "POST", path, command({ name: "new" }))).status).toBe(201);
  expect((await request(local, "POST", path, command({ name: "new" }))).status).toBe(200);
});

test.for([
  ["26 choices", { choices: choices(26) }],
  ["a choice without a name", { choices: [{ name: "", value: "a" }] }],
  ["a name of 101", { choices: [{ name: "a".repeat(101), value: "a" }] }],
  ["a value of 101", { choices: [{ name: "a", value: "a".repeat(101) }] }],
] as const)("a completion with %s is refused", async ([, data]) => {
  const local = await openLocalDiscord();
  await openSilentClient(local);
  const { callback } = speakFor(local, local.startCompletion({ command: "ask", option: "case", typed: "v" }));
  expect(await callback({ type: 8, data })).toMatchObject({ status: 400, code: 50035 });
  expect(ownViolations(local)).toHaveLength(1);
  expect(await callback({ type: 8, data: { choices: choices(25) } })).toMatchObject({ status: 204 });
});

test("each kind of interaction takes its own kinds of callback alone", async () => {
  const local = await openLocalDiscord();
  await openSilentClient(local);
  const data = { content: "a", allowed_mentions, choices: [], custom_id: "m", title: "M", components: [] };
  const actions: Readonly<Record<string, () => Exchange>> = {
    command: () => local.useCommand({ name: "ask" }),
    completion: () => local.startCompletion({ command: "ask", option: "case", typed: "v" }),
    button: () => local.forge({ customId: "a" }),
    modal: () => local.submitModal({ customId: "m" }),
  };
  const taken: Record<string, number[]> = {};
  for (const [name, act] of Object.entries(actions)) {
    for (const type of [4, 5, 6, 7, 8, 9]) {
      const answer: RawAnswer = await speakFor(local, act()).callback({ type, data: type === 5 ? {} : data });
      const isRefused = answer.text.includes("is no answer to an interaction");
      if (!isRefused) taken[name] = [...(taken[name] ?? []), type];
    }
  }
  expect(taken).toEqual({ command: [4, 5, 9], completion: [8], button: [4, 5, 6, 7, 9], modal: [4, 5] });
});
