import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import type { CooperativeTask } from "../cooperativeTask.ts";
import { VECTORS_ID } from "./quantize.ts";
import { findRecord, MAX_RECORD_LENGTH } from "./vectorRecord.ts";

/** A whole record, and where it stands in its file. */
export interface StoredRecord {
  readonly key: string;
  readonly at: number;
  readonly record: Buffer;
}

/** What every file begins with; whatever doesn't is no file of records, or one of other vectors. */
export const HEADER = Buffer.from(`casebook vectors 1 ${VECTORS_ID}\n`);

/**
 * A file that records are only ever added to, by any number of processes at once: each is written in one go at whatever
 * is the end then. What a process that died left unfinished is stepped over.
 */
export class RecordFile {
  private readonly file: number;
  /** All before this has been read. */
  private readTo = HEADER.length;

  private constructor(file: number) {
    this.file = file;
  }

  /** Opens a file for reading alone; nothing where there is none. Throws where it is no file of records, or can't be read. */
  static openForReading(path: string): RecordFile {
    const file = openSync(path, "r");
    if (hasHeader(file)) return new RecordFile(file);
    closeSync(file);
    throw new Error("it holds something else");
  }

  /**
   * Opens a file for adding, and makes it and its folder where there is none. One that holds something else is thrown
   * away, and `thrownAway` is called. Throws where it can't be read or written.
   */
  static openForAdding(path: string, thrownAway: () => void): RecordFile {
    makeFolder(dirname(path));
    const file = openAppending(path);
    if (hasHeader(file)) return new RecordFile(file);
    closeSync(file);
    thrownAway();
    unlinkSync(path);
    return new RecordFile(openAppending(path));
  }

  /** Hands over the whole records that were added since they were last read, by whichever process. */
  *readNew(take: (record: StoredRecord) => void): CooperativeTask<void> {
    for (;;) {
      const bytes = this.readPart();
      let from = 0;
      for (let next = findRecord(bytes, 0); next; next = findRecord(bytes, from)) {
        const { key, start, end } = next;
        take({ key, at: this.readTo + start, record: bytes.subarray(start, end) });
        from = end;
      }
      if (from === 0 && bytes.length < PART) return;
      this.readTo += from === 0 ? bytes.length - MAX_RECORD_LENGTH : from;
      yield;
    }
  }

  /** The bytes of a record that was found. Throws where they can't be read. */
  read(at: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafeSlow(length); // all of it is written, or nothing returned
    const read = readSync(this.file, bytes, 0, length, at);
    if (read < length) throw new Error("the file became shorter");
    return bytes;
  }

  /** Adds a record in one go. Throws where the disk doesn't take all of it. */
  add(record: Buffer): void {
    if (writeSync(this.file, record) < record.length) throw new Error("the disk is full");
  }

  close(): void {
    closeSync(this.file);
  }

  private readPart(): Buffer {
    const left = fstatSync(this.file).size - this.readTo;
    const bytes = Buffer.alloc(Math.max(0, Math.min(left, PART)));
    return bytes.subarray(0, readSync(this.file, bytes, 0, bytes.length, this.readTo));
  }
}

/** Bytes that are read at once: some seventy records, so that whoever waits for this thread waits a millisecond. */
const PART = 1 << 17;

/** Node's own way to make the folders above, too, never ends below some that take none, such as /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (fault) {
    if (!existsSync(path)) throw fault; // else another process was faster
  }
}

function openAppending(path: string): number {
  const file = openSync(path, constants.O_RDWR | constants.O_APPEND | constants.O_CREAT, 0o600);
  if (fstatSync(file).size === 0) writeSync(file, HEADER);
  return file;
}

function hasHeader(file: number): boolean {
  const header = Buffer.alloc(HEADER.length);
  return readSync(file, header, 0, header.length, 0) === header.length && header.equals(HEADER);
}
