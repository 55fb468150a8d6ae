import { writeDate } from "../../documents/citation.ts";
import type { Document, Paragraph } from "../../documents/document.ts";
import { describeRefusedDate } from "../../presentation/wording/english/dateRefusals.ts";
import { readArticleDates } from "../../temporal/articleDates.ts";
import type { DateExpression, RefusedExpression } from "../../temporal/dateExpression.ts";
import { readDates } from "../../temporal/timeExpressions.ts";
import { splitSentences } from "../../text/sentences.ts";
import { sanitizeLine } from "./sanitizeLine.ts";
import type { Colours } from "./terminal.ts";
import { WORDING } from "./wording.ts";

type Expression = DateExpression | RefusedExpression;

/** How each date of an article is read, sentence by sentence, and which are not read at all. */
export function printDates(article: Document, colours: Colours): string {
  const { dates, refused } = readArticleDates(article);
  const expressions = [...dates, ...refused].sort((one, other) => one.start - other.start);
  const heading = `${colours.bold(`“${sanitizeLine(article.title)}”`)}, published ${writeDate(article.published)}: ${WORDING.counts.dates(dates.length)} read, ${refused.length} refused`;
  const prose = groupBySentence(article, expressions).map((sentence) => printSentence(article, sentence, colours));
  return [heading, ...prose, ...printPassedOver(article, colours)].join("\n\n");
}

interface DatedSentence {
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
  readonly expressions: readonly Expression[];
}

/** Both come in the order of the text, so each is gone through once. */
function groupBySentence({ text, paragraphs }: Document, expressions: readonly Expression[]): DatedSentence[] {
  let at = 0;
  const takeUpTo = (end: number) => {
    const first = at;
    while ((expressions[at]?.start ?? end) < end) at += 1;
    return expressions.slice(first, at);
  };
  return paragraphs.flatMap((paragraph) => {
    if ((expressions[at]?.start ?? text.length) >= paragraph.end) return [];
    return splitSentences(text.slice(paragraph.start, paragraph.end)).flatMap((span) => {
      const [start, end] = [paragraph.start + span.start, paragraph.start + span.end];
      const own = takeUpTo(end);
      return own.length === 0 ? [] : [{ paragraph, start, end, expressions: own }];
    });
  });
}

function printSentence({ text }: Document, sentence: DatedSentence, colours: Colours): string {
  const { paragraph, start, end, expressions } = sentence;
  let marked = "";
  let at = start;
  for (const { start: from, end: to } of expressions) {
    marked += sanitizeLine(text.slice(at, from)) + colours.bold(sanitizeLine(text.slice(from, to)));
    at = to;
  }
  marked += sanitizeLine(text.slice(at, end));
  return [
    colours.dim(`paragraph ${paragraph.number}`),
    ...marked.split("\n").map((line) => colours.dim("│ ") + line),
    ...expressions.map((expression) => `  ${printReading(expression)}`),
  ].join("\n");
}

function printReading(expression: Expression): string {
  const text = sanitizeLine(expression.text.replace(/\s+/g, " "));
  if ("code" in expression) return describeRefusedDate({ ...expression, text });
  const { value, precision, status, yearIsSure } = expression;
  return `“${text}” is ${[value, precision, status, ...(yearIsSure ? [] : ["year guessed"])].join(", ")}`;
}

/** Dates in headings and furniture, which are no events of the case. */
function printPassedOver({ text, published, paragraphs }: Document, colours: Colours): string[] {
  const lines = paragraphs.flatMap(({ kind, start, end }) => {
    if (kind === "prose") return [];
    const own = text.slice(start, end);
    const where = `in the ${kind} “${sanitizeLine(shorten(own))}”`;
    return readDates(own, published).dates.map((date) => `  “${sanitizeLine(date.text)}” ${where}`);
  });
  if (lines.length === 0) return [];
  return [[colours.dim("Not read as the case's, as they stand outside the article's prose:"), ...lines].join("\n")];
}

/** Code points. */
const MAX_EXCERPT_LENGTH = 80;

function shorten(text: string): string {
  const line = [...text.slice(0, 4 * MAX_EXCERPT_LENGTH).replace(/\s+/g, " ")];
  return line.length <= MAX_EXCERPT_LENGTH ? line.join("") : `${line.slice(0, MAX_EXCERPT_LENGTH).join("")}…`;
}
