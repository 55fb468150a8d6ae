import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { DIMENSIONS, type Encoder, openEncoder } from "../../src/encoder/encoder.ts";
import { SHORT_DIMENSIONS } from "../../src/encoder/quantize.ts";
import { readSnapshot } from "../../src/service/buildSnapshot.ts";
import { findDirections } from "./principalDirections.ts";

/**
 * `npm run train:projection -- KNOWLEDGE [MOST]` fits the directions that keep most of the vectors of words in a folder's
 * articles, and writes `projection.json`. It reads sentences evenly from the whole folder until it has seen `MOST` pieces
 * (200,000 if it isn't said). The same folder gives the same file. The cache of vectors begins anew with it.
 */

const FILE = fileURLToPath(new URL("../../src/encoder/projection.json", import.meta.url));
const [folder, most = "200000"] = process.argv.slice(2);
const reading = folder === undefined ? undefined : readSnapshot(folder);
const opened = openEncoder();
if (!reading?.ok || !opened.ok) {
  const why = opened.ok ? "Name a folder of articles." : `There is no encoder: ${opened.problem.code}.`;
  process.stderr.write(`${why}\n`);
  process.exit(2);
}
const sentences = [...reading.value.library.indexed.values()].flatMap(({ article, passages }) =>
  passages.flatMap((passage) => passage.sentences.map(({ start, end }) => article.text.slice(start, end))),
);
const moments = collect(sentences, opened.value, Number(most));
const directions = findDirections(moments, DIMENSIONS, SHORT_DIMENSIONS);
write(directions);

/** The sum of products of every two numbers of a vector, over all vectors, each brought to length 1. */
function collect(texts: readonly string[], encoder: Encoder, limit: number): Float64Array {
  const sums = new Float64Array(DIMENSIONS * DIMENSIONS);
  let seen = 0;
  for (const text of spread(texts)) {
    const { tokens } = encoder.encode(text);
    for (let at = 0; at < tokens.length; at += DIMENSIONS) addProducts(tokens.subarray(at, at + DIMENSIONS), sums);
    seen += tokens.length / DIMENSIONS;
    if (seen >= limit) break;
  }
  process.stdout.write(`${seen} pieces\n`);
  return sums;
}

/** All texts, in an order in which any beginning is spread over all of them. */
function* spread(texts: readonly string[]): Generator<string> {
  const STRIDE = 64;
  for (let first = 0; first < STRIDE; first += 1)
    for (let at = first; at < texts.length; at += STRIDE) yield texts[at] as string;
}

function addProducts(vector: Float32Array, sums: Float64Array): void {
  const squares = vector.reduce((sum, one) => sum + one * one, 0);
  for (let row = 0; row < DIMENSIONS; row += 1) {
    const factor = (vector[row] as number) / squares;
    for (let column = 0; column < DIMENSIONS; column += 1) {
      const at = row * DIMENSIONS + column;
      sums[at] = (sums[at] as number) + factor * (vector[column] as number);
    }
  }
}

function write(values: Float64Array): void {
  const scale = values.reduce((largest, one) => Math.max(largest, Math.abs(one)), 0) / 32_767;
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, at) => {
    bytes.writeInt16LE(Math.round(value / scale), at * 2);
  });
  const id = createHash("sha256").update(bytes).update(String(scale)).digest("hex").slice(0, 8);
  writeFileSync(FILE, `${JSON.stringify({ id, scale, values: bytes.toString("base64") }, undefined, 2)}\n`);
}
