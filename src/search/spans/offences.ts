/** What somebody may be convicted of or sued for, and the deed itself: `the shooting of Ada Harrow` says what a sentence is for. */
const OFFENCE =
  /\b(?:murder\w*|manslaughter|homicide|kill(?:ed|ing|ings)|shoot(?:ing|ings)?|shot|stabb(?:ed|ing)|assault\w*|batter(?:y|ed|ing)|rap(?:e|ed|ing)|sex(?:ual)?|molest\w*|indecen\w*|prostitution|solicitation|theft|stealing|stolen|stole|robb(?:ery|ed|ing)|burglar\w*|larceny|shoplifting|fraud\w*|defraud\w*|embezzl\w*|launder\w*|brib(?:e|es|ed|ery|ing)|extort\w*|blackmail\w*|racketeering|forg(?:ed|ery|ing)|counterfeit\w*|perjury|lying|tamper\w*|obstruct\w*|contempt|conspir\w*|treason|espionage|spying|leak(?:ed|ing)|hack(?:ed|ing)|smuggl\w*|traffick\w*|drugs?|cocaine|heroin|marijuana|weapons?|firearms?|gun|possess(?:ion|ing)|terroris\w*|bomb\w*|arson|kidnap\w*|abduct\w*|abus(?:e|ed|ing)|neglect\w*|negligen\w*|reckless\w*|endanger\w*|harass\w*|stalk\w*|threat\w*|trespass\w*|vandal\w*|driv(?:ing|er)|speeding|tax(?:es)?|evasion|insider|defam\w*|libel\w*|slander\w*|breach\w*|infring\w*|discriminat\w*|war crimes?|genocide|torture\w*|corruption|misconduct|disorderly)\b/iu;

/** Whether a text names an offence, a wrong of civil law or the deed that was one. */
export function namesOffence(text: string): boolean {
  return OFFENCE.test(text);
}
