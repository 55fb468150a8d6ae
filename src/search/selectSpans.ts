import { GIVES } from "./missingParts.ts";
import { makeMatterCheck } from "./namedCase.ts";
import { wantsLatest } from "./query/intent.ts";
import type { ParsedQuestion } from "./query/question.ts";
import type { ScoredSpan } from "./rerank/features.ts";
import { type AnswerSpan, overlaps, passagesOf, sentencesOf } from "./spans/answerSpan.ts";
import { MAX_SHORT_PARAGRAPH } from "./spans/completeSpan.ts";
import { standsBeside } from "./spans/standing.ts";

/** The best spans of which no two share a sentence or say the same thing. The terms of each are read once, and no more spans than it takes. */
export function pickDistinct<T extends AnswerSpan>(spans: Iterable<T>, limit: number): T[] {
  return take(findDistinct(spans), limit);
}

function* findDistinct<T extends AnswerSpan>(spans: Iterable<T>): Generator<T, undefined> {
  const picked: { readonly span: T; readonly terms: ReadonlySet<string> }[] = [];
  for (const span of spans) {
    const one = { span, terms: termsOf(span) };
    if (picked.some((other) => saysTheSame(one, other))) continue;
    picked.push(one);
    yield span;
  }
}

function take<T>(from: Generator<T, undefined>, most: number): T[] {
  const taken: T[] = [];
  while (taken.length < most) {
    const next = from.next();
    if (next.done) break;
    taken.push(next.value);
  }
  return taken;
}

/** So many quotations a first page has, and among so many they are looked for. */
const FIRST_PAGE = { quotations: 3, lookedAt: 12 };

/**
 * As `pickDistinct`, but behind the first those come before others, on the first page, that a reader understands beside those picked
 * before, or that have what is wanted, or more of it than the first; none that is far below the first, as the page ends with it.
 */
export function pickStanding(spans: Iterable<ScoredSpan>, limit: number): ScoredSpan[] {
  const distinct = findDistinct(spans);
  const picked: ScoredSpan[] = [];
  const behind: ScoredSpan[] = [];
  while (picked.length < FIRST_PAGE.quotations && picked.length + behind.length < FIRST_PAGE.lookedAt) {
    const [span] = take(distinct, 1);
    if (!span) break;
    const [first] = picked;
    const isNear = !first || first.score - span.score <= MAX_BELOW.any;
    const isPicked = !first || (isNear && (tellsMore(span, first) || standsBeside(span, picked)));
    (isPicked ? picked : behind).push(span);
  }
  const page = [...picked, ...behind];
  return [...page, ...take(distinct, limit - page.length)].slice(0, limit);
}

function tellsMore({ features }: ScoredSpan, first: ScoredSpan): boolean {
  return features.intent >= GIVES || features.focus > first.features.focus;
}

/** How many of the best spans are looked at for those that complete each other. */
const MAX_LOOKED_AT = 40;
/**
 * What a span adds to its score that has all of the question's names, or all of its other words, which those before lack; or
 * that is of a case which is named beside theirs.
 */
const COMPLEMENT = { name: 8, word: 3, case: 12 };

