import type { Side } from "./sentenceTokens.ts";
import {
  AHEAD,
  ARRANGED,
  BE_NOW,
  BE_THEN,
  CALENDAR_VERBS,
  DONE,
  FIXED,
  HAVE,
  isPast,
  isPluralCalendarVerb,
  LEADING_TO_THINGS,
  MODAL,
  NOT_DONE,
  PLANNED,
  PROMISED,
  WILL,
} from "./tenseForms.ts";

/**
 * Where the words around a date look: back, ahead, ahead of a moment that may be past by now (`would`, `was to`, `must`),
 * or nowhere that can be told. `planned` is what was to happen, whether or not it did.
 */
export interface Tense {
  readonly looks: "back" | "ahead" | "ahead of then" | "nowhere";
  readonly planned: boolean;
  /** Whether what was to be then was put off until the date: the date lies ahead of that. */
  readonly deferred?: boolean;
  /** Whether something past lasted until the date, so that it lies ahead only where it is near. */
  readonly lasted?: boolean;
}

/** The tense of what was done. */
export const BACK: Tense = { looks: "back", planned: false };
export const AHEAD_OF_NOW: Tense = { looks: "ahead", planned: true };
export const AHEAD_OF_THEN: Tense = { looks: "ahead of then", planned: true };
export const MAYBE_AHEAD: Tense = { looks: "ahead of then", planned: false };
export const DEFERRED_UNTIL: Tense = { looks: "ahead of then", planned: true, deferred: true };
export const LASTED_UNTIL: Tense = { looks: "ahead of then", planned: false, lasted: true };
export const NOWHERE: Tense = { looks: "nowhere", planned: false };

/** What may stand between the small words that make a tense and their verb. */
const BETWEEN = /^(?:not|also|still|now|already|been|being|be|never|only|just|even|.{2,14}ly)$/;

/** What the words in front of a date say of it, by the nearest verb of their clause; `undefined` where none tells. */
export function judgeBefore(words: Side): Tense | undefined {
  for (let at = words.next - 1; at >= words.first; at -= 1) {
    if (!words.mayTell(at)) continue;
    const tense = judgeVerb(words, at);
    if (tense) return tense;
    if (words.at(at) === ";") return undefined;
  }
  return undefined;
}

/** What the word at a place says, if it is a verb or stands for one. */
function judgeVerb(words: Side, at: number): Tense | undefined {
  const word = words.at(at);
  if (WILL.test(word)) return AHEAD_OF_NOW;
  if (MODAL.test(word) && !(word === "may" && at === words.first))
    return words.at(at + 1) === "have" ? BACK : judgeModal(words, at);
  if (word === "to" && isInfinitive(words, at)) return judgeInfinitive(words, at);
  if (PLANNED.has(word)) return judgePlanned(words, at);
  if (ARRANGED.has(word)) return AHEAD_OF_THEN;
  if (isPast(word)) return isAttribute(words, at) ? undefined : judgePast(words, at);
  if (BE_NOW.test(word)) return judgeBeing(words, at);
  if (BE_THEN.test(word) || /^(?:had|did|didn't|hadn't)$/.test(word)) return BACK;
  if (HAVE.test(word)) return words.at(at - 1) === "to" ? undefined : NOWHERE;
  return isCalendarVerb(words, at) ? AHEAD_OF_NOW : undefined;
}

function isCalendarVerb(words: Side, at: number): boolean {
  if (CALENDAR_VERBS.has(words.at(at))) return true;
  const start = Math.max(words.first, at - CAUSE_REACH);
  return isPluralCalendarVerb(words.slice(start, at + 1), at - start);
}

/** How many words before a verb may stand behind what makes it an infinitive. */
const CAUSE_REACH = 6;

