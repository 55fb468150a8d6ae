import { passagesOf } from "../spans/answerSpan.ts";
import type { ComparedSpan, Features, SpanWithFeatures } from "./features.ts";

/** Added to each spread, in the feature's own unit: what hardly differs among the spans tells hardly anything. */
const LEAST_SPREAD = 0.05;

/** Compares spans of one question by the features named, in their order. Takes time by spans times features. */
export function compareSpans<Span extends SpanWithFeatures>(
  spans: readonly Span[],
  names: readonly (keyof Features)[],
): (Span & ComparedSpan)[] {
  const articles = numberArticles(spans);
  const size = names.length;
  const values = readValues(spans, names);
  const best = new Float64Array(size * articles.count).fill(Number.NEGATIVE_INFINITY);
  const bestOfAll = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  for (let span = 0; span < spans.length; span += 1) {
    const own = (articles.numbers[span] as number) * size;
    for (let at = 0; at < size; at += 1) {
      const value = values[span * size + at] as number;
      if (value > (best[own + at] as number)) best[own + at] = value;
      if (value > (bestOfAll[at] as number)) bestOfAll[at] = value;
    }
  }
  const units = measureSpreads(values, size, spans.length);
  for (const all of [best, values])
    for (let at = 0; at < all.length; at += 1)
      all[at] = ((all[at] as number) - (bestOfAll[at % size] as number)) / (units[at % size] as number);
  const rowOf = (all: Float64Array, row: number) => all.subarray(row * size, (row + 1) * size);
  return spans.map((span, at) => ({
    ...span,
    relative: { article: rowOf(best, articles.numbers[at] as number), span: rowOf(values, at) },
  }));
}

/** The features of each span, one row after the other. */
function readValues(spans: readonly SpanWithFeatures[], names: readonly (keyof Features)[]): Float64Array {
  const values = new Float64Array(spans.length * names.length);
  let at = 0;
  for (const { features } of spans) for (const name of names) values[at++] = features[name];
  return values;
}

/** For each span the number of its article, from 0, and how many there are. */
function numberArticles(spans: readonly SpanWithFeatures[]): { readonly numbers: Uint32Array; readonly count: number } {
  const known = new Map<object, number>();
  const numbers = Uint32Array.from(spans, (span) => {
    const { article } = passagesOf(span).first;
    const number = known.get(article) ?? known.size;
    known.set(article, number);
    return number;
  });
  return { numbers, count: known.size };
}

/** The standard deviation of each feature, and `LEAST_SPREAD`. */
function measureSpreads(values: Float64Array, size: number, count: number): Float64Array {
  const means = new Float64Array(size);
  for (let at = 0; at < values.length; at += 1)
    means[at % size] = (means[at % size] as number) + (values[at] as number);
  const squares = new Float64Array(size);
  for (let at = 0; at < values.length; at += 1) {
    const off = (values[at] as number) - (means[at % size] as number) / count;
    squares[at % size] = (squares[at % size] as number) + off * off;
  }
  return squares.map((sum) => Math.sqrt(sum / count) + LEAST_SPREAD);
}
