import { ELECTION_REACH, isElection, isLabel, LABELLED } from "./labels.ts";
import { isMoved } from "./movedDates.ts";
import type { SentenceWords, Side } from "./sentenceTokens.ts";
import {
  AHEAD,
  ARRANGED,
  BE_NOW,
  BE_THEN,
  CALENDAR_VERBS,
  DEFERRED,
  DONE,
  FIXED,
  HAVE,
  isPast,
  LEADING_TO_THINGS,
  MODAL,
  NOT_DONE,
  PLANNED,
  PROMISED,
  TAKEN_BACK,
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
}

/** The tense of what was done. */
export const BACK: Tense = { looks: "back", planned: false };
const AHEAD_OF_NOW: Tense = { looks: "ahead", planned: true };
const AHEAD_OF_THEN: Tense = { looks: "ahead of then", planned: true };
const MAYBE_AHEAD: Tense = { looks: "ahead of then", planned: false };
const DEFERRED_UNTIL: Tense = { looks: "ahead of then", planned: true, deferred: true };
const NOWHERE: Tense = { looks: "nowhere", planned: false };

/**
 * The tense a date stands in: that of the nearest verb before it in its sentence, else of the first behind it; the other way
 * round where the date opens a clause. A date that only tells which noun is meant (`the Oct. 23 shooting`) takes no verb's tense
 * but a future one's behind it.
 */
export function detectTense(words: SentenceWords, start: number, end: number): Tense {
  const before = words.before(start);
  const last = before.tail(1);
  if (isLabel(words, start, end)) return judgeLabel(words, before, start, end);
  const lastTwo = before.tail(2);
  if (/^(?:until|till)$/.test(last) || lastTwo === "now and") return judgeUntil(before);
  if (/\bdates? (?:of|for|on)$/.test(lastTwo)) return AHEAD_OF_THEN;
  if (last === "for" && FIXED.has(before.at(before.next - 2))) return AHEAD_OF_THEN;
  if (/^(?:from|to|for)$/.test(last) && isMoved(before)) return DEFERRED_UNTIL;
  if (last === "since") return BACK;
  if (last === "of" && isOfNoun(before)) return NOWHERE;
  if (opensClause(words.sentence, start)) {
    const behind = judgeBehind(words.behind(end));
    if (behind.looks !== "nowhere") return behind;
  }
  return judgeBefore(before) ?? judgeBehind(words.behind(end));
}

/** A date that only tells which noun is meant takes no verb's tense but a future one's behind it, or of what it comes before. */
function judgeLabel(words: SentenceWords, before: Side, start: number, end: number): Tense {
  if (/\b(?:ahead|advance) of(?: the| a)?$/.test(before.tail(3))) return MAYBE_AHEAD;
  // Only what is still to come is cancelled or put off.
  if (TAKEN_BACK.has(before.at(before.next - 2))) return AHEAD_OF_THEN;
  if (judgeBehind(words.behind(end), 6).looks === "ahead") return AHEAD_OF_NOW;
  const isOpen = isBounded(before) && judgeBefore(before)?.looks !== "back";
  const name = words.sentence.slice(start, end + ELECTION_REACH);
  // What is not known, or unlikely, before the November vote is so because the vote is still to come.
  if (isOpen && !/^\p{L}{3,6}day(?!\p{L})/u.test(name)) return AHEAD_OF_NOW;
  // An election is known long before it comes, so that the verb it stands with tells.
  return isElection(name.slice(end - start)) ? (judgeBefore(before) ?? NOWHERE) : NOWHERE;
}

/** Whether the label is what something lasts until or comes before: `before the November vote`. */
function isBounded(before: Side): boolean {
  return /^(?:until|till|before|by)$/.test(before.at(before.next - 2));
}

/** What stands between a clause's opening and a date at its front: `…, and in April 2023 a judge …`. */
const CLAUSE_OPENING =
  /(?:[,;][^\S\n]{1,2}(?:(?:and|but|then|while|whereas|though|so)[^\S\n]{1,2})?(?:in|on|by)|(?<!\p{L})(?:and|but|then|while|whereas|though)(?:[^\S\n]{1,2}(?:in|on|by))?)[^\S\n]{1,2}$/iu;

/** Whether a date opens a clause of its own, whose verb stands behind it. */
function opensClause(sentence: string, start: number): boolean {
  return CLAUSE_OPENING.test(sentence.slice(Math.max(0, start - 20), start));
}

/** Whether `of` ties a date to a noun, `the ruling of May 3`, and not to a part of its day or month. */
function isOfNoun(before: Side): boolean {
  return !/^(?:mornings?|afternoon|evening|night|hours?|days?|weeks?|months?|start|beginning|middle|end|part|half|dates?|as|because|instead|ahead|out|)$/.test(
    before.at(before.next - 2),
  );
}

/** What lasted until a day is past with it; what was put off, or allowed, until then was still to come. */
function judgeUntil(before: Side): Tense {
  const tense = judgeBefore(before);
  if (tense === undefined || tense.looks === "nowhere") return MAYBE_AHEAD;
  if (tense.looks !== "back" && tense !== AHEAD_OF_THEN) return tense;
  if (/^(?:had|given)$/.test(before.at(before.next - 2))) return AHEAD_OF_THEN;
  const words = before.slice(before.next - DEFERRAL_REACH, before.next);
  const isDeferred = words.some(
    (word, at) => DEFERRED.has(word) || (word === "stayed" && LABELLED.has(words[at + 1] ?? "")),
  );
  return isDeferred ? DEFERRED_UNTIL : tense.looks === "back" ? MAYBE_AHEAD : tense;
}

/** How many words before `until` may stand behind the verb that puts off. */
const DEFERRAL_REACH = 14;

/** What may stand between the small words that make a tense and their verb. */
const BETWEEN = /^(?:not|also|still|now|already|been|being|be|never|only|just|even|.{2,14}ly)$/;

function judgeBefore(words: Side): Tense | undefined {
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
  if (isPast(word)) return judgePast(words, at);
  if (BE_NOW.test(word)) return judgeBeing(words, at);
  if (BE_THEN.test(word) || /^(?:had|did|didn't|hadn't)$/.test(word)) return BACK;
  if (HAVE.test(word)) return words.at(at - 1) === "to" ? undefined : NOWHERE;
  return CALENDAR_VERBS.has(word) ? AHEAD_OF_NOW : undefined;
}

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
function judgeBehind(words: Side, most = Number.POSITIVE_INFINITY): Tense {
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
    if (CALENDAR_VERBS.has(word)) return AHEAD_OF_NOW;
  }
  return NOWHERE;
}
