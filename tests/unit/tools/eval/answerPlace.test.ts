import { describe, expect, it } from "vitest";
import { type Filing, isFiling } from "../../../../src/documents/document.ts";
import { findPlace, holdsPlace } from "../../../../tools/eval/filings/answerPlace.ts";
import { articleOf } from "../../../support/search/indexing.ts";

function filingOf(markdown: string, kind: "complaint" | "transcript"): Filing {
  const document = articleOf(markdown, { kind, title: "Paper" }, "harrow/paper");
  if (!isFiling(document)) throw new Error("no filing");
  return document;
}

const COMPLAINT = filingOf(
  "<!-- page 1 -->\n\n1\\. The lamp was lit.\n\n<!-- page 2 -->\n\n2\\. He ran. He fell.",
  "complaint",
);
const HEARING = filingOf(
  "<!-- page 3 --><!-- line 4 -->\n\nMR. QUILL: The rope <!-- line 5 -->was cut at <!-- line 6 -->dawn. I saw it.",
  "transcript",
);

/** Whether a quotation of those words of the paper holds the place. */
function holds(filing: Filing, words: string, written: string): boolean {
  const start = filing.text.indexOf(words);
  return holdsPlace({ start, end: start + words.length }, findPlace(filing, written));
}

describe("a place that answers", () => {
  it("is a sentence of a numbered paragraph, which a quotation must hold whole", () => {
    expect(holds(COMPLAINT, "He ran. He fell.", "¶2.2")).toBe(true);
    expect(holds(COMPLAINT, "He fell.", "¶2.2")).toBe(true);
    expect(holds(COMPLAINT, "2. He ran.", "¶2.2")).toBe(false);
    expect(holds(COMPLAINT, "2. He ran.", "¶2")).toBe(true);
  });

  it("is a page, of which any words do", () => {
    expect(holds(COMPLAINT, "He ran.", "p2")).toBe(true);
    expect(holds(COMPLAINT, "The lamp was lit.", "p2")).toBe(false);
  });

  it("is lines, of which a quotation must reach the first and the last", () => {
    expect(holds(HEARING, "The rope was cut at dawn.", "3:4-6")).toBe(true);
    expect(holds(HEARING, "I saw it.", "3:4-6")).toBe(false);
    expect(holds(HEARING, "I saw it.", "3:6")).toBe(true);
    expect(holds(HEARING, "The rope was cut", "3:4-3:6")).toBe(false);
  });

  it("must be in the paper", () => {
    expect(() => findPlace(COMPLAINT, "¶3")).toThrow("no place ¶3");
    expect(() => findPlace(HEARING, "4:1")).toThrow("no place 4:1");
  });
});
