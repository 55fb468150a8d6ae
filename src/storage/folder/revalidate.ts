import type { CooperativeTask } from "../../cooperativeTask.ts";
import type { Reading } from "../../documents/format/formatProblem.ts";
import { mayTakeDown } from "../../documents/format/takedown.ts";
import { describeError } from "../../errors.ts";
import { fail, succeed } from "../../result.ts";
import {
  type CachedFile,
  decodeSource,
  encodeSource,
  type FileCache,
  type FileReading,
  isSameSource,
  type Version,
} from "./fileCache.ts";
import { checkName, isArticleName, isCaseName, listFolder } from "./fileNames.ts";
import type { StoredReading, Withdrawal } from "./fileProblem.ts";
import type { FileTree } from "./fileTree.ts";
import { type FileStatus, hasRacyTimestamp, isSameStatus } from "./textFile.ts";
import { skipFrontMatter, standsIn } from "./textOverlap.ts";

/** A file by its path below the shelf. */
interface PlacedFile {
  readonly tree: FileTree;
  readonly path: string;
}

/** How a file's text is read: in steps of a few milliseconds. */
export type ParseText<T> = (text: string) => CooperativeTask<Reading<T>>;

/** A file as it is now: it is read if it may be another one than before. `last` is the text that it last was valid with. */
export function* revalidateFile<T>(
  { tree, path }: PlacedFile,
  parse: ParseText<T>,
  earlier: CachedFile<T> | undefined,
  last: Uint8Array | undefined,
): CooperativeTask<CachedFile<T>> {
  const readAt = Date.now();
  const status = checkName(path).ok ? tree.readStatus(path) : undefined;
  const isSame = earlier !== undefined && !earlier.hasRacyTimestamp && isAsBefore(earlier, status);
  const reading = isSame ? earlier.reading : yield* readAnew({ tree, path }, parse, earlier, last);
  return { status, hasRacyTimestamp: status === undefined || hasRacyTimestamp(status, readAt), reading };
}

/** How many articles' files came or seem to have changed since the folder was read, without reading them. Throws nothing. */
export function* countChanged(before: FileCache, open: () => FileTree): CooperativeTask<number> {
  let changed = 0;
  try {
    const tree = open();
    for (const slug of listFolder(tree, "")) {
      if (!tree.isFolder(slug)) continue;
      for (const name of listFolder(tree, slug).filter(isArticleName)) {
        const earlier = before.articles.get(`${slug}/${name}`);
        if (!isCaseName(name) && !(earlier && isAsBefore(earlier, tree.readStatus(`${slug}/${name}`)))) changed += 1;
        yield;
      }
    }
  } catch {
    return changed; // Whoever reads the folder will say what is wrong with it.
  }
  return changed;
}

/** A link may lead somewhere else by now without looking any different; so may what has a racy timestamp. */
function isAsBefore(earlier: CachedFile<unknown>, status: FileStatus | undefined): boolean {
  if (earlier.status === undefined || status === undefined) return earlier.status === status;
  return isSameStatus(earlier.status, status);
}

/** What was last valid of a file that is still there; `parse` reads `source`, the version that another thread had. */
export function findLastValid<T>(
  { tree, path }: PlacedFile,
  earlier: CachedFile<T> | undefined,
  source: Uint8Array | undefined,
  parse: (text: string) => T | undefined,
): Version<T> | undefined {
  if (tree.isGone(path)) return undefined;
  if (earlier) return earlier.lastValid;
  const value = source && parse(decodeSource(source));
  return source && value && { value, source };
}

function* readAnew<T>(
  { tree, path }: PlacedFile,
  parse: ParseText<T>,
  earlier: CachedFile<T> | undefined,
  last: Uint8Array | undefined,
): CooperativeTask<FileReading<T>> {
  const named = checkName(path);
  const text = named.ok ? tree.readText(path) : named;
  if (!text.ok) return fail({ problems: text.problem, withdrawal: findWithdrawal({ tree, path }, last) });
  const source = encodeSource(text.value);
  const known = [earlier?.reading.ok ? earlier.reading.value : undefined, earlier?.lastValid];
  const version = known.find((one) => one !== undefined && isSameSource(one.source, source));
  if (version) return succeed(version);
  const read = yield* readSafely(text.value, parse);
  return read.ok
    ? succeed({ value: read.value, source })
    : fail({ problems: read.problem, withdrawal: judgeText(text.value, last) });
}

/** A file that the system doesn't let the bot open is served as it was: that is a matter of rights, not of words. */
function findWithdrawal({ tree, path }: PlacedFile, last: Uint8Array | undefined): Withdrawal | undefined {
  const seen = checkName(path).ok ? tree.peek(path) : undefined;
  if (seen !== undefined) return judgeText(seen, last);
  return tree.isRegularFile(path) ? undefined : "text-gone";
}

function judgeText(text: string, last: Uint8Array | undefined): Withdrawal | undefined {
  if (mayTakeDown(text)) return "perhaps-taken-down";
  return last && !containsLastValid(text, last) ? "text-gone" : undefined;
}

/** Whether the text that a file last was valid with still stands in it. */
export function containsLastValid(text: string, last: Uint8Array): boolean {
  return standsIn(skipFrontMatter(decodeSource(last)), skipFrontMatter(text));
}

/** A fault in reading one file must not take the others along. */
export function* readSafely<T>(text: string, parse: ParseText<T>): CooperativeTask<StoredReading<T>> {
  try {
    return yield* parse(text);
  } catch (fault) {
    return fail([{ line: 1, code: "stumbled", fault: describeError(fault) }]);
  }
}
