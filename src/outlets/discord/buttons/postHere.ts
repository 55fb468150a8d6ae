import { MessageFlags } from "discord.js";
import { readCaseCard } from "../../../../commands/case.ts";
import { readNextDates, today } from "../../../../commands/next.ts";
import { listSources } from "../../../../commands/sources.ts";
import { readTimeline } from "../../../../commands/timeline.ts";
import type { Reply } from "../../../app/reply.ts";
import { DEFAULT_ENTRIES } from "../../../app/replySizes.ts";
import type { CaseSlug } from "../../../documents/caseSlug.ts";
import type { CaseView } from "../../../presentation/replyAction.ts";
import type { LibraryApi } from "../../../service/libraryService.ts";
import type { BotContext } from "../botContext.ts";
import { nameCaller } from "../caller.ts";
import { refuse } from "../commands/runCommand.ts";
import { type Answer, respond } from "../gateway/respondInTime.ts";
import type { ReaderLocales } from "../readerLocale.ts";
import type { RenderOptions } from "../render/renderOptions.ts";
import { renderActionReply, renderReply } from "../render/renderReply.ts";
import type { ButtonAction, PostableAction } from "./buttonAction.ts";
import { findSlug } from "./findSlug.ts";
import type { PressedComponent } from "./pressedComponent.ts";
import { showTimelineFile } from "./timelineButtons.ts";

type ServingContext = Pick<BotContext, "libraryService">;

/** Most dates that a view of what is next shows. */
const MAX_DATES = 6;

/**
 * Posts for all what the presser sees alone, made anew: what is gone or has changed since is not posted. Of what the
 * channel sees already, as a forged id may have it, nothing is posted a second time.
 */
export function postHere(
  interaction: PressedComponent,
  action: PostableAction,
  context: ServingContext,
  { channel }: ReaderLocales,
): Promise<string> {
  if (!interaction.message.flags.has(MessageFlags.Ephemeral)) return refuse(interaction, "unknown button");
  const shared = { to: "channel", sharedBy: nameCaller(interaction), isDeletable: true, locale: channel } as const;
  return respond(interaction, showPostable(action, context, shared), { ephemeral: false });
}

/** What a button shows, to its presser alone or to the channel. */
export function showPostable(
  action: PostableAction,
  { libraryService }: ServingContext,
  renderOptions: RenderOptions,
): Promise<Answer> {
  return libraryService.withSnapshot((library) => show(library, action, renderOptions));
}

async function show(library: LibraryApi, action: PostableAction, renderOptions: RenderOptions): Promise<Answer> {
  if (action.kind === "context") {
    const context = await library.readContext(action.reference);
    if (!context) return changedSince(renderOptions);
    const message = renderActionReply({ kind: "context", context }, renderOptions);
    return { message, isForChannel: true, outcome: "context" };
  }
  const slug = await findSlug(library, action.case);
  if (slug === null) return changedSince(renderOptions);
  if (action.kind === "picture" || action.kind === "export")
    return slug === undefined ? changedSince(renderOptions) : showTimelineFile(library, action, renderOptions);
  const reply = await readView(library, action, slug);
  return reply ? toAnswer(reply, renderOptions) : changedSince(renderOptions);
}

async function readView(
  library: LibraryApi,
  action: Extract<ButtonAction, { kind: "page" | "open" }>,
  slug: CaseSlug | undefined,
): Promise<Reply | undefined> {
  if (action.kind === "page") return listSources(library, slug, action.page, action.documentKind);
  return slug === undefined ? undefined : VIEWS[action.view](library, slug);
}

const VIEWS: Readonly<Record<CaseView, (library: LibraryApi, slug: CaseSlug) => Promise<Reply>>> = {
  case: (library, slug) => readCaseCard(library, { caseName: slug, today: today() }),
  people: (library, slug) => readCaseCard(library, { caseName: slug, today: today(), part: "people" }),
  next: (library, slug) => readNextDates(library, { caseName: slug, today: today(), limit: MAX_DATES }),
  timeline: (library, slug) => readTimeline(library, { caseName: slug, limit: DEFAULT_ENTRIES }),
};

const SHOWN: readonly Reply["kind"][] = ["sources", "case card", "next dates", "timeline"];

function toAnswer(reply: Reply, renderOptions: RenderOptions): Answer {
  return { message: renderReply(reply, renderOptions), isForChannel: SHOWN.includes(reply.kind), outcome: reply.kind };
}

function changedSince({ locale }: RenderOptions): Answer {
  const message = renderActionReply({ kind: "changed since" }, { to: "asker", locale });
  return { message, isForChannel: false, outcome: "changed since" };
}
