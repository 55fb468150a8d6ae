import {
  type ChatInputCommandInteraction,
  InteractionContextType,
  type Message,
  type MessageContextMenuCommandInteraction,
  type RepliableInteraction,
} from "discord.js";
import {
  type CommandOption,
  isShownToChannel,
  isTypedCommand,
  type LibraryCommand,
  type LibraryContext,
  type MessageCommand,
  type ServerCommand,
} from "../../../app/command.ts";
import { keepImportPace } from "../../../app/importTurns.ts";
import type { Reply } from "../../../app/reply.ts";
import { hasEntries } from "../../../presentation/present/timeline.ts";
import { type Wording, wordingOf } from "../../../presentation/wording/wording.ts";
import type { ChannelSettings } from "../../../storage/channelSettings.ts";
import { waitAtMost } from "../../../waitAtMost.ts";
import { type BotContext, createLibraryContext } from "../botContext.ts";
import { postableOf } from "../buttons/postableReply.ts";
import { readCaller } from "../caller.ts";
import { openImportForm } from "../forms/openImportForm.ts";
import { loadOf } from "../gateway/interactionLoad.ts";
import { sendReply } from "../gateway/interactionResponses.ts";
import { type Answer, respond } from "../gateway/respondInTime.ts";
import { ownFollows } from "../ownFollows.ts";
import { ownShelf } from "../ownModeration.ts";
import { ownServer } from "../ownServer.ts";
import { ownSettings, readSettings } from "../ownSettings.ts";
import { authorize } from "../permissions.ts";
import { localeOfAsker, type ReaderLocales, readLocales } from "../readerLocale.ts";
import { mayKeepQuestion, recordUnanswered } from "../recordUnanswered.ts";
import { renderNotice, renderReply, renderThreadOpening } from "../render/renderReply.ts";
import { nameCommand } from "./commandName.ts";
import { PRIVATE } from "./registration.ts";
import { nameThread, opensThread } from "./threadName.ts";

/** As much of the bot as commands use. */
type RunningContext = Omit<BotContext, "log" | "warnOfOtherProcess" | "rateLimiter" | "uploadOrigins">;

/** A command on its way: what it does once it is begun, and how its answer is shown. */
interface RunningCommand {
  run(): Promise<Reply>;
  /** Whether only whoever called it sees the answer. */
  readonly ephemeral: boolean;
  readonly isSlow?: boolean;
  readonly keepsQuestions?: boolean;
  /** The name of the thread that what is for the channel goes into; absent where it goes into the channel itself. */
  readonly threadName?: string;
}

/** Discord waits three seconds in all for a first answer. Milliseconds. */
const MAX_READING_MS = 700;
/** Where a channel's settings can't be read in time, nothing goes into the channel against them. */
const UNREAD: ChannelSettings = { answers: "private" };

/** Runs a command that was typed after a slash and shows what it replies, or opens its form; says in a word or two what came of it. */
export async function runSlashCommand(
  interaction: ChatInputCommandInteraction,
  context: RunningContext,
): Promise<string> {
  const command = context.commands.filter(isTypedCommand).find(({ name }) => name === nameCommand(interaction));
  if (!command) return refuse(interaction, "unknown command");
  const authorization = authorize(command.audience, readCaller(interaction), context.config);
  if (authorization !== "admitted") return refuse(interaction, authorization);
  const values = readValues(interaction, command.options);
  switch (command.kind) {
    case "form":
      return openImportForm(interaction, context);
    case "service": {
      const run = () => Promise.resolve(command.run(values, context));
      return show(interaction, context, {
        // What reads a shelf again costs others as an import does.
        run: () => (command.isSlow ? keepImportPace(context.importPace, context.knowledge, run) : run()),
        ephemeral: true,
        isSlow: command.isSlow,
      });
    }
    case "server":
      return runServerCommand(interaction, context, command, values);
    case "library": {
      const here = (await waitAtMost(readSettings(interaction, context), MAX_READING_MS)) ?? UNREAD;
      const isModerator = authorize("moderators", readCaller(interaction), context.config) === "admitted";
      const own = {
        settings: ownSettings(interaction, context),
        server: ownServer(interaction),
        follows: ownFollows(interaction, context),
        isModerator,
      };
      return show(interaction, context, {
        run: () =>
          askLibrary(context, async (asked) => command.run(await addCase(values, command, here, asked), asked), own),
        ephemeral: !isShownToChannel(command) || isPrivate(interaction, here),
        threadName: opensThread(interaction, here) ? nameThread(interaction) : undefined,
      });
    }
  }
}

/** A server's command where the server is known to the bot, which it is wherever moderators' commands are served. */
async function runServerCommand(
  interaction: ChatInputCommandInteraction,
  context: RunningContext,
  command: ServerCommand,
  values: Readonly<Record<string, string | number>>,
): Promise<string> {
  const server = ownServer(interaction);
  if (!server) return refuse(interaction, "home server only");
  const own = { ...ownShelf(interaction, context), server, follows: ownFollows(interaction, context) };
  const run = () => command.run(values, own);
  return show(interaction, context, { run, ephemeral: true, isSlow: command.isSlow });
}

