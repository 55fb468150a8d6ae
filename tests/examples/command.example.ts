import { answer } from "../../commands/ask.ts";
import { defineCommand } from "../../src/app/command.ts";

/**
 * A command to copy. It is not live: `commands/index.ts` does not name it.
 *
 * 1. Copy this file to `commands/<name>.ts`, where the imports begin with `./` and `../src/`.
 * 2. Add the command to the list in `commands/index.ts`. Every outlet then has it, and help lists it.
 * 3. Copy `tests/unit/examples/command.test.ts` to `tests/unit/commands/<name>.test.ts`.
 *
 * It returns a `Reply` and no words. A new kind of reply goes into `src/app/reply.ts`; the compiler then asks for its presenter.
 */
export const best = defineCommand({
  kind: "library",
  name: "best",
  description: "The one passage that answers best",
  audience: "members",
  shownTo: "asker",
  options: [
    { name: "question", description: "What to look for", kind: "text", required: true, maxLength: 300 },
    { name: "case", description: "Only this case", kind: "case", required: false },
  ],
  run: ({ question, case: caseName }, { library }) => answer(library, { question, caseName, limit: 1 }),
});
