import type { Reply } from "../../app/reply.ts";
import type { Quote } from "../../documents/quote.ts";
import type { OtherDate, TimelineEntry } from "../../timeline/timeline.ts";
import type { TimelineSpan } from "../replyAction.ts";
import {
  type Block,
  documentOf,
  type Group,
  type Line,
  note,
  paragraph,
  type ReplyDocument,
  strong,
} from "../replyDocument.ts";
import { presentOutcomes } from "./answer.ts";
import { type PresentOptions, shortenName } from "./options.ts";

type TimelineReply = Extract<Reply, { kind: "timeline" }>;

/** More would be a wall on a phone. */
const ENTRIES_PER_PAGE = 6;
/** Most other dates that an entry of a chat names. */
const MAX_OTHER_DATES = 2;
/** UTF-16 code units in a chat. */
const MAX_NAME_LENGTH = 60;
const MAX_TITLE_LENGTH = 150;

/** Whether a timeline has anything to show. */
export function hasEntries({ entries, scheduled, undated }: TimelineReply): boolean {
  return entries.length + scheduled.length + undated.length > 0;
}

/** A case's chronology, oldest first: what happened, what was scheduled, what has no date. */
export function presentTimeline(reply: TimelineReply, options: PresentOptions): ReplyDocument {
  const { timeline, actions } = options.wording;
  const { case: slug, from, to, documentKind, about, entries, scheduled, undated, cases } = reply;
  const span: TimelineSpan = { case: slug, from, to, documentKind };
  const isTold = hasEntries(reply);
  const outcomes = presentOutcomes(cases, slug, about);
  return {
    ...documentOf(...introduce(reply, options)),
    heading: writeHeading(reply, options),
    question: about,
    groups: [
      ...entries.map((entry) => presentEntry(entry, options)),
      ...scheduled.map((entry) => ({ ...presentEntry(entry, options), part: timeline.scheduled })),
      ...undated.map((quote) => presentUndated(quote, options)),
    ],
    lead: options.medium === "chat" ? outcomes.map((block) => ({ ...block, mayBeQuoted: true })) : [],
    closing: options.medium === "chat" ? [] : isTold ? outcomes : [paragraph(sayNothingTold(reply, options))],
    actions: [
      ...(entries.length > 0 ? [{ kind: "picture", label: actions.picture, span, isSecondary: true } as const] : []),
      ...(isTold ? [{ kind: "export", label: actions.export, span, isSecondary: true } as const] : []),
    ],
    groupsPerPage: ENTRIES_PER_PAGE,
    ...(isTold ? { sharing: { kind: "timeline", span } } : {}),
  };
}

function writeHeading({ title, entries, more }: TimelineReply, options: PresentOptions): Line {
  const { timeline } = options.wording;
  if (options.medium === "terminal")
    return [strong(timeline.headingOf({ title })), { text: `: ${timeline.shownOf({ shown: entries.length, more })}` }];
  return [strong(timeline.heading), { text: ` — ${shortenName(title, MAX_TITLE_LENGTH, options)}` }];
}

/** A terminal's heading says it all; a chat goes on with the page, which its outlet knows. */
function introduce(reply: TimelineReply, options: PresentOptions): Block[] {
  if (options.medium === "terminal") return [];
  const { timeline } = options.wording;
  const { from, to, entries, more } = reply;
  const span = [...(from ? [timeline.from({ date: from })] : []), ...(to ? [timeline.to({ date: to })] : [])];
  const isTold = hasEntries(reply);
  const what = isTold ? timeline.shownInOrder({ shown: entries.length, more }) : sayNothingTold(reply, options);
  return [{ kind: "note", lines: [[...span, what].join(" · ")], countsPages: isTold }];
}

function sayNothingTold({ unquotable = 0 }: TimelineReply, { wording: { timeline } }: PresentOptions): string {
  return unquotable > 0 ? timeline.unquotable : timeline.noDate;
}

function presentEntry({ date, yearIsSure, quote, alsoIn, otherDates }: TimelineEntry, options: PresentOptions): Group {
  const { dates } = options.wording;
  const heading = [strong(options.medium === "terminal" ? dates.write(date) : dates.abbreviate(date))];
  const shown: Block = { kind: "quote", quote };
  const guess = yearIsSure ? [] : [note(options.wording.timeline.guessed)];
  const rest =
    options.medium === "terminal"
      ? [...nameAlsoIn(alsoIn, options), ...otherDates.map((other) => presentOtherDate(other, options))]
      : referToOthers({ quote, alsoIn, otherDates }, options);
  return { kind: "entry", heading, blocks: [shown, ...guess, ...rest] };
}

function presentUndated(quote: Quote, { wording }: PresentOptions): Group {
  return { kind: "entry", part: wording.timeline.undated, blocks: [{ kind: "quote", quote }] };
}

function presentOtherDate({ date, quote }: OtherDate, { wording }: PresentOptions): Block {
  return { kind: "quote", quote, heading: [strong(wording.timeline.alsoDated({ date }))] };
}

/** In a chat the other quotations of an entry are named by their sources alone; an export has their words. */
function referToOthers(
  { quote, alsoIn, otherDates }: Pick<TimelineEntry, "quote" | "alsoIn" | "otherDates">,
  { wording: { timeline } }: PresentOptions,
): Block[] {
  const others = alsoIn.filter(({ article }) => article.id !== quote.article.id);
  return [
    { kind: "references", quotes: others },
    ...otherDates.slice(0, MAX_OTHER_DATES).map(
      ({ date, quote: other }): Block => ({
        kind: "references",
        label: timeline.alsoDatedBy({ date }),
        quotes: [other],
      }),
    ),
  ];
}

function nameAlsoIn(quotes: readonly Quote[], options: PresentOptions): Block[] {
  const { timeline } = options.wording;
  const sources = [...new Set(quotes.map((quote) => nameSource(quote, options)))];
  return sources.length === 0 ? [] : [note(timeline.alsoIn({ sources }))];
}

function nameSource({ article, paragraph: place }: Quote, options: PresentOptions): string {
  return options.wording.timeline.source({
    title: shortenName(article.title, MAX_NAME_LENGTH, options),
    publisher: shortenName(article.publisher, MAX_NAME_LENGTH, options),
    published: article.published,
    paragraph: place,
  });
}
