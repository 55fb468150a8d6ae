import type { FormCommand } from "../src/app/command.ts";

/** Opens the form for a page. It asks no library, as what it writes may be the first article of all. */
export const importPage: FormCommand = {
  kind: "form",
  name: "import",
  description: "Put a saved page into a case as an article",
  audience: "moderators",
  options: [],
};
