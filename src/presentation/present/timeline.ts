import type { Reply } from "../../app/reply.ts";
import { writeDate } from "../../documents/citation.ts";
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
  type Span,
  strong,
} from "../replyDocument.ts";
import { presentOutcomes } from "./answer.ts";
import { type PresentOptions, shortenName } from "./options.ts";

type TimelineReply = Extract<Reply, { kind: "timeline" }>;

/** More would be a wall on a phone. */
const ENTRIES_PER_PAGE = 5;
/** Most other articles that an entry of a chat names, and most quotations with another date. */
const MAX_ALSO_NAMED = 3;
const MAX_OTHER_DATES = 3;
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
  const { case: slug, from, to, about, entries, scheduled, undated, cases } = reply;
  const span: TimelineSpan = { case: slug, from, to };
  const isTold = hasEntries(reply);
  const outcomes = presentOutcomes(cases, slug);
  return {
    ...documentOf(...introduce(reply, options)),
    heading: writeHeading(reply, options),
    question: about,
    groups: [
      ...entries.map((entry) => presentEntry(entry, options)),
      ...scheduled.map((entry) => ({ ...presentEntry(entry, options), part: timeline.scheduled })),
      ...undated.map((quote) => presentUndated(quote, options)),
    ],
    closing: isTold || options.medium === "chat" ? outcomes : [paragraph(sayNothingTold(reply, options))],
    actions: [
      ...(entries.length > 0 ? [{ kind: "picture", label: actions.picture, span } as const] : []),
      ...(isTold ? [{ kind: "export", label: actions.export, span } as const] : []),
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

function presentEntry(entry: TimelineEntry, options: PresentOptions): Group {
  const { date, yearIsSure, quote, alsoIn, otherDates } = entry;
  const { wording, medium } = options;
  const shown = medium === "terminal" ? otherDates : otherDates.slice(0, MAX_OTHER_DATES);
  const left = otherDates.length - shown.length;
  return {
    kind: "entry",
    heading: [strong(writeDate(date))],
    blocks: [
      { kind: "quote", quote },
      ...(yearIsSure ? [] : [note(wording.timeline.guessed)]),
      ...nameAlsoIn(alsoIn, options),
      ...shown.map((other) => presentOtherDate(other, options)),
      ...(left > 0 ? [note(wording.timeline.moreDates({ count: left }))] : []),
    ],
    action: { kind: "context", label: wording.actions.context, quote },
  };
}

function presentUndated(quote: Quote, { wording }: PresentOptions): Group {
  return {
    kind: "entry",
    part: wording.timeline.undated,
    blocks: [{ kind: "quote", quote }],
    action: { kind: "context", label: wording.actions.context, quote },
  };
}

function presentOtherDate({ date, quote }: OtherDate, options: PresentOptions): Block {
  const { timeline } = options.wording;
  const heading: Span = strong(timeline.alsoDated({ date }));
  const instead = [heading, { text: timeline.alsoDatedIn({ source: nameSource(quote, options) }) }];
  return { kind: "quote", quote, heading: [heading], instead };
}

function nameAlsoIn(quotes: readonly Quote[], options: PresentOptions): Block[] {
  const { timeline } = options.wording;
  const sources = [...new Set(quotes.map((quote) => nameSource(quote, options)))];
  if (sources.length === 0) return [];
  if (options.medium === "terminal") return [note(timeline.alsoIn({ sources }))];
  const named = sources.slice(0, MAX_ALSO_NAMED);
  return [note(timeline.alsoInShort({ sources: named, more: sources.length - named.length }))];
}

function nameSource({ article, paragraph: place }: Quote, options: PresentOptions): string {
  return options.wording.timeline.source({
    title: shortenName(article.title, MAX_NAME_LENGTH, options),
    publisher: shortenName(article.publisher, MAX_NAME_LENGTH, options),
    published: article.published,
    paragraph: place,
  });
}
