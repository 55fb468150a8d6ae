import { type ArticleFacts, type Document, makeDocument } from "../../../src/documents/document.ts";
import { buildSnapshot, type LibrarySnapshot } from "../../../src/search/index/snapshot.ts";
import { fingerprint } from "../../../src/text/fingerprint.ts";
import { parseMarkdown } from "../../../src/text/markdown.ts";
import { asDocumentId, asSlug } from "../identifiers.ts";

const FACTS: ArticleFacts = {
  title: "The violin of Port Amber",
  publisher: "Amber News",
  published: "2031-07-13",
  authors: [],
  retracted: false,
  sources: [],
};

/** An article as if it had been read from `harrow/violin.md`. */
export function articleOf(markdown: string, facts: Partial<ArticleFacts> = {}, id = "harrow/violin"): Document {
  const [folder = ""] = id.split("/");
  return makeDocument(
    asDocumentId(id),
    [asSlug(folder)],
    { ...FACTS, ...facts },
    parseMarkdown(markdown) ?? [],
    fingerprint,
  );
}

/** A library of these articles and no described cases. */
export function libraryOf(...articles: Document[]): LibrarySnapshot {
  return buildSnapshot([], articles);
}
