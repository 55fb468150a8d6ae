import { mkdirSync, symlinkSync } from "node:fs";
import { makePipe } from "../temporary.ts";
import { article, rejected, type Specimen, served } from "./specimen.ts";

/** A folder's case file, what is said of it, and whether the article beside it is served. */
interface HostileCase {
  readonly content: Specimen["content"];
  readonly name?: string;
  readonly reason?: string;
  readonly isServed: boolean;
}

/** Case files that are bad, each with a good article beside it: what may have meant a takedown is one. */
export function caseSpecimens(): Specimen[] {
  return Object.entries(CASES).flatMap(([title, { content, name = "case.md", reason, isServed }], index) => {
    const slug = `case-${String(index).padStart(2, "0")}-${title.replaceAll(/\W+/g, "-").toLowerCase()}`;
    const shownAs = `${slug}/${name.replaceAll("\u200b", "\\u{200b}")}`;
    const fate = reason === undefined ? ({ kind: "passed over" } as const) : rejected(reason);
    return [
      { path: `${slug}/${name}`, shownAs, content, fate },
      { path: `${slug}/a.md`, content: article(), fate: isServed ? served() : { kind: "taken down" as const } },
    ];
  });
}

const DOWN = "until it is mended, the whole case is not served";
const UP = "its articles are served without";
const HIDDEN = "---\ntitle: A\nhidden: true\n---\n";
const SHOWN = "---\ntitle: A\n---\n";
const utf16 = (text: string) => Buffer.from(text, "utf16le");
const MIB = 1024 * 1024;

const CASES: Readonly<Record<string, HostileCase>> = {
  hidden: { content: HIDDEN, isServed: false },
  "hidden in a list": { content: "---\ntitle: A\nhidden: [true]\n---\n", reason: DOWN, isServed: false },
  "hidden yes": { content: "---\ntitle: A\nhidden: yes\n---\n", reason: DOWN, isServed: false },
  "hidden and a tag": { content: "---\ntitle: !!js/function a\nhidden: true\n---\n", reason: DOWN, isServed: false },
  "hidden in braces": { content: '---\n{title: "A, hidden: true}\n---\n', reason: DOWN, isServed: false },
  "hidden in quotes": { content: '---\ntitle: [\n"hidden": true\n---\n', reason: DOWN, isServed: false },
  "hidden without front matter": { content: "title: A\nhidden: true\n", reason: DOWN, isServed: false },
  "hidden and never closed": { content: "---\ntitle: A\nhidden: true\n", reason: DOWN, isServed: false },
  "hidden behind 20 KB": {
    content: `---\ntitle: A\nx: ${"a".repeat(20_000)}\nhidden: true\n---\n`,
    reason: DOWN,
    isServed: false,
  },
  "hidden behind 20 KB of lines": {
    content: `---\ntitle: A\n${"\n".repeat(200_000)}hidden: true\n---\n`,
    reason: DOWN,
    isServed: false,
  },
  "hidden with a byte order mark": { content: `\ufeff${HIDDEN}`, isServed: false },
  "hidden in UTF-16": { content: utf16(`\ufeff${HIDDEN}`), reason: DOWN, isServed: false },
  "hidden in UTF-16 without a mark": { content: utf16(HIDDEN), reason: DOWN, isServed: false },
  "hidden in UTF-16 BE": { content: utf16(`\ufeff${HIDDEN}`).swap16(), reason: DOWN, isServed: false },
  "hidden in UTF-32": {
    content: Buffer.from(Uint32Array.from(HIDDEN, (sign) => sign.charCodeAt(0)).buffer),
    reason: DOWN,
    isServed: false,
  },
  "hidden in Latin 1": {
    content: Buffer.from(HIDDEN.replace("A", "Caf\xe9"), "latin1"),
    reason: DOWN,
    isServed: false,
  },
  "hidden above 1 MiB": { content: `${HIDDEN}${"a ".repeat(MIB)}`, reason: DOWN, isServed: false },
  "hidden with NUL": { content: HIDDEN.replace("A", "A\0"), reason: DOWN, isServed: false },
  "hidden letter by letter with NUL": {
    content: HIDDEN.replace("hidden", "h\0i\0dden"),
    reason: DOWN,
    isServed: false,
  },
  "hidden with a CR": { content: HIDDEN.replaceAll("\n", "\r"), reason: DOWN, isServed: false },
  "hidden in a case of capitals": { name: "CASE.MD", content: HIDDEN, isServed: false },
  "hidden under an unseen name": { name: "case\u200b.md", content: HIDDEN, reason: DOWN, isServed: false },
  "a pipe": { content: makePipe, reason: DOWN, isServed: false },
  "a folder": { content: (path) => mkdirSync(path), reason: DOWN, isServed: false },
  "a link that leads out": { content: (path) => symlinkSync("/etc/passwd", path), reason: DOWN, isServed: false },
  "a link to nothing": { content: (path) => symlinkSync("gone", path), reason: DOWN, isServed: false },
  "a link to itself": { content: (path) => symlinkSync("case.md", path), reason: DOWN, isServed: false },
  "UTF-16": { content: utf16(`\ufeff${SHOWN}`), reason: UP, isServed: true },
  "Latin 1": { content: Buffer.from(SHOWN.replace("A", "Caf\xe9"), "latin1"), reason: UP, isServed: true },
  "above 1 MiB": { content: `${SHOWN}${"a ".repeat(MIB)}`, reason: UP, isServed: true },
  empty: { content: "", reason: UP, isServed: true },
  "no front matter": { content: "A", reason: UP, isServed: true },
  "a mebibyte of signs": { content: "-".repeat(MIB), reason: UP, isServed: true },
  "a mebibyte of line feeds": { content: "\n".repeat(MIB), reason: UP, isServed: true },
  "a mebibyte of braces": { content: "{,".repeat(MIB / 2), reason: UP, isServed: true },
  laughs: { content: "---\ntitle: A\nx: &a [*a]\n---\n", reason: UP, isServed: true },
  "a title of a list": { content: "---\ntitle: [A]\n---\n", reason: UP, isServed: true },
  "a title of controls": { content: '---\ntitle: "\\e[2J\\u202e"\n---\n', isServed: true },
  "1,000 aliases": {
    content: `---\ntitle: A\naliases: [${Array.from({ length: 1_000 }, (_, at) => `b${at}`).join(", ")}]\n---\n`,
    reason: UP,
    isServed: true,
  },
  "a description of 200,000 paragraphs": { content: `${SHOWN}${"a\n\n".repeat(200_000)}`, reason: UP, isServed: true },
};
