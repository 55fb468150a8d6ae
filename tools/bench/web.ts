import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, get, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { openWebServer } from "../../src/outlets/web/webServer.ts";
import { describeFolderProblem } from "../../src/presentation/wording/english/folderProblems.ts";
import { startLibraryService } from "../../src/service/supervisor.ts";
import { makeRandom, writeSentences } from "./generatedShelf.ts";
import { quantile } from "./statistics.ts";
import { printTable } from "./table.ts";

const SIZES = { whole: { filings: 700, asked: 200 }, quick: { filings: 60, asked: 30 } };
const KINDS = ["order", "complaint", "motion", "opinion", "brief"];
const CASES = 7;
/** About 29 passages a filing: 20,000 in 700. */
const PARAGRAPHS = 29;
const PARAGRAPHS_ON_PAGE = 4;
/** Every so many filings are long, as a transcript is. */
const LONG_EVERY = 50;
const LONG_FACTOR = 30;

/** Milliseconds after the start in which nobody comes: a large library asks itself first. */
const WARM_UP = 4000;

/** Pages over a shelf of filings: bytes, and milliseconds to their first byte, beside a static file from another server. */
export async function benchWeb(isQuick: boolean): Promise<void> {
  const { filings, asked } = isQuick ? SIZES.quick : SIZES.whole;
  const folder = mkdtempSync(join(tmpdir(), "web-bench-"));
  const questions = writeShelf(folder, filings, asked);
  const starting = await startLibraryService(folder);
  if (!starting.ok) throw new Error(describeFolderProblem(starting.problem, { path: folder }));
  const served = await openWebServer(
    { port: 0, host: "127.0.0.1" },
    {
      libraryService: starting.value,
      commands: [],
      trustsProxy: true,
      offersReading: true,
      fault: (id, why) => {
        throw new Error(id, { cause: why });
      },
    },
  );
  if (!served.ok) throw new Error(served.problem);
  const file = await serveFile();
  try {
    const site = `http://127.0.0.1:${served.value.address.port}`;
    const beside = `http://127.0.0.1:${(file.address() as AddressInfo).port}/`; // a server that listens on a port has one
    await measureAll(site, beside, questions);
  } finally {
    file.close();
    await served.value.close();
    await starting.value.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes court papers as an import would, and gives questions about them. */
function writeShelf(folder: string, filings: number, asked: number): string[] {
  const writer = writeSentences(makeRandom(filings));
  for (let number = 1; number <= filings; number += 1) {
    const slug = `case-${(number % CASES) + 1}`;
    mkdirSync(join(folder, slug), { recursive: true });
    const kind = KINDS[number % KINDS.length] ?? "order";
    const filed = new Date(Date.UTC(2021, 0, 1) + number * 86_400_000).toISOString().slice(0, 10);
    const paragraphs = PARAGRAPHS * (number % LONG_EVERY === 0 ? LONG_FACTOR : 1);
    const text = Array.from({ length: paragraphs }, (_, at) => {
      const mark = at % PARAGRAPHS_ON_PAGE === 0 ? `<!-- page ${at / PARAGRAPHS_ON_PAGE + 1} -->\n\n` : "";
      const dated = at % 10 === 0 ? `On ${filed}, the court heard the parties. ` : "";
      return `${mark}${dated}${writer.writeSentence()} ${writer.writeSentence()}`;
    });
    const facts = `title: Paper ${number}\npublisher: High Court\npublished: ${filed}\nkind: ${kind}\ncourt: High Court\nnumber: ${number}\nfiled: ${filed}`;
    writeFileSync(join(folder, slug, `${number}.md`), `---\n${facts}\n---\n\n${text.join("\n\n")}\n`);
  }
  return Array.from({ length: asked }, () => writer.writeQuestion());
}

/** A file of a page's size from memory, as the fastest of servers would send it. */
async function serveFile(): Promise<Server> {
  const body = "x".repeat(60_000);
  const server = createServer((_, response) => response.end(body));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

interface Fetched {
  /** Milliseconds to the first byte. */
  readonly first: number;
  readonly bytes: number;
  readonly text: string;
}

async function measureAll(site: string, beside: string, questions: readonly string[]): Promise<void> {
  const warm = await fetchAll(
    questions.slice(0, 5).map((question) => `${site}/ask?question=${encodeURIComponent(question)}`),
  );
  await pause(WARM_UP);
  const asked = await fetchAll(questions.map((question) => `${site}/ask?question=${encodeURIComponent(question)}`));
  const read = [...warm, ...asked].flatMap(({ text }) =>
    [...text.matchAll(/href="(\/d\/[^"#]+)/g)].map(([, path = ""]) => site + path.replaceAll("&amp;", "&")),
  );
  const cases = Array.from({ length: CASES }, (_, at) => `case-${at + 1}`);
  const timelines = cases.flatMap((slug) =>
    ["", "&kind=order", "&year=2021", "&year=2022", "&all=yes"].map((more) => `${site}/timeline?case=${slug}${more}`),
  );
  await fetchAll(cases.map((slug) => `${site}/timeline?case=${slug}`));
  const rows = [
    row("a file from memory", await fetchAll(questions.map(() => beside))),
    row("the first page", await fetchAll(questions.map(() => `${site}/`))),
    row("an answer just after the start", warm),
    row("an answer", asked),
    row("a document at a quotation", await fetchAll(read)),
    row("a timeline, once read", await fetchAll(timelines)),
    row("a case", await fetchAll(cases.map((slug) => `${site}/case?case=${slug}`))),
    row("documents", await fetchAll(questions.map((_, at) => `${site}/sources?page=${at + 1}`))),
  ];
  printTable("Web pages", ["page", "fetched", "KB at most", "ms to the first byte, median", "p99", "longest"], rows);
}

function row(name: string, fetched: readonly Fetched[]): [string, number, number, number, number, number] {
  const times = fetched.map(({ first }) => first);
  const largest = Math.max(...fetched.map(({ bytes }) => bytes)) / 1000;
  return [name, fetched.length, largest, quantile(times, 0.5), quantile(times, 0.99), Math.max(...times)];
}

/** Fetches addresses one after another, each as another reader. */
async function fetchAll(addresses: readonly string[]): Promise<Fetched[]> {
  const fetched: Fetched[] = [];
  for (const [at, address] of addresses.entries())
    fetched.push(await fetchOne(address, `10.${at >> 16}.${(at >> 8) & 255}.${at & 255}.${Date.now()}`));
  return fetched;
}

function fetchOne(address: string, reader: string): Promise<Fetched> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    get(address, { headers: { "x-forwarded-for": reader } }, (response) => {
      let first = 0;
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => {
        first ||= performance.now() - began;
        text += chunk;
      });
      response.on("end", () => {
        if (response.statusCode === 200) resolve({ first, bytes: Buffer.byteLength(text), text });
        else reject(new Error(`${address} gave ${response.statusCode}`));
      });
    }).on("error", reject);
  });
}
