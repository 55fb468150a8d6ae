import { realpathSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { toCaseSlug } from "../../documents/caseSlug.ts";
import type { Document } from "../../documents/document.ts";
import { parseArticleFile } from "../../documents/format/articleFile.ts";
import { succeed } from "../../result.ts";
import type { StoredReading } from "./fileProblem.ts";
import { readTextFile } from "./textFile.ts";

/** Reads one article wherever its file lies, hidden and retracted ones too: who names a file on this machine may see it. */
export function readSingleArticle(path: string): StoredReading<Document> {
  const text = readTextFile(path, findRoot(path));
  if (!text.ok) return text;
  const slug = toCaseSlug(basename(dirname(resolve(path))));
  const file = parseArticleFile(text.value, slug, basename(path, ".md"));
  return file.ok ? succeed(file.value.article) : file;
}

/** The folder that a link may lead into here: the one it leads to. */
function findRoot(path: string): string {
  try {
    return dirname(realpathSync(path));
  } catch {
    return dirname(resolve(path)); // Reading the file will say what is wrong with it.
  }
}
