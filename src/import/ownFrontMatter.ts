import { z } from "zod";
import { ARTICLE_FIELDS } from "../shelf/articleFile.ts";
import { findMisnamedTakedown, readFields } from "../shelf/fields.ts";
import { readFrontMatter } from "../shelf/frontMatter.ts";
import { TAKEDOWNS } from "../shelf/takedown.ts";
import type { ArticleFields } from "./page.ts";
import { cleanAuthor, readText } from "./pageFacts.ts";
import { readPublicationDate } from "./publicationDate.ts";

export type FrontMatterReading =
  | { readonly kind: "read"; readonly fields: ArticleFields; readonly body: string }
  /** `reason` completes “The page …”. */
  | { readonly kind: "unreadable"; readonly reason: string };

const anything = z.record(z.string(), z.unknown());

/** What a Markdown file brings along, by the shelf's own rules: nothing that takes an article down may get lost. */
export function readOwnFrontMatter(source: string, now: string): FrontMatterReading {
  if (!/^---[ \t]*\r?\n/.test(source)) return { kind: "read", fields: {}, body: source };
  const matter = readFrontMatter(source);
  if (!matter.ok) return refuse(matter.problems);
  const misnamed = findMisnamedTakedown(matter.value, TAKEDOWNS);
  if (misnamed !== undefined)
    return refuse([
      { line: matter.value.lineOf(misnamed), reason: `has a field ${misnamed}; write hidden or retracted` },
    ]);
  const read = readFields(matter.value, ARTICLE_FIELDS, anything, TAKEDOWNS);
  if (!read.ok) return refuse(read.problems);
  return { kind: "read", fields: toFields(read.value, now), body: matter.value.body };
}

function toFields(given: Readonly<Record<string, unknown>>, now: string): ArticleFields {
  const { title, publisher, author, published, updated, url, ...kept } = given;
  const authors = (Array.isArray(author) ? author : [author]).flatMap((one) => cleanAuthor(textOf(one)) ?? []);
  return {
    title: readText(textOf(title)),
    publisher: readText(textOf(publisher)),
    author: authors.length > 0 ? authors : undefined,
    published: readPublicationDate(textOf(published), now),
    updated: readPublicationDate(textOf(updated), now),
    url: textOf(url),
    kept,
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function refuse(problems: readonly { readonly line: number; readonly reason: string }[]): FrontMatterReading {
  const [first] = problems;
  return {
    kind: "unreadable",
    reason: `${first?.reason ?? "has front matter that can't be read"} (line ${first?.line ?? 1})`,
  };
}
