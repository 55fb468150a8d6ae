import { type APIButtonComponentWithCustomId, ButtonStyle } from "discord.js";
import type { CaseSlug } from "../../../documents/caseSlug.ts";
import type { ReplyAction, TimelineSpan } from "../../../presentation/replyAction.ts";
import type { ReplyDocument } from "../../../presentation/replyDocument.ts";
import type { Wording } from "../../../presentation/wording/wording.ts";
import { createReference } from "../../../search/spans/quoteReference.ts";
import { type Fingerprint, fingerprint } from "../../../text/fingerprint.ts";
import type { ButtonAction, TimelineSpan as ButtonSpan } from "../buttons/customId.ts";
import { button } from "./message.ts";
import type { RenderOptions } from "./renderOptions.ts";

/** How much of a reply a message shows. */
export interface Shown {
  /** Groups in the message, and in the whole document. */
  readonly groups: number;
  readonly all: number;
  readonly page?: { readonly page: number; readonly pages: number };
}

/** The buttons below a message: pages, the document's own actions, then to post it for all or to take it back. */
export function listButtons(
  document: ReplyDocument,
  renderOptions: RenderOptions,
  shown: Shown,
  wording: Wording,
): APIButtonComponentWithCustomId[] {
  return [
    ...turnPages(document, shown, wording),
    ...document.actions.flatMap((action) => actionButton(action, shown) ?? []),
    ...postOrDelete(document, renderOptions, wording),
  ];
}

/** The button of one action; `undefined` if nothing is left for it to do. `place` tells apart two buttons for one quotation. */
export function actionButton(action: ReplyAction, shown: Shown, place = 0): APIButtonComponentWithCustomId | undefined {
  if (action.kind === "more" && !action.isMore && shown.groups === shown.all) return undefined;
  const style = action.isPrimary ? ButtonStyle.Primary : ButtonStyle.Secondary;
  return button(action.label, toButtonAction(action, shown, place), style);
}

function toButtonAction(action: ReplyAction, shown: Shown, place: number): ButtonAction {
  switch (action.kind) {
    case "context":
      return { kind: "context", place, reference: createReference(action.quote) };
    case "more":
      return { kind: "more", skip: action.skipped + shown.groups, case: nameCase(action.case) };
    case "cite":
      return { kind: "cite" };
    case "sources":
      return action.isNew
        ? { kind: "sources", case: nameCase(action.case) }
        : { kind: "page", page: action.page, case: nameCase(action.case) };
    case "picture":
    case "export":
      return { kind: action.kind, ...nameSpan(action.span) };
    case "unanswered":
      return { kind: "gaps", page: action.page };
    case "ask to clear":
      return { kind: "gapToClear", page: action.page, gap: action.id };
    case "clear":
      return { kind: "gapClear", page: action.page, gap: action.id };
    case "export unanswered":
      return { kind: "gapExport" };
  }
}

function turnPages({ sharing }: ReplyDocument, { page }: Shown, { actions }: Wording) {
  if (page === undefined || sharing?.kind !== "timeline") return [];
  const turn = (label: string, to: number) => button(label, { kind: "timeline", page: to, ...nameSpan(sharing.span) });
  return [
    ...(page.page > 1 ? [turn(actions.earlier, page.page - 1)] : []),
    ...(page.page < page.pages ? [turn(actions.later, page.page + 1)] : []),
  ];
}

function postOrDelete({ sharing, groupsPerPage }: ReplyDocument, renderOptions: RenderOptions, { actions }: Wording) {
  if (renderOptions.to === "channel")
    return sharing || groupsPerPage !== undefined ? [button(actions.delete, { kind: "delete" })] : [];
  if (sharing?.kind === "answer")
    return [
      button(
        actions.share,
        { kind: sharing.isUnsure ? "shareUnsure" : "share", case: nameCase(sharing.case) },
        ButtonStyle.Primary,
      ),
    ];
  return sharing ? [button(actions.share, { kind: "post", ...nameSpan(sharing.span) })] : [];
}

function nameCase(slug: CaseSlug | undefined): Fingerprint | undefined {
  return slug === undefined ? undefined : fingerprint(slug);
}

function nameSpan(span: TimelineSpan): ButtonSpan {
  return { ...span, case: fingerprint(span.case) };
}
