import { fail } from "../result.ts";
import { AnchorTracker } from "./anchors.ts";
import { type Day, readDay } from "./calendar.ts";
import type { DateExpression, DatesRead, Precision, RefusedExpression } from "./dateExpression.ts";
import type { DateRefusal } from "./dateRefusal.ts";
import { DocumentDates } from "./documentDates.ts";
import { countFromEvents, findEventOfLead, isEventOfStory } from "./eventDates.ts";
import { isLabel } from "./labels.ts";
import { normalizeExpression } from "./normalize.ts";
import type { DateResult } from "./normalizedDate.ts";
import type { ParsedExpression } from "./parsedExpression.ts";
import { parseExpressions } from "./parseExpressions.ts";
import type { ResolutionContext } from "./resolutionContext.ts";
import { type LocatedSentence, SentenceFinder } from "./sentenceFinder.ts";
import { SentenceWords } from "./sentenceTokens.ts";
import { shareYears } from "./shareYears.ts";
import { SpeechDates } from "./speechDates.ts";
import { detectTense } from "./tense.ts";
import { BACK, type Tense } from "./verbTense.ts";

/** The dates of a text in order, none over another. */
export function findDates(text: string, published: string): readonly DateExpression[] {
  return readDates(text, published).dates;
}

/**
 * Reads the dates of a text that was published on a day (ISO 8601, a date or a date-time), and those it can't give.
 * A blank line ends a paragraph, and a sentence with it. Time grows with the length of the text alone. `isRead` tells of
 * places, in order, whether what stands there is to be read.
 */
export function readDates(text: string, published: string, isRead: (place: number) => boolean = () => true): DatesRead {
  const day = readDay(published);
  if (day === undefined) return { dates: [], refused: [] };
  const parsed = [...parseExpressions(text)].filter(({ start }) => isRead(start));
  const expressions = shareYears(text, parsed);
  const reader = new DateReader(text, day, expressions);
  for (const index of expressions.keys()) reader.read(index);
  return countFromEvents(text, { dates: reader.dates, refused: reader.refused });
}

/**
 * Most dates that are read in one sentence; those after them are refused. A timeline compares all words of a sentence
 * once for each of its dates, so this bounds a product of two lengths of one text. In 1,200 news articles with 7,800
 * dated sentences none has more than eight; a list that was pasted without full stops may.
 */
export const MAX_DATES_IN_SENTENCE = 20;

/** As much behind a date as tells what it names, in UTF-16 code units. */
const BEHIND = 48;
const NOTHING = { reading: { kind: "refused", code: "number" } } as const;

/** Goes through a text's time expressions in order and tracks the anchors. */
class DateReader {
  readonly dates: DateExpression[] = [];
  readonly refused: RefusedExpression[] = [];
  private readonly text: string;
  private readonly published: Day;
  private readonly expressions: readonly ParsedExpression[];
  private readonly document: DocumentDates;
  private readonly speech: SpeechDates;
  private readonly sentences: SentenceFinder;
  private readonly eventOfLead: number;
  private readonly anchors: AnchorTracker;
  private words = new SentenceWords("");
  /** Where the sentence of `words` starts. */
  private place = -1;
  /** How many dates were read in it so far. */
  private datesInSentence = 0;

  constructor(text: string, published: Day, expressions: readonly ParsedExpression[]) {
    this.text = text;
    this.published = published;
    this.expressions = expressions;
    this.document = new DocumentDates(text, published, expressions);
    this.speech = new SpeechDates(text, expressions);
    this.sentences = new SentenceFinder(text);
    this.eventOfLead = findEventOfLead(text);
    this.anchors = new AnchorTracker(text);
  }

  read(index: number): void {
    const expression = this.expressions[index];
    if (!expression) return;
    const { start, end, reading } = expression;
    if (reading.kind === "refused") {
      this.refuse(expression, reading);
      return;
    }
    const sentence = this.sentences.find(start);
    if (sentence.start !== this.place) this.enter(sentence);
    if (this.datesInSentence === MAX_DATES_IN_SENTENCE) {
      this.refuse(expression, { code: "too-many-dates" });
      return;
    }
    const context = this.readContext(expression, sentence);
    const found = this.normalize(index, context);
    if (!found.ok) {
      this.refuse(expression, found.problem);
      return;
    }
    const { value, yearIsSure } = found.value;
    this.datesInSentence += 1;
    this.dates.push({
      start,
      end,
      text: this.text.slice(start, end),
      value,
      precision: precisionOf(value),
      status: this.judge(value, context.tense),
      yearIsSure,
      isLabel: context.isLabel,
    });
    this.anchors.keep(found.value, expression, { sentence, isLabel: context.isLabel });
  }

  private readContext(expression: ParsedExpression, sentence: LocatedSentence): ResolutionContext {
    const { start, end } = expression;
    const [from, to] = [start - sentence.start, end - sentence.start];
    const behind = this.text.slice(end, end + BEHIND);
    const isNoun = isLabel(this.words, from, to);
    return {
      published: this.published,
      tense: detectTense(this.words, from, to),
      anchor: this.anchors.findNear(expression, sentence),
      document: this.document,
      isLabel: isNoun,
      isToldEvent: isNoun && this.eventOfLead < start && isEventOfStory(behind),
      behind,
    };
  }

  /** What is counted from the day of publication is counted from another one where it stands in a quotation of that. */
  private normalize(index: number, context: ResolutionContext): DateResult {
    const { reading } = this.expressions[index] ?? NOTHING;
    if (reading.kind !== "counted" && reading.kind !== "weekday") return normalizeExpression(reading, context);
    const { date } = this.speech.find(index) ?? {};
    if (date === undefined) return normalizeExpression(reading, context);
    if (date.kind === "untold") return fail({ code: "said-on-untold-date" });
    const said = normalizeExpression(date.date.reading, { ...context, tense: BACK, isLabel: false });
    const day = said.ok ? readDay(said.value.value) : undefined;
    if (day === undefined) return fail({ code: "said-on-untold-date" });
    return normalizeExpression(reading, { ...context, published: day });
  }

  private enter({ start, end }: LocatedSentence): void {
    this.words = new SentenceWords(this.text.slice(start, end));
    this.place = start;
    this.datesInSentence = 0;
  }

  private refuse({ start, end }: ParsedExpression, { code }: DateRefusal): void {
    this.refused.push({ start, end, text: this.text.slice(start, end), code });
  }

  private judge(value: string, { planned }: Tense): DateExpression["status"] {
    return planned || value > this.published.slice(0, value.length) ? "scheduled" : "happened";
  }
}

function precisionOf(value: string): Precision {
  return value.length === 10 ? "day" : value.length === 7 ? "month" : "year";
}
