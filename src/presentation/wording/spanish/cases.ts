import { writeDate } from "../../../documents/citation.ts";
import type { Sentences } from "../sentences.ts";
import { dates } from "./dates.ts";

/** Cases: which there are, which was meant, how each ended. */
export const cases: Sentences["cases"] = {
  which:
    "¿Qué caso? Elige uno en la opción case del comando; un moderador puede asignar uno a este canal con /setup. Los casos son:",
  whichOf: ({ list }) => `¿Qué caso? Los casos son ${list}.`,
  unknown: ({ name }) => `Ningún caso se llama “${name}”. Los casos son:`,
  unknownOf: ({ name, list }) => `Ningún caso se llama “${name}”; los casos son ${list}.`,
  ambiguous: ({ name }) => `“${name}” puede referirse a varios casos; nombra uno de estos:`,
  ambiguousOf: ({ name, list }) => `“${name}” puede referirse a varios casos; nombra uno de estos: ${list}.`,
  nearest: "Los casos más parecidos:",
  nearestOf: ({ list }) => `Casos más parecidos: ${list}.`,
  onShelf: "En la biblioteca:",
  onShelfOf: ({ list }) => `En la biblioteca: ${list}.`,
  howItEnded: "Cómo terminó",
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
