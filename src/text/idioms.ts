import { extractTerms } from "./tokens.ts";

/** An everyday phrase, and the words that reports of court cases have in its place. */
interface Idiom {
  readonly phrase: RegExp;
  readonly words: string;
}

/**
 * Phrases of everyday English whose words say something else one by one. The first that fits a stretch of a question
 * counts; the stretch then stands for `words`, any of which will do.
 */
const IDIOMS: readonly Idiom[] = [
  { phrase: /\b(?:on|t(?:ake|akes|ook|aking)) the (?:witness )?stand\b/i, words: "testify testimony" },
  {
    phrase: /\b(?:locked up|behind bars|doing time|in the slammer|put away|serving time)\b/i,
    words: "prison jail custody sentence",
  },
  {
    phrase: /\bg[eo]t(?:s|ting|ten)? (?:away with|off (?:easy|scot free|the hook)|off)\b/i,
    words: "acquit dismiss drop clear suppress",
  },
  {
    phrase: /\bwh?[io]n(?:s|ning)? (?:his|her|their|the|an|that|any|on) appeals?\b/i,
    words: "appeal overturn reverse affirm uphold",
  },
  {
    phrase: /\b(?:los[et]|loses|losing|loose) (?:his|her|their|the|an|that|any|on) appeals?\b/i,
    words: "appeal affirm uphold reject deny decline",
  },
  {
    phrase: /\bg[eo]t(?:s|ting|ten)? out(?: of (?:jail|prison|custody|detention))?(?= (?:on|of|early|yet|now)\b|\W*$)/i,
    words: "release free bond parole complete",
  },
  { phrase: /\bbeat (?:the|his|her|their) (?:case|rap|charges?)\b/i, words: "acquit dismiss drop clear" },
  { phrase: /\b(?:walk(?:s|ed|ing)?|w[ea]nt|go(?:es|ing)?|set|let) free\b/i, words: "release acquit dismiss free" },
  {
    phrase: /\b(?:did|does|do|just|let|lets|and|he|she|they) (?:\p{L}+ )?walk(?:s|ed)?\W*$/iu,
    words: "dismiss acquit release",
  },
  {
    phrase: /\b(?:shot|shut|str(?:uck|ike)|turn(?:ed|s)?|knock(?:ed)?) down\b/i,
    words: "reject deny affirm decline refuse",
  },
  { phrase: /\b(?:w[ea]nt|go(?:es|ing)?|com(?:e|ing)|came) after\b/i, words: "charge sue arrest accuse" },
  {
    phrase: /\b(?:papers?|paperwork|status) (?:sorted|straight|fixed|in order|straightened)\b/i,
    words: "resident immigration visa status",
  },
  { phrase: /\b(?:sa(?:y|ys|id)|feel(?:s|ing)?|felt|was|is) (?:\w+ )?sorry\b/i, words: "apologize apology remorse" },
  { phrase: /\b(?:in|t(?:ake|akes|ook) ) ?charge of\b/i, words: "supervise responsible manage" },
  { phrase: /\b(?:america|(?:the )?u\.?s\.?a\.?|stateside)(?![\p{L}\p{N}])/iu, words: "states american america" },
  {
    phrase: /(?<=\bhow(?:['’]?d| did| has| had)? (?:[\p{L}'’-]+ ){1,4})(?:die|died|pass away)\b/iu,
    words: "fatal kill shoot stab die",
  },
  { phrase: /\bgreen ?card\b/i, words: "resident" },
  { phrase: /\b(?:back(?:s|ed|ing)?|pull(?:s|ed|ing)?) out\b/i, words: "withdraw leave terminate end" },
  { phrase: /\bg[ia]v(?:e|es|ing|en) up(?: on)?\b/i, words: "withdraw drop" },
  {
    phrase:
      /\b(?:t(?:oss|osses|ossed|ossing)|th?r[eo]w(?:s|n|ing)?)(?: out)?(?= (?:the |\p{L}+ ){0,2}(?:vid(?:eo)?s?|tapes?|footage|evidence|recordings?)\b)/iu,
    words: "suppress bar exclude",
  },
  {
    phrase:
      /(?<=\b(?:vid(?:eo)?s?|tapes?|footage|evidence|recordings?) (?:\p{L}+ ){0,2})(?:tossed|thrown)(?: out)?\b/iu,
    words: "suppress bar exclude",
  },
  {
    phrase:
      /(?<=\bjur(?:y|ors|ies) (?:\p{L}+ )?)(?:t(?:ake|ook)|need(?:ed)?|debated?|think|thought|talk(?:ed)?(?: it over)?|decided?|be out|(?:was|were) out)(?: (?:to|before) (?:decid\w+|convict|acquit|agree|(?:reach|come to) a (?:verdict|decision)))?\W*$|(?<=\bhow (?:long|fast|quick(?:ly)?|many hours) (?:was|were|did|had) (?:the |that |his |her )?jur(?:y|ors) )(?:\p{L}+)/iu,
    words: "deliberate deliberation",
  },
  { phrase: /\b(?:re-?do|do ?over)(?: of (?:the|his|her|their) trial)?\b/i, words: "retrial trial motion" },
  { phrase: /\bmax (?:time|sentence)\b/i, words: "maximum sentence prison" },
  { phrase: /\b(?:own(?:s|ed|ing)?|fess(?:es|ed)?) up\b/i, words: "admit plead guilty" },
  { phrase: /\b(?:cop(?:s|ped)?|t(?:ake|akes|ook)) (?:a|the) (?:plea|deal)\b/i, words: "plead plea" },
  { phrase: /\b(?:paid|pay(?:s|ing)?|bought|buy) off\b/i, words: "settle settlement" },
  { phrase: /\bpick(?:s|ed|ing)? up (?:by|for)\b/i, words: "arrest" },
  { phrase: /\bkick(?:s|ed|ing)? out of (?:the )?(?:country|us|usa|america|states)\b/i, words: "deport remove" },
  { phrase: /\b(?:pass(?:ed|es)? away|lost (?:his|her|their) life)\b/i, words: "die death kill" },
];

/** A stretch of a text, in UTF-16 code units, and the terms that stand for it. */
export interface IdiomMatch {
  readonly start: number;
  readonly end: number;
  readonly terms: readonly string[];
}

/** The everyday phrases of a text, in order; none overlaps another. Each is looked for once. */
export function findIdioms(text: string): readonly IdiomMatch[] {
  const found: IdiomMatch[] = [];
  for (const { phrase, words } of IDIOMS) {
    const match = phrase.exec(text);
    if (!match) continue;
    const [start, end] = [match.index, match.index + match[0].length];
    if (!found.some((one) => start < one.end && one.start < end))
      found.push({ start, end, terms: extractTerms(words) });
  }
  return found.sort((one, other) => one.start - other.start);
}
