import { MONTH, WEEKDAY } from "../../temporal/vocabulary.ts";
import { extractTerms, tokenizeWords } from "../../text/tokens.ts";
import { isSpokenBy } from "../rerank/nameInSentence.ts";
import { type AnswerSpan, boundsOf, passagesOf, sentencesOf } from "./answerSpan.ts";
import { claims } from "./disposition.ts";
import type { SentenceInContext } from "./sentenceSequence.ts";

/** Things that a report of a court case introduces once and then goes on about. */
const THINGS =
  "lawsuit|suit|complaint|case|claims?|counterclaims?|allegations?|accusations?|account|charges?|indictment|plea|deal|agreement|settlement|hearing|trial|ruling|decision|order|opinion|judgment|verdict|sentence|conviction|dismissal|withdrawal|appeal|petition|motion|request|warrant|search|affidavit|investigation|evidence|videos?|recordings?|tapes?|tweets?|posts?|statement|letter|announcement|gun|weapon|revolver|rounds?|ammunition|bullets?|shooting|crash|fire|fine|amount|purchase|sale|merger|contract|company|firm|cave|ship|boat|house|countersuit|dispute|panel|law|policy|rule|report|document|file|interview|meeting|incident|attack|donation|loan|money|payment";

/** What follows *in* or *on* where it tells a time; anything else says which thing is meant. */
const TIMES = String.raw`(?:(?:early|late|mid) |the same |that )?(?:\d|${MONTH}|${WEEKDAY}|(?:days?|months?|years?)\b)`;

/** `the settlement`, also `the plea hearing`, and nothing after it that says which one: no `the settlement of the lawsuit`. */
const DEFINITE = new RegExp(
  String.raw`\b[Tt]he (?:(?!\p{Lu})[\p{L}-]+ )?(${THINGS})\b(?!['’]s? (?:${THINGS})\b)(?!,? (?:of|against|for|over|between|that|which|who|where|by|from|about|with|to|at|(?:in|on) (?!${TIMES}))\b)`,
  "gu",
);

/** `disputed the account of ICE`: what was said, which a reader has to know; the group is whose words they are. */
const DISPUTED =
  /\b(?:dispute[sd]|reject(?:s|ed)|contest(?:s|ed)|refute[sd]|contradict(?:s|ed)|challenge[sd]|den(?:ies|ied)) (?:the|this|that|these|those) (?:(?!\p{Lu})[\p{L}-]+ )?(?:account|version|allegations?|accusations?|claims?|statements?|assertions?)\b(?: (?:of|by|from) (?:the )?(\p{Lu}[\p{L}’-]*(?: \p{Lu}[\p{L}’-]*)*))?/u;

/** How many sentences back an antecedent is looked for. */
const MAX_BACK = 3;
/** About as much as a reader takes in at a glance, and the longest quotation with its antecedent; UTF-16 code units. */
const COMFORTABLE_LENGTH = 300;
const MAX_WITH_ANTECEDENT = 450;

/**
 * Of a span and its whole paragraph the one that a reader understands: the paragraph, with what it presupposes before it
 * where that is short; else the span, if it presupposes nothing; else the paragraph with as much before it as fits.
 */
export function chooseOpening<T extends AnswerSpan>(span: T, paragraph: T): T {
  const wider = bringAntecedent(paragraph);
  if (wider === paragraph || lengthOf(wider) <= COMFORTABLE_LENGTH) return wider;
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
  const wider = { ...span, first: at };
  const isWhole = sentencesOf(wider).every(
    ({ isPromotion, isContiguous }, place) => !isPromotion && (place === 0 || isContiguous),
  );
  return isWhole && lengthOf(wider) <= MAX_WITH_ANTECEDENT ? wider : span;
}

/** The sentence that introduces what the first one of a span presupposes and that stands alone itself; nothing where there is none. */
export function findAntecedent(span: AnswerSpan): number | undefined {
  const { sentences, first } = span;
  const opening = sentences[first];
  if (!opening) return undefined;
  const { title } = passagesOf(span).first.article;
  const presupposed = findPresupposed(opening, title);
  const disputed = DISPUTED.exec(opening.text);
  if (presupposed.size === 0 && !disputed) return undefined;
  const isAntecedent = (text: string) =>
    introduces(text, presupposed) || (disputed !== null && givesAccount(text, disputed[1]));
  for (let at = first - 1; at >= Math.max(0, first - MAX_BACK) && sentences[at + 1]?.isContiguous; at -= 1) {
    const one = sentences[at];
    if (!one || !isAntecedent(one.text)) continue;
    return !one.needsPrevious && findPresupposed(one, title).size === 0 ? at : undefined;
  }
  return undefined;
}

/** Whether a sentence tells what somebody says, by name or whoever it is. */
function givesAccount(text: string, name: string | undefined): boolean {
  if (name === undefined) return claims(text);
  const terms = new Set(extractTerms(name));
  return isSpokenBy(text, (term) => terms.has(term));
}

/** Whether one of the things is named for itself: `a gun`, and not `a gun safety course`. */
function introduces(text: string, things: ReadonlySet<string>): boolean {
  const words = tokenizeWords(text);
  return words.some(({ term, end }, at) => {
    const next = words[at + 1];
    const isPart = next !== undefined && next.term !== "" && text.slice(end, next.start) === " ";
    return things.has(term) && !(isPart && /^\p{Ll}+$/u.test(text.slice(next.start, next.end)));
  });
}

/** The terms of things that a sentence speaks of as known, and neither it nor the title has named before. */
function findPresupposed({ text }: SentenceInContext, title: string): ReadonlySet<string> {
  const named = new Set(extractTerms(title));
  const found = new Set<string>();
  for (const match of text.matchAll(DEFINITE)) {
    const [term] = extractTerms(match[1] ?? "");
    const before = tokenizeWords(text.slice(0, match.index));
    if (term !== undefined && !named.has(term) && !before.some((word) => word.term === term)) found.add(term);
  }
  return found;
}