/** Runs a command that was chosen from a message's menu and shows what it replies; says in a word or two what came of it. */
export async function runMessageCommand(
  interaction: MessageContextMenuCommandInteraction,
  context: RunningContext,
): Promise<string> {
  const { commandName, targetMessage } = interaction;
  const command = context.commands.find(
    (one): one is MessageCommand => one.kind === "message" && one.name === commandName,
  );
  if (!command) return refuse(interaction, "unknown command");
  const authorization = authorize(command.audience, readCaller(interaction), context.config);
  if (authorization !== "admitted") return refuse(interaction, authorization);
  return show(interaction, context, {
    run: () => askLibrary(context, (asked) => command.run(readMessage(targetMessage), asked)),
    ephemeral: true,
  });
}

/** The case of the channel, where a member's command takes one and none is named; which case a moderator sets is no such. */
async function addCase(
  values: Readonly<Record<string, string | number>>,
  { options, audience }: LibraryCommand,
  { case: slug }: ChannelSettings,
  { library }: LibraryContext,
): Promise<Readonly<Record<string, string | number>>> {
  const takesCase = audience === "members" && options.some(({ kind }) => kind === "case");
  if (!takesCase || slug === undefined || values["case"] !== undefined) return values;
  const { cases } = await library.describe();
  return cases.some((one) => one.slug === slug) ? { ...values, case: slug } : values; // it may be gone since
}

function askLibrary(
  context: RunningContext,
  use: (asked: LibraryContext) => Promise<Reply>,
  own: Parameters<typeof createLibraryContext>[2] = {},
): Promise<Reply> {
  return context.libraryService.withSnapshot((library) => use(createLibraryContext(context, library, own)));
}

type CommandInteraction = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

async function show(
  interaction: CommandInteraction,
  context: RunningContext,
  command: RunningCommand,
): Promise<string> {
  const { ephemeral, isSlow, threadName } = command;
  const keepsQuestions = mayKeepQuestion(readCaller(interaction), ephemeral, context);
  const locales = await readLocales(interaction, context);
  const working = answer(interaction, locales, { ...command, keepsQuestions });
  const thread =
    threadName === undefined || ephemeral
      ? undefined
      : { name: threadName, message: renderThreadOpening(threadName, locales.channel) };
  const outcome = await respond(interaction, working, { ephemeral, isSlow, thread });
  const { reply } = await working;
  recordUnanswered(reply, readCaller(interaction), ephemeral, context);
  return outcome;
}

/** What found nothing, may not answer or can't be done is for whoever asked alone. */
function isForChannel(reply: Reply): boolean {
  if (reply.kind === "quotes") return reply.confidence !== "unsure";
  if (reply.kind === "next dates") return reply.dates.length > 0;
  return reply.kind === "case card" || (reply.kind === "timeline" && hasEntries(reply));
}

async function answer(
  { client, context, user }: CommandInteraction,
  locales: ReaderLocales,
  { run, ephemeral, keepsQuestions, threadName }: RunningCommand,
): Promise<Answer & { readonly reply: Reply }> {
  const load = loadOf(client);
  await load.allBegun;
  const reply = await run();
  await load.allBegun;
  const isForAsker = ephemeral || !isForChannel(reply);
  const here = context === InteractionContextType.BotDM ? undefined : postableOf(reply);
  const message = renderReply(
    reply,
    isForAsker
      ? { to: "asker", here, locale: locales.asker }
      : {
          to: "channel",
          isDeletable: true,
          keepsQuestions,
          asker: threadName === undefined ? undefined : user.id,
          locale: locales.channel,
        },
  );
  return { message, isForChannel: isForChannel(reply) && !message.isForAsker, outcome: reply.kind, reply };
}

/** In a direct message everybody who could see the answer is whoever asks, so there nothing is to be shared. */
function isPrivate({ options, context }: ChatInputCommandInteraction, here: ChannelSettings): boolean {
  return (options.getBoolean(PRIVATE) ?? here.answers === "private") && context !== InteractionContextType.BotDM;
}

/** Discord has checked the types; a required value that a forged interaction lacks is an empty one. */
function readValues(
  interaction: ChatInputCommandInteraction,
  options: readonly CommandOption[],
): Readonly<Record<string, string | number>> {
  const values: Record<string, string | number> = {};
  for (const { name, kind, required } of options) {
    const value = interaction.options.get(name)?.value;
    if (typeof value === "number" && kind === "number") values[name] = value;
    else if (typeof value === "string" && kind !== "number") values[name] = value;
    else if (required) values[name] = "";
  }
  return values;
}

/** What somebody wrote, or the text that was forwarded: such a message has none of its own. */
function readMessage({ content, messageSnapshots }: Message): string {
  return content || (messageSnapshots.first()?.content ?? "");
}

/** Why somebody is not answered; each has its sentence in the wording. */
export type Denial = keyof Wording["interactionDenials"];

/** Tells whoever asked, and nobody else, why not. */
export async function refuse(interaction: RepliableInteraction, denial: Denial): Promise<string> {
  await sendReply(interaction, renderNotice(wordingOf(localeOfAsker(interaction)).interactionDenials[denial]), true);
  return `refused: ${denial}`;
}
