import { ComponentType, type ModalSubmitFields } from "discord.js";
import { FIELD } from "./importFields.ts";

/** What somebody typed or chose in the form of an import, the file aside. */
export interface TypedEntry {
  readonly case?: string;
  readonly publisher?: string;
  readonly published?: string;
  /** Lines of the further facts; a new case stands there, too. */
  readonly further?: string;
}

/** What stands in a sent form, whatever else is wrong with it. Any field may be missing or be of another kind. */
export function readTypedEntry(fields: ModalSubmitFields): TypedEntry {
  const newCase = readField(fields, FIELD.newCase);
  const further = [...(newCase === undefined ? [] : [`${NEW_CASE}${newCase}`]), readField(fields, FIELD.further) ?? ""];
  return {
    case: readField(fields, FIELD.case),
    publisher: readField(fields, FIELD.publisher),
    published: readField(fields, FIELD.published),
    further: further.filter((one) => one !== "").join("\n") || undefined,
  };
}

function readField({ fields }: ModalSubmitFields, id: string): string | undefined {
  const field = fields.get(id);
  if (field?.type === ComponentType.StringSelect) return field.values?.[0];
  return field?.type === ComponentType.TextInput ? field.value?.trim() || undefined : undefined;
}

const NEW_CASE = "new case: ";
const NAMED = ["case", "publisher", "published"] as const;

/** The entry as lines: those of the form's own fields first, then the further facts. Empty where nothing was typed. */
export function writeTypedEntry(entry: TypedEntry): string {
  const named = NAMED.flatMap((name) => (entry[name] === undefined ? [] : [`${name}: ${putOnOneLine(entry[name])}`]));
  return [...named, ...(entry.further === undefined ? [] : [entry.further])].join("\n");
}

/** Back from `writeTypedEntry`. */
export function parseTypedEntry(text: string): TypedEntry {
  const lines = text.split("\n");
  const entry: Partial<Record<(typeof NAMED)[number], string>> = {};
  for (const name of NAMED) {
    const [first = ""] = lines;
    if (!first.startsWith(`${name}: `)) continue;
    entry[name] = first.slice(name.length + 2);
    lines.shift();
  }
  return { ...entry, further: lines.join("\n").trim() || undefined };
}

/** The entry's new case apart from its further facts, for a form that has a field of its own for it. */
export function partNewCase({ further, ...entry }: TypedEntry): TypedEntry & { readonly newCase?: string } {
  const lines = further?.split("\n") ?? [];
  const named = lines.find((line) => line.startsWith(NEW_CASE));
  return {
    ...entry,
    newCase: named?.slice(NEW_CASE.length),
    further: lines.filter((line) => line !== named).join("\n") || undefined,
  };
}

function putOnOneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ");
}
