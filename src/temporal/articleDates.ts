import type { Document } from "../documents/document.ts";
import type { DatesRead } from "./dateExpression.ts";
import { readDates } from "./timeExpressions.ts";

/**
 * Reads the dates that an article's prose tells. Headings and boilerplate have real dates that are no events of
 * a case, and no `that year` of the prose is counted from them.
 */
export function readArticleDates({ text, published, paragraphs }: Document): DatesRead {
  let at = 0;
  return readDates(text, published, (place) => {
    while ((paragraphs[at]?.end ?? text.length) <= place && at < paragraphs.length) at += 1;
    return paragraphs[at]?.kind === "prose";
  });
}
