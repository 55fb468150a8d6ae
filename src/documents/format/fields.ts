import { z } from "zod";
import { fail, succeed } from "../../result.ts";
import { isBlank } from "../../text/sanitize.ts";
import { isTypo } from "../../text/typo.ts";
import { shortenName } from "./escapePath.ts";
import type { FieldFault, FormatProblem, Reading } from "./formatProblem.ts";
import type { FrontMatter, Value } from "./frontMatter.ts";

/** Reads what front matter says, field by field, by schemas that say by a code what is wrong. */

/** A schema's message: the code of a fault. */
export const says = (code: FieldFault["code"]): string => code;

/** What a schema of a field's value finds wrong. */
export function readFieldFault(issue: z.core.$ZodIssue): FieldFault {
  const code = issue.message as FieldFault["code"]; // whatever these schemas refuse, they say by `says`
  if (code !== "too-long" && code !== "too-many-entries") return { code };
  return { code, limit: issue.code === "too_big" ? Number(issue.maximum) : 0 };
}

/** Controls and bidirectional marks can make a line read as another one. */
const UNPRINTABLE = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\s]+/gu;

/** One line of text, white space folded, with at most `most` characters. */
export const oneLine = (most: number) =>
  z
    .preprocess(uncurl, z.string({ error: says("not-one-line") }))
    .transform((text) => text.replace(UNPRINTABLE, " ").trim())
    .pipe(
      z
        .string()
        .max(most, says("too-long"))
        .refine((text) => !isBlank(text), says("empty")),
    );

/** Word processors turn the quotation marks around a YAML value into curly ones, which YAML takes for text. */
const uncurl = (value: unknown) => (typeof value === "string" ? value.trim().replace(/^“(.*)”$/su, "$1") : value);

const ISO_DATE = says("not-a-date");

export const date = z.preprocess(uncurl, z.string({ error: ISO_DATE })).pipe(z.iso.date(ISO_DATE));

/**
 * A time as blogs and note-taking programs write it: a space for the T, before the offset, no colon in it, no seconds; with the
 * zone's letters behind; `2013/7/4`.
 */
