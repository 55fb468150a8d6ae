import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";

/** One thing that somebody does to a knowledge folder, and what is to be served of the file afterwards. */
export interface Edit {
  readonly path: string;
  readonly kind: "write" | "spoil" | "empty" | "spoil a takedown" | "take down" | "remove";
  /** Empty for `spoil`, which changes what was last good. */
  readonly content: string;
}

const CASES = ["harrow", "marsh", "tarn"];
const ARTICLES = ["a", "b", "c", "d"];
const WHO = ["Mara Quill", "Joss Ferrant", "Oda Fenn", "Iris Moss", "The porter"];
const DID = ["found", "stole", "sold", "hid away", "examined"];
const WHAT = ["the violin", "the orchard", "the ledger", "the armoury", "the harbour light"];
const WHERE = ["in a boat", "on May 5, 2030", "in the courtroom", "on June 7, 2030", "beside the accordion"];

const sentence = fc
  .tuple(...[WHO, DID, WHAT, WHERE].map((words) => fc.constantFrom(...words)))
  .map((words) => `${words.join(" ")}.`);
const body = fc
  .array(fc.array(sentence, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map((paragraphs) => paragraphs.map((sentences) => sentences.join(" ")).join("\n\n"));
const title = fc.constantFrom("The Stolen Violin", "The Marsh Orchard", "What Quill Saw");

const article = fc.record({ title, body, also: fc.constantFrom("", "cases: [harrow]\n"), retracted: fc.nat(9) });

function writeFile(one: { title: string; body: string; also: string; retracted: number }): string {
  const retracted = one.retracted === 0 ? "retracted: true\n" : "";
  return `---\ntitle: ${one.title}\npublisher: The Tarn Courier\npublished: 2031-03-04\n${one.also}${retracted}---\n\n${one.body}\n`;
}

/** What is left of a file whose text was deleted, cut off or replaced. */
const EMPTIED = [
  "",
  "---\ntitle: x\n",
  "---\ntitle: x\npublisher: y\npublished: 2024-02-30\n---\n\nText.\n",
  "Removed at the request of counsel.\n",
];

/** A slip in the front matter of a good file, whose text stays as it is; a file that is bad where there is none. */
export function spoil(good: string | undefined): string {
  const content = good?.replace(/^published: .*$/m, "published: 2024-02-30").replace(/^outcome: /m, "outcom: ");
  return content === undefined || content === good ? "---\ncourt: x\n---\n" : content;
}

const MAYBE_HIDDEN = [
  "---\nhiden: true\n---\n\nText.\n",
  "---\ntitle: [\nhidden: true\n---\n",
  "---\nretracted: perhaps\n---\n",
];

const articleEdit: fc.Arbitrary<Edit> = fc
  .record({
    slug: fc.constantFrom(...CASES),
    name: fc.constantFrom(...ARTICLES),
    one: article,
    kind: fc.nat(11),
    pick: fc.nat(9),
  })
  .map(({ slug, name, one, kind, pick }): Edit => {
    const path = `${slug}/${name}.md`;
    if (kind === 0) return { path, kind: "remove", content: "" };
    if (kind === 1) return { path, kind: "spoil a takedown", content: MAYBE_HIDDEN[pick % MAYBE_HIDDEN.length] ?? "" };
    if (kind === 2) return { path, kind: "spoil", content: "" };
    if (kind === 3) return { path, kind: "empty", content: EMPTIED[pick % EMPTIED.length] ?? "" };
    if (kind === 4)
      return { path, kind: "take down", content: writeFile(one).replace("title:", "hidden: true\ntitle:") };
    return { path, kind: "write", content: writeFile(one) };
  });

const caseEdit: fc.Arbitrary<Edit> = fc
  .record({ slug: fc.constantFrom(...CASES), name: title, kind: fc.nat(7) })
  .map(({ slug, name, kind }): Edit => {
    const path = `${slug}/case.md`;
    if (kind === 0) return { path, kind: "remove", content: "" };
    if (kind === 1) return { path, kind: "spoil a takedown", content: "---\nhiddn: true\n---\n" };
    if (kind === 2) return { path, kind: "spoil", content: "" };
    if (kind === 3) return { path, kind: "take down", content: `---\ntitle: ${name}\nhidden: true\n---\n` };
    return { path, kind: "write", content: `---\ntitle: ${name}\noutcome: Settled on May 9, 2030.\n---\n` };
  });

/** A few edits before each reload. */
export const edits = fc.array(fc.oneof({ weight: 4, arbitrary: articleEdit }, { weight: 1, arbitrary: caseEdit }), {
  minLength: 1,
  maxLength: 4,
});

let ticks = 1_000_000_000;

/** Each file gets a time of its own: two edits of a test may fall into one tick of the file system's clock. */
export function put(folder: string, path: string, content: string): void {
  const full = join(folder, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(`${full}.new`, content);
  ticks += 1;
  utimesSync(`${full}.new`, ticks, ticks);
  renameSync(`${full}.new`, full);
}

export function remove(folder: string, path: string): void {
  rmSync(join(folder, path), { force: true });
}
