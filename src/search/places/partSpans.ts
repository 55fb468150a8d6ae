import { findAppearances, findBench } from "../../documents/appearances.ts";
import type { Paragraph } from "../../documents/document.ts";
import { MAX_QUOTE_LENGTH, MAX_SENTENCE_LENGTH } from "../../documents/quote.ts";
import type { AnswerSpan } from "../spans/answerSpan.ts";
import { type SentenceInContext, splitArticle } from "../spans/sentenceSequence.ts";
import type { IndexedFiling } from "./askedFilings.ts";
import type { AskedPart, Side } from "./partQuestion.ts";
import { readCount } from "./placeQuestion.ts";
import { joinSentences, repeats } from "./quotePlace.ts";

/** What a paper has of a part, in the order of its text, as spans of whole sentences; empty if it has no such part. */
export function spansOfPart(filing: IndexedFiling, part: AskedPart): AnswerSpan[] {
  const sentences = splitArticle(filing);
  switch (part.kind) {
    case "parties":
      return openings(sentences, findParties(filing, part.side));
    case "relief":
      return findRelief(sentences);
    case "request":
      return findRequests(sentences);
    case "disposition":
      return findDispositions(sentences);
    case "counts":
      return findCounts(sentences);
    case "appearances":
      return whole(sentences, findAppearances(filing.article, part.whose));
    case "bench":
      return openings(sentences, findBench(filing.article));
    case "witnesses":
      return openings(sentences, findWitnesses(filing));
    case "session":
      return part.end === "end" ? findEnd(sentences) : findBeginning(sentences);
  }
}

/** The first sentence of each of the paragraphs. */
function openings(sentences: readonly SentenceInContext[], paragraphs: ReadonlySet<Paragraph>): AnswerSpan[] {
  return sentences.flatMap(({ passage: { paragraph }, start, end }, index) => {
    const isFirst = sentences[index - 1]?.passage.paragraph !== paragraph;
    if (!isFirst || !paragraphs.has(paragraph) || end - start > MAX_SENTENCE_LENGTH) return [];
    return [{ sentences, first: index, last: index }];
  });
}

function whole(sentences: readonly SentenceInContext[], paragraphs: ReadonlySet<Paragraph>): AnswerSpan[] {
  return joinSentences(sentences, ({ passage }) => paragraphs.has(passage.paragraph));
}

const PARTIES = /\bpart(?:y|ies)\b|^(?:the )?(?:plaintiffs?|defendants?)$/i;
/** How a complaint introduces a party: `11. Plaintiff Ada Harrow is a keeper …`. */
const INTRODUCES =
  /^(?:\d{1,4}\.\s*)?(?:the |each |named )?(plaintiff|petitioner|defendant|respondent)s?\b.{2,400}?\b(?:is|are|was|were|resides?|lives?|includes?)\b/i;

function findParties({ article }: IndexedFiling, side: Side | undefined): ReadonlySet<Paragraph> {
  const introduces = (paragraph: Paragraph) => {
    const named = INTRODUCES.exec(article.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 500)));
    return named !== null && (side === undefined || sideOf(named[1] ?? "") === side);
  };
  const under = article.paragraphs.filter(({ heading }) => heading !== undefined && PARTIES.test(heading));
  return new Set(under.filter(({ kind }) => kind === "prose").filter(introduces));
}

function sideOf(name: string): Side {
  return /^[pP]/.test(name) ? "plaintiff" : "defendant";
}

const PRAYER =
  /\bprayer\b|\brelief (?:sought|requested|demanded)\b|\brequest(?:ed)? (?:for )?relief\b|\bdemand for (?:relief|judgment)\b/i;
const PRAYS = /^wherefore\b/i;

/** What stands under the heading of a prayer for relief, or in it and after it where the paper has no such heading. */
function findRelief(sentences: readonly SentenceInContext[]): AnswerSpan[] {
  const isHeaded = ({ passage }: SentenceInContext) => PRAYER.test(passage.paragraph.heading ?? "");
  const from = sentences.findIndex((one) => isHeaded(one) || PRAYS.test(one.text));
  const first = sentences[from];
  if (!first) return [];
  const { heading } = first.passage.paragraph;
  const rest = sentences.slice(from);
  const signed = rest.findIndex(({ text }) => SIGNED.test(text));
  const part = rest.slice(0, signed < 0 ? undefined : signed);
  const isPart = new Set(part.filter(({ passage }) => passage.paragraph.heading === heading));
  const spans = joinSentences(sentences, (one) => isPart.has(one));
  // What only leads up to the list says nothing of it.
  const telling = spans.filter(
    (span) => !/[:;]$/.test(span.sentences[span.last]?.text.replace(/\s+$/, "") ?? "") || !PRAYS.test(textOf(span)),
  );
  return telling.length > 0 ? telling : spans;
}

function textOf({ sentences, first }: AnswerSpan): string {
  return sentences[first]?.text ?? "";
}

const SIGNED = /^(?:respectfully submitted|dated\b|by:|\/s\/)/i;

const REQUESTS =
  /\b(?:respectfully|hereby)\b.{0,40}\b(?:requests?|moves?|asks?|prays?)\b|\b(?:requests? that|moves? (?:this|the|for)|asks? (?:this|the) court|requests? an? )/i;

/** The sentences in which a motion says what it asks for. */
function findRequests(sentences: readonly SentenceInContext[]): AnswerSpan[] {
  return joinSentences(sentences, ({ text }) => REQUESTS.test(text));
}

