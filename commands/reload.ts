import { defineCommand } from "../src/app/command.ts";

/** Reads the folder again. It asks no library, as it may be what brings one back. */
export const reload = defineCommand({
  kind: "service",
  name: "reload",
  description: "Read the folder of articles again and report what changed",
  audience: "moderators",
  isSlow: true,
  options: [],
  run: (_values, { libraryService }) => libraryService.reload(),
});
