import {
  constructFromEvents,
  EVENT_ID,
  FAILSAFE_SCHEMA,
  getScalarValue,
  parseEvents,
  realMapTag,
  YAMLException,
} from "js-yaml";
import { fail, succeed } from "../../result.ts";
import { shortenName } from "./escapePath.ts";
import type { FormatProblem, Reading } from "./formatProblem.ts";

/** 16 KiB, the marks around it not counted: some hundred times what an article needs, and little enough to parse at once. */
const MAX_FRONT_MATTER_BYTES = 16 * 1024;
const DEEPEST = 6;

/** Text as it was typed, a list, or a map: front matter has no dates, numbers or booleans until a field asks for one. */
export type Value = string | readonly Value[] | ReadonlyMap<string, Value>;

/** What stands before an article's text. */
export interface FrontMatter {
  /** By the field's name in small letters. */
  readonly fields: ReadonlyMap<string, Value>;
  /** The line where a field stands; the front matter's first where it doesn't. */
  lineOf(name: string): number;
  /** What stands between the marks, as it was typed. Its first line is the file's second. */
  readonly yaml: string;
  /** All that stands below, from the end of the closing mark's line. */
  readonly body: string;
  /** The line of the closing mark. */
  readonly bodyLine: number;
}

type YamlEvent = ReturnType<typeof parseEvents>[number];

/** Parts a file into front matter and body. YAML that could do more than hold data is refused. */
export function parseFrontMatter(text: string): Reading<FrontMatter> {
  if (!/^---[ \t]*\r?\n/.test(text)) return fail([{ line: 1, code: "no-front-matter" }]);
  // From the line feed before it, so that front matter without any field is closed too.
  const start = text.indexOf("\n");
  const closing = /\n---[ \t]*\r?(?=\n|$)/.exec(text.slice(start));
  if (!closing) return fail([{ line: 1, code: "front-matter-not-closed" }]);
  const yaml = text.slice(start + 1, start + closing.index + 1);
  if (Buffer.byteLength(yaml) > MAX_FRONT_MATTER_BYTES)
    return fail([{ line: 1, code: "front-matter-too-long", limitBytes: MAX_FRONT_MATTER_BYTES }]);
  const body = text.slice(start + closing.index + closing[0].length);
  const fields = readYaml(yaml);
  if (!fields.ok) return fields;
  return succeed({ ...fields.value, yaml, body, bodyLine: lineAt(yaml, yaml.length) });
}

type Fields = Pick<FrontMatter, "fields" | "lineOf">;

function readYaml(yaml: string): Reading<Fields> {
  if (yaml.trim() === "") return succeed({ fields: new Map(), lineOf: () => 1 });
  try {
    const events = parseEvents(yaml, { maxDepth: DEEPEST });
    const forbidden = findForbidden(events, yaml);
    if (forbidden) return fail([forbidden]);
    const documents = constructFromEvents(events, {
      source: yaml,
      schema: FAILSAFE_SCHEMA.withTags(realMapTag),
      maxAliases: 0,
    });
    if (documents.length > 1) return fail([{ line: 2, code: "several-yaml-documents" }]);
    const [document] = documents;
    if (!(document instanceof Map)) return fail([{ line: 2, code: "no-fields" }]);
    const keys = findKeys(events, yaml);
    const odd = keys.find((key) => key.name === undefined);
    if (odd) return fail([{ line: odd.line, code: "field-name-not-text" }]);
    return readFields(document as ReadonlyMap<string, Value>, keys); // the failsafe schema gives nothing else
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const odd = findOddLine(yaml);
    if (odd) return fail([odd]);
    const { reason: cause, mark } = error;
    const isDuplicate = cause.startsWith("duplicated");
    return fail([{ line: lineAt(yaml, mark?.position ?? 0), code: "not-yaml", cause, isDuplicate }]);
  }
}

/** What people get wrong most, where YAML's own words would mislead them. */
function findOddLine(yaml: string): FormatProblem | undefined {
  for (const [index, text] of yaml.split(/\r?\n/).entries()) {
    const line = index + 2;
    if (/^\s*\t/.test(text)) return { line, code: "tab-before-field" };
    if (/^\w+:\S/.test(text)) return { line, code: "no-space-after-colon" };
    if (/^\w+\s+[^\s:]/.test(text) && !/:(?:\s|$)/.test(text)) return { line, code: "no-colon" };
    if (/^[\w-]+:\s*[“”]/.test(text)) return { line, code: "curly-quotes" };
  }
  return undefined;
}

function readFields(document: ReadonlyMap<string, Value>, keys: readonly Key[]): Reading<Fields> {
  const lines = new Map<string, number>();
  for (const { name = "", line } of keys) {
    if (lines.has(name)) return fail([{ line, code: "field-twice", field: shortenName(name) }]);
    lines.set(name, line);
  }
  const fields = new Map([...document].map(([key, value]) => [nameKey(key), value]));
  return succeed({ fields, lineOf: (name) => lines.get(nameKey(name)) ?? 1 });
}

/** Anchors, aliases and tags are how YAML grows beyond its size or makes more than data. */
function findForbidden(events: readonly YamlEvent[], yaml: string): FormatProblem | undefined {
  for (const event of events) {
    if (event.type === EVENT_ID.POP) continue;
    if (event.type === EVENT_ID.DOCUMENT) {
      if (event.directives.length > 0) return { line: 2, code: "yaml-directive" };
    } else if (event.anchorStart >= 0) {
      return { line: lineAt(yaml, event.anchorStart), code: "yaml-anchor" };
    } else if (event.type !== EVENT_ID.ALIAS && event.tagStart >= 0) {
      return { line: lineAt(yaml, event.tagStart), code: "yaml-tag" };
    }
  }
  return undefined;
}

/** An outermost key in small letters; without a name where it is a list or a map. */
interface Key {
  readonly name?: string;
  readonly line: number;
}

/** Every other node of the outermost map is a key, the one after it its value. */
function findKeys(events: readonly YamlEvent[], yaml: string): Key[] {
  const keys: Key[] = [];
  let depth = 0;
  let isKey = true;
  for (const event of events) {
    if (event.type === EVENT_ID.POP) depth -= 1;
    else {
      if (depth === 2) {
        if (isKey) keys.push(readKey(event, yaml));
        isKey = !isKey;
      }
      if (event.type !== EVENT_ID.SCALAR && event.type !== EVENT_ID.ALIAS) depth += 1;
    }
  }
  return keys;
}

function nameKey(key: string): string {
  return key.trim().toLowerCase();
}

function readKey(event: Exclude<YamlEvent, { type: typeof EVENT_ID.POP }>, yaml: string): Key {
  if (event.type === EVENT_ID.SCALAR)
    return { name: nameKey(getScalarValue(yaml, event)), line: lineAt(yaml, event.valueStart) };
  return { line: "start" in event ? lineAt(yaml, event.start) : 2 };
}

/** The line in the file of a place in its front matter, whose first line is the file's second. */
function lineAt(yaml: string, offset: number): number {
  let line = 2;
  for (let feed = yaml.indexOf("\n"); feed >= 0 && feed < offset; feed = yaml.indexOf("\n", feed + 1)) line += 1;
  return line;
}
