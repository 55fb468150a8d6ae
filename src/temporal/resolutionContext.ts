import type { TemporalAnchor } from "./anchors.ts";
import type { Day } from "./calendar.ts";
import type { DocumentDates } from "./documentDates.ts";
import type { Tense } from "./verbTense.ts";

/** What a time expression is resolved by. */
export interface ResolutionContext {
  readonly published: Day;
  readonly tense: Tense;
  readonly anchor: TemporalAnchor;
  /** What the document tells whole of its dates. */
  readonly document: DocumentDates;
  /** Whether the date only tells which noun is meant, `the Oct. 23 shooting`, … */
  readonly isLabel: boolean;
  /** Whether that noun is an event which the article's opening tells; … */
  readonly isToldEvent: boolean;
  /** … and what stands behind it. */
  readonly behind: string;
}
