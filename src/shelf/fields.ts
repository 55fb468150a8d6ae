import { z } from "zod";
import type { FrontMatter, Value } from "./frontMatter.ts";
import type { Problem, Reading } from "./rejection.ts";

/** Reads what front matter says, field by field, by schemas that say in words what is wrong. */

/** Controls and bidirectional marks can make a line read as another one. */
const UNPRINTABLE = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\s]+/gu;

/** One line of text, white space folded, with at most `most` characters. */
export const oneLine = (most: number) =>
  z
    .string({ error: "must be one line of text" })
    .transform((text) => text.replace(UNPRINTABLE, " ").trim())
    .pipe(z.string().min(1, "must not be empty").max(most, `must have at most ${most} characters`));

const ISO_DATE = "must be an ISO 8601 date such as 2024-07-13, and a day that exists";

export const date = z.string({ error: ISO_DATE }).trim().pipe(z.iso.date(ISO_DATE));

/** A date, or a date-time with or without an offset. */
export const dateOrTime = z
  .string({ error: ISO_DATE })
  .trim()
  .pipe(z.union([z.iso.date(), z.iso.datetime({ offset: true, local: true })], { error: ISO_DATE }));

const WEB_ADDRESS = "must be a web address that begins with http:// or https://, without a user name";

export const webAddress = z
  .string({ error: WEB_ADDRESS })
  .trim()
  .max(2048, "must have at most 2048 characters")
  .refine(isWebAddress, WEB_ADDRESS)
  .transform((text) => new URL(text).href);

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return (protocol === "http:" || protocol === "https:") && username === "" && password === "";
}

/** `true` or `false` and nothing else: what can't be read must not pass for *no*. */
export const flag = z.preprocess(
  (value) => (typeof value === "string" ? value.trim().toLowerCase() : value),
  z
    .enum(["true", "false"], { error: "must be true or false; until it is, the article is not served" })
    .transform((value) => value === "true"),
);

/** One value or a list of them. */
export const oneOrMore = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (Array.isArray(value) ? value : [value]),
    z.array(item).max(100, "must have at most 100 entries"),
  );

/** A field of a schema, by the names that it goes by in front matter, the first its own. */
export type FieldNames = Readonly<Record<string, readonly string[]>>;

/**
 * Reads the fields that the schema knows and passes over all others. An empty field counts as
 * absent, but not where `mustBeRead` names it.
 */
export function readFields<T>(
  matter: FrontMatter,
  names: FieldNames,
  schema: z.ZodType<T>,
  mustBeRead: readonly string[] = [],
): Reading<T> {
  const given: Record<string, unknown> = Object.create(null);
  const lines = new Map<string, number>();
  for (const [field, aliases] of Object.entries(names)) {
    for (const name of [field, ...aliases]) {
      const value = matter.fields.get(name.toLowerCase());
      if (value === undefined || (isEmpty(value) && !mustBeRead.includes(field))) continue;
      given[field] = plain(value);
      lines.set(field, matter.lineOf(name));
      break;
    }
  }
  const read = schema.safeParse({ ...given });
  if (read.success) return { ok: true, value: read.data };
  return { ok: false, problems: firstOfEach(read.error.issues.map((issue) => describe(issue, lines))) };
}

function isEmpty(value: Value): boolean {
  return typeof value === "string"
    ? ["", "~", "null"].includes(value.trim())
    : Array.isArray(value) && value.length === 0;
}

/** Maps become objects without a prototype, so that no key means more than itself. */
function plain(value: Value): unknown {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(plain);
  const object: Record<string, unknown> = Object.create(null);
  for (const [key, item] of value as ReadonlyMap<string, Value>) object[key] = plain(item); // neither text nor a list
  return object;
}

function describe(issue: z.core.$ZodIssue, lines: ReadonlyMap<string, number>): Problem {
  const [field = "", ...inside] = issue.path.map(String);
  const where = [field, ...inside.map((key) => (/^\d+$/.test(key) ? `entry ${Number(key) + 1}` : key))].join(", ");
  const missing = inside.length === 0 && !lines.has(field);
  return {
    line: lines.get(field) ?? 1,
    reason: missing ? `${field} is missing; add it to the front matter` : `${where} ${issue.message}`,
  };
}

function firstOfEach(problems: readonly Problem[]): Problem[] {
  const byLine = new Map<string, Problem>();
  for (const problem of problems) if (!byLine.has(problem.reason)) byLine.set(problem.reason, problem);
  return [...byLine.values()].sort((one, other) => one.line - other.line);
}
