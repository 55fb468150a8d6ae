import type { FollowProblem, NewsKind } from "../../../storage/follows.ts";
import { counts, numbers } from "./counts.ts";

const KINDS: Readonly<Record<NewsKind, string>> = {
  articles: "articles",
  "court papers": "court papers",
  events: "events",
  dates: "dates to come",
};

const PROBLEMS: Readonly<Record<FollowProblem, string>> = {
  refused:
    "Discord does not let Casebook post there. What is new waits, and is posted with the next news once Casebook may.",
  gone: "That channel is gone, so it was taken off this list just now.",
  unsure: "Casebook was stopped while it posted the last news; they may be missing there, and are not posted twice.",
};

/** Telling channels what is new of a case. */
export const follow = {
  heading: "Followed cases",
  none: "No channel is told what is new. /follow case begins it: after a reload or an import one message, in quotations, without a ping.",
  /** Stands between the case's title and the channel. */
  into: "in",
  kinds: ({ kinds, all }: { readonly kinds: readonly NewsKind[]; readonly all: number }) =>
    kinds.length === all ? "" : `: ${numbers.and(kinds.map((kind) => KINDS[kind]))}`,
  caseGone: ({ slug }: { readonly slug: string }) => `${slug} (no such case any more)`,
  problem: ({ problem }: { readonly problem: FollowProblem }) => PROBLEMS[problem],
  changes: {
    started: "Done. What is new from now on is posted there after a reload or an import, without a ping.",
    stopped: "Done. Nothing more of it is posted there.",
    "not followed": "That channel isn't told of that case; nothing was changed.",
  },
  tooMany: ({ limit }: { readonly limit: number }) =>
    `A server follows at most ${limit} times; end one with /follow stop first.`,
  notKept: "Follows are not kept: whoever runs this bot names a file in STATE_DB and starts it again.",
  newOf: ({ title }: { readonly title: string }) => `New: ${title}`,
  parts: {
    filings: "New court papers",
    articles: "New articles",
    events: "What happened",
    dates: "Dates to come",
  },
  alsoNew: "Also new",
  more: ({ count }: { readonly count: number }) => `${counts.things(count)} more; /case and /timeline show them.`,
};
