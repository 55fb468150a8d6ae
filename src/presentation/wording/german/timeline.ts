import type { Sentences } from "../sentences.ts";
import { cases } from "./cases.ts";
import { counts } from "./counts.ts";
import { dates } from "./dates.ts";

/** A case's chronology. Dates are ISO 8601 at day, month or year. */
export const timeline: Sentences["timeline"] = {
  heading: "Chronik",
  headingOf: ({ title }) => `Chronik von ${title}`,
  from: ({ date }) => `ab ${dates.write(date)}`,
  to: ({ date }) => `bis ${dates.write(date)}`,
  shownInOrder: ({ shown, more }) => {
    if (more > 0) return `${shown} von ${counts.dates(shown + more)}`;
    return counts.dates(shown);
  },
  shownOf: ({ shown, more }) =>
    counts.datedQuotations(shown) + (more > 0 ? `, die wichtigsten von ${shown + more}` : ""),
  noDate: "Die Artikel nennen kein Datum dazu.",
  unquotable: "Die Artikel nennen Daten dazu, aber in Sätzen, die zum Zitieren zu lang sind.",
  guessed:
    "Die Artikel nennen das Jahr nicht; es ist danach vermutet, wann sie erschienen und was sie drumherum erzählen.",
  scheduled: "Vorgesehen, und seither nichts berichtet",
  undated: "Ohne eigenes Datum",
  alsoIn: ({ sources }) => `auch in ${sources.join("; ")}`,
  alsoDated: ({ date }) => `Auch datiert auf ${dates.write(date)}`,
  also: "auch",
  alsoDatedBy: ({ date }) => `${dates.abbreviate(date)} laut`,
  source: ({ title, publisher, published, paragraph }) =>
    `„${title}“, ${publisher}, ${dates.write(published)}, Absatz ${paragraph}`,
  unreadableDate: ({ value, option }) =>
    `„${value}“ ist kein Datum für ${option}; schreibe einen Tag, Monat oder ein Jahr, etwa 2024-07-12, July 2024 oder 2024.`,
  unreadableDateTyped: ({ value, option }) =>
    `„${value}“ ist kein Datum für ${option}; schreibe einen Tag, Monat oder ein Jahr, etwa 2024-07-12, "July 2024" oder 2024.`,
  datesReversed: ({ from, to }) => `${dates.write(from)} liegt nach ${dates.write(to)}; vertausche from und to.`,
  filesHeading: "Die Chronik für andere Programme",
  filesNote: "Jedes Zitat ist ganz, mit seiner Quelle.",
  nothingToDraw: "Es gibt keinen datierten Eintrag zu zeichnen.",
  drawingTookTooLong:
    "Das Bild zu zeichnen dauert zu lange, darum wurde es aufgegeben; Exportieren hat dieselbe Chronik.",
  about: ({ about }) => `Zu: ${about}`,
  subtitle: ({ about, cases: told }) => {
    const outcomes = told.flatMap(({ outcome }) => (outcome === undefined ? [] : [cases.ended({ outcome })]));
    const parts = [...(about === undefined ? [] : [timeline.about({ about })]), ...outcomes];
    return parts.length === 0 ? undefined : parts.join(" · ");
  },
};
