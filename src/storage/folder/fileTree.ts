import type { StoredReading } from "./fileProblem.ts";
import type { FileStatus } from "./textFile.ts";

/**
 * The files of one shelf as reading it sees them, wherever they are kept: a folder of this machine, or what a database holds.
 * Paths are below the shelf, with `/` between names; the empty path is the shelf itself.
 */
export interface FileTree {
  /** Tells this shelf from every other one: a folder's real path, or an address that no path begins with. */
  readonly root: string;
  /** The names in a folder, in any order. Throws the system's fault where it can't be read. */
  list(folder: string): string[];
  /** Whether it is a folder, or a link to one; false where that can't be known. */
  isFolder(path: string): boolean;
  /** Whether what is at the path lies within the shelf, links followed. Throws the system's fault where there is nothing. */
  leadsInside(path: string): boolean;
  /** The text of a file, without a byte order mark, or why it is not read. Throws nothing. */
  readText(path: string): StoredReading<string>;
  /** What can be made out of a file that is no text as it should be; `undefined` where it can't be opened. Throws nothing. */
  peek(path: string): string | undefined;
  /** What tells a file's state from the next without reading it; `undefined` for what is no file of its own. */
  readStatus(path: string): FileStatus | undefined;
  /** Whether nothing is there, or a link that leads to nothing. */
  isGone(path: string): boolean;
  /** Whether a file lies at this very path, readable or not; a link to one does not count. */
  isRegularFile(path: string): boolean;
  /** Whether anything has this name, a link that leads nowhere too. Throws the system's fault where that can't be known. */
  exists(path: string): boolean;
}
