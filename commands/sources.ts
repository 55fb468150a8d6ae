import { defineCommand } from "../src/app/command.ts";
import type { Reply } from "../src/app/reply.ts";
import { isDocumentKind } from "../src/documents/documentKind.ts";
import type { LibraryApi } from "../src/service/libraryService.ts";
import { chooseCase, KIND_OPTION, readKind } from "./ask.ts";

export const sources = defineCommand({
  kind: "library",
  name: "sources",
  description: "The articles on the shelf, newest first",
  audience: "members",
  shownTo: "asker",
  options: [
    { name: "case", description: "Only this case", kind: "case", required: false },
    KIND_OPTION,
    { name: "page", description: "Which page of the list", kind: "number", required: false, least: 1 },
  ],
  run: ({ case: caseName, kind, page }, { library }) => listSources(library, caseName, page, kind),
});

/** One page of the documents, of one case where `caseName` is its slug, title or alias, and of one kind where that is typed. Pages count from 1; one that doesn't exist is the last one. */
export async function listSources(
  library: LibraryApi,
  caseName: string | undefined,
  page = 1,
  kindName?: string,
): Promise<Reply> {
  const chosen = await chooseCase(library, caseName);
  if (chosen.kind !== "chosen") return chosen;
  const kind = readKind(kindName);
  if (kind !== undefined && !isDocumentKind(kind)) return { kind: "unknown kind", name: kind };
  const listed = await library.listSources(chosen.slug, page, kind);
  if (listed.total === 0 && chosen.slug === undefined && kind === undefined) return { kind: "empty shelf" };
  const { cases } = await library.describe();
  return { kind: "sources", case: cases.find(({ slug }) => slug === chosen.slug), documentKind: kind, ...listed };
}
