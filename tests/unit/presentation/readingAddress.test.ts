import { describe, expect, it } from "vitest";
import {
  MAX_PLACES,
  type QuotedPlace,
  readDocumentName,
  readPlaces,
  writeDocumentPath,
  writeReadingPath,
} from "../../../src/presentation/readingAddress.ts";
import { fingerprint } from "../../../src/text/fingerprint.ts";

const [ONE, OTHER] = ["one", "other"].map((name) => ({
  article: fingerprint(name),
  text: fingerprint(`${name} text`),
}));
const at = (start: number, end: number, of = ONE): QuotedPlace => ({ fingerprint: of ?? expect.fail(), start, end });

/** What a path says, read back as the page does. */
function readBack(path: string) {
  const { pathname, searchParams, hash } = new URL(path, "http://localhost");
  const places = readPlaces(searchParams.get("q") ?? "");
  return { name: readDocumentName(pathname.slice("/d/".length)), places, n: searchParams.get("n"), hash };
}

describe("the address of a document's page", () => {
  it("names the document by both fingerprints, its own quotations by their offsets alone", () => {
    const places = [at(10, 90), at(5, 80, OTHER), at(200, 260)];
    const first = readBack(writeReadingPath(places, 0) ?? "");
    expect(first).toEqual({
      name: { fingerprint: ONE?.article, text: ONE?.text },
      places: [{ start: 10, end: 90 }, at(5, 80, OTHER), { start: 200, end: 260 }],
      n: null,
      hash: "#q",
    });
    expect(readBack(writeReadingPath(places, 1) ?? "")).toMatchObject({
      name: { fingerprint: OTHER?.article },
      n: null,
    });
    expect(readBack(writeReadingPath(places, 2) ?? "")).toMatchObject({ name: { fingerprint: ONE?.article }, n: "3" });
  });

  it("names no more quotations than may be read back", () => {
    const path =
      writeReadingPath(
        Array.from({ length: 60 }, (_, index) => at(index * 10, index * 10 + 5)),
        3,
      ) ?? "";
    expect(readBack(path).places).toHaveLength(MAX_PLACES);
  });

  it("goes without a quotation, and to a page", () => {
    expect(writeDocumentPath(at(0, 1).fingerprint, 3)).toBe(`/d/${ONE?.article}.${ONE?.text}?page=3`);
    expect(readDocumentName(writeDocumentPath({ article: ONE?.article }).slice("/d/".length))).toEqual({
      fingerprint: ONE?.article,
      text: undefined,
    });
  });

  it.each(["", "1", "1-", "-1-5", "01-5", "1-5,", "1.5-9", "1-5, 7-9", "a".repeat(22), "1-12345678", "1-5;7-9"])(
    "takes %j for no quotation",
    (written) => expect(readPlaces(written)).toBeUndefined(),
  );

  it.each(["", "x", "a".repeat(21), `${"a".repeat(22)}.`, `${"a".repeat(22)}.${"b".repeat(23)}`, "../etc/passwd"])(
    "takes %j for no document",
    (written) => expect(readDocumentName(written)).toBeUndefined(),
  );
});