/** Picks distinct spans of which each has what those before it lack of the question: the best first, then by score and by that. */
export function pickComplementary({ terms, shares, matches, comparedCases }: ParsedQuestion) {
  const compared = comparedCases.map(({ slug }) => slug);
  const casesOf = (span: ScoredSpan) =>
    compared.filter((slug) => passagesOf(span).first.article.cases.some((own) => own === slug));
  const readTerms = (span: ScoredSpan) =>
    new Set([...termsOf(span)].flatMap((term) => (matches.get(term) ?? []).map(({ queryTerm }) => queryTerm)));
  return (spans: Iterable<ScoredSpan>, limit: number): ScoredSpan[] => {
    const left = pickDistinct(spans, MAX_LOOKED_AT).map((span) => ({ span, has: readTerms(span) }));
    const known = new Set<number>();
    const told = new Set<string>();
    const picked: ScoredSpan[] = [];
    const value = ({ span, has }: (typeof left)[number]) =>
      [...has].reduce(
        (sum, queryTerm) => {
          const worth = terms[queryTerm]?.isName ? COMPLEMENT.name : COMPLEMENT.word;
          return known.has(queryTerm) ? sum : sum + worth * (shares[queryTerm] ?? 0);
        },
        span.score + COMPLEMENT.case * Number(casesOf(span).some((slug) => !told.has(slug))),
      );
    while (picked.length < limit && left.length > 0) {
      const best = left.reduce((most, one) => (value(one) > value(most) ? one : most));
      left.splice(left.indexOf(best), 1);
      picked.push(best.span);
      for (const queryTerm of best.has) known.add(queryTerm);
      for (const slug of casesOf(best.span)) told.add(slug);
    }
    return picked;
  };
}

/**
 * How far below the best a span may be scored and still add to it; where how something stands is asked, as another may tell
 * a later step; and a span that has nothing but the question's names.
 */
const MAX_BELOW = { any: 5, standing: 7, namesAlone: 3 };

/**
 * The spans up to the first that is of another matter than the best of them, or that adds nothing to it: of a question about one
 * case almost any sentence of the case has some of its words. Where spans complete each other all are kept.
 */
export function dropFillers(question: ParsedQuestion, shown: readonly ScoredSpan[]): readonly ScoredSpan[] {
  const { cases, isCaseChosen, wantsSeveral, intent } = question;
  if (wantsSeveral) return shown;
  const spans = dropOtherMatters(question, shown);
  if (cases.length === 0 && !isCaseChosen) return spans;
  const best = spans.reduce((most, { score }) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  const most = wantsLatest(intent) ? MAX_BELOW.standing : MAX_BELOW.any;
  const filler = spans.findIndex(({ score, features }) => {
    // What ends or denies an accusation is never too much.
    if (intent === "accusation" && features.intent >= GIVES) return false;
    const isNameAlone = features.focus === 0 && features.intent === 0;
    return best - score > (isNameAlone ? MAX_BELOW.namesAlone : most);
  });
  return filler < 0 ? spans : spans.slice(0, filler);
}

/** The spans up to the first that is of another matter than the best of them. */
function dropOtherMatters(question: ParsedQuestion, spans: readonly ScoredSpan[]): readonly ScoredSpan[] {
  const [best] = spans;
  if (!best) return spans;
  const isOwn = makeMatterCheck(question, best);
  const other = spans.findIndex((span) => !isOwn(span));
  return other < 0 ? spans : spans.slice(0, other);
}

/** How many of the shorter one's words the longer one may repeat. */
const MAX_SHARED = 0.7;

interface ReadSpan {
  readonly span: AnswerSpan;
  readonly terms: ReadonlySet<string>;
}

function saysTheSame(one: ReadSpan, other: ReadSpan): boolean {
  if (overlaps(one.span, other.span) || sharesParagraph(one.span, other.span)) return true;
  const [fewer, more] = one.terms.size <= other.terms.size ? [one.terms, other.terms] : [other.terms, one.terms];
  return fewer.size > 0 && [...fewer].filter((term) => more.has(term)).length / fewer.size > MAX_SHARED;
}

/** Whether two spans are parts of one paragraph that is short enough to be quoted whole. */
function sharesParagraph(one: AnswerSpan, other: AnswerSpan): boolean {
  const [before, after] = one.first <= other.first ? [one, other] : [other, one];
  const { paragraph, article } = passagesOf(before).last;
  const begun = passagesOf(after).first;
  const isSame = begun.article === article && begun.paragraph === paragraph;
  return isSame && paragraph.end - paragraph.start <= MAX_SHORT_PARAGRAPH;
}

function termsOf(span: AnswerSpan): ReadonlySet<string> {
  return new Set(sentencesOf(span).flatMap((sentence) => sentence.tokens.map((token) => token.term)));
}
