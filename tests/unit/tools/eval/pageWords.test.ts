import { describe, expect, it } from "vitest";
import { removeFurniture } from "../../../../tools/eval/filings/pageWords.ts";

const LETTERHEAD = "QUILL LAW, 12 Harbour Street";

/** Pages with what stands around their texts. */
function pagesOf(...texts: string[]): string[] {
  return texts.map((text, at) => `${LETTERHEAD}\n${text}\n118.02\n${at + 1} | P a g e\n`);
}

describe("another reader's pages without what isn't their text", () => {
  it("lose heads and feet, with letters or without", () => {
    expect(removeFurniture(pagesOf("The lamp was lit.", "He fell.", "They met."))).toEqual([
      "The lamp was lit.",
      "He fell.",
      "They met.",
    ]);
  });

  it("keep what a page says beside its head in the same words", () => {
    const signed = `Respectfully submitted,\n${LETTERHEAD}\nCounsel for Mara Quill`;
    expect(removeFurniture(pagesOf("The lamp was lit.", "He fell.", signed)).at(-1)).toBe(signed);
  });

  it("keep those words also where they stand before the heads", () => {
    const margin = (text: string) => `${text}\n${LETTERHEAD}\nTelephone 555\n`;
    const signed = `${LETTERHEAD}\nCounsel for Mara Quill`;
    expect(removeFurniture(["The lamp was lit.", "He fell.", signed].map(margin)).at(-1)).toBe(signed);
  });

  it.each(["7", "- 7 -", "Page 7", "7|Page", "Page 7\t"])("lose the number %s", (line) => {
    const [kept] = removeFurniture([`The lamp was lit.\n${line}`]);
    expect(kept).toBe("The lamp was lit.");
  });

  it("keep a page in the text, and a line of words with a number", () => {
    const text = "page\nCount 2\npage of 7 exhibits";
    expect(removeFurniture([text])).toEqual([text]);
  });
});
