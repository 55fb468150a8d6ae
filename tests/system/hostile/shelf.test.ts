import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Document } from "../../../src/documents/document.ts";
import { renderReply } from "../../../src/outlets/discord/render/renderReply.ts";
import { writeRejection } from "../../../src/presentation/wording/english/fileRejections.ts";
import { describeWorkerProblem } from "../../../src/presentation/wording/english/workerProblems.ts";
import type { LibraryService } from "../../../src/service/libraryService.ts";
import { startLibraryService } from "../../../src/service/supervisor.ts";
import type { StoreContents } from "../../../src/storage/articleStore.ts";
import type { Rejection } from "../../../src/storage/folder/fileProblem.ts";
import { readFolder } from "../../../src/storage/folder/readFolder.ts";
import { setCanary } from "../../support/hostile/canary.ts";
import { GOOD, prepareCorpus, TINY } from "../../support/hostile/corpus.ts";
import type { Fate, Specimen } from "../../support/hostile/specimen.ts";
import { tellProblem } from "../../support/tellProblem.ts";
import { makeKnowledge } from "../../support/temporary.ts";

/** A thread of its own reads the folder anew where more than so many files have changed. */
const MAX_CHANGED = 200;
/** About one of so many specimens is read in a thread, too: the first test reads them all. */
const PART = process.env["LONG"] === "1" ? 1 : 3;

describe("a shelf of hostile files", () => {
  it("serves each right or rejects it by name, and runs nothing", async () => {
    const { folder, specimens, canary, plant } = await prepareCorpus();
    await plant();
    expect(specimens.length).toBeGreaterThanOrEqual(300);
    const reading = readFolder(folder);
    if (!reading.ok) throw new Error(reading.problem.code);
    const { contents } = reading.value;
    expect(specimens.flatMap((specimen) => findFault(specimen, contents))).toEqual([]);
    expect(findUnforeseen(specimens, contents)).toEqual([]);
    expect(new Set(contents.articles.map(({ id }) => id)).size).toBe(contents.articles.length);
    expect(contents.articles.filter(({ cases }) => cases[0] === "tiny")).toHaveLength(TINY);
    for (const article of contents.articles) expectWhole(article);
    expect(canary.findTraces()).toEqual([]);

    expect(contents.rejected.length).toBeGreaterThan(100);
    const lines = contents.rejected.map((one) => writeRejection({ ...one, path: join(folder, one.path) })); // as check does
    for (const line of lines) expect(line).toMatch(TAME_LINE);
  });

  it("leaves good files answered while it is read, and after", async () => {
    const { folder, specimens, canary, plant } = await prepareCorpus(PART);
    expect(specimens.length).toBeGreaterThan(MAX_CHANGED);
    const libraryService = await startService(folder);
    expect(await ask(libraryService)).toEqual(ANSWERS);
    await plant();
    let isDone = false;
    const reload = libraryService.reload().finally(() => {
      isDone = true;
    });
    for (let asked = 0; asked < 5; asked += 1) expect(await ask(libraryService)).toEqual(ANSWERS);
    expect(isDone).toBe(false);
    const reloading = await reload;
    if (reloading.kind !== "reloaded") throw new Error(reloading.kind);
    expect(await ask(libraryService)).toEqual(ANSWERS);
    expect(reloading.articles.removed).toEqual([]);
    const names = new Set(reloading.corpus.rejected.map(({ path }) => path));
    const expected = specimens.filter((one) => one.fate.kind === "rejected").map(nameOf);
    expect(expected.length).toBeGreaterThan(50);
    expect(expected.filter((name) => !names.has(name))).toEqual([]);
    expect(JSON.stringify(renderReply(reloading, { to: "asker", locale: "en" }))).not.toMatch(UNTAMED);
    expect(canary.findTraces()).toEqual([]);
  });
});

