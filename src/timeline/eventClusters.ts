import type { Precision } from "../temporal/dateExpression.ts";
import { namesAct } from "./actLabels.ts";
import { Centroid, type Vector } from "./cosineSimilarity.ts";
import type { DatedSentence } from "./datedSentences.ts";
import { isRecapHeading } from "./recaps.ts";
import { tellsOneOf } from "./sameEvent.ts";

/** A dated sentence with what it is compared and counted by. */
export interface WeightedSentence extends DatedSentence {
  readonly vector: Vector;
  /** The words of procedure in its sentence. */
  readonly legalTerms: ReadonlySet<string>;
  /** Whether its sentence tells a step of a case as done, … */
  readonly hasStep: boolean;
  /** … and one stands beside the date. */
  readonly hasStepNear: boolean;
  /** Whether a charge, verdict or sentence, or a later ruling on one, stands beside the date. */
  readonly hasTurningPointNear: boolean;
  /** Whether its sentence only tells who acted for whom, or what somebody says of the case. */
  readonly isRemark: boolean;
  /** From 0 to 1: whether it names the case and speaks of a step in it. */
  readonly weight: number;
}

/** What is told of one date and, as far as words show it, of one event. */
export interface Event {
  readonly date: string;
  readonly precision: Precision;
  readonly sentences: WeightedSentence[];
  readonly centroid: Centroid;
}

/** How like an event a sentence must be to tell it; days hold few events, months and years many. */
const MIN_SIMILARITY: Readonly<Record<Precision, number>> = { day: 0.08, month: 0.3, year: 0.3 };
/** Most events of one date: beyond them a sentence joins the one it is most like, so that the cost stays linear. */
const MAX_EVENTS = 8;

/** The events of one date, the one that most is told of first. */
export function clusterEvents(sentences: readonly WeightedSentence[]): Event[] {
  const events: Event[] = [];
  for (const sentence of [...sentences].sort((one, other) => other.weight - one.weight)) {
    const { value: date, precision } = sentence.date;
    const nearest = mostSimilar(events, sentence.vector);
    const isLike = nearest && nearest.similarity >= MIN_SIMILARITY[precision];
    const joins =
      nearest && ((isLike && tellsOneOf(sentence, nearest.event.sentences)) || events.length === MAX_EVENTS);
    const event = joins ? nearest.event : { date, precision, sentences: [], centroid: new Centroid() };
    if (!joins) events.push(event);
    addSentence(event, sentence);
  }
  return joinRecaps(leaveOutActs(events.sort((one, other) => sumWeights(other) - sumWeights(one))));
}

/** What only names an act of the day, `the ruling of May 3`, tells of no other event of it. */
function leaveOutActs(events: readonly Event[]): readonly Event[] {
  const telling = events.filter(
    ({ sentences }) => !sentences.every(({ passage, date }) => namesAct(passage.article.text, date)),
  );
  return telling.length === 0 ? events : telling;
}

/** What a recap tells of a day is what the article told of it before: it joins the event that most is told of. */
function joinRecaps(events: readonly Event[]): Event[] {
  const isRecap = ({ sentences }: Event) => sentences.every(({ passage }) => isRecapHeading(passage.paragraph.heading));
  const main = events.find((event) => !isRecap(event));
  if (main?.precision !== "day") return [...events];
  for (const event of events.filter(isRecap)) for (const sentence of event.sentences) addSentence(main, sentence);
  return [main, ...events.filter((event) => event !== main && !isRecap(event))];
}

/** Adds a dated sentence to an event and moves the event's centroid. The event's own date stays. */
export function addSentence(event: Event, sentence: WeightedSentence): void {
  event.sentences.push(sentence);
  event.centroid.add(sentence.vector);
}

/** The event that a sentence is most like, and how much. */
export function mostSimilar(events: readonly Event[], vector: Vector) {
  let best: { readonly event: Event; readonly similarity: number } | undefined;
  for (const event of events) {
    const similarity = event.centroid.similarityTo(vector);
    if (!best || similarity > best.similarity) best = { event, similarity };
  }
  return best;
}

function sumWeights({ sentences }: Event): number {
  return sentences.reduce((sum, { weight }) => sum + weight, 0);
}

/** The sentences of each date, by its ISO 8601 value; both in the order given. */
export function groupByDate(sentences: readonly WeightedSentence[]): ReadonlyMap<string, readonly WeightedSentence[]> {
  const dates = new Map<string, WeightedSentence[]>();
  for (const sentence of sentences) {
    const { value } = sentence.date;
    const own = dates.get(value);
    if (own) own.push(sentence);
    else dates.set(value, [sentence]);
  }
  return dates;
}
