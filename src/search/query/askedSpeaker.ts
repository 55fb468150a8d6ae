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
