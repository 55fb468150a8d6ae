import { z } from "zod";
import type { Case } from "../library/case.ts";
import { readBody } from "./body.ts";
import { date, type FieldNames, findMisnamedTakedown, flag, oneLine, oneOrMore, readFields } from "./fields.ts";
import { readFrontMatter } from "./frontMatter.ts";
import { fail, type Reading, spellName } from "./rejection.ts";

const NAMES: FieldNames = {
  title: [],
  aliases: ["alias"],
  court: [],
  docket: [],
  outcome: [],
  outcomeDate: [],
  hidden: [],
};

const SCHEMA = z.object({
  title: oneLine(200),
  aliases: oneOrMore(oneLine(100)).default([]),
  court: oneLine(200).optional(),
  docket: oneLine(100).optional(),
  outcome: oneLine(500).optional(),
  outcomeDate: date.optional(),
  hidden: flag("must be true or false").default(false),
});

/** A case as its file tells it: `hidden` keeps all of its folder off the shelf. */
export interface CaseFile {
  readonly case: Case;
  readonly hidden: boolean;
}

/** Reads the text of a `case.md`; `slug` is its folder's name. */
export function readCaseFile(text: string, slug: string): Reading<CaseFile> {
  const matter = readFrontMatter(text);
  if (!matter.ok) return matter;
  const misnamed = findMisnamedTakedown(matter.value, ["hidden"]);
  if (misnamed)
    return fail(matter.value.lineOf(misnamed), `has a field ${spellName(misnamed)}; write hidden, with true or false`);
  const fields = readFields(matter.value, NAMES, SCHEMA, ["hidden"]);
  if (!fields.ok) return fields;
  const { hidden, ...facts } = fields.value;
  const body = readBody(matter.value.body);
  if (!body.ok) return body;
  const description = body.value.map((block) => block.text).join("\n\n");
  return {
    ok: true,
    value: { hidden, case: { slug, ...facts, description: description === "" ? undefined : description } },
  };
}

/** Whether a case file that could not be read may have meant to take its case down: a line, or an entry in brackets, begins so. */
export function mayHide(text: string): boolean {
  return /(?:^|[{,])[^\w\n\r\u2028\u2029{,]*(?:\w{0,10}hid|retract)/im.test(text);
}

/** A folder without a `case.md` is a case all the same. */
export function nameAfterFolder(slug: string): Case {
  return { slug, title: slug, aliases: [] };
}
