import { distance } from "fastest-levenshtein";
import { extractTerms, tokenizeWords } from "../../text/tokens.ts";
import { isTypo } from "../../text/typo.ts";

/** Words by which questions say what they want of a case; none is one letter away from a common word with the same first letter. */
const CUES: ReadonlyMap<string, readonly string[]> = groupByInitial(
  `sentence sentenced sentences lawyer lawyers attorney attorneys prosecutor prosecutors prosecuted verdict verdicts guilty
  judge judges charge charged charges convict convicted conviction acquitted dismissed lawsuit lawsuits settlement settled
  appeal appealed released custody arrested represent represented represents punishment plead pleaded accused`,
);

/** Common words that are one letter away from such a word. */
const OTHER_WORDS: ReadonlySet<string> = new Set(
  "layer layers change changed changes appear appeared plea pleas pleased averted sentience convent accursed judged relapsed setter".split(
    " ",
  ),
);

/** Question words as they are typed in a hurry. */
const HASTY: ReadonlyMap<string, string> = new Map([
  ...["wat", "wut", "waht", "whta"].map((typed) => [typed, "what"] as const),
  ...["wen", "whn", "wehn"].map((typed) => [typed, "when"] as const),
  ...["wher", "wheres"].map((typed) => [typed, "where"] as const),
  ...["hwo", "hoo"].map((typed) => [typed, "who"] as const),
  ["wich", "which"],
]);

/** From this many letters on a word may have two slips. */
const LONG_WORD = 8;

/**
 * A question with the words by which it says what it wants spelt right, where the library lacks what was typed: for telling the
 * intent alone, as the words that are looked for are corrected by what the library has. `isKnown` tells a term of the library.
 *
 * @example
 * correctCues("harrow sentance", () => false); // "harrow sentence"
 */
export function correctCues(plain: string, isKnown: (term: string) => boolean): string {
  let [corrected, end] = ["", 0];
  for (const word of tokenizeWords(plain)) {
    const cue = HASTY.get(word.form) ?? findCue(word.form, isKnown);
    if (cue === undefined) continue;
    corrected += `${plain.slice(end, word.start)}${cue}`;
    end = word.end;
  }
  return `${corrected}${plain.slice(end)}`;
}

function findCue(form: string, isKnown: (term: string) => boolean): string | undefined {
  if (OTHER_WORDS.has(form)) return undefined;
  const cues = CUES.get(form.charAt(0)) ?? [];
  if (cues.includes(form)) return undefined;
  const near = cues.find(
    (cue) =>
      Math.abs(cue.length - form.length) <= 1 &&
      (isTypo(form, cue) || (Math.min(form.length, cue.length) >= LONG_WORD && distance(form, cue) === 2)),
  );
  return near !== undefined && !extractTerms(form).some(isKnown) ? near : undefined;
}

function groupByInitial(list: string): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const word of list.split(/\s+/)) {
    const initial = word.charAt(0);
    groups.set(initial, [...(groups.get(initial) ?? []), word]);
  }
  return groups;
}
