/**
 * How cases, charges and people's part in them end: the courts' word is *disposition*. Verdicts, pleas, sentences, dismissals,
 * settlements, rulings on appeal.
 */
const FINAL =
  /\b(?:found|find|finds|finding)\b(?! that\b).{0,60}\b(?:guilty|not guilty|liable|not liable|innocent)\b|\bnot liable\b|\b(?:was|were|been|being|is|are|later) (?:\w+ ){0,2}(?:convicted|acquitted|cleared|sentenced|exonerated|pardoned|deported|released|paroled|executed|discharged)\b|\b(?:convicted|acquitted|cleared|sentenced|exonerated|pardoned) (?:him|her|them|\p{Lu})|\bsentenced\b.{0,60}\bto\b|\b(?:received|got|completed|given|gave) .{0,40}\b(?:sentence|prison term|probation|fine)\b|\bsuspended sentence\b|\b(?:pleaded|pled|pleads) (?:guilty|no contest|nolo)\b|\b(?:dismiss(?:ed|es|al)|tossed|threw out|thrown out)\b(?! (?:the )?(?:claim|idea|notion))|\b(?:drop(?:ped|s)?|withdr[ae]w|withdrawn|withdrawal)\b.{0,50}\b(?:charges?|claims?|appeal|case|lawsuit|suit|complaint|indictment)\b|\bcharges?\b.{0,30}\b(?:dropped|withdrawn|dismissed)\b|\b(?:affirm(?:ed|s|ing)?|uph[eo]ld|overturned|reversed|vacated|quashed|threw out|struck down)\b|\b(?:settled|settlement|settle)\b|\bverdict (?:was|for|of|in)\b|\bjury\b.{0,60}\b(?:found|decided|rejected|convicted|acquitted|sided|awarded|ruled|concluded)\b|\b(?:denied|declined to|refused to|rejected|turned down|dismissed)\b.{0,60}\b(?:review|petition|appeal|motion|new trial|challenge|overturn|reconsider|hear|conviction|judgment)\b|\b(?:proceedings|case|lawsuit|suit|trial|prosecution|charge|investigation|purchase|sale|merger|deal)\b.{0,40}\b(?:ended|end(?:s|ing)? with|closed|terminated|concluded|dismissed|dropped)\b|\b(?:terminated|(?:closed|completed|called off) the (?:purchase|sale|merger|acquisition|takeover|deal)|resident|granted asylum|free to)\b|\bjudgment (?:of|for|against|in)\b|\b(?:awarded|ordered to pay|agreed to pay|must pay)\b|\b(?:jur(?:y|ors)|courts?|judges?|justices?|panel|tribunal|arbitrators?|inquiry|regulators?)\b.{0,120}\bhad not (?:\w+ed)\b|\bremained? in place\b|\bmistrial\b|\bno verdict\b|\bwithout a verdict\b|\bfinal order\b|\b(?:dropped|drop) all\b/iu;

/** What may come, was asked for or was feared settles nothing. */
const OPEN =
  /\bleft \w+ free\b|\b(?:could|would|might|may|should) (?:have |be |bring|face|not |mean)|\bwould be\b|\bif (?:convicted|found guilty)\b|\b(?:asked|urged|wants?|wanted|seeks?|sought|planned|plans|set|due|scheduled|expected|hoped|request(?:ed|s)?|carried|carries|faces|faced|filed a|intend(?:s|ed)?)\b/i;

/** What only one side says: told by it, and by nobody who decides. */
const CLAIMED =
  /\b(?:accus(?:ed|es|ation)|alleg(?:ed|es|ation|ations)|claim(?:ed|s)|argu(?:ed|es|ment)|contend(?:ed|s)|suggested|complaint|said that|told|according to)\b/i;

/** Denials and what wasn't found: what keeps an accusation fair. */
const DENIAL =
  /\b(?:denied|denies|disputed|disputes|rejected (?:the )?(?:claim|allegation|accusation)s?|pleaded not guilty|maintains? (?:his|her|their) innocence|not a convicted|no (?:ruling|finding|source)|did not|had not|was not|were not|never|not accused|without a verdict|reports? a finding|not (?:liable|guilty))\b/i;

/** How far a sentence tells how something ended, from 0 to 1. */
export function measureDisposition(text: string): number {
  if (!FINAL.test(text)) return 0;
  if (OPEN.test(text)) return 0.35;
  return 1;
}

