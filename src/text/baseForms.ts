import forms from "./baseForms.json" with { type: "json" };

const BASES: ReadonlyMap<string, string> = new Map(
  Object.entries(forms).flatMap(([base, inflected]) => inflected.split(" ").map((form) => [form, base] as const)),
);

/**
 * The base form of an English verb whose stem doesn't tell it: `shot` is `shoot`. Any other word comes back as it is.
 * `form` is in lower case. The table has what WordNet 3.0 (Princeton University) counts as irregular or leads to another
 * stem, as wink-lexicon 2.2.0 (MIT) lists it, without the forms of short verbs with one consonant, which are those of other
 * words: `fined` is of *fine* and not of *fin*.
 */
export function findVerbBase(form: string): string {
  return BASES.get(form) ?? form;
}
