import { type Span, splitSentences } from "../text/sentences.ts";

/** A sentence with the start of the one before it in the text, its own where there is none. */
export interface LocatedSentence extends Span {
  readonly previous: number;
}

/** Finds the sentences at places that are asked for in order, and splits only the paragraphs that they stand in. */
export class SentenceFinder {
  private readonly text: string;
  private paragraph: Span = { start: 0, end: 0 };
  private sentences: readonly Span[] = [];
  private at = 0;
  private previous = 0;

  constructor(text: string) {
    this.text = text;
  }

  find(place: number): LocatedSentence {
    if (place >= this.paragraph.end) this.enterParagraph(place);
    while (this.at < this.sentences.length - 1 && (this.sentences[this.at]?.end ?? 0) <= place) this.at += 1;
    const sentence = this.sentences[this.at] ?? this.paragraph;
    return { start: sentence.start, end: sentence.end, previous: this.sentences[this.at - 1]?.start ?? this.previous };
  }

  /** A line's end within a paragraph ends no sentence, and a blank one always does. */
  private enterParagraph(place: number): void {
    const blank = this.text.lastIndexOf("\n\n", place);
    const next = this.text.indexOf("\n\n", place);
    const start = blank < 0 ? 0 : blank + 2;
    this.previous = start - this.paragraph.end <= 2 ? (this.sentences.at(-1)?.start ?? start) : start;
    this.paragraph = { start, end: next < 0 ? this.text.length + 1 : next };
    const lines = this.text.slice(start, this.paragraph.end).replaceAll("\n", " ");
    this.sentences = splitSentences(lines).map((span) => ({ start: start + span.start, end: start + span.end }));
    this.at = 0;
  }
}
