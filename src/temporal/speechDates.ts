import type { Span } from "../text/sentences.ts";
import type { ParsedExpression } from "./parsedExpression.ts";
import { QuotationFinder } from "./quotedSpeech.ts";

/** When a quotation was said or written: on the date of an expression, on a day that is not told, or nothing tells. */
export type SpeechDate = { readonly kind: "dated"; readonly date: ParsedExpression } | { readonly kind: "untold" };

/** How far from a quotation its date stands at most, in UTF-16 code units. */
const REACH = 160;
const SAID =
  /(?<!\p{L})(?:said|says|told|wrote|written|writes|texted|e-?mailed|messaged|posted|tweeted|announced|added|testified|recalled|dated|sent|recorded|declared|vowed|warned)(?!\p{L})|:\s*$/iu;
/** What is heard or read on another day than the one it was made on. */
const DOCUMENT =
  /(?<!\p{L})(?:letters?|e-?mails?|notes?|diary|journal|texts?|texted|messages?|messaged|calls?|recordings?|recorded|voicemails?|tapes?|transcripts?|wrote|testified|recalled|dispatcher|operator|911)(?!\p{L})/iu;
const SENTENCE_END = /[.!?]["”’']{0,2}\s+["“‘]?\p{Lu}/u;

/** Tells of the quotations of a text when they were said. Places are asked for in order; each quotation is looked at once. */
export class SpeechDates {
  private readonly text: string;
  private readonly expressions: readonly ParsedExpression[];
  private readonly quotations: QuotationFinder;
  private known: { readonly quotation: Span; readonly date: SpeechDate | undefined } | undefined;

  constructor(text: string, expressions: readonly ParsedExpression[]) {
    this.text = text;
    this.expressions = expressions;
    this.quotations = new QuotationFinder(text);
  }

  /** The quotation that holds the expression of that index, and its date. */
  find(index: number): { readonly quotation: Span; readonly date: SpeechDate | undefined } | undefined {
    const quotation = this.quotations.find(this.expressions[index]?.start ?? 0);
    if (quotation && this.known?.quotation !== quotation)
      this.known = { quotation, date: this.readDate(quotation, index) };
    return quotation && this.known;
  }

  private readDate({ start, end }: Span, index: number): SpeechDate | undefined {
    const before =
      this.text
        .slice(Math.max(0, start - REACH), start)
        .split("\n\n")
        .at(-1) ?? "";
    const behind = this.text.slice(end, end + REACH).split("\n\n")[0] ?? "";
    const [ahead] = [...sentencesOf(before)].reverse();
    const [back] = sentencesOf(behind);
    const date = this.findBehind(end, behind, index) ?? this.findBefore(start, before, index);
    if (date) return isOfDay(date) ? { kind: "dated", date } : { kind: "untold" };
    return DOCUMENT.test(`${ahead ?? ""} ${back ?? ""}`) ? { kind: "untold" } : undefined;
  }

  private findBehind(end: number, behind: string, index: number): ParsedExpression | undefined {
    let at = index;
    while ((this.expressions[at]?.start ?? Number.POSITIVE_INFINITY) < end) at += 1;
    const date = this.expressions[at];
    if (!date || date.start - end >= behind.length) return undefined;
    const between = behind.slice(0, date.start - end);
    return SAID.test(between) && !SENTENCE_END.test(between) && isAbsolute(date) ? date : undefined;
  }

  private findBefore(start: number, before: string, index: number): ParsedExpression | undefined {
    let at = index;
    while (at >= 0 && (this.expressions[at]?.end ?? 0) > start) at -= 1;
    const date = this.expressions[at];
    if (!date || start - date.end >= before.length) return undefined;
    const between = before.slice(before.length - (start - date.end));
    return SAID.test(between) && !SENTENCE_END.test(between) && isAbsolute(date) ? date : undefined;
  }
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
}

function isOfDay({ reading }: ParsedExpression): boolean {
  return reading.kind === "day" || reading.kind === "weekday";
}

function isAbsolute({ reading }: ParsedExpression): boolean {
  return isOfDay({ start: 0, end: 0, reading }) || reading.kind === "month" || reading.kind === "year";
}
