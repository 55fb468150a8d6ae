import { ComponentType, type ModalSubmitFields } from "discord.js";
import { escapePath } from "../../../documents/format/escapePath.ts";
import { checkOverrides, type OverrideProblem } from "../../../ingest/overrides.ts";
import type { Overrides, PageForm } from "../../../ingest/page.ts";
import { isPdfName, readPageForm } from "../../../ingest/pageForm.ts";
import { truncate } from "../../../presentation/truncate.ts";
import { fail, type Result, succeed } from "../../../result.ts";
import { isSlug, MAX_SLUG_LENGTH, NO_WORDS, slugify } from "../../../storage/folder/slug.ts";
import { FIELD } from "./importFields.ts";
import type { Upload } from "./upload.ts";

/** What a moderator entered into the form, checked as far as it can be without the page. */
export interface ImportEntry {
  readonly upload: Upload;
  readonly form: PageForm | "pdf";
  readonly folderName: string;
  /** What a new case is called where its folder's name was not typed as such. */
  readonly caseTitle?: string;
  readonly isNewCase: boolean;
  readonly overrides: Overrides;
}

/** Why a form can't be used as it was sent. Texts are cut to 100 UTF-16 code units. */
export type EntryProblem =
  | { readonly code: "no-file" | "two-cases" | "no-case" }
  | { readonly code: "not-a-page-file"; readonly file: string }
  | { readonly code: "not-a-further-fact"; readonly line: string }
  | { readonly code: "further-fact-twice"; readonly name: string }
  | { readonly code: "override"; readonly problem: OverrideProblem };

/** Reads the sent form. Any field may be missing or be of another kind, as a form may be forged. `now` is ISO 8601 in UTC. */
export function readEntry(fields: ModalSubmitFields, now: string): Result<ImportEntry, EntryProblem> {
  const upload = readUpload(fields);
  if (!upload) return fail({ code: "no-file" });
  const form = isPdfName(upload.name) ? "pdf" : readPageForm(upload.name);
  if (!form) return fail({ code: "not-a-page-file", file: nameFile(upload.name) });
  const further = readFurtherFacts(readText(fields, FIELD.further) ?? "");
  if (!further.ok) return further;
  const [chosen, newName] = [readChoice(fields, FIELD.case), readText(fields, FIELD.newCase) ?? further.value.newCase];
  if (chosen !== undefined && newName !== undefined) return fail({ code: "two-cases" });
  const wanted = chosen ?? newName;
  if (wanted === undefined) return fail({ code: "no-case" });
  const overrides: Overrides = {
    ...further.value.overrides,
    publisher: readText(fields, FIELD.publisher),
    published: readText(fields, FIELD.published),
  };
  const problem = checkOverrides(overrides, now);
  if (problem) return fail({ code: "override", problem });
  const named = newName === undefined ? { folderName: wanted } : nameCase(newName);
  return succeed({ upload, form, ...named, isNewCase: newName !== undefined, overrides });
}

/** A case's name as people write it gives the name of its folder; what may have been meant as a path gives none. */
function nameCase(typed: string): Pick<ImportEntry, "folderName" | "caseTitle"> {
  const slug = slugify(typed, MAX_SLUG_LENGTH);
  const isName = !isSlug(typed) && !/[/\\]/.test(typed) && isSlug(slug) && slug !== NO_WORDS;
  return isName ? { folderName: slug, caseTitle: typed } : { folderName: typed };
}

const MAX_NAME_LENGTH = 100;

function nameFile(name: string): string {
  return truncate(escapePath(name), MAX_NAME_LENGTH);
}

/** Forged forms aside, it is exactly one. */
function readUpload({ fields }: ModalSubmitFields): Upload | undefined {
  const field = fields.get(FIELD.page);
  return field?.type === ComponentType.FileUpload ? field.attachments?.first() : undefined;
}

function readText({ fields }: ModalSubmitFields, id: string): string | undefined {
  const field = fields.get(id);
  return field?.type === ComponentType.TextInput ? field.value?.trim() || undefined : undefined;
}

/** What was chosen, or typed where the form had no room for a choice. */
function readChoice(fields: ModalSubmitFields, id: string): string | undefined {
  const field = fields.fields.get(id);
  return field?.type === ComponentType.StringSelect ? field.values?.[0] : readText(fields, id);
}

interface FurtherFacts {
  readonly overrides: Overrides;
  readonly newCase?: string;
}

/** What may stand there beside authors, each once. */
const FURTHER: readonly string[] = [
  ...(["title", "url", "kind", "court", "docket", "number", "filed", "party"] satisfies (keyof Overrides)[]),
  "new case",
];

/** Lines such as `title: The Stolen Violin`; an author may stand there more than once. */
function readFurtherFacts(text: string): Result<FurtherFacts, EntryProblem> {
  const author: string[] = [];
  const once = new Map<string, string>();
  for (const line of text.split("\n").filter((one) => one.trim() !== "")) {
    const [name, value] = splitLine(line);
    if (name === "author") author.push(value);
    else if (!FURTHER.includes(name))
      return fail({ code: "not-a-further-fact", line: truncate(line.trim(), MAX_NAME_LENGTH) });
    else if (once.has(name)) return fail({ code: "further-fact-twice", name });
    else once.set(name, value);
  }
  const overrides: Overrides = {
    ...Object.fromEntries([...once].filter(([name]) => name !== "new case")),
    author: author.length > 0 ? author : undefined,
  };
  return succeed({ overrides, newCase: once.get("new case") });
}

function splitLine(line: string): readonly [name: string, value: string] {
  const colon = line.indexOf(":");
  return colon < 0 ? ["", ""] : [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
}
