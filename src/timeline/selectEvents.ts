import { daysSince, readDay } from "../temporal/calendar.ts";
import type { DatedEvent } from "./mergeEvents.ts";

/** An event and how much it matters. */
export interface RankedEvent extends DatedEvent {
  /** Whether it is what most is told of on its date. */
  readonly isMain: boolean;
  readonly score: number;
}

/** Days beside a chosen one that tell much the same come later: so many days, … */
const DAYS_BESIDE = 3;
/** … and so much of their score for what is the same. */
const DAMPING = 0.6;
/** Beyond so many times the limit nothing can still come up. */
const REACH = 3;

/**
 * The events that matter most: first what days are known for; where those don't fill the limit, what is known by its month
 * or year alone, as articles mostly name in passing the year of what they elsewhere give a day for; then what else
 * happened on those days. What was last reported is always among them.
 */
export function selectEvents(ranked: readonly RankedEvent[], limit: number): RankedEvent[] {
  const isDay = ({ event }: RankedEvent) => event.precision === "day";
  const tiers = [
    ranked.filter((one) => isDay(one) && one.isMain),
    ranked.filter((one) => !isDay(one)),
    ranked.filter((one) => isDay(one) && !one.isMain),
  ];
  const selected: RankedEvent[] = [];
  for (const tier of tiers) selected.push(...takeMost(tier, limit - selected.length));
  return keepNewest(selected, ranked);
}

/** Of fewer events each was chosen before the newest. */
const MIN_SELECTED = 3;

/** The newest step of the case in place of the least that was selected: a reader asks first how it stands today. */
function keepNewest(selected: readonly RankedEvent[], ranked: readonly RankedEvent[]): RankedEvent[] {
  const steps = ranked.filter(
    ({ isMain, event }) => isMain && event.sentences.some(({ hasStep, hasName }) => hasStep && hasName),
  );
  const newest = (steps.length > 0 ? steps : ranked).reduce<RankedEvent | undefined>(
    (last, one) => (last && last.event.date >= one.event.date ? last : one),
    undefined,
  );
  if (!newest || selected.includes(newest) || selected.length < MIN_SELECTED) return [...selected];
  const least = selected.reduce((lowest, one) => (one.score < lowest.score ? one : lowest));
  return selected.map((one) => (one === least ? newest : one));
}

function takeMost(ranked: readonly RankedEvent[], most: number): RankedEvent[] {
  if (ranked.length <= most) return [...ranked];
  const sorted = [...ranked].sort((one, other) => other.score - one.score);
  const left = new Map(sorted.slice(0, most * REACH).map((one) => [one, one.score]));
  const taken: RankedEvent[] = [];
  while (taken.length < most) {
    const [next] = [...left].reduce((best, one) => (one[1] > best[1] ? one : best));
    left.delete(next);
    taken.push(next);
    for (const [other, score] of left)
      left.set(other, score - DAMPING * other.score * similarityOnNearDays(next, other));
  }
  return taken;
}

function similarityOnNearDays({ event: one }: RankedEvent, { event: other }: RankedEvent): number {
  const [day, otherDay] = [readDay(one.date), readDay(other.date)];
  if (day === undefined || otherDay === undefined || Math.abs(daysSince(day, otherDay)) > DAYS_BESIDE) return 0;
  return one.centroid.similarityToCentroid(other.centroid);
}
