/** Words that say of somebody that they did wrong. */
export const WRONGDOING =
  /\b(?:guilty|innocent|murder(?:er|ed|s)?|kill(?:er|ed|s)?|rap(?:e|ed|es|ist)|liar|lie[sd]?|lying|fraud(?:ster|s)?|scam(?:mer|med)?|racist|pedo(?:s|phile|philes)?|predators?|abus(?:er|e|ed|es|ive)|criminal|crook|corrupt|biased?|felon|felony|steal|stole|stolen|thief|cheat(?:s|ed|er)?|offender|traffick?(?:s|er|ed|ing)?|monster|shady|brib(?:e|ed|ing)|perjur(?:y|ed)|tamper(?:ed|ing)?|hid(?:e|den)?|plant(?:ed)?|disbarred|negligent|at fault|to blame|responsible|did it|do it|done it|prostitut\w*|drunk|high|cover(?:ed)? up|fake[sd]?|faking|lied|snitch(?:ed)?|defam(?:e|ed|es)|libel(?:ed)?|slander(?:ed)?|illegal(?:ly)?|rip(?:s|ped)? off|br(?:oke|eak|eaks) the|unlawful(?:ly)?|hide|hiding|wrong|guilt|crimes?|solicit(?:ed|s)?|(?:paid|pays?|paying) for sex|dishonest|crooked|stiff(?:ed|s)?|on purpose|screw(?:ed)? up|predatory|threaten(?:ed)?|assault(?:ed)?|hit|beat|shoot|shot)\b/i;

/** Whether a word says that somebody is guilty, of whatever it is: any disposition answers that. */
export function isGuilt(word: string): boolean {
  return GUILT.test(word);
}

const GUILT =
  /^(?:guilty|guilt|innocent|murder(?:er|ed)?|kill(?:er|ed)?|fraud(?:ster)?|scam(?:mer|med)?|criminal|crook(?:ed)?|liar|felon|convict|offender|thief|crimes?|wrong|shady|negligent|responsible|defam(?:e|ed)|slander(?:ed)?|libel(?:ed)?|stiff(?:ed)?|illegal(?:ly)?|rip(?:ped)?|broke|cheat(?:ed|er)?)$/i;

/** Whether an accusation is one of a court, the state or its people, who are nobody's case. */
export function accusesOffice(question: string): boolean {
  return /\b(?:judges?|magistrate|prosecut(?:ors?|ion)|jury|jurors?|lawyers?|attorneys?|cops?|police|sheriff|da|state|courts?|media|press|witness(?:es)?)\b/i.test(
    question,
  );
}

/** Whether a word says that somebody did wrong: then no other word is meant that is spelt nearly so. */
export function isAccusing(word: string): boolean {
  return WRONGDOING.test(word);
}
