import { splitText } from "../../../src/ingest/splitText.ts";
import { isInOtherLanguage } from "../../../src/search/query/foreignLanguage.ts";
import { classifyBlocks } from "../../../src/text/boilerplate.ts";
import { findHiddenClasses } from "../../../src/text/hiddenText.ts";
import { joinHyphenatedLines } from "../../../src/text/hyphenation.ts";
import { removeReferenceMarks } from "../../../src/text/referenceMarks.ts";
import { splitSentences } from "../../../src/text/sentences.ts";
import { tokenizeWords } from "../../../src/text/tokens.ts";
import type { Shape } from "../doubling.ts";

/** What one text repeats, against all that reads it before it is indexed. `size` is in UTF-16 code units. */
export const SENTENCE_SHAPES: readonly Shape[] = [
  of("marks of reference", "a.[1][2] ", removeReferenceMarks),
  of("marks of reference that never end", "[1", removeReferenceMarks),
  of("hyphens at line ends", "judg-\nment ", (text) => joinHyphenatedLines(text)(text)),
  of("hyphens alone", "-\n", (text) => joinHyphenatedLines(text)(text)),
  of("sums behind full stops", "it was over. $5 went. ", splitSentences),
  of("addresses with questions", "/a?", splitSentences),
  of("titles in capitals", "MR. PELL ", splitSentences),
  of("letters with signs", "A$A-", tokenizeWords),
  of("brackets of a caption", "[Photo: ", classify),
  of("a newsletter's promise", "get it in your inbox ", classify),
  of("rules of a style sheet", ".a{display:none}@media x{", (text) => findHiddenClasses(`<style>${text}</style>`)),
  of("lines of a text, each broken in a word", "a judg-\nment ", splitText),
  of("small words of another language", "de la qui ", isInOtherLanguage),
];

function of(name: string, unit: string, read: (text: string) => unknown): Shape {
  const prepare = (size: number) => {
    const text = unit.repeat(size / unit.length);
    return () => void read(text);
  };
  return { name: `a text's ${name}`, size: 200_000, prepare };
}

/** Longer blocks than that are prose at once. */
const BLOCK_LENGTH = 280;

function classify(text: string) {
  const texts = text.match(new RegExp(`.{1,${BLOCK_LENGTH}}`, "gs")) ?? [];
  return classifyBlocks(texts.map((part) => ({ kind: "paragraph", text: part, linked: false, bold: false })));
}
