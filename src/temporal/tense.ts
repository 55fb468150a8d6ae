import { ELECTION_REACH, isElection, isLabel, LABELLED } from "./labels.ts";
import { isMoved } from "./movedDates.ts";
import type { SentenceWords, Side } from "./sentenceTokens.ts";
import { BE_NOW, DEFERRED, EXTENDED, FACING, FIXED, KEPT, LASTING, SETTING, TAKEN_BACK } from "./tenseForms.ts";
import {
  AHEAD_OF_NOW,
  AHEAD_OF_THEN,
  BACK,
  DEFERRED_UNTIL,
  judgeBefore,
  judgeBehind,
  LASTED_UNTIL,
  MAYBE_AHEAD,
  NOWHERE,
  type Tense,
} from "./verbTense.ts";

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
  if (last === "through") return judgeThrough(before);
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
  const set = judgeSetLabel(words, before, end);
  if (set) return set;
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

/** `set a Nov. 9 trial date` and `faces a Nov. 9 trial`: what a court fixes a day for lies ahead of who does. */
function judgeSetLabel(words: SentenceWords, before: Side, end: number): Tense | undefined {
  if (!/^an?$/.test(before.tail(1))) return undefined;
  const behind = words.behind(end);
  if (!behind.slice(behind.first, behind.first + 3).some((word) => FIXED.has(word) || word === "start"))
    return undefined;
  const verb = before.at(before.next - 2);
  if (FACING.has(verb)) return AHEAD_OF_NOW;
  return SETTING.has(verb) ? AHEAD_OF_THEN : undefined;
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
  if (before.slice(before.next - 6, before.next - 1).some((word) => LASTING.has(word))) return AHEAD_OF_NOW;
  const tense = judgeBefore(before);
  if (tense === undefined || tense.looks === "nowhere") return MAYBE_AHEAD;
  if (tense.looks !== "back" && tense !== AHEAD_OF_THEN) return tense;
  if (/^(?:had|given)$/.test(before.at(before.next - 2))) return AHEAD_OF_THEN;
  const words = before.slice(before.next - DEFERRAL_REACH, before.next);
  const isDeferred = words.some(
    (word, at) => DEFERRED.has(word) || (word === "stayed" && LABELLED.has(words[at + 1] ?? "")),
  );
  return isDeferred ? DEFERRED_UNTIL : tense.looks === "back" ? LASTED_UNTIL : tense;
}

/** Until the end of a day; but what happened from one to another is past. */
function judgeThrough(before: Side): Tense {
  const words = before.slice(before.next - DEFERRAL_REACH, before.next - 1);
  if (words.some((word) => LASTING.has(word))) return AHEAD_OF_NOW;
  const tense = judgeBefore(before) ?? NOWHERE;
  if (tense.looks === "ahead") return tense;
  const isKept = KEPT.test(words.slice(-2).join(" "));
  if (isKept && words.some((word) => BE_NOW.test(word))) return AHEAD_OF_NOW;
  if (words.some((word) => /^(?:stayed|remained|was|were)$/.test(word)) && isKept) return LASTED_UNTIL;
  return isKept || words.some((word) => EXTENDED.has(word)) ? DEFERRED_UNTIL : tense;
}

/** How many words before `until` may stand behind the verb that puts off. */
const DEFERRAL_REACH = 14;
