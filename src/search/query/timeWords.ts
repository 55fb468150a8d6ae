import type { Word } from "../../text/tokens.ts";

/** Days as who asks counts them; an article's *today* is another one. */
const ASKERS_DAYS: ReadonlySet<string> = new Set(
  "today tonight tonite tomorrow tommorow tomorow tmrw tmr tmrow 2day 2morrow 2nite yesterday".split(" "),
);

/** What stands before *will* where it is a paper or a wish. */
const BEFORE_PAPER =
  /(?:\b(?:a|an|the|no|his|her|their|my|your|our|its|last|living|own|free|good|ill|this|that|which|whose|of|forged?|signed?|wrote|write|changed?|contested?)|['’]s?)\s+$/i;
/** What stands behind it there, or behind the name. */
const BEHIND_PAPER = /^\s*(?:$|[?.!,;:]|(?:of|was|is|and|or|has|had|did|does|say|says|said|from|with|in|on|for|to)\b)/i;

/**
 * Whether a word of a question only says when: *will* and *going to* as auxiliaries, and the asker's own *today* or
 * *tomorrow*. No passage answers better for having such a word. A paper that is called a will, somebody of that name and an
 * outlet with *Today* in its own are none, as far as the words around them tell.
 */
export function saysOnlyWhen(question: string, { form, start, end }: Word): boolean {
  const [before, behind] = [question.slice(0, start), question.slice(end)];
  const isCapital = /^\p{Lu}\p{Ll}/u.test(question.slice(start, end)) && /\p{L}/u.test(before);
  if (ASKERS_DAYS.has(form)) return !isCapital && !/\busa\s+$/i.test(before) && !/^\s+show\b/i.test(behind);
  if (form === "going") return /^\s+(?:to|on)\b/i.test(behind);
  if (form !== "will") return false;
  return !isCapital && !BEFORE_PAPER.test(before) && !BEHIND_PAPER.test(behind);
}
