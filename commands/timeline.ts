import { defineCommand } from "../src/app/command.ts";
import type { Reply } from "../src/app/reply.ts";
import { DEFAULT_ENTRIES } from "../src/app/replySizes.ts";
import type { DocumentKind } from "../src/documents/documentKind.ts";
import type { LibraryApi } from "../src/service/libraryService.ts";
import { findDates } from "../src/temporal/timeExpressions.ts";
import { isBlank } from "../src/text/sanitize.ts";
import { extractTerms } from "../src/text/tokens.ts";
import { casesOf, chooseOneCase } from "./ask.ts";

/** A name or a few words, in characters. */
const MAX_ABOUT_LENGTH = 100;
/** `September 30, 2024` and somewhat more, in characters. */
const MAX_DATE_LENGTH = 40;

export const timeline = defineCommand({
  kind: "library",
  name: "timeline",
  description: "A case's chronology, every entry a dated quotation",
  audience: "members",
  shownTo: "channel",
  options: [
    { name: "case", description: "Which case; the channel's own where it has one", kind: "case", required: false },
    {
      name: "about",
      description: "Only what speaks of this, such as a name",
      kind: "text",
      required: false,
      maxLength: MAX_ABOUT_LENGTH,
    },
    {
      name: "from",
      description: "First day, month or year",
      kind: "text",
      required: false,
      maxLength: MAX_DATE_LENGTH,
    },
    { name: "to", description: "Last day, month or year", kind: "text", required: false, maxLength: MAX_DATE_LENGTH },
  ],
  run: ({ case: caseName, ...values }, { library }) =>
    readTimeline(library, { ...values, caseName, limit: DEFAULT_ENTRIES }),
});

/** What a timeline is asked for with, as a person types it. */
export interface TimelineRequest {
  /** A slug, title or alias; the only case where it isn't given. */
  readonly caseName?: string;
  readonly about?: string;
  readonly from?: string;
  readonly to?: string;
  /** The kind of the documents that tell the entries. */
  readonly documentKind?: DocumentKind;
  readonly limit: number;
}

/** As much of a library as a timeline takes: it needs no index, so it can be made from articles that have none. */
export type TimelineSource = Pick<LibraryApi, "findCase" | "describe" | "readTimeline">;

/** Tells a timeline as somebody asked for it, or says why it can't: which date or case is not understood. */
export async function readTimeline(library: TimelineSource, request: TimelineRequest): Promise<Reply> {
  const [from, to] = [readBound(request.from), readBound(request.to)];
  if (from === null) return { kind: "unreadable date", option: "from", value: request.from ?? "" };
  if (to === null) return { kind: "unreadable date", option: "to", value: request.to ?? "" };
  if (from !== undefined && to !== undefined && from.slice(0, to.length) > to)
    return { kind: "dates reversed", from, to };
  const { cases, passages } = await library.describe();
  if (passages === 0) return { kind: "empty shelf" };
  const chosen = await chooseOneCase(library, request.caseName);
  if (chosen.kind !== "chosen") return chosen;
  const { slug } = chosen;
  const about = isAbout(request.about) ? request.about?.trim() : undefined;
  const { documentKind } = request;
  const built = await library.readTimeline({ case: slug, about, kind: documentKind, from, to, limit: request.limit });
  const quotes = built?.entries.map(({ quote }) => quote) ?? [];
  const named = casesOf(quotes, cases, slug);
  const title = named.find((one) => one.slug === slug)?.title ?? slug;
  return {
    kind: "timeline",
    case: slug,
    title,
    about,
    from,
    to,
    documentKind,
    ...(built ?? { entries: [], scheduled: [], undated: [], more: 0 }),
    cases: named.filter((one) => one.slug === slug),
  };
}

/** “the” leaves nothing out, nor does what nobody sees. */
function isAbout(words = ""): boolean {
  return !isBlank(words) && extractTerms(words).length > 0;
}

/** A date that is typed as ISO 8601 or as in an article, at day, month or year; `null` where it is none. */
function readBound(typed: string | undefined): string | undefined | null {
  const text = typed?.trim() ?? "";
  if (text === "") return undefined;
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(text)) return text;
  const [date] = findDates(text, new Date().toISOString());
  return date?.yearIsSure && date.start === 0 && date.end === text.length ? date.value : null;
}