const DECIDES =
  /\b(?:is|are|be|must be) (?:hereby |therefore |accordingly )?(?:granted|denied|dismissed|affirmed|reversed|vacated|remanded|enjoined|ordered|overruled|sustained|allowed)\b|\b(?:we|the court|this court) (?:hereby |therefore |accordingly )?(?:affirms?|reverses?|vacates?|dismiss(?:es)?|remands?|grants?|den(?:y|ies)|orders?|enjoins?)\b|\bit is (?:hereby |so )*(?:ordered|adjudged|decreed)\b/i;
/** A decision stands at a paper's end, and often at its beginning: the share of its sentences that counts for each. */
const ENDS = 0.3;
const BEGINS = 0.15;

/** What stands below the words of an order; else the sentences that decide at a paper's end come first, then those that say so at its beginning. */
function findDispositions(sentences: readonly SentenceInContext[]): AnswerSpan[] {
  const [last, first] = [sentences.length * (1 - ENDS), sentences.length * BEGINS];
  const ordered = joinSentences(sentences, ({ passage }) => ORDERED.test(passage.paragraph.heading ?? ""));
  if (ordered.length > 0) return ordered;
  const decides = new Set(sentences.filter(({ text }) => DECIDES.test(text) && !ELSEWHERE.test(text)));
  const spansOf = (isIn: (at: number) => boolean) =>
    joinSentences(sentences, (one, at) => isIn(at) && decides.has(one));
  return [...spansOf((at) => at >= last), ...spansOf((at) => at < Math.min(first, last))];
}

/** The heading above what an order orders: `IT IS HEREBY ORDERED THAT:` */
const ORDERED = /\bit is (?:hereby |therefore |further )*(?:ordered|adjudged|decreed)(?: that)?:?$/i;

/** What another court decided. */
const ELSEWHERE = /\b(?:district court|lower court|court below|trial court|Cir\.|F\.(?:2d|3d|4th|Supp)|U\.S\. \d)/;

/** A count's heading: `COUNT TWO`, `SECOND CAUSE OF ACTION`. */
const CLAIM =
  /\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d{1,2}(?:st|nd|rd|th)) (?:claim|cause)\b/i;
const CHARGES =
  /\b(?:violat\w+|breach\w*|unlawful\w*|constitutes?|depriv\w+|liable|infring\w+|fraud\w*|negligen\w+|convert\w+|defam\w+|knowingly|willfully|conspir\w+)\b/i;

/** Parts that take in what was said before them, too. */
const NO_COUNT = /\b(?:facts?|factual|part(?:y|ies)|jurisdiction|venue|background|introduction|class|prayer|relief)\b/i;

/** Of each count the sentence that says what was violated, or else its first one. A count takes in what was said before it. */
function findCounts(sentences: readonly SentenceInContext[]): AnswerSpan[] {
  const headings = sentences.flatMap(({ passage, text }) => (repeats(text) ? (passage.paragraph.heading ?? []) : []));
  const isCount = new Set(headings.filter((heading) => !NO_COUNT.test(heading)));
  const counts = new Map<string, number[]>();
  for (const [index, { passage, start, end, text }] of sentences.entries()) {
    const { heading } = passage.paragraph;
    if (heading === undefined) continue;
    if (!isCount.has(heading) && readCount(heading) === undefined && !CLAIM.test(heading)) continue;
    if (end - start > MAX_SENTENCE_LENGTH || repeats(text)) continue;
    counts.set(heading, [...(counts.get(heading) ?? []), index]);
  }
  return [...counts.values()].map((indices) => {
    const [first = 0] = indices;
    const last = indices.find((index) => CHARGES.test(sentences[index]?.text ?? "")) ?? first;
    return withPrevious(sentences, last);
  });
}

/** A sentence, with the one before it where it leans on that and both fit. */
function withPrevious(sentences: readonly SentenceInContext[], index: number): AnswerSpan {
  const [before, one] = [sentences[index - 1], sentences[index]];
  const leans = before && one?.needsPrevious && one.end - before.start <= MAX_QUOTE_LENGTH;
  return { sentences, first: leans ? index - 1 : index, last: index };
}

function findWitnesses({ article }: IndexedFiling): ReadonlySet<Paragraph> {
  const seen = new Set<string>();
  const first = article.paragraphs.filter(({ kind, witness }) => {
    if (kind !== "prose" || witness === undefined || seen.has(witness)) return false;
    seen.add(witness);
    return true;
  });
  return new Set(first);
}

const TIME = /\b\d{1,2}[:.]\d{2}\s*(?:[ap]\.?\s?m\b|o['’]clock)/i;
const DAY =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,2}\s*,?\s+\d{4}\b/i;
const OPENS = /\bcame on\b|\bconvened\b|\bcommenc\w+|\bbegan\b|\bcall(?:ed)? to order\b|\bheld\b/i;
const CLOSES = /\bwhereupon\b|\bconclu\w+|\badjourn\w+|\bsubmitted\b/i;
/** A session's day and hour stand in the first or the last so many sentences. */
const EDGE = 60;

/** Whose words open the session comes first, then its day. */
function findBeginning(sentences: readonly SentenceInContext[]): AnswerSpan[] {
  const spans = sentences.slice(0, EDGE).flatMap((one, index) => {
    if (one.passage.paragraph.speaker !== undefined || !(TIME.test(one.text) || DAY.test(one.text))) return [];
    return [{ sentences, first: index, last: index }];
  });
  const opens = (span: AnswerSpan) => OPENS.test(textOf(span));
  return [...spans.filter(opens), ...spans.filter((span) => !opens(span))].slice(0, 2);
}

function findEnd(sentences: readonly SentenceInContext[]): AnswerSpan[] {
  const from = Math.max(0, sentences.length - EDGE);
  const index = sentences.findLastIndex(({ text }, at) => at >= from && TIME.test(text) && CLOSES.test(text));
  return index < 0 ? [] : [{ sentences, first: index, last: index }];
}
