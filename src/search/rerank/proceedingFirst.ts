import { GIVES } from "../missingParts.ts";
import { asksHowItStands } from "../query/intent.ts";
import type { QueryTerm } from "../query/queryTerms.ts";
import type { ParsedQuestion } from "../query/question.ts";
import { sentencesOf } from "../spans/answerSpan.ts";
import type { ScoredSpan } from "./features.ts";
import { putNearFirst } from "./nearFirst.ts";

/** How far below the best a span may be scored that tells of the proceeding which is asked about. */
const MAX_BELOW = 6;

/** A kind of proceeding, as a matter may have several: who is charged may be sued, and may appeal. */
interface Proceeding {
  readonly isAsked: (question: ParsedQuestion) => boolean;
  readonly tells: RegExp;
  /** What tells of another kind alone. Without it whatever doesn't tell of this one does. */
  readonly tellsOther?: RegExp;
}

const CIVIL =
  /\b(?:lawsuits?|suits?|su(?:ed|es|ing)|civil|damages|settle(?:d|s|ments?)|liable|liability|plaintiffs?|award(?:s|ed)?|compensat\w*|defam\w*|negligence)\b/i;
const CRIMINAL =
  /\b(?:charge[sd]?|indict\w*|convict\w*|acquit\w*|guilty|plea(?:d\w*|s)?|manslaughter|murder|felon\w*|misdemeanors?|sentenced|prison|jail|prosecut\w*|case against)\b/i;
const APPEAL =
  /\b(?:appe(?:al\w*|llate)|review|overturn\w*|new trial|affirm\w*|uph[eo]ld\w*|vacat\w*|revers\w*|remand\w*|certiorari|petitions?)\b/i;

const CRIMES =
  "kill killed kills murder murdered murderer killer shoot shot rape raped rapist steal stole stolen thief rob robbed assault assaulted kidnap kidnapped traffic trafficked trafficking crime criminal felon felony";

const PROCEEDINGS: readonly Proceeding[] = [
  { isAsked: hasWord("lawsuit suit suing sued"), tells: CIVIL, tellsOther: CRIMINAL },
  {
    isAsked: (question) => question.intent === "accusation" && hasWord(CRIMES)(question),
    tells: CRIMINAL,
    tellsOther: CIVIL,
  },
  { isAsked: hasWord("appeal appeals appealed appealing"), tells: APPEAL },
];

function hasWord(words: string): Proceeding["isAsked"] {
  const some = words.split(" ");
  // An idiom is one term: *win his appeal*.
  const wordsOf = ({ forms, surfaceForm }: QueryTerm) => [...forms, ...surfaceForm.toLowerCase().split(" ")];
  return ({ terms }) => terms.some((term) => !term.isName && wordsOf(term).some((word) => some.includes(word)));
}

/**
 * The proceeding whose end is asked for, or whether there is one; none where something else of it is, which need not be told with its
 * name.
 */
function findAsked(question: ParsedQuestion): Proceeding | undefined {
  const { cases, intent, asksForEnd, kind, terms } = question;
  const isOfEnd = asksHowItStands(intent) || asksForEnd || intent === "verdict" || intent === "accusation";
  const asking = isOfEnd ? terms : terms.filter((_, at) => at === kind);
  return cases.length === 1 ? PROCEEDINGS.find(({ isAsked }) => isAsked({ ...question, terms: asking })) : undefined;
}

const has = (span: ScoredSpan, look: RegExp) => sentencesOf(span).some(({ text }) => look.test(text));

/**
 * Where a question asks how a lawsuit, an appeal or the charge of a crime came out, and the best span tells of another proceeding of
 * the same matter, spans that tell of that one come first, in their order: the end of the other has as much of the question's words. As
 * they are where none is near the best, or where it tells an end and they don't.
 */
export function putProceedingFirst(question: ParsedQuestion, spans: readonly ScoredSpan[]): readonly ScoredSpan[] {
  const [best] = spans;
  const asked = findAsked(question);
  if (!best || !asked || has(best, asked.tells)) return spans;
  if (asked.tellsOther && !has(best, asked.tellsOther)) return spans;
  const least = Math.min(best.features.intent, GIVES);
  return putNearFirst(spans, MAX_BELOW, (span) => has(span, asked.tells) && span.features.intent >= least);
}

/**
 * Tells of a span whether it may tell of the proceeding that a question asks about, as the best one does: all may, where the question asks
 * about none, or the best one doesn't.
 */
export function makeProceedingCheck(question: ParsedQuestion, best: ScoredSpan): (span: ScoredSpan) => boolean {
  const asked = findAsked(question);
  if (!asked || !has(best, asked.tells)) return () => true;
  const { tells, tellsOther } = asked;
  return (span) => has(span, tells) || (tellsOther !== undefined && !has(span, tellsOther));
}
