import type { Reading } from "../parsedExpression.ts";
import { SPACE } from "../vocabulary.ts";
import { isCapital, readWhich, readYear, WHICH, YEAR_BEHIND } from "./parts.ts";
import { type Match, makeRule, OPENS, type Rule } from "./rule.ts";

const S = SPACE;
const NAMES = `(?:New${S}Year['’]s${S}(?:Day|Eve)|Martin${S}Luther${S}King(?:${S}Jr\\.)?${S}Day|Valentine['’]s${S}Day|St\\.${S}Patrick['’]s${S}Day|Presidents['’]?${S}Day|Good${S}Friday|Easter(?:${S}(?:Sunday|Monday))?|Memorial${S}Day|Juneteenth|Independence${S}Day|(?:July${S}Fourth|the${S}Fourth${S}of${S}July)|Labor${S}Day|Columbus${S}Day|Halloween|Election${S}Day|Veterans${S}Day|Thanksgiving(?:${S}Day)?|Christmas(?:${S}(?:Day|Eve))?|Boxing${S}Day)`;

export const HOLIDAY_RULES: readonly Rule[] = [
  makeRule(
    `${OPENS.which} new martin valentine st presidents good easter memorial juneteenth independence july labor columbus halloween election veterans thanksgiving christmas boxing`,
    `${WHICH}(?<name>${NAMES})(?![\\p{L}\\p{N}])(?:['’]s)?${YEAR_BEHIND}`,
    readHoliday,
  ),
];

/** `Easter week` and `the Christmas season` are longer than a day, and `a Christmas tree` is of none. */
const LONGER = new RegExp(
  `^${S}(?!(?:in|at|of|on|by|with|when|as|and|or|to|were|was|are|is|will|that|which|during|after|before|from|last|this|next)\\b)\\p{Ll}`,
  "u",
);

function readHoliday(match: Match): Reading | undefined {
  const { name } = match.parts;
  if (name === undefined || !isCapital(name.replace(/^the\s+/i, ""))) return undefined;
  if (
    /^(?:Easter|Thanksgiving|Christmas|Halloween)$/i.test(name) &&
    LONGER.test(match.text.slice(match.end, match.end + 24))
  )
    return { kind: "refused", code: "week" };
  const which = readWhich(match);
  return { kind: "holiday", name: name.replace(/[\s]+/g, " "), year: readYear(match), which };
}
