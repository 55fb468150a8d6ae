import { type RunTask, runToCompletion } from "../../cooperativeTask.ts";
import type { DocumentId } from "../../documents/documentId.ts";
import { isBareCaseFile } from "../../documents/format/caseFile.ts";
import { escapePath } from "../../documents/format/escapePath.ts";
import { fail, type Result, succeed } from "../../result.ts";
import type { ArticleStore, EditProblem, FileEdit, StoreReading } from "../articleStore.ts";
import { collectSources, EMPTY_CACHE, type FileCache } from "../folder/fileCache.ts";
import { CASE_FILE, findArticleName, isArticleName, isCaseName } from "../folder/fileNames.ts";
import { type HeldFile, openMemoryTree } from "../folder/memoryTree.ts";
import { planInTree } from "../folder/placement.ts";
import { readTree } from "../folder/readFolder.ts";
import type { AddressKey, PlacementPlan, PlacementResult, WriteProblem } from "../placementPlan.ts";
import type { ShelfQuota } from "../shelfQuota.ts";
import { changeOrRefuse } from "./changeOrRefuse.ts";
import { checkImports, checkShelf, findImport, recordImport } from "./quota.ts";
import type { DatabaseResult, ServerDatabase, ServerRows } from "./serverDatabase.ts";
import { lockShelf, type Manifest, readBodies, readManifest, swapGeneration } from "./shelfFiles.ts";

/** A server's shelf in a database as a store, read by the same rules as a knowledge folder. */
export function openShelfStore(database: ServerDatabase, server: string, quota: ShelfQuota): ArticleStore {
  return new ShelfStore(database, server, quota);
}

/** A shelf as it was fetched: what it holds, and the bytes of what has to be read. */
interface FetchedShelf {
  readonly manifest: Manifest;
  readonly files: ReadonlyMap<string, HeldFile>;
}

/** Another process did the same import, so that this one's changes are taken back. */
interface DoneBefore {
  readonly code: "done-before";
  readonly path: string;
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

  async place(
    folderName: string,
    text: string,
    keyOf: AddressKey,
    run: RunTask = runToCompletion,
  ): Promise<PlacementResult> {
    const fetched = await this.#fetch(EMPTY_CACHE);
    if (!fetched.ok) return fail({ code: "database-unusable", problem: fetched.problem });
    return run(planInTree(() => openMemoryTree(this.#root, fetched.value.files), folderName, text, keyOf));
  }

  async put(plan: PlacementPlan, importId?: string): Promise<Result<string, WriteProblem>> {
    const path = `${plan.slug}/${plan.name}`;
    const written = await changeOrRefuse<string, WriteProblem | DoneBefore>(this.#database, this.#server, (rows) =>
      this.#write(rows, path, plan, importId),
    );
    if (!written.ok) return fail({ code: "database-unusable", problem: written.problem });
    const { value } = written;
    if (value.ok) return value;
    return value.problem.code === "done-before" ? succeed(value.problem.path) : fail(value.problem);
  }

  async hasImported(importId: string): Promise<boolean> {
    const found = await this.#database.look(this.#server, (rows) => findImport(rows, importId));
    return found.ok && found.value !== undefined;
  }

  async edit<Problem>(id: DocumentId, edit: FileEdit<Problem>): Promise<Result<string, Problem | EditProblem>> {
    const edited = await changeOrRefuse(this.#database, this.#server, (rows) => this.#edit(rows, id, edit));
    return edited.ok ? edited.value : fail({ code: "database-unusable", problem: edited.problem });
  }

  /** A transaction leaves nothing behind. */
  async removeUnfinished(): Promise<void> {}

  /** Within one transaction: the row of the server is locked once its generation is counted on. */
  async #write(
    rows: ServerRows,
    path: string,
    plan: PlacementPlan,
    importId?: string,
  ): Promise<Result<string, WriteProblem | DoneBefore>> {
    const shown = escapePath(path);
    const bytes = new TextEncoder().encode(plan.text);
    const now = Date.now();
    const { files } = plan.caseFile === undefined ? { files: new Map() } : await readManifest(rows);
    const isFirst = ![...files.keys()].some((one) => one.startsWith(`${plan.slug}/`));
    const caseFile =
      plan.caseFile !== undefined && isFirst
        ? ([[`${plan.slug}/${CASE_FILE}`, new TextEncoder().encode(plan.caseFile)]] as const)
        : [];
    const swapped = await swapGeneration(this.#database, rows, new Map([...caseFile, [path, bytes]]));
    const before = importId === undefined ? undefined : await findImport(rows, importId);
    if (before !== undefined) return fail({ code: "done-before", path: escapePath(before) });
    const isReplacing = swapped.replaced.has(path);
    if (isReplacing && plan.replaces === undefined) return fail({ code: "appeared-meanwhile", path: shown });
    const counted = await checkImports(rows, this.#quota, now);
    if (!counted.ok) return counted;
    const fits = await checkShelf(rows, this.#quota);
    if (!fits.ok) return fits;
    await recordImport(rows, { path, now, id: importId });
    return succeed(shown);
  }

  /** What is taken down may make the shelf a line larger: no quota keeps it from that. */
  async #edit<Problem>(
    rows: ServerRows,
    id: DocumentId,
    edit: FileEdit<Problem>,
  ): Promise<Result<string, Problem | EditProblem>> {
    await lockShelf(rows);
    const { files } = await readManifest(rows);
    const [folder = "", stem = ""] = id.split("/");
    const inFolder = [...files.keys()].filter((path) => path.startsWith(`${folder}/`));
    const name = findArticleName(
      inFolder.map((path) => path.slice(folder.length + 1)),
      stem,
    );
    const path = `${folder}/${name}`;
    const digest = files.get(path);
    const bytes = digest === undefined ? undefined : (await readBodies(rows, [digest])).get(digest);
    if (bytes === undefined) return fail({ code: "no-such-article", path: escapePath(`${id}.md`) });
    const edited = edit(bytes);
    if (!edited.ok) return edited;
    const changes = new Map([[path, edited.value]]);
    const casePath = `${folder}/${CASE_FILE}`;
    const isLast = inFolder.every((one) => one === path || one === casePath);
    if (edited.value === undefined && isLast && (await isBare(rows, files.get(casePath))))
      changes.set(casePath, undefined);
    await swapGeneration(this.#database, rows, changes);
    return succeed(escapePath(path));
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

/** Whether a `case.md` with that digest gives its case no more than a title. */
async function isBare(rows: ServerRows, digest: string | undefined): Promise<boolean> {
  if (digest === undefined) return false;
  const body = (await readBodies(rows, [digest])).get(digest);
  return body !== undefined && isBareCaseFile(new TextDecoder().decode(body));
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
