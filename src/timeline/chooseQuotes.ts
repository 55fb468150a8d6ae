import { MAX_SENTENCE_LENGTH, type Quote, takeQuote } from "../documents/quote.ts";
import { boundsOf, enumerateSpans, MAX_SENTENCES } from "../search/spans/answerSpan.ts";
import { placePassage } from "../search/spans/sentenceSequence.ts";
import { isReportedSpeech } from "../temporal/anchors.ts";
import type { Event, WeightedSentence } from "./eventClusters.ts";
import { isRecapHeading } from "./recaps.ts";
import { type SentencePlace, sentenceAt, textAt } from "./sentenceFeatures.ts";

/** Most sentences that are listed beside the one that tells an event best: an event may stand in hundreds of articles. */
const MAX_ALSO = 10;

export interface Chosen {
  readonly quote: Quote;
  readonly alsoIn: readonly Quote[];
}

/** The sentence that tells an event best, and the best of other articles or other paragraphs; nothing if none can stand alone. */
export function chooseQuotes(event: Event): Chosen | undefined {
  const ranked = event.sentences
    .filter(isShortEnough)
    .map((sentence) => ({ sentence, score: scoreQuote(event, sentence) }))
    .sort((one, other) => other.score - one.score);
  const quotes: Quote[] = [];
  for (const { sentence } of ranked) {
    if (quotes.length > MAX_ALSO) break;
    const quote = quoteSentence(sentence, sentence.date);
    const known = quote ? quotes.findIndex((other) => overlaps(quote, other)) : -1;
    if (quote && known < 0) quotes.push(quote);
    else if (quote && contains(quote, quotes[known])) quotes[known] = quote;
  }
  const [quote, ...alsoIn] = quotes;
  return quote && { quote, alsoIn };
}

/** How like all that is told of the event, and how much it speaks of the case itself. */
function scoreQuote(event: Event, sentence: WeightedSentence): number {
  const { vector, weight, date, dates, passage } = sentence;
  const text = textAt(sentence);
  const factors = [
    date.precision === event.precision ? 1 : LESS_EXACT,
    isReportedSpeech(passage.article.text, date.start) ? DAY_OF_THE_REPORT : 1,
    /^(?:the|that|later)\b/i.test(date.text) ? COUNTED_FROM_ANOTHER : 1,
    dates > 1 ? WITH_ANOTHER_DATE : 1,
    isRecapHeading(passage.paragraph.heading) ? IN_A_RECAP : 1,
    /["“”]/.test(text) ? WITH_SPEECH : 1,
    Math.sqrt(Math.min(1, COMFORTABLE_LENGTH / text.length)),
  ];
  return factors.reduce((score, factor) => score * factor, event.centroid.similarityTo(vector) * weight);
}

/** Factors for each thing that makes a sentence worse to read beside its date. */
const LESS_EXACT = 0.01;
const DAY_OF_THE_REPORT = 0.5;
const COUNTED_FROM_ANOTHER = 0.7;
const WITH_ANOTHER_DATE = 0.5;
const IN_A_RECAP = 0.25;
const WITH_SPEECH = 0.8;
/** In UTF-16 code units; a longer sentence loses by the square root. */
const COMFORTABLE_LENGTH = 200;

/** No quotation has room for a longer sentence, whatever stands around it. */
function isShortEnough(place: SentencePlace): boolean {
  const { start, end } = sentenceAt(place) ?? { start: 0, end: 0 };
  return end - start <= MAX_SENTENCE_LENGTH;
}

/** The sentence with as much around it as it needs to stand alone, `words` marked. */
export function quoteSentence(
  place: SentencePlace,
  words: { readonly start: number; readonly end: number },
): Quote | undefined {
  const { start, end } = (isShortEnough(place) && findSpan(place)) || {};
  if (start === undefined || end === undefined) return undefined;
  return takeQuote(place.passage, start, end, [[words.start - start, words.end - start]]);
}

/** The shortest span that holds the sentence: it begins or ends at most a span's length away. */
function findSpan({ passage, index }: SentencePlace) {
  const sentences = placePassage(passage);
  const from = Math.max(0, index - MAX_SENTENCES + 1);
  const to = Math.min(sentences.length, index + MAX_SENTENCES);
  const holding = enumerateSpans(sentences, from, to).filter(({ first, last }) => first <= index && index <= last);
  const bounds = holding.map(boundsOf);
  return bounds.sort((one, other) => one.end - one.start - (other.end - other.start))[0];
}

/** One that needs the other's sentences to stand alone says both. */
function contains(quote: Quote, other: Quote | undefined): boolean {
  return other !== undefined && quote.start <= other.start && other.end <= quote.end;
}

function overlaps(one: Quote, other: Quote): boolean {
  return one.article.id === other.article.id && one.start < other.end && other.start < one.end;
}
