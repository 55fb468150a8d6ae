import { MONTH, WEEKDAY } from "../temporal/vocabulary.ts";
import { extractTerms, tokenizeWords } from "../text/tokens.ts";
import { tellsOfAct } from "./askedAct.ts";
import { plans } from "./query/askedThing.ts";
import { isLikePerson } from "./query/caseNameIndex.ts";
import { type Intent, wantsFit } from "./query/intent.ts";
import type { QueryTerm } from "./query/queryTerms.ts";
import type { ParsedQuestion } from "./query/question.ts";
import { makeCountCheck } from "./rerank/countedFirst.ts";
import type { ScoredSpan } from "./rerank/features.ts";
import { opensWithName, tellsOfPointedRelative, tellsOfRelative } from "./rerank/intentFit.ts";
import { isSpokenBy, isSpokenByPronoun } from "./rerank/nameInSentence.ts";
import { textOf } from "./rerank/sentenceText.ts";
import { passagesOf, sentencesOf } from "./spans/answerSpan.ts";
import type { SentenceInContext } from "./spans/sentenceSequence.ts";
import { isStrange, namesCase, namesUnknownPerson } from "./unknownSubject.ts";

/** How much of what an intent wants a span must give. */
export const GIVES = 0.6;

/** What an intent's look names by itself: the judge of *which judge*, the crime of *what crime*. */
const NAMES_KIND: ReadonlySet<Intent> = new Set([
  ...(["judge", "prosecutor", "representation", "charge", "verdict", "sentence"] as const),
]);

/**
 * What a span that is near to a question lacks: the speaker, relative, person, act, day or kind of thing that is asked for, or
 * which of several; the look of what is wanted; more of what is asked than the names; or anything near to a word that the
 * library doesn't have.
 */
export type MissingPart =
  | "speaker"
  | "relative"
  | "person"
  | "act"
  | "which"
  | "day"
  | "kind"
  | "look"
  | "focus"
  | "strange word";

/** What the best span lacks of what the question asks to be named: the speaker, the relative, a person, an act or the kind of thing. */
export function findMissingThing(
  question: ParsedQuestion,
  best: ScoredSpan,
): Extract<MissingPart, "speaker" | "relative" | "person" | "act" | "which" | "day" | "kind"> | undefined {
  const { act, asksDayOfEvent, asksWhichPrison, asksWhoSued, kind, ordinal, relative, speaker, terms, intent } =
    question;
  const sentences = sentencesOf(best);
  const isCaseNamed = namesCase(question);
  const has = (place: number) =>
    sentences.some(({ tokens }) => tokens.some(({ term }) => terms[place]?.matchWeights.has(term)));
  if (speaker !== undefined && !isSaidBy(question, best, speaker)) return "speaker";
  if (relative !== undefined && isCaseNamed && !isToldOfRelative(question, best, relative)) return "relative";
  if (isCaseNamed && !makeNamedCheck(question)(best)) return "person";
  if (namesUnknownPerson(question)) return "person";
  if (isCaseNamed && asksWhichPrison && !namesPrison(sentences)) return "kind";
  if (asksDayOfEvent && isCaseNamed && tellsPlanAlone(question, best)) return "day";
  // Of whom no case has ever heard: nothing was done to them here.
  if (act !== undefined && !isCaseNamed && terms.slice(0, act).some(isStrange)) return "person";
  const isGiven = best.features.intent >= GIVES;
  if (!isGiven && act !== undefined && !tellsOfAct(question, best, act)) return "act";
  if (!isGiven && asksWhoSued && best.features.suit <= 0) return "act";
  if (ordinal !== undefined && !tellsWhich(best, ordinal)) return "which";
  if (kind === undefined || (NAMES_KIND.has(intent) && isGiven)) return undefined;
  // Where no case is named, what is near mostly answers in other words.
  const isTold = has(kind) && namesInstitution(terms[kind], sentences) && makeCountCheck(question)(best);
  return isCaseNamed && !isTold ? "kind" : undefined;
}

