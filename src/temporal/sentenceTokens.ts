import { mayTellTense } from "./tenseForms.ts";

interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly isCapital: boolean;
  readonly mayTell: boolean;
}

/** As much of a sentence as is looked at on either side of a date, in UTF-16 code units. */
const REACH = 240;

/** The words on one side of a date, small, with `;` among them. They are numbered from `first` to before `next`. */
export class Side {
  readonly first: number;
  readonly next: number;
  private readonly words: readonly Word[];
  /** The word that the date's edge cuts through; `mid-` of `mid-May`. */
  private readonly cut: { readonly at: number; readonly word: Word } | undefined;

  constructor(words: readonly Word[], first: number, next: number, cut?: Side["cut"]) {
    this.words = words;
    this.first = first;
    this.next = next;
    this.cut = cut;
  }

  /** Empty where there is no word. */
  at(place: number): string {
    return this.read(place)?.text ?? "";
  }

  isCapital(place: number): boolean {
    return this.read(place)?.isCapital ?? false;
  }

  /** The words from a place to before another, as far as there are any. */
  slice(from: number, to: number): string[] {
    const found: string[] = [];
    for (let place = Math.max(from, this.first); place < Math.min(to, this.next); place += 1)
      found.push(this.at(place));
    return found;
  }

  /** The last words, apart by spaces. */
  tail(count: number): string {
    return this.slice(this.next - count, this.next).join(" ");
  }

  /** Whether a tense may be read from the word; most are passed over at little cost. */
  mayTell(place: number): boolean {
    return this.read(place)?.mayTell ?? false;
  }

  private read(place: number): Word | undefined {
    if (place < this.first || place >= this.next) return undefined;
    return place === this.cut?.at ? this.cut.word : this.words[place];
  }
}

/**
 * The words around the dates of one sentence, which are asked for in order. Each word is read once, however many dates
 * stand near it.
 */
export class SentenceWords {
  readonly sentence: string;
  private readonly pattern = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|;/gu;
  private readonly words: Word[] = [];
  private isReadOut = false;
  private first = 0;
  private next = 0;

  constructor(sentence: string) {
    this.sentence = sentence;
  }

  before(start: number): Side {
    this.readTo(start);
    while ((this.words[this.first]?.start ?? start) < start - REACH) this.first += 1;
    while ((this.words[this.next]?.start ?? start) < start) this.next += 1;
    const last = this.words[this.next - 1];
    const cut = last && last.end > start ? { at: this.next - 1, word: this.makeWord(last.start, start) } : undefined;
    return new Side(this.words, this.first, this.next, cut);
  }

  behind(end: number): Side {
    this.readTo(end + REACH);
    let first = this.next;
    while ((this.words[first]?.end ?? Number.POSITIVE_INFINITY) <= end) first += 1;
    let next = first;
    while ((this.words[next]?.start ?? Number.POSITIVE_INFINITY) < end + REACH) next += 1;
    const opening = this.words[first];
    const cut = opening && opening.start < end ? { at: first, word: this.makeWord(end, opening.end) } : undefined;
    return new Side(this.words, first, next, cut);
  }

  private readTo(place: number): void {
    while (!this.isReadOut && (this.words.at(-1)?.end ?? 0) < place) {
      const found = this.pattern.exec(this.sentence);
      if (found) this.words.push(this.makeWord(found.index, found.index + found[0].length));
      else this.isReadOut = true;
    }
  }

  private makeWord(start: number, end: number): Word {
    const written = this.sentence.slice(start, end);
    const text = written.replace("’", "'").toLowerCase();
    return { start, end, text, isCapital: text[0] !== written[0], mayTell: mayTellTense(text) };
  }
}
