import { splitSentences } from "../text/sentences.ts";
import { foldCase } from "../text/tokens.ts";
import type { Person } from "./case.ts";

/**
 * What an outcome says of the people whom a text names: without the sentences that tell of others alone. A sentence that
 * names nobody belongs to the one before it. The whole outcome if the text names none of `people`, or the outcome none of
 * those. `text` is a question or quotations; its cost is its length times the number of names.
 *
 * @example
 * outcomeAbout("Ada Harrow was acquitted. Tom Vale was convicted.", people, "Was Harrow guilty?");
 * // "Ada Harrow was acquitted."
 */
export function outcomeAbout(outcome: string, people: readonly Person[], text: string): string {
  if (people.length > MAX_PEOPLE || people.some(({ aliases }) => aliases.length > MAX_ALIASES)) return outcome;
  const asked = namedIn(text, people);
  if (asked.size === 0) return outcome;
  let told: ReadonlySet<Person> = new Set();
  let isTold = false;
  const kept = splitSentences(outcome).filter(({ start, end }) => {
    const named = namedIn(outcome.slice(start, end), people);
    if (named.size > 0) told = named;
    const isAsked = [...told].some((person) => asked.has(person));
    isTold ||= isAsked;
    return isAsked || told.size === 0;
  });
  return isTold ? kept.map(({ start, end }) => outcome.slice(start, end)).join(" ") : outcome;
}

/**
 * What an outcome says that none of the quotations beside it says already: without the sentences whose every word, in their order, stands
 * in one of them, with the day, and without those that one says in the active voice, of a judge, a jury, a court or prosecutors. A sentence that names none of `people` is kept, and so is the one that it goes on from. Empty if they say it all.
 *
 * @example
 * outcomeBeside("Vale pleaded guilty on May 3, 2031. Harrow was acquitted.", people, ["On May 3, 2031, Vale pleaded guilty."]);
 * // "Harrow was acquitted."
 */
export function outcomeBeside(outcome: string, people: readonly Person[], quotations: readonly string[]): string {
  const read = quotations.map((text) => text.slice(0, MAX_TEXT));
  const said = read.map(spaceWords);
  const acts = read.flatMap((text) => splitSentences(text).map(({ start, end }) => text.slice(start, end)));
  const sentences = splitSentences(outcome).map(({ start, end }) => outcome.slice(start, end));
  const kept = sentences.filter((sentence, index) => {
    const next = sentences[index + 1];
    const goesOn = next !== undefined && namedIn(next, people).size === 0;
    return goesOn || namedIn(sentence, people).size === 0 || !(isSaid(sentence, said) || isDone(sentence, acts));
  });
  return kept.join(" ");
}

/** *The case against Vale was dismissed on May 3, 2031* says no more than *On May 3, 2031, Judge Fenn dismissed the case against Vale.* */
function isDone(sentence: string, acts: readonly string[]): boolean {
  const day = DAY.exec(sentence)?.[1];
  const [, patient, verb, rest] = PASSIVE.exec(sentence.replace(DAY_PHRASE, " ")) ?? [];
  if (patient === undefined || verb === undefined || rest === undefined) return false;
  const act = spaceWords(`${verb} ${patient} ${rest}`);
  return acts.some((said) => {
    if (DAY.exec(said)?.[1] !== day && day !== undefined) return false;
    const words = said.replace(DAY_PHRASE, " ").trim();
    const at = words.indexOf(` ${verb} `);
    return at >= 0 && isWhoDecides(words.slice(0, at)) && spaceWords(words.slice(at)) === act;
  });
}

const PASSIVE = /^([^,;:]+?) (?:was|were) (\p{Ll}+ed|found) ([^,;:]*)$/u;
/** Those who decide, with their names: `The jury`, `Judge Oda Fenn`. Nothing that denies or doubts it stands before the verb. */
function isWhoDecides(words: string): boolean {
  const [first = "", ...others] = words.split(" ");
  return OFFICES.has(first.toLowerCase()) && others.every((word) => OFFICES.has(word) || NAME.test(word));
}

const OFFICES = new Set(
  "the a an federal state grand trial appeals special judge jury jurors court prosecutor prosecutors".split(" "),
);
const NAME = /^\p{Lu}[\p{L}.'’-]*$/u;

function isSaid(sentence: string, said: readonly string[]): boolean {
  const day = DAY.exec(sentence)?.[1] ?? "";
  const parts = [...sentence.split(DAY_PHRASE), day].map(spaceWords).filter((part) => part.trim() !== "");
  return said.some((words) => parts.every((part) => words.includes(part)));
}

/** A day stands at the end of one sentence and at the beginning of another that says the same. */
const DAY = /\b[Oo]n (\p{Lu}\p{Ll}+ \d{1,2}, \d{4})/u;
const DAY_PHRASE = /,? ?\b[Oo]n \p{Lu}\p{Ll}+ \d{1,2}, \d{4},? ?/u;

/**
 * Longest text that names are looked for in, in UTF-16 code units: more than a message quotes. Most people and names of each
 * that are looked for: more than a case has. Beyond them the outcome is told whole.
 */
const MAX_TEXT = 10_000;
const MAX_PEOPLE = 100;
const MAX_ALIASES = 20;

function namedIn(text: string, people: readonly Person[]): ReadonlySet<Person> {
  const words = spaceWords(text.slice(0, MAX_TEXT));
  return new Set(
    people.filter(({ name, aliases }) => [name, ...aliases].some((one) => words.includes(spaceWords(one)))),
  );
}

/** Words between single blanks, with one at each end, so that a name is found as whole words. */
function spaceWords(text: string): string {
  return ` ${foldCase(text)
    .replace(/['’]s\b/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
}
