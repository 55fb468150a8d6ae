import { z } from "zod";
import { isBlank } from "../../text/sanitize.ts";
import { isTypo } from "../../text/typo.ts";
import type { FrontMatter, Value } from "./frontMatter.ts";
import { escapeName, type Problem, type Reading } from "./rejection.ts";

/** Reads what front matter says, field by field, by schemas that say in words what is wrong. */

/** Controls and bidirectional marks can make a line read as another one. */
const UNPRINTABLE = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\s]+/gu;

/** One line of text, white space folded, with at most `most` characters. */
export const oneLine = (most: number) =>
  z
    .preprocess(uncurl, z.string({ error: "must be one line of text" }))
    .transform((text) => text.replace(UNPRINTABLE, " ").trim())
    .pipe(
      z
        .string()
        .max(most, `must have at most ${most} characters`)
        .refine((text) => !isBlank(text), "must not be empty"),
    );

/** Word processors turn the quotation marks around a YAML value into curly ones, which YAML takes for text. */
const uncurl = (value: unknown) => (typeof value === "string" ? value.trim().replace(/^“(.*)”$/su, "$1") : value);

const ISO_DATE = "must be an ISO 8601 date such as 2024-07-13, and a day that exists";

export const date = z.preprocess(uncurl, z.string({ error: ISO_DATE })).pipe(z.iso.date(ISO_DATE));

/** A date, or a date-time with or without an offset. */
export const dateOrTime = z
  .preprocess(uncurl, z.string({ error: ISO_DATE }))
  .pipe(z.union([z.iso.date(), z.iso.datetime({ offset: true, local: true })], { error: ISO_DATE }));

const WEB_ADDRESS = "must be a web address that begins with http:// or https://, without a user name";

export const webAddress = z
  .string({ error: WEB_ADDRESS })
  .trim()
  .max(2048, "must have at most 2048 characters")
  .refine(isWebAddress, WEB_ADDRESS)
  // An address that was copied with a highlight of its own would mark that, and not the quotation.
  .transform((text) => new URL(text).href.replace(/#?:~:.*$/, ""));

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return (protocol === "http:" || protocol === "https:") && username === "" && password === "";
}

/** `true` or `false` and nothing else, or what is said instead: what can't be read must not pass for *no*. */
export const flag = (error: string) =>
  z.preprocess(
    (value) => (typeof value === "string" ? value.trim().toLowerCase() : value),
    z.enum(["true", "false"], { error }).transform((value) => value === "true"),
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
  if (read.success && slips.length === 0) return { ok: true, value: read.data };
  // What a slip stands for is not missing.
  const isSlip = ([field]: readonly PropertyKey[]) => slips.some(({ meant }) => meant === field);
  const issues = read.success ? [] : read.error.issues.filter(({ path }) => !isSlip(path));
  return { ok: false, problems: firstOfEach([...slips, ...issues.map((issue) => describe(issue, typed, matter))]) };
}

/** Below that many letters nearly every word is near to another. */
const MIN_MEANT_LENGTH = 5;

/** Words of their own that clippers and people write, one letter off a field. */
const NO_SLIPS: ReadonlySet<string> = new Set(["case", "update"]);

/** Fields whose names are a letter or a transposition off one that the file lacks: what they say would get lost. */
function findSlips(
  matter: FrontMatter,
  names: FieldNames,
  given: ReadonlyMap<string, string>,
): (Problem & { readonly meant: string })[] {
  const known = new Set(Object.entries(names).flatMap(([field, aliases]) => [field, ...aliases].map(lower)));
  const absent = Object.keys(names).filter((field) => field.length >= MIN_MEANT_LENGTH && !given.has(field));
  return [...matter.fields.keys()].flatMap((name) => {
    if (known.has(name) || NO_SLIPS.has(name)) return [];
    const meant = absent.find((field) => isTypo(name, lower(field)));
    if (meant === undefined) return [];
    return [
      {
        line: matter.lineOf(name),
        reason: `has a field ${escapeName(name)}; write ${meant} if you meant that, or remove it`,
        meant,
      },
    ];
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
function describe(issue: z.core.$ZodIssue, typed: ReadonlyMap<string, string>, matter: FrontMatter): Problem {
  const [field = "", ...inside] = issue.path.map(String);
  const name = typed.get(field);
  if (name === undefined) return { line: 1, reason: `${field} is missing; add it to the front matter` };
  const where = [name, ...inside.map((key) => (/^\d+$/.test(key) ? `entry ${Number(key) + 1}` : key))].join(", ");
  return { line: matter.lineOf(name), reason: `${where} ${issue.message}` };
}

function firstOfEach(problems: readonly Problem[]): Problem[] {
  const byReason = new Map<string, Problem>();
  for (const { line, reason } of problems) if (!byReason.has(reason)) byReason.set(reason, { line, reason });
  return [...byReason.values()].sort((one, other) => one.line - other.line);
}
