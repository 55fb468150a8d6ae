import { writeDate } from "../../../documents/citation.ts";
import { describeStanding } from "../../../documents/documentKind.ts";
import { abbreviateDate } from "../../../documents/shortDate.ts";
import { numbers } from "./counts.ts";

/** Where a quotation comes from, as an outlet with little room says it. */
export const citation = {
  openAtQuotation: "open at the quotation",
  open: "open",
  correctedTo: ({ correction }: { readonly correction: string }) => `Corrected: ${correction}`,
  published: ({ published, updated }: { readonly published: string; readonly updated?: string }) =>
    writeDate(published) + (updated === undefined ? "" : ` (updated ${writeDate(updated)})`),
  /** The days of a source where there is little room, behind its publisher. */
  dates: (article: { readonly published: string; readonly updated?: string }): string =>
    `, ${abbreviateDate(article.published)}${citation.updated(article)}`,
  updated: ({ updated }: { readonly updated?: string }) =>
    updated === undefined ? "" : ` (updated ${abbreviateDate(updated)})`,
  basedOn: ({ sources, more }: { readonly sources: readonly string[]; readonly more: number }) =>
    `based on ${sources.join("; ")}${more > 0 ? `; and ${more} more` : ""}`,
  /** What a brief rests on, in a list of several articles; `sources` may be links. */
  restsOn: ({ sources, more }: { readonly sources: readonly string[]; readonly more: number }) =>
    `from ${sources.join(", ")}${more > 0 ? ` +${more}` : ""}`,
  /** Said in place of a quotation that no message has room for. */
  tooLong: ({ title, publisher }: { readonly title: string; readonly publisher: string }) =>
    `The quotation is too long for Discord. It stands in “${title}”, ${publisher}; /sources lists the article.`,
  ofQuotations: ({ places }: { readonly places: readonly number[] }) =>
    `Quotation${places.length === 1 ? "" : "s"} ${numbers.and(places.map(String))}`,
  articleChanged: "Its article is no longer on the shelf, or has changed since; ask again.",
  /** What weight the words of a court paper have; `undefined` where that isn't known. Never stronger than the paper's kind. */
  standing: describeStanding,
  styles: { bluebook: "Bluebook-style", apa: "APA", mla: "MLA", plain: "Plain" },
  noRoomForOthers: "There is no room for the other citations here.",
  allTooLong: "These citations are too long for Discord; /sources links the articles.",
};
