import { type APIButtonComponentWithCustomId, type APISelectMenuOption, ButtonStyle } from "discord.js";
import type { CaseSlug } from "../../../documents/caseSlug.ts";
import type { DocumentKind } from "../../../documents/documentKind.ts";
import type { Quote } from "../../../documents/quote.ts";
import { abbreviateLocator } from "../../../documents/shortLocator.ts";
import type { ReplyAction, TimelineSpan } from "../../../presentation/replyAction.ts";
import type { ReplyDocument } from "../../../presentation/replyDocument.ts";
import { truncate } from "../../../presentation/truncate.ts";
import type { Wording } from "../../../presentation/wording/wording.ts";
import { createReference } from "../../../search/spans/quoteReference.ts";
import { type Fingerprint, fingerprint } from "../../../text/fingerprint.ts";
import { sanitizeText } from "../../../text/sanitize.ts";
import type { ButtonAction, TimelineSpan as ButtonSpan, Narrowing } from "../buttons/buttonAction.ts";
import { writeCustomId } from "../buttons/customId.ts";
import { button } from "./message.ts";
import { MAX_OPTION_LENGTH, MAX_OPTIONS } from "./messageLimits.ts";
import type { RenderOptions } from "./renderOptions.ts";
import type { Shown } from "./shown.ts";

/** What can be done with a message: a row of buttons, and a menu of all else. */
export interface MessageActions {
  readonly buttons: readonly APIButtonComponentWithCustomId[];
  readonly options: readonly APISelectMenuOption[];
  /** Whether the menu has cases to open and nothing else. */
  readonly opensOnly: boolean;
}

/** Three short buttons stand beside one another on a phone of 360 px; a fourth would begin a second row. */
const MAX_ROW = 3;

/**
 * The actions below a message: to turn its pages, its first own actions and to post it for all or to take it back are
 * buttons; what there is no room for, and what belongs to one quotation, is in the menu.
 */
export function listActions(
  document: ReplyDocument,
  renderOptions: RenderOptions,
  shown: Shown,
  { quotes, wording }: { readonly quotes: readonly Quote[]; readonly wording: Wording },
): MessageActions {
  const last = postOrDelete(document, renderOptions, wording);
  const own = document.actions.filter((action) => isOffered(action, shown, renderOptions));
  const first = [
    ...turnPages(document, shown, wording),
    ...own.filter((action) => !action.isSecondary).map((action) => actionButton(action, shown)),
  ];
  const room = MAX_ROW - last.length;
  const contexts = contextOptions(quotes, wording);
  const left = first.slice(room).map(({ label = "", custom_id: value }) => ({ label, value }));
  const secondary = own.filter((action) => action.isSecondary);
  return {
    buttons: [...first.slice(0, room), ...last],
    options: [...contexts, ...left, ...secondary.map((action) => actionOption(action, shown))].slice(0, MAX_OPTIONS),
    opensOnly: contexts.length + left.length === 0 && secondary.every(isCaseToOpen),
  };
}

/** An option for each quotation that opens where it stands, by its number in the message. */
function contextOptions(quotes: readonly Quote[], { actions }: Wording): APISelectMenuOption[] {
  return quotes.map((quote, place) => ({
    label: actions.contextOf({ place: place + 1 }),
    value: writeCustomId({ kind: "context", place, reference: createReference(quote) }),
    description: truncate(
      sanitizeText(`${abbreviateLocator(quote.locator)}, ${quote.article.title}`),
      MAX_OPTION_LENGTH,
    ),
  }));
}

function actionOption(action: ReplyAction, shown: Shown): APISelectMenuOption {
  const { label = "", custom_id: value } = actionButton(action, shown);
  return { label, value };
}

function isCaseToOpen(action: ReplyAction): boolean {
  return action.kind === "open" && action.view === "case";
}

/** Whether anything is left for an action to do. */
function isOffered(action: ReplyAction, shown: Shown, renderOptions: RenderOptions): boolean {
  if (action.kind === "unhelpful") return renderOptions.to === "channel" && renderOptions.keepsQuestions === true;
  return action.kind !== "more" || action.isMore || shown.groups < shown.all;
}

