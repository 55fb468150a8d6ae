import { toCaseSlug } from "../../src/documents/caseSlug.ts";
import { makeDocument } from "../../src/documents/document.ts";
import { makeDocumentId } from "../../src/documents/documentId.ts";
import { escapePath } from "../../src/documents/format/escapePath.ts";
import { parseFrontMatter } from "../../src/documents/format/frontMatter.ts";
import { findBodyMark } from "../../src/documents/format/takedown/body.ts";
import { mayTakeDown } from "../../src/documents/format/takedown.ts";
import { linkToQuote } from "../../src/documents/textFragment.ts";
import { readPressedButton } from "../../src/outlets/discord/buttons/oldCustomId.ts";
import { sanitizeLine } from "../../src/outlets/terminal/sanitizeLine.ts";
import { buildSnapshot } from "../../src/search/index/snapshot.ts";
import { parseQuestion } from "../../src/search/query/question.ts";
import { classifyBlocks } from "../../src/text/boilerplate.ts";
import { fingerprint } from "../../src/text/fingerprint.ts";
import { parseMarkdown } from "../../src/text/markdown.ts";
import { sanitizeText } from "../../src/text/sanitize.ts";
import { splitSentences } from "../../src/text/sentences.ts";
import { tokenizeWords } from "../../src/text/tokens.ts";
import { hostileTexts } from "../../tests/support/outlets/discord/hostileText.ts";
import { judgeShapes } from "./doubling.ts";
import { printGrowth } from "./escaping.ts";
import { measureGrowth } from "./growth.ts";
import { judgeProducts } from "./products.ts";

const KILO = 1024;
const SIZES = { whole: [256, 512, 1024], quick: [32, 64] };
/** YAML is parsed up to 16 KiB alone. */
const YAML_SIZES = { whole: [4, 8, 16], quick: [4, 8] };
/** A message of Discord has at most 4,000 characters, a question 300. */
const MESSAGE_SIZES = [1, 2, 4];
const ROUNDS = { whole: 3, quick: 2 };

const YAML_PIECES = [
  ..."[ { - ? : & * ! | > # % @ \" ' , ]".split(" "),
  ...[
    "a: b\n",
    "- ",
    "? a\n: b\n",
    "a: [",
    "{a: ",
    "- - a\n",
    '"\\',
    "'' ",
    "k: >\n ",
    ": ",
    "# a\n",
    "a\n",
    " a\n",
    "<<: {a: b}\n",
  ],
  ...["...\n", "a:\n ", "[a,", "\t", "\u00a0", "無: ", "!!a ", "&a ", "*a "],
];
/** Lines that look like fields, in letters of several scripts, and what may stand around their names and values. */
const FIELD_PIECES = [
  ...["hidde: false\n", "h\u200bi: x\n", "а: б\n", "true: true\n", "hiddxn: no\n", "status: removd\n", "retr: act\n"],
  ...["{hi: f, ", "ｈｉ: ｔ\n", "<!--\n", "h-i-d-d-e-n ", "removed by ", "\u202e", "𝐡", "=", "a:"],
];
const FILE_PIECES = [
  "---\n",
  "--- \n",
  "-",
  "a: b\n",
  "\n",
  "---",
  "\r\n",
  " ",
  "--- a\n",
  "----\n",
  "hidden",
  "{,",
  "-\n",
  "h",
];
const MARKDOWN_PIECES = [
  ...[
    "[",
    "![",
    "](",
    "[a](",
    "[a](<b",
    "[a](b 'c",
    "[a][",
    "[a]: b\n",
    "[[a](b)](c) ",
    "<",
    "<a",
    "<a b='",
    '<a b="c" ',
    "<!--",
  ],
  ...[
    "a <![CDATA[ ",
    "a <? ",
    "a <!A ",
    "<https://a",
    "<a@b",
    "&",
    "&#",
    "&lt;",
    "`",
    "``` ",
    "``a`",
    "*",
    "**a ",
    "*a_ ",
    "_",
    "__a",
    "~~",
  ],
  ...[
    "\\",
    "\\\n",
    "> ",
    ">",
    "> - ",
    "- ",
    "+ ",
    "1. ",
    "1) a\n",
    "- a\n",
    "a\n\n",
    "# a\n",
    "#",
    "a\n=\n",
    "***\n",
    "```\n",
    "~~~a\n",
    "    a\n",
  ],
  ...[
    "|",
    "|a",
    "|a|b|\n|-|-|\n",
    "|-",
    "\n",
    "  \n",
    "a  \n",
    "\t",
    "<b>",
    "</p>",
    "<p>a\n",
    "<pre>a\n\n",
    "<td>",
    "<br><br>",
    "<li>",
    "<q>",
  ],
  ...[
    "<p style='display:none'>",
    "<script>",
    "<style><",
    "<svg>",
    "</",
    "<a href=b>c</a>",
    "&#13;",
    "&#x0;",
    "\u0301",
    "a.",
    "A b. ",
  ],
];
const TEXT_PIECES = [
  ...[
    "a",
    "a ",
    "A ",
    "a.",
    "A. ",
    ". ",
    "Mr. ",
    "?!",
    "“a” ",
    "“",
    "'",
    "a'",
    "1",
    "1,",
    "1.",
    "(",
    "(a) ",
    ")",
    "\n",
    "\u2028",
    "…",
    "—",
  ],
  ...[
    "U.S. ",
    "E! ",
    "No. 1 ",
    "a\u0301",
    "\u0301",
    "\u200b",
    "a\u200b",
    "無",
    "無。",
    "ب",
    "🎻",
    "\u1100\u1161",
    "ﷺ",
    "𝐇",
    "İ",
    "ß",
    "-",
    "A-b ",
  ],
  ...[
    "Share | ",
    "share",
    "Read more ",
    "FILE - ",
    "Photo: ",
    "By Ada ",
    "By A, ",
    "(AP Photo/",
    "Getty Images via ",
    "follow A on ",
    "© ",
  ],
  ...[
    "sign up ",
    "published on ",
    "related: ",
    "said ",
    "x".repeat(399),
    "sign up for our ",
    "subscribe to the newsletters ",
  ],
];

