/**
 * What is done in a case, told as done: its crime, charge, rulings, verdict, sentence and appeal. The words alone (`charge`,
 * `court`) stand in most sentences of a case's coverage, and tell of no step. Every repeat is bounded.
 */
const STEPS = [
  // What somebody was: `was formally charged`, `were found guilty`.
  "(?:was|were|been|being|be|is|are|got)\\s(?:[\\p{Ll}]{2,12}ly\\s)?(?:arrested|charged|indicted|arraigned|convicted|acquitted|sentenced|cleared|freed|jailed|imprisoned|found (?:not )?guilty|found (?:not )?liable|granted|denied|sued|killed|shot|murdered|found dead|extradited|dismissed|dropped|withdrawn|overturned|upheld|affirmed|remanded|fined|suspended|settled)",
  "(?:pleaded|pleads|pled|entered a plea of|found|finds|finding)\\s(?:[\\p{Lu}\\p{Ll}]{2,16}\\s){0,3}(?:not )?(?:guilty|liable)|guilty of|pleaded no contest|plead(?:ed|s)? guilty",
  "indicted|sentenced|convicted|acquitted|cleared of|freed|jailed|charged with|arrested|sued|ruled|overturned|upheld|affirmed|appealed|appeals? (?:against|court)|filed|dismissed|dropped|withdrew|suppressed|settled",
  "verdict|mistrial|hung jury|retrial|jury (?:selection|found|convicted|acquitted|began)|opening (?:statements|arguments)|closing (?:statements|arguments)",
  "(?:trial|hearing|inquest)\\s(?:[\\p{Ll}]{1,12}\\s){0,2}(?:began|begins|begin|opened|opens|started|starts|ended|ends|resumed|resumes)|(?:went|goes|go) on trial",
  "(?:handed|given|gave|received|receives|got|imposed)\\s(?:[\\p{L}\\p{N}-]{1,16}\\s){0,5}(?:sentence|term|fine)|(?:years|months|life) in (?:prison|jail)",
  "released (?:from|on|after|into|without|pending)",
  "(?:granted|denied|refused|posted|set) bail|shot dead|shot (?:and|himself|herself)|died|(?:fatally|was) shot",
];
const STEP = new RegExp(`(?<!\\p{L})(?:${STEPS.join("|")})(?!\\p{L})`, "iu");

/** Whether a text tells a step of a case as done. */
export function tellsStep(text: string): boolean {
  return STEP.test(text);
}
