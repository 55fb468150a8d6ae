import { type AnswerSpan, passagesOf, sentencesOf } from "./answerSpan.ts";
import { findAllPresuppositions, type Presupposition } from "./presuppositions.ts";
import { findTellingHeading } from "./sectionHeading.ts";

/** How many sentences back something that a span speaks of as known is looked for. */
const MAX_BACK = 40;

/**
 * Whether a reader understands a span beside those that are shown before it: it speaks of nothing as known that its article told
 * earlier and that neither the span itself, its article's title, its section's heading nor one of those tells. What the article tells nowhere
 * before is known to anybody.
 */
export function standsBeside(span: AnswerSpan, shown: readonly AnswerSpan[]): boolean {
  const { sentences, first } = span;
  const told = shown.filter((one) => one.sentences === sentences).flatMap(sentencesOf);
  const isOpen = ({ isTold }: Presupposition) => !told.some(({ text }) => isTold(text)) && isToldBefore(span, isTold);
  const opensWithLink = (sentences[first]?.needsPrevious ?? false) && !told.some((one) => one === sentences[first - 1]);
  return !opensWithLink && !listPresuppositions(span).some(isOpen);
}

/** What the first sentence of a span speaks of as known, and neither its article's title nor its section's heading tells. */
function listPresuppositions(span: AnswerSpan): Presupposition[] {
  const { article, paragraph } = passagesOf(span).first;
  const heading = findTellingHeading(paragraph) ?? "";
  const [opening, ...rest] = sentencesOf(span).map(({ text }) => text);
  if (opening === undefined) return [];
  return findAllPresuppositions(opening, article.title).filter(
    ({ isTold, name }) => !isTold(heading) && !(name === "offence" && rest.some(isTold)),
  );
}

function isToldBefore({ sentences, first }: AnswerSpan, isTold: Presupposition["isTold"]): boolean {
  for (let at = first - 1; at >= Math.max(0, first - MAX_BACK); at -= 1) {
    const one = sentences[at];
    if (one && isTold(one.text)) return true;
  }
  return false;
}
