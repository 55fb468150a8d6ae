import fc from "fast-check";
import { type ArticleFacts, makeDocument } from "../../../../src/documents/document.ts";
import { type Quote, takeQuote } from "../../../../src/documents/quote.ts";
import type { CaseTimeline } from "../../../../src/presentation/export/caseTimeline.ts";
import { fingerprint } from "../../../../src/text/fingerprint.ts";
import type { TimelineEntry } from "../../../../src/timeline/timeline.ts";
import { asDocumentId, asSlug } from "../../identifiers.ts";
import { anyText } from "../../outlets/discord/hostileText.ts";

const FACTS: ArticleFacts = {
  title: "The violin of Port Amber",
  publisher: "Amber News",
  published: "2031-07-13",
  url: "https://news.test/violin?a=1,2;3",
  authors: ["Ann Reed", "Bo Lund"],
  retracted: false,
  sources: [],
};

/** A quotation of a whole paragraph that says just this, taken by the library from an article. */
export function quoteOf(text: string, facts: Partial<ArticleFacts> = {}): Quote {
  const block = (words: string) => ({ kind: "paragraph", text: words, linked: false, bold: false }) as const;
  const blocks = [block("Before it."), block(text), block("After it.")];
  const article = makeDocument(
    asDocumentId("harrow/violin"),
    [asSlug("harrow")],
    { ...FACTS, ...facts },
    blocks,
    fingerprint,
  );
  const paragraph = article.paragraphs[1];
  if (!paragraph) throw new Error("the article has no second paragraph");
  return takeQuote({ article, order: 0, paragraph, heading: [], sentences: [] }, paragraph.start, paragraph.end, []);
}

export function entryOf(text: string, more: Partial<TimelineEntry> = {}): TimelineEntry {
  const quote = quoteOf(text);
  return {
    date: "2031-07-12",
    precision: "day",
    status: "happened",
    yearIsSure: true,
    quote,
    alsoIn: [],
    otherDates: [],
    ...more,
  };
}

export function timelineOf(more: Partial<CaseTimeline> = {}): CaseTimeline {
  return {
    case: { slug: asSlug("harrow"), title: "People v. Harrow" },
    generated: "2031-08-01T10:20:30Z",
    entries: [],
    scheduled: [],
    undated: [],
    more: 0,
    ...more,
  };
}

/** Every kind of entry at once. */
export const HARROW = timelineOf({
  case: { slug: asSlug("harrow"), title: "People v. Harrow", outcome: "acquitted", outcomeDate: "2031-07-12" },
  entries: [
    entryOf("Harrow was born in Port Amber.", { date: "2001", precision: "year" }),
    entryOf("The violin went missing.", { date: "2030-12", precision: "month" }),
    entryOf("A jury acquitted Harrow.", {
      alsoIn: [quoteOf("She walked free.", { publisher: "Bay Post" })],
      otherDates: [{ date: "2031-07-11", quote: quoteOf("The jury acquitted her on Friday.") }],
    }),
  ],
  scheduled: [entryOf("A hearing is set.", { date: "2031-12-31", status: "scheduled" })],
  undated: [quoteOf("It was the day before a jury was selected.")],
  more: 2,
});

/** Texts that some format or program reads as more than text. */
export const HOSTILE = [
  'She said "no, never", and left; twice.',
  "a,b;c:d\\n\\N\\,\\;\\\\",
  "first line\nsecond line\n\tthird",
  "one\r\ntwo\rthree",
  '=HYPERLINK("http://evil.test","click")',
  "+1 555 123 was called",
  "-30-",
  "@everyone was told",
  "\t=1+1",
  " =1+1",
  "\u200b=1+1",
  "＝1+1",
  "'=1+1",
  "''=1+1",
  "'I didn't do it,' she said.",
  "<script>alert(1)</script><img src=x onerror=alert(1)>",
  "&lt;b&gt; &amp; &#13; <b>bold</b> <p>para</p>",
  "*stars* _lines_ `code` [a](b) ![i](j) <http://a.test> ~~gone~~ $x$ ==m==",
  "# no heading\n- no item\n1. no number\n> no quote\n---\n===\n```\n    no code",
  "a | b\n- | -\nc | d",
  "head\n:-:\nbody",
  "[!NOTE]\n[x]: http://a.test",
  "see www.a.test/x and http://a.test/long/address/that/is/long or mail me@a.test",
  "\u202eturned\u202c and \u2066kept\u2069 in\u200bvisible\u00ad",
  "\u00a0edges\u00a0\nof\u3000\n\ufefflines\u2028",
  "  blanks  \n  at edges  ",
  "two\n\nparagraphs",
  "<-@everyone> <+1@a>",
  "BEGIN:VEVENT\nEND:VCALENDAR\nX:\u0085y",
  ...[70, 71, 72, 73, 74, 75, 76].map((length) => `${"a".repeat(length)}🎻é無${"👩\u200d👧".repeat(20)}`),
];

// biome-ignore lint/suspicious/noControlCharactersInRegex: reading an article leaves them out
const NOT_IN_ARTICLES = /[\u0000-\u0008\u000e-\u001f\u007f]/g;

/** Texts that are dense with signs, as quotations may be: no controls, no torn surrogates, no line's end at an edge. */
export const anyQuoted = fc
  .tuple(fc.constantFrom("", "=", "-", "'", "\t", "<", "\\", " "), anyText)
  .map(([first, rest]) => (first + rest).toWellFormed().replace(NOT_IN_ARTICLES, ""))
  .map((text) => text.replace(/^[\v\n]+|[\v\n]+$/g, ""))
  .filter((text) => text.trim() !== "");
