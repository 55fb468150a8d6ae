/** Verbs of what somebody says; a question that has one after a name asks for that person's own words. */
const SAYS =
  "say|said|ask(?:ed)?|argue[ds]?|claim(?:ed)?|testif(?:y|ied)|tell|told|think|answer(?:ed)?|reply|respond|mention(?:ed)?|explain(?:ed)?|concede|admit|mean|call|describe|point out";
const ASKS = new RegExp(
  `^(?:(?:and|so|ok|but) )?(?:what|how|which|why|when|where|who|whom|did|does)\\b.{0,60}?\\b(?:did |does |do |has |have )?((?:(?:chief |associate )?(?:justice|judge|mr|mrs|ms|dr|general|attorney|counsel|prosecutor|officer|detective|agent)\\.? )?\\p{L}[\\p{L}'’-]+(?: \\p{L}[\\p{L}'’-]+)?) (?:${SAYS})\\b`,
  "iu",
);
/** Words before a name, and what stands there that is no name. */
const TITLES =
  /^(?:chief|associate|justice|judge|mr|mrs|ms|dr|general|attorney|counsel|prosecutor|officer|detective|agent)\.?$/i;
const NO_NAME =
  /^(?:did|does|do|has|have|is|was|are|were|can|could|would|will|the|a|an|he|she|it|they|we|you|i|who|anyone|anybody|someone|people|that|this|these|those|of|to|in|on|complaint|indictment|order|motion|brief|opinion|transcript|letter|court|judgment|paper|filing|article|articles|news|lawyers?|plaintiffs?|defendants?|government)$/i;

/**
 * The name of the person whose words a question asks for, in small letters; `undefined` if it asks for nobody's.
 *
 * @example
 * readAskedSpeaker("what did Justice Roe say about the boat?"); // "roe"
 */
export function readAskedSpeaker(question: string): string | undefined {
  const words = ASKS.exec(question)?.[1]?.split(" ") ?? [];
  const named = words.filter((word) => !TITLES.test(word) && !NO_NAME.test(word));
  return named.at(-1)?.toLowerCase();
}

const OFFICE = new RegExp(
  `\\b(?:did|does|has|have|do) ((?:the )?(?:(?:lawyers?|attorneys?|counsel) (?:for|of) (?:the )?([\\p{L}-]{3,20}(?: [\\p{L}-]{3,20})?)|([\\p{L}-]{3,20}?)(?:['’]s?|s['’])? (?:lawyers?|attorneys?|counsel)|(solicitor general|attorney general|chief justice|judge|court|magistrate|government|prosecution|prosecutors?|defen[cs]e|amicus))) (?:${SAYS})\\b`,
  "iu",
);

/** An office or a side whose words a question asks for. */
export interface AskedOffice {
  /** In small letters: `solicitor general` or, where it is their lawyer who is asked for, `respondents`. */
  readonly name: string;
  /** Where the question names it, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/**
 * The office or side whose words a question asks for; `undefined` if it asks for none's.
 *
 * @example
 * readAskedOffice("What did the lawyer for the respondents say about the crate?")?.name; // "respondents"
 */
export function readAskedOffice(question: string): AskedOffice | undefined {
  const found = OFFICE.exec(question);
  const [, phrase = "", side, whose, office] = found ?? [];
  const name = (side ?? whose ?? office)?.toLowerCase();
  if (!found || name === undefined || /^(?:the|his|her|their|an|your)$/.test(name)) return undefined;
  const start = found.index + found[0].indexOf(phrase);
  return { name: name.replace(/^defen[cs]e$/, "defendant"), start, end: start + phrase.length };
}
