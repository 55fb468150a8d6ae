import type { Reply } from "../../app/reply.ts";
import type { TimelineEntry } from "../../timeline/timeline.ts";
import type { ReplyAction } from "../replyAction.ts";
import { type Block, documentOf, type Group, note, paragraph, type ReplyDocument, strong } from "../replyDocument.ts";
import { presentOutcomes } from "./answer.ts";
import { type PresentOptions, shortenName } from "./options.ts";

type CardReply = Extract<Reply, { kind: "case card" }>;
type NextReply = Extract<Reply, { kind: "next dates" }>;

/** UTF-16 code units in a chat. */
const MAX_TITLE_LENGTH = 150;
const MAX_NAME_LENGTH = 60;

/** A case at a glance: how it stands, what comes next, who is who, what is new, each in the words of an article. */
export function presentCaseCard(reply: CardReply, options: PresentOptions): ReplyDocument {
  const { caseCard } = options.wording;
  const { title, standing, next, people, latest, newest, articles, cases, case: slug } = reply;
  const outcomes = presentOutcomes(cases, slug);
  const sources: Block[] =
    newest.length === 0
      ? []
      : [paragraph([strong(caseCard.newest({ articles }))]), { kind: "articles", articles: newest }];
  return {
    ...documentOf(),
    heading: [strong(shortenName(title, MAX_TITLE_LENGTH, options))],
    lead: options.medium === "chat" ? outcomes : [],
    groups: [
      ...(standing === undefined
        ? []
        : [{ kind: "quotation", part: caseCard.standing, blocks: [{ kind: "quote", quote: standing }] } as const]),
      ...(next === undefined ? [] : [{ ...presentScheduled(next, options), part: caseCard.next }]),
      ...people.map(
        ({ name, quote }): Group => ({
          kind: "entry",
          part: caseCard.people,
          heading: [strong(shortenName(name, MAX_NAME_LENGTH, options))],
          blocks: [{ kind: "quote", quote }],
        }),
      ),
      ...latest.map((entry): Group => ({ ...presentEntry(entry, options), part: caseCard.latest })),
    ],
    closing: [...sources, ...(options.medium === "chat" ? [] : outcomes)],
    actions: listActions(reply, options),
  };
}

function listActions({ case: slug, latest, next }: CardReply, { wording: { actions } }: PresentOptions): ReplyAction[] {
  return [
    ...(latest.length > 0 ? [{ kind: "open", view: "timeline", label: actions.timeline, case: slug } as const] : []),
    { kind: "sources", label: actions.sources, page: 1, isNew: true, case: slug },
    ...(next ? [{ kind: "open", view: "next", label: actions.nextDates, case: slug, isSecondary: true } as const] : []),
  ];
}

/** What is scheduled, the nearest first, each as of its source's day. */
export function presentNextDates(reply: NextReply, options: PresentOptions): ReplyDocument {
  const { caseCard, actions } = options.wording;
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
    actions:
      slug === undefined || dates.length === 0
        ? []
        : [{ kind: "export", label: actions.calendar, span: { case: slug, from: today } }],
  };
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
