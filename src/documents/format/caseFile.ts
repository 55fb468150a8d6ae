import { z } from "zod";
import { type CooperativeTask, runToCompletion } from "../../cooperativeTask.ts";
import { fail, succeed } from "../../result.ts";
import type { Case } from "../case.ts";
import type { CaseSlug } from "../caseSlug.ts";
import { parseBody } from "./body.ts";
import { date, type FieldNames, flag, oneLine, oneOrMore, parseFields, says } from "./fields.ts";
import type { Reading } from "./formatProblem.ts";
import { parseFrontMatter } from "./frontMatter.ts";
import { readTakedown, TAKEDOWN_FIELDS } from "./takedown.ts";

const NAMES: FieldNames = {
  title: [],
  aliases: ["alias"],
  people: ["persons"],
  court: [],
  docket: [],
  outcome: [],
  outcomeDate: [],
  hidden: [],
  read: [],
};

const PERSON = z.strictObject(
  { name: oneLine(100), aliases: oneOrMore(oneLine(100)).default([]) },
  { error: says("not-a-person") },
);

const SCHEMA = z.object({
  title: oneLine(200),
  aliases: oneOrMore(oneLine(100)).default([]),
  people: oneOrMore(PERSON).optional(),
  court: oneLine(200).optional(),
  docket: oneLine(100).optional(),
  outcome: oneLine(500).optional(),
  outcomeDate: date.optional(),
  hidden: flag("not-a-flag").default(false),
  read: flag("not-a-flag").optional(),
});

/** A case as its file tells it: `hidden` keeps all of its folder from being served. */
export interface CaseFile {
  readonly case: Case;
  readonly hidden: boolean;
}

/** Reads the text of a `case.md`; `slug` is its folder's name. */
export function parseCaseFile(text: string, slug: CaseSlug): Reading<CaseFile> {
  return runToCompletion(parseCaseFileInSteps(text, slug));
}

/** The same in steps of a few milliseconds. */
export function* parseCaseFileInSteps(text: string, slug: CaseSlug): CooperativeTask<Reading<CaseFile>> {
  const matter = parseFrontMatter(text);
  if (!matter.ok) return matter;
  const takedown = readTakedown(matter.value, "case");
  if (takedown.kind === "unclear") return fail([takedown.problem]);
  const fields = parseFields(matter.value, NAMES, SCHEMA, TAKEDOWN_FIELDS.case);
  if (!fields.ok) return fields;
  const { hidden, ...facts } = fields.value;
  const body = yield* parseBody(matter.value.body);
  if (!body.ok) return body;
  const description = body.value.map((block) => block.text).join("\n\n");
  return succeed({
    hidden: hidden || takedown.kind === "taken down",
    case: { slug, ...facts, description: description === "" ? undefined : description },
  });
}

/** A folder without a `case.md` is a case all the same. */
export function nameAfterFolder(slug: CaseSlug): Case {
  return { slug, title: slug, aliases: [] };
}

/** The text of a `case.md` that gives a case its title alone; `undefined` where it would not be read as just that. */
export function writeCaseFile(title: string, slug: CaseSlug): string | undefined {
  const text = `${BEFORE_TITLE}${JSON.stringify(title)}${AFTER_TITLE}`; // of YAML, too, that is a text in quotation marks
  const read = parseCaseFile(text, slug);
  return read.ok && !read.value.hidden && read.value.case.title === title ? text : undefined;
}

const BEFORE_TITLE = "---\ntitle: ";
const AFTER_TITLE = "\n---\n";

/** Whether a `case.md` says no more than `writeCaseFile` writes. */
export function isBareCaseFile(text: string): boolean {
  return text.startsWith(BEFORE_TITLE) && text.endsWith(AFTER_TITLE) && text.trim().split("\n").length === 3;
}
