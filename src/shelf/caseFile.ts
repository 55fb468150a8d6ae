import { z } from "zod";
import type { Case } from "../library/case.ts";
import { readMarkdown } from "../library/reading/markdown.ts";
import { date, type FieldNames, oneLine, oneOrMore, readFields } from "./fields.ts";
import { readFrontMatter } from "./frontMatter.ts";
import type { Reading } from "./rejection.ts";

const NAMES: FieldNames = { title: [], aliases: ["alias"], court: [], docket: [], outcome: [], outcomeDate: [] };

const SCHEMA = z.object({
  title: oneLine(200),
  aliases: oneOrMore(oneLine(100)).default([]),
  court: oneLine(200).optional(),
  docket: oneLine(100).optional(),
  outcome: oneLine(500).optional(),
  outcomeDate: date.optional(),
});

/** Reads the text of a `case.md`; `slug` is its folder's name. */
export function readCaseFile(text: string, slug: string): Reading<Case> {
  const matter = readFrontMatter(text);
  if (!matter.ok) return matter;
  const fields = readFields(matter.value, NAMES, SCHEMA);
  if (!fields.ok) return fields;
  const description = readMarkdown(matter.value.body)
    .map((block) => block.text)
    .join("\n\n");
  return { ok: true, value: { slug, ...fields.value, description: description === "" ? undefined : description } };
}

/** A folder without a `case.md` is a case all the same. */
export function nameAfterFolder(slug: string): Case {
  return { slug, title: slug, aliases: [] };
}
