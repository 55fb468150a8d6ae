import type { Precision } from "../temporal/timeExpressions.ts";
import { Centroid, type Vector } from "./cosineSimilarity.ts";
import type { Telling } from "./datedSentences.ts";

/** A telling with what it is compared and counted by. */
export interface WeighedTelling extends Telling {
  readonly vector: Vector;
  /** The words of procedure in its sentence. */
  readonly steps: ReadonlySet<string>;
  /** From 0 to 1: whether it names the case and speaks of a step in it. */
  readonly weight: number;
}

/** What is told of one date and, as far as words show it, of one event. */
export interface Event {
  readonly date: string;
  readonly precision: Precision;
  readonly tellings: WeighedTelling[];
  readonly centre: Centroid;
}

/** How like an event a sentence must be to tell it; days hold few events, months and years many. */
const LIKE_ENOUGH: Readonly<Record<Precision, number>> = { day: 0.08, month: 0.3, year: 0.3 };
/** Most events of one date: beyond them a sentence joins the one it is most like, so that the cost stays linear. */
const MAX_EVENTS = 8;

/** The events of one date, the one that most is told of first. */
export function clusterEvents(tellings: readonly WeighedTelling[]): Event[] {
  const events: Event[] = [];
  for (const telling of [...tellings].sort((one, other) => other.weight - one.weight)) {
    const { value: date, precision } = telling.date;
    const nearest = mostSimilar(events, telling.vector);
    const joins = nearest && (nearest.likeness >= LIKE_ENOUGH[precision] || events.length === MAX_EVENTS);
    const event = joins ? nearest.event : { date, precision, tellings: [], centre: new Centroid() };
    if (!joins) events.push(event);
    addTelling(event, telling);
  }
  return events.sort((one, other) => sumWeights(other) - sumWeights(one));
}

/** Adds a dated sentence to an event and moves the event's centroid. The event's own date stays. */
export function addTelling(event: Event, telling: WeighedTelling): void {
  event.tellings.push(telling);
  event.centre.add(telling.vector);
}

/** The event that a sentence is most like, and how much. */
export function mostSimilar(events: readonly Event[], vector: Vector) {
  let best: { readonly event: Event; readonly likeness: number } | undefined;
  for (const event of events) {
    const likeness = event.centre.likenessTo(vector);
    if (!best || likeness > best.likeness) best = { event, likeness };
  }
  return best;
}

function sumWeights({ tellings }: Event): number {
  return tellings.reduce((sum, { weight }) => sum + weight, 0);
}

/** The sentences of each date, by its ISO 8601 value; both in the order given. */
export function groupByDate(tellings: readonly WeighedTelling[]): ReadonlyMap<string, readonly WeighedTelling[]> {
  const dates = new Map<string, WeighedTelling[]>();
  for (const telling of tellings) {
    const { value } = telling.date;
    const own = dates.get(value);
    if (own) own.push(telling);
    else dates.set(value, [telling]);
  }
  return dates;
}
