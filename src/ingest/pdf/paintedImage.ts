import type { Tone } from "./drawingValues.ts";

/** A picture as PDF.js gives it: packed bits of a mask or of black and white, or three or four bytes for each dot. */
export interface DecodedImage {
  readonly width: number;
  readonly height: number;
  /** PDF.js's `ImageKind`: 1 bit, 3 bytes or 4 bytes a dot; absent for a mask. */
  readonly kind?: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** Finds a picture by the name that a drawing operation gives it. */
export type FindImage = (name: string) => DecodedImage | undefined;

/** So many dots of a picture are looked at. */
const SAMPLES = 400;
/** A picture hides what is under it if this share of it is painted. */
const MIN_PAINTED = 0.95;
/** Less opaque dots let their words be read. From 0 to 255. */
const MIN_ALPHA = 200;
const BYTES: Readonly<Record<number, number>> = { 2: 3, 3: 4 };

/** The tone of a picture that hides what is under it; `undefined` if its words can be read, as through a signature. */
export function coverOf(image: DecodedImage): { readonly tone: Tone } | undefined {
  const { width, height, kind = 0, data } = image;
  const dots = width * height;
  const step = Math.max(1, Math.floor(dots / SAMPLES));
  const tones: number[] = [];
  let looked = 0;
  for (let dot = 0; dot < dots; dot += step) {
    looked += 1;
    const bytes = BYTES[kind];
    const at = dot * (bytes ?? 0);
    if (bytes === undefined) tones.push(isBitSet(image, dot) ? 255 : 0);
    else if (bytes === 3 || (data[at + 3] ?? 0) >= MIN_ALPHA)
      tones.push(0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0));
  }
  if (looked === 0 || tones.length < looked * MIN_PAINTED) return undefined;
  return { tone: tones.reduce((sum, tone) => sum + tone, 0) / tones.length };
}

/** Whether a stencil is painted nearly everywhere, as a box is. */
export function isPaintedOver(mask: DecodedImage): boolean {
  const dots = mask.width * mask.height;
  const step = Math.max(1, Math.floor(dots / SAMPLES));
  let [looked, painted] = [0, 0];
  for (let dot = 0; dot < dots; dot += step) {
    looked += 1;
    if (!isBitSet(mask, dot)) painted += 1;
  }
  return looked > 0 && painted >= looked * MIN_PAINTED;
}

/** Rows of bits begin at a byte. */
function isBitSet({ width, data }: DecodedImage, dot: number): boolean {
  const [row, column] = [Math.floor(dot / width), dot % width];
  const byte = data[row * Math.ceil(width / 8) + (column >> 3)] ?? 0;
  return (byte & (128 >> (column & 7))) !== 0;
}
