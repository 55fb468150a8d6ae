import type { CaseSlug } from "../documents/caseSlug.ts";
import type { DocumentId } from "../documents/documentId.ts";
import type { DocumentKind } from "../documents/documentKind.ts";
import type { Quote } from "../documents/quote.ts";
import type { Fingerprint } from "../text/fingerprint.ts";

/** Which timeline an action belongs to: the case's slug, and ISO 8601 bounds at day, month or year. */
export interface TimelineSpan {
  readonly case: CaseSlug;
  readonly from?: string;
  readonly to?: string;
  /** The kind of the documents that tell the entries, where an outlet lets it be chosen. */
  readonly documentKind?: DocumentKind;
}

/** Styles of citation besides the default one, Bluebook-style. */
export type OtherStyle = "apa" | "mla" | "plain";

/** What may be opened of a case. */
export type CaseView = "case" | "next" | "people" | "timeline";

/** The one case, and the one kind of document, that a reply keeps to. */
interface AskedOf {
  readonly case?: CaseSlug;
  readonly documentKind?: DocumentKind;
}

/** What a reader may do with a reply: outlets make a button or a link of each, or leave it out. `label` is its words. */
export type ReplyAction = {
  readonly label: string;
  readonly isPrimary?: true;
  /** Whether it may stand in a menu rather than in sight. */
  readonly isSecondary?: true;
} /** Further quotations; `skipped` are those before the reply's first, `isMore` tells whether any follow its last. */ & (
  | ({ readonly kind: "more"; readonly skipped: number; readonly isMore: boolean } & AskedOf)
  /** Shows the citations of the quotations; in another style than the default one. */
  | { readonly kind: "cite" }
  | { readonly kind: "cite as"; readonly style: OtherStyle }
  /** Asks once more in other words; tells that the answer is none. */
  | ({ readonly kind: "ask again" | "unhelpful" } & AskedOf)
  /** A page of the list of sources, from 1. */
  | ({ readonly kind: "sources"; readonly page: number; readonly isNew: boolean } & AskedOf)
  /** Opens another view of a case. */
  | { readonly kind: "open"; readonly view: CaseView; readonly case: CaseSlug }
  | { readonly kind: "picture" | "export"; readonly span: TimelineSpan }
  /** A page of the unanswered questions, from 1. */
  | { readonly kind: "unanswered"; readonly page: number }
  /** Asks whether to clear an unanswered question, or clears it. */
  | { readonly kind: "ask to clear" | "clear"; readonly id: string; readonly page: number }
  /** Makes a scheduled event of a date, a day in ISO 8601, that a quotation tells, where the outlet has such events. */
  | { readonly kind: "create event"; readonly date: string; readonly quote: Quote }
  | { readonly kind: "export unanswered" }
  /** Asks the question that it stands beside; `place` tells such actions of one reply apart. */
  | { readonly kind: "ask"; readonly case: CaseSlug; readonly place: number }
  /** Opens the form for a document, where the outlet has forms; anew, with what was typed filled in. */
  | { readonly kind: "import" | "import again" }
  /** Serves a hidden article again. */
  | { readonly kind: "unhide"; readonly article: DocumentId }
  /** Takes an imported article's file away while its bytes have that fingerprint. */
  | { readonly kind: "undo import"; readonly article: DocumentId; readonly file: Fingerprint }
  /** A page of the moderation log, from 1. */
  | { readonly kind: "moderation log"; readonly page: number }
);
