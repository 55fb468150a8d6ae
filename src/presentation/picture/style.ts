/**
 * How a picture looks. Every length is in the pixels of a phone whose screen shows the picture 320 of them wide, the
 * narrowest that phones have; letters are 12 of them high or more.
 */
export const WIDTH = 320;

/** Pixels of the picture for one of the phone's. */
export const SCALE = 2.5;

/**
 * Tallest picture: 6,000 of its own pixels, some four screens of a phone to scroll through. WebP, in which Discord shows
 * pictures, ends at 16,383; 800 × 6,000 pixels take 19 MB of memory on the phone that shows them.
 */
export const MAX_HEIGHT = 6000 / SCALE;
/** Of one of several pictures, which a phone shows in a message without opening it. */
export const MAX_PAGE_HEIGHT = 1400 / SCALE;

export const MARGIN = 16;

/** Where the line that joins the entries stands, and where their text begins. */
export const RAIL = 20;
export const INDENT = 38;

/** The articles' words have a typeface of their own; what frames them has another. */
export type Face = "serif" | "serif semibold" | "sans" | "sans semibold";

export interface TextStyle {
  readonly face: Face;
  readonly size: number;
  /** From one line to the next. */
  readonly leading: number;
  readonly color: string;
  /** Between letters, beyond what the font has. */
  readonly spacing?: number;
}

/** The width of a text in one line of this style. */
export type Measure = (text: string, style: TextStyle) => number;

const PAPER = "#f2efe8";
const GREY = "#a9afbc";
const BLUE = "#93bbf5";

export const GROUND = "#14161b";
export const LINE = "#3b414e";
export const GOLD = "#dcb94e";

export const STYLES = {
  kicker: { face: "sans semibold", size: 12, leading: 16, color: GOLD, spacing: 1.8 },
  title: { face: "serif semibold", size: 23, leading: 28, color: PAPER },
  subtitle: { face: "sans", size: 14, leading: 19, color: GREY },
  date: { face: "sans semibold", size: 15, leading: 20, color: GOLD },
  otherDate: { face: "sans", size: 13, leading: 17, color: BLUE },
  quote: { face: "serif", size: 15, leading: 20.5, color: PAPER },
  source: { face: "sans", size: 12.5, leading: 16, color: GREY },
  note: { face: "sans semibold", size: 13.5, leading: 18, color: PAPER },
  footer: { face: "sans", size: 12, leading: 16, color: GREY },
} as const satisfies Record<string, TextStyle>;
