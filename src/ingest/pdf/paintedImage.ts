import type { Tone } from "./drawingValues.ts";

/** A picture as PDF.js gives it: packed bits of a mask or of black and white, or three or four bytes for each dot. */
export interface DecodedImage {
  readonly width: number;
  readonly height: number;
  /** PDF.js's `ImageKind`: 1 bit, 3 bytes or 4 bytes a dot; absent for a mask. */
  readonly kind?: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** Finds a picture by the name that a drawing operation gives it; `undefined` if nothing can be told of it. */
export type FindImage = (name: string) => DecodedImage | undefined;

/** So many rows and columns of a picture are looked at, evenly spread. */
const SAMPLES = 20;
/** A picture hides what is under it if this share of it is painted. */
const MIN_PAINTED = 0.95;
/** Less opaque dots let their words be read. From 0 to 255. */
const MIN_ALPHA = 200;
const BYTES: Readonly<Record<number, number>> = { 2: 3, 3: 4 };

/** What is so dark stays black whatever it is multiplied with. From 0 (black) to 255. */
export const DARK = 64;

/** What hides words: its tone, and whether it is dark nearly everywhere, as no scan is. */
export interface Cover {
  readonly tone: Tone;
  readonly isDark: boolean;
}

/** A picture that did not come or could not be decoded may be meant to hide whatever is under it; one of a whole page is rather a scan. */
export const UNKNOWN: Cover = { tone: 0, isDark: false };

const PICTURES: ReadonlySet<string> = new Set([
  "paintImageXObject",
  "paintInlineImageXObject",
  "paintImageMaskXObject",
  "paintSolidColorImageMask",
]);

/** Whether a drawing operation of PDF.js, by its name, draws a picture or through a stencil. */
export function isPicture(operation: string): boolean {
  return PICTURES.has(operation);
}

/**
 * What of a picture hides what is under it; `undefined` if its words can be read. `value` is the operation's first argument,
 * and `fill` the tone that a stencil is painted with.
 */
export function findCover(operation: string, value: unknown, fill: Tone, findImage: FindImage): Cover | undefined {
  const painted = { tone: fill, isDark: fill !== undefined && fill < DARK };
  if (operation === "paintSolidColorImageMask") return painted;
  const image = typeof value === "string" ? findImage(value) : toImage(value, findImage);
  if (!image) return UNKNOWN;
  if (operation === "paintImageMaskXObject") return isPaintedOver(image) ? painted : undefined;
  return coverOf(image);
}

/** An inline picture, or a mask, which names its data or holds them. */
function toImage(value: unknown, findImage: FindImage): DecodedImage | undefined {
  if (typeof value !== "object" || value === null || !("data" in value)) return undefined;
  return typeof value.data === "string" ? findImage(value.data) : (value as DecodedImage); // PDF.js's own type
}

/** What of a picture hides what is under it; `undefined` if its words can be read, as through a signature. */
function coverOf(image: DecodedImage): Cover | undefined {
  const dots = sampleDots(image);
  const tones = dots.flatMap((dot) => toneAt(image, dot) ?? []);
  if (dots.length === 0 || tones.length < dots.length * MIN_PAINTED) return undefined;
  const dark = tones.filter((tone) => tone < DARK);
  return {
    tone: tones.reduce((sum, tone) => sum + tone, 0) / tones.length,
    isDark: dark.length >= dots.length * MIN_PAINTED,
  };
}

/** Whether a stencil is painted nearly everywhere, as a box is. */
function isPaintedOver(mask: DecodedImage): boolean {
  const dots = sampleDots(mask);
  const painted = dots.filter((dot) => !isBitSet(mask, dot));
  return dots.length > 0 && painted.length >= dots.length * MIN_PAINTED;
}

/** A step of a fixed number of dots would stay in one column of a picture whose width divides it. */
function sampleDots({ width, height }: DecodedImage): number[] {
  const columns = spread(width);
  return spread(height).flatMap((row) => columns.map((column) => row * width + column));
}

/** So many of the numbers below `length`, each in the middle of its share. */
function spread(length: number): number[] {
  const count = Math.min(length, SAMPLES);
  return Array.from({ length: count }, (_, at) => Math.floor(((at + 0.5) * length) / count));
}

/** From 0 (black) to 255; `undefined` where the picture lets what is under it be seen. */
function toneAt(image: DecodedImage, dot: number): number | undefined {
  const { kind = 0, data } = image;
  const bytes = BYTES[kind];
  if (bytes === undefined) return isBitSet(image, dot) ? 255 : 0;
  const at = dot * bytes;
  if (bytes === 4 && (data[at + 3] ?? 0) < MIN_ALPHA) return undefined;
  return 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
}

/** Rows of bits begin at a byte. */
function isBitSet({ width, data }: DecodedImage, dot: number): boolean {
  const [row, column] = [Math.floor(dot / width), dot % width];
  const byte = data[row * Math.ceil(width / 8) + (column >> 3)] ?? 0;
  return (byte & (128 >> (column & 7))) !== 0;
}
