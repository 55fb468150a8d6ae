import { describe, expect, it } from "vitest";
import {
  describeFolderProblem,
  describeReloadProblem,
  describeUnserved,
} from "../../../../src/presentation/wording/english/folderProblems.ts";
import { describeWorkerProblem } from "../../../../src/presentation/wording/english/workerProblems.ts";

describe("a folder that is not read", () => {
  it.each([
    [{ code: "no-name" }, "has no name"],
    [{ code: "missing" }, "does not exist"],
    [{ code: "not-a-folder" }, "is not a folder"],
    [{ code: "unreadable", cause: "EACCES" }, "can't be read (EACCES)"],
    [
      { code: "lost" },
      "has no article and none of the cases any more, as if it were not mounted or led elsewhere, so all stays as it was; put the folder right and reload, or, if everything is meant to go, leave the empty folder of one case in it and reload, or start Casebook again",
    ],
  ] as const)("is told in sentences: %j", (problem, words) => {
    expect(describeFolderProblem(problem)).toBe(`The knowledge folder ${words}.`);
    expect(describeFolderProblem(problem, { path: "a/b", remedy: "name one with --knowledge" })).toBe(
      `The knowledge folder a/b ${words}; name one with --knowledge.`,
    );
    expect(describeReloadProblem(problem)).toBe(`The knowledge folder ${words}. The library in use stays as it is.`);
    expect(describeUnserved(problem)).toBe(`It is not served yet: the knowledge folder ${words}.`);
  });

  it.each([
    [{ code: "stopping" }, "is closed: Casebook is stopping"],
    [{ code: "not-read-to-the-end" }, "could not be read to its end; the log says why"],
  ] as const)("by a reload alone is told, too: %j", (problem, words) => {
    expect(describeReloadProblem(problem)).toBe(`The knowledge folder ${words}. The library in use stays as it is.`);
  });
});

describe("a thread that ended", () => {
  it.each([
    [{ code: "faulted", fault: "Error: out of memory" }, "Error: out of memory"],
    [{ code: "exited", exitCode: 134 }, "the library's thread ended with code 134"],
    [{ code: "silent" }, "the library's thread said nothing and was stopped"],
    [{ code: "call-too-long" }, "a call took too long and was stopped"],
    [{ code: "reload-too-long" }, "a reload took too long and was stopped"],
    [{ code: "no-folder", problem: { code: "missing" } }, "The knowledge folder does not exist."],
  ] as const)("is told in the log: %j", (problem, words) => {
    expect(describeWorkerProblem(problem)).toBe(words);
  });
});
