import { judgeShapes, type Shape } from "./doubling.ts";
import { HEADING_SHAPES } from "./products/headings.ts";
import { PAGE_SHAPES } from "./products/pages.ts";
import { QUESTION_SHAPES } from "./products/questions.ts";
import { SENTENCE_SHAPES } from "./products/sentences.ts";
import { SHELF_SHAPES } from "./products/shelves.ts";
import { TIMELINE_SHAPES } from "./products/timelines.ts";

const GROUPS: Readonly<Record<string, readonly Shape[]>> = {
  "Dates, sentences, names and days of a case": TIMELINE_SHAPES,
  "Headings, titles and what stands below them": HEADING_SHAPES,
  "Questions, articles and the names of cases": QUESTION_SHAPES,
  "Files, fields and entries": SHELF_SHAPES,
  "Pages that are imported": PAGE_SHAPES,
  "Texts that repeat one thing": SENTENCE_SHAPES,
};

/** A quick look takes a quarter of the input. */
const QUICK = 1 / 4;

/** Wherever two lengths of one input may multiply: each with both of them doubled, in the groups whose titles are wanted. */
export function judgeProducts(isQuick: boolean, isWanted: (title: string) => boolean): void {
  for (const [title, shapes] of Object.entries(GROUPS).filter(([title]) => isWanted(title))) {
    judgeShapes(
      `${title}: both of two lengths doubled`,
      shapes.map((shape) => ({ ...shape, size: isQuick ? Math.ceil(shape.size * QUICK) : shape.size })),
    );
  }
}
