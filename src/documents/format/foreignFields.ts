import { shortenName } from "./escapePath.ts";
import { dateOrTime, webAddress } from "./fields.ts";
import type { FrontMatter, Value } from "./frontMatter.ts";

/** What another program means by a field, and a citation can't use. */
export type ForeignFault =
  /** `published: true` says that a page is shown, and no day. */
  | { readonly code: "flag-no-date" }
  /** The day of a note, a file or a library's entry, in no form that a date has here or of no article. */
  | { readonly code: "file-date" }
  /** When or how often somebody read a clipping. */
  | { readonly code: "day-of-reading" }
  /** Bare addresses, without the outlet and the date that a source needs. */
  | { readonly code: "addresses-no-sources" }
  /** Links to notes, or to pages, where names should be: `names` are what the links show, at most five. */
  | { readonly code: "links-no-names"; readonly names: readonly string[] }
  /** A path of the site, or a link to a note, where an address should be. */
  | { readonly code: "no-address-of-page" };

/** A field that was passed over, by its name in the file (shortened, still to be escaped) and its line, from 1. */
export type PassedOver = ForeignFault & { readonly field: string; readonly line: number };

/** Front matter by the shelf's own meanings, and what was passed over for that. */
export interface OwnFields {
  readonly matter: FrontMatter;
  readonly passedOver: readonly PassedOver[];
}

/**
 * Front matter without what the programs that wrote it (Jekyll, Hugo, Hexo, Obsidian's clippers, Zotero's notes) mean by the
 * same names. Nothing of that takes an article down: `published: false` and the like are judged before.
 */
export function separateForeignFields(matter: FrontMatter): OwnFields {
  const fields = new Map<string, Value>();
  const passedOver: PassedOver[] = [];
  for (const [name, given] of matter.fields) {
    const value = unwrap(name, given);
    const { fault, rest } = judge(name, value, matter.fields);
    if (fault) passedOver.push({ ...fault, field: shortenName(name), line: matter.lineOf(name) });
    if (rest !== undefined) fields.set(name, rest);
  }
  return { matter: { ...matter, fields }, passedOver };
}

interface Judgement {
  readonly fault?: ForeignFault;
  /** What is left of the value; `undefined` if nothing. */
  readonly rest?: Value;
}

function judge(name: string, value: Value, fields: ReadonlyMap<string, Value>): Judgement {
  if (AUTHORS.has(name)) return judgeAuthors(value);
  const fault = findFault(name, value, fields);
  return fault ? { fault: { code: fault } } : { rest: value };
}

type PlainFault = Exclude<ForeignFault, { readonly code: "links-no-names" }>["code"];

function findFault(name: string, value: Value, fields: ReadonlyMap<string, Value>): PlainFault | undefined {
  if (name === "sources") return listsAddresses(value) ? "addresses-no-sources" : undefined;
  if (typeof value !== "string") return undefined;
  if (name === "published") return FLAG.test(value) && DAYS.some((day) => fields.has(day)) ? "flag-no-date" : undefined;
  if (name === "read") return /\d/.test(value) ? "day-of-reading" : undefined;
  if (ADDRESSES.has(name)) return /^\s*(?:\/(?!\/)|\[\[)/.test(value) ? "no-address-of-page" : undefined;
  if (name === "datemodified" && LIBRARY.some((mark) => fields.has(mark))) return "file-date";
  const isFileDate = FILE_DATES.has(name) || (name === "updated" && NOTE_TIME.test(value));
  const isRead = value.trim() === "" || dateOrTime.safeParse(value).success;
  return isFileDate && !isRead ? "file-date" : undefined;
}

const FLAG = /^\s*(?:true|false|yes|no)\s*$/i;

/** Where the day of publication stands beside such a flag. */
const DAYS: readonly string[] = ["date", "datepublished", "publishdate", "pubdate", "filed"];

const AUTHORS: ReadonlySet<string> = new Set(["author", "authors", "byline"]);
const ADDRESSES: ReadonlySet<string> = new Set(["url", "source", "link"]);

/** What tells an entry of a library of references: the day of its change is the entry's. */
const LIBRARY: readonly string[] = ["dateadded", "citekey", "citationkey", "itemtype", "item-type"];

/** The days of a note or a file, as the programs that keep them name them. */
const FILE_DATES: ReadonlySet<string> = new Set([
  "created",
  "datemodified",
  "lastmod",
  "last_modified_at",
  "retrieved",
]);

/** A day with its month's name and a time: as programs write it, and nobody by hand. */
const NOTE_TIME = /\p{L}{3}.*\d{4}.*\d:\d\d|^\d{4}[.,/ -]\d\d?[.,/ -]\d\d?,? .*\d:\d\d/u;

/** A list of addresses alone names no outlets and no days. */
function listsAddresses(value: Value): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((one) => webAddress.safeParse(one).success);
}

/** More of them tell nothing more about what to write. */
const MAX_NAMES = 5;

/** Keeps the names among authors; what links to a note in its writer's vault, or to a page, is none. */
function judgeAuthors(value: Value): Judgement {
  const entries: readonly Value[] = Array.isArray(value) && !isBareLink(value) ? value : [value];
  const linked = entries.filter(isLink);
  if (linked.length === 0) return { rest: Array.isArray(value) ? entries.map(takeName) : takeName(value) };
  const names = linked.flatMap(listShown).slice(0, MAX_NAMES).map(shortenName);
  const kept = entries.filter((entry) => !isLink(entry)).map(takeName);
  return { fault: { code: "links-no-names", names }, rest: kept.length > 0 ? kept : undefined };
}

/** Blogs and papers write an author as a map with a name beside an address. */
function takeName(entry: Value): Value {
  const name = entry instanceof Map ? entry.get("name") : undefined;
  return typeof name === "string" ? name : entry;
}

function isLink(entry: Value): boolean {
  return typeof entry === "string" ? NOTE_LINKS.test(entry) || PAGE_LINK.test(entry) : isBareLink(entry);
}

/** `[[Dan Lorne]]` without quotation marks is a list in a list. */
function isBareLink(entry: Value): boolean {
  if (!Array.isArray(entry) || entry.length !== 1) return false;
  const [inner] = entry as readonly Value[];
  return Array.isArray(inner) && inner.length > 0 && inner.every((one) => typeof one === "string");
}

const NOTE_LINKS = /^\s*(?:\[\[[^[\]]*\]\][\s,;&]*(?:and\s+)?)+$/;
const PAGE_LINK = /^\s*\[([^[\]]+)\]\([^()\s]*\)\s*$/;

/** What a link shows: its own words if it has some, else its note's name without folders. */
function listShown(link: Value): string[] {
  if (Array.isArray(link)) return (link as readonly Value[]).flatMap(listShown);
  if (typeof link !== "string") return [];
  const words = PAGE_LINK.exec(link)?.[1];
  if (words !== undefined) return [words];
  const targets = link.includes("[[")
    ? [...link.matchAll(/\[\[([^[\]]*)\]\]/g)].map(([, target = ""]) => target)
    : [link];
  return targets.map((target) => (target.split("|")[1] ?? target.split("/").at(-1) ?? "").trim()).filter(Boolean);
}

/** A link to the note of a day is that day. */
function unwrap(name: string, value: Value): Value {
  if (typeof value !== "string" || AUTHORS.has(name)) return value;
  return value.replace(/^\s*\[\[(\d{4}-\d\d-\d\d)\]\]\s*$/, "$1");
}

/** Whether a name that has to be cited is a link to a note instead. */
export function isNoteLink(text: string): boolean {
  return NOTE_LINKS.test(text);
}