/**
 * Every reader of text against the pieces that may cost it most, then every product of two lengths; dates and the escaper
 * have benches of their own. What grows faster than its input makes the process exit with 1. Only groups whose titles contain
 * `only` are measured, whatever its case: all where it is empty.
 */
export function benchWorst(isQuick: boolean, _sets: readonly string[], only: string): void {
  const sizes = isQuick ? SIZES.quick : SIZES.whole;
  const texts = [...TEXT_PIECES, ...[...hostileTexts.values()].map((make) => make(64))];
  const isWanted = (title: string) => title.toLowerCase().includes(only.toLowerCase());
  const measure = (what: string, pieces: readonly string[], run: (text: string) => void, own = sizes) => {
    if (isWanted(what)) measurePieces(what, pieces, run, own, isQuick ? ROUNDS.quick : ROUNDS.whole);
  };
  measure("Front matter in YAML", YAML_PIECES, readYaml, isQuick ? YAML_SIZES.quick : YAML_SIZES.whole);
  measure("Front matter", [...FILE_PIECES, ...YAML_PIECES], (text) => void parseFrontMatter(`---\n${text}`));
  measure("Takedowns in a file that can't be read", [...FILE_PIECES, ...YAML_PIECES, ...FIELD_PIECES], mayTakeDown);
  measure("Takedowns in a text", [...FILE_PIECES, ...FIELD_PIECES], findBodyMark);
  measure("Markdown", MARKDOWN_PIECES, parseMarkdown);
  measure("Furniture", texts, (text) => void classifyBlocks([{ kind: "paragraph", text, linked: false, bold: false }]));
  measure("Sentences", texts, splitSentences);
  measure("Words", texts, tokenizeWords);
  const library = buildSnapshot([], [writeText("The porter saw the violin in the stool.")]);
  measure("Questions", texts, (text) => void parseQuestion(text, library), MESSAGE_SIZES);
  measure("Text fragments", texts, linkToEnd);
  measure("Custom ids", ["v2:", "v1:", "v2:more:1", "0", "A", ":"], readPressedButton);
  measure("Taming", texts, sanitizeText);
  measure("Names in the terminal", texts, (text) => void sanitizeLine(escapePath(text)));
  judgeProducts(isQuick, isWanted);
}

function measurePieces(
  what: string,
  pieces: readonly string[],
  run: (text: string) => void,
  kilobytes: readonly number[],
  rounds: number,
): void {
  const sizes = kilobytes.map((size) => size * KILO);
  const growths = [...new Set(pieces)].map((piece) => {
    const texts = new Map(sizes.map((size) => [size, fill(piece, size)]));
    return measureGrowth(nameOf(piece), sizes, rounds, (size) => run(texts.get(size) ?? ""));
  });
  printGrowth(what, sizes, growths);
  const suspects = growths.filter(({ lastRatio }) => lastRatio > SUSPECT).map(({ name }) => name);
  const shapes = [...new Set(pieces)]
    .filter((piece) => suspects.includes(nameOf(piece)))
    .map((piece) => ({
      name: nameOf(piece),
      size: Math.max(...kilobytes),
      prepare: (size: number) => {
        const text = fill(piece, size * KILO);
        return () => run(text);
      },
    }));
  if (shapes.length > 0) judgeShapes(`${what}: measured with more care`, shapes);
}

const nameOf = (piece: string) => JSON.stringify(piece.slice(0, 24));

/** What grew so fast at a first glance, in noise or truly, is looked at again. */
const SUSPECT = 2.5;

function fill(piece: string, size: number): string {
  return piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
}

function readYaml(text: string): void {
  parseFrontMatter(`---\n${text.slice(0, -8)}\n---\n`);
}

const FACTS = { title: "T", publisher: "P", published: "2031-03-04", authors: [], retracted: false, sources: [] };

/** A quotation at the end of a text that says the same from its beginning on. */
function linkToEnd(text: string): void {
  linkToQuote(writeText(text), Math.max(0, text.length - 600), text.length);
}

/** What a link says depends on no fingerprint. */
const ANY = fingerprint("");

function writeText(text: string) {
  const block = { kind: "paragraph", text, linked: false, bold: false } as const;
  return makeDocument(
    makeDocumentId(toCaseSlug("a"), "b"),
    [toCaseSlug("a")],
    { ...FACTS, url: "https://a.test/" },
    [block],
    () => ANY,
  );
}
