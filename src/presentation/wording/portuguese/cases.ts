import { writeDate } from "../../../documents/citation.ts";
import type { Sentences } from "../sentences.ts";
import { dates } from "./dates.ts";

/** Cases: which there are, which was meant, how each ended. */
export const cases: Sentences["cases"] = {
  which:
    "Qual caso? Escolha um na opção case do comando; um moderador pode atribuir um a este canal com /setup. Os casos são:",
  whichOf: ({ list }) => `Qual caso? Os casos são ${list}.`,
  unknown: ({ name }) => `Nenhum caso se chama “${name}”. Os casos são:`,
  unknownOf: ({ name, list }) => `Nenhum caso se chama “${name}”; os casos são ${list}.`,
  ambiguous: ({ name }) => `“${name}” pode se referir a vários casos; indique um destes:`,
  ambiguousOf: ({ name, list }) => `“${name}” pode se referir a vários casos; indique um destes: ${list}.`,
  nearest: "Os casos mais próximos:",
  nearestOf: ({ list }) => `Casos mais próximos: ${list}.`,
  onShelf: "Na biblioteca:",
  onShelfOf: ({ list }) => `Na biblioteca: ${list}.`,
  howItEnded: "Como terminou",
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
