interface UsageOfServer {
  readonly server: string;
  readonly files: number;
  readonly bytes: number;
  /** ISO 8601 in UTC; null where it isn't known. */
  readonly changed: string | null;
}

/** What is said of servers' shelves in a database, in the terminal alone: needs no other language. */
export const shelves = {
  noStore: "No database keeps shelves here; set STORE or DATABASE_URL in .env.",
  notAServer: "A server's id has 17 to 20 digits: turn on Developer Mode in Discord, then Copy Server ID.",
  nothingKept: ({ server }: { readonly server: string }) => `Nothing is kept of the server ${server}.`,
  emptyFolder: ({ folder }: { readonly folder: string }) => `The folder ${folder} holds no file; nothing was changed.`,
  exported: ({ files, folder }: { readonly files: number; readonly folder: string }) =>
    `Wrote ${files} ${files === 1 ? "file" : "files"} into ${folder}.`,
  imported: ({ files, server }: { readonly files: number; readonly server: string }) =>
    `The shelf of the server ${server} holds these ${files} ${files === 1 ? "file" : "files"} now; running bots serve them within a minute.`,
  noSuchFile: ({ server, file }: { readonly server: string; readonly file: string }) =>
    `The shelf of the server ${server} has no file ${file}; npm run shelf -- list names them all.`,
  removed: ({ path }: { readonly path: string }) => `Took ${path} off the shelf; running bots follow within a minute.`,
  yesDeletes: ({ server }: { readonly server: string }) =>
    `--yes deletes the shelf, the settings and the questions of the server ${server} for good.`,
  deleted: ({ server }: { readonly server: string }) => `Nothing is kept of the server ${server} any more.`,
  usage: ({ server, files, bytes, changed }: UsageOfServer) =>
    `${server}  ${files} ${files === 1 ? "file" : "files"}  ${(bytes / 2 ** 20).toFixed(2)} MB${changed === null ? "" : `  changed ${changed}`}`,
  noUsage: "No server has a shelf yet.",
  migratesItself: "Only PostgreSQL's tables are made by a command: set DATABASE_URL. SQLite's are made by themselves.",
  noOwner: "DATABASE_OWNER_URL must name the role that owns the tables.",
  migrated: "The tables are up to date.",
} as const;
