import { defineCommand } from "../src/app/command.ts";
import type { Reply } from "../src/app/reply.ts";
import type { LibraryApi } from "../src/service/libraryService.ts";
import { chooseCase } from "./ask.ts";

export const sources = defineCommand({
  kind: "library",
  name: "sources",
  description: "The articles on the shelf, newest first",
  audience: "members",
  shownTo: "asker",
  options: [
    { name: "case", description: "Only this case", kind: "case", required: false },
    { name: "page", description: "Which page of the list", kind: "number", required: false, least: 1 },
  ],
  run: ({ case: caseName, page }, { library }) => listSources(library, caseName, page),
});

/** One page of the articles, of one case where `caseName` is its slug, title or alias. Pages count from 1; one that doesn't exist is the last one. */
export async function listSources(library: LibraryApi, caseName: string | undefined, page = 1): Promise<Reply> {
  const chosen = await chooseCase(library, caseName);
  if (chosen.kind !== "chosen") return chosen;
  const listed = await library.listSources(chosen.slug, page);
  if (listed.total === 0 && chosen.slug === undefined) return { kind: "empty shelf" };
  const { cases } = await library.describe();
  return { kind: "sources", case: cases.find(({ slug }) => slug === chosen.slug), ...listed };
}
