import { sanitizeText } from "../../text/sanitize.ts";
import { DEFAULT_LOCALE } from "../wording/locale.ts";
import { type Wording, wordingOf } from "../wording/wording.ts";
import type { PicturedTimeline } from "./picture.ts";

/** Discord's limit for an attachment's description; UTF-16 code units, of which a text has no fewer than characters. */
const MAX_DESCRIPTION_LENGTH = 1024;

/** More than a case's title on the shelf may have. */
const MAX_TITLE_LENGTH = 300;

/** The picture in words, for those who don't see it. `shown` is the picture's own, where it is drawn already. */
export function describePicture(
  { title, entries, locale = DEFAULT_LOCALE }: PicturedTimeline,
  shown = entries.length,
): string {
  const wording = wordingOf(locale);
  const { picture: words } = wording;
  const dates = entries.slice(0, shown).map(({ date }) => date);
  const what = `${words.pictureOf({ title: shorten(sanitizeText(title)) })} ${writeContents(dates, words)}`;
  const left = entries.length - dates.length;
  const rest = left > 0 ? ` ${words.entriesWithoutRoom({ count: left })}` : "";
  return what + listDates(dates, MAX_DESCRIPTION_LENGTH - what.length - rest.length, wording) + rest;
}

function shorten(title: string): string {
  return title.length <= MAX_TITLE_LENGTH
    ? title
    : `${title
        .slice(0, MAX_TITLE_LENGTH)
        .toWellFormed()
        .replace(/\ufffd$/, "")}…`;
}

function writeContents(dates: readonly string[], words: Wording["picture"]): string {
  const [first = "", ...others] = dates.toSorted();
  if (dates.length === 0) return words.noEntries;
  if (dates.length === 1) return words.oneEntry;
  return words.entries({ count: dates.length, first, last: others.at(-1) ?? first });
}

/** As many dates as there is room for, and how many there are beyond them. */
function listDates(dates: readonly string[], room: number, { picture: words, dates: style }: Wording): string {
  if (dates.length === 0) return "";
  let list = "";
  for (const [index, date] of dates.entries()) {
    const longer = index === 0 ? ` ${words.dates({ date })}` : `${list}; ${style.write(date)}`;
    const beyond = dates.length - index - 1;
    if (longer.length + words.moreDates({ count: beyond }).length > room)
      return list + words.moreDates({ count: dates.length - index });
    list = longer;
  }
  return list + words.moreDates({ count: 0 });
}
