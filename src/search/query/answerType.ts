/** A kind of thing that questions ask for: how to tell, and what an answer to it looks like. */
export interface AnswerType {
  readonly name: "height" | "age" | "other name" | "sum" | "number" | "span" | "date" | "reason" | "place" | "person";
  readonly asks: RegExp;
  /** The words by which a question asks for it; an article that answers need not use them. */
  readonly askingWords: readonly string[];
  /** What stands in a sentence that can answer. */
  readonly answer: RegExp;
  /** What makes it a full answer; a sentence that only has `answer` is a poor one: *Friday* is no date a year later. */
  readonly full?: RegExp;
  /** Whether a sentence without it can't be the answer. */
  readonly needed: boolean;
  /**
   * Whether an answer of this look says the asking words' meaning in full, as `6'4"` says *tall*:
   * then within so many characters of it (UTF-16 code units) something must stand that the question
   * is about, or the sentence open with a pronoun, lest it be somebody else's.
   */
  readonly speaksWithin?: number;
}

const words = (list: string) => list.split(" ");

const MONTHS =
  "Jan(?:uary|\\.)|Feb(?:ruary|\\.)|March|April|May|June|July|Aug(?:ust|\\.)|Sept(?:ember|\\.)|Oct(?:ober|\\.)|Nov(?:ember|\\.)|Dec(?:ember|\\.)";
const NUMBER_WORDS =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|hundreds?|thousands?|millions?|billions?|half|couple|several";
const UNITS = "second|minute|hour|day|night|week|month|year|decade|centur(?:y|ie)|generation|term|season";

/** The first whose `asks` fits counts, so the narrow ones stand before the wide ones. */
export const ANSWER_TYPES: readonly AnswerType[] = [
  {
    name: "height",
    asks: /\bhow tall\b|\bwhat(?:'s| is| was)? .*\bheight\b/i,
    askingWords: words("tall height"),
    answer:
      /\b\d\s?['′’]\s?\d{1,2}\b|\b\d[\d,.]*[- ](?:foot|feet|ft|inch(?:es)?|cm|m|met(?:er|re)s?|centimet(?:er|re)s?)\b/i,
    needed: true,
    speaksWithin: 300,
  },
  {
    name: "age",
    asks: /\bhow old\b|\bwhat age\b|\bwhat(?:'s| is| was|s) .*\bage\b/i,
    askingWords: words("old age"),
    answer: new RegExp(
      `\\b\\d{1,3}-year-old\\b|\\b(?:aged?|of|was|is|turn(?:s|ed)) \\d{1,3}\\b(?!-| (?:months?|weeks?|days?|hours?|minutes?|years?(?! old)|per ?cent|people|men|women|others)\\b)|,\\s\\d{1,3}[,.]|\\b(?:\\d{1,3}|${NUMBER_WORDS})[- ](?:years?|months?)[- ]old\\b`,
      "i",
    ),
    needed: true,
    speaksWithin: 60,
  },
  {
    name: "other name",
    asks: /\b(?:real|full|legal|birth|given|actual)\s+name\b/i,
    askingWords: words("real full legal birth given actual name"),
    answer: /\b(?:full|real|legal|birth|given) name\b|\bborn\b|\bknown as\b|\ba\.?k\.?a\b/i,
    needed: true,
    speaksWithin: 30,
  },
  {
    name: "sum",
    asks: /\bhow much\b|\bwhat (?:sum|amount|price|fine)\b|\b(?:bond|bail|fine|settlement|verdict|stock|share) (?:amount|price)\b/i,
    askingWords: words("much money worth cost price sum amount value total"),
    answer: new RegExp(
      `[$£€¥]\\s?\\d|(?<!\\b(?:${MONTHS})\\.? )(?<![a-z\\d,-])(?!(?:1[89]|20)\\d\\d\\b)\\d[\\d,.]*(?!\\d|,? \\d{4})|\\b(?:${NUMBER_WORDS}) (?:percent|per cent|pounds?|dollars?|euros?|million|billion|times)\\b|\\b(?:millions|billions|half)\\b|\\bundisclosed\\b|\\b(?:sum|amount|settlement|terms|details)\\b.{0,60}\\b(?:confidential|sealed|not (?:been )?(?:made )?(?:public|available|disclosed|released))\\b`,
      "i",
    ),
    needed: true,
  },
  {
    name: "number",
    asks: /\bhow (?:many|often|far|big|large)\b|\bwhat number\b/i,
    askingWords: words("many number often far big large total"),
    answer: new RegExp(`\\d|\\b(?:${NUMBER_WORDS}|once|twice|none)\\b`, "i"),
    full: new RegExp(
      `(?<!\\b(?:${MONTHS}) )(?<![a-z\\d,.-])(?!(?:1[89]|20)\\d\\d\\b)\\d[\\d,.]*(?!\\d|,? \\d{4})|\\b(?:${NUMBER_WORDS}|once|twice|none)\\b`,
      "i",
    ),
    needed: true,
  },
  {
    name: "span",
    asks: /\bhow long\b/i,
    askingWords: words("long last"),
    answer: new RegExp(
      `\\b(?:\\d[\\d.,]*|${NUMBER_WORDS}|an?)[- ](?:${UNITS})s?\\b|\\b(?:since|until|through|life|from \\d{4}|\\d+(?:st|nd|rd|th))\\b`,
      "i",
    ),
    needed: true,
  },
  {
    name: "date",
    asks: /^\W*when\b|\bwhen (?:was|were|is|did|does|will|has)\b|\b(?:what|which) (?:date|day|year|month|time)\b/i,
    askingWords: words("date day year month time"),
    answer: new RegExp(
      `\\b(?:${MONTHS})|\\b\\d{3,4}s?\\b|\\b[Cc]entur|\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|\\b(?:yesterday|today|tonight|tomorrow|[Ll]ast (?:week|month|year))\\b|\\d(?:st|nd|rd|th) centur|\\b\\d{1,2} (?:a\\.m|p\\.m|o'clock)`,
    ),
    full: new RegExp(`\\b(?:${MONTHS})|\\b(?:1[0-9]|20)\\d\\d\\b|\\d(?:st|nd|rd|th) centur`),
    needed: false,
  },
  {
    name: "reason",
    asks: /\bwhy\b|\b(?:what (?:was|is|were) the|for what) (?:reason|cause|motive)s?\b/i,
    askingWords: words("reason cause motive"),
    answer:
      /\b(?:because|after|since|due to|so that|as a result|in order to|citing|rul(?:ed|ing) that|finding|found|conclud(?:ed|ing)|not sufficient|insufficient|lack of|fail(?:ed|ure) to|barred|suppress(?:ed|ion)|on the grounds?|reasons?|caused?|for \w+ing)\b/i,
    needed: false,
  },
  {
    name: "place",
    asks: /^\W*where\b|\bwhere (?:was|were|is|did|does|will|has|are)\b|\b(?:what|which) (?:city|country|state|town|place)\b/i,
    askingWords: words("place city country state town"),
    answer: /\b(?:in|at|from|near|to|of|outside|on) (?:the )?(?:\p{L}+ )?\p{Lu}/u,
    needed: false,
  },
  {
    name: "person",
    asks: /\bwho(?:m|se|'s|s)?\b|\bwhat (?:is|was) the name\b/i,
    askingWords: words("name person"),
    answer: /\p{Lu}\p{Ll}/u,
    needed: false,
  },
];
