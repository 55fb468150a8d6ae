import type { Advice } from "../../../app/reviewFolder.ts";
import { writeDate } from "../../../documents/citation.ts";
import { escapePath } from "../../../documents/format/escapePath.ts";

/** What to look at in a file that is served, as one line with its path below the knowledge folder. Without a full stop. */
export function writeAdvice(advice: Advice): string {
  return `${escapePath(`${advice.id}.md`)}: ${explainAdvice(advice)}`;
}

function explainAdvice(advice: Advice): string {
  switch (advice.code) {
    case "twin":
      return `has the same text as ${escapePath(`${advice.other}.md`)}; keep one of the two, and name every case in its cases line`;
    case "published-in-future":
      return `was published on ${writeDate(advice.published)}, which is still to come; look at its published line`;
    case "outcome-overtaken":
      return `tells of an end on ${writeDate(advice.told)}, after the outcome of ${writeDate(advice.outcomeDate)} in case.md; see whether that outcome still holds`;
  }
}
