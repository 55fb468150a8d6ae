import { defineCommand } from "../src/app/command.ts";

export const reload = defineCommand({
  name: "reload",
  description: "Read the folder of articles again and report what changed",
  calledFrom: "slash",
  audience: "moderators",
  shownTo: "asker",
  isSlow: true,
  needsNoLibrary: true, // It may be what brings one back.
  options: [],
  run: (_values, { librarian }) => librarian.reload(),
});
