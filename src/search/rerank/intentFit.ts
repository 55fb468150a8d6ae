import { findLegalEventTerms } from "../../text/legalEventTerms.ts";
import { type Token, tokenizeWords } from "../../text/tokens.ts";
import type { ParsedQuestion } from "../query/question.ts";
import { claims, denies, isMereClaim, retracts } from "../spans/disposition.ts";
import { isSpokenBy, isSpokenByPronoun } from "./nameInSentence.ts";
import type { SentenceText } from "./sentenceText.ts";
import { standsForName } from "./termMatch.ts";

/** What stands for each name of the question in a masked text. */
const MASK = "¤";

/** A title or given name that may stand before the name asked for, and words between. */
const NAME = String.raw`(?:(?:\p{Lu}[\p{L}.'’-]*|the|his|her) ){0,3}¤`;

const LAWYER = "lawyers?|attorneys?|counsel|solicitors?|barristers?|legal team";
const REPRESENTS = new RegExp(
  String.raw`(?<!\b(?:who|that) )\b(?:represent(?:ed|s|ing)|defended|defends|defending)\b (?:by )?${NAME}|\b(?:led|lead|leads|join(?:ed|s)?) the (?:\w+ )?(?:defen[cs]e|legal team|team) (?:of|for|that (?:represented|defended)) ${NAME}|(?!(?:The|An?|His|Her|Their|Its|Both|One) )\p{Lu}[^.;]{0,60}\b(?:${LAWYER})\b.{0,20}\b(?:for|of|to) ${NAME}|\bon behalf of ${NAME}|\bstatement for ${NAME}|¤(?:['’]s?)? (?:\w+ ){0,3}(?:${LAWYER}),? (?:\w+ ){0,2}(?!¤)\p{Lu}|\p{Lu}\S+, (?:\w+ ){0,2}¤['’]s (?:\w+ ){0,2}(?:${LAWYER})\b|\bhelp ${NAME}`,
  "u",
);
const JUDGE =
  /\b(?:Judge|Justice|Chancellor|Vice Chancellor|Magistrate(?: Judge)?)\s+(?!of\b)\p{Lu}|\bthe judge was\b/u;
const PROSECUTOR =
  /\b(?:[Pp]rosecutors?|[Dd]istrict [Aa]ttorney|[Ss]tate [Aa]ttorney|(?:U\.S\.|United States) [Aa]ttorney)\s+\p{Lu}/u;
/** A name of two words at least behind the office. */
const FULL_NAME = String.raw`\s+(?!of\b)\p{Lu}[\p{L}'’-]+\.?(?: (?:\p{Lu}[\p{L}.'’-]*|de|la|van|von|der))+`;
const FULL_JUDGE = new RegExp(
  String.raw`\b(?:Judge|Justice|Chancellor|Vice Chancellor|Magistrate(?: Judge)?)${FULL_NAME}`,
  "u",
);
const FULL_PROSECUTOR = new RegExp(
  String.raw`\b(?:[Pp]rosecutors?|[Dd]istrict [Aa]ttorney|[Ss]tate [Aa]ttorney|(?:U\.S\.|United States) [Aa]ttorney)${FULL_NAME}`,
  "u",
);
/** What an office with a surname alone counts where its holder is asked for. */
const BY_SURNAME = 0.8;
/** Words that end as those for what somebody is do, and aren't. */
const NO_OFFICE =
  "for|after|over|under|her|other|another|n?or|n?ever|whether|however|further|later|rather|per|were|sent|went|spent|meant|represent|want|have|gave|give|live|against|order|offer|answer|consider|cover|deliver|remember|refer|until|all|also|how|show|know|now|allow|follow|saw|that";
