import { wantsFit } from "../query/intent.ts";
import type { ParsedQuestion } from "../query/question.ts";
import type { Features } from "./features.ts";
import type { SentenceMatch } from "./sentenceMatch.ts";
import { at, type MatchWeights } from "./termMatch.ts";

/** What a sentence counts that gives what is wanted beside one that names the subject, and what one of somebody else. */
const CLOSE_BY = 0.75;
const STRANGER = 0.3;
/** How much of it the best sentence gives alone; the rest is for what opens with it and has nothing else. */
const BEST_ALONE = 0.7;

type IntentFeatures = Pick<Features, "intent" | "subject" | "ofCase" | "recent">;

/**
 * What the intent of the question wants of a span, in one sentence that names its subject or goes on from one that does.
 * `named` is what the span and the passage before it have of the question, `cases` are those of its article. `recent` is
 * known once all spans are.
 */
export function measureIntent(
  question: ParsedQuestion,
  notes: readonly SentenceMatch[],
  named: MatchWeights,
  cases: readonly string[],
): IntentFeatures {
  const isOfCase = question.cases.some(({ slug }) => cases.includes(slug));
  const features = { intent: 0, subject: 0, ofCase: Number(isOfCase), recent: 0 };
  if (!wantsFit(question.intent)) return features;
  const { namesSubject, hasPeople, hasSubject } = readSubject(question);
  const isAbout = (note: SentenceMatch) => !hasSubject || namesSubject(note.pointsBack ? named : note.weights);
  const isNear = namesSubject(named);
  const fits = notes.map((note) => {
    const credit = isAbout(note) || (isOfCase && !hasPeople) ? 1 : isNear ? CLOSE_BY : STRANGER;
    return credit * note.intent;
  });
  return {
    ...features,
    intent: weighFits(fits),
    subject: hasSubject ? Number(notes.some(isAbout) || isNear) : 0,
  };
}

/** Whom or what the question is about: people of a case file where it names any, else whatever it names. */
function readSubject({ terms }: ParsedQuestion) {
  const hasPeople = terms.some(({ isPerson }) => isPerson);
  const subject = terms.flatMap(({ isPerson, isName }, queryTerm) =>
    (hasPeople ? isPerson : isName) ? [queryTerm] : [],
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