const BLOG_TIME =
  /^(\d{4})(?:-(\d\d)-(\d\d)|\/(\d\d?)\/(\d\d?))(?:[T ]+(\d?\d:\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(?: ?(Z|UTC|GMT|[+-]\d\d:?\d\d))?(?: [A-Z]{2,5})?)?$/i;

const STRICT_TIME = z.union([z.iso.date(), z.iso.datetime({ offset: true, local: true })]);

function toIso(value: unknown): unknown {
  const bare = uncurl(value);
  if (STRICT_TIME.safeParse(bare).success) return bare;
  const [, year, month, day, otherMonth = month, otherDay = day, clock, seconds = "00", zone = ""] =
    typeof bare === "string" ? (BLOG_TIME.exec(bare) ?? []) : [];
  if (year === undefined || otherMonth === undefined || otherDay === undefined) return bare;
  const offset = /^(?:Z|UTC|GMT)$/i.test(zone) ? "Z" : zone.replace(/^([+-]\d\d):?(\d\d)$/, "$1:$2");
  const time = clock === undefined ? "" : `T${clock.padStart(5, "0")}:${seconds}${offset}`;
  return `${year}-${otherMonth.padStart(2, "0")}-${otherDay.padStart(2, "0")}${time}`;
}

/** A date, or a date-time with or without an offset, also as blogs write it: `2021-03-04 09:00 +0000`. */
export const dateOrTime = z
  .preprocess(toIso, z.string({ error: ISO_DATE }))
  .refine((text) => STRICT_TIME.safeParse(text).success, ISO_DATE);

const WEB_ADDRESS = says("not-a-web-address");

export const webAddress = z
  .string({ error: WEB_ADDRESS })
  .trim()
  .max(2048, says("too-long"))
  .refine(isWebAddress, WEB_ADDRESS)
  // An address that was copied with a highlight of its own would mark that, and not the quotation.
  .transform((text) => new URL(text).href.replace(/#?:~:.*$/, ""));

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return (protocol === "http:" || protocol === "https:") && username === "" && password === "";
}

/** `true` or `false` and nothing else, or the fault: what can't be read must not pass for *no*. */
export const flag = (fault: "not-a-flag" | "not-a-takedown-flag") =>
  z.preprocess(
    (value) => (typeof value === "string" ? value.trim().toLowerCase() : value),
    z.enum(["true", "false"], { error: says(fault) }).transform((value) => value === "true"),
  );

/** One value or a list of them. */
export const oneOrMore = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(item).max(100, says("too-many-entries")));

/** A field of a schema, by the names that it goes by in front matter, the first its own. */
export type FieldNames = Readonly<Record<string, readonly string[]>>;

/**
 * Reads the fields that the schema knows and passes over all others, but not one that is nearly
 * called like a field that isn't there. An empty field counts as absent, but not where `mustBeRead` names it.
 */
export function parseFields<T>(
  matter: FrontMatter,
  names: FieldNames,
  schema: z.ZodType<T>,
  mustBeRead: readonly string[] = [],
): Reading<T> {
  const given: Record<string, unknown> = Object.create(null);
  const typed = new Map<string, string>();
  for (const [field, aliases] of Object.entries(names)) {
    for (const name of [field, ...aliases]) {
      const value = matter.fields.get(name.toLowerCase());
      if (value === undefined || (isEmpty(value) && !mustBeRead.includes(field))) continue;
      given[field] = plain(value);
      typed.set(field, name);
      break;
    }
  }
  const read = schema.safeParse({ ...given });
  const slips = findSlips(matter, names, typed);
  if (read.success && slips.length === 0) return succeed(read.data);
  // What a slip stands for is not missing.
  const isSlip = ([field]: readonly PropertyKey[]) => slips.some(({ meant }) => meant === field);
  const issues = read.success ? [] : read.error.issues.filter(({ path }) => !isSlip(path));
  return fail(firstOfEach([...slips, ...issues.map((issue) => locate(issue, typed, matter))]));
}

/** Below that many letters nearly every word is near to another. */
const MIN_MEANT_LENGTH = 5;

/** Words of their own that clippers and people write, one letter off a field. */
const NO_SLIPS: ReadonlySet<string> = new Set([
  "case",
  "update",
  "count",
  "counts",
  "field",
  "fields",
  "file",
  "files",
  "numbers",
  "courts",
]);

/** Fields whose names are a letter or a transposition off one that the file lacks: what they say would get lost. */
function findSlips(
  matter: FrontMatter,
  names: FieldNames,
  given: ReadonlyMap<string, string>,
): (FormatProblem & { readonly code: "misspelt-field" })[] {
  const known = new Set(Object.entries(names).flatMap(([field, aliases]) => [field, ...aliases].map(lower)));
  const absent = Object.keys(names).filter((field) => field.length >= MIN_MEANT_LENGTH && !given.has(field));
  return [...matter.fields.keys()].flatMap((name) => {
    if (known.has(name) || NO_SLIPS.has(name)) return [];
    const meant = absent.find((field) => isTypo(name, lower(field)));
    if (meant === undefined) return [];
    return [{ line: matter.lineOf(name), code: "misspelt-field", field: shortenName(name), meant }];
  });
}

const lower = (name: string) => name.toLowerCase();

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

/** Names the field as it was typed: who wrote `date` looks for that. */
function locate(issue: z.core.$ZodIssue, typed: ReadonlyMap<string, string>, matter: FrontMatter): FormatProblem {
  const [field = "", ...inside] = issue.path;
  const name = typed.get(String(field));
  if (name === undefined) return { line: 1, code: "missing-field", field: String(field) };
  const path = [name, ...inside.map((key) => (typeof key === "number" ? key : String(key)))];
  return { line: matter.lineOf(name), code: "unfit-value", path, fault: readFieldFault(issue) };
}

function firstOfEach(problems: readonly FormatProblem[]): FormatProblem[] {
  const first = new Map<string, FormatProblem>();
  for (const problem of problems) {
    const said = JSON.stringify({ ...problem, line: 0 });
    if (!first.has(said)) first.set(said, problem);
  }
  return [...first.values()].sort((one, other) => one.line - other.line);
}
