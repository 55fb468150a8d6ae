import { expect, it } from "vitest";
import { findArticles } from "../../../src/documents/catalogue.ts";
import { makeDocumentId } from "../../../src/documents/documentId.ts";
import { fingerprint } from "../../../src/text/fingerprint.ts";
import { asSlug } from "../../support/identifiers.ts";

const article = (slug: string, name: string, title: string) => ({ id: makeDocumentId(asSlug(slug), name), title });
const SHELF = [
  article("harrow", "violin", "The Violin"),
  article("harrow", "violin-2", "The Violin of Élodie"),
  article("marsh", "orchard", "The Orchard"),
];
const find = (typed: string, limit = 5) => findArticles(SHELF, typed, limit).map(({ id }) => id);

it.each([
  ["nothing typed", "", ["harrow/violin", "harrow/violin-2", "marsh/orchard"]],
  ["a title, though another begins with it", "the violin", ["harrow/violin"]],
  ["an id", "harrow/violin", ["harrow/violin"]],
  ["a file", "harrow/violin-2.md", ["harrow/violin-2"]],
  ["the fingerprint of an id", fingerprint("marsh/orchard"), ["marsh/orchard"]],
  ["a part of a title, without its accents", "elodie", ["harrow/violin-2"]],
  ["a case", "harrow", ["harrow/violin", "harrow/violin-2"]],
  ["words that none has", "zeppelin", []],
])("articles are found by %s", (_what, typed, found) => {
  expect(find(typed)).toEqual(found);
});

it("as many as were asked for", () => {
  expect(find("", 2)).toEqual(["harrow/violin", "harrow/violin-2"]);
});
