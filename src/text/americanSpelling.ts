/** Verbs and nouns in *-ise* that America spells so, too; the beginnings of their forms. */
const ISE_EVERYWHERE =
  /^(?:un|re|dis|en|disen|mis|over)?(?:adv|dev|rev|superv|telev|improv|prov|pr|surpr|appr|repr|enterpr|compr|ar|upr|exc|exerc|circumc|inc|prec|conc|franch|merchand|disgu|gu|prom|comprom|prem|dem|desp|expert|advert|chast|treat|cru|bru|ra|fundra|pra|appra|no|po|tortoi|porpo|turquo|w|likew|clockw|otherw|r|mayonna|lou|den)is/;

/** By their ending: of a verb in *-ise* or *-yse* and what is made of it, or of a word in *-our*, *-ence* or *-re*, and the like. */
const ENDINGS: readonly (readonly [ending: RegExp, american: string])[] = [
  [/(?<=[a-z]{3})is(?=(?:e|ed|es|er|ers|ing|able|ation|ations|ational|ement|ements|ance|ances)$)/, "iz"],
  [/(?<=(?:anal|paral|catal|dial|breathal))ys(?=(?:e|ed|es|er|ers|ing)$)/, "yz"],
  [
    /(?<=^(?:mis|dis|en|un)?(?:hon|lab|fav|col|behavi|neighb|harb|rum|endeav|hum|vig|rig|val|arm|od|parl|savi|splend|tum|vap|flav|ferv|ranc|sav|clam|cand|demean|misdemean|succ))our/,
    "or",
  ],
  [/(?<=^(?:self)?(?:def|off|pret|lic))enc(?=(?:e|es|ed|ing|eless)$)/, "ens"],
  [
    /(?<=^(?:cent|theat|amphitheat|calib|fib|lit|met|kilomet|centimet|millimet|lust|sab|somb|spect|epicent))re(?=s?$)/,
    "er",
  ],
  [/(?<=^(?:judg|acknowledg))e(?=ments?$)/, ""],
  [/^paed(?=o|ia)/, "ped"],
  [/^enquir(?=y$|ies$)/, "inquir"],
];

/** What no ending tells. */
const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    practise: "practice",
    practised: "practiced",
    practising: "practicing",
    gaol: "jail",
    gaoled: "jailed",
    grey: "gray",
    cheque: "check",
    cheques: "checks",
    jewellery: "jewelry",
    jeweller: "jeweler",
    jewellers: "jewelers",
    programme: "program",
    programmes: "programs",
    sceptical: "skeptical",
    tyres: "tires",
    aeroplane: "airplane",
    aeroplanes: "airplanes",
    manoeuvre: "maneuver",
    manoeuvres: "maneuvers",
    encyclopaedia: "encyclopedia",
    wilful: "willful",
    fulfil: "fulfill",
    enrol: "enroll",
    instalment: "installment",
    instalments: "installments",
  }),
);

/**
 * A word as America spells it, where the rest of the world spells it otherwise: `apologised` is `apologized`, `defence` is `defense`,
 * `armourer` is `armorer`. Any other word comes back as it is, and so does one that is spelt alike and means
 * something else by it. `form` is in lower case, without accents. Takes time in the word's length.
 */
export function toAmericanSpelling(form: string): string {
  const word = WORDS.get(form);
  if (word !== undefined) return word;
  if (form.length < MIN_LENGTH || ISE_EVERYWHERE.test(form)) return form;
  for (const [ending, american] of ENDINGS) if (ending.test(form)) return form.replace(ending, american);
  return form;
}

/** Letters that the shortest word with one of the endings has: *metre*. */
const MIN_LENGTH = 5;
