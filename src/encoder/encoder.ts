import { describeError } from "../errors.ts";
import { fail, type Result, succeed } from "../result.ts";
import { Kernel, type LayerShape, type LinearLayer } from "./kernel.ts";
import type { EncoderProblem } from "./problem.ts";
import { activate, type Norm, normaliseRows, normaliseVector } from "./rowFunctions.ts";
import { openWeights, type Weights } from "./weights.ts";
import { CLS, type Piece, type PieceVocabulary, SEP, splitPieces } from "./wordPiece.ts";

/** Numbers of a token's vector, and of a text's. */
export const DIMENSIONS = 384;
/** Most pieces of a text that are read; the rest is cut. */
export const MAX_PIECES = 126;

const INNER = 1536;
const LAYERS = 6;
/** The pieces, and what begins and ends a text. */
const MAX_ROWS = MAX_PIECES + 2;

/** What the encoder makes of a text. */
export interface EncodedText {
  /** At most `MAX_PIECES`, in order. */
  readonly pieces: readonly Piece[];
  /** The vector of each piece in its context, `DIMENSIONS` numbers each, of no certain length. */
  readonly tokens: Float32Array;
  /** The text's own vector: the mean of the pieces' and of those that begin and end a text, of length 1. */
  readonly pooled: Float32Array;
}

/** Turns texts into vectors: texts of like meaning have vectors of like direction. English only. */
export interface Encoder {
  /**
   * Takes some 1–2 ms for each piece of the text. The same text always has the same vectors. `betweenLayers` is called before each of the
   * layers, at most some 40 ms apart; it must not encode anything.
   */
  encode(text: string, betweenLayers?: () => void): EncodedText;
  /** Gives back the file of weights; the encoder can't be used after that. */
  close(): void;
}

/**
 * Loads the encoder (all-MiniLM-L6-v2) from the installed package, which takes about half a second and 25 MB, or says
 * why there is none. `from` is a file's address: the package is looked for in the `node_modules` of its folder and of
 * those above.
 */
export function openEncoder(from?: string): Result<Encoder, EncoderProblem> {
  const opened = openWeights(from);
  if (!opened.ok) return opened;
  try {
    return succeed(new MiniLm(opened.value));
  } catch (fault) {
    opened.value.close();
    return fail({ code: "unreadable", path: "", cause: describeError(fault) });
  }
}

/** One of the layers of BERT. */
interface EncoderLayer {
  /** Queries, keys and values, side by side. */
  readonly attention: LinearLayer;
  readonly attended: LinearLayer;
  readonly attendedNorm: Norm;
  readonly inner: LinearLayer;
  readonly outer: LinearLayer;
  readonly outerNorm: Norm;
}

const ATTENTION: LayerShape = { inputs: DIMENSIONS, outputs: 3 * DIMENSIONS };
const ATTENDED: LayerShape = { inputs: DIMENSIONS, outputs: DIMENSIONS };
const TO_INNER: LayerShape = { inputs: DIMENSIONS, outputs: INNER };
const TO_OUTER: LayerShape = { inputs: INNER, outputs: DIMENSIONS };

class MiniLm implements Encoder {
  private readonly weights: Weights;
  private readonly vocabulary: PieceVocabulary;
  private readonly kernel: Kernel;
  private readonly layers: readonly EncoderLayer[];
  private readonly norm: Norm;
  /** What each place in a text adds to the vector of the piece there. */
  private readonly places: Float32Array;

  constructor(weights: Weights) {
    this.weights = weights;
    this.vocabulary = weights.vocabulary;
    const shapes = Array.from({ length: LAYERS }, () => [ATTENTION, ATTENDED, TO_INNER, TO_OUTER]).flat();
    this.kernel = new Kernel(MAX_ROWS, shapes);
    this.layers = Array.from({ length: LAYERS }, (_, layer) => readLayer(weights, this.kernel, layer));
    this.norm = readNorm(weights, "embeddings.LayerNorm");
    this.places = weights.read("embeddings.position_embeddings.weight").slice(0, MAX_ROWS * DIMENSIONS);
    const type = weights.read("embeddings.token_type_embeddings.weight");
    for (let at = 0; at < this.places.length; at += 1)
      this.places[at] = (this.places[at] as number) + (type[at % DIMENSIONS] as number);
  }

  encode(text: string, betweenLayers: () => void = () => {}): EncodedText {
    const pieces = splitPieces(text, this.vocabulary, MAX_PIECES);
    const rows = this.embed([CLS, ...pieces.map(({ id }) => id), SEP]);
    for (const layer of this.layers) {
      betweenLayers();
      this.runLayer(layer, rows);
    }
    return {
      pieces,
      tokens: rows.slice(DIMENSIONS, rows.length - DIMENSIONS),
      pooled: poolRows(rows),
    };
  }

  close(): void {
    this.weights.close();
  }

  private embed(ids: readonly number[]): Float32Array {
    const rows = this.kernel.rows.subarray(0, ids.length * DIMENSIONS);
    rows.set(this.places.subarray(0, rows.length));
    ids.forEach((id, row) => {
      this.weights.addRow(
        "embeddings.word_embeddings.weight",
        id,
        rows.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS),
      );
    });
    normaliseRows(rows, this.norm);
    return rows;
  }

  private runLayer(layer: EncoderLayer, rows: Float32Array): void {
    const count = rows.length / DIMENSIONS;
    const attended = this.kernel.attend(this.kernel.apply(layer.attention, rows, count), count);
    add(this.kernel.apply(layer.attended, attended, count), rows);
    normaliseRows(rows, layer.attendedNorm);
    const inner = this.kernel.apply(layer.inner, rows, count);
    activate(inner);
    add(this.kernel.apply(layer.outer, inner, count), rows);
    normaliseRows(rows, layer.outerNorm);
  }
}

function add(from: Float32Array, to: Float32Array): void {
  for (let at = 0; at < to.length; at += 1) to[at] = (to[at] as number) + (from[at] as number);
}

function poolRows(rows: Float32Array): Float32Array {
  const pooled = new Float32Array(DIMENSIONS);
  for (let at = 0; at < rows.length; at += 1)
    pooled[at % DIMENSIONS] = (pooled[at % DIMENSIONS] as number) + (rows[at] as number);
  return normaliseVector(pooled);
}

function readLayer(weights: Weights, kernel: Kernel, number: number): EncoderLayer {
  const name = (part: string) => `encoder.layer.${number}.${part}`;
  const parts = ["query", "key", "value"].map((part) => name(`attention.self.${part}`));
  const take = (shape: LayerShape, names: readonly string[]) =>
    kernel.addLayer(shape, readAll(weights, names, "weight"), readAll(weights, names, "bias"));
  return {
    attention: take(ATTENTION, parts),
    attended: take(ATTENDED, [name("attention.output.dense")]),
    attendedNorm: readNorm(weights, name("attention.output.LayerNorm")),
    inner: take(TO_INNER, [name("intermediate.dense")]),
    outer: take(TO_OUTER, [name("output.dense")]),
    outerNorm: readNorm(weights, name("output.LayerNorm")),
  };
}

function readAll(weights: Weights, names: readonly string[], kind: "weight" | "bias"): Float32Array {
  const parts = names.map((name) => weights.read(`${name}.${kind}`));
  const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function readNorm(weights: Weights, name: string): Norm {
  return { weight: weights.read(`${name}.weight`), bias: weights.read(`${name}.bias`) };
}
