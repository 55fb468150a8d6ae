import type { Sentences } from "../sentences.ts";
import { cases } from "./cases.ts";
import { counts } from "./counts.ts";
import { dates } from "./dates.ts";

/** A case's chronology. Dates are ISO 8601 at day, month or year. */
export const timeline: Sentences["timeline"] = {
  heading: "Chronologie",
  headingOf: ({ title }) => `Chronologie de ${title}`,
  from: ({ date }) => `à partir de ${dates.write(date)}`,
  to: ({ date }) => `jusqu'à ${dates.write(date)}`,
  shownInOrder: ({ shown, more }) => {
    if (more > 0) return `${counts.dates(shown)} sur ${shown + more}`;
    return counts.dates(shown);
  },
  shownOf: ({ shown, more }) =>
    counts.datedQuotations(shown) + (more > 0 ? `, les plus importantes sur ${shown + more}` : ""),
  noDate: "Les articles n'en donnent aucune date.",
  unquotable: "Les articles en donnent des dates, mais dans des phrases trop longues pour être citées.",
  guessed:
    "Les articles ne disent pas l'année ; elle est supposée d'après leur parution et ce qu'ils racontent autour.",
  scheduled: "Prévu, sans nouvelle depuis",
  undated: "Sans date propre",
  alsoIn: ({ sources }) => `aussi dans ${sources.join(" ; ")}`,
  alsoDated: ({ date }) => `Autre date : ${dates.write(date)}`,
  also: "aussi",
  alsoDatedBy: ({ date }) => `${dates.abbreviate(date)} selon`,
  source: ({ title, publisher, published, paragraph }) =>
    `« ${title} », ${publisher}, ${dates.write(published)}, paragraphe ${paragraph}`,
  unreadableDate: ({ value, option }) =>
    `« ${value} » n'est pas une date pour ${option} ; écrivez un jour, un mois ou une année, comme 2024-07-12, July 2024 ou 2024.`,
  unreadableDateTyped: ({ value, option }) =>
    `« ${value} » n'est pas une date pour ${option} ; écrivez un jour, un mois ou une année, comme 2024-07-12, "July 2024" ou 2024.`,
  datesReversed: ({ from, to }) => `${dates.write(from)} vient après ${dates.write(to)} ; échangez from et to.`,
  filesHeading: "La chronologie pour d'autres programmes",
  filesNote: "Chaque citation est entière, avec sa source.",
  nothingToDraw: "Il n'y a aucune entrée datée à dessiner.",
  drawingTookTooLong:
    "Dessiner l'image prend trop de temps, cela a donc été abandonné ; Exporter donne la même chronologie.",
  about: ({ about }) => `À propos de : ${about}`,
  subtitle: ({ about, cases: told }) => {
    const outcomes = told.flatMap(({ outcome }) => (outcome === undefined ? [] : [cases.ended({ outcome })]));
    const parts = [...(about === undefined ? [] : [timeline.about({ about })]), ...outcomes];
    return parts.length === 0 ? undefined : parts.join(" · ");
  },
};
