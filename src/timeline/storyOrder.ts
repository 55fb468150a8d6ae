import type { TimelineEntry } from "./timeline.ts";

/** What a case goes through, in its order: its crime, charge, bail and plea, trial and rulings, verdict, sentence, appeal. */
const STAGES: readonly RegExp[] = [
  /(?<!\p{L})(?:shot|shooting|killed|killing|murdered|stabbed|died|robbed|stole|tweeted|posted|wrote|crashed|attacked|assaulted)(?!\p{L})/giu,
  /(?<!\p{L})(?:arrested|charged|indicted|sued|accused|filed)(?!\p{L})/giu,
  /(?<!\p{L})(?:pleaded|pleads|pled|plea|bail|bond|arraigned)(?!\p{L})/giu,
  /(?<!\p{L})(?:trial|testified|testimony|jury selection|opening statements|hearing|ruled|ruling|suppressed|barred|granted|denied|dismissed|dropped)(?!\p{L})/giu,
  /(?<!\p{L})(?:verdict|convicted|acquitted|found (?:not )?(?:guilty|liable)|jury (?:[^\s.]{1,16} ){0,5}(?:found|decided)|mistrial)(?!\p{L})/giu,
  /(?<!\p{L})(?:sentenced|sentence)(?!\p{L})/giu,
  /(?<!\p{L})(?:appeal|appealed|upheld|overturned|affirmed|reversed)(?!\p{L})/giu,
];

/**
 * Entries in the order of their dates. One with a month or a year alone stands, within that, before the first entry of a later
 * stage of a case; where the stages tell nothing, where its article tells it. So no charge of a year stands before its crime.
 */
export function sortByStory(entries: readonly TimelineEntry[]): TimelineEntry[] {
  const sorted = entries.filter(({ precision }) => precision === "day").sort(byDate);
  for (const precision of ["month", "year"] as const)
    for (const coarse of entries.filter((entry) => entry.precision === precision).sort(byDate))
      sorted.splice(leaveDaysWhole(findPlace(coarse, sorted), sorted), 0, coarse);
  return sorted;
}

function byDate(one: TimelineEntry, other: TimelineEntry): number {
  return one.date < other.date ? -1 : one.date > other.date ? 1 : 0;
}

/** No month or year stands between two entries of one date: its place is before them. */
function leaveDaysWhole(place: number, sorted: readonly TimelineEntry[]): number {
  const date = sorted[place]?.date;
  if (date === undefined || sorted[place - 1]?.date !== date) return place;
  return sorted.findIndex((other) => other.date === date);
}

/** Where an entry goes among finer ones that are in order. */
function findPlace(coarse: TimelineEntry, sorted: readonly TimelineEntry[]): number {
  const { date } = coarse;
  const first = sorted.findIndex((other) => other.date.slice(0, date.length) >= date);
  if (first < 0) return sorted.length;
  let end = first;
  while (sorted[end]?.date.startsWith(date)) end += 1;
  const within = sorted.slice(first, end);
  const stage = stageOf(coarse);
  const later = stage === undefined ? -1 : within.findIndex((other) => (stageOf(other) ?? -1) > stage);
  if (later >= 0) return first + later;
  if (stage !== undefined) return end;
  const told = within.findLastIndex((other) => isToldBefore(other, coarse));
  if (told >= 0) return first + told + 1;
  return within.some((other) => isToldBefore(coarse, other)) ? first : end;
}

function isToldBefore({ quote: one }: TimelineEntry, { quote: other }: TimelineEntry): boolean {
  return one.article.id === other.article.id && one.start < other.start;
}

/** How far from a month or year a word of a stage may stand, in UTF-16 code units: such a sentence tells more than one thing. */
const MAX_DISTANCE = 50;

/** The stage that stands nearest the entry's date, from 0; `undefined` if its quotation has no word of one. */
function stageOf({ precision, quote: { text, matches } }: TimelineEntry): number | undefined {
  const reach = precision === "day" ? Number.POSITIVE_INFINITY : MAX_DISTANCE;
  const [at = 0] = matches[0] ?? [];
  let nearest: { readonly stage: number; readonly distance: number } | undefined;
  for (const [stage, pattern] of STAGES.entries()) {
    for (const { index } of text.matchAll(pattern)) {
      const distance = Math.abs(index - at);
      if (distance <= reach && (!nearest || distance < nearest.distance)) nearest = { stage, distance };
    }
  }
  return nearest?.stage;
}
