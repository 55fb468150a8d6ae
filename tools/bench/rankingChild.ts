import { MINISEARCH } from "../eval/peers/miniSearch.ts";
import { makeSystem } from "../eval/peers/peer.ts";
import { CASEBOOK, type Opened, type System } from "../eval/system.ts";
import { writeShelf } from "./generatedShelf.ts";

/** How long one system took. Milliseconds. */
export interface Timed {
  readonly build: number;
  readonly asks: readonly number[];
}

export interface Ranking {
  readonly passages: number;
  readonly casebook: Timed;
  readonly miniSearch: Timed;
}

const [folder, passages, times] = process.argv.slice(2);
if (process.send && folder !== undefined) process.send(await compare(folder, Number(passages), Number(times)));

/** Both hold the same articles and take each question in turn, so that a busy moment of the machine hits both alike. */
async function compare(knowledge: string, size: number, asked: number): Promise<Ranking> {
  const shelf = writeShelf(knowledge, size);
  const [casebook, miniSearch] = [await open(CASEBOOK, knowledge), await open(makeSystem(MINISEARCH), knowledge)];
  for (let at = 0; at < asked / 5; at += 1) await askBoth(casebook, miniSearch, shelf.makeQuestion()); // the compiler's
  const asks: (readonly [number, number])[] = [];
  for (let at = 0; at < asked; at += 1) asks.push(await askBoth(casebook, miniSearch, shelf.makeQuestion()));
  return {
    passages: size,
    casebook: { build: casebook.build, asks: asks.map(([time]) => time) },
    miniSearch: { build: miniSearch.build, asks: asks.map(([, time]) => time) },
  };
}

async function open(system: System, knowledge: string): Promise<Opened & { readonly build: number }> {
  const started = performance.now();
  const opened = await system.open(knowledge);
  return { ...opened, build: performance.now() - started };
}

async function askBoth(casebook: Opened, miniSearch: Opened, question: string): Promise<readonly [number, number]> {
  return [await timeAsk(casebook, question), await timeAsk(miniSearch, question)];
}

async function timeAsk({ ask }: Opened, question: string): Promise<number> {
  const started = performance.now();
  await ask(question);
  return performance.now() - started;
}