/** The button of one action. */
export function actionButton(action: ReplyAction, shown: Shown): APIButtonComponentWithCustomId {
  const style = action.isPrimary ? ButtonStyle.Primary : ButtonStyle.Secondary;
  return button(action.label, toButtonAction(action, shown), style);
}

function toButtonAction(action: ReplyAction, shown: Shown): ButtonAction {
  switch (action.kind) {
    case "more":
      return { kind: "more", skip: action.skipped + shown.groups, ...nameNarrowing(action) };
    case "cite":
      return { kind: "cite" };
    case "cite as":
      return { kind: "citeAs", style: action.style };
    case "ask again":
      return { kind: "askAgain", ...nameNarrowing(action) };
    case "unhelpful":
      return { kind: "unhelpful", case: nameCase(action.case) };
    case "sources":
      return action.isNew
        ? { kind: "sources", case: nameCase(action.case) }
        : { kind: "page", page: action.page, ...nameNarrowing(action) };
    case "open":
      return { kind: "open", view: action.view, case: fingerprint(action.case) };
    case "picture":
    case "export":
      return { kind: action.kind, ...nameSpan(action.span) };
    case "create event":
      return { kind: "createEvent", date: action.date, reference: createReference(action.quote) };
    case "unanswered":
      return { kind: "gaps", page: action.page };
    case "ask to clear":
      return { kind: "gapToClear", page: action.page, gap: action.id };
    case "clear":
      return { kind: "gapClear", page: action.page, gap: action.id };
    case "import":
      return { kind: "addDocument" };
    case "export unanswered":
      return { kind: "gapExport" };
    case "ask":
      return { kind: "askThis", place: action.place, case: nameCase(action.case) };
    case "import again":
      return { kind: "importAgain" };
    case "unhide":
      return { kind: "unhide", article: fingerprint(action.article) };
    case "undo import":
      return { kind: "undoImport", article: fingerprint(action.article), file: action.file };
    case "moderation log":
      return { kind: "moderationLog", page: action.page };
  }
}

function turnPages({ sharing }: ReplyDocument, { page }: Shown, { actions }: Wording) {
  if (page === undefined || sharing?.kind !== "timeline") return [];
  const turn = (label: string, to: number) => button(label, { kind: "timeline", page: to, ...nameSpan(sharing.span) });
  return [
    ...(page.page > 1 ? [turn(actions.earlier, page.page - 1)] : []),
    ...(page.page < page.pages ? [turn(actions.later, page.page + 1)] : []),
    ...(page.page < page.pages - 1 ? [turn(actions.newest, page.pages)] : []),
  ];
}

function postOrDelete({ sharing, groupsPerPage }: ReplyDocument, renderOptions: RenderOptions, { actions }: Wording) {
  if (renderOptions.to === "channel") {
    const isOwn = sharing !== undefined || groupsPerPage !== undefined || renderOptions.isDeletable;
    const { asker } = renderOptions;
    return isOwn
      ? [button(actions.delete, asker === undefined ? { kind: "delete" } : { kind: "deleteOf", asker })]
      : [];
  }
  if (sharing?.kind === "answer")
    return [
      button(
        actions.share,
        { kind: sharing.isUnsure ? "shareUnsure" : "share", case: nameCase(sharing.case) },
        ButtonStyle.Primary,
      ),
    ];
  if (sharing) return [button(actions.share, { kind: "post", ...nameSpan(sharing.span) })];
  const { here } = renderOptions;
  return here ? [button(actions.postHere, { kind: "here", action: here })] : [];
}

function nameCase(slug: CaseSlug | undefined): Fingerprint | undefined {
  return slug === undefined ? undefined : fingerprint(slug);
}

function nameNarrowing({ case: slug, documentKind }: { case?: CaseSlug; documentKind?: DocumentKind }): Narrowing {
  return { case: nameCase(slug), documentKind };
}

function nameSpan(span: TimelineSpan): ButtonSpan {
  return { ...span, case: fingerprint(span.case) };
}
