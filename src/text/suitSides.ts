import { tokenizeWords, type Word } from "./tokens.ts";

/** Terms of those who sue, and of those who are sued. */
export interface SuitSides {
  readonly plaintiff: ReadonlySet<string>;
  readonly defendant: ReadonlySet<string>;
}

/** What a text without which has no lawsuit: asked first, as most have none. */
const ANY = /su(?:e|it|ing)|complaint|litigation/i;

/** `sued`, or a lawsuit that is filed: what stands before is who does it. */
const SUES = /^(?:counter)?su(?:e|es|ed|ing)$/;
const FILES = /^(?:file|files|filed|filing|bring|brings|brought|bringing)$/;
const SUIT = /^(?:lawsuits?|suits?|complaints?|countersuits?|litigation)$/;
/** Most words between a lawsuit and its verb, on either side. */
const REACH = 6;
/** Before `sued`: somebody else does it. */
const PASSIVE = /^(?:is|are|was|were|be|been|being|get|gets|got|getting)$/;
const OWN = /^(?:his|her|their|its)$/;
const ADVERB = /^(?:also|ever|later|once|never|then|already|being)$/;
const TOWARDS_DEFENDANT = /^(?:against|named|names|naming)$/;

/**
 * The terms on either side of the lawsuits that a text tells or asks about: between its verbs a term may stand on both. Nothing
 * where it has no lawsuit.
 */
export function readSuitSides(text: string): SuitSides | undefined {
  if (!ANY.test(text)) return undefined;
  const words = tokenizeWords(text);
  const verbs = words.flatMap(({ form }, at) => (SUES.test(form) ? [at] : []));
  if (verbs.length > 0) return splitAtVerbs(words, verbs);
  const suit = words.findIndex(({ form }) => SUIT.test(form));
  return suit < 0 ? undefined : splitAtSuit(text, words, suit);
}

function splitAtVerbs(words: readonly Word[], verbs: readonly number[]): SuitSides {
  const sides = { plaintiff: new Set<string>(), defendant: new Set<string>() };
  for (const [index, at] of verbs.entries()) {
    const before = words.slice((verbs[index - 1] ?? -1) + 1, at);
    const after = words.slice(at + 1, verbs[index + 1]);
    const isPassive = isSued(words, at);
    addTerms(sides.plaintiff, isPassive ? byWhom(after) : before);
    addTerms(sides.defendant, isPassive ? before : after);
  }
  return sides;
}

/** `was sued`, `was also sued`, and a question's *was Pell sued*. */
function isSued(words: readonly Word[], at: number): boolean {
  if (words[at]?.form !== "sued") return false;
  const near = [words[at - 1], ADVERB.test(words[at - 1]?.form ?? "") ? words[at - 2] : undefined, words[0]];
  return near.some((word) => PASSIVE.test(word?.form ?? ""));
}

function splitAtSuit(text: string, words: readonly Word[], suit: number): SuitSides {
  const verb = words.findIndex(({ form }, at) => FILES.test(form) && Math.abs(at - suit) <= REACH);
  const against = words.findIndex(({ form }, at) => at > suit && TOWARDS_DEFENDANT.test(form));
  const end = against < 0 ? words.length : against;
  const isActive = verb >= 0 && !PASSIVE.test(words[verb - 1]?.form ?? "");
  const owners = words.slice(Math.max(0, suit - REACH), suit).filter((word) => isPossessive(text, word));
  const sides = { plaintiff: new Set<string>(), defendant: new Set<string>() };
  addTerms(sides.plaintiff, owners);
  addTerms(sides.plaintiff, OWN.test(words[suit - 1]?.form ?? "") ? words.slice(0, suit) : []);
  addTerms(sides.plaintiff, isActive ? words.slice(0, verb) : []);
  addTerms(sides.plaintiff, byWhom(words.slice(suit, end)));
  addTerms(sides.defendant, words.slice(end));
  return sides;
}

const isPossessive = (text: string, { start, end }: Word) => /['’]s?$/u.test(text.slice(start, end));

function byWhom(words: readonly Word[]): readonly Word[] {
  const by = words.findIndex(({ form }) => form === "by");
  return by < 0 ? [] : words.slice(by + 1);
}

function addTerms(side: Set<string>, words: readonly Word[]): void {
  for (const { term } of words) if (term !== "") side.add(term);
}
