import type { QuotedArticle } from "../../documents/quote.ts";
import { sanitizeText } from "../../text/sanitize.ts";
import type { OtherDate, TimelineEntry } from "../../timeline/timeline.ts";
import { DEFAULT_LOCALE } from "../wording/locale.ts";
import { type Wording, wordingOf } from "../wording/wording.ts";
import type { PicturedTimeline } from "./picture.ts";
import { INDENT, MARGIN, MAX_HEIGHT, type Measure, STYLES, type TextStyle, WIDTH } from "./style.ts";
import { splitByFace } from "./typefaces.ts";
import { wrapText } from "./wrapText.ts";

/** A line of text, or the part of one that one font draws. */
export interface Line {
  readonly text: string;
  readonly x: number;
  /** Where its letters stand, from the top of its block. */
  readonly baseline: number;
  readonly style: TextStyle;
}

export interface Block {
  /** From the top of the picture. */
  readonly top: number;
  readonly height: number;
  readonly lines: readonly Line[];
}

export interface EntryBlock extends Block {
  readonly status: TimelineEntry["status"];
}

/** What stands where. */
export interface Layout {
  readonly height: number;
  readonly header: Block;
  /** Those there is room for, from the first. */
  readonly entries: readonly EntryBlock[];
  readonly footer: Block;
}

/** A text below others, with what keeps it apart from the one above. */
interface Part {
  readonly text: string;
  readonly style: TextStyle;
  readonly gap: number;
}

const GAP_AT_ENDS = 18;
const GAP_BETWEEN_ENTRIES = 18;

/**
 * An entry is drawn whole or not at all, and none is after one that there was no room for. `maxHeight` is in the units of
 * the layout.
 */
export function computeLayout(
  { title, subtitle, entries, locale = DEFAULT_LOCALE }: PicturedTimeline,
  measure: Measure,
  maxHeight = MAX_HEIGHT,
): Layout {
  const wording = wordingOf(locale);
  const header = stack(headerParts(title, subtitle, wording), 0, MARGIN, measure);
  const room = maxHeight - GAP_AT_ENDS - stack(footerParts(entries.length, 0, wording), 0, MARGIN, measure).height;
  const blocks: EntryBlock[] = [];
  let bottom = header.height;
  for (const entry of entries) {
    const block = stack(entryParts(entry, wording), bottom + GAP_BETWEEN_ENTRIES, INDENT, measure);
    if (block.top + block.height > room) break;
    blocks.push({ ...block, status: entry.status });
    bottom = block.top + block.height;
  }
  const footer = stack(footerParts(entries.length, blocks.length, wording), bottom, MARGIN, measure);
  return { height: bottom + footer.height + GAP_AT_ENDS, header, entries: blocks, footer };
}

function stack(parts: readonly Part[], top: number, left: number, measure: Measure): Block {
  const lines: Line[] = [];
  let height = 0;
  for (const { text, style, gap } of parts) {
    height += gap;
    for (const line of wrapText(sanitizeText(text), WIDTH - MARGIN - left, (piece) => measure(piece, style))) {
      lines.push(...setLine(line, left, height + baselineOf(style), style, measure));
      height += style.leading;
    }
  }
  return { top, height, lines };
}

/**
 * The parts of a line by the fonts that have their letters. Each is a text of its own: resvg draws none of a text whose
 * fonts make different numbers of glyphs of it.
 */
export function setLine(text: string, left: number, baseline: number, style: TextStyle, measure: Measure): Line[] {
  let x = left;
  return splitByFace(text, style.face).map((run) => {
    const part = { text: run.text, x, baseline, style: { ...style, face: run.face } };
    x += measure(part.text, part.style);
    return part;
  });
}

/** Capitals, about two thirds as high as the font's size, stand in the middle of the line. */
function baselineOf({ size, leading }: TextStyle): number {
  return (leading + size * 0.66) / 2;
}

function headerParts(title: string, subtitle: string | undefined, { picture: words }: Wording): readonly Part[] {
  return [
    { text: words.kicker, style: STYLES.kicker, gap: GAP_AT_ENDS + 2 },
    { text: title, style: STYLES.title, gap: 2 },
    ...(subtitle === undefined ? [] : [{ text: subtitle, style: STYLES.subtitle, gap: 4 }]),
  ];
}

function entryParts({ date, status, yearIsSure, quote, otherDates }: TimelineEntry, wording: Wording): readonly Part[] {
  const { picture: words, dates } = wording;
  const when = dates.write(date);
  return [
    { text: status === "scheduled" ? words.scheduled({ date: when }) : when, style: STYLES.date, gap: 0 },
    ...otherDates.map((other) => ({ text: writeOtherDate(other, wording), style: STYLES.otherDate, gap: 0 })),
    ...(quote.asked === undefined ? [] : [{ text: quote.asked.text, style: STYLES.quote, gap: 3 }]),
    { text: quote.text, style: STYLES.quote, gap: 3 },
    ...(yearIsSure ? [] : [{ text: words.yearGuessed, style: STYLES.otherDate, gap: 3 }]),
    ...sourceLines(quote.article, wording).map((text, index) => ({
      text,
      style: STYLES.source,
      gap: index === 0 ? 4 : 0,
    })),
  ];
}

function writeOtherDate({ date, quote }: OtherDate, { picture: words }: Wording): string {
  return words.alsoGivenAs({ date, publisher: quote.article.publisher });
}

/** A correction stands with what it corrects, as it does in a citation. */
function sourceLines(
  { publisher, published, updated, sources = [], correction }: QuotedArticle,
  { picture: words, dates }: Wording,
): readonly string[] {
  const outlets = [...new Set(sources.map(({ outlet }) => outlet))];
  return [
    [publisher, dates.write(published), ...(updated === undefined ? [] : [words.updated({ date: updated })])].join(
      ", ",
    ),
    ...(outlets.length === 0 ? [] : [words.basedOn({ outlets: nameOutlets(outlets, words) })]),
    ...(correction === undefined ? [] : [words.corrected({ correction })]),
  ];
}

/** What a brief rests on, in one line of small print. */
function nameOutlets([first = "", ...others]: readonly string[], words: Wording["picture"]): string {
  if (others.length === 0) return first;
  return words.andOthers({ first, others: others.length });
}

function footerParts(all: number, shown: number, { picture: words }: Wording): readonly Part[] {
  if (all === 0) return [{ text: words.noEntries, style: STYLES.note, gap: GAP_BETWEEN_ENTRIES }];
  const left = all - shown;
  return [
    ...(left === 0 ? [] : [{ text: words.noRoomFor({ entries: left }), style: STYLES.note, gap: GAP_BETWEEN_ENTRIES }]),
    {
      text: words.howToRead,
      style: STYLES.footer,
      gap: GAP_BETWEEN_ENTRIES,
    },
  ];
}
