import { describe, expect, it } from "vitest";
import type { FieldFault, FormatFault } from "../../../../src/documents/format/formatProblem.ts";
import { LOCALES, type Locale } from "../../../../src/presentation/wording/locale.ts";
import { wordingOf } from "../../../../src/presentation/wording/wording.ts";
import type { Consequence, FileProblem, StorageProblem } from "../../../../src/storage/folder/fileProblem.ts";

/** Values of each problem beside its line; the compiler asks for those of a new one. */
type Values<T extends { readonly code: string }> = { readonly [Code in T["code"]]: ValuesOf<T, Code> };
type ValuesOf<T, Code> = T extends { readonly code: infer Own }
  ? Code extends Own
    ? Omit<T, "code" | "line">
    : never
  : never;

const FAULTS: Values<FieldFault> = {
  ...{ "not-one-line": {}, "note-link": {}, empty: {}, "not-a-date": {}, "not-a-web-address": {}, "not-a-list": {} },
  ...{ "not-a-source": {}, "not-a-person": {}, "not-a-kind": {}, "not-a-flag": {}, "not-a-takedown-flag": {} },
  ...{ "too-long": { limit: 517 }, "too-many-entries": { limit: 518 } },
};

const FORMAT: Values<Exclude<FormatFault, { code: "unfit-value" }>> = {
  ...{ "no-front-matter": {}, "front-matter-not-closed": {}, "several-yaml-documents": {}, "no-fields": {} },
  ...{ "field-name-not-text": {}, "tab-before-field": {}, "no-space-after-colon": {}, "no-colon": {} },
  ...{ "curly-quotes": {}, "yaml-directive": {}, "yaml-anchor": {}, "yaml-tag": {}, "hidden-in-value": {} },
  ...{ "hidden-in-body": {}, "notice-in-body": {}, "no-text": {}, "too-much-markup": {} },
  "front-matter-too-long": { limitBytes: 521 * 1024 },
  "not-yaml": { cause: "<cause>", isDuplicate: false },
  "field-twice": { field: "<field>" },
  "misspelt-field": { field: "<field>", meant: "<meant>" },
  "missing-field": { field: "publisher" },
  "takedown-within": { field: "<field>", within: "<within>" },
  "unclear-takedown": { field: "<field>", scope: "case" },
  "hiding-field": { field: "<field>", instead: ["hidden", "retracted"] },
  "perhaps-hiding-field": { field: "<field>" },
  "unknown-cases": { unknown: { names: ["tarn"], left: 522 }, known: { names: ["marsh"], left: 0 } },
};

const STORAGE: Values<StorageProblem> = {
  ...{ "file-leads-out": {}, "case-leads-out": {}, "not-a-file": {}, "utf-16": {}, "not-utf-8": {}, nul: {} },
  ...{ "name-not-utf-8": {}, "name-unseen": {}, "takedown-folder": {}, "no-shelf": {}, "outside-any-case": {} },
  ...{ "not-markdown": {}, "folder-in-case": {} },
  "file-unreadable": { cause: "EACCES" },
  "case-unreadable": { cause: "EACCES" },
  "file-too-large": { limitBytes: 523 * 1024 ** 2 },
  "second-case-file": { other: "<other>" },
  "same-name": { other: "<other>" },
  stumbled: { fault: "<fault>" },
};

const listOf = <T>(values: object) =>
  Object.entries(values).map(([code, rest]) => ({ code, ...rest })) as unknown as readonly T[]; // of the tables above

const PROBLEMS: readonly FileProblem[] = [
  ...listOf<FieldFault>(FAULTS).map((fault) => ({ code: "unfit-value", path: ["sources", 6, "date"], fault }) as const),
  ...listOf<FormatFault>({ ...FORMAT, ...STORAGE }),
  { code: "not-yaml", cause: "<cause>", isDuplicate: true } as const,
  { code: "unclear-takedown", field: "<field>", scope: "article" } as const,
].map((problem) => ({ ...problem, line: 41 }));

const CONSEQUENCES: Readonly<Record<Consequence, true>> = {
  ...{ "case-not-served": true, "served-without-facts": true, "last-version-served": true },
  ...{ "perhaps-taken-down": true, "text-gone": true },
};

/** What a moderator may type or look for, which is the same in every language. */
const SAME =
  /<\w+>|\b5\d\d\b|\b(?:hidden: true|retracted|true|false|EACCES|UTF-8|publisher|sources|\.md|tarn|marsh|7)\b/g;

const tell = (locale: Locale, problem: FileProblem, consequence?: Consequence) =>
  wordingOf(locale).problems.rejection({ path: "tarn/a.md", problem, consequence });

describe.each(LOCALES.filter((locale) => locale !== "en"))("why a file is not served, in the language %s", (locale) => {
  it.each(PROBLEMS)("is told in its own words, with all that English names: $code $fault.code", (problem) => {
    const [told, english] = [tell(locale, problem), tell("en", problem)];
    expect(told).toMatch(/^tarn\/a\.md:41: \S/);
    expect(told).not.toBe(english);
    expect(told).not.toMatch(/undefined|NaN|\[object|\.$/);
    const named = new Set(told.match(SAME));
    expect([...new Set(english.match(SAME))].filter((one) => !named.has(one))).toEqual([]);
  });

  it("says what follows from it", () => {
    const problem = { code: "no-text", line: 41 } as const;
    const told = Object.keys(CONSEQUENCES).map((one) => tell(locale, problem, one as Consequence)); // keys of the record
    expect(told.every((one) => one.startsWith(`${tell(locale, problem)}${locale === "fr" ? " ;" : ";"} `))).toBe(true);
    expect(new Set(told).size).toBe(5);
  });

  it("spells out what nobody could see of a name", () => {
    expect(tell(locale, { code: "same-name", other: "a\u202eb", line: 1 })).not.toContain("\u202e");
  });

  it("is told in it where an import is refused, and nothing of it in English", () => {
    const { placement, page, names } = wordingOf(locale).problems;
    const problem = { code: "no-text", line: 41 } as const;
    const reason = tell(locale, problem).replace("tarn/a.md:41: ", "");
    expect(placement({ code: "would-be-rejected", problems: [problem] })).toContain(reason);
    expect(page({ code: "front-matter", problem }, names.page)).toContain(reason);
  });
});
