import { hash } from "node:crypto";
import { crc32 } from "node:zlib";
import { DIMENSIONS, MAX_PIECES } from "./encoder.ts";
import { type SentenceVectors, SHORT_DIMENSIONS } from "./quantize.ts";

/** The name that a sentence's vectors are kept under: 16 bytes of its text's SHA-256, each as one character. */
export function keyOf(sentence: string): string {
  return hash("sha256", sentence, "binary").slice(0, KEY_LENGTH);
}

// A record is: the mark, the length of what follows the checksum, the checksum of that, the key, the number of pieces,
// the scale of the sentence's own vector, that vector, the pieces' places, their short vectors. Numbers are little-endian.

const KEY_LENGTH = 16;
/** Hardly ever stands in a record by chance; whatever does is told by its checksum. */
const MARK = Buffer.from([0xca, 0x5e, 0xb0, 0x0c]);
const FRAME_LENGTH = 12;
const POOLED_AT = KEY_LENGTH + 2 + 4;
const PIECES_AT = POOLED_AT + DIMENSIONS;
const PIECE_LENGTH = 4 + SHORT_DIMENSIONS;
/** The longest record, in bytes. */
export const MAX_RECORD_LENGTH = FRAME_LENGTH + PIECES_AT + MAX_PIECES * PIECE_LENGTH;

/** A record as it stands in a file. */
export function writeRecord(key: string, { tokens, pooled, pooledScale, pieces }: SentenceVectors): Buffer {
  const count = pieces.length / 2;
  const body = Buffer.alloc(PIECES_AT + count * PIECE_LENGTH);
  body.write(key, "latin1");
  body.writeUInt16LE(count, KEY_LENGTH);
  body.writeFloatLE(pooledScale, KEY_LENGTH + 2);
  body.set(new Uint8Array(pooled.buffer, pooled.byteOffset, pooled.length), POOLED_AT);
  pieces.forEach((offset, at) => {
    body.writeUInt16LE(offset, PIECES_AT + 2 * at);
  });
  body.set(new Uint8Array(tokens.buffer, tokens.byteOffset, tokens.length), PIECES_AT + 4 * count);
  const frame = Buffer.alloc(FRAME_LENGTH);
  MARK.copy(frame);
  frame.writeUInt32LE(body.length, 4);
  frame.writeUInt32LE(crc32(body), 8);
  return Buffer.concat([frame, body]);
}

/** A record found in bytes. */
export interface FoundRecord {
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

/** The first whole record from a place on. What is before it was never finished; what is after the last one may yet be. */
export function findRecord(bytes: Buffer, from: number): FoundRecord | undefined {
  for (let start = bytes.indexOf(MARK, from); start >= 0; start = bytes.indexOf(MARK, start + 1)) {
    if (start + FRAME_LENGTH > bytes.length) return undefined;
    const length = bytes.readUInt32LE(start + 4);
    if (length < PIECES_AT || length > MAX_RECORD_LENGTH - FRAME_LENGTH) continue;
    const [first, end] = [start + FRAME_LENGTH, start + FRAME_LENGTH + length];
    if (end > bytes.length) continue;
    const body = bytes.subarray(first, end);
    if (crc32(body) !== bytes.readUInt32LE(start + 8) || !isWhole(body)) continue;
    return { start, end, key: body.toString("latin1", 0, KEY_LENGTH) };
  }
  return undefined;
}

function isWhole(body: Buffer): boolean {
  return body.length === PIECES_AT + body.readUInt16LE(KEY_LENGTH) * PIECE_LENGTH;
}

/** The vectors of a whole record; they share its memory but for the pieces' places. */
export function readRecord(record: Buffer): SentenceVectors {
  const body = record.subarray(FRAME_LENGTH);
  const count = body.readUInt16LE(KEY_LENGTH);
  const pieces = new Uint16Array(2 * count);
  for (let at = 0; at < pieces.length; at += 1) pieces[at] = body.readUInt16LE(PIECES_AT + 2 * at);
  return {
    pooledScale: readPooledScale(record),
    pooled: readPooled(record),
    pieces,
    tokens: toSigned(body.subarray(PIECES_AT + 4 * count)),
  };
}

/** The sentence's own vector, in the record's memory. */
export function readPooled(record: Buffer): Int8Array {
  return toSigned(record.subarray(FRAME_LENGTH + POOLED_AT, FRAME_LENGTH + PIECES_AT));
}

/** The scale of the sentence's own vector. */
export function readPooledScale(record: Buffer): number {
  return record.readFloatLE(FRAME_LENGTH + KEY_LENGTH + 2);
}

function toSigned(bytes: Buffer): Int8Array {
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}
