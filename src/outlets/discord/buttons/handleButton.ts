import { answer, casesOf } from "../../../../commands/ask.ts";
import type { Reply } from "../../../app/reply.ts";
import { DEFAULT_QUOTES } from "../../../app/replySizes.ts";
import type { Quote } from "../../../documents/quote.ts";
import { wordingOf } from "../../../presentation/wording/wording.ts";
import { createReference, type QuoteReference } from "../../../search/spans/quoteReference.ts";
import type { LibraryApi } from "../../../service/libraryService.ts";
import type { Fingerprint } from "../../../text/fingerprint.ts";
import { nameCaller, readCaller } from "../caller.ts";
import { refuse } from "../commands/runCommand.ts";
import { openImportForm } from "../forms/openImportForm.ts";
import { deleteMessage } from "../gateway/interactionResponses.ts";
import { type Answer, respond, respondInPlace } from "../gateway/respondInTime.ts";
import { authorize, mayDelete } from "../permissions.ts";
import { type ReaderLocales, readLocales } from "../readerLocale.ts";
import { type ReadAnswer, readAnswer, readTyped } from "../render/readBack.ts";
import type { RenderOptions } from "../render/renderOptions.ts";
import { renderNotice } from "../render/renderReply.ts";
import type { ButtonAction, PostableAction } from "./buttonAction.ts";
import {
  type ButtonContext,
  type ButtonPress,
  CHANGED,
  isPrivate,
  privately,
  toActionAnswer,
  toAnswer,
} from "./buttonPress.ts";
import { createEvent } from "./createEvent.ts";
import { findSlug } from "./findSlug.ts";
import { handleModerationButton, isModerationAction } from "./moderationButtons.ts";
import { readPressedButton } from "./oldCustomId.ts";
import { postHere, showPostable } from "./postHere.ts";
import { type PressedComponent, readPressedId } from "./pressedComponent.ts";
import { askBeside, countUnhelpful, openQuestionForm } from "./questionButtons.ts";
import { handleTimelineButton } from "./timelineButtons.ts";
import { handleUnansweredButton, isUnansweredAction } from "./unansweredButtons.ts";

/** Does what the pressed button says; permissions are checked on every press. */
export async function handleButton(interaction: PressedComponent, context: ButtonContext): Promise<string> {
  const action = readPressedButton(readPressedId(interaction));
  if (!action) return refuse(interaction, "unknown button");
  if (action === "outdated") return refuse(interaction, "outdated button");
  // Who asked may take the answer back even where the bot was served once and is no longer.
  if (action.kind === "delete") return takeDown(interaction, interaction.message.interactionMetadata?.user.id);
  if (action.kind === "deleteOf") return takeDown(interaction, interaction.component ? action.asker : undefined);
  const authorization = authorize(
    isForModerators(action) ? "moderators" : "members",
    readCaller(interaction),
    context.config,
  );
  if (authorization !== "admitted") return refuse(interaction, authorization);
  if (action.kind === "addDocument") return openImportForm(interaction, context);
  if (action.kind === "importAgain") return openImportForm(interaction, context, readTyped(interaction.message));
  if (action.kind === "askAgain") return openQuestionForm(interaction, action);
  const locales = await readLocales(interaction, context);
  switch (action.kind) {
    case "more":
      return privately(interaction, showMore({ interaction, action, context, locales }));
    case "cite":
    case "citeAs":
      return privately(interaction, cite({ interaction, action, context, locales }));
    case "askThis":
      return askBeside({ interaction, action, context, locales });
    case "unhelpful":
      return privately(interaction, countUnhelpful({ interaction, action, context, locales }));
    case "sources": {
      const first = { ...action, kind: "page", page: 1 } as const;
      return privately(interaction, showPostable(first, context, forAsker(locales, first)));
    }
    case "context":
    case "open":
      return privately(interaction, showPostable(action, context, forAsker(locales, action)));
    case "here":
      return postHere(interaction, action.action, context, locales);
    case "page":
      return turnPage({ interaction, action, context, locales });
    case "share":
    case "shareUnsure":
      return share({ interaction, action, context, locales });
    case "createEvent":
      return createEvent(interaction, action, context, locales);
    case "timeline":
    case "picture":
    case "export":
    case "post":
      return handleTimelineButton(interaction, action, context, locales);
    case "gaps":
    case "gapToClear":
    case "gapClear":
    case "gapExport":
      return handleUnansweredButton(interaction, action, context);
    case "unhide":
    case "undoImport":
    case "moderationLog":
      return handleModerationButton(interaction, action, context);
  }
}

function isForModerators(action: ButtonAction): boolean {
  const opensForm = action.kind === "addDocument" || action.kind === "importAgain";
  return opensForm || isUnansweredAction(action) || isModerationAction(action);
}

