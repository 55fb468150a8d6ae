import type { NamedCase } from "../../../documents/case.ts";
import { writeDate } from "../../../documents/citation.ts";

/** Cases: which there are, which was meant, how each ended. */
export const cases = {
  which:
    "Which case? Choose one in the command's option case; a moderator can give this channel one with /setup. The cases are:",
  whichOf: ({ list }: { readonly list: string }) => `Which case? The cases are ${list}.`,
  unknown: ({ name }: { readonly name: string }) => `No case is called “${name}”. The cases are:`,
  unknownOf: ({ name, list }: { readonly name: string; readonly list: string }) =>
    `No case is called “${name}”; the cases are ${list}.`,
  ambiguous: ({ name }: { readonly name: string }) => `“${name}” could be several cases; name one of:`,
  ambiguousOf: ({ name, list }: { readonly name: string; readonly list: string }) =>
    `“${name}” could be several cases; name one of ${list}.`,
  nearest: "The nearest cases:",
  nearestOf: ({ list }: { readonly list: string }) => `Nearest cases: ${list}.`,
  onShelf: "On the shelf:",
  onShelfOf: ({ list }: { readonly list: string }) => `On the shelf: ${list}.`,
  howItEnded: "How it ended",
  /** How a case ended, with its day unless the outcome says it; `undefined` if the case file tells no outcome. */
  outcomeAlone: ({ outcome, outcomeDate }: NamedCase): string | undefined => {
    if (outcome === undefined) return undefined;
    const isDated = outcomeDate === undefined || outcome.includes(writeDate(outcomeDate));
    return isDated ? outcome : `${outcome} (${writeDate(outcomeDate)})`;
  },
  /** The same behind the title of its case. */
  outcome: (one: NamedCase): string | undefined => {
    const outcome = cases.outcomeAlone(one);
    return outcome === undefined ? undefined : `${one.title}: ${outcome}`;
  },
  /** `outcome` as a line of its own. */
  ended: ({ outcome }: { readonly outcome: string }) => `${cases.howItEnded} — ${outcome}`,
};
