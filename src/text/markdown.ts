import { Parser } from "htmlparser2";
import { renderMarkdown } from "./renderMarkdown.ts";

/** One block of a page as a reader sees it. `text` has no markup, no blank line and no control characters. */
export interface Block {
  readonly kind: "paragraph" | "heading" | "item" | "caption";
  readonly text: string;
  /** Whether the whole of the text is one or more links. */
  readonly linked: boolean;
  /** Whether the whole of the text is bold. */
  readonly bold: boolean;
  /** The comments in it, and those that stand alone before it, in order; absent where there are none. */
  readonly comments?: readonly BlockComment[];
}

/** A comment of a page's source, which no reader sees: its words, and where in its block's text it stands, in UTF-16 code units. */
export interface BlockComment {
  readonly at: number;
  readonly words: string;
}

/** Blocks of a page: an assumption, twice the paragraphs that a very long article is expected to have. */
const MAX_BLOCKS = 10_000;
/**
 * Signs that may end a sentence, and line ends: one in every seventeen bytes of the largest file, more than prose is
 * expected to have. The splitter weighs each of them, and a million keep it busy for many seconds.
 */
const MAX_STOPS = 60_000;
const STOP = /[\p{Sentence_Terminal}\n\u2028\u2029]/gu;
/** Open elements at one time; the HTML parser's time grows with their number, and no page has a tenth of it. */
const DEEPEST = 1000;
/** A longer comment is prose that was taken out, and is passed over. UTF-16 code units. */
const MAX_COMMENT = 200;
/** So many UTF-16 code units are parsed before the depth is looked at again. */
const PART = 4096;

/**
 * Reads Markdown, and HTML inside it, into the blocks that a reader would see; `undefined` where it has more than ten
 * thousand of them, more than sixty thousand places where a sentence may end, or elements open more than a thousand deep.
 * One library renders the Markdown and another reads the HTML that came out, so both kinds of markup take one way.
 */
export function parseMarkdown(source: string): Block[] | undefined {
  const html = renderMarkdown(source);
  return html === undefined ? undefined : parseHtml(html);
}

/** Reads HTML alone, in which no sign means Markdown; `undefined` as above. */
export function parseHtml(html: string): Block[] | undefined {
  const reader = new BlockReader();
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes),
    onclosetag: (name) => reader.close(name),
    ontext: (text) => reader.read(text),
    oncomment: (words) => reader.comment(words),
  });
  for (let at = 0; at < html.length; at += PART) {
    parser.write(html.slice(at, at + PART));
    if (reader.depth > DEEPEST || reader.blocks.length > MAX_BLOCKS) return undefined;
  }
  parser.end();
  reader.endBlock();
  return reader.blocks.length > MAX_BLOCKS || hasTooManyStops(reader.blocks) ? undefined : reader.blocks;
}

/** Counts no further than it has to. */
function hasTooManyStops(blocks: readonly Block[]): boolean {
  let stops = 0;
  for (const { text } of blocks) {
    STOP.lastIndex = 0;
    while (STOP.test(text)) {
      stops += 1;
      if (stops > MAX_STOPS) return true;
    }
  }
  return false;
}

const words = (list: string) => new Set(list.split(" "));

/** What a page shows by other means than text, or not at all. */
const UNSEEN = words(
  "script style template noscript head title iframe video audio object canvas svg math button form select textarea nav del s strike",
);
const HEADINGS = words("h1 h2 h3 h4 h5 h6");
const CAPTIONS = words("figure figcaption caption");
const BLOCKS = new Set([
  ...HEADINGS,
  ...CAPTIONS,
  ...words(
    "p div section article header footer main aside blockquote pre ul ol li dl dt dd table tr hr details summary address",
  ),
]);
/** Control characters but white space: a page never shows them, and a terminal would obey them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it finds
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;
/** What a browser folds into one space, and the control characters that stand for a line's or a page's end. */
const WHITE_SPACE = /[ \t\n\v\f\r\u0085]+/g;
/** Of these an entity can write into preformatted text; a browser shows a blank for them there and no new line. */
const ODD_SPACE = /[\v\f\r\u0085]/g;

type Ground = "unseen" | "heading" | "caption" | "item" | "pre" | "link" | "bold";

function groundOf(name: string): Ground | undefined {
  if (UNSEEN.has(name)) return "unseen";
  if (HEADINGS.has(name)) return "heading";
  if (CAPTIONS.has(name)) return "caption";
  if (name === "li") return "item";
  if (name === "pre") return "pre";
  if (name === "a") return "link";
  return name === "strong" || name === "b" ? "bold" : undefined;
}

