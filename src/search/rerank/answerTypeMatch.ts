import { tokenizeWords } from "../../text/tokens.ts";
import type { ParsedQuestion } from "../query/question.ts";
import type { SentenceText } from "./sentenceText.ts";
import type { MatchWeights } from "./termMatch.ts";

/** What asks for something is covered by what it asks for, wholly where that speaks for itself. */
export function weightAnswerTypeCue(question: ParsedQuestion, fit: number, credits: MatchWeights): MatchWeights {
  const { type } = question;
  if (!type || fit === 0) return credits;
  const least = type.speaksWithin === undefined ? 0.5 : 1;
  return credits.map((credit, at) => (question.terms[at]?.isAnswerTypeCue ? Math.max(credit, least) : credit));
}

/** A poor answer's fit, and that of a sentence with no numbers but dates to *how many*: it may name them one by one. */
const POOR = 0.25;
const DATE_ALONE = 0.6;

/** How far a sentence holds the kind of thing that the question asks for, from 0 to 1. */
export function matchAnswerType(question: ParsedQuestion, sentence: SentenceText): number {
  const { type } = question;
  if (!type) return 0;
  if (type.name === "person") return Number(namesAnother(question, sentence));
  const { text } = sentence;
  const found = type.answer.exec(COUNTS.has(type.name) ? leaveOutNames(question, text, type.name) : text);
  if (!found || !isSubjectNear(question, text, found)) return 0;
  if (type.name === "sum" && question.asksWhatWasGiven && ASKED_SUM.test(text)) return POOR;
  return type.full && !type.full.test(text) ? (type.name === "number" ? DATE_ALONE : POOR) : 1;
}

/** A sum that somebody wanted, and nobody gave. */
const ASKED_SUM =
  /\b(?:ask(?:ed|s|ing)?|s(?:eek(?:s|ing)?|ought)|demand(?:ed|s|ing)?|want(?:ed|s|ing)?|su(?:ed|es|ing)|claim(?:ed|s|ing)?)\b(?:[^.;]|\.(?=\d)){0,120}[$£€¥]\s?\d/i;

/** What asks for a figure isn't answered by one in a name, such as *21 Savage*. */
const COUNTS: ReadonlySet<string> = new Set(["sum", "number"]);

/** A number that begins a name, as in *21 Savage*, or counts people: no sum of money is told so. */
const NUMBER_OF_NAME =
  /(?<![\p{N}$£€¥.,])\d+(?= (?:\p{Lu}\p{Ll}|(?:boys|girls|men|women|people|persons|children|players|members|jurors|lawyers|witnesses|victims|officers|workers|students|others)\b))/gu;

/** The text with the digits of names taken out, at the same length. */
function leaveOutNames({ terms, matches }: ParsedQuestion, text: string, type: string): string {
  let plain = type === "sum" ? text.replace(NUMBER_OF_NAME, (digits) => " ".repeat(digits.length)) : text;
  if (!terms.some(({ isName, isNumber }) => isName && isNumber)) return plain;
  for (const { term, start, end } of tokenizeWords(text)) {
    if (!(matches.get(term) ?? []).some(({ queryTerm }) => terms[queryTerm]?.isName && terms[queryTerm]?.isNumber))
      continue;
    plain = `${plain.slice(0, start)}${" ".repeat(end - start)}${plain.slice(end)}`;
  }
  return plain;
}

/** A height, an age or a name that stands far from everybody the question is about is somebody else's. */
function isSubjectNear({ type, terms }: ParsedQuestion, text: string, found: RegExpExecArray): boolean {
  if (type?.speaksWithin === undefined || /^(?:He|She|His|Her)\b/.test(text)) return true;
  const about = terms.filter((queryTerm) => !queryTerm.isAnswerTypeCue);
  const end = found.index + found[0].length;
  const beside = text.slice(Math.max(0, found.index - type.speaksWithin), end + type.speaksWithin);
  const words = tokenizeWords(beside);
  return (
    about.length === 0 ||
    about.some(({ forms, matchWeights }) => words.some(({ form, term }) => forms.has(form) || matchWeights.has(term)))
  );
}

/** Whether the sentence may name a person whom the question doesn't. */
function namesAnother({ terms }: ParsedQuestion, { people }: SentenceText): boolean {
  return people.some((form) => !terms.some(({ forms }) => forms.has(form)));
}
