import { listNews } from "../src/app/caseNews.ts";
import { defineCommand, type ServerContext } from "../src/app/command.ts";
import type { Reply } from "../src/app/reply.ts";
import { nameCase } from "../src/documents/case.ts";
import { type Follow, NEWS_KINDS, type NewsKind } from "../src/storage/follows.ts";
import { chooseNamedCase } from "./ask.ts";

/** All that may be new of a case. */
const EVERYTHING = "everything";
/** Every reload looks through each followed case; a server with more has better ways. */
const MAX_FOLLOWS = 25;

const CHANNEL_OPTION = {
  name: "channel",
  description: "Which channel or thread; this one unless you choose another",
  kind: "channel",
  required: false,
} as const;

/** Begins a follow. */
export const followCase = defineCommand({
  kind: "server",
  name: "follow case",
  description: "Post what is new of a case into a channel, in quotations, without pinging anybody",
  audience: "moderators",
  options: [
    { name: "case", description: "Which case", kind: "case", required: true },
    CHANNEL_OPTION,
    {
      name: "kinds",
      description: "What shall be told; everything unless you choose",
      kind: "choice",
      choices: [EVERYTHING, ...NEWS_KINDS],
      required: false,
    },
  ],
  run: ({ case: caseName, channel, kinds }, context) => startFollowing(context, { caseName, channel, kinds }),
});

/** Lists a server's follows. */
export const followList = defineCommand({
  kind: "server",
  name: "follow list",
  description: "Which channels are told what is new of which case, and whether that works",
  audience: "moderators",
  options: [],
  run: async (_values, context) => tellFollows(context),
});

/** Ends a follow. */
export const followStop = defineCommand({
  kind: "server",
  name: "follow stop",
  description: "Post nothing new of a case into a channel any more",
  audience: "moderators",
  options: [{ name: "case", description: "Which case", kind: "case", required: true }, CHANNEL_OPTION],
  run: ({ case: caseName, channel }, context) => stopFollowing(context, { caseName, channel }),
});

interface FollowRequest {
  /** A slug, title or alias. */
  readonly caseName: string;
  /** The channel's id; that of the call where it isn't given. */
  readonly channel?: string;
  readonly kinds?: string;
}

/** All that the case has by now counts as known: only what comes later is told. */
async function startFollowing(context: ServerContext, request: FollowRequest): Promise<Reply> {
  const { follows, server, libraryService } = context;
  if (!follows) return { kind: "follows", isKept: false, follows: [] };
  const { channel = server.channel } = request;
  const found = await libraryService.withSnapshot(async (library) => {
    const chosen = await chooseNamedCase(library, request.caseName);
    return chosen.kind === "chosen" ? { ...chosen, news: await listNews(library, chosen.slug) } : chosen;
  });
  if (found.kind !== "chosen") return found;
  const follow = { channel, case: found.slug, kinds: readKinds(request.kinds) };
  const before = await follows.list();
  const others = before.filter((one) => !isSame(one, follow));
  if (others.length >= MAX_FOLLOWS) return { kind: "too many follows", limit: MAX_FOLLOWS };
  const isMore = others.length === before.length;
  const started = await follows.start(follow, isMore ? found.news.map(({ mark }) => mark) : []);
  if (!started.ok) return { kind: "settings unusable", problem: started.problem };
  return tellFollows(context, { change: "started", missing: server.findMissing("follow", channel) });
}

/** A case that is gone from the shelf is named by its slug, so that it can be stopped too. */
async function stopFollowing(context: ServerContext, { caseName, channel }: FollowRequest): Promise<Reply> {
  const { follows, server, libraryService } = context;
  if (!follows) return { kind: "follows", isKept: false, follows: [] };
  const chosen = await libraryService.withSnapshot((library) => chooseNamedCase(library, caseName));
  const slug = chosen.kind === "chosen" ? chosen.slug : caseName.trim();
  const stopped = await follows.stop({ channel: channel ?? server.channel, case: slug });
  if (!stopped.ok) return { kind: "settings unusable", problem: stopped.problem };
  if (!stopped.value && chosen.kind !== "chosen") return chosen;
  return tellFollows(context, { change: stopped.value ? "stopped" : "not followed" });
}

type FollowsReply = Extract<Reply, { kind: "follows" }>;

async function tellFollows(
  { follows, libraryService }: ServerContext,
  told: Pick<FollowsReply, "change" | "missing"> = {},
): Promise<Reply> {
  if (!follows) return { kind: "follows", isKept: false, follows: [] };
  const all = await follows.list();
  for (const follow of all.filter(({ problem }) => problem === "gone")) await follows.stop(follow); // it is told of here, once
  const { cases } = await libraryService.withSnapshot((library) => library.describe());
  const listed = all.map((follow) => {
    const one = cases.find(({ slug }) => slug === follow.case);
    return { ...follow, title: one && nameCase(one).title };
  });
  return { kind: "follows", isKept: true, follows: listed, ...told };
}

/** What is none of the choices, as a forged interaction may have it, is everything. */
function readKinds(typed: string | undefined): readonly NewsKind[] {
  const one = NEWS_KINDS.find((kind) => kind === typed);
  return one === undefined ? NEWS_KINDS : [one];
}

function isSame(one: Pick<Follow, "channel" | "case">, other: Pick<Follow, "channel" | "case">): boolean {
  return one.channel === other.channel && one.case === other.case;
}
