import { mkdirSync } from "node:fs";
import { article, rejected, type Specimen, served } from "./specimen.ts";

const INVISIBLE = "has invisible characters in its name";
const MISREAD = "has a name that is not UTF-8";

/** Good articles under names that pose as others, that can't be typed, or that no system but this one takes. */
export function nameSpecimens(): Specimen[] {
  return [
    ...PLAIN.map((name) => ({ path: `names/${name}`, content: article(), fate: served() })),
    ...UNSEEN.map(([name, shown]) => ({
      path: `names/${name}.md`,
      shownAs: `names/${shown}.md`,
      content: article(),
      fate: rejected(INVISIBLE, 1),
    })),
    ...BYTES.map((bytes) => ({
      path: Buffer.concat([Buffer.from("names/"), Buffer.from(bytes, "latin1"), Buffer.from(".md")]),
      shownAs: `names/${Buffer.from(bytes, "latin1").toString()}.md`,
      content: article(),
      fate: rejected(MISREAD, 1),
    })),
    ...FOLDERS.map(([slug, shown, reason]) => ({
      path: Buffer.from(`${slug}/a.md`, slug.includes("\xe9") ? "latin1" : "utf8"),
      shownAs: shown,
      content: article(),
      fate: rejected(reason, 1),
    })),
    ...UNREAD,
  ];
}

/** Odd, but a reader sees what they are. */
const PLAIN = [
  "CON.md",
  "NUL.md",
  "aux.txt.md",
  `${"a".repeat(252)}.md`,
  `${"無".repeat(84)}.md`,
  "%2e%2e%2fetc%2fpasswd.md",
  "%00.md",
  "%s%n%d.md",
  "a..md",
  "a....md",
  "．．／a.md",
  "‥.md",
  "a∕b.md",
  "a⧵b.md",
  "a\\b.md",
  "a\\..\\b.md",
  "a:b.md",
  "a|b>c<d.md",
  "$(touch canary).md",
  "`touch canary`.md",
  "; touch canary; .md",
  "-rf.md",
  "--help.md",
  "~.md",
  "*.md",
  "?.md",
  "[a].md",
  "{a,b}.md",
  "'.md",
  '".md',
  "#a.md",
  "@everyone.md",
  "<@1>.md",
  "**bold**.md",
  "`code`.md",
  "[a](https:⁄⁄b.test).md",
  "<script>.md",
  "__proto__.md",
  "constructor.md",
  "toString.md",
  "caf\u00e9.md",
  "cafe\u0301.md",
  "\u212a.md",
  "\u017f.md",
  "Twin.md",
  "twin.md",
  "TWIN.md",
  "ſtwin.md",
  "раураl.md",
  "z\u0351\u0352\u0353a\u0300\u0301lgo.md",
  "משפט.md",
  "❤️.md",
  " a.md",
  "a .md",
  "\u00a0.md",
  "1.md",
  "0x10.md",
  "article.MD",
];

/** Names as they are and as they must be printed. */
const UNSEEN = [
  ["a\nb", "a\\u{a}b"],
  ["a\rb", "a\\u{d}b"],
  ["a\tb", "a\\u{9}b"],
  ["\u001b[2J", "\\u{1b}[2J"],
  ["\u001b]0;owned\u0007", "\\u{1b}]0;owned\\u{7}"],
  ["a\u007f", "a\\u{7f}"],
  ["a\u009b31m", "a\\u{9b}31m"],
  ["a\u0085b", "a\\u{85}b"],
  ["a\u202edm.b", "a\\u{202e}dm.b"],
  ["a\u2066b\u2069", "a\\u{2066}b\\u{2069}"],
  ["a\u200eb", "a\\u{200e}b"],
  ["a\u200b", "a\\u{200b}"],
  ["a\u200c", "a\\u{200c}"],
  ["a\u2060", "a\\u{2060}"],
  ["a\ufeff", "a\\u{feff}"],
  ["a\u00ad", "a\\u{ad}"],
  ["a\u2028b", "a\\u{2028}b"],
  ["a\u2029b", "a\\u{2029}b"],
  ["a\u3164", "a\\u{3164}"],
  ["a\u115f", "a\\u{115f}"],
  ["a\uffa0", "a\\u{ffa0}"],
  ["a\u{e0041}", "a\\u{e0041}"],
  ["a\ue000", "a\\u{e000}"],
  ["a\uffff", "a\\u{ffff}"],
  ["a\nharrow-violin.md:1: is fine", "a\\u{a}harrow-violin.md:1: is fine"],
  ["👩\u200d⚖", "👩\\u{200d}⚖"],
] as const;

/** Names in bytes that are no UTF-8. */
const BYTES = ["caf\xe9", "\xff\xfe", "\xc3", "\xed\xa0\x80", "a\xc0\xafb"];

const FOLDERS = [
  ["case\u202eb", "case\\u{202e}b", INVISIBLE],
  ["case\nb", "case\\u{a}b", INVISIBLE],
  ["case\u200b", "case\\u{200b}", INVISIBLE],
  ["cas\xe9", "cas\ufffd", MISREAD],
] as const;

const TWIN = rejected("can't be told from names/article.MD", 1);

/** What stands beside articles without being one, or where none is looked for. */
const UNREAD: Specimen[] = [
  { path: "names/.hidden.md", content: article(), fate: { kind: "passed over" } },
  { path: "names/..md", content: article(), fate: { kind: "passed over" } },
  { path: "names/...md", content: article(), fate: { kind: "passed over" } },
  { path: "names/a.md~", content: article(), fate: { kind: "passed over" } },
  { path: "names/a.md.bak", content: article(), fate: { kind: "passed over" } },
  { path: ".git/a.md", content: article(), fate: { kind: "passed over" } },
  { path: "names/article.Md", content: article(), fate: TWIN, isTwin: true },
  { path: "names/article.md", content: article(), fate: TWIN, isTwin: true },
  { path: "outside.md", content: article(), fate: rejected("lies outside any case", 1) },
  { path: "names/a.txt", content: article(), fate: rejected("is not Markdown", 1) },
  { path: "names/a.html", content: article(), fate: rejected("is not Markdown", 1) },
  { path: "names/a.md.PDF", content: article(), fate: rejected("is not Markdown", 1) },
  {
    path: "names/below/a.md",
    shownAs: "names/below",
    content: article(),
    fate: rejected("is a folder inside a case", 1),
  },
  { path: "names/folder.md", content: (path) => mkdirSync(path), fate: rejected("is not a regular file", 1) },
  {
    path: "names/full.md",
    content: (path) => mkdirSync(`${path}/full.md`, { recursive: true }),
    fate: rejected("is not a regular file", 1),
  },
];
