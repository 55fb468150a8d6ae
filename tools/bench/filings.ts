import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { answer } from "../../commands/ask.ts";
import { DEFAULT_QUOTES } from "../../src/app/replySizes.ts";
import { describeFolderProblem } from "../../src/presentation/wording/english/folderProblems.ts";
import { readSnapshot } from "../../src/service/buildSnapshot.ts";
import { createLibraryApi } from "../../src/service/libraryApi.ts";
import { readFolder } from "../../src/storage/folder/readFolder.ts";
import { type GeneratedFilings, makeTranscript, writeFilings } from "./generatedFilings.ts";
import { quantile } from "./statistics.ts";
import { print, printTable } from "./table.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const USAGE = new URL("./usage.mjs", import.meta.url).href;
const LOADER = import.meta.resolve("tsx");

/** Pages of the transcripts that are imported one by one. */
const TRANSCRIPTS = [92, 465];
/** `LONG=1` takes the whole folder, which is imported for minutes. */
const FOLDER = { long: { files: 700, passages: 20_000 }, short: { files: 60, passages: 1_700 } };
const QUESTIONS = { long: 300, short: 100 };

/** What a process took, all its threads together. */
interface Usage {
  /** Milliseconds that it computed. */
  readonly cpu: number;
  /** Megabytes at most. */
  readonly rss: number;
}

type Program = readonly [name: string, args: readonly string[]];

/** Long transcripts alone, then a folder of court papers: imported with interruptions, and asked. */
export async function benchFilings(): Promise<void> {
  const size = process.env["LONG"] ? "long" : "short";
  const folder = mkdtempSync(join(tmpdir(), "filings-bench-"));
  const out = mkdtempSync(join(ROOT, "node_modules/.filings-bench-")); // beside the packages that the program needs
  try {
    const programs: Program[] = [
      ["compiled", [compile(out)]],
      ["from source", ["--import", LOADER, join(ROOT, "src/main.ts")]],
    ];
    await importTranscripts(folder, programs);
    const pdfs = join(folder, "pdfs");
    const filings = writeFilings(pdfs, FOLDER[size].files, FOLDER[size].passages);
    const knowledge = join(folder, "knowledge");
    mkdirSync(knowledge);
    const [compiled] = programs;
    if (compiled) await importInterrupted(compiled[1], { pdfs, knowledge, filings });
    await askAll(knowledge, filings, QUESTIONS[size]);
  } finally {
    for (const made of [folder, out]) rmSync(made, { recursive: true, force: true });
  }
}

/** Compiles the program into that folder, and gives the path of its main module. */
function compile(out: string): string {
  execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json", "--outDir", out], {
    cwd: ROOT,
    stdio: "inherit",
  });
  return join(out, "src/main.js");
}

async function importTranscripts(folder: string, programs: readonly Program[]): Promise<void> {
  const rows: [string, number, number, number, number, number][] = [];
  for (const [name, args] of programs) {
    const { usage: start } = await run(args, ["import", "--help"], folder);
    for (const pages of TRANSCRIPTS) {
      const knowledge = mkdtempSync(join(folder, "transcript-"));
      const pdf = join(folder, `transcript-21-398-2021-05-0${TRANSCRIPTS.indexOf(pages) + 1}.pdf`);
      writeFileSync(pdf, makeTranscript(pages));
      const { usage } = await run(args, ["import", pdf, "--case", "a-case", "--knowledge", knowledge, "--yes"], folder);
      if (!usage || !start) throw new Error(`${name} did not import ${pdf}.`);
      rows.push([
        `${name}, ${pages} pages`,
        usage.cpu,
        start.cpu,
        usage.cpu / pages,
        (usage.cpu - start.cpu) / pages,
        usage.rss,
      ]);
    }
  }
  printTable(
    "Importing a transcript, all threads and their start counted",
    ["program", "ms of CPU", "of which its start", "ms a page", "without its start", "MB at most"],
    rows,
  );
}

interface FolderImport {
  readonly pdfs: string;
  readonly knowledge: string;
  readonly filings: GeneratedFilings;
}

/** Imports a folder, interrupts it after a third and kills it after two, and goes on to its end. */
async function importInterrupted(args: readonly string[], { pdfs, knowledge, filings }: FolderImport): Promise<void> {
  const rows: [string, number, number, number, number][] = [];
  const command = ["import", pdfs, "--case", "a-case", "--knowledge", knowledge, "--yes"];
  for (const [signal, share] of [
    ["SIGINT", 1 / 3],
    ["SIGKILL", 2 / 3],
    [undefined, 1],
  ] as const) {
    const until = signal && { signal, line: new RegExp(`^${Math.floor(filings.files * share)}/`, "m") };
    const began = performance.now();
    const { usage } = await run(args, command, knowledge, until);
    const seconds = (performance.now() - began) / 1000;
    const written = readdirSync(join(knowledge, "a-case")).filter((name) => name.endsWith(".md")).length;
    rows.push([signal ?? "to its end", written, seconds, usage?.cpu ?? Number.NaN, usage?.rss ?? Number.NaN]);
  }
  printTable(
    `Importing a folder of ${filings.files} papers, ${filings.pages} pages`,
    ["ended by", "files written", "s", "ms of CPU", "MB at most"],
    rows,
  );
  const read = readFolder(knowledge);
  if (!read.ok) throw new Error(describeFolderProblem(read.problem, { path: knowledge }));
  const { articles, rejected } = read.value.contents;
  const texts = new Set(articles.map(({ fingerprint }) => fingerprint.text));
  print(
    `${articles.length} of ${filings.files} served, ${rejected.length} rejected, ${articles.length - texts.size} twice`,
  );
}

/** Runs the program, until it says that line if there is one. There is no usage of what was ended from outside. */
async function run(
  args: readonly string[],
  command: readonly string[],
  cwd: string,
  until?: { readonly signal: NodeJS.Signals; readonly line: RegExp },
): Promise<{ readonly usage?: Usage }> {
  const file = join(mkdtempSync(join(tmpdir(), "usage-")), "usage.json");
  const child = spawn(process.execPath, ["--import", USAGE, ...args, ...command], {
    cwd,
    env: { ...process.env, USAGE_FILE: file },
    stdio: ["ignore", "pipe", "ignore"],
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said = `${said.slice(-200)}${text}`;
    if (until?.line.test(said)) child.kill(until.signal);
  });
  await once(child, "exit");
  return { usage: readUsage(file) };
}

function readUsage(file: string): Usage | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Usage; // as `usage.mjs` writes it
  } catch {
    return undefined;
  }
}

async function askAll(knowledge: string, { makeQuestion }: GeneratedFilings, count: number): Promise<void> {
  const began = performance.now();
  const reading = readSnapshot(knowledge);
  if (!reading.ok) throw new Error(describeFolderProblem(reading.problem, { path: knowledge }));
  const seconds = (performance.now() - began) / 1000;
  const library = createLibraryApi(reading.value.library);
  const { passages } = await library.describe();
  const times: number[] = [];
  for (let asked = 0; asked < count * 1.2; asked += 1) {
    const started = performance.now();
    await answer(library, { question: makeQuestion(), limit: DEFAULT_QUOTES });
    times.push(performance.now() - started);
  }
  const warm = times.slice(-count);
  printTable(
    "Asking the folder's papers",
    ["passages", "s to read", "ms median", "ms p99", "ms longest", "MB of this process"],
    [
      [
        String(passages),
        seconds,
        quantile(warm, 0.5),
        quantile(warm, 0.99),
        Math.max(...warm),
        process.memoryUsage.rss() / 1e6,
      ],
    ],
  );
}
