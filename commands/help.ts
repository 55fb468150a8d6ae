import { defineCommand } from "../src/command.ts";

export const help = defineCommand({
  name: "help",
  description: "How to ask, and all that /about says",
  audience: "members",
  options: [],
  run: async (_values, { librarian, contact, commands }) => ({
    kind: "help",
    commands,
    contact,
    ...(await librarian.describe()),
  }),
});
