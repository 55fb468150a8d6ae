import { ComponentType, type ModalSubmitFields } from "discord.js";
import { escapePath } from "../../../documents/format/rejection.ts";
import { checkOverrides } from "../../../ingest/overrides.ts";
import type { Overrides, PageForm } from "../../../ingest/page.ts";
import { readPageForm } from "../../../ingest/pageForm.ts";
import { truncate } from "../../../presentation/truncate.ts";
import { FIELD } from "./importForm.ts";
import type { Upload } from "./upload.ts";

/** What a moderator entered into the form, checked as far as it can be without the page. */
export interface ImportEntry {
  readonly upload: Upload;
  readonly form: PageForm;
  readonly slug: string;
  readonly isNewCase: boolean;
  readonly given: Overrides;
}

export type EntryReading =
  | { readonly kind: "entry"; readonly entry: ImportEntry }
  /** `reason` is a sentence without its full stop. */
  | { readonly kind: "refused"; readonly reason: string };

/** Reads the sent form. Any field may be missing or be of another kind, as a form may be forged. `now` is ISO 8601 in UTC. */
export function readEntry(fields: ModalSubmitFields, now: string): EntryReading {
  const upload = readUpload(fields);
  if (!upload) return refuse("There is no file; put one into the field Page");
  const form = readPageForm(upload.name);
  if (!form) return refuse(`${nameFile(upload.name)} is no .html, .md or .txt file`);
  const further = readFurtherFacts(readText(fields, FIELD.further) ?? "");
  if (further.kind === "refused") return further;
  const [slug, newSlug] = [readChoice(fields, FIELD.case), readText(fields, FIELD.newCase) ?? further.newCase];
  if (slug !== undefined && newSlug !== undefined) return refuse("Choose a case or name a new one, but not both");
  const wanted = slug ?? newSlug;
  if (wanted === undefined)
    return refuse("There is no case; choose one, or name a new one in Further facts, as new case: its-slug");
  const given: Overrides = {
    ...further.given,
    publisher: readText(fields, FIELD.publisher),
    published: readText(fields, FIELD.published),
  };
  const wrong = checkOverrides(given, now);
  if (wrong) return refuse(`${NAMES[wrong.field]} ${wrong.fault}`);
  return { kind: "entry", entry: { upload, form, slug: wanted, isNewCase: newSlug !== undefined, given } };
}

const NAMES: Readonly<Record<keyof Overrides, string>> = {
  title: "The title",
  publisher: "Publisher",
  author: "The author",
  published: "Published",
  url: "The url",
};

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

type FurtherFacts =
  | { readonly kind: "facts"; readonly given: Overrides; readonly newCase?: string }
  | Extract<EntryReading, { kind: "refused" }>;

/** Lines such as `title: The Stolen Violin`; an author may stand there more than once. */
function readFurtherFacts(text: string): FurtherFacts {
  const author: string[] = [];
  const once = new Map<string, string>();
  for (const line of text.split("\n").filter((one) => one.trim() !== "")) {
    const [name, value] = splitLine(line);
    if (name === "author") author.push(value);
    else if (!["title", "url", "new case"].includes(name))
      return refuse(
        `Further facts are title: …, url: …, author: … and new case: …, each on its own line; “${truncate(line.trim(), MAX_NAME_LENGTH)}” is none`,
      );
    else if (once.has(name)) return refuse(`Further facts have ${name}: twice; write it once`);
    else once.set(name, value);
  }
  const given = { title: once.get("title"), url: once.get("url"), author: author.length > 0 ? author : undefined };
  return { kind: "facts", given, newCase: once.get("new case") };
}

function splitLine(line: string): readonly [name: string, value: string] {
  const colon = line.indexOf(":");
  return colon < 0 ? ["", ""] : [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
}

function refuse(reason: string): Extract<EntryReading, { kind: "refused" }> {
  return { kind: "refused", reason };
}