/** What mostly has a name of its own, which a question for it asks. */
const INSTITUTIONS: ReadonlySet<string> = new Set(
  "prison jail school college university hospital hotel company firm newspaper club church ranch studio label".split(
    " ",
  ),
);

/** Words of which the name of a place where somebody is held has one. */
const PRISONS = "prison jail penitentiary correctional detention".split(" ");

/** What opens a sentence with a capital, or a day, and names nothing. */
const UNNAMED = String.raw`(?!(?:The|An?|In|At|His|Her|Their|This|That|One|No|On)\b|${MONTH}|${WEEKDAY})`;

/** Whether an institution that is asked for stands there with a name: *prison for 18 months* tells no prison's. */
function namesInstitution(asked: QueryTerm | undefined, sentences: readonly SentenceInContext[]): boolean {
  const institution = [...(asked?.forms ?? [])].find((form) => INSTITUTIONS.has(form));
  if (institution === undefined) return true;
  return sentences.some(({ text }) => isNamedIn(institution, text));
}

/** Whether a prison, jail or the like stands there with a name. */
function namesPrison(sentences: readonly SentenceInContext[]): boolean {
  return sentences.some(({ text }) => PRISONS.some((prison) => isNamedIn(prison, text)));
}

function isNamedIn(institution: string, text: string): boolean {
  const word = `[${institution.charAt(0).toUpperCase()}${institution.charAt(0)}]${institution.slice(1)}`;
  const name = String.raw`\b${UNNAMED}\p{Lu}[\p{L}.'’-]*`;
  const named = new RegExp(
    String.raw`${name} (?:\p{Ll}+ )?${word}\b|\b${word} (?:(?:of|in|at|near|called|named) (?:the )?)?${name}`,
    "u",
  );
  return named.test(text);
}

/** Whether a span, its heading or its document's title says of which of several it tells: `the first charge`. */
export function tellsWhich(span: ScoredSpan, ordinal: string): boolean {
  const { article, heading } = passagesOf(span).first;
  const words = [...heading, ...sentencesOf(span).flatMap(({ tokens }) => tokens)].map(({ form }) => form);
  return words.includes(ordinal) || tokenizeWords(article.title).some(({ form }) => form === ordinal);
}

/** Whether all that a span tells of the day of what happened, as the question has it, is a plan. */
function tellsPlanAlone({ terms, type }: ParsedQuestion, span: ScoredSpan): boolean {
  const asked = terms.filter((term) => !term.isName && !term.isAnswerTypeCue && !term.isLowInformation);
  const dated = sentencesOf(span).filter(
    ({ text, tokens }) =>
      type?.answer.test(text) && asked.some(({ matchWeights }) => tokens.some(({ term }) => matchWeights.has(term))),
  );
  return dated.length > 0 && dated.every(({ text }) => plans(text));
}

/** Whether a span tells of a relative by somebody's name, or by *her mother* behind a sentence that opens with the name. */
function isToldOfRelative(question: ParsedQuestion, span: ScoredSpan, relative: readonly string[]): boolean {
  const sentences = sentencesOf(span).map(textOf);
  const opens = sentences.findIndex((one) => opensWithName(question, one));
  return sentences.some(
    (one, at) =>
      tellsOfRelative(question, one, relative) || (opens >= 0 && at > opens && tellsOfPointedRelative(one, relative)),
  );
}

/**
 * Tells of a span whether it, its heading or its document's title names everybody whom the question names beside those whom its
 * cases are named after or whose end they tell: what is told of the case isn't told of its lawyers and witnesses.
 */
export function makeNamedCheck({ terms, cases }: ParsedQuestion): (span: ScoredSpan) => boolean {
  const ofCases = new Set(
    cases.flatMap(({ title, outcome = "", aliases }) =>
      [title, outcome, ...aliases.filter((alias) => !isLikePerson(alias))].flatMap(extractTerms),
    ),
  );
  const isIn = (some: ReadonlySet<string>, name: readonly number[]) =>
    name.some((at) => [...(terms[at]?.matchWeights.keys() ?? [])].some((term) => some.has(term)));
  const others = listPeople(terms).filter((name) => !isIn(ofCases, name));
  return (span) => {
    if (others.length === 0) return true;
    const { article, heading } = passagesOf(span).first;
    const told = new Set([
      ...extractTerms(article.title),
      ...[...heading, ...sentencesOf(span).flatMap(({ tokens }) => tokens)].map(({ term }) => term),
    ]);
    return others.every((name) => isIn(told, name));
  };
}

