import { defineCommand } from "../src/app/command.ts";

export const importPage = defineCommand({
  name: "import",
  description: "Put a saved page into a case as an article",
  calledFrom: "slash",
  audience: "moderators",
  shownTo: "asker",
  opensForm: true,
  needsNoLibrary: true, // What it writes may be the first article of a shelf.
  options: [],
  run: async () => ({ kind: "import form" }),
});
