import { tokenizeWords, type Word } from "../../text/tokens.ts";

/** Before a name: then somebody else acts, as *the attorney for Megan* does, or the name is spoken to or of. */
const TURNED_TO = /^(?:for|of|to|against|with|about|from|on|at|between|behind|beside|than)$/;
/** Behind a possessive, or before *of*: what is the named one's own words. */
const OWN_WORDS =
  /^(?:those|allegations?|statements?|testimony|words?|account|story|claims?|version|letters?|messages?|tweets?|posts?|interview|answers?|replies|reply|opinion|apology|denial|affidavit|declaration|lawsuit|complaint)$/;
const POSSESSIVE = /['’]s?$/u;

/** Verbs of what somebody says, writes or puts to a court. */
const SAYS =
  /^(?:sa(?:y|ys|id)|t(?:ell|ells|old)|wr(?:ite|ites|ote)|ask(?:s|ed)?|argue[sd]?|claim(?:s|ed)?|testif(?:y|ies|ied)|answer(?:s|ed)?|repl(?:y|ies|ied)|respond(?:s|ed)?|mention(?:s|ed)?|explain(?:s|ed)?|concede[sd]?|admit(?:s|ted)?|call(?:s|ed)?|describe[sd]?|add(?:s|ed)?|den(?:y|ies|ied)|disput(?:e|es|ed)|announc(?:e|es|ed)|confirm(?:s|ed)?|acknowledge[sd]?|tweet(?:s|ed)?|post(?:s|ed)?|stat(?:e|es|ed)|insist(?:s|ed)?|maintain(?:s|ed)?|allege[sd]?|accus(?:e|es|ed)|apologi[sz](?:e|es|ed)|thank(?:s|ed)?|vow(?:s|ed)?|promise[sd]?|plead(?:s|ed)?|pled|react(?:s|ed)?|report(?:s|ed)?|puts?|scream(?:s|ed)?|shout(?:s|ed)?|yell(?:s|ed)?|recall(?:s|ed)?|recount(?:s|ed)?|not(?:es|ed)|warn(?:s|ed)?|urge[sd]?|suggest(?:s|ed)?|declare[sd]?|opine[sd]?|swore|swear(?:s)?|joke[sd]?)$/;
/** Verbs by which a court says something, where *that* follows: alone, *held* and *found* tell of hands and eyes. */
const HOLDS =
  /^(?:h(?:olds|eld)|rul(?:es|ed)|f(?:inds|ound)|conclude[sd]?|reason(?:s|ed)|decide[sd]?|consider(?:s|ed)|determine[sd]?)$/;
/** Most words between a name and what its bearer does. */
const REACH = 8;

/**
 * Whether a sentence may tell what somebody said: a name stands in it as one who says something, and not only as one for, to or
 * of whom somebody else does. `isNamed` tells a term of that name.
 *
 * @example
 * isSpokenBy("Tom Pell, the lawyer for Ada Harrow, said no.", (term) => term === "harrow"); // false
 */
export function isSpokenBy(text: string, isNamed: (term: string) => boolean): boolean {
  const words = tokenizeWords(text);
  return words.some((word, at) => isNamed(word.term) && speaks(text, words, at));
}

/** Whether a sentence tells what somebody said whom it only points back to: `She said no.` */
export function isSpokenByPronoun(text: string): boolean {
  const words = tokenizeWords(text).map(({ form }) => form);
  const at = words.findIndex((form) => /^(?:he|she|they)$/.test(form));
  return at >= 0 && words.slice(at + 1, at + 1 + REACH).some((form) => SAYS.test(form));
}

function speaks(text: string, words: readonly Word[], at: number): boolean {
  const [start, end] = [boundOfName(text, words, at, -1), boundOfName(text, words, at, 1)];
  const before = words[start - 1]?.form ?? "";
  const twoBefore = words[start - 2]?.form ?? "";
  if ((before === "to" && twoBefore === "according") || (before === "of" && OWN_WORDS.test(twoBefore))) return true;
  if (TURNED_TO.test(before)) return false;
  const last = words[end];
  const isOwner = last !== undefined && POSSESSIVE.test(text.slice(last.start, last.end));
  if (isOwner) return OWN_WORDS.test(words[end + 1]?.form ?? "");
  const isLabel = last !== undefined && LABEL.test(text.slice(last.end));
  return isLabel || followsQuotedWords(text, words, start) || saysNext(text, words, end);
}

/** `Harrow: I built it.`, `Harrow on the crate: “It was empty.”` */
const LABEL = /^(?: on [^:"“.]{1,60})?:\s/u;

/** Whether a name stands behind what its bearer says and the verb: `“No,” said Harrow`. */
function followsQuotedWords(text: string, words: readonly Word[], at: number): boolean {
  const verb = words[at - 1];
  return verb !== undefined && SAYS.test(verb.form) && /[,”"?!]/.test(text.slice(words[at - 2]?.end, verb.start));
}

/** Before a name that is the subject of a clause of its own. */
const JOINS = /^(?:and|but|while|as|that|when|where|because|though|although|before|after|if|so|then|who|which)$/;

/** Whether a verb of saying follows a name before somebody else is named who could be its subject. */
function saysNext(text: string, words: readonly Word[], end: number): boolean {
  for (let at = end + 1; at <= end + REACH; at += 1) {
    const word = words[at];
    if (!word) return false;
    if (SAYS.test(word.form) || (HOLDS.test(word.form) && words[at + 1]?.form === "that")) return true;
    if (!/^\p{Lu}/u.test(text.slice(word.start, word.end))) continue;
    const start = boundOfName(text, words, at, -1);
    const between = text.slice(words[start - 1]?.end, words[start]?.start);
    if (start > end + 1 && (between.includes(",") || JOINS.test(words[start - 1]?.form ?? ""))) return false;
  }
  return false;
}

/** Most words of a name and its titles on either side of one of them: a text of nothing but capitals is no name. */
const MAX_NAME = 8;

/** The place of the first or last of the capitalised words that stand together with one, nothing but a space or a point between them. */
function boundOfName(text: string, words: readonly Word[], at: number, step: 1 | -1): number {
  let bound = at;
  while (Math.abs(bound - at) < MAX_NAME) {
    const [one, next] = [words[bound], words[bound + step]];
    if (!one || !next || !/^\p{Lu}/u.test(text.slice(next.start, next.end))) return bound;
    const between = step > 0 ? text.slice(one.end, next.start) : text.slice(next.end, one.start);
    if (!/^\.? $/.test(between) || (step > 0 && POSSESSIVE.test(text.slice(one.start, one.end)))) return bound;
    bound += step;
  }
  return bound;
}

const OFFICIAL =
  /^(?:judges?|justices?|chancellor|magistrate|prosecutors?|attorneys?|lawyers?|counsel|detectives?|officers?|sheriff|deputy|agent|technician|investigator|clerk|juror|foreperson|reporter|journalist)$/;

/**
 * Whether a sentence calls somebody a judge, prosecutor, lawyer or officer right before or behind the name. `isNamed` tells a term of that
 * name.
 *
 * @example
 * isCalledOfficial("Special prosecutor Ada Harrow appealed.", (term) => term === "harrow"); // true
 */
export function isCalledOfficial(text: string, isNamed: (term: string) => boolean): boolean {
  const words = tokenizeWords(text);
  return words.some(({ term }, at) => {
    if (!isNamed(term)) return false;
    const [start, end] = [boundOfName(text, words, at, -1), boundOfName(text, words, at, 1)];
    const hasTitle = words.slice(Math.max(0, start - 1), at).some(({ form }) => OFFICIAL.test(form));
    return hasTitle || isOfficialNext(text, words, end);
  });
}

/** Most words between a name and the office behind it: `Tom Pell, the lead lawyer`, `Tom Pell was her lawyer`. */
const OFFICE_REACH = 4;
const BEFORE_OFFICE =
  /^(?:the|a|an|was|is|were|as|his|her|their|its|lead|chief|former|special|then|defen[cs]e|state|district|trial|senior|county)$/;

function isOfficialNext(text: string, words: readonly Word[], end: number): boolean {
  for (const { form, start, end: last } of words.slice(end + 1, end + 2 + OFFICE_REACH)) {
    if (OFFICIAL.test(form)) return true;
    if (!BEFORE_OFFICE.test(form) || /^\p{Lu}/u.test(text.slice(start, last))) return false;
  }
  return false;
}
