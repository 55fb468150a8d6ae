import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { sep } from "node:path";
import { fail, type Result, succeed } from "../../result.ts";
import type { StorageProblem, StoredReading } from "./fileProblem.ts";

/** 1 MiB: the longest article of a newspaper is a tenth of it. */
export const MAX_FILE_BYTES = 1024 * 1024;

/** 4 MiB: a court paper of a thousand pages, with the marks of its pages and lines. */
export const MAX_FILING_BYTES = 4 * 1024 * 1024;

/** Front matter is no longer. UTF-16 code units. */
const MAX_MATTER = 16 * 1024;

/** Whether a text of so many bytes is larger than its kind may be: it may be as large as a court paper's if its front matter names a kind. */
export function isTooLarge(text: string, bytes: number): boolean {
  if (bytes <= MAX_FILE_BYTES) return false;
  const end = text.indexOf("\n---", 3);
  return bytes > MAX_FILING_BYTES || end < 0 || end > MAX_MATTER || !/^kind[ \t]*:/m.test(text.slice(0, end));
}

/** The text of a file below `root`, without a byte order mark, or why it is not read. Throws nothing. */
export function readTextFile(path: string, root: string): StoredReading<string> {
  return openFile(path, root, (file, size) =>
    size > MAX_FILING_BYTES ? fail([TOO_LARGE]) : decodeText(readFileSync(file)),
  );
}

/**
 * What can be made out of the first MiB of a file that is no text as it should be: too large, or in UTF-16, UTF-32 or
 * another encoding. `undefined` where the file can't be opened, so that what it says is not known at all. Throws nothing.
 */
export function peekFile(path: string, root: string): string | undefined {
  const seen = openFile(path, root, (file) => {
    const bytes = Buffer.alloc(MAX_FILE_BYTES);
    const length = readSync(file, bytes, 0, MAX_FILE_BYTES, 0);
    return succeed(decodeLoosely(bytes.subarray(0, length)));
  });
  return seen.ok ? seen.value : undefined;
}

