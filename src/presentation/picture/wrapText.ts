import LineBreaker from "linebreak";

/** The width of a piece of text. */
export type MeasureText = (text: string) => number;

/**
 * The text's lines: slices that give the text back when they are joined, white space and all. Blanks at a line's end may
 * stand beyond the width, where they show nothing. What has no place to break, such as an address, breaks between letters.
 */
export function wrapText(text: string, width: number, measure: MeasureText): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  const endLine = () => {
    lines.push(line);
    line = "";
    used = 0;
  };
  for (const { piece, required } of pieces(text, width, measure)) {
    if (line !== "" && used + measure(piece.trimEnd()) > width) endLine();
    line += piece;
    used += measure(piece);
    if (required) endLine();
  }
  if (line !== "") lines.push(line);
  return lines;
}

interface Piece {
  readonly piece: string;
  /** Whether a line ends after it. */
  readonly required: boolean;
}

function* pieces(text: string, width: number, measure: MeasureText): Iterable<Piece> {
  const breaker = new LineBreaker(text);
  let start = 0;
  for (let found = breaker.nextBreak(); found !== null; found = breaker.nextBreak()) {
    const piece = text.slice(start, found.position);
    // The end of the text counts as a break that is required too.
    const required = found.required && found.position < text.length;
    start = found.position;
    if (measure(piece.trimEnd()) <= width) yield { piece, required };
    else yield* letters(piece, required, width, measure);
  }
}

const GRAPHEMES = new Intl.Segmenter("en", { granularity: "grapheme" });

/** A letter with its accents stays whole, unless even that is too wide, as a chain of joined emoji may be. */
function letters(piece: string, required: boolean, width: number, measure: MeasureText): readonly Piece[] {
  const found = [...GRAPHEMES.segment(piece)].flatMap(({ segment }) =>
    measure(segment) <= width ? [segment] : [...segment],
  );
  return found.map((letter, index) => ({ piece: letter, required: required && index === found.length - 1 }));
}
