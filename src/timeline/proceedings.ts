/** Kinds of proceedings that dates are set for. A case has one sentencing to come, and many hearings. */
export type Proceeding = "trial" | "sentencing" | "arraignment" | "execution" | "hearing";

export const ALL_PROCEEDINGS: readonly Proceeding[] = ["trial", "sentencing", "arraignment", "execution", "hearing"];

/** Words of each kind, the narrower kinds before trials: a hearing before a trial is no trial. */
const WORDS: readonly (readonly [Proceeding, RegExp])[] = [
  ["sentencing", /(?<![\p{L}-])(?:sentencing|sentenced)(?!\p{L})/iu],
  ["arraignment", /(?<![\p{L}-])(?:arraignment|arraigned)(?!\p{L})/iu],
  ["execution", /(?<![\p{L}-])(?:execution|executed|put to death)(?!\p{L})/iu],
  [
    "hearing",
    /(?<!\p{L})(?:hearings?|conference|arguments?|motions?|deadline|briefs?|deposition|mediation|pretrial|pre-trial|due (?:back )?in court)(?!\p{L})/iu,
  ],
  [
    "trial",
    /(?<![\p{L}-])(?:(?:re)?trial(?! (?:judge|court|lawyer|attorney))|jury selection|opening statements)(?!\p{L})/iu,
  ],
];
/** What is told of a proceeding's length or end gives no date on which it begins. */
const LASTING = /(?<!\p{L})(?:last|lasts|until|end|ends|finish|conclude|through|run|runs)(?!\p{L})/iu;

/** The kind of proceeding that a sentence sets a date for; `undefined` if it names none, or only how long one lasts. */
export function readProceeding(text: string): Proceeding | undefined {
  const kind = WORDS.find(([, words]) => words.test(text))?.[0];
  return kind === "trial" && LASTING.test(text) ? undefined : kind;
}

const CASE =
  "(?:case|cases|charges?|lawsuit|suit|indictment|complaint|claims?|proceedings|prosecution|appeal|conviction|petition)";
/** What ends a case, … */
const CASE_ENDED = new RegExp(
  `(?<!\\p{L})(?:(?:dismiss(?:ed|es)|drop(?:ped|s)|settle[ds]|withdrew|withdraws|ended|closed|terminated|overturned|threw out)\\s(?:all\\s)?(?:of\\s)?(?:the|all|his|her|its|their|a)\\s(?:[\\p{L}-]{1,16}\\s){0,3}${CASE}|${CASE}\\s(?:[\\p{L}’']{1,16}\\s){0,6}(?:was|were|has been|have been|had been)\\s(?:[\\p{L}]{2,12}ly\\s)?(?:dismissed|dropped|settled|withdrawn|closed|terminated|thrown out|overturned)|acquitted|cleared of|pardoned)(?!\\p{L})`,
  "iu",
);
/** … what spares a trial or begins it, … */
const TRIAL_OVER =
  /(?<!\p{L})(?:(?:pleaded|pled) (?:guilty|no contest)|(?:was|were|been) convicted|found (?:not )?(?:guilty|liable)|verdict|trial (?:of [^,.;]{2,40} )?(?:began|opened|started|ended|got under way)|jury (?:[\p{L}]{1,12} ){0,4}(?:was|were) (?:sworn|picked|seated))(?!\p{L})/iu;
const SENTENCED = /(?<!\p{L})(?:was|were|been) sentenced(?!\p{L})/iu;
const REQUEST =
  /(?<!\p{L})(?:motions?|requests?|petitions?|bids?|asked|asks|sought|urged|refused|denied|rejected)(?!\p{L})/iu;

/** The kinds of proceedings that a sentence, told as done, shows to be over or needless; empty if none. */
export function tellsEnd(text: string): readonly Proceeding[] {
  if (REQUEST.test(text)) return [];
  if (CASE_ENDED.test(text)) return ALL_PROCEEDINGS;
  if (SENTENCED.test(text)) return ["trial", "sentencing"];
  return TRIAL_OVER.test(text) ? ["trial"] : [];
}

/** A death ends what was set for the person who died. */
const DIED = /(?<!\p{L})(?:has died|died|was found dead|killed himself|killed herself)(?!\p{L})/iu;

/** Whether a sentence tells that somebody died. */
export function tellsDeath(text: string): boolean {
  return DIED.test(text);
}
