import type { Filing } from "../../../src/documents/document.ts";
import { rangesOf, type TextRange } from "../../../src/documents/pagePlaces.ts";
import type { Quote } from "../../../src/documents/quote.ts";
import { splitSentences } from "../../../src/text/sentences.ts";

/** A place that answers: all of a stretch of text, or any of it. */
export interface AnswerPlace {
  readonly range: TextRange;
  /** Whether a quotation must have something of each end of the range, and not only of some part of it. */
  readonly isWhole: boolean;
}

const LINES = /^(\d+):(\d+)(?:-(?:(\d+):)?(\d+))?$/;
const PARAGRAPH = /^¶(\d+)(?:\.(\d+))?$/;
const PAGE = /^p(\d+)$/;

/**
 * The stretch of a filing's text that a written place means: `13:4`, `13:4-12` and `13:4-14:2` are lines, each end of which a
 * quotation must reach; `¶12.6` is the sixth sentence of the numbered paragraph, which it must hold; `¶12` and `p23`, a page of
 * the PDF, need only some of their words. Throws where the filing has no such place.
 */
export function findPlace(filing: Filing, written: string): AnswerPlace {
  const found = findLines(filing, written) ?? findParagraph(filing, written) ?? findPage(filing, written);
  if (!found) throw new Error(`${filing.id} has no place ${written}.`);
  return found;
}

/** Whether a quotation from the place's filing holds it. */
export function holdsPlace({ start, end }: Pick<Quote, "start" | "end">, { range, isWhole }: AnswerPlace): boolean {
  return isWhole ? start <= range.start && end >= range.end : start < range.end && end > range.start;
}

/** From the end of the first line to the beginning of the last, as sentences begin and end within lines. */
function findLines({ places, text }: Filing, written: string): AnswerPlace | undefined {
  const [, page, first, lastPage = page, last = first] = LINES.exec(written) ?? [];
  if (page === undefined) return undefined;
  const lineAt = (cited: number, line: number) =>
    rangesOf(places, text.length, (place) => place.cited === cited && place.line === line)[0];
  const [from, to] = [lineAt(Number(page), Number(first)), lineAt(Number(lastPage), Number(last))];
  if (!from || !to) return undefined;
  const isOne = from.start === to.start;
  return isOne ? { range: from, isWhole: false } : { range: { start: from.end - 1, end: to.start + 1 }, isWhole: true };
}

function findParagraph({ paragraphs, text }: Filing, written: string): AnswerPlace | undefined {
  const [, number, sentence] = PARAGRAPH.exec(written) ?? [];
  const paragraph = paragraphs.find(({ pilcrow }) => pilcrow === Number(number));
  if (!paragraph) return undefined;
  if (sentence === undefined) return { range: paragraph, isWhole: false };
  const { start, end } = splitSentences(text.slice(paragraph.start, paragraph.end))[Number(sentence) - 1] ?? {};
  if (start === undefined || end === undefined) return undefined;
  return { range: { start: paragraph.start + start, end: paragraph.start + end }, isWhole: true };
}

function findPage({ places, text }: Filing, written: string): AnswerPlace | undefined {
  const [, number] = PAGE.exec(written) ?? [];
  const [range] = rangesOf(places, text.length, ({ page }) => page === Number(number));
  return range && { range, isWhole: false };
}