describe("a canary", () => {
  it("tells what ran, and who asked", async () => {
    const canary = await setCanary(makeKnowledge({}));
    new Function(canary.script)(); // the script is the test's own
    await fetch(canary.url);
    expect(canary.findTraces()).toHaveLength(5);
    Reflect.deleteProperty(globalThis, "CASEBOOK_HOSTILE_CANARY");
    delete process.env["CASEBOOK_HOSTILE_CANARY"];
  });
});

/** What would turn, break or hide a line, or be obeyed by a terminal. */
const UNTAMED = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const TAME_LINE = /^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]{1,1000}$/u;

async function startService(folder: string): Promise<LibraryService> {
  const starting = await startLibraryService(folder, {
    died: (problem) => expect.fail(`the library's thread died: ${describeWorkerProblem(problem)}`),
    restarted: () => {},
    reloadFailed: (problem) => {
      throw new Error(describeWorkerProblem(problem));
    },
  });
  if (!starting.ok) throw new Error(starting.problem.code);
  onTestFinished(() => starting.value.close());
  return starting.value;
}

/** What is quoted first from the case of each good article. */
async function ask(libraryService: LibraryService): Promise<(string | undefined)[]> {
  const answers = Object.values(GOOD).map(({ question }) =>
    libraryService.withSnapshot((library) => library.ask({ question, limit: 1 })),
  );
  return (await Promise.all(answers)).map(({ quotes }) => quotes[0]?.text);
}

const ANSWERS = Object.values(GOOD).map(({ answer }) => answer);

const nameOf = ({ path, shownAs }: Specimen) => shownAs ?? path.toString();

/** What became of a specimen otherwise than it must. */
function findFault(specimen: Specimen, { articles, rejected }: StoreContents): string[] {
  const name = nameOf(specimen);
  const reasons = rejected.filter(({ path }) => path === name);
  const id = specimen.path.toString().replace(/\.md$/i, "");
  const article = articles.find((one) => one.id === id);
  const reported = reasons.map(({ problem }) => tellProblem(problem)).join("; ");
  const became = reported || (article ? "served" : "not there");
  const isRight = reasons.some((one) => isForeseen(one, specimen.fate));
  switch (specimen.fate.kind) {
    case "rejected":
      return isRight && (!article || specimen.isTwin) ? [] : [`${name} must be rejected, but: ${became}`];
    case "served":
      return article && !reported ? findLies(article, specimen.fate) : [`${name} must be served, but: ${became}`];
    default:
      return became === "not there" ? [] : [`${name} must not be there, but: ${became}`];
  }
}

function isForeseen(rejection: Rejection, fate: Fate): boolean {
  const { line } = rejection.problem;
  return (
    fate.kind === "rejected" &&
    writeRejection({ ...rejection, path: "" }).includes(fate.reason) &&
    line === (fate.line ?? line)
  );
}

function findLies({ id, text }: Document, { shows, lacks }: Extract<Fate, { kind: "served" }>): string[] {
  const missing = text.includes(shows) ? [] : [`${id} lacks ${JSON.stringify(shows)}`];
  return [...missing, ...lacks.filter((one) => text.includes(one)).map((one) => `${id} shows ${JSON.stringify(one)}`)];
}

/** Rejections that belong to no specimen. */
function findUnforeseen(specimens: readonly Specimen[], { rejected }: StoreContents): string[] {
  const names = new Set(specimens.map(nameOf));
  return rejected.filter(({ path }) => !names.has(path)).map(writeRejection);
}

/** Its paragraphs are its text, apart by blank lines that stand nowhere else, and without control characters. */
function expectWhole({ id, text, paragraphs }: Document): void {
  expect(paragraphs.map(({ start, end }) => text.slice(start, end)).join("\n\n") === text, id).toBe(true);
  expect(
    paragraphs.some(({ start, end }) => /\n[ \t]*\n/.test(text.slice(start, end))),
    id,
  ).toBe(false);
  expect(/(?![\n\t])\p{Cc}/u.test(text), id).toBe(false);
}