/** The first bytes of a file as text; empty if it can't be read. Throws nothing. */
export function readHead(path: string, most: number): string {
  let file: number | undefined;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const bytes = Buffer.alloc(most);
    return bytes.subarray(0, readSync(file, bytes, 0, most, 0)).toString("utf8");
  } catch {
    return "";
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** What can be made out of bytes that are no text as it should be. UTF-16 tells itself by its mark; in UTF-32, and in UTF-16 without one, NUL stands between Latin letters. */
export function decodeLoosely(bytes: Buffer): string {
  const isUtf32 = bytes[0] === 0xff && bytes[1] === 0xfe && bytes[2] === 0 && bytes[3] === 0;
  if (bytes[0] === 0xff && bytes[1] === 0xfe && !isUtf32) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder("utf-8")
    .decode(bytes)
    .replaceAll("\0", "")
    .replace(/^\ufffd+/, "");
}

/** Said of a file that is too large to be read. */
export const TOO_LARGE: StorageProblem = { line: 1, code: "file-too-large", limitBytes: MAX_FILE_BYTES };

function openFile(
  path: string,
  root: string,
  read: (file: number, size: number) => StoredReading<string>,
): StoredReading<string> {
  let file: number | undefined;
  try {
    if (!isWithin(realpathSync(path), root)) return fail([{ line: 1, code: "file-leads-out" }]);
    // A pipe would keep the reader waiting without this; it is refused below.
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const status = fstatSync(file);
    if (!status.isFile()) return fail([{ line: 1, code: "not-a-file" }]);
    return read(file, status.size);
  } catch (error) {
    return fail([{ line: 1, code: "file-unreadable", cause: codeOf(error) }]);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** What tells one state of a file from the next without reading it. Times are nanoseconds since 1970. */
export interface FileStatus {
  readonly device: bigint;
  readonly inode: bigint;
  readonly size: bigint;
  readonly modified: bigint;
  readonly changed: bigint;
}

/** Of a file that lies at this very path; nothing for a link, as what it leads to may be replaced. */
export function readStatus(path: string): FileStatus | undefined {
  const status = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  if (!status?.isFile()) return undefined;
  const { dev: device, ino: inode, size, mtimeNs: modified, ctimeNs: changed } = status;
  return { device, inode, size, modified, changed };
}

/** Whether a file looks unchanged from outside. */
export function isSameStatus(one: FileStatus, other: FileStatus): boolean {
  const { device, inode, size, modified, changed } = other;
  return (
    one.device === device &&
    one.inode === inode &&
    one.size === size &&
    one.modified === modified &&
    one.changed === changed
  );
}

/** The coarsest clock of a file system in use (FAT's) ticks every two seconds. Nanoseconds. */
const TICK = 2_000_000_000n;

/** Whether a file read at that moment (milliseconds since 1970) may have been written once more with the same times. */
export function hasRacyTimestamp({ modified, changed }: FileStatus, readAt: number): boolean {
  const latest = modified > changed ? modified : changed;
  return latest > BigInt(Math.floor(readAt)) * 1_000_000n - TICK;
}

/** Whether nothing is there, or a link that leads to nothing. */
export function isGone(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) === undefined;
  } catch {
    return false;
  }
}

/** Whether a file lies at this very path, readable or not; a link to one does not count. */
export function isRegularFile(path: string): boolean {
  try {
    return lstatSync(path).isFile();
  } catch {
    return false;
  }
}

/** Whether a real path is the folder `root` or lies below it. */
export function isWithin(path: string, root: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}

/** The system's short name for what went wrong, such as `EACCES`. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown error";
}

/** A file's bytes as text, without a byte order mark, or why they are no text of ours. */
export function decodeText(bytes: Buffer): StoredReading<string> {
  if (bytes.length > MAX_FILING_BYTES) return fail([TOO_LARGE]);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return fail([{ line: 1, code: "utf-16" }]);
  const text = decodeStrictly(bytes);
  if (text === undefined) return fail([{ line: findBadLine(bytes), code: "not-utf-8" }]);
  if (isTooLarge(text, bytes.length)) return fail([TOO_LARGE]);
  const nul = text.indexOf("\0");
  if (nul >= 0) return fail([{ line: text.slice(0, nul).split("\n").length, code: "nul" }]);
  return succeed(text);
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A line feed is never part of another character in UTF-8, so each line decodes alone. */
function findBadLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    if (decodeStrictly(bytes.subarray(start, end)) === undefined) return line;
    start = end;
  }
  return 1;
}

/** The system would not do it. `cause` is its code, such as `EACCES`. */
export interface SystemProblem {
  readonly code: "refused-by-system";
  readonly cause: string;
}

/** A system's fault as a problem. */
export function toSystemProblem(fault: unknown): SystemProblem {
  return { code: "refused-by-system", cause: codeOf(fault) };
}

/** Writes a file, over another one of the name; says whether there was one. */
export function storeFile(
  path: string,
  data: string | Uint8Array,
): Result<{ readonly replaced: boolean }, SystemProblem> {
  try {
    const replaced = existsSync(path);
    writeFileSync(path, data);
    return succeed({ replaced });
  } catch (fault) {
    return fail(toSystemProblem(fault));
  }
}

/** The bytes of a file outside of the knowledge folder, if they are no more than `most`. */
export function readBytes(path: string, most: number): Result<Buffer, SystemProblem | { readonly code: "too-large" }> {
  let file: number | undefined;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const status = fstatSync(file);
    if (!status.isFile())
      return fail({ code: "refused-by-system", cause: status.isDirectory() ? "EISDIR" : "ENOTSUP" });
    return status.size > most ? fail({ code: "too-large" }) : succeed(readFileSync(file));
  } catch (fault) {
    return fail(toSystemProblem(fault));
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
