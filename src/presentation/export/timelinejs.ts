import { escapeUTF8 } from "entities";
import type { CaseSlug } from "../../documents/caseSlug.ts";
import { writeDate } from "../../documents/citation.ts";
import type { Quote } from "../../documents/quote.ts";
import type { TimelineEntry } from "../../timeline/timeline.ts";
import { DEFAULT_LOCALE } from "../wording/locale.ts";
import { wordingOf } from "../wording/wording.ts";
import { type CaseTimeline, introduce, type LabelledQuote, listQuotes, listTitled } from "./caseTimeline.ts";
import { identifyEntry } from "./identity.ts";

const { cases, citation: citationWords, exports } = wordingOf(DEFAULT_LOCALE);

/** As https://timeline.knightlab.com/docs/json-format.html has it; parts of a date that aren't known are absent. */
interface Slide {
  readonly unique_id: string;
  readonly start_date: { readonly year: number; readonly month?: number; readonly day?: number };
  readonly display_date: string;
  readonly text: SlideText;
  /** TimelineJS would find addresses in a quotation, make links of them and shorten them. */
  readonly autolink: false;
}

/** Both are HTML. */
interface SlideText {
  readonly headline: string;
  readonly text: string;
}

/** No slide has media: TimelineJS would ask somebody else's server for a picture of the page. Links stand in the text. */
export function writeTimelineJs(timeline: CaseTimeline): string {
  const { slug } = timeline.case;
  const slides = {
    scale: "human",
    title: { unique_id: "timeline", text: introduceCase(timeline), autolink: false },
    events: listTitled(timeline).map(({ entry, title }) => writeSlide(entry, slug, title)),
  };
  return `${JSON.stringify(slides, undefined, 2)}\n`;
}

function introduceCase(timeline: CaseTimeline): SlideText {
  const outcome = cases.outcome(timeline.case);
  const paragraphs = [
    introduce(timeline, true).join(" "),
    ...(outcome === undefined ? [] : [cases.ended({ outcome })]),
  ];
  return {
    headline: escapeHtml(exports.title(timeline.case)),
    text: paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join(""),
  };
}

function writeSlide(entry: TimelineEntry, slug: CaseSlug, title: string): Slide {
  const { date, status, yearIsSure } = entry;
  const [year = 0, month, day] = date.split("-").map(Number);
  return {
    unique_id: `entry-${identifyEntry(slug, entry)}`,
    start_date: { year, month, day },
    display_date: status === "scheduled" ? exports.scheduledEvent({ event: writeDate(date) }) : writeDate(date),
    text: {
      headline: escapeHtml(title),
      text:
        listQuotes(entry).map(writeQuote).join("") + (yearIsSure ? "" : `<p>${escapeHtml(exports.yearGuessed)}</p>`),
    },
    autolink: false,
  };
}

/** `pre-wrap` keeps a quotation's line breaks and tabs. */
function writeQuote({ label, quote }: LabelledQuote): string {
  const before = label === undefined ? "" : `<p>${escapeHtml(label)}:</p>`;
  const texts = [...(quote.asked === undefined ? [] : [quote.asked.text]), quote.text];
  const quoted = texts.map((text) => `<blockquote style="white-space: pre-wrap">${escapeHtml(text)}</blockquote>`);
  return `${before}${quoted.join("")}${cite(quote)}`;
}

function cite({ citation, link }: Quote): string {
  const address = link === undefined ? "" : ` — <a href="${escapeHtml(link)}">${citationWords.openAtQuotation}</a>`;
  return `<p>${escapeHtml(citation)}${address}</p>`;
}

/** For an element's text and for an attribute. An HTML reader makes a line feed of a carriage return that isn't escaped. */
function escapeHtml(text: string): string {
  return escapeUTF8(text).replaceAll("\r", "&#13;");
}
