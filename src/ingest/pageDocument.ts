import { parseHTML } from "linkedom";

/** linkedom's own document: the image is built without a browser's types. */
export type PageDocument = ReturnType<typeof parseHTML>["document"];

/** An element of it. */
export type PageElement = NonNullable<ReturnType<PageDocument["querySelector"]>>;

/**
 * A body as a document in which no two texts stand side by side, as in a browser's. The parser makes a text of each
 * entity, and Readability goes through all texts again for each element around them.
 */
export function openDocument(body: string): PageDocument {
  const { document } = parseHTML(`<!DOCTYPE html><html><head></head><body>${body}</body></html>`);
  document.documentElement.normalize();
  return document;
}
