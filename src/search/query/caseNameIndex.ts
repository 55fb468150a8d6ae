import type { Case } from "../../documents/case.ts";
import { termsOfNames } from "../../documents/caseTerms.ts";
import { extractTerms } from "../../text/tokens.ts";

/** One of the names that a case or somebody in it goes by. */
export interface CaseName {
  readonly one: Case;
  readonly terms: readonly string[];
  /** Whether the case file gives it as somebody's. */
  readonly isPerson: boolean;
  /** Whether it is somebody's, or looks so: then a part of it names them, too. */
  readonly isPersonal: boolean;
  /** The terms that it stands for, where the articles use another name. */
  readonly means?: readonly string[];
}

const known = new WeakMap<readonly Case[], ReadonlyMap<string, readonly CaseName[]>>();

/** The names of cases and of the people in them, by each of their terms. Read once for a library, whose cases never change. */
export function listCaseNames(cases: readonly Case[]): ReadonlyMap<string, readonly CaseName[]> {
  const remembered = known.get(cases);
  if (remembered) return remembered;
  const index = new Map<string, CaseName[]>();
  for (const name of cases.flatMap(namesOfCase)) {
    for (const term of new Set(name.terms)) {
      const some = index.get(term) ?? [];
      some.push(name);
      index.set(term, some);
    }
  }
  known.set(cases, index);
  return index;
}

const knownOfOne = new WeakMap<Case, ReadonlySet<string>>();

/** The terms of all names that a case and the people in it go by. Read once for a case. */
export function termsInCaseNames(one: Case): ReadonlySet<string> {
  const terms = knownOfOne.get(one) ?? new Set(namesOfCase(one).flatMap((name) => name.terms));
  knownOfOne.set(one, terms);
  return terms;
}

function namesOfCase(one: Case): CaseName[] {
  const { slug, title, aliases, people = [] } = one;
  const written = [slug, title, ...aliases];
  const names = termsOfNames(one).map((terms, at) => {
    const isPersonal = isLikePerson(written[at] ?? "");
    return { one, terms, isPersonal, isPerson: false };
  });
  const joined = written.flatMap((name) => {
    const terms = joinName(name);
    return terms ? [{ one, terms, isPersonal: false, isPerson: false, means: extractTerms(name) }] : [];
  });
  const persons = people.flatMap(({ name, aliases: others }) =>
    [name, ...others].map((called) => ({
      one,
      terms: extractTerms(called),
      isPersonal: true,
      isPerson: true,
      means: extractTerms(name),
    })),
  );
  return [...names, ...joined, ...persons].filter(({ terms }) => terms.length > 0);
}

/** Two or three words with capitals: `Hannah Gutierrez Reed`, and no `Tory Lanez appeal`. */
export function isLikePerson(name: string): boolean {
  return /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,2}$/u.test(name);
}

/** Shortest name that is told when it is typed as one word. */
const MIN_JOINED = 4;

/** A name of several words as people type it in a hurry: `jayz`, `21savage`. */
function joinName(name: string): readonly string[] | undefined {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const terms = words.length > 1 ? extractTerms(words.join("")) : [];
  return terms.length === 1 && (terms[0]?.length ?? 0) >= MIN_JOINED ? terms : undefined;
}
