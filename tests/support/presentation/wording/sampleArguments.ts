import type { NamedCase } from "../../../../src/documents/case.ts";
import type { FilingReport } from "../../../../src/ingest/pdf/readFiling.ts";
import { asSlug } from "../../identifiers.ts";

/** Values of sentences that are numbers, dates or lists, by their names; all others are text. */
const NUMBERS = [
  ..."added all articles before changed characters count days entries events failed files hidden imported length limit".split(
    " ",
  ),
  ..."limitBytes milliseconds more number of page pages paragraph paragraphs passages place quotations rejected removed".split(
    " ",
  ),
  ..."retracted shown total undated blocks others".split(" "),
];
const DATES = "date day first from last published to today updated firstAsked lastAsked".split(" ");
const LISTS: Readonly<Record<string, readonly unknown[]>> = {
  kinds: ["order", "letter"],
  missing: ["url", "author"],
  places: [41, 43],
  sources: ["Tarn Courier", "Marsh Gazette"],
  titles: ["A", "B", "C", "D", "E"],
  words: ["violin", "orchard"],
};

const CASE: NamedCase = {
  slug: asSlug("harrow"),
  title: "Harrow",
  outcome: "Pell was acquitted.",
  outcomeDate: "2031-05-07",
};
const REPORT: FilingReport = {
  pages: 90,
  withoutText: [3],
  unreadable: [5, 6],
  unclearColumns: [8],
  covered: [12, 14],
};

/** Sentences that take something else than an object of named values. */
const OTHERS: Readonly<Record<string, readonly unknown[]>> = {
  "cases.outcomeAlone": [CASE],
  "cases.outcome": [CASE],
  "timeline.subtitle": [{ about: "the violin", cases: [CASE] }],
  "citation.standing": [{ kind: "motion", party: "Pell" }],
  "follow.kinds": [{ kinds: [], all: 0 }],
  "follow.problem": [{ problem: "refused" }],
  "importing.filingReport": [REPORT],
  "permissions.missing": [{ permissions: ["SendMessages"] }],
  "permissions.missingHere": [{ permissions: ["SendMessages"] }],
  "unanswered.unusable": [{ code: "unusable", cause: "EIO" }],
  "unanswered.unusableSet": [{ code: "unusable", cause: "EIO" }],
};

/** How a sample shows in a sentence; a date is written by its language, but its year is the same in all. */
type Shown = string;

/** Something to call the sentence at a path with, and the samples that it reads, as they may show. */
export function sampleArguments(path: string): {
  readonly given: readonly unknown[];
  readonly read: ReadonlySet<Shown>;
} {
  const read = new Set<Shown>();
  const other = OTHERS[path];
  if (other !== undefined) {
    for (const value of leavesOf(other)) read.add(value);
    return { given: other, read };
  }
  if (/^counts\.(?!corpus$)|^dates\./.test(path)) return sampleAlone(path, read);
  const values = new Proxy({}, { get: (_target, name) => sampleValue(String(name), read) });
  return { given: [values], read };
}

/** The texts and numbers in a value, whatever holds them. */
function leavesOf(value: unknown): string[] {
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(leavesOf) : [String(value)];
}

function sampleAlone(path: string, read: Set<Shown>) {
  const value = path.startsWith("dates.") ? sampleValue("date", read) : sampleValue("count", read);
  return { given: [value], read };
}

function sampleValue(name: string, read: Set<Shown>): unknown {
  const list = LISTS[name];
  if (list) {
    if (name !== "missing") for (const one of list) read.add(String(one)); // whose names are words of the language
    return list;
  }
  const at = [...NUMBERS, ...DATES].indexOf(name);
  if (NUMBERS.includes(name)) {
    read.add(String(101 + at));
    return 101 + at;
  }
  if (DATES.includes(name)) {
    read.add(String(2100 + at));
    return `${2100 + at}-05-07`;
  }
  read.add(`<${name}>`);
  return `<${name}>`;
}
