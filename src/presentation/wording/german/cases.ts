import { writeDate } from "../../../documents/citation.ts";
import type { Sentences } from "../sentences.ts";
import { dates } from "./dates.ts";

/** Cases: which there are, which was meant, how each ended. */
export const cases: Sentences["cases"] = {
  which:
    "Welcher Fall? Wähle einen in der Option case des Befehls; die Moderation kann diesem Kanal mit /setup einen zuweisen. Die Fälle sind:",
  whichOf: ({ list }) => `Welcher Fall? Die Fälle sind ${list}.`,
  unknown: ({ name }) => `Kein Fall heißt „${name}“. Die Fälle sind:`,
  unknownOf: ({ name, list }) => `Kein Fall heißt „${name}“; die Fälle sind ${list}.`,
  ambiguous: ({ name }) => `„${name}“ kann mehrere Fälle meinen; nenne einen von diesen:`,
  ambiguousOf: ({ name, list }) => `„${name}“ kann mehrere Fälle meinen; nenne einen von diesen: ${list}.`,
  nearest: "Die nächstliegenden Fälle:",
  nearestOf: ({ list }) => `Nächstliegende Fälle: ${list}.`,
  onShelf: "Im Bestand:",
  onShelfOf: ({ list }) => `Im Bestand: ${list}.`,
  howItEnded: "Wie es ausging",
  outcomeAlone: ({ outcome, outcomeDate }) => {
    if (outcome === undefined || outcomeDate === undefined || outcome.includes(writeDate(outcomeDate))) return outcome;
    return `${outcome} (${dates.write(outcomeDate)})`;
  },
  outcome: (one) => {
    const outcome = cases.outcomeAlone(one);
    return outcome === undefined ? undefined : `${one.title}: ${outcome}`;
  },
  ended: ({ outcome }) => `${cases.howItEnded} — ${outcome}`,
};