/** The places of each run of terms by which a question names somebody. */
function listPeople(terms: readonly QueryTerm[]): readonly (readonly number[])[] {
  const places = terms.flatMap(({ isName }, at) => (isName ? [at] : []));
  const starts = places.filter((at) => !terms[at - 1]?.isName);
  return starts.map((start) => places.filter((at) => at >= start && terms.slice(start, at).every((one) => one.isName)));
}

/** Whether a span tells what the one at those places of the question said; a transcript's turns are its speaker's by themselves. */
function isSaidBy({ terms }: ParsedQuestion, span: ScoredSpan, speaker: readonly number[]): boolean {
  const isNamed = (term: string) => speaker.some((place) => terms[place]?.matchWeights.has(term));
  const sentences = sentencesOf(span);
  const names = sentences.some(({ tokens }) => tokens.some(({ term }) => isNamed(term)));
  const isOffice = speaker.some((place) => !terms[place]?.isName);
  if (!names || isOffice || passagesOf(span).first.paragraph.speaker !== undefined) return names;
  return sentences.some(({ text }) => isSpokenBy(text, isNamed) || isSpokenByPronoun(text));
}

/** What the best span, though near to the question, lacks of what is asked, by odds of so much above the least. */
export function findMissingPoint(
  question: ParsedQuestion,
  best: ScoredSpan,
  margin: number,
): Extract<MissingPart, "look" | "focus" | "strange word"> | undefined {
  if (isBesideThePoint(question, best) || sharesHardlyAWord(question, best)) return "look";
  if (lacksFocus(question, best, margin)) return "focus";
  // Where no case is named, the odds have told a word that the library lacks already.
  const isStrange = namesCase(question) && hasStrangeWord(question) && best.features.piecesMissing > MAX_STRANGE;
  return isStrange ? "strange word" : undefined;
}

/** The share of the question, by weight, that nothing is near to in meaning, beside a word that the library lacks. */
const MAX_STRANGE = 0.27;

/** Whether a word that says what is asked stands nowhere in the library. */
export function hasStrangeWord({ terms }: ParsedQuestion): boolean {
  return terms.some(isStrange);
}

/** Whether the question asks about a case in a way that the best span has nothing of. */
function isBesideThePoint({ intent, cases }: ParsedQuestion, { features }: ScoredSpan): boolean {
  return BOUND.has(intent) && cases.length > 0 && features.intent === 0;
}

/** The share of a question's words that a span of no case may lack where it is to have a look of its own. */
const MAX_UNCOVERED = 0.75;

/** Whether a span has the look of what is asked, of no case that is named, and hardly a word of the question: *the sentence … in California*. */
function sharesHardlyAWord(question: ParsedQuestion, { features }: ScoredSpan): boolean {
  return wantsFit(question.intent) && !namesCase(question) && features.uncovered > MAX_UNCOVERED;
}

/** What having all that is asked about somebody adds to the odds, and the least that both must come to. */
const FOCUS = { weight: 8, least: 3.7 };

/**
 * Whether the best span speaks of those whom the question names, and of too little that it asks about them: names alone make
 * any sentence about somebody look like an answer. Both figures fitted on the golden set.
 */
function lacksFocus(question: ParsedQuestion, { features }: ScoredSpan, margin: number): boolean {
  return namesCase(question) && margin + FOCUS.weight * features.focus < FOCUS.least;
}

/** What a span can't answer without its look. */
const BOUND: ReadonlySet<Intent> = new Set([
  ...(["status", "custody", "plea", "representation", "judge", "prosecutor", "identity", "verdict"] as const),
]);
