import type { FrontMatter, Value } from "../frontMatter.ts";
import { takesDown, takesDownWithin } from "./fieldLines.ts";
import { judgeField, type Verdict } from "./judgeField.ts";

/** A field that takes a text down, or may be meant to. */
export interface FieldMark {
  readonly name: string;
  readonly verdict: Verdict;
  /** The outermost field that it stands inside of; `undefined` for one that is outermost itself. */
  readonly within?: string;
}

/** Finds the outermost fields that take a text down, but for those in `own`, which are read by whoever asks. */
export function findFieldMarks({ fields }: FrontMatter, own: readonly string[]): FieldMark[] {
  return [...fields].flatMap(([name, value]) => {
    const verdict = own.includes(name) ? undefined : judgeField(name, value, true);
    return verdict === undefined ? findNested(name, value) : [{ name, verdict }];
  });
}

/** Fields inside of lists and maps: nobody reads them, so they may only be meant. */
function findNested(within: string, value: Value): FieldMark[] {
  if (typeof value === "string") return holdsMark(value) ? [{ name: within, verdict: "perhaps taken down" }] : [];
  if (Array.isArray(value)) return value.flatMap((item) => findNested(within, item));
  return [...(value as ReadonlyMap<string, Value>)].flatMap(([name, item]): FieldMark[] =>
    judgeField(name, item, false) === undefined
      ? findNested(within, item)
      : [{ name, verdict: "perhaps taken down", within }],
  );
}

/** Whether a text of several lines has one that looks like such a field. */
function holdsMark(text: string): boolean {
  return text.includes("\n") && text.split("\n").some((line) => takesDown(line, "comment"));
}

/** A line that begins with the name of an outermost field, which is read as one. */
const OUTERMOST = /^["'\p{L}_]/u;

/** The first line of the front matter in which such a field stands in a comment or a value. Counts from 0. */
export function findHiddenLine(yaml: string): number | undefined {
  const at = yaml
    .split("\n")
    .findIndex((line) =>
      OUTERMOST.test(line)
        ? takesDownWithin(line.slice(line.search(/:(?:\s|$)/) + 1), "comment")
        : takesDown(line, "comment") || takesDownWithin(line, "comment"),
    );
  return at < 0 ? undefined : at;
}
