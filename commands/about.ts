import { defineCommand } from "../src/command.ts";

export const about = defineCommand({
  name: "about",
  description: "What Casebook is, what is on the shelf, and whom to write to",
  audience: "members",
  options: [],
  run: async (_values, { librarian, contact }) => ({ kind: "about", contact, ...(await librarian.describe()) }),
});
