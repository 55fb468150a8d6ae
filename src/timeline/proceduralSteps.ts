/**
 * What is done in a case, told as done: its crime, charge, rulings, verdict, sentence and appeal. The words alone (`charge`,
 * `court`) stand in most sentences of a case's coverage, and tell of no step. Every repeat is bounded.
 */
const STEPS = [
  // What somebody was: `was formally charged`, `were found guilty`.
  "(?:was|were|been|being|be|is|are|got)\\s(?:[\\p{Ll}]{2,12}ly\\s)?(?:arrested|charged|indicted|arraigned|convicted|acquitted|sentenced|cleared|freed|jailed|imprisoned|found (?:not )?guilty|found (?:not )?liable|granted|denied|sued|killed|shot|murdered|found dead|extradited|dismissed|dropped|withdrawn|overturned|upheld|affirmed|rejected|tossed|thrown out|reversed|vacated|quashed|reinstated|remanded|fined|suspended|settled)",
  "(?:pleaded|pleads|pled|entered a plea of|found|finds|finding)\\s(?:[\\p{Lu}\\p{Ll}]{2,16}\\s){0,3}(?:not )?(?:guilty|liable)|guilty of|pleaded no contest|plead(?:ed|s)? guilty",
  "indicted|sentenced|convicted|acquitted|cleared of|freed|jailed|charged with|arrested|sued|ruled|overturned|upheld|affirmed|appealed|appeals? (?:against|court)|filed|dismissed|dropped|withdrew|suppressed|settled",
  "verdict|mistrial|hung jury|retrial|jury (?:selection|found|convicted|acquitted|began)|opening (?:statements|arguments)|closing (?:statements|arguments)",
  "(?:trial|hearing|inquest)\\s(?:[\\p{Ll}]{1,12}\\s){0,2}(?:began|begins|begin|opened|opens|started|starts|ended|ends|resumed|resumes)|(?:went|goes|go) on trial",
  "(?:handed|given|gave|received|receives|got|imposed)\\s(?:[\\p{L}\\p{N}-]{1,16}\\s){0,5}(?:sentence|term|fine)|(?:years|months|life) in (?:prison|jail)",
  // What a court did with what it was asked: `denied a defense motion`, `tossed out the suit`, `refused to overturn the conviction`.
  "(?:grant(?:s|ed)|den(?:ies|ied)|reject(?:s|ed)|dismiss(?:es|ed)|toss(?:es|ed)|thr(?:ows|ew) out)\\s(?:[\\p{L}\\p{N}'’-]{1,16}\\s){0,6}(?:motions?|requests?|petitions?|bids?|appeals?|applications?|retrial|trial|injunction|parole|bail|bond)(?! for (?:comment|an interview|calm))",
  "(?:toss(?:es|ed)|thr(?:ows|ew) out|upholds?|affirms?|revers(?:es|ed)|vacat(?:es|ed)|quash(?:es|ed)|struck down|set aside|reinstat(?:es|ed))\\s(?:[\\p{L}\\p{N}'’-]{1,16}\\s){0,6}(?:convictions?|verdict|sentences?|ruling|judge?ment|lawsuits?|suits?|claims?|counts?|charges?|case|indictments?|plea)",
  "(?:refus(?:es|ed)|declin(?:es|ed))\\sto\\s(?:overturn|dismiss|toss|throw out|vacate|reverse|grant|hear|reconsider|quash|set aside|drop|stay|block|release|reduce)",
  "released (?:from|on|after|into|without|pending)",
  "(?:granted|denied|refused|posted|set) bail|shot dead|shot (?:and|himself|herself)|died|(?:fatally|was) shot",
];
const STEP = new RegExp(`(?<!\\p{L})(?:${STEPS.join("|")})(?!\\p{L})`, "iu");

/** Whether a text tells a step of a case as done. */
export function tellsStep(text: string): boolean {
  return STEP.test(text);
}

/** Charge, verdict and sentence, and what a court made of them later. Every repeat is bounded. */
const TURNING_POINTS = [
  "indicted|charged|fil(?:es|ed)\\s(?:[\\p{Ll}-]{1,16}\\s){0,4}(?:charges?|charging documents|indictment)|drop(?:s|ped)\\s(?:[\\p{Ll}-]{1,16}\\s){0,3}(?:charges?|case)",
  "convicted|acquitted|cleared of|(?:jury|jurors) (?:freed|cleared)|found\\s(?:[\\p{Lu}\\p{Ll}-]{2,16}\\s){0,4}(?:not )?(?:guilty|liable)|mistrial",
  "sentenced|(?:handed|given|gave|received|receives|got|imposed)\\s(?:[\\p{L}\\p{N}-]{1,16}\\s){0,5}sentence",
  "(?:grant(?:s|ed)|den(?:ies|ied)|reject(?:s|ed)|refus(?:es|ed)|declin(?:es|ed))\\s(?:[\\p{L}\\p{N}'’-]{1,16}\\s){0,6}(?:new trial|retrial|appeals?|convictions?|verdict|sentences?)",
  "(?:upholds?|upheld|affirm(?:s|ed)|overturn(?:s|ed)|revers(?:es|ed)|vacat(?:es|ed)|quash(?:es|ed)|set aside)\\s(?:[\\p{L}\\p{N}'’-]{1,16}\\s){0,4}(?:convictions?|verdict|sentences?|judge?ment|ruling)",
];
const TURNING_POINT = new RegExp(`(?<!\\p{L})(?:${TURNING_POINTS.join("|")})(?!\\p{L})`, "iu");

/** Whether a text tells a charge, verdict or sentence, or what a court made of one later: what a case turns on. */
export function tellsTurningPoint(text: string): boolean {
  return TURNING_POINT.test(text);
}
