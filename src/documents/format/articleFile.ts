import { z } from "zod";
import { fail, succeed } from "../../result.ts";
import { fingerprint } from "../../text/fingerprint.ts";
import { type CaseSlug, toCaseSlug } from "../caseSlug.ts";
import { type Document, makeDocument } from "../document.ts";
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
import type { Reading } from "./formatProblem.ts";
import { type FrontMatter, parseFrontMatter, type Value } from "./frontMatter.ts";
import { readTakedown, TAKEDOWN_FIELDS } from "./takedown.ts";

/** The fields of an article, and what the common clippers call them. */
export const ARTICLE_FIELDS: FieldNames = {
  title: [],
  publisher: ["sitename", "site", "publication", "court"],
  published: ["date", "datePublished", "publishDate", "pubDate", "filed"],
  url: ["source", "link"],
  author: ["authors", "byline"],
  updated: ["dateModified", "lastmod", "last_modified_at"],
  accessed: ["created", "retrieved"],
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
};

const source = z.object(
  { outlet: oneLine(200), date: dateOrTime, title: oneLine(500).optional(), url: webAddress.optional() },
  { error: says("not-a-source") },
);

const isTakenDown = flag("not-a-takedown-flag");

const kind = oneLine(50)
  .transform((word) => word.toLowerCase())
  .refine(isDocumentKind, says("not-a-kind"));

const SCHEMA = z.object({
  title: oneLine(500),
  publisher: oneLine(200),
  published: dateOrTime,
  url: webAddress.optional(),
  author: oneOrMore(z.preprocess(stripLink, oneLine(200))).default([]),
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
});

/** An article as its file has it: `hidden` keeps it from being served; that `alsoCovers` are slugs of cases is still to be checked. */
export interface ArticleFile {
  readonly article: Document;
  readonly hidden: boolean;
  readonly alsoCovers: { readonly slugs: readonly CaseSlug[]; readonly line: number };
}

/** Reads the text of an article's file; `slug` is its folder, `name` the file's name without `.md`. */
export function parseArticleFile(text: string, slug: CaseSlug, name: string): Reading<ArticleFile> {
  const matter = parseFrontMatter(text);
  if (!matter.ok) return matter;
  const takedown = readTakedown(matter.value, "article");
  if (takedown.kind === "unclear") return fail([takedown.problem]);
  const fields = parseFields(dropForeignFields(matter.value), ARTICLE_FIELDS, SCHEMA, TAKEDOWN_FIELDS.article);
  if (!fields.ok) return fields;
  const { cases, hidden, author, ...facts } = fields.value;
  const body = parseBody(matter.value.body);
  if (!body.ok) return body;
  const blocks = body.value;
  if (blocks.length === 0) return fail([{ line: 1, code: "no-text" }]);
  const article = makeDocument(
    makeDocumentId(slug, name),
    [slug, ...cases.filter((other) => other !== slug)],
    { ...facts, authors: author },
    blocks,
    fingerprint,
  );
  const isHidden = hidden || takedown.kind === "taken down";
  return succeed({ article, hidden: isHidden, alsoCovers: { slugs: cases, line: matter.value.lineOf("cases") } });
}

/**
 * Front matter without what other programs mean by the same names: Jekyll's `published: true`, the day of a note's own file that
 * is no date, and bare lists of sources. None of them says anything of the article; `published: false` is a takedown before.
 */
export function dropForeignFields(matter: FrontMatter): FrontMatter {
  const fields = new Map([...matter.fields].filter(([name, value]) => !isForeign(name, value)));
  return fields.size === matter.fields.size ? matter : { ...matter, fields };
}

function isForeign(name: string, value: Value): boolean {
  if (name === "sources") return Array.isArray(value) && value.length > 0 && value.every((one) => isAddress(one));
  if (typeof value !== "string") return false;
  if (name === "published") return /^\s*(?:true|false|yes|no)\s*$/i.test(value);
  return NOTE_DATES.has(name) && !dateOrTime.safeParse(value).success && NOTE_TIME.test(value);
}

/** A list of addresses alone names no outlets and no days. */
function isAddress(source: Value): boolean {
  return webAddress.safeParse(source).success;
}

/** A day with its month's name and a time: as programs write it, and nobody by hand. */
const NOTE_TIME = /\p{L}{3}.*\d{4}.*\d:\d\d|^\d{4}[.,/ -]\d\d?[.,/ -]\d\d?,? .*\d:\d\d/u;

/** The days of a note or a file, as the programs that keep them write them. */
const NOTE_DATES: ReadonlySet<string> = new Set(["created", "updated", "modified", "lastmod", "last_modified_at"]);

/** Clippers that write for note-taking programs put names in `[[ ]]`. */
function stripLink(name: unknown): unknown {
  return typeof name === "string" ? name.trim().replace(/^\[\[([^[\]]*)\]\]$/, "$1") : name;
}
