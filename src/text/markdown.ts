import { Parser } from "htmlparser2";
import { type CooperativeTask, runToCompletion } from "../cooperativeTask.ts";
import { type BlockComment, trimBlock } from "./blockText.ts";
import { findHiddenClasses } from "./hiddenText.ts";
import { joinHyphenatedLines } from "./hyphenation.ts";
import { BLOCKS, type Ground, groundOf, isHidden } from "./pageElements.ts";
import { isReferenceMark } from "./referenceMarks.ts";
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
/** What is raised above the line and longer is no mark; texts of the parser. */
const MAX_RAISED_PIECES = 20;
/** A longer comment is prose that was taken out, and is passed over. UTF-16 code units. */
const MAX_COMMENT = 200;
/** So many UTF-16 code units are parsed before the depth is looked at again. */
const PART = 4096;
/** Blocks whose stops are counted in one go. */
const BLOCKS_AT_ONCE = 500;

/**
 * Reads Markdown, and HTML inside it, into the blocks that a reader would see; `undefined` where it has more than ten
 * thousand of them, more than sixty thousand places where a sentence may end, or elements open more than a thousand deep.
 * One library renders the Markdown and another reads the HTML that came out, so both kinds of markup take one way.
 */
export function parseMarkdown(source: string): Block[] | undefined {
  return runToCompletion(parseMarkdownInSteps(source));
}

/** The same in steps of about a millisecond: a transcript takes a tenth of a second. */
export function* parseMarkdownInSteps(source: string): CooperativeTask<Block[] | undefined> {
  const html = yield* renderMarkdown(source);
  return html === undefined ? undefined : yield* parse(html, joinHyphenatedLines(source));
}

/** Reads HTML alone, in which no sign means Markdown; `undefined` as above. */
export function parseHtml(html: string): Block[] | undefined {
  return runToCompletion(parse(html, (text) => text));
}

/** `joinLines` makes whole the words that line ends part. */
function* parse(html: string, joinLines: (text: string) => string): CooperativeTask<Block[] | undefined> {
  const reader = new BlockReader(findHiddenClasses(html), joinLines);
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes),
    onclosetag: (name) => reader.close(name),
    ontext: (text) => reader.read(text),
    oncomment: (words) => reader.comment(words),
  });
  for (let at = 0; at < html.length; at += PART) {
    parser.write(html.slice(at, at + PART));
    if (reader.depth > DEEPEST || reader.blocks.length > MAX_BLOCKS) return undefined;
    yield;
  }
  parser.end();
  reader.endBlock();
  return reader.blocks.length > MAX_BLOCKS || (yield* hasTooManyStops(reader.blocks)) ? undefined : reader.blocks;
}

function* hasTooManyStops(blocks: readonly Block[]): CooperativeTask<boolean> {
  let stops = 0;
  for (const [at, { text }] of blocks.entries()) {
    stops += text.match(STOP)?.length ?? 0;
    if (stops > MAX_STOPS) return true;
    if (at % BLOCKS_AT_ONCE === 0) yield;
  }
  return false;
}

/** Control characters but white space: a page never shows them, and a terminal would obey them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it finds
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;
/** What a browser folds into one space, and the control characters that stand for a line's or a page's end. */
const WHITE_SPACE = /[ \t\n\v\f\r\u0085]+/g;
/** Of these an entity can write into preformatted text; a browser shows a blank for them there and no new line. */
const ODD_SPACE = /[\v\f\r\u0085]/g;

/** Lays text into blocks with white space folded as a browser folds it, in one pass over the page. */
class BlockReader {
  readonly blocks: Block[] = [];
  private readonly within: Record<Ground, number> = {
    unseen: 0,
    heading: 0,
    caption: 0,
    figure: 0,
    quoted: 0,
    item: 0,
    link: 0,
    bold: 0,
  };
  private readonly grounds: (Ground | undefined)[] = [];
  private pieces: string[] = [];
  private space = false;
  private broken = false;
  private linked = true;
  private bold = true;
  private preformatted = 0;
  private length = 0;
  private comments: BlockComment[] = [];
  /** Where the text of each open `<sup>` begins among the pieces. */
  private readonly raised: number[] = [];
  private readonly hiddenClasses: ReadonlySet<string>;
  private readonly joinLines: (text: string) => string;

  constructor(hiddenClasses: ReadonlySet<string>, joinLines: (text: string) => string) {
    this.hiddenClasses = hiddenClasses;
    this.joinLines = joinLines;
  }

  /** How many elements are open. */
  get depth(): number {
    return this.grounds.length;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (BLOCKS.has(name)) this.endBlock();
    if (name === "br") this.breakLine();
    if (name === "td" || name === "th") this.openCell();
    if (name === "q") this.read("“");
    if (name === "sup") this.raised.push(this.pieces.length);
    if (name === "pre") this.preformatted += 1;
    const ground = isHidden(attributes, this.hiddenClasses) ? "unseen" : groundOf(name);
    this.grounds.push(ground);
    if (ground) this.within[ground] += 1;
  }

  /** The parser closes every element that it opened, innermost first. */
  close(name: string): void {
    if (name === "q") this.read("”");
    if (name === "sup") this.endRaised(this.raised.pop() ?? 0);
    if (name === "pre") this.preformatted -= 1;
    if (BLOCKS.has(name)) this.endBlock();
    const ground = this.grounds.pop();
    if (ground) this.within[ground] -= 1;
  }

  read(raw: string): void {
    if (this.within.unseen > 0) return;
    const text = raw.replace(CONTROLS, "");
    if (this.preformatted > 0) this.readPreformatted(text.replace(ODD_SPACE, " "));
    else this.readFlowing(this.joinLines(text).replace(WHITE_SPACE, " "));
  }

  /** Keeps a comment with the block that is being read, or with the next one. */
  comment(words: string): void {
    if (this.within.unseen > 0 || words.length > MAX_COMMENT) return;
    this.comments.push({ at: this.length, words: words.trim() });
  }

  /** Ends the block that is being read, if it has any text. */
  endBlock(): void {
    const { text, comments } = trimBlock(this.pieces.join(""), this.comments);
    if (text !== "") {
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
    const lines = text.split("\n");
    for (const [index, line] of lines.entries()) {
      if (index > 0) this.breakLine();
      const shown = line.replace(/(?<! ) +$/, index < lines.length - 1 ? "" : "$&");
      if (shown !== "") this.write(shown);
    }
  }

  /** A raised mark that only refers to a note is no part of the text. */
  private endRaised(from: number): void {
    if (this.pieces.length - from > MAX_RAISED_PIECES) return;
    const before = this.pieces.slice(Math.max(0, from - 2), from).join("");
    const raised = this.pieces.slice(from).join("");
    if (!isReferenceMark(raised, before)) return;
    this.pieces.length = from;
    this.length -= raised.length;
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
    if (this.within.caption > 0 || (this.within.figure > 0 && this.within.quoted === 0)) return "caption";
    return this.within.item > 0 ? "item" : "paragraph";
  }
}
