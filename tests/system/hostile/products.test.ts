import { expect, it, onTestFinished } from "vitest";
import { answer } from "../../../commands/ask.ts";
import { readTimeline } from "../../../commands/timeline.ts";
import { renderReply } from "../../../src/outlets/discord/render/renderReply.ts";
import { describeWorkerProblem } from "../../../src/presentation/wording/english/workerProblems.ts";
import { startLibraryService } from "../../../src/service/supervisor.ts";
import { GOOD } from "../../support/hostile/corpus.ts";
import { PROOF, productSpecimens } from "../../support/hostile/products.ts";
import { makeKnowledge, writeArticle } from "../../support/temporary.ts";

/** Milliseconds, for a machine that has much else to do: what is waited for are answers. */
const LONGEST = 300_000;

it(
  "timelines of articles in which two lengths multiply are told, and others are answered meanwhile",
  async () => {
    const hostile = productSpecimens().map(({ path, content }) => [path.toString(), content.toString()]);
    const files = Object.fromEntries([...hostile, ["aaa/good.md", writeArticle(GOOD.aaa.answer)]]);
    const deaths: string[] = [];
    const starting = await startLibraryService(makeKnowledge(files), {
      died: (problem) => deaths.push(describeWorkerProblem(problem)),
      restarted: () => {},
      reloadFailed: () => {},
    });
    if (!starting.ok) throw new Error(starting.problem.code);
    const libraryService = starting.value;
    onTestFinished(() => libraryService.close());
    expect(libraryService.corpus).toMatchObject({ articles: hostile.length + 1, rejected: [] });
    const tell = (wish: object) =>
      libraryService.withSnapshot((library) => readTimeline(library, { caseName: "products", limit: 200, ...wish }));
    const ask = (question: string) => libraryService.withSnapshot((library) => answer(library, { question, limit: 1 }));
    const [told, about, asked, askedHostile] = await Promise.all([
      tell({}),
      tell({ about: "violin porter" }),
      ask(GOOD.aaa.question),
      ask("When did Ada Harrow leave Tarn?"),
    ]);
    if (told.kind !== "timeline" || asked.kind !== "quotes" || askedHostile.kind !== "quotes")
      throw new Error(`${told.kind}, ${asked.kind}, ${askedHostile.kind}`);
    expect(told.entries.map(({ quote }) => quote.text)).toContain(PROOF);
    expect(JSON.stringify(renderReply(told, { to: "channel", locale: "en" }))).toContain("Timeline");
    expect(about.kind).toBe("timeline");
    expect(asked.quotes[0]?.text).toBe(GOOD.aaa.answer);
    expect(askedHostile.quotes[0]?.text).toContain(PROOF);
    expect(deaths).toEqual([]);
  },
  LONGEST,
);
