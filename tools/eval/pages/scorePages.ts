import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ArticleFields } from "../../../src/ingest/page.ts";
import { readPage } from "../../../src/ingest/readPage.ts";
import { median } from "../../bench/statistics.ts";
import { compareWords, f1, wordsOf } from "../filings/pageWords.ts";
import { type Report, writeFigure, writeTable } from "../report.ts";

/** A page and what is right to read of it: a line of a folder's `pages.json`. */
export interface ExpectedPage {
  /** Its name in the folder. */
  readonly file: string;
  /** What kind of site it is. */
  readonly site?: string;
  readonly title: string;
  /** Absent where it names nobody. */
  readonly author?: readonly string[];
  /** A day in ISO 8601; absent where it tells none. */
  readonly published?: string;
  /** Its article's paragraphs, where they differ from the folder's. */
  readonly text?: readonly string[];
}

/** A folder's `pages.json`. */
export interface PageSet {
  /** The paragraphs that the pages' articles have. */
  readonly text: readonly string[];
  readonly pages: readonly ExpectedPage[];
}

const FACTS = ["title", "author", "published"] as const;
type Fact = (typeof FACTS)[number];

/** How a fact was read: `invented` where the page has none. */
export type Verdict = "right" | "missing" | "wrong" | "invented";

/** How one page was read. */
export interface ScoredPage {
  readonly file: string;
  readonly site?: string;
  readonly verdicts: Readonly<Record<Fact, Verdict>>;
  readonly read: Pick<ArticleFields, Fact>;
  /** Of the article's words in order, from 0 to 1. */
  readonly f1: number;
  readonly milliseconds: number;
}

/** Reads a folder's set. Throws where `pages.json` is missing or no JSON. */
export function readPageSet(folder: string): PageSet {
  return JSON.parse(readFileSync(join(folder, "pages.json"), "utf8")) as PageSet;
}

/** Reads each page of a folder as an import would, and judges what came of it. */
export function scorePages(folder: string): ScoredPage[] {
  const { text, pages } = readPageSet(folder);
  return pages.map((page) => {
    const source = readFileSync(join(folder, page.file), "utf8");
    const started = performance.now();
    const read = readPage({ form: "html", source }, {}, new Date().toISOString());
    const milliseconds = performance.now() - started;
    const { title, author, published } = read.ok ? read.value.fields : {};
    const found = { title, author, published: published?.slice(0, "2025-03-11".length) };
    const words = wordsOf(read.ok ? read.value.markdown : "");
    const agreement = compareWords(words, wordsOf((page.text ?? text).join("\n")));
    const verdicts = {
      title: judge(found.title, page.title),
      author: judge(found.author?.join(), page.author?.join()),
      published: judge(found.published, page.published),
    };
    return { ...page, verdicts, read: found, f1: f1(agreement.inOrder, agreement), milliseconds };
  });
}

function judge(read: string | undefined, right: string | undefined): Verdict {
  if ((read ?? "") === (right ?? "")) return "right";
  if (read === undefined || read === "") return "missing";
  return right === undefined ? "invented" : "wrong";
}

/** Scores folders of saved pages, each with a `pages.json`. */
export function describePages(folders: readonly string[]): Report {
  const pages = folders.flatMap(scorePages);
  const verdicts: readonly Verdict[] = ["right", "missing", "wrong", "invented"];
  const count = (fact: Fact, verdict: Verdict) => pages.filter((page) => page.verdicts[fact] === verdict).length;
  const mean = pages.reduce((sum, page) => sum + page.f1, 0) / pages.length;
  const faults = pages.flatMap((page) =>
    FACTS.filter((fact) => page.verdicts[fact] !== "right").map((fact) => [
      page.site ?? page.file,
      `${fact} ${page.verdicts[fact]}`,
      String(page.read[fact] ?? "–"),
    ]),
  );
  const text = [
    writeTable(
      ["fact", ...verdicts],
      FACTS.map((fact) => [fact, ...verdicts.map((one) => String(count(fact, one)))]),
    ),
    `${pages.length} pages; words of the main text, F1 ${writeFigure(mean * 100, 1)}; median ${writeFigure(median(pages.map(({ milliseconds }) => milliseconds)), 1)} ms a page.`,
    ...(faults.length > 0 ? [writeTable(["page", "fault", "read"], faults)] : []),
    "",
  ].join("\n\n");
  return { text, data: pages };
}
