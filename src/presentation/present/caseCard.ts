import type { Reply } from "../../app/reply.ts";
import type { TimelineEntry } from "../../timeline/timeline.ts";
import type { CaseView, ReplyAction } from "../replyAction.ts";
import { type Block, documentOf, type Group, note, paragraph, type ReplyDocument, strong } from "../replyDocument.ts";
import { presentOutcomes } from "./answer.ts";
import { openCases } from "./cases.ts";
import { type PresentOptions, shortenName } from "./options.ts";

type CardReply = Extract<Reply, { kind: "case card" }>;
type NextReply = Extract<Reply, { kind: "next dates" }>;

/** UTF-16 code units in a chat. */
const MAX_TITLE_LENGTH = 150;
const MAX_NAME_LENGTH = 60;

/** A case at a glance: how it stands, what comes next, who is who, what is new, each in the words of an article. */
export function presentCaseCard(reply: CardReply, options: PresentOptions): ReplyDocument {
  const { title, cases, case: slug, part } = reply;
  const outcomes = presentOutcomes(cases, slug);
  const isChat = options.medium === "chat";
  const people = presentPeople(reply, options);
  const atAGlance = presentGlance(reply, options, isChat && !options.isPage ? [] : people);
  return {
    ...documentOf(),
    heading: [strong(shortenName(title, MAX_TITLE_LENGTH, options))],
    lead: isChat ? outcomes.map((block) => ({ ...block, mayBeQuoted: true })) : [],
    groups: part === "people" ? people : [...atAGlance, ...(options.isPage ? listNewest(reply, options) : [])],
    closing: [...(part === "people" ? [] : presentNewest(reply, options)), ...(isChat ? [] : outcomes)],
    actions: listActions(reply, options),
  };
}

/** How it stands, what comes next and what is new; who is who stands between them where there is room. */
function presentGlance(
  { standing, next, latest }: CardReply,
  options: PresentOptions,
  people: readonly Group[],
): readonly Group[] {
  const { caseCard } = options.wording;
  return [
    ...(standing === undefined
      ? []
      : [{ kind: "quotation", part: caseCard.standing, blocks: [{ kind: "quote", quote: standing }] } as const]),
    ...(next === undefined ? [] : [{ ...presentScheduled(next, options), part: caseCard.next }]),
    ...people,
    ...latest.map((entry): Group => ({ ...presentEntry(entry, options), part: caseCard.latest })),
  ];
}

function presentPeople({ people }: CardReply, options: PresentOptions): Group[] {
  return people.map(({ name, quote }) => ({
    kind: "entry",
    part: options.wording.caseCard.people,
    heading: [strong(shortenName(name, MAX_NAME_LENGTH, options))],
    blocks: [{ kind: "quote", quote }],
  }));
}

/** A page's newest articles are a part of it like the others. */
function listNewest({ newest, articles }: CardReply, { wording: { caseCard } }: PresentOptions): Group[] {
  if (newest.length === 0) return [];
  return [
    {
      kind: "entry",
      part: caseCard.newest({ articles }),
      blocks: [{ kind: "articles", articles: newest, isOneCase: true }],
    },
  ];
}

/** A chat has room for one, and none for what stands among the sources of the card: a button lists them all. */
function presentNewest({ newest, articles, standing, next, latest }: CardReply, options: PresentOptions): Block[] {
  const { medium, isPage = false, wording } = options;
  const { caseCard, dates } = wording;
  const [first] = newest;
  if (first === undefined || isPage) return [];
  const heading = caseCard.newest({ articles });
  if (medium === "terminal")
    return [paragraph([strong(heading)]), { kind: "articles", articles: newest, isOneCase: true }];
  const quoted = [standing, next?.quote, ...latest.map(({ quote }) => quote)];
  if (quoted.some((quote) => quote?.article.id === first.id)) return [];
  const title = shortenName(first.title, MAX_TITLE_LENGTH, options);
  return [note(`${heading}: “${title}”, ${dates.abbreviate(first.updated ?? first.published)}`)];
}

