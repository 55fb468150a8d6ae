import type { NamedCase } from "../documents/case.ts";
import type { CaseSlug } from "../documents/caseSlug.ts";
import type { ListedArticle } from "../documents/catalogue.ts";
import type { Excerpt, Quote } from "../documents/quote.ts";
import type { ReplyAction, TimelineSpan } from "./replyAction.ts";

/** A piece of a line, as plain text: the outlet escapes it. Names and sentences, never the words of a quotation. */
export interface Span {
  readonly text: string;
  /**
   * `channel`, `member`: the text is the id of a channel or a member, whom an outlet that has such shows by name.
   * `instant`: the text is an instant in ISO 8601, which an outlet may show in the reader's own time.
   */
  readonly style?: "strong" | "channel" | "member" | "instant";
}

/** One line. A string is a line in one plain span. */
export type Line = string | readonly Span[];

/** A case in a list. */
export interface ListedCase extends NamedCase {
  readonly articles?: number;
}

/** One part of a reply. Blocks follow one another from top to bottom. */
export type Block =
  /** Text of normal size; its lines stay together. */
  | { readonly kind: "paragraph"; readonly lines: readonly Line[] }
  /** Text that is read last: how long, how many, where from. `countsPages`: an outlet that turns pages says which it is. */
  | { readonly kind: "note"; readonly lines: readonly Line[]; readonly countsPages?: boolean }
  /** Entries one below the other. An outlet without room shows the first ones and says how many are left. */
  | { readonly kind: "list"; readonly items: readonly Line[] }
  /** Articles, each in an entry of its own; all of the case that the reply is about, or of any. */
  | { readonly kind: "articles"; readonly articles: readonly ListedArticle[]; readonly isOneCase?: boolean }
  /** Cases, and how many articles cover each where that is told. */
  | { readonly kind: "cases"; readonly cases: readonly ListedCase[] }
  /** How commands are called, and what each does. */
  | {
      readonly kind: "commands";
      readonly commands: readonly { readonly usage: string; readonly description: string }[];
    }
  /**
   * A quotation with its citation, shown whole or not at all. A terminal shows `heading` above it.
   */
  | { readonly kind: "quote"; readonly quote: Quote; readonly heading?: Line }
  /** A slice of an article without a citation of its own; `marked` are offsets into its text. */
  | { readonly kind: "excerpt"; readonly excerpt: Excerpt; readonly marked: Quote["matches"] }
  /** Further quotations that are not shown: an outlet names their sources behind the label, or leaves them out. Without a label they tell the same. */
  | { readonly kind: "references"; readonly label?: string; readonly quotes: readonly Quote[] }
  /** Text that is there to be copied: citations, never the words of a quotation. */
  | { readonly kind: "copyable"; readonly text: string }
  /** Where a quotation comes from, if its words stand in an excerpt above. */
  | { readonly kind: "citation"; readonly quote: Quote }
  /**
   * How cases ended. Those of quotations that are not shown may be left out, but for `subject`, a slug. An outlet with
   * little room tells only of those whom `about` names, or else the quotations that it shows, and, where `mayBeQuoted`, not what one of
   * those says in the same words.
   */
  | {
      readonly kind: "outcomes";
      readonly cases: readonly NamedCase[];
      readonly subject?: CaseSlug;
      readonly about?: string;
      readonly mayBeQuoted?: boolean;
    };

/** Blocks that are shown together or left out together, such as a timeline's entry. */
export interface Group {
  readonly kind: "quotation" | "entry" | "claim" | "question" | "citation";
  /** The part of the reply that it belongs to; said above the first of its groups. */
  readonly part?: string;
  readonly heading?: Line;
  readonly blocks: readonly Block[];
  readonly action?: ReplyAction;
}

/** A file that comes with a reply. */
export interface AttachedFile {
  readonly name: string;
  readonly data: Uint8Array;
  /** What it shows, for those who don't see it; set for a picture. */
  readonly description?: string;
}

/**
 * A reply in words, laid out by no outlet yet: every outlet renders the same document. Whole sentences come from the
 * wording, quotations from the documents; nothing is cut.
 */
export interface ReplyDocument {
  /** Above everything else. */
  readonly heading?: Line;
  /** The question, or what a timeline is about. An outlet that keeps nothing finds it again in its own message. */
  readonly question?: string;
  /** Whether a chat shows it above all else, else below the opening. */
  readonly isQuestionFirst?: boolean;
  /** What was typed into a form that was refused. An outlet that keeps nothing finds it again in its own message. */
  readonly typed?: string;
  /** Before the groups. */
  readonly opening: readonly Block[];
  /** Between the question and the groups. */
  readonly lead?: readonly Block[];
  /** An outlet without room leaves out the last ones, or shows them page by page. */
  readonly groups: readonly Group[];
  /** After the groups; always shown. */
  readonly closing: readonly Block[];
  readonly actions: readonly ReplyAction[];
  readonly files: readonly AttachedFile[];
  /** Pages to open besides. */
  readonly links?: readonly { readonly label: string; readonly url: string }[];
  /** Set if the groups are turned like pages: most groups on one page. */
  readonly groupsPerPage?: number;
  /** What a person who sees the reply alone may post for all; `undefined` if nothing. */
  readonly sharing?:
    | { readonly kind: "answer"; readonly case?: CaseSlug; readonly isUnsure?: boolean }
    | { readonly kind: "timeline"; readonly span: TimelineSpan };
  /** Whether its blocks are lines of one list rather than paragraphs, as in a tight list of Markdown. */
  readonly isTight?: true;
}

/** A document that consists of these blocks. */
export function documentOf(...opening: readonly Block[]): ReplyDocument {
  return { opening, groups: [], closing: [], actions: [], files: [] };
}

/** A document of one sentence. */
export function notice(sentence: string): ReplyDocument {
  return documentOf(paragraph(sentence));
}

/** Lines of normal size that stay together. */
export function paragraph(...lines: readonly Line[]): Block {
  return { kind: "paragraph", lines };
}

/** Lines that are read last. */
export function note(...lines: readonly Line[]): Block {
  return { kind: "note", lines };
}

/** A span that stands out. */
export function strong(text: string): Span {
  return { text, style: "strong" };
}