const INTRODUCES = new RegExp(
  String.raw`(?:^|[\s"“(])(?!(?:${NO_OFFICE}) )(?:[\p{L}’'-]+(?:er|or|ist|ian|man|woman|ant|ent|ney|ess|ive|ect|ic|dge|ow|ief|al|ctor|eer|ier|ess)) ${NAME}|¤(?: \([^)]*\))?, (?:the|an?|who|whose|then|one of|former)\b|(?<!\b(?:by|of|for|to|with|from|against|about|on) )¤(?: ¤)* (?:was|is|were|are) (?:the|an?|one|among|part)\b|\b(?:was|is|named|called|wife|husband|widower?|son|daughter|brother|sister|father|mother)(?: of)?,? ${NAME}`,
  "u",
);
/** Says first of all what somebody is: *Ada Harrow was the armorer of …*, *Ada Harrow, the armorer of …*. */
const IS_SOMEBODY =
  /^\P{L}*(?:\p{Lu}[\p{L}.'’-]* ){0,3}¤(?: \([^)]*\))?,? (?:(?:was|is|were|are) )?(?:the|an?|one|among|part) /u;
const CHARGE =
  /\b(?:charged? (?:with|in|for|of|against|came)|charging|counts? of|indict(?:ed|ment)|felon(?:y|ies)|misdemeanors?|accused of|accusation was|convicted of|guilty of|sued .* for|for (?:defamation|breach|fraud|negligence))\b/i;
/** Names what somebody is charged with, and not only that there is a charge. */
const NAMES_CHARGE =
  /\b(?:charg(?:ed?|es|ing)(?: \p{L}+)? (?:with|of)|indict(?:ed|ment|ing) (?:\p{L}+ ){0,5}(?:for|on)|counts? of|accused of|(?:convicted|guilty|acquitted) of|(?:guilty|contest) to|sued .* for|for (?:defamation|breach|fraud|negligence))/iu;
const VERDICT =
  /\b(?:found|convicted|acquitted|verdict|not liable|liable|guilty|cleared|jur(?:y|ors) (?:\w+ ){0,8}?(?:rejected|decided|awarded|concluded|agreed|sided)|felon(?:y|ies))\b/i;
const SENTENCE =
  /\b(?:sentenced|sentence (?:of|was|requir(?:es|ed))|\d+[- ](?:years?|months?)(?: in)?(?: \w+)? (?:prison|sentence|probation)|prison sentence|probation|suspended sentence|fined|life in prison)\b/i;

/** How far a sentence gives what the question wants of it, from 0 to 1; 0 where it wants nothing that has a look of its own. */
export function measureIntentFit(question: ParsedQuestion, sentence: SentenceText): number {
  const { text } = sentence;
  switch (question.intent) {
    case "status":
      return weighParty(question, sentence, Math.max(toldBySide(sentence), NOT_COVERED.test(text) ? 0.7 : 0));
    case "latest":
      return measureNews(sentence);
    case "custody":
      return weighParty(question, sentence, measureCustody(sentence));
    case "plea":
      return weighParty(question, sentence, Number(PLEA.test(text)));
    case "accusation":
      return weighParty(question, sentence, measureAccusationOutcome(sentence));
    case "representation":
      return Number(REPRESENTS.test(maskNames(question, sentence)));
    case "judge":
      return FULL_JUDGE.test(text) ? 1 : JUDGE.test(text) ? BY_SURNAME : 0;
    case "prosecutor":
      return FULL_PROSECUTOR.test(text) ? 1 : PROSECUTOR.test(text) ? BY_SURNAME : 0;
    case "identity": {
      const masked = maskNames(question, sentence);
      return IS_SOMEBODY.test(masked) ? 1 : INTRODUCES.test(masked) ? 0.8 : 0;
    }
    case "charge":
      return weighParty(question, sentence, NAMES_CHARGE.test(text) ? 1 : CHARGE.test(text) ? 0.8 : 0);
    case "verdict":
      return VERDICT.test(text) ? Math.max(sentence.disposition > 0 ? 0.7 : MENTIONED, toldBySide(sentence)) : 0;
    case "reason":
      return REASON.test(text) ? 0.8 : 0;
    case "sentence":
      return weighParty(question, sentence, measureSentence(sentence));
    case "statement":
      return measureSpeaker(question, sentence);
    default:
      return 0;
  }
}

/** What a verdict counts that is spoken of, and not told. */
const MENTIONED = 0.6;
/** What an end of the case counts that one side's lawyer or spokesperson tells. */
const BY_SIDE = 0.85;
const SIDE_SPEAKS =
  /\b(?:lawyers?|attorneys?(?! general)|counsel|solicitors?|spokes(?:man|woman|person)|publicist|manager)\b.{0,80}\b(?:said|told|argued|claimed|wrote|insisted|maintained|posted|tweeted|added)\b/iu;

/** How far a sentence tells an end of the case, and less of what one side says of it. */
function toldBySide({ text, disposition }: SentenceText): number {
  return disposition * (SIDE_SPEAKS.test(text) ? BY_SIDE : 1);
}

/** A step of the case whose year is told, before what merely settles something. */
function measureNews({ text, tokens, disposition }: SentenceText): number {
  const isDatedStep = findLegalEventTerms(tokens).size > 0 && /\b(?:19|20)\d\d\b/.test(text);
  return isDatedStep ? 0.9 : 0.5 * disposition;
}

/** What came of an accusation, or who denies it; nothing for what one side alone says. */
function measureAccusationOutcome(sentence: SentenceText): number {
  const { text } = sentence;
  if (isMereClaim(text)) return 0;
  return Math.max(toldBySide(sentence), retracts(text) ? 1 : denies(text) ? 0.7 : 0) * (claims(text) ? 0.85 : 1);
}

const REASON =
  /\b(?:because|since|due to|owing to|as a result|citing|on (?:the )?grounds?|reasons?|so that|in order to|(?:ruled|concluded|found|held|wrote|said|noted|decided|showed) that|not (?:sufficient|enough|prove)|(?:not|n[’']t) \w+ enough|too (?:late|little|long)|called for|prompted|insufficient|lack(?:ed)? of|failed to|failure to|violat(?:ed|ion|ing)|harmless|no (?:prejudicial )?error|concealed|withh(?:eld|olding)|expired)\b/i;
/** A brief's own word that how something ended is not known to it. */
const NOT_COVERED =
  /\b(?:not covered here|no ruling on|outcome of (?:that|the|her|his)|was still|remains? (?:open|pending))\b/i;
const PLEA = /\b(?:plead(?:s|ed|ing)?|pled|pleas?)\b/i;
const RELEASED =
  /\b(?:released|release of|free to|bond|bail|parole|in custody|into custody|remained? in (?:place|prison|jail)|deported)\b/i;

const SAID =
  /["“”]|\b(?:said|says|told|argued|argues|claimed|claims|wrote|writes|testified|called|described|stated|explained|admitted|announced|answered|maintains|added|concluded|suggested|denied|insisted|posted|tweeted|according to)\b/i;

/** What a court says it does: `the Seventh Circuit rejected the challenge`. */
const RULED =
  /(?<!-)\b(?:courts?|circuit|panel)\b.{0,80}\b(?:ruled|held|found|affirmed|upheld|reversed|rejected|dismissed|ordered|refused|declined)\b/i;

/** What somebody's saying something counts: the one's whose words are asked for, anybody's, and another's. */
const SPOKEN = { byAsked: 0.7, by: 0.6, byOther: 0.3 };

function isRuledBy(text: string, isNamed: (term: string) => boolean): boolean {
  const [subject] = RULED.exec(text) ?? [];
  return subject !== undefined && tokenizeWords(subject).some(({ term }) => isNamed(term));
}

function measureSpeaker({ speaker, terms }: ParsedQuestion, { text, tokens }: SentenceText): number {
  const isSpeech = SAID.test(text);
  if (speaker === undefined) return isSpeech ? SPOKEN.by : 0;
  const isNamed = (term: string) => speaker.some((place) => terms[place]?.matchWeights.has(term));
  if (isRuledBy(text, isNamed)) return SPOKEN.byAsked;
  if (!isSpeech) return 0;
  if (!tokens.some(({ term }) => isNamed(term))) return isSpokenByPronoun(text) ? SPOKEN.by : SPOKEN.byOther;
  return isSpokenBy(text, isNamed) ? SPOKEN.byAsked : SPOKEN.byOther;
}

/** What somebody got is told by a sentence, and else by how it ended. */
function measureSentence({ text, disposition }: SentenceText): number {
  if (SENTENCE.test(text) && !(disposition > 0 && disposition < 1) && !/\bcould\b|\bwould\b/.test(text)) return 1;
  return 0.4 * disposition;
}

function measureCustody({ text, disposition }: SentenceText): number {
  if (SENTENCE.test(text)) return disposition === 0 ? 0.8 : disposition;
  if (RELEASED.test(text)) return Math.max(0.8, disposition);
  // What somebody pleaded says nothing of where they are.
  return (PLEA.test(text) ? 0.3 : 0.75) * disposition;
}

/** Where somebody isn't told to be whom it is about. */
const BYSTANDER = 0.4;

/**
 * Whom a disposition is about: they were found, sentenced or released, or it is their conviction, plea or case; not whose
 * shooting the case is about, nor who speaks.
 */
const PARTY = new RegExp(
  String.raw`¤(?:['’]s)? (?:\w+ ){0,4}?(?:was|were|had|has|pleaded|pled|received|got|agreed|settled|closed|won|lost|dropped|withdrew|remain(?:s|ed)|maintains|became|completed|accepted|accused|disputed|conviction|case|sentence|appeal|charges?|claim|plea|release|purchase)\b|\b(?:found|accused|convict(?:ed|s)|acquitted|cleared|sentenced|released|indicted|charged|gave|ordered|awarded|fined|against|allowed|dismissed|that) (?:that )?${NAME}|\b(?:conviction|case|charges?|claims?|sentence|appeal|proceedings|verdict|lawsuit|plea|release|judgment|dismissal|petition|prosecution|indictment|finding)\b(?:[^.;]|\.(?=\d)){0,60}\b(?:of|against|by|for|to) ${NAME}`,
  "u",
);
const VICTIM = new RegExp(
  String.raw`\b(?:shooting|shot|death|killing|murder|rape|assault|wounding|killed|wounded|murdered)(?: \w+)? (?:of )?${NAME}`,
  "gu",
);

/** How far something counts that a sentence tells: wholly of a party, and less of a bystander. */
function weighParty(question: ParsedQuestion, sentence: SentenceText, told: number): number {
  if (told === 0 || !question.terms.some(({ isPerson }) => isPerson)) return told;
  return told * (PARTY.test(maskNames(question, sentence).replace(VICTIM, "")) ? 1 : BYSTANDER);
}

/** Whether a sentence tells of a relative, by any of these words, of somebody whom the question names. */
export function tellsOfRelative(question: ParsedQuestion, sentence: SentenceText, words: readonly string[]): boolean {
  const some = words.join("|");
  const look = new RegExp(
    String.raw`¤(?:['’]s?)? (?:\p{L}+ ){0,2}(?:${some})(?!\p{L})|(?<!\p{L})(?:${some})(?: \p{L}+){0,4} (?:of|to) ${NAME}|¤ (?:and|with) (?:his|her|their) (?:${some})(?!\p{L})`,
    "iu",
  );
  return look.test(maskNames(question, sentence));
}

/** Whether a sentence opens with a name of the question. */
export function opensWithName(question: ParsedQuestion, sentence: SentenceText): boolean {
  return /^\P{L}*(?:\p{Lu}[\p{L}.'’-]* ){0,2}¤/u.test(maskNames(question, sentence));
}

/** Whether a sentence tells of a relative, by any of these words, of somebody whom it only points back to: *her mother*. */
export function tellsOfPointedRelative({ text }: SentenceText, words: readonly string[]): boolean {
  return new RegExp(String.raw`\b(?:his|her|their) (?:\p{L}+ ){0,2}(?:${words.join("|")})(?!\p{L})`, "iu").test(text);
}

/** The text with every name of the question as one sign, so that one pattern fits all names. */
function maskNames(question: ParsedQuestion, { text, tokens }: SentenceText): string {
  const isName = ({ term }: Token) => standsForName(question, term);
  if (!tokens.some(isName)) return text;
  let [masked, end] = ["", 0];
  for (const word of tokenizeWords(text)) {
    if (!isName(word)) continue;
    const hasSuffix = /['’]s?$/u.exec(text.slice(word.start, word.end))?.[0] ?? "";
    masked += `${text.slice(end, word.start)}${MASK}${hasSuffix}`;
    end = word.end;
  }
  return `${masked}${text.slice(end)}`.replace(/¤(?:[ -]¤)+/g, MASK);
}
