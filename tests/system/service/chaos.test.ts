import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import type { LibraryWorker } from "../../../src/service/heldLibraries.ts";
import type { LibraryApi } from "../../../src/service/libraryService.ts";
import { startLibraryService } from "../../../src/service/supervisor.ts";
import { startLibraryWorker } from "../../../src/service/workerClient.ts";
import { put, remove } from "../../support/service/edits.ts";
import { makeKnowledge, writeArticle } from "../../support/temporary.ts";

const RELOADS = process.env["LONG"] === "1" ? 1000 : 10;

/** Every article of a state of the folder tells its number, so that an answer from two states gives itself away. */
const THINGS = ["violin", "orchard", "ledger", "armoury", "lantern"] as const;
type Thing = (typeof THINGS)[number];

const pathOf = (thing: Thing) => `harrow/${thing}.md`;
const write = (thing: Thing, state: number) => writeArticle(`The ${thing} was counted in state number ${state}.`);

type Fault = "vanishes" | "is cut off" | "is spoilt" | "is hidden" | "comes back";
type Death = "none" | "in the reload" | "in a question" | "between reloads";

const step = fc.record({
  faults: fc.array(
    fc.record({
      thing: fc.constantFrom(...THINGS),
      fault: fc.constantFrom<Fault>("vanishes", "is cut off", "is spoilt", "is hidden", "comes back"),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  death: fc.oneof(
    { weight: 2, arbitrary: fc.constant<Death>("none") },
    { weight: 1, arbitrary: fc.constantFrom<Death>("in the reload", "in a question", "between reloads") },
  ),
});
type Step = ReturnType<typeof step.generate>["value"];

/** What is to be said of each thing: the number of the state that its file was last good in, or nothing. */
type Told = ReadonlyMap<Thing, number>;

/** The folder, and what a library that reads it now has to say. */
class Folder {
  readonly path = makeKnowledge({ "harrow/case.md": "---\ntitle: Harrow v. Pell\n---\n" });
  private readonly good = new Map<Thing, number>();
  private state = 0;

  /** Writes all that is good anew, with the number of the new state; then come the faults. */
  next(faults: Step["faults"]): Told {
    this.state += 1;
    const faulty = new Map(faults.map(({ thing, fault }) => [thing, fault]));
    for (const thing of THINGS) this.strike(thing, faulty.get(thing) ?? "comes back");
    return new Map(this.good);
  }

  private strike(thing: Thing, fault: Fault): void {
    const path = pathOf(thing);
    const whole = write(thing, this.state);
    if (fault === "comes back") this.good.set(thing, this.state);
    else if (fault !== "is spoilt") this.good.delete(thing);
    if (fault === "vanishes") remove(this.path, path);
    else if (fault === "is cut off") put(this.path, path, whole.slice(0, 30));
    else if (fault === "is spoilt") put(this.path, path, whole.replace("03-04", "02-30"));
    else if (fault === "is hidden") put(this.path, path, whole.replace("title:", "hidden: true\ntitle:"));
    else put(this.path, path, whole);
  }
}

/** What one library says of each thing, asked one after another. */
async function tell(library: LibraryApi): Promise<Told> {
  const told = new Map<Thing, number>();
  for (const thing of THINGS) {
    const { quotes } = await library.ask({ question: `Where was the ${thing} counted?`, limit: 5 });
    for (const { article, text } of quotes) {
      const state = /number (\d+)/.exec(text)?.[1];
      if (article.id === `harrow/${thing}`) told.set(thing, Number(state));
    }
  }
  return told;
}

const spell = (told: Told) => THINGS.map((thing) => `${thing} ${told.get(thing) ?? "–"}`).join(", ");

describe("a library whose folder and threads fail again and again", () => {
  it(`answers every question from one state, and loses nothing that was good, over ${RELOADS} reloads`, async () => {
    const folder = new Folder();
    folder.next([]);
    let threads: LibraryWorker[] = [];
    const start: typeof startLibraryWorker = async (at, sources) => {
      const started = await startLibraryWorker(at, sources);
      if (started.ok) threads = [...threads.slice(-3), started.value];
      return started;
    };
    const starting = await startLibraryService(folder.path, undefined, undefined, (sources) =>
      start(folder.path, sources),
    );
    if (!starting.ok) throw new Error(starting.problem.code);
    const libraryService = starting.value;
    onTestFinished(() => libraryService.close());

    const seen = { mixed: 0, unanswered: 0, lost: 0 };
    const deaths = new Map<Death, number>();
    let before = await libraryService.withSnapshot(tell);
    for (const { faults, death } of fc.sample(step, { seed: 4713, numRuns: RELOADS })) {
      deaths.set(death, (deaths.get(death) ?? 0) + 1);
      if (death === "between reloads") await threads.at(-1)?.end();
      await libraryService.withSnapshot(tell); // A thread that takes over later would read the next state already.
      const after = folder.next(faults);
      const asked = [libraryService.withSnapshot(tell)];
      const reloading = libraryService.reload();
      asked.push(libraryService.withSnapshot(tell));
      if (death === "in the reload") await threads.at(-1)?.end();
      asked.push(libraryService.withSnapshot(tell));
      if (death === "in a question") await threads.at(-1)?.end();
      await reloading;
      asked.push(libraryService.withSnapshot(tell));
      for (const one of await Promise.allSettled(asked)) {
        if (one.status === "rejected") seen.unanswered += 1;
        else if (![before, after].map(spell).includes(spell(one.value))) seen.mixed += 1;
      }
      const now = await libraryService.withSnapshot(tell);
      for (const [thing, state] of after) if (now.get(thing) !== state) seen.lost += 1;
      expect({ ...seen, now: spell(now) }).toEqual({ mixed: 0, unanswered: 0, lost: 0, now: spell(after) });
      before = now;
    }
    expect(deaths.size).toBe(4);
  });
});
