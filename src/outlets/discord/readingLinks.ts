import type { Quote } from "../../documents/quote.ts";
import { MAX_LINK_LENGTH } from "../../documents/textFragment.ts";
import { placeOf, writeReadingPath } from "../../presentation/readingAddress.ts";
import type { LibraryApi } from "../../service/libraryService.ts";
import type { Timeline, TimelineEntry } from "../../timeline/timeline.ts";

/** Where documents of the shelf may be read, as the operator says it. */
export interface ReadingRoom {
  /** The address of the web pages, as an origin such as `https://casebook.example.org`. */
  readonly publicUrl: string;
  /** Whether documents may be read of which neither they nor their case say it. */
  readonly isOffered: boolean;
}

/**
 * A library whose quotations lead to the web pages where their document may be read there and has no address that
 * opens at the quotation: none at all, or that of a PDF. Whatever shows a quotation shows that link as any other.
 */
export function leadToReading(library: LibraryApi, room: ReadingRoom): LibraryApi {
  const lead = (quote: Quote) => leadQuote(quote, [quote], room);
  const leadAny = (quote: Quote | undefined) => quote && lead(quote);
  return {
    ...library,
    ask: async (query) => {
      const answer = await library.ask(query);
      return { ...answer, quotes: answer.quotes.map((quote) => leadQuote(quote, answer.quotes, room)) };
    },
    findClosest: async (claims, limit) => (await library.findClosest(claims, limit)).map((found) => found.map(lead)),
    checkQuotations: async (texts) =>
      (await library.checkQuotations(texts)).map((check) => {
        switch (check.kind) {
          case "not found":
            return check;
          case "joined":
            return { ...check, quotes: [lead(check.quotes[0]), lead(check.quotes[1])] };
          default:
            return { ...check, quotes: [lead(check.quotes[0])] };
        }
      }),
    readTimeline: async (query) => {
      const timeline = await library.readTimeline(query);
      return timeline && leadTimeline(timeline, lead);
    },
    introduceDocuments: async (slug, wanted) =>
      (await library.introduceDocuments(slug, wanted)).map((one) => ({ ...one, lead: leadAny(one.lead) })),
    recall: async (references, question) => (await library.recall(references, question)).map(leadAny),
    readContext: async (reference) => {
      const context = await library.readContext(reference);
      return context && { ...context, quote: lead(context.quote) };
    },
  };
}

function leadTimeline(timeline: Timeline, lead: (quote: Quote) => Quote): Timeline {
  const leadEntry = ({ quote, alsoIn, otherDates, ...entry }: TimelineEntry): TimelineEntry => ({
    ...entry,
    quote: lead(quote),
    alsoIn: alsoIn.map(lead),
    otherDates: otherDates.map((other) => ({ ...other, quote: lead(other.quote) })),
  });
  return {
    ...timeline,
    entries: timeline.entries.map(leadEntry),
    scheduled: timeline.scheduled.map(leadEntry),
    undated: timeline.undated.map(lead),
  };
}

/**
 * The quotation with the link to its place on the web pages, and from there to the answer's others: in all documents that may be read, or,
 * where that is too long for a link, in the same one.
 */
function leadQuote(quote: Quote, all: readonly Quote[], { publicUrl, isOffered }: ReadingRoom): Quote {
  const mayBeRead = ({ article }: Quote) => article.read ?? isOffered;
  if (!mayBeRead(quote) || !lacksPlace(quote)) return quote;
  const ofSame = all.filter(({ article }) => article.id === quote.article.id);
  const link = [all.filter(mayBeRead), ofSame, [quote]]
    .map((quotes) => writeReadingPath(quotes.map(placeOf), quotes.indexOf(quote)))
    .map((path) => (path === undefined ? undefined : publicUrl + path))
    .find((address) => address !== undefined && address.length <= MAX_LINK_LENGTH);
  return link === undefined ? quote : { ...quote, link };
}

/** Whether nothing opens the document at the quotation: a PDF opens at a page at most. */
function lacksPlace({ link, pages, article: { url } }: Quote): boolean {
  return link === undefined || pages !== undefined || (url !== undefined && /\.pdf$/i.test(new URL(url).pathname));
}
