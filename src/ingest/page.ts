import type { FilingFacts } from "../documents/document.ts";
import type { FormatProblem } from "../documents/format/formatProblem.ts";

/** A page as it was handed over: its text, decoded, and how that is written. */
export interface Page {
  readonly form: PageForm;
  readonly source: string;
  /** Where it was fetched, after all redirects. */
  readonly address?: string;
}

export type PageForm = "html" | "markdown" | "text";

/** What whoever imports says of the article; it wins over what the page says. Dates are ISO 8601. */
export interface Overrides extends FilingFacts {
  readonly title?: string;
  readonly publisher?: string;
  readonly author?: readonly string[];
  readonly published?: string;
  readonly url?: string;
}

/** An article's front matter as far as it is known, each value as the shelf takes it. */
export interface ArticleFields extends Overrides {
  readonly updated?: string;
  /** The day on which the page was fetched. */
  readonly accessed?: string;
  readonly correction?: string;
  /** Other fields that a Markdown file brought along, such as `cases` or `hidden`. */
  readonly kept?: Readonly<Record<string, unknown>>;
}

/** The fields that an import looks for, in the order in which they are asked for. */
export const WANTED = ["title", "publisher", "published", "url", "author"] as const;

/** Those that are not `REQUIRED` are missed only by the article's citation. */
export type WantedField = (typeof WANTED)[number] | (typeof FILING_WANTED)[number];

/** The same for a court paper. */
export const FILING_WANTED = ["title", "publisher", "published", "kind", "docket", "url"] as const;

/** Without these the shelf rejects an article. */
export const REQUIRED: ReadonlySet<WantedField> = new Set(["title", "publisher", "published"]);

/** A page that was read as an article. */
export interface ReadPage {
  readonly fields: ArticleFields;
  /** The article's text alone; read back, it gives the same text. */
  readonly markdown: string;
  readonly missing: readonly WantedField[];
  /** How many blocks of what was found as its text are the page's, and were left out. */
  readonly leftOut: number;
}

/** Why a page can't be read as an article. */
export type PageProblem =
  | { readonly code: "too-long"; readonly limitCharacters: number }
  | { readonly code: "too-many-elements" }
  | { readonly code: "no-article-text" }
  /** Written as Markdown and read back, the text would not be the same to the letter. */
  | { readonly code: "layout-not-kept" }
  /** Its first lines say that it is not to be shown. Lines count from 1. */
  | { readonly code: "says-not-to-be-shown"; readonly line: number }
  | { readonly code: "front-matter"; readonly problem: FormatProblem };
