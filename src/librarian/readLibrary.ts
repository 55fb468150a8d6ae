import { buildLibrary, type Library } from "../library/library.ts";
import type { ShelfReport } from "../reloading.ts";
import { fingerprint } from "../shelf/fingerprint.ts";
import { readShelf, type Shelf } from "../shelf/shelf.ts";

/** Which edition of each article and case a library was built from: a fingerprint of all that its file says, by id or slug. */
export interface Editions {
  readonly articles: ReadonlyMap<string, string>;
  readonly cases: ReadonlyMap<string, string>;
}

export type LibraryReading =
  | { readonly kind: "read"; readonly library: Library; readonly shelf: ShelfReport; readonly editions: Editions }
  /** `reason` completes “The knowledge folder …”. */
  | { readonly kind: "no folder"; readonly reason: string };

/** Reads the folder and builds the library from it, in this thread. */
export function readLibrary(folder: string): LibraryReading {
  const reading = readShelf(folder);
  if (reading.kind === "no folder") return reading;
  const { cases, articles, hidden, rejected } = reading.shelf;
  const library = buildLibrary(cases, articles);
  const retracted = articles.filter((article) => article.retracted).length;
  const passages = library.index.passages;
  const shelf = { articles: articles.length, passages, hidden, retracted, rejected };
  return { kind: "read", library, shelf, editions: readEditions(reading.shelf) };
}

function readEditions({ articles, cases }: Shelf): Editions {
  return {
    articles: new Map(
      articles.map(({ paragraphs: _layout, ...said }) => [said.id, fingerprint(JSON.stringify(said))] as const),
    ),
    cases: new Map(cases.map((one) => [one.slug, fingerprint(JSON.stringify(one))] as const)),
  };
}
