import {
  type APIGuildScheduledEvent,
  GuildScheduledEventEntityType,
  GuildScheduledEventPrivacyLevel,
  PermissionFlagsBits,
  Routes,
} from "discord.js";
import type { Quote } from "../../../documents/quote.ts";
import type { ActionReply } from "../../../presentation/present/presentActionReply.ts";
import { truncate } from "../../../presentation/truncate.ts";
import { wordingOf } from "../../../presentation/wording/wording.ts";
import { sanitizeText } from "../../../text/sanitize.ts";
import type { BotContext } from "../botContext.ts";
import { readCaller } from "../caller.ts";
import { type Answer, respond } from "../gateway/respondInTime.ts";
import { ownServer } from "../ownServer.ts";
import type { ReaderLocales } from "../readerLocale.ts";
import { escapeText, quoteLines } from "../render/escape.ts";
import { renderActionReply } from "../render/renderReply.ts";
import type { ButtonAction } from "./buttonAction.ts";
import type { PressedComponent } from "./pressedComponent.ts";

type EventAction = Extract<ButtonAction, { kind: "createEvent" }>;

/** Discord's limits of an event, in characters. */
const MAX_NAME = 100;
const MAX_LOCATION = 100;
const MAX_DESCRIPTION = 1_000;
/** Discord takes no event that begins later than five years from now. Milliseconds. */
const MAX_AHEAD_MS = 5 * 365 * 86_400_000;

/** Makes a scheduled event of a date, for those who may make events themselves, where the bot may; the presser alone is told. */
export function createEvent(
  interaction: PressedComponent,
  action: EventAction,
  context: Pick<BotContext, "libraryService">,
  { asker: locale, channel }: ReaderLocales,
): Promise<string> {
  const working = make(interaction, action, context, channel).then((reply): Answer => {
    return { message: renderActionReply(reply, { to: "asker", locale }), isForChannel: false, outcome: reply.kind };
  });
  return respond(interaction, working, { ephemeral: true });
}

async function make(
  interaction: PressedComponent,
  { date, reference }: EventAction,
  { libraryService }: Pick<BotContext, "libraryService">,
  locale: ReaderLocales["channel"],
): Promise<ActionReply> {
  const { guildId, client } = interaction;
  const { permissions } = readCaller(interaction);
  const mayGrant = (permissions & (PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator)) !== 0n;
  if (guildId === null || (!mayGrant && (permissions & MAKING) === 0n)) return { kind: "event not yours" };
  const missing = ownServer(interaction)?.findMissing("events");
  if (missing) return { kind: "event not permitted", missing, mayGrant };
  const start = Date.parse(`${date}T${BEGINS}`);
  if (!(start > Date.now() && start < Date.now() + MAX_AHEAD_MS)) return { kind: "event day passed" };
  const found = await libraryService.withSnapshot(async (library) => {
    const [quote] = await library.recall([reference], "");
    const { cases } = await library.describe();
    const title = cases.find(({ slug }) => slug === quote?.article.case)?.title;
    return quote && title !== undefined ? { quote, title } : undefined;
  });
  if (!found) return { kind: "changed since" };
  const location = wordingOf(locale).events.toldBy({ publisher: found.quote.article.publisher });
  const body = describeEvent(found, date, location);
  const known = (await client.rest.get(Routes.guildScheduledEvents(guildId))) as APIGuildScheduledEvent[]; // as Discord documents it
  const before = known.find((one) => one.name === body.name && Date.parse(one.scheduled_start_time) === start);
  const event =
    before ?? ((await client.rest.post(Routes.guildScheduledEvents(guildId), { body })) as APIGuildScheduledEvent); // as Discord documents it
  return { kind: "event", isNew: !before, url: `https://discord.com/events/${guildId}/${event.id}` };
}

/** What makes somebody a maker of events. */
const MAKING = PermissionFlagsBits.CreateEvents | PermissionFlagsBits.ManageEvents;

/** Courts' hours in America, and that day wherever the clock shows from UTC−12 to UTC+3: sources tell days, not hours. */
const BEGINS = "12:00:00Z";
const ENDS = "20:00:00Z";

function describeEvent(
  { quote, title }: { readonly quote: Quote; readonly title: string },
  date: string,
  location: string,
) {
  return {
    name: truncate(sanitizeText(title), MAX_NAME),
    description: describeQuote(quote),
    scheduled_start_time: `${date}T${BEGINS}`,
    scheduled_end_time: `${date}T${ENDS}`,
    privacy_level: GuildScheduledEventPrivacyLevel.GuildOnly,
    entity_type: GuildScheduledEventEntityType.External,
    entity_metadata: { location: truncate(sanitizeText(location), MAX_LOCATION) },
  };
}

/** The quotation with its citation and link, whole; where there is no room for it, its citation alone. */
function describeQuote({ text, citation, link }: Quote): string {
  const cited = escapeText(citation);
  const ways = [
    [quoteLines(text, []), cited, ...(link === undefined ? [] : [link])],
    [quoteLines(text, []), cited],
    [cited],
  ];
  const fitting = ways.map((lines) => lines.join("\n")).find((lines) => lines.length <= MAX_DESCRIPTION);
  return fitting ?? truncate(cited, MAX_DESCRIPTION);
}
