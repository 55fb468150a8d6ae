import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { writeArticle } from "../temporary.ts";
import { type Canary, setCanary } from "./canary.ts";
import { caseSpecimens } from "./caseFiles.ts";
import { encodingSpecimens } from "./encodings.ts";
import { frontMatterSpecimens } from "./frontMatter.ts";
import { kindSpecimens } from "./kinds.ts";
import { markupSpecimens } from "./markup.ts";
import { nameSpecimens } from "./names.ts";
import { productSpecimens } from "./products.ts";
import type { Specimen } from "./specimen.ts";

/** A knowledge folder of hostile files with a few good ones among them. */
export interface Corpus {
  readonly folder: string;
  readonly specimens: readonly Specimen[];
  readonly canary: Canary;
  /** Puts the hostile files among the good ones, which are there from the beginning. */
  plant(): Promise<void>;
}

/** So many small articles that nothing is wrong with. */
export const TINY = 300;
/** What the good articles alone say, each in a case of its own before and behind all others, and a question for each. */
export const GOOD = {
  aaa: {
    question: "Who bought the harpsichord from Quillfeather?",
    answer: "Mara Quill bought the harpsichord from Quillfeather.",
  },
  zzz: {
    question: "Who painted the ferry of Brackenmoor?",
    answer: "Joss Ferrant painted the ferry of Brackenmoor.",
  },
} as const;

/** Every hostile file, the same each time. `outside` is a folder beside the shelf. */
export function makeSpecimens(canary: Pick<Canary, "script" | "url">, outside: string): Specimen[] {
  return [
    ...frontMatterSpecimens(canary),
    ...encodingSpecimens(),
    ...markupSpecimens(canary),
    ...nameSpecimens(),
    ...kindSpecimens(outside),
    ...caseSpecimens(),
    ...productSpecimens(),
  ];
}

/** Files that have to do with one another: those of two rooms, and what lies in the shelf itself. */
const WHOLE = /^(?:names|kinds)\/|^[^/]+$/;

/** Prepares the corpus, or about one of so many files of it, for a test; it is gone after it. */
export async function prepareCorpus(part = 1): Promise<Corpus> {
  const home = realpathSync(mkdtempSync(join(tmpdir(), "casebook-hostile-")));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const outside = join(home, "outside");
  const folder = join(home, "shelf");
  put(join(outside, "secret.md"), writeArticle("The secret lies outside of the shelf."));
  const canary = await setCanary(home);
  const specimens = makeSpecimens(canary, outside).filter(
    ({ path }, at) => at % part === 0 || WHOLE.test(path.toString()),
  );
  for (const [slug, { answer }] of Object.entries(GOOD)) put(join(folder, slug, "good.md"), writeArticle(answer));
  for (let at = 0; at < TINY; at += 1) put(join(folder, "tiny", `${at}.md`), writeArticle(`Witness ${at} spoke.`));
  const plant = async () => {
    for (const { path, content } of specimens) await place(Buffer.from(join(folder, "/")), path, content);
  };
  return { folder, specimens, canary, plant };
}

function put(path: string | Buffer, content: string | Buffer): void {
  mkdirSync(parentOf(path), { recursive: true });
  writeFileSync(path, content);
}

/** Paths may be bytes that are no UTF-8, so they are joined as bytes. */
async function place(folder: Buffer, path: Specimen["path"], content: Specimen["content"]): Promise<void> {
  const full = Buffer.concat([folder, Buffer.from(path as Buffer)]); // takes text as well
  if (typeof content !== "function") return put(full, content);
  mkdirSync(parentOf(full), { recursive: true });
  await content(full.toString());
}

function parentOf(path: string | Buffer): string | Buffer {
  return typeof path === "string" ? dirname(path) : path.subarray(0, path.lastIndexOf("/"));
}
