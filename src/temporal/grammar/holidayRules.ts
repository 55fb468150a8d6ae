import type { Reading } from "../parsedExpression.ts";
import { SPACE } from "../vocabulary.ts";
import { isCapital, isUnspecific, readWhich, readYear, WHICH, YEAR_BEHIND } from "./parts.ts";
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
  `^${S}(?!(?:in|at|of|on|by|with|when|while|as|and|or|but|to|for|were|was|are|is|will|had|has|that|which|who|where|during|after|before|until|since|because|following|from|last|this|next|he|she|they|it)\\b)\\p{Ll}`,
  "u",
);

function readHoliday(match: Match): Reading | undefined {
  const { name } = match.parts;
  if (name === undefined || !isCapital(name.replace(/^the\s+/i, ""))) return undefined;
  if (isUnspecific(match)) return { kind: "refused", code: "some-such-day" };
  if (
    /^(?:Easter|Thanksgiving|Christmas|Halloween)$/i.test(name) &&
    LONGER.test(match.text.slice(match.end, match.end + 24))
  )
    return { kind: "refused", code: "week" };
  const which = readWhich(match);
  return { kind: "holiday", name: name.replace(/[\s]+/g, " "), year: readYear(match), which };
}
