import { Parser } from "htmlparser2";
import { PNG } from "pngjs";
import { computeLayout } from "../../../../src/presentation/picture/layout.ts";
import type { PicturedTimeline } from "../../../../src/presentation/picture/picture.ts";
import { STYLES } from "../../../../src/presentation/picture/style.ts";
import { writeSvg } from "../../../../src/presentation/picture/svg.ts";
import { loadTypefaces } from "../../../../src/presentation/picture/typefaces.ts";

/** What a reader of XML finds in the picture's SVG. */
export interface Drawing {
  /** The names of all elements in order. */
  readonly elements: readonly string[];
  /** Each line of text with the attributes of its element. */
  readonly lines: readonly { readonly text: string; readonly attributes: Readonly<Record<string, string>> }[];
}

export function drawingOf(timeline: PicturedTimeline): Drawing {
  const elements: string[] = [];
  const lines: { text: string; attributes: Record<string, string> }[] = [];
  let isInText = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        elements.push(name);
        if (name !== "text") return;
        isInText = true;
        lines.push({ text: "", attributes });
      },
      ontext(text) {
        const line = lines.at(-1);
        if (isInText && line) line.text += text;
      },
      onclosetag(name) {
        if (name === "text") isInText = false;
      },
    },
    { xmlMode: true },
  );
  parser.end(writeSvg(computeLayout(timeline, loadTypefaces().measure)));
  return { elements, lines };
}

/** The lines of what articles say, or the parts of one that several fonts draw. */
export function quotedLines({ lines }: Drawing): string[] {
  return lines.filter(isQuoted).map(({ text }) => text);
}

/** The lines of the frame but for the title. */
export function framedLines({ lines }: Drawing): string[] {
  const frame = lines.filter((line) => !isQuoted(line) && line.attributes["font-size"] !== `${STYLES.title.size}`);
  return frame.map(({ text }) => text);
}

function isQuoted({ attributes }: Drawing["lines"][number]): boolean {
  return attributes["font-size"] === `${STYLES.quote.size}` && attributes["fill"] === STYLES.quote.color;
}

/** Each picture is read once, however many of its parts are looked at. */
const read = new WeakMap<Uint8Array, PNG>();

function readPng(png: Uint8Array): PNG {
  const known = read.get(png) ?? PNG.sync.read(Buffer.from(png));
  read.set(png, known);
  return known;
}

/** How many pixels of a part of the picture are of another colour than its ground. */
export function countInk(png: Uint8Array, part: { left?: number; right?: number; top?: number; bottom?: number } = {}) {
  const { width, height, data } = readPng(png);
  const { left = 0, right = width, top = 0, bottom = height } = part;
  const ground = data.readUInt32BE((height - 1) * width * 4);
  let ink = 0;
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) if (data.readUInt32BE((y * width + x) * 4) !== ground) ink++;
  return ink;
}

/** The last column with another colour than the picture's ground. */
export function lastInk(png: Uint8Array): number {
  const { width, height, data } = readPng(png);
  const colorAt = (x: number, y: number) => data.readUInt32BE((y * width + x) * 4);
  const ground = colorAt(0, height - 1);
  for (let x = width - 1; x >= 0; x--) for (let y = 0; y < height; y++) if (colorAt(x, y) !== ground) return x;
  return -1;
}
