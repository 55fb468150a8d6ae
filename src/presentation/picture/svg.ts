import { escapeUTF8 } from "entities";
import type { Block, EntryBlock, Layout, Line } from "./layout.ts";
import { GOLD, GROUND, LINE, MARGIN, RAIL, SCALE, STYLES, WIDTH } from "./style.ts";
import { FAMILIES } from "./typefaces.ts";

/** The picture as SVG, in its own pixels where it says how large it is and in the phone's everywhere else. */
export function writeSvg({ height, header, entries, footer }: Layout): string {
  // In whole pixels, or the last row would be half transparent.
  const pixels = Math.ceil(height * SCALE);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH * SCALE}" height="${pixels}" viewBox="0 0 ${WIDTH} ${pixels / SCALE}">`,
    `<rect width="${WIDTH}" height="${pixels / SCALE}" fill="${GROUND}"/>`,
    `<rect width="${WIDTH}" height="3" fill="${GOLD}"/>`,
    writeBlock(header),
    writeRail(entries),
    ...entries.map((entry) => writeBlock(entry, writeDot(entry))),
    ...(entries.length === 0 ? [] : [writeRule(footer)]),
    writeBlock(footer),
    "</svg>",
  ].join("\n");
}

function writeBlock({ top, height, lines }: Block, ornament = ""): string {
  const inside = [...(ornament === "" ? [] : [ornament]), ...lines.map(writeLine)];
  return lines.some(({ text }) => PILE.test(text))
    ? [`<svg y="${top}" width="${WIDTH}" height="${height}">`, ...inside, "</svg>"].join("\n")
    : [`<g transform="translate(0 ${top})">`, ...inside, "</g>"].join("\n");
}

/**
 * Accents piled up would cover other entries' words: such a block is a drawing of its own, which ends at its borders.
 * Each of those takes as long to draw as all of the others together.
 */
const PILE = /\p{M}{3}/u;

/** One line of text as an SVG element. `x` and `baseline` are pixels of the picture. */
export function writeLine({ text, x, baseline, style: { face, size, color, spacing } }: Line): string {
  const { family, weight } = FAMILIES[face];
  const apart = spacing === undefined ? "" : ` letter-spacing="${spacing}"`;
  return `<text xml:space="preserve" x="${x}" y="${baseline}" font-family="${family}" font-weight="${weight}" font-size="${size}" fill="${color}"${apart}>${escapeXml(text)}</text>`;
}

/** U+FFFE and U+FFFF, which no XML may hold, even escaped, become the sign for a letter that can't be shown. */
function escapeXml(text: string): string {
  return escapeUTF8(text.replace(/[\ufffe\uffff]/g, "\ufffd"));
}

/** Joins the first entry's dot with the last one's. */
function writeRail(entries: readonly EntryBlock[]): string {
  const [from = 0, to = 0] = [entries[0], entries.at(-1)].map((entry) => (entry ? entry.top + DOT : 0));
  return `<path d="M${RAIL} ${from}V${to}" stroke="${LINE}" stroke-width="2"/>`;
}

/** The middle of the date's line. */
const DOT = STYLES.date.leading / 2;

/** What is scheduled has a hollow one. */
function writeDot({ status }: EntryBlock): string {
  const fill = status === "scheduled" ? GROUND : GOLD;
  return `<circle cx="${RAIL}" cy="${DOT}" r="8" fill="${GROUND}"/><circle cx="${RAIL}" cy="${DOT}" r="4.5" fill="${fill}" stroke="${GOLD}" stroke-width="2"/>`;
}

function writeRule({ top }: Block): string {
  return `<path d="M${MARGIN} ${top + 12}H${WIDTH - MARGIN}" stroke="${LINE}"/>`;
}
