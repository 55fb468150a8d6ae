import { defineCommand, type LibraryContext } from "../src/app/command.ts";
import { type ExampleQuestion, findExamples } from "../src/app/exampleQuestions.ts";
import type { LibraryApi } from "../src/service/libraryService.ts";

/** Examples, and cases that they are looked for in. */
const MAX_EXAMPLES = 3;
const MAX_CASES = 6;

export const help = defineCommand({
  kind: "library",
  name: "help",
  description: "How to ask, and what Casebook is",
  audience: "members",
  shownTo: "asker",
  options: [],
  run: async (_values, context) => ({
    kind: "help",
    commands: context.commands,
    contact: context.contact,
    examples: await exemplify(context),
    ...(await context.library.describe()),
  }),
});

/** A library never changes: what was found in it holds as long as it does. */
const known = new WeakMap<LibraryApi, Promise<readonly ExampleQuestion[]>>();

async function exemplify({ library, offersExamples }: LibraryContext): Promise<readonly ExampleQuestion[] | undefined> {
  if (!offersExamples) return undefined;
  const finding = known.get(library) ?? findInCases(library);
  known.set(library, finding);
  return finding;
}

/** Of the cases that are covered best. */
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
