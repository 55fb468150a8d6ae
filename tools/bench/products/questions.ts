import { type Case, completeCase, findCase } from "../../../src/documents/case.ts";
import { toCaseSlug } from "../../../src/documents/caseSlug.ts";
import { listSources } from "../../../src/documents/catalogue.ts";
import { buildSnapshot, type LibrarySnapshot } from "../../../src/search/index/snapshot.ts";
import { findRelatedArticles } from "../../../src/search/relatedArticles.ts";
import { answerQuestion } from "../../../src/search/search.ts";
import { createReference, recallQuotes } from "../../../src/search/spans/quoteReference.ts";
import { buildTimeline } from "../../../src/timeline/buildTimeline.ts";
import { findDatedSentences } from "../../../src/timeline/datedSentences.ts";
import type { Shape } from "../doubling.ts";
import { CASE, repeat, word, write } from "./articles.ts";

/** A question, what it is asked of, and the names of cases, against one another. */
export const QUESTION_SHAPES: readonly Shape[] = [
  {
    name: "a question's words × the words of one long sentence (KB)",
    size: 512,
    prepare: (size) => asking([repeat((size * 1024) / 6, (at) => `${word(at % 50)} `)], LONGEST),
  },
  {
    name: "a question's words × sentences too long to be quoted (KB)",
    size: 512,
    prepare: (size) =>
      asking(
        [repeat((size * 1024) / 4100, (at) => `${repeat(680, (step) => `${word((at + step) % 50)} `)}.\n\n`)],
        LONGEST,
      ),
  },
  {
    name: "a number that is asked for × a sentence of numbers (KB)",
    size: 64,
    prepare: (size) => asking([`The violin was worth ${"1,".repeat(size * 512)}`], "How much was the violin worth?"),
  },
  {
    name: "names in one sentence × their length, accused (KB)",
    size: 128,
    prepare: (size) =>
      asking(
        [`Ada Harrow was acquitted of fraud.\n\n${"Harrow ".repeat((size * 1024) / 7)}`],
        "Is Harrow guilty of fraud?",
      ),
  },
  {
    name: "windows × windows that were picked (articles)",
    size: 40,
    prepare: (size) => {
      const articles = Array.from({ length: size }, (_, at) =>
        repeat(
          40,
          (line) => `The violin was found by the ${word(at * 40 + line)} porter of ${word(at * 7 + line)}.\n\n`,
        ),
      );
      const library = shelve(articles);
      return () => void answerQuestion(library, { question: "Who found the violin?", limit: 3, skip: 60 });
    },
  },
  {
    name: "misspelt words × words of the shelf (KB)",
    size: 512,
    prepare: (size) => {
      const library = shelve([repeat((size * 1024) / 8, (at) => `${word(at * 31)}${at % 20 === 0 ? ".\n\n" : " "}`)]);
      const question = repeat(30, (at) => `${word(at * 31)}x `);
      return () => void answerQuestion(library, { question, limit: 3 });
    },
  },
  {
    name: "letters of a misspelt word × letters of the shelf's words (letters)",
    size: 2048,
    prepare: (size) => {
      const alike = "abcdefgh".repeat(size / 8);
      const library = shelve([repeat(200, (at) => `${alike}${word(at)} `)]);
      const question = repeat(300 / 60, (at) => `${"abcdefgh".repeat(7)}${word(at)} `).slice(0, 300);
      return () => void answerQuestion(library, { question, limit: 3 });
    },
  },
  {
    name: "quotations that are recalled × sentences of their article (KB)",
    size: 512,
    prepare: (size) => {
      const library = shelve([
        repeat((size * 1024) / 70, (at) => `The violin was found by the ${word(at)} porter in the stool.\n\n`),
      ]);
      const { quotes } = answerQuestion(library, { question: "Where was the violin found?", limit: 20 });
      return () => void recallQuotes(library, quotes.map(createReference), LONGEST);
    },
  },
  {
    name: "words that no article has × names of cases (cases)",
    size: 400,
    prepare: (size) => {
      const library = shelve(["The violin was found."], makeCases(size));
      const question = repeat(30, (at) => `${word(at + 100_000)} `);
      return () => void answerQuestion(library, { question, limit: 3 });
    },
  },
  {
    name: "a question without an answer × names of cases (cases)",
    size: 400,
    prepare: (size) => {
      const library = shelve(["The violin was found."], makeCases(size));
      return () => void findRelatedArticles(library, LONGEST);
    },
  },
  {
    name: "letters of a case's name × names of cases (cases)",
    size: 1600,
    prepare: (size) => {
      const cases = makeCases(size);
      return () => void completeCase(cases, "zz", 25);
    },
  },
  {
    name: "a case's name × names of cases (cases)",
    size: 400,
    prepare: (size) => {
      const cases = makeCases(size);
      return () => void findCase(cases, "no such case at all");
    },
  },
  {
    name: "articles × cases that each covers (articles)",
    size: 400,
    prepare: (size) => {
      const cases = makeCases(100, 1);
      const articles = Array.from({ length: size }, (_, at) => ({
        ...write("The violin was found.", at),
        cases: [toCaseSlug("case"), ...cases.map(({ slug }) => slug)] as const,
      }));
      const library = buildSnapshot(cases, articles);
      return () => {
        for (const { slug } of cases) listSources(library.articles, slug, 1);
        for (const one of cases) buildTimeline(findDatedSentences(one, library.indexed.values()), { limit: 12 });
      };
    },
  },
];

/** As long as a question may be, all of it words that count. */
const LONGEST = repeat(50, (at) => `${word(at)} `).slice(0, 300);

function makeCases(count: number, names = 100): Case[] {
  return Array.from({ length: count }, (_, at) => ({
    ...CASE,
    slug: toCaseSlug(`case-${at}`),
    aliases: Array.from(
      { length: names },
      (_unused, name) => `the ${word(at * names + name)} case of ${word(at)} in the town of Tarn`,
    ),
  }));
}

function shelve(texts: readonly string[], cases: readonly Case[] = [CASE]): LibrarySnapshot {
  return buildSnapshot(
    cases,
    texts.map((text, at) => write(text, at)),
  );
}

function asking(texts: readonly string[], question: string): () => void {
  const library = shelve(texts);
  return () => void answerQuestion(library, { question, limit: 3 });
}
