import { defineCommand } from "../src/app/command.ts";
import { exemplifyShelf } from "../src/app/shelfExamples.ts";

export const help = defineCommand({
  kind: "library",
  name: "help",
  description: "How to ask, and what Casebook is",
  audience: "members",
  shownTo: "asker",
  options: [],
  run: async (_values, { library, commands, contact, offersExamples }) => ({
    kind: "help",
    commands,
    contact,
    examples: offersExamples ? await exemplifyShelf(library) : undefined,
    ...(await library.describe()),
  }),
});
