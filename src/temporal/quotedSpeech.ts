import type { Span } from "../text/sentences.ts";

/** The longest quotation that is followed to its end, in UTF-16 code units; what is opened and never closed ends there. */
const MAX_QUOTATION = 2000;

const OPENING = new Map([
  ["“", "”"],
  ["``", "''"],
  ['"', '"'],
]);

/** Finds the quotations, marks included, that hold places which are asked for in order. A blank line ends one. */
export class QuotationFinder {
  private readonly text: string;
  private readonly marks = /``|''|[“”"]|\n\n/g;
  private last: Span = { start: 0, end: 0 };

  constructor(text: string) {
    this.text = text;
  }

  /** The quotation that holds a place; `undefined` if none does. */
  find(place: number): Span | undefined {
    while (this.last.end <= place) {
      this.last = this.findNext(this.last.end);
    }
    return this.last.start <= place ? this.last : undefined;
  }

  private findNext(from: number): Span {
    this.marks.lastIndex = from;
    for (let mark = this.marks.exec(this.text); mark; mark = this.marks.exec(this.text)) {
      const closing = OPENING.get(mark[0]);
      if (closing !== undefined) return { start: mark.index, end: this.findEnd(mark.index + mark[0].length, closing) };
    }
    return { start: Number.POSITIVE_INFINITY, end: Number.POSITIVE_INFINITY };
  }

  private findEnd(from: number, closing: string): number {
    const reach = this.text.slice(from, from + MAX_QUOTATION);
    const close = reach.indexOf(closing);
    const quoted = close < 0 ? reach : reach.slice(0, close + closing.length);
    const blank = quoted.indexOf("\n\n");
    return from + (blank < 0 ? quoted.length : blank);
  }
}