/** Whether a sentence tells what one side says, whatever else it tells. */
export function claims(text: string): boolean {
  return CLAIMED.test(text);
}

/** Whether a sentence tells what one side says of another, and neither an end nor a denial. */
export function isMereClaim(text: string): boolean {
  return CLAIMED.test(text) && !DENIAL.test(text) && measureDisposition(text) < 1;
}

/** What somebody asks a court for; who denies that says nothing of a claim: `denied a defense motion for a new trial`. */
const REQUEST =
  "motions?|petitions?|requests?|applications?|appeals?|reviews?|bail|bond|parole|probation|leave|(?:new )?trial|rehearing|continuance|injunction|entry|visa|asylum|access";

/** What the other side says against a claim. */
const CONTRADICTION = new RegExp(
  String.raw`\b(?:(?:denied|denies)(?! (?:(?!(?:it|that|this|them|he|she|they|any|all|having|being|on|in|at|before|after|during)\b)[\p{L}'’-]+ ){0,4}?(?:${REQUEST})\b)|disputed|disputes|called (?:the|this|that|it) .{0,30}(?:false|lie|untrue)|rejected (?:the|those|these|that) (?:claims?|allegations?|accusations?|account)|pleaded not guilty|not a convicted|no (?:ruling|finding|source|evidence)\b|reports? a finding|disagreed)\b`,
  "iu",
);

/** Whether a sentence says the contrary of what one side said before. */
export function contradicts(text: string): boolean {
  return CONTRADICTION.test(text);
}

/** Whether a sentence denies something, or says that it wasn't found. */
export function denies(text: string): boolean {
  return DENIAL.test(text);
}

/** Words put on somebody: `called Ada Harrow "a thief"`, `the words "thief" about`. */
const NAME_CALLING =
  /\b(?:called|labell?ed|branded|dubbed) (?:\p{Lu}|him|her|them)[^.]{0,40}["“]|\bthe words? ["“]|\baccus/u;

/** What takes an accusation back. */
const RETRACTION =
  /\b(?:apologi[sz]ed|apology|retracted|took (?:it|them|the \w+) (?:down|back)|had not (?:accused|meant)|did not mean|denial)\b/i;

/** Somebody is charged or sued, which settles nothing: `would be charged with`, `filed a wrongful death lawsuit`. */
const CHARGED =
  /\b(?:(?:is|are|was|were|be|been) (?:\w+ly )?(?:charged|indicted|accused|sued)|indicted (?=\p{Lu})|filed (?:a|an) (?:[\p{L}-]+ ){0,4}?(?:lawsuit|suit|complaint)|(?:lawsuit|suit|complaint) (?:named|accuse[sd]))\b/u;

/** What the one who is accused has answered, without the word *denied*. */
const REPLY =
  /\b(?:miscarriage of justice|baseless|unfounded|groundless|meritless|without merit|frivolous|no (?:cause|reason) to|committed no crime|did nothing wrong|(?:is|was|are|were) innocent|innocence|day in court|answered the (?:indictment|charges?|complaint|lawsuit|allegations?|accusations?)|prepared for court|defend(?:s|ed)? (?:himself|herself|itself|themselves))\b/iu;

/** What a court says against what one side asked or argued. */
const REFUSAL =
  /\b(?:(?:judge|court|justice|panel|jury|chancellor|magistrate)\b.{0,60}\b(?:rejected|barred|refused|disagreed|threw out|dismissed|concluded|found that)|(?:I['’]m|I am) (?:denying|dismissing|rejecting|barring)|not liable|not guilty|acquitted|cleared)\b/iu;

/** Whether a sentence tells that an accuser took it back, or says it was meant as none. */
export function retracts(text: string): boolean {
  return /\b(?:retracted|had not (?:accused|meant)|did not (?:accuse|mean))\b/i.test(text);
}

/** Whether a sentence accuses somebody and leaves open whether it is true. */
export function accuses(text: string): boolean {
  return isMereClaim(text) || ((NAME_CALLING.test(text) || CHARGED.test(text)) && !isAnswered(text));
}

/** Whether a sentence itself tells how it ended, or what is said against it. */
function isAnswered(text: string): boolean {
  return measureDisposition(text) === 1 || contradicts(text);
}

/** Whether a sentence denies, corrects, refuses or takes back what was said before it. */
export function answersAccusation(text: string): boolean {
  return [contradicts(text), RETRACTION.test(text), REPLY.test(text), REFUSAL.test(text)].includes(true);
}
