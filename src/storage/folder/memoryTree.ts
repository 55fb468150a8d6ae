import { fail } from "../../result.ts";
import type { FileTree } from "./fileTree.ts";
import { decodeLoosely, decodeText, MAX_FILE_BYTES } from "./textFile.ts";

/** A file that is held in memory. */
export interface HeldFile {
  /** SHA-256 of its bytes, as hexadecimal digits. */
  readonly digest: string;
  /** Absent where nobody will ask for them, as the file was read well before. */
  readonly bytes?: Uint8Array;
}

/** The files of a shelf that are held in memory, by path. `root` tells the shelf from every other one. */
export function openMemoryTree(root: string, files: ReadonlyMap<string, HeldFile>): FileTree {
  const folders = listFolders(files.keys());
  const read = (path: string) => {
    const file = files.get(path);
    if (file && !file.bytes) throw new Error(`${path} was not fetched`);
    const bytes = file?.bytes;
    return bytes && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  };
  return {
    root,
    list: (folder) => [...(folders.get(folder) ?? [])],
    isFolder: (path) => folders.has(path),
    leadsInside: () => true,
    readText: (path) => {
      const bytes = read(path);
      return bytes ? decodeText(bytes) : fail([{ line: 1, code: "file-unreadable", cause: "ENOENT" }]);
    },
    peek: (path) => {
      const bytes = read(path);
      return bytes && decodeLoosely(bytes.subarray(0, MAX_FILE_BYTES));
    },
    readStatus: (path) => toStatus(files.get(path)),
    isGone: (path) => !files.has(path) && !folders.has(path),
    isRegularFile: (path) => files.has(path),
    exists: (path) => files.has(path) || folders.has(path),
  };
}

/** Equal bytes are one state of a file, whenever they were written. */
function toStatus(file: HeldFile | undefined) {
  if (!file) return undefined;
  return {
    device: 0n,
    inode: BigInt(`0x${file.digest}`),
    size: 0n,
    modified: 0n,
    changed: 0n,
  };
}

/** The names in each folder, the shelf itself among them. */
function listFolders(paths: Iterable<string>): ReadonlyMap<string, ReadonlySet<string>> {
  const folders = new Map<string, Set<string>>([["", new Set()]]);
  for (const path of paths) {
    let folder = "";
    for (const name of path.split("/")) {
      const names = folders.get(folder) ?? new Set();
      folders.set(folder, names.add(name));
      folder = folder === "" ? name : `${folder}/${name}`;
    }
  }
  return folders;
}
