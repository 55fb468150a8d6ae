import { defineCommand } from "../src/app/command.ts";

export const help = defineCommand({
  kind: "library",
  name: "help",
  description: "How to ask, and what Casebook is",
  audience: "members",
  shownTo: "asker",
  options: [],
  run: async (_values, { library, contact, commands }) => ({
    kind: "help",
    commands,
    contact,
    ...(await library.describe()),
  }),
});
