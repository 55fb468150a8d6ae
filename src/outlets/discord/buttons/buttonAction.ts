import type { DocumentKind } from "../../../documents/documentKind.ts";
import type { CaseView, OtherStyle } from "../../../presentation/replyAction.ts";
import type { QuoteReference } from "../../../search/spans/quoteReference.ts";
import type { Fingerprint } from "../../../text/fingerprint.ts";

/** What a button does, and all that it needs to know: no button keeps anything elsewhere. A case goes by its slug's fingerprint. */
export type ButtonAction =
  /** `place` only keeps two buttons of one message for one quotation apart. */
  | { readonly kind: "context"; readonly place: number; readonly reference: QuoteReference }
  | ({ readonly kind: "more"; readonly skip: number } & Narrowing)
  | { readonly kind: "cite" }
  | { readonly kind: "citeAs"; readonly style: OtherStyle }
  /** Opens a form with the question of the message filled in, for the one case or for all. */
  | ({ readonly kind: "askAgain" } & Narrowing)
  /** Counts the question of the message among those without an answer. */
  | { readonly kind: "unhelpful"; readonly case?: Fingerprint }
  /** Posts an answer that its asker alone sees; one that may not answer says so there too. */
  | { readonly kind: "share" | "shareUnsure"; readonly case?: Fingerprint }
  | { readonly kind: "delete" }
  /** As `delete`, of a message that doesn't say itself who asked: the asker's Discord id. */
  | { readonly kind: "deleteOf"; readonly asker: string }
  /** Opens a list of sources anew. */
  | { readonly kind: "sources"; readonly case?: Fingerprint }
  /** Turns the pages of the list that it stands below. */
  | ({ readonly kind: "page"; readonly page: number } & Narrowing)
  | ({ readonly kind: "timeline"; readonly page: number } & TimelineSpan)
  | ({ readonly kind: "picture" } & TimelineSpan)
  | ({ readonly kind: "export" } & TimelineSpan)
  | ({ readonly kind: "post" } & TimelineSpan)
  /** Opens another view of a case for the presser alone. */
  | { readonly kind: "open"; readonly view: CaseView; readonly case: Fingerprint }
  /** Does for the channel what a button did for the presser alone. */
  | { readonly kind: "here"; readonly action: PostableAction }
  /** Turns to a page of the unanswered questions, asks whether to clear one, or does; `gap` is its id. */
  | { readonly kind: "gaps"; readonly page: number }
  | { readonly kind: "gapToClear" | "gapClear"; readonly page: number; readonly gap: string }
  | { readonly kind: "gapExport" }
  /** Makes a scheduled event of the day, ISO 8601, that a quotation tells. */
  | { readonly kind: "createEvent"; readonly date: string; readonly reference: QuoteReference }
  /** Opens the form for a document. */
  | { readonly kind: "addDocument" }
  /** The same with what the message says was typed. */
  | { readonly kind: "importAgain" }
  /** Asks the question that it stands beside; `place` tells the buttons of one message apart. */
  | { readonly kind: "askThis"; readonly place: number; readonly case?: Fingerprint }
  /** Serves a hidden article again; `article` is its id's fingerprint. */
  | { readonly kind: "unhide"; readonly article: Fingerprint }
  /** Takes an imported file away if its bytes still have that fingerprint. */
  | { readonly kind: "undoImport"; readonly article: Fingerprint; readonly file: Fingerprint }
  /** Turns to a page of the moderation log. */
  | { readonly kind: "moderationLog"; readonly page: number };

/** What shows something to its presser alone that may be posted for all. */
export type PostableAction = Extract<ButtonAction, { kind: "context" | "page" | "picture" | "export" | "open" }>;

/** Which timeline a button belongs to; what it is about stands in the message. Dates as ISO 8601 at day, month or year. */
export interface TimelineSpan {
  /** The fingerprint of the case's slug. */
  readonly case: Fingerprint;
  readonly from?: string;
  readonly to?: string;
}

/** What a question, or a list of sources, was narrowed to. */
export interface Narrowing {
  readonly case?: Fingerprint;
  readonly documentKind?: DocumentKind;
}
