import type { Paragraph } from "../../documents/document.ts";
import type { TextRange } from "../../documents/pagePlaces.ts";
import { extractTerms } from "../../text/tokens.ts";
import { type AnswerSpan, passagesOf, sentencesOf } from "./answerSpan.ts";
import { pointsBack } from "./dependence.ts";
import { findAllPresuppositions } from "./presuppositions.ts";

/** Fewer words than these tell nothing of a section: `Outcome`, `The ruling`. */
const MIN_WORDS = 2;

/**
 * Where the heading of a span's section stands in the text, if a reader needs it: the span speaks of a thing as known (`matched
 * the rounds`) that the heading tells and that neither the span before nor the article's title does, or it opens the section with a
 * word that points back (`The dispute was about …`).
 */
export function findNeededHeading(span: AnswerSpan): TextRange | undefined {
  const { article, paragraph } = passagesOf(span).first;
  const heading = findTellingHeading(paragraph);
  if (heading === undefined) return undefined;
  if (!opensWithLink(span) && !speaksOf(span, heading)) return undefined;
  return article.paragraphs.findLast(
    ({ kind, start, end }) => kind !== "prose" && end <= paragraph.start && article.text.slice(start, end) === heading,
  );
}

/** The heading of a paragraph's section, if it tells a reader something of what stands below it. */
export function findTellingHeading({ heading }: Pick<Paragraph, "heading">): string | undefined {
  return heading !== undefined && extractTerms(heading).length >= MIN_WORDS ? heading : undefined;
}

/** Whether it opens its section, and points back to what stands before that. */
function opensWithLink({ sentences, first }: AnswerSpan): boolean {
  const opening = sentences[first];
  return opening !== undefined && !opening.isContiguous && pointsBack(opening.text);
}

/** Whether one of its sentences speaks of something as known that the heading tells, and none before it in the span. */
function speaksOf(span: AnswerSpan, heading: string): boolean {
  let before = passagesOf(span).first.article.title;
  for (const { text } of sentencesOf(span)) {
    const isNeeded = findAllPresuppositions(text, before).some(({ isTold }) => isTold(heading) && !isTold(before));
    if (isNeeded) return true;
    before = `${before}\n${text}`;
  }
  return false;
}
