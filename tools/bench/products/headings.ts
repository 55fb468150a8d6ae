import { toCaseSlug } from "../../../src/documents/caseSlug.ts";
import { parseArticleFile } from "../../../src/documents/format/articleFile.ts";
import { findClosest } from "../../../src/search/closestQuotes.ts";
import { explainAnswer } from "../../../src/search/explanation.ts";
import { buildSnapshot, type LibrarySnapshot } from "../../../src/search/index/snapshot.ts";
import { answerQuestion } from "../../../src/search/search.ts";
import { readContext } from "../../../src/search/spans/context.ts";
import { createReference } from "../../../src/search/spans/quoteReference.ts";
import type { Shape } from "../doubling.ts";
import { CASE, repeat, word, write } from "./articles.ts";

/** A heading, a title or a lead against all that stands below it. `size` is in kilobytes unless it says otherwise. */
export const HEADING_SHAPES: readonly Shape[] = [
  {
    name: "heading × paragraphs below it, read",
    size: 256,
    prepare: (size) => {
      const file = `---\ntitle: T\npublisher: P\npublished: 2031-03-04\n---\n\n${writeSection(size)}`;
      return () => void parseArticleFile(file, toCaseSlug("case"), "a");
    },
  },
  {
    name: "heading × paragraphs below it, indexed",
    size: 256,
    prepare: (size) => {
      const article = write(writeSection(size));
      return () => void buildSnapshot([CASE], [article]);
    },
  },
  {
    name: "underlined heading × paragraphs below it, indexed",
    size: 256,
    prepare: (size) => {
      const article = write(`${words(size * 512)}\n---\n\n${paragraphs(size * 512)}`);
      return () => void buildSnapshot([CASE], [article]);
    },
  },
  { name: "heading × paragraphs below it, asked", size: 256, prepare: (size) => asking(writeSection(size)) },
  {
    name: "heading that asks × paragraphs below it, asked",
    size: 256,
    prepare: (size) => asking(`# ${words(size * 512)}?\n\n${paragraphs(size * 512)}`),
  },
  {
    name: "heading × paragraphs below it, explained",
    size: 256,
    prepare: (size) => {
      const library = open(writeSection(size));
      return () => void explainAnswer(library, { question: QUESTION, limit: 10 });
    },
  },
  {
    name: "heading × paragraphs below it, held against a claim",
    size: 256,
    prepare: (size) => {
      const library = open(writeSection(size));
      return () => void findClosest(library, QUESTION, 3);
    },
  },
  {
    name: "heading × paragraphs below it, in their context",
    size: 256,
    prepare: (size) => {
      const library = open(writeSection(size));
      const [quote] = answerQuestion(library, { question: "Where was the violin found?", limit: 1 }).quotes;
      if (!quote) throw new Error("nothing was quoted");
      return () => void readContext(library, createReference(quote));
    },
  },
  {
    name: "headings × paragraphs below each, indexed (paragraphs)",
    size: 4000,
    prepare: (size) => {
      const article = write(
        repeat(size / 2, (at) => `# ${repeat(40, (step) => `${word(at + step)} `)}\n\nThe violin was found.\n\n`),
      );
      return () => void buildSnapshot([CASE], [article]);
    },
  },
  {
    name: "title × paragraphs, indexed (paragraphs)",
    size: 8000,
    prepare: (size) => {
      const article = write(
        repeat(size, () => "The violin was found.\n\n"),
        0,
        { title: words(500) },
      );
      return () => void buildSnapshot([CASE], [article]);
    },
  },
  {
    name: "title × paragraphs, asked (paragraphs)",
    size: 8000,
    prepare: (size) =>
      asking(
        repeat(size, () => "The violin was found.\n\n"),
        words(500),
      ),
  },
  {
    name: "line above a list × its items",
    size: 256,
    prepare: (size) => {
      const file = `---\ntitle: T\npublisher: P\npublished: 2031-03-04\n---\n\nHe said ${words(size * 512)}:\n\n${repeat((size * 512) / 40, () => "- The violin was found in a piano stool.\n")}`;
      return () => void parseArticleFile(file, toCaseSlug("case"), "a");
    },
  },
];

const QUESTION = "Where was the violin found, and by which porter?";

function words(length: number): string {
  return repeat(length / 6, (at) => `${word(at)} `).trim();
}

function paragraphs(length: number): string {
  return repeat(length / 24, () => "The violin was found.\n\n");
}

/** Half a heading, half the paragraphs below it. */
function writeSection(kilobytes: number): string {
  return `# ${words(kilobytes * 512)}\n\n${paragraphs(kilobytes * 512)}`;
}

function open(markdown: string, title?: string): LibrarySnapshot {
  return buildSnapshot([CASE], [write(markdown, 0, title === undefined ? {} : { title })]);
}

function asking(markdown: string, title?: string): () => void {
  const library = open(markdown, title);
  return () => void answerQuestion(library, { question: QUESTION, limit: 3 });
}
