import { wantsFit } from "../query/intent.ts";
import { namesSomething, type ParsedQuestion } from "../query/question.ts";
import type { MeasuredFeatures } from "./features.ts";
import type { SentenceMatch } from "./sentenceMatch.ts";
import { at, elementwiseMax, type MatchWeights } from "./termMatch.ts";

/** What a sentence counts that gives what is wanted beside one that names the subject, and what one of somebody else. */
const CLOSE_BY = 0.75;
const STRANGER = 0.3;
/** The share of a question, by weight, from which on a sentence surely speaks of it. */
const ENOUGH = 0.5;
/** How much of it the best sentence gives alone; the rest is for what opens with it and has nothing else. */
const BEST_ALONE = 0.7;

/**
 * Adds what the intent of the question wants of a span, in one sentence that names its subject or goes on from one that does.
 * `own` is what the span has of the question, `before` what the passage before it has, `cases` are those of its article.
 * `recent` is known once all spans are.
 */
export function addIntent(
  features: MeasuredFeatures,
  question: ParsedQuestion,
  notes: readonly SentenceMatch[],
  { own, before }: { readonly own: MatchWeights; readonly before: MatchWeights },
  cases: readonly string[],
): void {
  const isOfCase = question.cases.some(({ slug }) => cases.includes(slug));
  features.ofCase = Number(isOfCase);
  if (!wantsFit(question.intent)) return;
  const named = elementwiseMax(own, before);
  const { namesSubject, hasPeople, hasSubject } = readSubject(question);
  const isAbout = (note: SentenceMatch) => !hasSubject || namesSubject(note.pointsBack ? named : note.weights);
  const isNear = namesSubject(named);
  const fits = notes.map((note) => {
    const credit = isAbout(note) || (isOfCase && !hasPeople) ? 1 : isNear ? CLOSE_BY : STRANGER;
    // Every story gives reasons: without a name they must be of what is asked.
    const isReason = question.intent === "reason" && !hasSubject && !isOfCase;
    return credit * note.intent * (isReason ? Math.min(1, note.share / ENOUGH) : 1);
  });
  features.intent = weighFits(fits);
  features.subject = hasSubject ? Number(notes.some(isAbout) || isNear) : 0;
}

/** Whom or what the question is about: people of a case file where it names any, else whatever it names. */
function readSubject({ terms }: ParsedQuestion) {
  const hasPeople = terms.some(({ isPerson }) => isPerson);
  const subject = terms.flatMap((term, queryTerm) =>
    (hasPeople ? term.isPerson : namesSomething(term)) ? [queryTerm] : [],
  );
  const namesSubject = (credits: MatchWeights) => subject.some((queryTerm) => at(credits, queryTerm) > 0);
  return { namesSubject, hasPeople, hasSubject: subject.length > 0 };
}

/** What is quoted besides, before the answer above all, makes it harder to find. */
function weighFits(fits: readonly number[]): number {
  const most = Math.max(...fits);
  const opens = (fits[0] ?? 0) >= most / 2 ? 1 : 0;
  const share = fits.filter((fit) => fit >= most / 2).length / fits.length;
  return most * (BEST_ALONE + ((1 - BEST_ALONE) * (opens + share)) / 2);
}