/** What must be done by a date is still to come; what somebody said would be done was planned, whether or not it was done. */
function judgeModal(words: Side, at: number): Tense {
  const modal = words.at(at);
  if (/^(?:may|can|cannot|can't|must)$/.test(modal) && words.at(words.next - 1) === "by") return AHEAD_OF_NOW;
  const isSaid = /^would/.test(modal) && words.slice(at - SAID_REACH, at).some((word) => PROMISED.has(word));
  return isSaid ? AHEAD_OF_THEN : MAYBE_AHEAD;
}

/** How many words before `would` may stand behind what was said. */
const SAID_REACH = 12;

/** The small words right before a verb that make its tense. */
function findAuxiliaries(words: Side, at: number): readonly string[] {
  let start = at;
  while (at - start < 5 && isAuxiliary(words.at(start - 1))) start -= 1;
  return words.slice(start, at);
}

function isAuxiliary(word: string): boolean {
  return [WILL, MODAL, BE_NOW, BE_THEN, HAVE, BETWEEN].some((kind) => kind.test(word)) || word === "to";
}

/** Whether a past form only tells which noun is meant: `the stolen violin`. */
function isAttribute(words: Side, at: number): boolean {
  return (
    /^(?:the|an?|his|her|their|its|this|these|those)$/.test(words.at(at - 1)) &&
    /(?:ed|en|wn)$/.test(words.at(at)) &&
    at + 1 < words.next &&
    !/^(?:by|in|on|at|for|to|of|with|from|that|said|was|were|had|has|is|are)$/.test(words.at(at + 1))
  );
}

function judgePast(words: Side, at: number): Tense | undefined {
  const helpers = findAuxiliaries(words, at);
  const has = (kind: RegExp) => helpers.some((word) => kind.test(word));
  if (has(WILL)) return AHEAD_OF_NOW;
  if (has(MODAL)) return has(HAVE) ? BACK : MAYBE_AHEAD;
  const to = helpers.indexOf("to");
  if (to >= 0 && !has(HAVE)) return judgeInfinitive(words, at - helpers.length + to);
  const being = helpers.findLastIndex((word) => BE_NOW.test(word));
  return being < 0 ? BACK : judgeBeing(words, at - helpers.length + being);
}

function judgePlanned(words: Side, at: number): Tense | undefined {
  const word = words.at(at);
  const next = words.at(at + 1);
  // `set` and `due` look ahead only with what they are set for: he set a record, he set out.
  if (word === "set" && !/^(?:for|to|\d+)$/.test(next) && !words.slice(at + 1, at + 6).some((one) => FIXED.has(one)))
    return BACK;
  if (word === "due" && next === "to" && !isInfinitive(words, at + 1)) return undefined;
  const helpers = findAuxiliaries(words, at);
  return helpers.some((helper) => BE_NOW.test(helper) || WILL.test(helper)) ||
    /^(?:upcoming|forthcoming|awaits?|awaiting)$/.test(word)
    ? AHEAD_OF_NOW
    : AHEAD_OF_THEN;
}

function isInfinitive(words: Side, at: number): boolean {
  const next = words.at(at + 1);
  return (
    next !== "" &&
    !words.isCapital(at + 1) &&
    !NOT_DONE.has(next) &&
    !LEADING_TO_THINGS.has(words.at(at - 1)) &&
    !/^(?:the|a|an|his|her|its|their|this|that|these|those|any|some|all|\d.*|him|me|us|them|it|one|two|three|reporters?|.{2,}(?:ed|ing|ss|[^s]s|ly))$/.test(
      next,
    )
  );
}

function judgeInfinitive(words: Side, at: number): Tense | undefined {
  const governor = words.at(at - 1);
  if (words.at(at + 1) === "have" && !/^(?:an?|the|no|any|his|her|its|their|more)$/.test(words.at(at + 2))) return BACK;
  if (governor === "going" || BE_NOW.test(governor)) return AHEAD_OF_NOW;
  if (DONE.has(governor)) return BACK;
  if (BE_THEN.test(governor)) return AHEAD_OF_THEN;
  const helpers = findAuxiliaries(words, at - 1);
  const isNow =
    helpers.some((word) => BE_NOW.test(word) || /^(?:has|have)$/.test(word)) ||
    /^(?:plans?|expects?|intends?|hopes?|wants?|vows|promises|agrees|likely|ready)$/.test(governor);
  if (AHEAD.has(governor)) return isNow ? AHEAD_OF_NOW : AHEAD_OF_THEN;
  return isPast(governor) ? BACK : MAYBE_AHEAD;
}

/** `is traveling Thursday` and `the deadline is Friday` look ahead; what merely is, does not. */
function judgeBeing(words: Side, at: number): Tense {
  const next = words.slice(at + 1, words.next).find((word) => !BETWEEN.test(word));
  // What is done once something else is, is still to come: `when the case is heard in May`.
  if (words.slice(at - 5, at).some((word) => /^(?:when|once|if|until|unless)$/.test(word))) return AHEAD_OF_NOW;
  return next === undefined || /^(?:on|by|in|.{2,}ing)$/.test(next) ? AHEAD_OF_NOW : NOWHERE;
}

/** The first verb behind a date. A plan that is told as done is past: `On Tuesday the judge scheduled a hearing`. */
export function judgeBehind(words: Side, most = Number.POSITIVE_INFINITY): Tense {
  for (let at = words.first; at < Math.min(words.next, words.first + most); at += 1) {
    if (!words.mayTell(at)) continue;
    const word = words.at(at);
    if (word === ";") break;
    if (WILL.test(word)) return AHEAD_OF_NOW;
    if (/^(?:plans|expects|intends|hopes)$/.test(word)) return AHEAD_OF_NOW;
    if (BE_NOW.test(word))
      return /^(?:to|going|planning|scheduled|expected|due|set|slated|supposed|likely)$/.test(words.at(at + 1))
        ? AHEAD_OF_NOW
        : NOWHERE;
    if (BE_THEN.test(word))
      return /^(?:to|going|scheduled|expected|due|slated|supposed)$/.test(words.at(at + 1)) ? AHEAD_OF_THEN : BACK;
    if (MODAL.test(word)) return words.at(at + 1) === "have" ? BACK : MAYBE_AHEAD;
    if (isPast(word) || HAVE.test(word) || /^did/.test(word)) return BACK;
    if (isCalendarVerb(words, at)) return AHEAD_OF_NOW;
  }
  return NOWHERE;
}
