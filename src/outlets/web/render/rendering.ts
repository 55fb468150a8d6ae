import type { Quote } from "../../../documents/quote.ts";
import { placeOf, writeReadingPath } from "../../../presentation/readingAddress.ts";
import type { Wording } from "../../../presentation/wording/wording.ts";

/** What every part of a reply is rendered with. */
export interface Rendering {
  readonly wording: Wording;
  /** Whether documents may be read whole of which neither they nor their case say it. */
  readonly offersReading: boolean;
  /** The quotations that a reader goes on to from one to the next, in their order. */
  readonly quotes: readonly Quote[];
  /** Whether the words of quotations stand out that a message has, or has otherwise. */
  readonly marksWords?: boolean;
}

/** A longer list of quotations is read one by one: each of its links would name all. */
const MAX_NEIGHBOURS = 8;

/** The path of a quotation's document at the quotation; `undefined` if it isn't offered for reading. */
export function pathOfReading(quote: Quote, { offersReading, quotes }: Rendering): string | undefined {
  const isOffered = ({ article }: Quote) => article.read ?? offersReading;
  if (!isOffered(quote)) return undefined;
  const offered = quotes.filter(isOffered);
  const current = offered.indexOf(quote);
  return current < 0 || offered.length > MAX_NEIGHBOURS
    ? writeReadingPath([placeOf(quote)], 0)
    : writeReadingPath(offered.map(placeOf), current);
}
