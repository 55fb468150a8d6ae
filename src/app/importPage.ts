import { escapePath } from "../documents/format/rejection.ts";
import { splitPassages } from "../documents/passage.ts";
import { decodePage } from "../ingest/decodePage.ts";
import { type Overrides, type PageForm, REQUIRED, type WantedField } from "../ingest/page.ts";
import { addressKey } from "../ingest/pageAddress.ts";
import { readPage } from "../ingest/readPage.ts";
import { writeArticleFile } from "../ingest/writeArticleFile.ts";
import { removeUnfinished } from "../storage/folder/atomicFile.ts";
import { type PlacementPlan, planPlacement } from "../storage/folder/placement.ts";
import { storeArticle } from "../storage/folder/storeArticle.ts";

/** A page that somebody hands over, and where it is to go. Plain data, for a thread of its own. */
export interface ImportRequest {
  /** The knowledge folder. */
  readonly knowledge: string;
  /** The case's folder in it, as somebody typed it. */
  readonly slug: string;
  /** Whether that folder may be made. */
  readonly mayMakeCase: boolean;
  readonly form: PageForm;
  readonly bytes: Uint8Array;
  /** Passed by `checkGiven`. */
  readonly given: Overrides;
  /** ISO 8601 in UTC. */
  readonly now: string;
}

/** What became of a page. But for “imported” nothing was written. Paths are relative to the knowledge folder. */
export type ImportResult =
  | {
      readonly kind: "imported";
      readonly path: string;
      readonly slug: string;
      readonly title: string;
      readonly passages: number;
      /** What its citation will lack. */
      readonly missing: readonly WantedField[];
      /** Whether its own front matter hides or retracts it. */
      readonly isTakenDown: boolean;
    }
  /** Facts that neither the page tells nor whoever imports has given. */
  | { readonly kind: "lacks facts"; readonly missing: readonly WantedField[] }
  /** The same words stand there. */
  | { readonly kind: "on the shelf"; readonly path: string; readonly isTakenDown: boolean }
  /** Another file would be replaced. */
  | { readonly kind: "there already"; readonly path: string; readonly what: "same page" | "same name" }
  | { readonly kind: "no such case"; readonly slug: string }
  /** `reason` is a sentence without its full stop. */
  | { readonly kind: "not imported"; readonly reason: string };

/** Reads a page and writes it into its case as an article, checked as on the shelf. Replaces nothing; throws only bugs. */
export function importPage(order: ImportRequest): ImportResult {
  const { knowledge, slug, form, bytes, given, now } = order;
  removeUnfinished(knowledge);
  const read = readPage({ form, source: decodePage(bytes, form) }, given, now);
  if (read.kind === "unreadable") return refuse(`The page ${read.reason}`);
  const lacking = read.missing.filter((field) => REQUIRED.has(field));
  if (lacking.length > 0) return { kind: "lacks facts", missing: lacking };
  const placing = planPlacement(knowledge, slug, writeArticleFile(read.fields, read.markdown), addressKey);
  switch (placing.kind) {
    case "on the shelf":
      return placing;
    case "no folder":
      return refuse(`The knowledge folder can't be read (${placing.code})`);
    case "refused":
      return refuse(placing.reason);
    case "rejected":
      return refuse(
        `The shelf would reject the article: it ${placing.problems.map(({ reason }) => reason).join("; ")}`,
      );
    case "place":
      return store(placing, order, read.missing);
  }
}

function store(place: PlacementPlan, { mayMakeCase }: ImportRequest, missing: readonly WantedField[]): ImportResult {
  const { slug, name, replaces, isNewCase, article, isTakenDown } = place;
  if (isNewCase && !mayMakeCase) return { kind: "no such case", slug };
  if (replaces !== undefined) return { kind: "there already", path: escapePath(`${slug}/${name}`), what: replaces };
  const stored = storeArticle(place);
  if (stored.kind === "not stored") return refuse(stored.reason);
  const passages = splitPassages(article).length;
  return { kind: "imported", path: stored.path, slug, title: article.title, passages, missing, isTakenDown };
}

function refuse(reason: string): ImportResult {
  return { kind: "not imported", reason };
}
