import { foldCase } from "../text/tokens.ts";
import type { CaseSlug } from "./caseSlug.ts";

/** Somebody whom a case is about, and what people call them besides: `Peiter Zatko`, known as *Mudge*. */
export interface Person {
  /** As the articles write it. */
  readonly name: string;
  readonly aliases: readonly string[];
}

/** A court case: a folder of the store. `outcomeDate` is an ISO 8601 date. */
export interface Case {
  /** The folder's name; wherever a case is named, this, the title or an alias will do. */
  readonly slug: CaseSlug;
  readonly title: string;
  readonly aliases: readonly string[];
  /** Those whom questions may call by another name than the articles do. */
  readonly people?: readonly Person[];
  readonly court?: string;
  readonly docket?: string;
  readonly outcome?: string;
  readonly outcomeDate?: string;
  /** A few words of the operator's own about the case; never quoted. A timeline takes the dates in it for important. */
  readonly description?: string;
  /** Whether its documents may be read whole on web pages, where they don't say it themselves; absent if its file doesn't say. */
  readonly read?: boolean;
}

export type CaseMatch =
  | { readonly kind: "found"; readonly case: Case }
  | { readonly kind: "ambiguous"; readonly cases: readonly Case[] }
  | { readonly kind: "unknown" };

/**
 * Finds the case that a person named. A slug wins over a title, a title over an alias; letter
 * case, accents and punctuation don't count. An alias that several cases share names none of them.
 */
export function findCase(cases: readonly Case[], caseName: string): CaseMatch {
  const wanted = foldName(caseName);
  const ways = [[0, 1], [1, 2], [2]] as const; // of what `namesOf` lists
  for (const [from, to] of ways) {
    const found = cases.filter((one) => foldNames(one).slice(from, to).includes(wanted));
    if (found.length > 1) return { kind: "ambiguous", cases: found };
    if (found[0]) return { kind: "found", case: found[0] };
  }
  return { kind: "unknown" };
}

/** Every name that a case goes by: its slug, its title, then its aliases. */
export function namesOf({ slug, title, aliases }: Case): string[] {
  return [slug, title, ...aliases];
}

/** The cases that have a name which begins as typed, then those with a word in a name that does; all where nothing is typed. */
export function completeCase(cases: readonly Case[], typed: string, limit: number): Case[] {
  const wanted = foldName(typed);
  const names = cases.map((one) => ({ one, names: foldNames(one) }));
  const opening = names.filter(({ names }) => names.some((name) => name.startsWith(wanted)));
  const inside = names.filter(({ names }) => names.some((name) => name.includes(` ${wanted}`)));
  return [...new Set([...opening, ...inside].map(({ one }) => one))].slice(0, limit);
}

/** Cases never change, and are asked for at every letter that somebody types. */
const folded = new WeakMap<Case, readonly string[]>();

function foldNames(one: Case): readonly string[] {
  const names = folded.get(one) ?? namesOf(one).map(foldName);
  folded.set(one, names);
  return names;
}

function foldName(name: string): string {
  return foldCase(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** A case as a reply names it. `outcomeDate` is an ISO 8601 date. */
export interface NamedCase {
  readonly slug: CaseSlug;
  readonly title: string;
  readonly outcome?: string;
  readonly outcomeDate?: string;
  /** Those whom the outcome may tell of. */
  readonly people?: readonly Person[];
}

/** What a reply says of a case. */
export function nameCase({ slug, title, outcome, outcomeDate, people }: NamedCase): NamedCase {
  return { slug, title, outcome, outcomeDate, people };
}
