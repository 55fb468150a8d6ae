import { join } from "node:path";
import { openDiskTree } from "./diskTree.ts";
import { isArticleName, listFolder, listSlugs } from "./fileNames.ts";
import { readHead } from "./textFile.ts";

/** Front matter is no longer. Bytes. */
const MAX_MATTER = 16 * 1024;

/** The fingerprints of the PDFs from which documents of the folder were imported, served or not; none where it can't be read. */
export function listSourceFiles(folder: string): string[] {
  try {
    const tree = openDiskTree(folder);
    return listSlugs(tree).flatMap((slug) =>
      listFolder(tree, slug)
        .filter(isArticleName)
        .flatMap((name) => /^pdf: "([\w-]{22})"\r?$/m.exec(readHead(join(folder, slug, name), MAX_MATTER))?.[1] ?? []),
    );
  } catch {
    return []; // an import into it says why it can't be read
  }
}
