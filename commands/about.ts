import { defineCommand } from "../src/app/command.ts";

export const about = defineCommand({
  kind: "library",
  name: "about",
  description: "What Casebook is, what is on the shelf, and whom to write to",
  audience: "members",
  shownTo: "asker",
  options: [],
  run: async (_values, { library, contact, gaps }) => ({
    kind: "about",
    contact,
    gapDays: gaps?.days,
    ...(await library.describe()),
  }),
});
