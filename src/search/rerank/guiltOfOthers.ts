import { STOP_WORDS } from "../../text/stopWords.ts";
import { ACCUSATION_TERMS, type ParsedQuestion } from "../query/question.ts";
import { type AnswerSpan, sentencesOf } from "../spans/answerSpan.ts";
import type { SentenceInContext } from "../spans/sentenceSequence.ts";
import { findPeople, textOf } from "./sentenceText.ts";
import { standsForName } from "./termMatch.ts";

/** *her* as an object, and not as an owner: `acquitted her on Friday`, and not `acquitted her brother`. */
const OBJECT = String.raw`(?:him|them|her(?=[^\p{L}\s]|$| (?:on|in|of|at|after|before|for|to|with|by|and|but|last|this|guilty|not|liable|innocent|because|when|while|as|from|unanimously|again)\b| \d))`;

/** What becomes of somebody in court, told by a pronoun: `the jury acquitted her`, `in May he was convicted`, `his sentence`. */
const FATE = new RegExp(
  String.raw`\b(?:acquitted|convicted|cleared|sentenced|exonerated|pardoned|jailed|found|charged|indicted|released|freed|against) ${OBJECT}|\b(?:he|she|they) (?:was|were|had|has|pleaded|pled|got|received|admitted|served)\b|\b(?:his|her|their) (?:\p{Ll}+ )?(?:conviction|sentence|acquittal|plea|guilt|innocence|trial|case|charges?|appeal|release)\b`,
  "iu",
);

/** Common nouns and adverbs that open a sentence as no name does. */
const OPENINGS: ReadonlySet<string> = new Set(
  "jurors judges prosecutors lawyers police officers officials authorities detectives investigators deputies years months weeks days hours minutes later earlier yesterday today eventually finally ultimately still prison jail bail bond two three four five six seven eight nine ten twelve".split(
    " ",
  ),
);

/** A day or month, after which a name is no place as after *in* or *on*. */
const CALENDAR =
  /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\b/g;

/** Whether a text names nobody: no capital but at its beginning, where a word that is no name stands. */
function namesNobody(text: string): boolean {
  const [opening = ""] = /^[\p{L}'’-]+/u.exec(text.replace(/^["“]/, "")) ?? [];
  const word = opening.toLowerCase();
  return (STOP_WORDS.has(word) || OPENINGS.has(word)) && findPeople(text.replace(CALENDAR, "then")).length === 0;
}

/** Whether a sentence tells by a pronoun what became of somebody in court, and names nobody before the pronoun. */
export function tellsFateByPronoun(text: string): boolean {
  const match = FATE.exec(text);
  return match !== null && (match.index === 0 || namesNobody(text.slice(0, match.index)));
}

/**
 * Whether the sentence at a place tells what became of the one whom one of those before it names (`Ada Harrow was tried. The
 * jury acquitted her.`): in the same passage, where nobody is named but whom the question names.
 */
export function goesOnAboutNamed(
  question: ParsedQuestion,
  sentences: readonly SentenceInContext[],
  place: number,
): boolean {
  const sentence = sentences[place];
  if (sentence === undefined || !tellsFateByPronoun(sentence.text)) return false;
  for (let at = place - 1; sentences[at]?.passage === sentence.passage; at -= 1) {
    const before = sentences[at] as SentenceInContext; // its passage was just read
    const named = before.tokens.filter(({ term }) => standsForName(question, term)).map(({ form }) => form);
    if (named.length > 0) return textOf(before).people.every((form) => named.includes(form));
    if (!namesNobody(before.text)) return false;
  }
  return false;
}

/** Whether a sentence of a span is about guilt, and neither names whom the question names nor goes on from one that does. */
export function blamesAnother(question: ParsedQuestion, span: AnswerSpan): boolean {
  return sentencesOf(span).some(
    (sentence, at, all) =>
      sentence.tokens.some(({ term }) => ACCUSATION_TERMS.has(term)) &&
      !sentence.tokens.some(({ term }) => standsForName(question, term)) &&
      !goesOnAboutNamed(question, all, at),
  );
}
