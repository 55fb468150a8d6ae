import type { Reply } from "../../app/reply.ts";
import { NEWS_KINDS } from "../../storage/follows.ts";
import type { TimelineEntry } from "../../timeline/timeline.ts";
import {
  type Block,
  documentOf,
  type Group,
  type Line,
  note,
  notice,
  paragraph,
  type ReplyDocument,
  strong,
} from "../replyDocument.ts";
import { presentOutcomes } from "./answer.ts";
import { type PresentOptions, shortenName } from "./options.ts";
import { linkToGrant, presentMissing } from "./permissions.ts";

type FollowsReply = Extract<Reply, { kind: "follows" }>;
type NewsReply = Extract<Reply, { kind: "case news" }>;

/** UTF-16 code units. */
const MAX_TITLE_LENGTH = 150;

/** Which channels are told of which case, and what was changed just now. */
export function presentFollows(reply: FollowsReply, options: PresentOptions): ReplyDocument {
  const { follow } = options.wording;
  const { change, missing, follows, isKept } = reply;
  if (!isKept) return notice(follow.notKept);
  const listed: Block =
    follows.length === 0
      ? paragraph(follow.none)
      : { kind: "list", items: follows.flatMap((one) => describeFollow(one, options)) };
  return {
    ...documentOf(
      ...(change === undefined ? [] : [paragraph(follow.changes[change])]),
      ...presentMissing(missing, options),
      listed,
    ),
    ...linkToGrant(missing, options),
    heading: [strong(follow.heading)],
  };
}

function describeFollow(
  { case: slug, title, channel, kinds, problem }: FollowsReply["follows"][number],
  options: PresentOptions,
): Line[] {
  const { follow } = options.wording;
  const named = title === undefined ? follow.caseGone({ slug }) : shortenName(title, MAX_TITLE_LENGTH, options);
  return [
    [
      strong(named),
      { text: ` ${follow.into} ` },
      { text: channel, style: "channel" },
      { text: follow.kinds({ kinds, all: NEWS_KINDS.length }) },
      ...(problem === undefined ? [] : [{ text: ` — ${follow.problem({ problem })}` }]),
    ],
  ];
}

/** What is new of a case, by kind, as quotations; how the case ended stands above them. */
export function presentNews(reply: NewsReply, options: PresentOptions): ReplyDocument {
  const { follow, actions } = options.wording;
  const { case: slug, title, filings, articles, events, dates, unquoted, more, cases } = reply;
  const quoted = (part: string, quotes: NewsReply["filings"]): Group[] =>
    quotes.map((quote) => ({ kind: "quotation", part, blocks: [{ kind: "quote", quote }] }));
  const dated = (part: string, entries: readonly TimelineEntry[]): Group[] =>
    entries.map(({ date, quote }) => ({
      kind: "entry",
      part,
      heading: [strong(options.wording.dates.abbreviate(date))],
      blocks: [{ kind: "quote", quote }],
    }));
  const sources: Block[] =
    unquoted.length === 0 ? [] : [paragraph([strong(follow.alsoNew)]), { kind: "articles", articles: unquoted }];
  return {
    ...documentOf(),
    heading: [strong(follow.newOf({ title: shortenName(title, MAX_TITLE_LENGTH, options) }))],
    lead: presentOutcomes(cases, slug),
    groups: [
      ...quoted(follow.parts.filings, filings),
      ...quoted(follow.parts.articles, articles),
      ...dated(follow.parts.events, events),
      ...dated(follow.parts.dates, dates),
    ],
    closing: [...sources, ...(more > 0 ? [note(follow.more({ count: more }))] : [])],
    actions: [
      { kind: "open", view: "case", label: actions.caseCard, case: slug },
      { kind: "open", view: "timeline", label: actions.timeline, case: slug },
    ],
  };
}
