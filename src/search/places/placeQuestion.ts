import type { FilingKind } from "../../documents/documentKind.ts";

/** A place in a court paper, by the numbers that courts cite. `last` equals `first` unless it is a range. */
export type AskedPlace =
  | { readonly kind: "pilcrow"; readonly first: number; readonly last: number }
  | { readonly kind: "page"; readonly first: number; readonly last: number }
  /** A note at a page's foot. */
  | { readonly kind: "note"; readonly first: number; readonly last: number }
  /** A count of a complaint or an indictment. */
  | { readonly kind: "count"; readonly first: number; readonly last: number }
  | {
      readonly kind: "line";
      readonly page: number;
      readonly first: number;
      readonly lastPage: number;
      readonly last: number;
    };

/** The papers that a question names. */
export interface AskedFiling {
  readonly kinds: readonly FilingKind[];
  /** A number on the docket, `40` or `1137-13`. */
  readonly number?: string;
}

/** A question about a place in a paper, or about how often words stand in one. */
export type PlaceQuestion =
  | { readonly kind: "place"; readonly place: AskedPlace; readonly filing: AskedFiling }
  | { readonly kind: "count"; readonly words: string; readonly filing: AskedFiling };

/** What papers are called, the longer names first: a proposed order is no order. */
const NAMES: readonly (readonly [name: RegExp, kinds: readonly FilingKind[]])[] = [
  [/\bproposed order\b/gi, ["proposed order"]],
  [/\b(?:complaint|compl)\b/gi, ["complaint"]],
  [/\b(?:indictment|information)\b/gi, ["indictment"]],
  [/\b(?:transcript|testimony|hearing|deposition|oral argument|tr|dep)\b/gi, ["transcript"]],
  [/\b(?:opposition|opp)\b/gi, ["opposition"]],
  [/\breply\b/gi, ["reply"]],
  [/\b(?:motion|mot)\b/gi, ["motion"]],
  [/\b(?:brief|memorandum of law)\b/gi, ["brief"]],
  [/\b(?:opinion|ruling|decision)\b/gi, ["opinion", "order"]],
  [/\border\b/gi, ["order"]],
  [/\bjudgment\b/gi, ["judgment"]],
  [/\b(?:affidavit|declaration|decl|aff)\b/gi, ["affidavit"]],
  [/\b(?:exhibit|ex)\b/gi, ["exhibit"]],
  [/\bletter\b/gi, ["letter"]],
  [/\banswer\b/gi, ["answer"]],
];

