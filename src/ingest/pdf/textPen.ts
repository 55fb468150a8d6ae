import type { Tone } from "./drawingValues.ts";
import { apply, IDENTITY, type Matrix, multiply, toMatrix } from "./matrix.ts";

/** A character as it was drawn: its baseline's start and end, on the page seen upright. `order` counts operations. */
export interface DrawnGlyph {
  readonly order: number;
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly isUpright: boolean;
  readonly tone: Tone;
}

/** What drawing operations leave to those after them (ISO 32000-1, 8.4 and 9.3). Lengths are those of the page's own space. */
export interface GraphicsState {
  readonly matrix: Matrix;
  /** Whether what is filled hides what lies under it. */
  readonly isOpaque: boolean;
  /** How it mixes with what lies under it. */
  readonly blend: "over" | "multiply" | "other";
  readonly fill: Tone;
  readonly stroke: Tone;
  readonly lineWidth: number;
  readonly font: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly scale: number;
  readonly leading: number;
  readonly rise: number;
}

/** The state in which a page begins, but for where it is. */
export const START: Omit<GraphicsState, "matrix"> = {
  isOpaque: true,
  blend: "over",
  fill: 0,
  stroke: 0,
  lineWidth: 1,
  font: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
};

/** What an operation changes that changes nothing. */
export const UNCHANGED: Partial<GraphicsState> = {};

/** Follows the operations that place text, and keeps each character where it is drawn. */
export class TextPen {
  readonly glyphs: DrawnGlyph[] = [];
  private text: Matrix = IDENTITY;
  private line: Matrix = IDENTITY;

  /** Does one operation; what it changes of the state comes back. `order` counts operations. */
  step(name: string, values: readonly unknown[], state: GraphicsState, order: number): Partial<GraphicsState> {
    const [first, second] = values;
    switch (name) {
      case "beginText":
        this.startLine(IDENTITY);
        return UNCHANGED;
      case "setTextMatrix":
        this.startLine(toMatrix(values.length === 1 ? first : values) ?? IDENTITY);
        return UNCHANGED;
      case "setLeadingMoveText":
        this.moveLine(Number(first), Number(second));
        return { leading: Number(second) };
      case "moveText":
        this.moveLine(Number(first), Number(second));
        return UNCHANGED;
      case "nextLine":
        this.moveLine(0, state.leading);
        return UNCHANGED;
      case "setFont":
        return { font: Number(second) };
      case "setCharSpacing":
        return { charSpacing: Number(first) };
      case "setWordSpacing":
        return { wordSpacing: Number(first) };
      case "setHScale":
        return { scale: Number(first) / 100 };
      case "setLeading":
        return { leading: -Number(first) };
      case "setTextRise":
        return { rise: Number(first) };
      case "showText":
        this.showText(Array.isArray(first) ? first : [], state, order);
        return UNCHANGED;
      default:
        return UNCHANGED;
    }
  }

  private startLine(matrix: Matrix): void {
    this.text = matrix;
    this.line = matrix;
  }

  private moveLine(x: number, y: number): void {
    this.startLine(multiply(this.line, [1, 0, 0, 1, x, y]));
  }

  private showText(glyphs: readonly unknown[], state: GraphicsState, order: number): void {
    const { font, charSpacing, wordSpacing, scale, rise, matrix } = state;
    for (const glyph of glyphs) {
      if (typeof glyph === "number") this.advance((-glyph / 1000) * font * scale);
      if (typeof glyph !== "object" || glyph === null) continue;
      const { unicode = "", width = 0, isSpace = false } = glyph as DrawnCharacter;
      const spacing = charSpacing + (isSpace ? wordSpacing : 0);
      const placed = multiply(matrix, this.text);
      const [x, y] = apply(placed, 0, rise);
      this.advance(((width / 1000) * font + spacing) * scale);
      const [right] = apply(multiply(matrix, this.text), 0, rise);
      const size = Math.abs(font) * Math.hypot(placed[2], placed[3]);
      const isUpright = placed[0] > 0 && Math.abs(placed[1]) < placed[0] * 0.1;
      this.glyphs.push({ order, text: unicode, x, right, y, size, isUpright, tone: state.fill });
    }
  }

  private advance(width: number): void {
    this.text = multiply(this.text, [1, 0, 0, 1, width, 0]);
  }
}

/** As PDF.js describes a character that it draws; widths are thousandths of the type's size. */
interface DrawnCharacter {
  readonly unicode?: string;
  readonly width?: number;
  readonly isSpace?: boolean;
}
