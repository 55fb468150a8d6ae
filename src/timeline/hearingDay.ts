import { type Document, isFiling } from "../documents/document.ts";
import type { DateExpression } from "../temporal/dateExpression.ts";

/** An hour of the day. */
const HOUR = /\b(?:at )?\d{1,2}[:.]\d{2}\s*[ap]\.?\s?m\b\.?/i;
/** How a transcript says that the session begins: `The matter came on for a hearing at 10:12 a.m.` */
const OPENS = /\b(?:came on|convened|commenced|began|was called|called to order|was held)\b/i;
/** A session's beginning stands among so many of the first paragraphs. */
const FIRST = 40;

/** The hour at which a transcript's session begins, as a date of that hearing's day; `undefined` where it tells none. */
export function readHearingDay(document: Document): DateExpression | undefined {
  if (!isFiling(document) || document.kind !== "transcript" || document.filed === undefined) return undefined;
  const { text, filed } = document;
  for (const { kind, speaker, start, end } of document.paragraphs.slice(0, FIRST)) {
    if (kind !== "prose" || speaker !== undefined) continue;
    const words = text.slice(start, end);
    const hour = OPENS.test(words) ? HOUR.exec(words) : null;
    if (!hour) continue;
    const at = start + hour.index;
    const place = { start: at, end: at + hour[0].length, text: hour[0] };
    return { ...place, value: filed, precision: "day", status: "happened", yearIsSure: true, isLabel: false };
  }
  return undefined;
}
