import { extractTerms } from "../text/tokens.ts";
import { type Case, namesOf } from "./case.ts";

const known = new WeakMap<Case, readonly (readonly string[])[]>();

/** The terms of each name that a case goes by. Read once for a case, as each question without an answer asks for those of all cases. */
export function termsOfNames(one: Case): readonly (readonly string[])[] {
  const terms = known.get(one) ?? namesOf(one).map(extractTerms);
  known.set(one, terms);
  return terms;
}

const knownOfAll = new WeakMap<readonly Case[], ReadonlySet<string>>();

/** All terms that stand in a name of one of the cases. Read once for a library, whose cases never change. */
export function termsOfCases(cases: readonly Case[]): ReadonlySet<string> {
  const terms = knownOfAll.get(cases) ?? new Set(cases.flatMap((one) => termsOfNames(one).flat()));
  knownOfAll.set(cases, terms);
  return terms;
}