function listActions(
  reply: CardReply,
  { wording: { actions, caseCard }, isPage = false }: PresentOptions,
): ReplyAction[] {
  const { case: slug, latest, next, people, part } = reply;
  const open = (view: CaseView, label: string) => ({ kind: "open", view, label, case: slug }) as const;
  return [
    ...(latest.length > 0 ? [open("timeline", actions.timeline)] : []),
    { kind: "sources", label: actions.sources, page: 1, isNew: true, case: slug },
    ...(people.length > 0 && part === undefined && !isPage
      ? [{ ...open("people", caseCard.people), isSecondary: true } as const]
      : []),
    ...(next ? [{ ...open("next", actions.nextDates), isSecondary: true } as const] : []),
  ];
}

/** What is scheduled, the nearest first, each as of its source's day. */
export function presentNextDates(reply: NextReply, options: PresentOptions): ReplyDocument {
  const { caseCard } = options.wording;
  const { dates, more, unread, cases, case: slug, today } = reply;
  const outcomes = presentOutcomes(cases, slug);
  const one = cases.find((each) => each.slug === slug);
  const heading = [strong(caseCard.nextHeading)];
  return {
    ...documentOf(...(dates.length > 0 ? [] : [paragraph(caseCard.noDate({ today }))])),
    heading: one ? [...heading, { text: ` — ${shortenName(one.title, MAX_TITLE_LENGTH, options)}` }] : heading,
    lead: options.medium === "chat" ? outcomes : [],
    groups: dates.map((date) => presentScheduled(date, options)),
    closing: [
      ...(more > 0 ? [note(caseCard.moreDates({ count: more }))] : []),
      ...(unread > 0 ? [note(caseCard.unread({ count: unread }))] : []),
      ...(options.medium === "chat" ? [] : outcomes),
    ],
    actions: dates.length === 0 ? lookElsewhere(reply, options) : keepDates(reply, options),
  };
}

/** A calendar's file of one case's dates, and events of this server. */
function keepDates({ dates, case: slug, today }: NextReply, options: PresentOptions): ReplyAction[] {
  if (slug === undefined) return [];
  const { calendar } = options.wording.actions;
  return [{ kind: "export", label: calendar, span: { case: slug, from: today } }, ...listEvents(dates, today, options)];
}

/** Where nothing is scheduled: what has been of the case, or each of the cases. */
function lookElsewhere({ case: slug, undated = [] }: NextReply, options: PresentOptions): ReplyAction[] {
  const { medium, isPage, wording } = options;
  if (slug === undefined || medium === "terminal" || isPage) return openCases(undated, options);
  const { actions } = wording;
  return [
    { kind: "open", view: "case", label: actions.caseCard, case: slug },
    { kind: "open", view: "timeline", label: actions.timeline, case: slug },
  ];
}

/** Most dates that may become events from one message. */
const MAX_EVENTS = 5;

/** An event for each day that is still to begin: of a month or a year nobody knows which day it will be. */
function listEvents(dates: NextReply["dates"], today: string, { medium, wording }: PresentOptions): ReplyAction[] {
  if (medium === "terminal") return [];
  return dates
    .filter(({ precision, date }) => precision === "day" && date > today)
    .slice(0, MAX_EVENTS)
    .map(({ date, quote }) => ({
      kind: "create event",
      label: wording.events.create({ date: wording.dates.abbreviate(date) }),
      ...{ date, quote, isSecondary: true },
    }));
}

function presentScheduled(entry: TimelineEntry, options: PresentOptions): Group {
  const { quote } = entry;
  const group = presentEntry(entry, options);
  const asOf = options.wording.caseCard.asOf({ date: quote.article.updated ?? quote.article.published });
  return { ...group, blocks: [...group.blocks, note(asOf)] };
}

function presentEntry({ date, quote }: TimelineEntry, { medium, wording: { dates } }: PresentOptions): Group {
  const heading = [strong(medium === "terminal" ? dates.write(date) : dates.abbreviate(date))];
  return { kind: "entry", heading, blocks: [{ kind: "quote", quote }] };
}
