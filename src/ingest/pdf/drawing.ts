import { splitSubpaths, type Tone, toneOf } from "./drawingValues.ts";
import { apply, type Matrix, multiply, toMatrix } from "./matrix.ts";
import { type Cover, DARK, type FindImage, findCover, isPicture, UNKNOWN } from "./paintedImage.ts";
import { type DrawnGlyph, type GraphicsState, START, TextPen, UNCHANGED } from "./textPen.ts";

/** The codes of PDF.js's drawing operations by their names. */
export type OperationCodes = Readonly<Record<string, number>>;

/** A page's drawing operations as PDF.js lists them. */
export interface OperationList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** An area that was filled, as the upright rectangle around it. */
export interface FilledBox {
  readonly order: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly tone: Tone;
}

/** What of a page's drawing tells which text is hidden. */
export interface Drawing {
  readonly glyphs: readonly DrawnGlyph[];
  readonly boxes: readonly FilledBox[];
}

/** A page of words has some thousand operations and a table some hundred rules. */
const MAX_OPERATIONS = 300_000;
const MAX_BOXES = 2000;
const MAX_DEPTH = 200;

/**
 * Follows a page's drawing: where each character and each filled area is, in the order in which they are drawn. `view`
 * maps the page to how it is seen, from its top left corner. `undefined` if nothing wide and high enough to hide a word is
 * filled, so that most pages cost one pass over their operations, unless it `mustRead` them.
 */
export function readDrawing(
  list: OperationList,
  codes: OperationCodes,
  view: Matrix,
  findImage: FindImage,
  mustRead = false,
): Drawing | undefined {
  const boxes = mustRead ? undefined : new Follower(codes, view, findImage, false).follow(list).boxes;
  return boxes?.length === 0 ? undefined : new Follower(codes, view, findImage, true).follow(list);
}

class Follower {
  readonly boxes: FilledBox[] = [];
  private readonly names: ReadonlyMap<number, string>;
  private readonly readsText: boolean;
  private readonly findImage: FindImage;
  private state: GraphicsState;
  private readonly saved: GraphicsState[] = [];
  private readonly pen = new TextPen();
  private order = 0;
  /** Whether the place was changed and nothing was drawn there since. */
  private isBlank = false;

  constructor(codes: OperationCodes, view: Matrix, findImage: FindImage, readsText: boolean) {
    this.names = new Map(Object.entries(codes).map(([name, code]) => [code, name]));
    this.readsText = readsText;
    this.findImage = findImage;
    this.state = { ...START, matrix: view };
  }

  follow({ fnArray, argsArray }: OperationList): Drawing {
    for (const [order, code] of fnArray.entries()) {
      if (order > MAX_OPERATIONS) break;
      this.order = order;
      const values = argsArray[order];
      this.step(this.names.get(code) ?? "", Array.isArray(values) ? values : []);
    }
    this.addMissing();
    return { glyphs: this.pen.glyphs, boxes: this.boxes };
  }

  private step(name: string, values: readonly unknown[]): void {
    if (this.draws(name, values[0])) this.isBlank = false;
    switch (name) {
      case "save":
      case "beginGroup":
        this.save();
        return;
      case "restore":
      case "endGroup":
      case "paintFormXObjectEnd":
      case "endAnnotation":
        this.restore();
        return;
      case "transform":
        this.transform(values);
        return;
      case "paintFormXObjectBegin":
        this.save();
        this.transform(values[0]);
        return;
      case "beginAnnotation":
        this.save();
        this.transform(values[2]);
        this.transform(values[3]);
        return;
      case "setGState":
        this.setGraphicsState(values[0]);
        return;
      case "constructPath":
        this.drawPath(values);
        return;
      default:
        if (isPicture(name)) this.addPicture(findCover(name, values[0], this.state.fill, this.findImage));
        this.set(readColour(name, values));
        if (this.readsText) this.set(this.pen.step(name, values, this.state, this.order));
    }
  }

  private draws(name: string, operation: unknown): boolean {
    if (name === "constructPath") return /fill|stroke/i.test(this.names.get(Number(operation)) ?? "");
    return DRAWING.test(name);
  }

  private set(change: Partial<GraphicsState>): void {
    if (change !== UNCHANGED) this.state = { ...this.state, ...change };
  }

