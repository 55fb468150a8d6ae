import { type AnswerSpan, boundsOf, sentencesOf } from "./answerSpan.ts";
import { findPresuppositions, type Presupposition } from "./presuppositions.ts";
import { findTellingHeading } from "./sectionHeading.ts";
import type { SentenceInContext } from "./sentenceSequence.ts";

/** How many sentences back an antecedent is looked for. */
const MAX_BACK = 3;
/** About as much as a reader takes in at a glance, and the longest quotation with its antecedent; UTF-16 code units. */
const COMFORTABLE_LENGTH = 300;
const MAX_WITH_ANTECEDENT = 450;
/** Most that stands before the answer; then its words, too, are taken in at a glance. UTF-16 code units. */
const MAX_BEFORE = 235;

/**
 * Of a span and its whole paragraph the one that a reader understands: the paragraph, with what it presupposes before it
 * where that is short; else the span, if it presupposes nothing; else the paragraph with as much before it as fits.
 */
export function chooseOpening<T extends AnswerSpan>(span: T, paragraph: T): T {
  const wider = bringAntecedent(paragraph);
  const isWhole = wider !== paragraph || findAntecedent(paragraph) === undefined;
  if (isWhole && (lengthOf(wider) <= COMFORTABLE_LENGTH || isBegunSoon(wider, span))) return wider;
  return findAntecedent(span) === undefined && span.first > paragraph.first ? span : wider;
}

function lengthOf(span: AnswerSpan): number {
  const { start, end } = boundsOf(span);
  return end - start;
}

/**
 * The span from the sentence on that introduces what its first sentence speaks of as known (`approved the settlement`). As
 * it is where nothing is presupposed, where the article's title says it, and where it would grow too long.
 */
export function bringAntecedent<T extends AnswerSpan>(span: T): T {
  const at = findAntecedent(span);
  if (at === undefined) return span;
  const starts = [firstOfParagraph(span, at), at];
  return starts.map((first) => ({ ...span, first })).find((wider) => isQuotable(wider, span)) ?? span;
}

/** The first sentence of the paragraph of the sentence at a place. */
function firstOfParagraph({ sentences }: AnswerSpan, at: number): number {
  let first = at;
  while (at - first < MAX_BACK && sentences[first - 1]?.passage === sentences[at]?.passage) first -= 1;
  return first;
}

/** Whether it is one run of text, short enough, in which what it was before begins where a reader still takes it in at a glance. */
function isQuotable(wider: AnswerSpan, span: AnswerSpan): boolean {
  const isWhole = sentencesOf(wider).every(
    ({ isPromotion, isContiguous }, place) => !isPromotion && (place === 0 || isContiguous),
  );
  return isWhole && isBegunSoon(wider, span) && lengthOf(wider) <= MAX_WITH_ANTECEDENT;
}

function isBegunSoon(wider: AnswerSpan, span: AnswerSpan): boolean {
  return boundsOf(span).start - boundsOf(wider).start <= MAX_BEFORE;
}

/**
 * The sentence that introduces what the first one of a span presupposes and that stands alone itself; else the nearest that
 * introduces it and presupposes something else; nothing where there is none.
 */
export function findAntecedent(span: AnswerSpan): number | undefined {
  const { sentences, first } = span;
  const opening = sentences[first];
  if (!opening) return undefined;
  // A pronoun has brought the sentence before it along already, where both are short.
  const isLinked = ALSO.test(opening.text) || (opening.needsPrevious && opening.text.startsWith("The "));
  const open = [...presuppositionsOf(opening), ...(isLinked ? [LINK] : [])];
  let nearest: number | undefined;
  for (let at = first - 1; at >= Math.max(0, first - MAX_BACK) && sentences[at + 1]?.isContiguous; at -= 1) {
    const one = sentences[at];
    const told = open.filter(({ isTold }) => one && isTold(one.text)).map(({ name }) => name);
    if (!one || told.length === 0) continue;
    const own = presuppositionsOf(one);
    const isUpright = !one.needsPrevious && !ALSO.test(one.text);
    if (isUpright && own.length === 0) return at;
    if (isUpright && !own.some(({ name }) => told.includes(name))) nearest ??= at;
    open.push(...own, ...(isUpright ? [] : [LINK]));
  }
  return nearest;
}

/** What a sentence says that goes on from the one before: any text is told before it. */
const LINK: Presupposition = { name: "the sentence before", isTold: () => true };
/** `Judge Oda Fenn also ordered`: what else somebody did was told before. */
const ALSO = /^(?:\p{Lu}[\p{L}.’'-]* ){2,5}(?:also|again|then) \p{Ll}/u;

/** The things that a sentence speaks of as known, and neither the article's title nor its section's heading tells. */
function presuppositionsOf({ text, passage }: SentenceInContext): Presupposition[] {
  const heading = findTellingHeading(passage.paragraph) ?? "";
  return findPresuppositions(text, passage.article.title).filter(({ isTold }) => !isTold(heading));
}
