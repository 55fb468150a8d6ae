import type { Filing } from "../../documents/document.ts";
import { type PagePlace, rangesOf, type TextRange } from "../../documents/pagePlaces.ts";
import { MAX_QUOTE_LENGTH, MAX_SENTENCE_LENGTH } from "../../documents/quote.ts";
import { type AnswerSpan, MAX_SENTENCES } from "../spans/answerSpan.ts";
import { type SentenceInContext, splitArticle } from "../spans/sentenceSequence.ts";
import type { IndexedFiling } from "./askedFilings.ts";
import { type AskedPlace, readCount } from "./placeQuestion.ts";

/** What stands at a place of a paper, in order, as spans of whole sentences; empty if it has no such place. */
export function spansAt(filing: IndexedFiling, place: AskedPlace): AnswerSpan[] {
  const ranges = findRanges(filing.article, place);
  if (ranges.length === 0) return [];
  const sentences = splitArticle(filing);
  const isThere = ({ start, end }: SentenceInContext) => ranges.some((range) => start < range.end && end > range.start);
  const telling = joinSentences(sentences, (one) => isThere(one) && !(place.kind === "count" && repeats(one.text)));
  return telling.length > 0 ? telling : joinSentences(sentences, isThere);
}

/** Whether a sentence of a pleading only takes in what was said before it: *Plaintiffs repeat and reallege …*. */
export function repeats(sentence: string): boolean {
  const isTakenIn = /\b(?:re-?alleged?s?|repeat(?:s|ed)?|incorporate[ds]?|restate[ds]?)\b/i.test(sentence);
  return isTakenIn && /\b(?:paragraphs?|allegations?|foregoing|above|preceding|herein|by reference)\b/i.test(sentence);
}

function findRanges({ places, paragraphs, text }: Filing, place: AskedPlace): readonly TextRange[] {
  switch (place.kind) {
    case "pilcrow":
      return paragraphs.filter(({ pilcrow }) => pilcrow !== undefined && isWithin(pilcrow, place));
    case "note":
      return paragraphs.filter(({ aside }) => aside?.kind === "note" && isWithin(Number(aside.note), place));
    case "page":
      return rangesOf(places, text.length, ({ cited }) => isWithin(cited, place));
    case "count":
      return paragraphs.filter(({ heading }) => heading !== undefined && readCount(heading) === place.first);
    case "line":
      return rangesOf(places, text.length, (one) => isLineWithin(one, place));
  }
}

function isWithin(number: number, { first, last }: { readonly first: number; readonly last: number }): boolean {
  return first <= number && number <= last;
}

/** Lines of a page count in thousands, so that a place on a later page comes later. */
const PER_PAGE = 1000;

function isLineWithin({ cited, line }: PagePlace, place: Extract<AskedPlace, { kind: "line" }>): boolean {
  const at = cited * PER_PAGE + (line ?? PER_PAGE - 1);
  return at >= place.page * PER_PAGE + place.first && at <= place.lastPage * PER_PAGE + place.last;
}

/** Chosen sentences of one paragraph that follow one another, as many together as one quotation may hold. */
export function joinSentences(
  sentences: readonly SentenceInContext[],
  isChosen: (sentence: SentenceInContext, index: number) => boolean,
): AnswerSpan[] {
  const spans: AnswerSpan[] = [];
  for (const [index, sentence] of sentences.entries()) {
    if (!isChosen(sentence, index) || sentence.end - sentence.start > MAX_SENTENCE_LENGTH) continue;
    const last = spans.at(-1);
    const begins = last && sentences[last.first];
    const goesOn =
      last?.last === index - 1 &&
      begins?.passage === sentence.passage &&
      sentence.isContiguous &&
      index - last.first < MAX_SENTENCES &&
      sentence.end - begins.start <= MAX_QUOTE_LENGTH;
    if (last && goesOn) spans[spans.length - 1] = { ...last, last: index };
    else spans.push({ sentences, first: index, last: index });
  }
  return spans;
}
