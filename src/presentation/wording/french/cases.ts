import { writeDate } from "../../../documents/citation.ts";
import type { Sentences } from "../sentences.ts";
import { dates } from "./dates.ts";

/** Cases: which there are, which was meant, how each ended. */
export const cases: Sentences["cases"] = {
  which:
    "Quelle affaire ? Choisissez-en une dans l'option case de la commande ; un modérateur peut en attribuer une à ce salon avec /setup. Les affaires sont :",
  whichOf: ({ list }) => `Quelle affaire ? Les affaires sont ${list}.`,
  unknown: ({ name }) => `Aucune affaire ne s'appelle « ${name} ». Les affaires sont :`,
  unknownOf: ({ name, list }) => `Aucune affaire ne s'appelle « ${name} » ; les affaires sont ${list}.`,
  ambiguous: ({ name }) => `« ${name} » peut désigner plusieurs affaires ; nommez l'une de celles-ci :`,
  ambiguousOf: ({ name, list }) =>
    `« ${name} » peut désigner plusieurs affaires ; nommez l'une de celles-ci : ${list}.`,
  nearest: "Les affaires les plus proches :",
  nearestOf: ({ list }) => `Affaires les plus proches : ${list}.`,
  onShelf: "Dans la bibliothèque :",
  onShelfOf: ({ list }) => `Dans la bibliothèque : ${list}.`,
  howItEnded: "Issue",
  outcomeAlone: ({ outcome, outcomeDate }) => {
    if (outcome === undefined || outcomeDate === undefined || outcome.includes(writeDate(outcomeDate))) return outcome;
    return `${outcome} (${dates.write(outcomeDate)})`;
  },
  outcome: (one) => {
    const outcome = cases.outcomeAlone(one);
    return outcome === undefined ? undefined : `${one.title} : ${outcome}`;
  },
  ended: ({ outcome }) => `${cases.howItEnded} — ${outcome}`,
};
