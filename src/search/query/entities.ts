import type { Case } from "../../documents/case.ts";
import { type CaseName, listCaseNames } from "./caseNameIndex.ts";

/** What a question names, by the names that case files give. */
export interface NamedEntities {
  /** The cases that it names best; several where a name is shared and nothing else in the question tells them apart. */
  readonly cases: readonly Case[];
  /** Cases that it names each by names of its own, the best first; none where there are no two: two that are compared. */
  readonly sideBySide: readonly Case[];
  /** Terms of whole names that it has. */
  readonly terms: ReadonlySet<string>;
  /** Terms of people's names that it has, whole or in part. */
  readonly people: ReadonlySet<string>;
  /** The terms that one typed stands for, where somebody is called by another name than the articles use. */
  readonly standsFor: ReadonlyMap<string, readonly string[]>;
}

/** What part of somebody's name counts beside the whole of it. */
const PART = 0.4;
/** Scores that differ by less are taken for equal. */
const NEARLY = 0.99;

/**
 * Reads which cases and people a question names. A whole name or alias counts for its case, a part of a person's name
 * (`hannah`) less; a name that several cases share counts for each of them by as much less. `names` are the terms that the
 * articles write with a capital.
 */
export function findEntities(
  asked: readonly string[],
  cases: readonly Case[],
  names: ReadonlySet<string>,
): NamedEntities {
  const typed = new Set(asked);
  const index = listCaseNames(cases);
  const found = new Set([...typed].flatMap((term) => index.get(term) ?? []));
  const terms = new Set<string>();
  const people = new Set<string>();
  const standsFor = new Map<string, readonly string[]>();
  const credits = new Map<Case, Map<string, number>>();
  for (const name of found) {
    const has = name.terms.filter((term) => typed.has(term));
    const isWhole = has.length === name.terms.length;
    if (name.isPerson && isFirstOrLast(name, has)) for (const term of has) people.add(term);
    if (isWhole) noteWhole(name, typed, terms, standsFor);
    const isPart = name.isPersonal && isFirstOrLast(name, has) && has.some((term) => names.has(term));
    if (isWhole || isPart) addCredit(credits, name, has, isWhole ? 1 : PART);
  }
  return { cases: chooseBest(credits), sideBySide: chooseSideBySide(credits), terms, people, standsFor };
}

function isFirstOrLast({ terms }: CaseName, has: readonly string[]): boolean {
  return has.some((term) => term === terms[0] || term === terms.at(-1));
}

function noteWhole(
  { terms: own, means }: CaseName,
  typed: ReadonlySet<string>,
  terms: Set<string>,
  standsFor: Map<string, readonly string[]>,
): void {
  for (const term of own) {
    terms.add(term);
    if (means && !means.includes(term))
      standsFor.set(
        term,
        means.filter((one) => !typed.has(one)),
      );
  }
}

function addCredit(
  credits: Map<Case, Map<string, number>>,
  { one }: CaseName,
  has: readonly string[],
  credit: number,
): void {
  const own = credits.get(one) ?? new Map<string, number>();
  credits.set(one, own);
  for (const term of has) own.set(term, Math.max(own.get(term) ?? 0, credit));
}

function chooseBest(credits: ReadonlyMap<Case, ReadonlyMap<string, number>>): Case[] {
  const sharing = new Map<string, number>();
  for (const own of credits.values()) for (const term of own.keys()) sharing.set(term, (sharing.get(term) ?? 0) + 1);
  const scored = [...credits].map(([one, own]) => {
    let score = 0;
    for (const [term, credit] of own) score += credit / (sharing.get(term) ?? 1);
    return { one, score };
  });
  const best = scored.reduce((most, { score }) => Math.max(most, score), 0);
  return scored.filter(({ score }) => score > best * NEARLY).map(({ one }) => one);
}

/** Most cases that a question holds side by side. */
const MAX_COMPARED = 3;

/** The cases that are named each by names of its own, the best first; none where there are no two of them. */
function chooseSideBySide(credits: ReadonlyMap<Case, ReadonlyMap<string, number>>): Case[] {
  const named = new Set<string>();
  const chosen: Case[] = [];
  while (chosen.length < MAX_COMPARED) {
    const left = new Map(
      [...credits]
        .map(([one, own]) => [one, new Map([...own].filter(([term]) => !named.has(term)))] as const)
        .filter(([, own]) => own.size > 0),
    );
    const tied = chooseBest(left);
    const termsOf = (one: Case) => [...(left.get(one)?.keys() ?? [])];
    const next = tied.find((one) =>
      termsOf(one).some((term) => tied.every((other) => other === one || !left.get(other)?.has(term))),
    );
    if (!next) break;
    chosen.push(next);
    for (const term of termsOf(next)) named.add(term);
  }
  return chosen.length > 1 ? chosen : [];
}
