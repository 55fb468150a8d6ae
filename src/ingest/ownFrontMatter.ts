import { z } from "zod";
import { ARTICLE_FIELDS } from "../documents/format/articleFile.ts";
import { parseFields } from "../documents/format/fields.ts";
import { isNoteLink, separateForeignFields } from "../documents/format/foreignFields.ts";
import type { FormatProblem } from "../documents/format/formatProblem.ts";
import { parseFrontMatter } from "../documents/format/frontMatter.ts";
import { findBodyMark } from "../documents/format/takedown/body.ts";
import { readTakedown, TAKEDOWN_FIELDS } from "../documents/format/takedown.ts";
import { fail, type Result, succeed } from "../result.ts";
import type { ArticleFields, PageProblem } from "./page.ts";
import { cleanAuthor, readText } from "./pageMetadata.ts";
import { readPublicationDate } from "./publicationDate.ts";

/** A file's own front matter, and the text below it. */
export interface OwnFrontMatter {
  readonly fields: ArticleFields;
  readonly body: string;
}

const anything = z.record(z.string(), z.unknown());

/** What a Markdown file brings along, by the shelf's own rules: nothing that takes an article down may get lost. */
export function readOwnFrontMatter(source: string, now: string): Result<OwnFrontMatter, PageProblem> {
  if (!/^---[ \t]*\r?\n/.test(source)) return readBare(source);
  const matter = parseFrontMatter(source);
  if (!matter.ok) return refuse(matter.problem);
  const takedown = readTakedown(matter.value, "article");
  if (takedown.kind === "unclear") return refuse([takedown.problem]);
  const { matter: own } = separateForeignFields(matter.value);
  const read = parseFields(own, ARTICLE_FIELDS, anything, TAKEDOWN_FIELDS.article);
  if (!read.ok) return refuse(read.problem);
  const given = takedown.kind === "taken down" ? { ...read.value, hidden: "true" } : read.value;
  return succeed({ fields: toFields(given, now), body: matter.value.body });
}

/** A file that has no front matter may say all the same, in its first lines, that it is not to be shown. */
function readBare(source: string): Result<OwnFrontMatter, PageProblem> {
  const mark = findBodyMark(source);
  if (!mark) return succeed({ fields: {}, body: source });
  return fail({ code: "says-not-to-be-shown", line: mark.line + 1 });
}

function toFields(given: Readonly<Record<string, unknown>>, now: string): ArticleFields {
  // Programs that keep clippings mean by `read` that somebody has read it; who may read, the shelf's keeper says there.
  const { title, publisher, author, published, updated, url, read: _seen, ...kept } = given;
  const authors = (Array.isArray(author) ? author : [author]).flatMap((one) => cleanAuthor(textOf(one)) ?? []);
  return {
    title: readName(title),
    publisher: readName(publisher),
    author: authors.length > 0 ? authors : undefined,
    published: readPublicationDate(textOf(published), now),
    updated: readPublicationDate(textOf(updated), now),
    url: textOf(url),
    kept,
  };
}

/** A link to a note is no name that can be cited: it is asked for. */
function readName(value: unknown): string | undefined {
  const text = readText(textOf(value));
  return text === undefined || isNoteLink(text) ? undefined : text;
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function refuse(problems: readonly FormatProblem[]): Result<never, PageProblem> {
  const [first] = problems;
  if (!first) throw new Error("front matter was refused without a problem");
  return fail({ code: "front-matter", problem: first });
}