function isHidden({ hidden, style = "" }: Readonly<Record<string, string>>): boolean {
  return hidden !== undefined || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style.slice(0, 1000));
}

/** Lays text into blocks with white space folded as a browser folds it, in one pass over the page. */
class BlockReader {
  readonly blocks: Block[] = [];
  private readonly within: Record<Ground, number> = {
    unseen: 0,
    heading: 0,
    caption: 0,
    item: 0,
    pre: 0,
    link: 0,
    bold: 0,
  };
  private readonly grounds: (Ground | undefined)[] = [];
  private pieces: string[] = [];
  private space = false;
  private broken = false;
  private linked = true;
  private bold = true;
  private length = 0;
  private comments: BlockComment[] = [];

  /** How many elements are open. */
  get depth(): number {
    return this.grounds.length;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (BLOCKS.has(name)) this.endBlock();
    if (name === "br") this.breakLine();
    if (name === "td" || name === "th") this.openCell();
    if (name === "q") this.read("“");
    const ground = isHidden(attributes) ? "unseen" : groundOf(name);
    this.grounds.push(ground);
    if (ground) this.within[ground] += 1;
  }

  /** The parser closes every element that it opened, innermost first. */
  close(name: string): void {
    if (name === "q") this.read("”");
    if (BLOCKS.has(name)) this.endBlock();
    const ground = this.grounds.pop();
    if (ground) this.within[ground] -= 1;
  }

  read(raw: string): void {
    if (this.within.unseen > 0) return;
    const text = raw.replace(CONTROLS, "");
    if (this.within.pre > 0) this.readPreformatted(text.replace(ODD_SPACE, " "));
    else this.readFlowing(text.replace(WHITE_SPACE, " "));
  }

  /** Keeps a comment with the block that is being read, or with the next one. */
  comment(words: string): void {
    if (this.within.unseen > 0 || words.length > MAX_COMMENT) return;
    this.comments.push({ at: this.length, words: words.trim() });
  }

  /** Ends the block that is being read, if it has any text. */
  endBlock(): void {
    const whole = this.pieces.join("");
    const text = whole.trim();
    if (text !== "") {
      const cut = whole.length - whole.trimStart().length;
      const comments = this.comments.map(({ at, words }) => ({ at: Math.max(0, at - cut), words }));
      const seen = comments.length > 0 ? { comments } : {};
      this.blocks.push({ kind: this.kind(), text, linked: this.linked, bold: this.bold, ...seen });
      this.comments = [];
    } else this.comments = this.comments.map(({ words }) => ({ at: 0, words }));
    this.pieces = [];
    this.length = 0;
    this.space = false;
    this.broken = false;
    this.linked = true;
    this.bold = true;
  }

  private readFlowing(folded: string): void {
    if (folded.startsWith(" ")) this.space = true;
    // Not trim(): a non-breaking space, which the parser hands over alone, holds two words apart.
    const text = folded.replace(/^ | $/g, "");
    if (text === "") return;
    if (this.space && this.pieces.length > 0 && !this.broken) this.push(" ");
    this.write(text);
    this.space = folded.endsWith(" ");
  }

  private readPreformatted(text: string): void {
    for (const [index, line] of text.split("\n").entries()) {
      if (index > 0) this.breakLine();
      if (line !== "") this.write(line);
    }
  }

  private push(text: string): void {
    this.pieces.push(text);
    this.length += text.length;
  }

  private write(text: string): void {
    this.push(text);
    if (text.trim() === "") return;
    this.broken = false;
    this.linked &&= this.within.link > 0;
    this.bold &&= this.within.bold > 0;
  }

  /** A table's row is a block, its cells apart by a tab, as a browser copies it. */
  private openCell(): void {
    if (this.pieces.length > 0) this.push("\t");
    this.space = false;
    this.broken = true;
  }

  /** Two line breaks in a row are how many pages write a new paragraph. */
  private breakLine(): void {
    if (this.broken) this.endBlock();
    if (this.pieces.length === 0) return;
    this.push("\n");
    this.broken = true;
    this.space = false;
  }

  private kind(): Block["kind"] {
    if (this.within.heading > 0) return "heading";
    if (this.within.caption > 0) return "caption";
    return this.within.item > 0 ? "item" : "paragraph";
  }
}
