import { type Quote, takeQuote } from "../documents/quote.ts";
import { type Chosen, chooseQuotes } from "./chooseQuotes.ts";
import type { Event } from "./eventClusters.ts";
import { hasOwnClause } from "./ownClauses.ts";
import { type RankedEvent, selectEvents } from "./selectEvents.ts";
import { sentenceAt } from "./sentenceFeatures.ts";

/** An event that was selected, with the quotation that it alone has; without `chosen` where none of it can be quoted. */
export interface ToldEvent extends RankedEvent {
  readonly chosen: Chosen | undefined;
}

/** Events whose quotation stands already, of which others take the place, so many times. */
const MAX_ROUNDS = 3;

/**
 * The events that matter most, each told by a quotation that no other has: of two that one sentence alone tells, the one that
 * the sentence gives a date of its own stays, with both dates marked. Where places are left, the other stands too if a clause
 * of its own tells it as a step of the case. `left` counts the events that could still be shown.
 */
export function tellOnce(ranked: readonly RankedEvent[], limit: number): { told: ToldEvent[]; left: number } {
  let events = ranked;
  const repeated: ToldEvent[] = [];
  for (let round = 1; ; round += 1) {
    const selected = selectEvents(events, limit);
    const once = quoteOnce(selected);
    repeated.push(...once.repeated);
    if (once.repeated.length === 0 || round === MAX_ROUNDS) {
      const own = takeClauses(repeated, once.told, limit - once.told.length);
      const marked = repeated.filter((one) => !own.includes(one));
      const told = [...once.told.map((one) => marked.reduce(markBoth, one)), ...own];
      return { told, left: events.length - selected.length };
    }
    const gone = new Set(once.repeated.map(({ event }) => event));
    events = events.filter(({ event }) => !gone.has(event));
  }
}

function quoteOnce(selected: readonly RankedEvent[]): { told: ToldEvent[]; repeated: ToldEvent[] } {
  const all: ToldEvent[] = selected.map((one) => ({ ...one, chosen: chooseQuotes(one.event) }));
  const told: ToldEvent[] = [];
  const repeated: ToldEvent[] = [];
  for (const one of all.toSorted(byOwnDate)) {
    const isRepeated = told.some(({ chosen }) => overlaps(chosen?.quote, one.chosen?.quote));
    const chosen = isRepeated ? chooseOther(one, told) : one.chosen;
    if (isRepeated && !chosen) repeated.push(one);
    else told.push({ ...one, chosen });
  }
  const order = new Map(selected.map(({ event }, at) => [event, at]));
  told.sort((one, other) => (order.get(one.event) ?? 0) - (order.get(other.event) ?? 0));
  return { told, repeated };
}

/** First what has a day, and not one counted from another; then what is told in the fewest words, and first in its article. */
function byOwnDate(one: ToldEvent, other: ToldEvent): number {
  const ranks = [one, other].map(({ event, chosen }) => [
    isCounted(event, chosen) ? 1 : 0,
    event.precision === "day" ? 0 : 1,
    chosen?.quote.text.length ?? 0,
    chosen?.quote.matches[0]?.[0] ?? 0,
  ]);
  const [own = [], its = []] = ranks;
  const at = own.findIndex((rank, place) => rank !== its[place]);
  return (own[at] ?? 0) - (its[at] ?? 0);
}

/** Whether the date's words have no figure, as `the next day` and `a year later`. */
function isCounted({ sentences }: Event, chosen: Chosen | undefined): boolean {
  const words = sentences.find(({ date, passage }) => {
    const [[start] = [0]] = chosen?.quote.matches ?? [];
    return passage.article.id === chosen?.quote.article.id && date.start === chosen.quote.start + start;
  });
  return words !== undefined && !/\d/.test(words.date.text);
}

/** Another quotation of an event that none of the others has; else its own sentence without what stands around it. */
function chooseOther({ event, chosen }: ToldEvent, told: readonly ToldEvent[]): Chosen | undefined {
  const isFree = (quote: Quote) => !told.some((other) => overlaps(other.chosen?.quote, quote));
  const free = chosen?.alsoIn.find(isFree);
  if (free) return { quote: free, alsoIn: chosen?.alsoIn.filter((quote) => quote !== free) ?? [] };
  for (const sentence of event.sentences) {
    const span = sentenceAt(sentence);
    if (!span || sentence.date.value !== event.date || span.end - span.start > (chosen?.quote.text.length ?? 0))
      continue;
    const matches = [[sentence.date.start - span.start, sentence.date.end - span.start]] as const;
    const quote = takeQuote(sentence.passage, span.start, span.end, matches);
    if (isFree(quote)) return { quote, alsoIn: [] };
  }
  return undefined;
}

/** Where places are left, those whose quotation stands already but tells them in another clause, as a step of their own. */
function takeClauses(repeated: readonly ToldEvent[], told: readonly ToldEvent[], places: number): ToldEvent[] {
  return repeated
    .filter((one) => {
      const same = told.flatMap(({ chosen }) =>
        chosen && overlaps(chosen.quote, one.chosen?.quote) ? [chosen.quote] : [],
      );
      return tellsInClause(one, same);
    })
    .slice(0, Math.max(0, places));
}

function tellsInClause({ event, chosen }: ToldEvent, others: readonly Quote[]): boolean {
  if (!chosen) return false;
  const { quote } = chosen;
  const marked = others.flatMap(({ start: at, matches }) =>
    matches.map(([start, end]) => [start + at, end + at] as const),
  );
  return event.sentences.some((own) => {
    const { passage, date } = own;
    const isQuoted = passage.article.id === quote.article.id && quote.start <= date.start && date.end <= quote.end;
    const span = sentenceAt(own);
    return isQuoted && date.value === event.date && !!span && hasOwnClause(passage.article.text, span, date, marked);
  });
}

/** Marks the date of an event that has gone in the quotation that tells it too, if it is this one. */
function markBoth(kept: ToldEvent, { chosen: gone }: ToldEvent): ToldEvent {
  const { chosen } = kept;
  if (!chosen || !gone || !overlaps(chosen.quote, gone.quote)) return kept;
  const { quote } = chosen;
  const moved = gone.quote.matches
    .map(([start, end]) => [start + gone.quote.start - quote.start, end + gone.quote.start - quote.start] as const)
    .filter(([start, end]) => start >= 0 && end <= quote.text.length)
    .filter(([start, end]) => quote.matches.every(([from, to]) => end <= from || to <= start));
  const matches = [...quote.matches, ...moved].sort(([one], [other]) => one - other);
  return { ...kept, chosen: { ...chosen, quote: { ...quote, matches } } };
}

function overlaps(one: Quote | undefined, other: Quote | undefined): boolean {
  return (
    one !== undefined &&
    other !== undefined &&
    one.article.id === other.article.id &&
    one.start < other.end &&
    other.start < one.end
  );
}
