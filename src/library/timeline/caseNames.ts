import { type Case, namesOf } from "../case.ts";
import { readTerms, type Token } from "../words/term.ts";

/** A case's names as terms in order, by the first of them. */
export type CaseNames = ReadonlyMap<string, readonly (readonly string[])[]>;

export function readCaseNames(one: Case): CaseNames {
  const names = new Map<string, string[][]>();
  for (const name of new Set(namesOf(one))) {
    const [first, ...rest] = readTerms(name);
    if (first !== undefined) names.set(first, [...(names.get(first) ?? []), rest]);
  }
  return names;
}

/** How many different names of the case stand in a sentence; of names that overlap each counts. */
export function countNames(names: CaseNames, tokens: readonly Token[]): number {
  const found = new Set<readonly string[]>();
  for (const [at, { term }] of tokens.entries()) {
    for (const rest of names.get(term) ?? []) {
      if (rest.every((next, step) => tokens[at + 1 + step]?.term === next)) found.add(rest);
    }
  }
  return found.size;
}
