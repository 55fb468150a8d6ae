import type { BlockContent, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import { type ConstructName, type Options, toMarkdown, type Unsafe } from "mdast-util-to-markdown";
import { writeDate } from "../../documents/citation.ts";
import type { Quote } from "../../documents/quote.ts";
import type { TimelineEntry } from "../../timeline/timeline.ts";
import { DEFAULT_LOCALE } from "../wording/locale.ts";
import { wordingOf } from "../wording/wording.ts";
import { type CaseTimeline, introduce, listQuotes } from "./caseTimeline.ts";

const { cases, citation: citationWords, exports } = wordingOf(DEFAULT_LOCALE);

/** A line's end that must not become another one; what GitHub and others read beyond CommonMark: strikethrough, tables, formulas, marks; addresses in angle brackets that the library overlooks. */
const ESCAPED_TOO = "\r~|$=<";

/** A link's address needs no more than CommonMark's own escapes. */
const ADDRESS: ConstructName[] = ["destinationLiteral", "destinationRaw"];

const STYLE: Options = {
  bullet: "-",
  unsafe: [
    ...[...ESCAPED_TOO].map((character): Unsafe => ({ character, inConstruct: "phrasing", notInConstruct: ADDRESS })),
    // The line below a table's head.
    { atBreak: true, character: ":", after: "-" },
    { atBreak: true, character: "-", after: "[:|-]" },
  ],
};

/** CommonMark. A quotation is a block quote with nothing else in it. */
export function writeMarkdown(timeline: CaseTimeline): string {
  const { entries, scheduled, undated } = timeline;
  const outcome = cases.outcome(timeline.case);
  const root: Root = {
    type: "root",
    children: [
      heading(1, exports.title(timeline.case)),
      ...(outcome === undefined ? [] : [paragraph(cases.ended({ outcome }))]),
      paragraph(introduce(timeline, false).join(" ")),
      ...section(exports.happened, entries.flatMap(writeEntry)),
      ...section(exports.scheduled, scheduled.flatMap(writeEntry)),
      ...section(exports.undated, undated.flatMap(writeQuote)),
    ],
  };
  return toMarkdown(root, STYLE);
}

function section(title: string, content: readonly RootContent[]): RootContent[] {
  return content.length === 0 ? [] : [heading(2, title), ...content];
}

function writeEntry(entry: TimelineEntry): RootContent[] {
  const quotes = listQuotes(entry).flatMap(({ label, quote }) => [
    ...(label === undefined ? [] : [paragraph(`${label}:`)]),
    ...writeQuote(quote),
  ]);
  const guessed = entry.yearIsSure ? [] : [paragraph(exports.yearGuessed)];
  return [heading(3, writeDate(entry.date)), ...quotes, ...guessed];
}

function writeQuote({ text, citation, link, asked }: Quote): BlockContent[] {
  const texts = [...(asked === undefined ? [] : [asked.text]), text];
  const address: PhrasingContent[] =
    link === undefined
      ? []
      : [write(" · "), { type: "link", url: link, children: [write(citationWords.openAtQuotation)] }];
  return [
    { type: "blockquote", children: texts.map((one) => ({ type: "paragraph", children: breakLines(one) })) },
    { type: "paragraph", children: [write(`— ${citation}`), ...address] },
  ];
}

/** A line feed alone would be shown as a space. */
function breakLines(text: string): PhrasingContent[] {
  return text.split("\n").flatMap((line, index) => (index === 0 ? [write(line)] : [{ type: "break" }, write(line)]));
}

function heading(depth: 1 | 2 | 3, text: string): RootContent {
  return { type: "heading", depth, children: [write(text)] };
}

function paragraph(text: string): Paragraph {
  return { type: "paragraph", children: [write(text)] };
}

function write(value: string): PhrasingContent {
  return { type: "text", value };
}