  private save(): void {
    if (this.saved.length < MAX_DEPTH) this.saved.push(this.state);
  }

  private restore(): void {
    this.addMissing();
    this.state = this.saved.pop() ?? this.state;
  }

  private transform(values: unknown): void {
    const own = toMatrix(values);
    if (!own) return;
    this.addMissing();
    this.set({ matrix: multiply(this.state.matrix, own) });
    this.isBlank = true;
  }

  /** Highlights are see-through, by their opacity or by how they blend. */
  private setGraphicsState(entries: unknown): void {
    if (!Array.isArray(entries)) return;
    for (const [key, value] of entries as [unknown, unknown][]) {
      if (key === "ca") this.set({ isOpaque: Number(value) > MIN_OPACITY });
      if (key === "BM")
        this.set({
          blend: value === "source-over" || value === "Normal" ? "over" : value === "multiply" ? "multiply" : "other",
        });
    }
  }

  private drawPath([operation, parts]: readonly unknown[]): void {
    const name = this.names.get(Number(operation)) ?? "";
    if (!Array.isArray(parts) || this.boxes.length >= MAX_BOXES) return;
    const isFilled = /fill/i.test(name);
    const { matrix, lineWidth } = this.state;
    const tone = isFilled ? this.state.fill : this.state.stroke;
    if (!this.hides(tone)) return;
    const stroke = lineWidth * Math.hypot(matrix[0], matrix[1]);
    if (!isFilled && !(/stroke/i.test(name) && stroke >= MIN_BOX)) return;
    for (const path of parts)
      for (const points of splitSubpaths(path)) this.addBox(points, isFilled ? 0 : stroke / 2, tone);
  }

  /** What is multiplied with the page stays readable, unless it is black. */
  private hides(tone: Tone): boolean {
    const { isOpaque, blend } = this.state;
    return isOpaque && (blend === "over" || (blend === "multiply" && tone !== undefined && tone < DARK));
  }

  /** A picture fills the unit square. One of a whole page is a scan, whose words are those that were read from it, unless it is black. */
  private addPicture(cover: Cover | undefined): void {
    if (!cover || this.boxes.length >= MAX_BOXES || !this.hides(cover.tone)) return;
    const [a, b, c, d] = this.state.matrix;
    if (cover.isDark || Math.abs(a * d - b * c) <= MAX_PICTURE) this.addBox(UNIT_SQUARE, 0, cover.tone);
  }

  /** PDF.js leaves out what is too large for it: there is then a place for a picture with nothing drawn to it. */
  private addMissing(): void {
    if (this.isBlank) this.addPicture(UNKNOWN);
    this.isBlank = false;
  }

  private addBox(points: readonly (readonly [number, number])[], margin: number, tone: Tone): void {
    const seen = points.map(([x, y]) => apply(this.state.matrix, x, y));
    const [xs, ys] = [seen.map(([x]) => x), seen.map(([, y]) => y)];
    const box = {
      order: this.order,
      left: Math.min(...xs) - margin,
      right: Math.max(...xs) + margin,
      top: Math.min(...ys) - margin,
      bottom: Math.max(...ys) + margin,
      tone,
    };
    if (box.right - box.left >= MIN_BOX && box.bottom - box.top >= MIN_BOX) this.boxes.push(box);
  }
}

/** What draws something, besides paths. */
const DRAWING = /^(?:paint(?!Form)|shadingFill|show|nextLine\w*Show)/;
const UNIT_SQUARE = [
  [0, 0],
  [1, 1],
] as const;
/** A picture as large as half a page of US Letter is none that hides a few words. Square points. */
const MAX_PICTURE = (612 * 792) / 2;

/** What an operation changes of how areas are filled and lines drawn. */
function readColour(name: string, values: readonly unknown[]): Partial<GraphicsState> {
  switch (name) {
    case "setFillRGBColor":
      return { fill: toneOf(values) };
    case "setStrokeRGBColor":
      return { stroke: toneOf(values) };
    case "setFillColorN":
      return { fill: undefined };
    case "setLineWidth":
      return { lineWidth: Number(values[0]) };
    default:
      return UNCHANGED;
  }
}

/** What is lower or narrower is a rule or an underline. Points. */
const MIN_BOX = 4;
/** What is less opaque lets its words be read. */
const MIN_OPACITY = 0.8;
