/** What is said in quotation marks is a speaker's word; what stands there is no step that the sentence tells. */
const SPEECH = /["“][^"“”]{0,1000}["”]/g;

/** A relative clause tells of the noun before it, and no step of the sentence: `an offense that had been vacated`. */
const RELATIVE = /(?<!\p{L})(?:that|which|who) (?:had|has|have|was|were|is|are)(?!\p{L})[^,.;]{0,200}/giu;

/** Who acted for whom, and what somebody holds or how reports differ. Every repeat is bounded. */
const REMARKS = [
  "represent(?:s|ed|ing)|defend(?:s|ed)(?! (?:his|her|its|their|the decision|the ruling))|(?:put|placed) in charge of",
  "(?:lists?|listed|names?|named)\\s(?:[\\p{L}.'’,-]{1,24}\\s){1,30}as (?:an? |the )?(?:attorneys?|lawyers?|counsel|witness(?:es)?)",
  "confirm(?:s|ed)|maintain(?:s|ed)|insist(?:s|ed)|describ(?:es|ed)|comment(?:s|ed)|prais(?:es|ed)|criticiz(?:es|ed)|criticis(?:es|ed)",
  "(?:sources|accounts|reports) (?:differ|disagree|vary)|puts? the",
  "(?:said|told)(?! (?:the|a) (?:court|jury|judge))|(?:reported|wrote|noted|added) that",
];
const REMARK = new RegExp(`(?<!\\p{L})(?:${REMARKS.join("|")})(?!\\p{L})`, "iu");

/** What is said in court or under oath, and what came of a case, however it is reported. */
const STANDS =
  /(?<!\p{L})(?:testif(?:y|ies|ied)|testimony|under oath|deposition|terminated|concluded|rejected|refused|ordered|barred|allowed|closed|agreed|reached|resigned|confessed|admitted|awarded|stayed|reversed|vacated|released|expired|announced|opened)(?!\p{L})/iu;

/**
 * Whether a sentence tells who acted for whom, what somebody thinks or says of a case, or how reports of it differ, and no more.
 * `tellsStep` says whether a text tells a step of a case; what is told in quotation marks is no step.
 */
export function isRemark(sentence: string, tellsStep: (text: string) => boolean): boolean {
  const told = sentence.replace(SPEECH, " ").replace(RELATIVE, " ");
  return REMARK.test(told) && !STANDS.test(told) && !tellsStep(told);
}
