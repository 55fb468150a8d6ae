import type { LibraryApi } from "../service/libraryService.ts";
import { type ExampleQuestion, findExamples } from "./exampleQuestions.ts";

/** Examples, and cases that they are looked for in. */
const MAX_EXAMPLES = 3;
const MAX_CASES = 6;

/** A library never changes: what was found in it holds as long as it does. */
const known = new WeakMap<LibraryApi, Promise<readonly ExampleQuestion[]>>();

/** At most three questions that a library surely answers, of the cases that are covered best; looked for once in each library. */
export function exemplifyShelf(library: LibraryApi): Promise<readonly ExampleQuestion[]> {
  const finding = known.get(library) ?? findInCases(library);
  known.set(library, finding);
  finding.catch(() => known.delete(library));
  return finding;
}

async function findInCases(library: LibraryApi): Promise<readonly ExampleQuestion[]> {
  const { cases } = await library.describe();
  const best = cases.filter(({ articles }) => articles > 0).sort((one, other) => other.articles - one.articles);
  const found: ExampleQuestion[] = [];
  const perCase = Math.ceil(MAX_EXAMPLES / Math.max(1, best.length));
  for (const one of best.slice(0, MAX_CASES)) {
    const left = MAX_EXAMPLES - found.length;
    if (left > 0) found.push(...(await findExamples(library, { case: one, limit: Math.min(left, perCase) })));
  }
  return found;
}