/** What the presser alone sees, with the button that posts it for all. */
function forAsker({ asker }: ReaderLocales, here: PostableAction): RenderOptions {
  return { to: "asker", here, locale: asker };
}

/** Nobody reads on so far; a forged number must not cost a search. */
const MAX_SKIPPED = 60;

function showMore({ interaction, action, context, locales }: ButtonPress<"more">): Promise<Answer> {
  const { question, references } = readAnswer(interaction.message);
  return context.libraryService.withSnapshot(async (library) => {
    if (action.skip > MAX_SKIPPED) return noMore(locales);
    const slug = await findSlug(library, action.case);
    if (question === undefined || slug === null) return toActionAnswer(CHANGED, locales);
    const reply = await answer(library, {
      question,
      caseName: slug,
      kindName: action.documentKind,
      limit: DEFAULT_QUOTES,
      skip: action.skip,
    });
    if (reply.kind !== "quotes") return noMore(locales);
    const quotes = reply.quotes.filter((quote) => !references.some((other) => isSame(createReference(quote), other)));
    const renderOptions = { to: "asker", locale: locales.asker } as const;
    return quotes.length > 0 ? toAnswer({ ...reply, quotes }, renderOptions) : noMore(locales);
  });
}

function noMore({ asker }: ReaderLocales): Answer {
  const message = renderNotice(wordingOf(asker).answer.noMoreQuotations);
  return { message, isForChannel: false, outcome: "no more" };
}

function isSame(one: QuoteReference, other: QuoteReference): boolean {
  return one.fingerprint.article === other.fingerprint.article && one.start === other.start && one.end === other.end;
}

function cite({ interaction, action, context, locales }: ButtonPress<"cite" | "citeAs">): Promise<Answer> {
  const style = action.kind === "citeAs" ? action.style : "bluebook";
  const { references } = readAnswer(interaction.message);
  return context.libraryService.withSnapshot(async (library) => {
    const citations = await library.cite(references);
    const isAny = citations.some((one) => one);
    return toActionAnswer(isAny ? { kind: "citations", citations, style } : CHANGED, locales);
  });
}

/** Only what the presser alone sees can be shared; what is public already is not posted again. */
function share({ interaction, action, context, locales }: ButtonPress<"share" | "shareUnsure">): Promise<string> {
  if (!isPrivate(interaction)) return refuse(interaction, "unknown button");
  const read = readAnswer(interaction.message);
  const working = context.libraryService.withSnapshot(async (library) => {
    const reply = await recallAnswer(library, read, action.case);
    if (reply === undefined) return toActionAnswer(CHANGED, locales);
    const confidence = action.kind === "shareUnsure" ? "unsure" : "sure";
    const renderOptions = { to: "channel", sharedBy: nameCaller(interaction), locale: locales.channel } as const;
    const shown = toAnswer({ ...reply, confidence }, renderOptions);
    return { ...shown, isForChannel: !shown.message.isForAsker };
  });
  return respond(interaction, working, { ephemeral: false });
}

/** The answer that a message shows, with the quotations as they stand now; `undefined` if any has changed or is gone. */
async function recallAnswer(
  library: LibraryApi,
  read: ReadAnswer,
  wanted: Fingerprint | undefined,
): Promise<Extract<Reply, { kind: "quotes" }> | undefined> {
  const { question, references, actions } = read;
  const slug = await findSlug(library, wanted);
  const quotes = await library.recall(references, question ?? "");
  const standing = quotes.filter((quote): quote is Quote => quote !== undefined);
  if (question === undefined || slug === null || standing.length < quotes.length || standing.length === 0)
    return undefined;
  const more = actions.find((one) => one.kind === "more");
  const { cases } = await library.describe();
  return {
    kind: "quotes",
    question,
    quotes: standing,
    skipped: more ? more.skip - standing.length : 0,
    more: more !== undefined,
    documentKind: more?.documentKind,
    case: slug,
    subject: slug,
    cases: casesOf(standing, cases, slug),
  };
}

/** Lists of sources are the presser's alone; a forged id must not put one in the place of somebody's public answer. */
function turnPage({ interaction, action, context, locales }: ButtonPress<"page">): Promise<string> {
  if (!isPrivate(interaction)) return refuse(interaction, "unknown button");
  return respondInPlace(interaction, showPostable(action, context, forAsker(locales, action)));
}

/** An id that doesn't stand in the message names nobody: it may be forged. */
async function takeDown(interaction: PressedComponent, asker: string | undefined): Promise<string> {
  if (!mayDelete(readCaller(interaction), asker)) return refuse(interaction, "not yours");
  await deleteMessage(interaction);
  return "deleted";
}
