import { z } from "zod";
import { type CooperativeTask, runToCompletion } from "../../cooperativeTask.ts";
import { fail, succeed } from "../../result.ts";
import { fingerprint } from "../../text/fingerprint.ts";
import { type CaseSlug, toCaseSlug } from "../caseSlug.ts";
import { type Document, makeDocumentInSteps } from "../document.ts";
import { makeDocumentId } from "../documentId.ts";
import { isDocumentKind } from "../documentKind.ts";
import { parseBody } from "./body.ts";
import {
  date,
  dateOrTime,
  type FieldNames,
  flag,
  oneLine,
  oneOrMore,
  parseFields,
  says,
  webAddress,
} from "./fields.ts";
import { isNoteLink, type PassedOver, separateForeignFields } from "./foreignFields.ts";
import type { Reading } from "./formatProblem.ts";
import { parseFrontMatter } from "./frontMatter.ts";
import { readTakedown, TAKEDOWN_FIELDS } from "./takedown.ts";

/** The fields of an article, and what common clippers, blogs and libraries of references call them. */
export const ARTICLE_FIELDS: FieldNames = {
  title: [],
  publisher: ["sitename", "site_name", "site", "publication", "publicationTitle", "container-title", "outlet", "court"],
  published: [
    ...["date", "datePublished", "date_published", "publishDate", "pubDate", "publicationDate", "publication_date"],
    ...["published_at", "issued", "filed"],
  ],
  url: ["source", "link", "canonical_url", "canonicalURL", "canonical"],
  author: ["authors", "byline"],
  updated: ["dateModified", "lastmod", "last_modified_at"],
  accessed: ["created", "retrieved", "accessDate"],
  cases: [],
  hidden: [],
  retracted: [],
  correction: [],
  sources: [],
  kind: [],
  court: [],
  docket: [],
  number: [],
  filed: [],
  party: [],
  read: [],
};

const source = z.object(
  { outlet: oneLine(200), date: dateOrTime, title: oneLine(500).optional(), url: webAddress.optional() },
  { error: says("not-a-source") },
);

const isTakenDown = flag("not-a-takedown-flag");

const kind = oneLine(50)
  .transform((word) => word.toLowerCase())
  .refine(isDocumentKind, says("not-a-kind"));

const citedName = (most: number) => oneLine(most).refine((name) => !isNoteLink(name), says("note-link"));

const SCHEMA = z.object({
  title: citedName(500),
  publisher: citedName(200),
  published: dateOrTime,
  url: webAddress.optional(),
  author: oneOrMore(oneLine(200)).default([]),
  updated: dateOrTime.optional(),
  accessed: dateOrTime.optional(),
  cases: oneOrMore(oneLine(200).transform(toCaseSlug)).default([]),
  hidden: isTakenDown.default(false),
  retracted: isTakenDown.default(false),
  correction: oneLine(1000).optional(),
  sources: z
    .array(source, { error: says("not-a-list") })
    .max(100, says("too-many-entries"))
    .default([]),
  kind: kind.optional(),
  court: oneLine(200).optional(),
  docket: oneLine(100).optional(),
  number: oneLine(30).optional(),
  filed: date.optional(),
  party: oneLine(200).optional(),
  read: flag("not-a-flag").optional(),
});

/** An article as its file has it: `hidden` keeps it from being served; that `alsoCovers` are slugs of cases is still to be checked. */
export interface ArticleFile {
  readonly article: Document;
  readonly hidden: boolean;
  readonly alsoCovers: { readonly slugs: readonly CaseSlug[]; readonly line: number };
  /** Fields that mean something else to the program that wrote them. */
  readonly passedOver: readonly PassedOver[];
}

/** Reads the text of an article's file; `slug` is its folder, `name` the file's name without `.md`. */
export function parseArticleFile(text: string, slug: CaseSlug, name: string): Reading<ArticleFile> {
  return runToCompletion(parseArticleFileInSteps(text, slug, name));
}

/** The same in steps of a few milliseconds: a transcript of some hundred pages takes more than a tenth of a second. */
export function* parseArticleFileInSteps(
  text: string,
  slug: CaseSlug,
  name: string,
): CooperativeTask<Reading<ArticleFile>> {
  const matter = parseFrontMatter(text);
  if (!matter.ok) return matter;
  const takedown = readTakedown(matter.value, "article");
  if (takedown.kind === "unclear") return fail([takedown.problem]);
  const own = separateForeignFields(matter.value);
  const fields = parseFields(own.matter, ARTICLE_FIELDS, SCHEMA, TAKEDOWN_FIELDS.article);
  if (!fields.ok) return fields;
  const { cases, hidden, author, ...facts } = fields.value;
  const body = yield* parseBody(matter.value.body);
  if (!body.ok) return body;
  const blocks = body.value;
  if (blocks.length === 0) return fail([{ line: 1, code: "no-text" }]);
  const article = yield* makeDocumentInSteps(
    makeDocumentId(slug, name),
    [slug, ...cases.filter((other) => other !== slug)],
    { ...facts, authors: author },
    blocks,
    fingerprint,
  );
  const isHidden = hidden || takedown.kind === "taken down";
  const alsoCovers = { slugs: cases, line: matter.value.lineOf("cases") };
  return succeed({ article, hidden: isHidden, alsoCovers, passedOver: own.passedOver });
}

/** Whether an article's own file hides it, wherever it stands; or why it can't be read. */
export function readHidden(text: string): Reading<boolean> {
  const read = parseArticleFile(text, toCaseSlug("case"), "article"); // names that nothing of it depends on
  return read.ok ? succeed(read.value.hidden) : read;
}