const NUMBER = /\b(?:ECF|Dkt|Docket|Doc|Document)\b\.?\s*(?:No\b\.?|entry|#)?\s*(\d{1,12}(?:-\d{1,4})?)/i;
const RANGE = "\\s*(?:-|–|—|to|and|through)\\s*";
const PILCROW = new RegExp(
  `(?:¶+|\\b(?:paragraphs?|paras?)\\b\\.?)\\s*(?:No\\.?\\s*)?(\\d{1,4})(?:${RANGE}(\\d{1,4}))?`,
  "i",
);
const LINE = new RegExp(
  `\\b(?:page|pg|p)\\b\\.?\\s*(\\d{1,4})\\s*,?\\s*(?:at\\s+)?lines?\\s*(\\d{1,2})(?:${RANGE}(?:lines?\\s*)?(\\d{1,2}))?`,
  "i",
);
const LINE_FIRST = /\blines?\s*(\d{1,2})(?:\s*(?:-|–|to)\s*(\d{1,2}))?\s*(?:of|on)\s*(?:page|p\.)\s*(\d{1,4})/i;
const COLON =
  /(?<![\d:])(\d{1,4}):(\d{1,2})(?:\s*(?:-|–|—|to)\s*(?:(\d{1,4}):)?(\d{1,2}))?(?!\s*(?:[ap]\.?m|o['’]?clock|:\d))/i;
const PAGE = new RegExp(`\\b(?:pages?|pgs?|pp?)\\b\\.?\\s*(\\d{1,4})(?:${RANGE}(\\d{1,4}))?`, "i");
const NOTE = new RegExp(
  `\\b(?:footnotes?|notes?|fns?|n)\\b\\.?\\s*(?:No\\.?\\s*)?(\\d{1,3})\\b(?:${RANGE}(\\d{1,3})\\b)?`,
  "i",
);
const AT = /\bat\s+(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?(?!\s*(?:[ap]\.?m|o['’]?clock|:|%|percent|years?|\d))/i;
const COUNT =
  /\bhow (?:often|many times)\b\s*(?:does|do|is|are|was|were|did|has|have)?\s*(.{1,120}?)\s*\b(?:stands?|stood|appears?|occurs?|mention(?:s|ed)?|used?|come up|comes up|said|say|written|show up|shows up|named|called|found)\b/i;

/** Reads a question about a place or a count in a court paper; `undefined` if it is about neither. */
export function readPlaceQuestion(question: string): PlaceQuestion | undefined {
  const filing = readFiling(question);
  const words = readCounted(question);
  if (words !== undefined && isNamed(filing)) return { kind: "count", words, filing };
  const count = readCount(question);
  if (count !== undefined && filing.kinds.every((kind) => COUNTED.includes(kind)))
    return {
      kind: "place",
      place: { kind: "count", first: count, last: count },
      filing: { ...filing, kinds: COUNTED },
    };
  const place = readPlace(question, filing);
  return place && { kind: "place", place, filing };
}

/** Papers that have counts. */
const COUNTED: readonly FilingKind[] = ["complaint", "indictment"];
const ORDINALS = "one two three four five six seven eight nine ten eleven twelve".split(" ");
const ROMAN = "i ii iii iv v vi vii viii ix x xi xii".split(" ");
const COUNT_ASKED = new RegExp(`\\bcount (\\d{1,2}|${ORDINALS.join("|")}|${ROMAN.join("|")})\\b`, "i");

/** The number of the count that a text names, by figure, word or Roman numeral, from 1; `undefined` if it names none. */
export function readCount(text: string): number | undefined {
  const named = COUNT_ASKED.exec(text)?.[1]?.toLowerCase();
  if (named === undefined) return undefined;
  if (/^\d/.test(named)) return Number(named);
  return Math.max(ORDINALS.indexOf(named), ROMAN.indexOf(named)) + 1;
}

function isNamed({ kinds, number }: AskedFiling): boolean {
  return kinds.length > 0 || number !== undefined;
}

function readFiling(question: string): AskedFiling {
  let rest = question;
  const kinds: FilingKind[] = [];
  for (const [name, meant] of NAMES) {
    if (rest.search(name) < 0) continue;
    kinds.push(...meant);
    rest = rest.replace(name, " ");
  }
  return { kinds, number: NUMBER.exec(question)?.[1] };
}

function readPlace(question: string, filing: AskedFiling): AskedPlace | undefined {
  const pilcrow = PILCROW.exec(question);
  if (pilcrow) return range("pilcrow", pilcrow[1], pilcrow[2]);
  const line = LINE.exec(question);
  if (line) return lines(line[1], line[2], line[1], line[3]);
  const first = LINE_FIRST.exec(question);
  if (first) return lines(first[3], first[1], first[3], first[2]);
  const colon = COLON.exec(question);
  if (colon && filing.kinds.includes("transcript")) return lines(colon[1], colon[2], colon[3] ?? colon[1], colon[4]);
  const note = isNamed(filing) || /\bfootnotes?\b/i.test(question) ? NOTE.exec(question) : null;
  if (note) return range("note", note[1], note[2]);
  const page = isNamed(filing) ? (PAGE.exec(question) ?? AT.exec(question)) : null;
  return page ? range("page", page[1], page[2]) : undefined;
}

function range(kind: "pilcrow" | "page" | "note", from: string | undefined, to: string | undefined): AskedPlace {
  const first = Number(from);
  return { kind, first, last: Math.max(first, Number(to ?? from)) };
}

function lines(
  page: string | undefined,
  from: string | undefined,
  lastPage: string | undefined,
  to: string | undefined,
): AskedPlace {
  return {
    kind: "line",
    page: Number(page),
    first: Number(from),
    lastPage: Number(lastPage),
    last: Number(to ?? from),
  };
}

/** The words that are to be counted: those in quotation marks, else what stands between *how often does* and *stand*. */
function readCounted(question: string): string | undefined {
  const asked = COUNT.exec(question)?.[1];
  if (asked === undefined) return undefined;
  const quoted = /["“]([^"”]{1,100})["”]/.exec(asked)?.[1];
  const words = (quoted ?? asked.replace(/^(?:the )?(?:words?|names?|phrases?|terms?)\s+/i, "")).trim();
  return /[\p{L}\p{N}]/u.test(words) ? words : undefined;
}
