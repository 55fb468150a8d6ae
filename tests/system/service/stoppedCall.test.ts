import { expect, it, onTestFinished } from "vitest";
import { runPrompt } from "../../../src/outlets/terminal/prompt.ts";
import { describeWorkerProblem } from "../../../src/presentation/wording/english/workerProblems.ts";
import type { LibraryWorker } from "../../../src/service/heldLibraries.ts";
import { CallTooLong, type LibraryApi } from "../../../src/service/libraryService.ts";
import { startLibraryService } from "../../../src/service/supervisor.ts";
import { startLibraryWorker } from "../../../src/service/workerClient.ts";
import { isAnybodyAnswered } from "../../../src/workers/answersUnderWay.ts";
import { makeKnowledge, openTerminal, writeArticle } from "../../support/temporary.ts";

/** What a thread needs minutes for; the time that it may take is set far below that. */
const CLAIMS = Array.from({ length: 300_000 }, (_, at) => `Mara Quill found the violin of porter ${at}.`);
const TEXT = "Mara Quill found the violin in a piano stool.";

/** A library service whose first thread gives no call more than a millisecond. */
async function startService() {
  const folder = makeKnowledge({ "harrow/violin.md": writeArticle(TEXT) });
  const events: string[] = [];
  const threads: LibraryWorker[] = [];
  const starting = await startLibraryService(
    folder,
    {
      died: (problem) => events.push(`died: ${describeWorkerProblem(problem)}`),
      restarted: () => events.push("restarted"),
      reloadFailed: (problem) => events.push(`reload failed: ${describeWorkerProblem(problem)}`),
    },
    undefined,
    async (sources) => {
      const started = await startLibraryWorker(folder, sources, threads.length === 0 ? 1 : undefined);
      if (started.ok) threads.push(started.value);
      return started;
    },
  );
  if (!starting.ok) throw new Error(starting.problem.code);
  onTestFinished(() => starting.value.close());
  return { libraryService: starting.value, folder, events, threads };
}

const read = async (library: LibraryApi) => {
  const { quotes } = await library.ask({ question: "Who found the violin?", limit: 1 });
  return quotes.map(({ text }) => text).join();
};

it("a call that takes too long is stopped once and told as that; whoever waited is answered by the next thread", async () => {
  const { libraryService, events, threads } = await startService();
  let runs = 0;
  const slow = libraryService.withSnapshot((library) => {
    runs += 1;
    return library.findClosest(CLAIMS, 1);
  });
  const waiting = Array.from({ length: 20 }, () => libraryService.withSnapshot(read));
  await expect(slow).rejects.toThrow(CallTooLong);
  expect(await Promise.all(waiting)).toEqual(waiting.map(() => TEXT));
  expect([runs, threads.length]).toEqual([1, 2]);
  expect(events).toEqual(["died: a call took too long and was stopped", "restarted"]);
  expect(await threads[0]?.ended).toEqual({ code: "call-too-long" });
  expect(isAnybodyAnswered()).toBe(false);
});

it("a call that can't be handed over, or fails, leaves no answer under way", async () => {
  const { libraryService } = await startService();
  const asked = (query: unknown) => libraryService.withSnapshot((library) => library.ask(query as never));
  await expect(asked(() => {})).rejects.toThrow("could not be cloned");
  await expect(asked(undefined)).rejects.toThrow();
  expect(isAnybodyAnswered()).toBe(false);
});

it("a call that is stopped in the prompt is told in one sentence, and the next one is answered", async () => {
  const { libraryService, folder } = await startService();
  const { terminal, written, input } = openTerminal();
  let asked = 0;
  const ask = {
    name: "ask",
    description: "Ask",
    kind: "library",
    audience: "members",
    shownTo: "channel",
    options: [{ name: "question", description: "What", kind: "text", required: true }],
    run: async (_values: object, { library }: { readonly library: LibraryApi }) => {
      asked += 1;
      if (asked === 1) await library.findClosest(CLAIMS, 1);
      else expect(await read(library)).toBe(TEXT);
      return { kind: "no question" } as const;
    },
  } as const;
  input.end("Who?\nWho else?\n");
  await runPrompt(terminal, [ask], { libraryService, folder, contact: undefined, commands: [] });
  expect(written.output).toContain("The answer took too long and was stopped. Ask for less at once");
  expect(written.output).toContain("There is no question");
  expect([asked, written.error]).toEqual([2, ""]);
});
