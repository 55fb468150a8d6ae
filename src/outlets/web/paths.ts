import type { Quote } from "../../documents/quote.ts";
import { readPlace, writePlace } from "../../presentation/readingAddress.ts";
import type { OtherStyle, ReplyAction, TimelineSpan } from "../../presentation/replyAction.ts";
import { createReference, type QuotedRange, type QuoteReference } from "../../search/spans/quoteReference.ts";

/** The files that the pages themselves use. */
export const STYLESHEET_PATH = "/style.css";
/** The picture of the site in a browser's tab, as SVG. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#1d1c1a"/><path d="M8 9v14M13 11h11M13 16h11M13 21h7" stroke="#e7b765" stroke-width="2.6" stroke-linecap="round"/></svg>`;

/** Most quotations that one address may name. */
const MAX_REFERENCES = 25;

type QueryValue = string | number | undefined | readonly string[];

/** A path of this site with these values in its query; absent ones are left out. */
export function writePath(path: string, values: Readonly<Record<string, QueryValue>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const one of typeof value === "object" ? value : [value])
      if (one !== undefined && one !== "") query.append(name, String(one));
  }
  const written = query.toString();
  return written === "" ? path : `${path}?${written}`;
}

/** A quotation in an address: its document's two fingerprints and its offsets, in UTF-16 code units. */
export function writeReference(quote: QuotedRange): string {
  return writePlace(createReference(quote));
}

/** The quotation that a part of an address names; `undefined` if it names none: addresses may be forged. */
export function readReference(written: string): QuoteReference | undefined {
  const place = readPlace(written);
  return place?.fingerprint === undefined ? undefined : { ...place, fingerprint: place.fingerprint };
}

/** The quotations that an address names, as many as one answer may have; what names none is left out. */
export function readReferences(written: readonly string[]): QuoteReference[] {
  return written.slice(0, MAX_REFERENCES).flatMap((one) => readReference(one) ?? []);
}

/** What an action's address needs from the reply that it stands below. */
export interface ActionPlace {
  readonly question?: string;
  /** The quotations that the reply shows, in their order. */
  readonly quotes: readonly Quote[];
}

/** The address that does what an action says; `undefined` if this outlet doesn't offer it. */
export function pathOfAction(action: ReplyAction, { question, quotes }: ActionPlace): string | undefined {
  switch (action.kind) {
    case "more":
      if (!action.isMore) return undefined;
      return writePath("/ask", {
        question,
        case: action.case,
        kind: action.documentKind,
        skip: action.skipped + quotes.length,
      });
    case "cite":
      return pathOfCitations(quotes);
    case "sources":
      return writePath("/sources", { case: action.case, kind: action.documentKind, page: action.page });
    case "open":
      return writePath(`/${action.view}`, { case: action.case });
    case "picture":
      return pathOfTimeline("/timeline/picture", action.span, question);
    case "export":
      return pathOfTimeline("/timeline/files", action.span, question);
    default:
      return undefined; // it keeps something, is a moderator's, or stands on the page: the question's form, on that of citations every style
  }
}

/** The page that cites quotations; in the courts' style where none is named, and `undefined` where there are none. */
export function pathOfCitations(quotes: readonly Quote[], style?: OtherStyle | "bluebook"): string | undefined {
  if (quotes.length === 0) return undefined;
  return writePath("/cite", { style, quote: quotes.map(writeReference) });
}

/** A page or file of a timeline. */
export function pathOfTimeline(
  path: string,
  { case: slug, from, to, documentKind: kind }: TimelineSpan,
  about?: string,
): string {
  return writePath(path, { case: slug, about, kind, from, to });
}
