import type { RunTask } from "../../cooperativeTask.ts";
import { escapePath } from "../../documents/format/escapePath.ts";
import { fail, type Result, succeed } from "../../result.ts";
import type { ArticleStore, StoreReading } from "../articleStore.ts";
import { collectSources, EMPTY_CACHE, type FileCache } from "../folder/fileCache.ts";
import { isArticleName, isCaseName } from "../folder/fileNames.ts";
import { type HeldFile, openMemoryTree } from "../folder/memoryTree.ts";
import { planInTree } from "../folder/placement.ts";
import { readTree } from "../folder/readFolder.ts";
import type { AddressKey, PlacementPlan, PlacementResult, WriteProblem } from "../placementPlan.ts";
import type { ShelfQuota } from "../shelfQuota.ts";
import { changeOrRefuse } from "./changeOrRefuse.ts";
import { checkImports, checkShelf, recordImport } from "./quota.ts";
import type { DatabaseResult, ServerDatabase, ServerRows } from "./serverDatabase.ts";
import { type Manifest, readBodies, readManifest, swapGeneration } from "./shelfFiles.ts";

/** A server's shelf in a database as a store, read by the same rules as a knowledge folder. */
export function openShelfStore(database: ServerDatabase, server: string, quota: ShelfQuota): ArticleStore {
  return new ShelfStore(database, server, quota);
}

/** A shelf as it was fetched: what it holds, and the bytes of what has to be read. */
interface FetchedShelf {
  readonly manifest: Manifest;
  readonly files: ReadonlyMap<string, HeldFile>;
}

class ShelfStore implements ArticleStore {
  readonly #database: ServerDatabase;
  readonly #server: string;
  readonly #quota: ShelfQuota;
  /** No path of a folder begins so. */
  readonly #root: string;

  constructor(database: ServerDatabase, server: string, quota: ShelfQuota) {
    this.#database = database;
    this.#server = server;
    this.#quota = quota;
    this.#root = `${database.kind}:${server}`;
  }

  read(sources: FileCache["sources"], run: RunTask): Promise<StoreReading> {
    return this.#readAfter({ ...EMPTY_CACHE, sources }, run);
  }

  async place(folderName: string, text: string, keyOf: AddressKey): Promise<PlacementResult> {
    const fetched = await this.#fetch(EMPTY_CACHE);
    if (!fetched.ok) return fail({ code: "database-unusable", problem: fetched.problem });
    return planInTree(() => openMemoryTree(this.#root, fetched.value.files), folderName, text, keyOf);
  }

  async put(plan: PlacementPlan): Promise<Result<string, WriteProblem>> {
    const path = `${plan.slug}/${plan.name}`;
    const written = await changeOrRefuse(this.#database, this.#server, (rows) => this.#write(rows, path, plan));
    return written.ok ? written.value : fail({ code: "database-unusable", problem: written.problem });
  }

  /** A transaction leaves nothing behind. */
  async removeUnfinished(): Promise<void> {}

  /** Within one transaction: the row of the server is locked once its generation is counted on. */
  async #write(rows: ServerRows, path: string, plan: PlacementPlan): Promise<Result<string, WriteProblem>> {
    const shown = escapePath(path);
    const bytes = new TextEncoder().encode(plan.text);
    const now = Date.now();
    const swapped = await swapGeneration(this.#database, rows, new Map([[path, bytes]]));
    const isReplacing = swapped.replaced.has(path);
    if (isReplacing && plan.replaces === undefined) return fail({ code: "appeared-meanwhile", path: shown });
    const counted = await checkImports(rows, this.#quota, now);
    if (!counted.ok) return counted;
    const fits = await checkShelf(rows, this.#quota);
    if (!fits.ok) return fits;
    await recordImport(rows, path, now);
    return succeed(shown);
  }

  async #countChanged(before: Manifest): Promise<number> {
    const found = await this.#database.look(this.#server, readManifest);
    if (!found.ok) return 0; // Whoever reads the shelf will say what is wrong with it.
    return [...found.value.files].filter(([path, digest]) => isArticle(path) && before.files.get(path) !== digest)
      .length;
  }

  async #readAfter(cache: FileCache, run: RunTask): Promise<StoreReading> {
    const fetched = await this.#fetch(cache);
    if (!fetched.ok) return fail({ code: "database-unusable", problem: fetched.problem });
    const { manifest, files } = fetched.value;
    const read = await run(readTree(cache, openMemoryTree(this.#root, files)));
    return succeed({
      contents: read.contents,
      generation: manifest.generation,
      sources: collectSources(read.cache),
      countChanged: () => this.#countChanged(manifest),
      readNext: (next) => this.#readAfter(read.cache, next),
    });
  }

  /** What the shelf holds now, with the bytes of all that was not read well before as it stands. */
  #fetch(cache: FileCache): Promise<DatabaseResult<FetchedShelf>> {
    return this.#database.look(this.#server, async (rows) => {
      const manifest = await readManifest(rows);
      const wanted = [...manifest.files].filter(([path, digest]) => !isKnown(cache, path, digest));
      const bodies = await readBodies(rows, [...new Set(wanted.map(([, digest]) => digest))]);
      const files = [...manifest.files].map(([path, digest]) => [path, { digest, bytes: bodies.get(digest) }] as const);
      return { manifest, files: new Map(files) };
    });
  }
}

function isArticle(path: string): boolean {
  const name = path.slice(path.indexOf("/") + 1);
  return path.includes("/") && isArticleName(name) && !isCaseName(name);
}

/** Whether a file was read well with these bytes, so that nothing asks for them again. */
function isKnown(cache: FileCache, path: string, digest: string): boolean {
  const file = cache.articles.get(path) ?? cache.cases.get(path);
  return file?.reading.ok === true && file.status?.inode === BigInt(`0x${digest}`);
}
