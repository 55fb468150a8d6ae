import type { Value } from "../frontMatter.ts";
import { holdsHiding, isStateTag, namesState, readMeaning, saysNo, saysNotShown, saysYes } from "./vocabulary.ts";

/** What a field says: that the text is not to be shown, or something that may mean so. */
export type Verdict = "taken down" | "perhaps taken down";

/** Fields of other programs by which a takedown is said in so many words, as they write them. */
const PLAIN_HIDING: ReadonlySet<string> = new Set(
  "hidden draft private withdrawn removed unpublished takedown deleted".split(" "),
);
const PLAIN_SHOWING: ReadonlySet<string> = new Set(["published", "publish", "public"]);

/**
 * What a field of front matter says about being shown; `undefined` if nothing, or that it may be. `isOutermost`: whether it
 * stands in no other field.
 */
export function judgeField(name: string, value: Value, isOutermost: boolean): Verdict | undefined {
  const meaning = readMeaning(name) ?? (holdsHiding(name) ? "hiding" : undefined);
  const texts = listTexts(value);
  switch (meaning) {
    case "hiding":
      return judgeHiding(name, value);
    case "showing":
      return judgeShowing(name, value);
    case "perhaps showing":
      return isOutermost ? judgeShowing(name, value) : undefined;
    case "hiding or showing":
      return "perhaps taken down";
    case "perhaps hiding":
      return texts.some(saysYes) ? "perhaps taken down" : undefined;
    case "status":
      return texts.some(namesState) ? "perhaps taken down" : undefined;
    case "tags":
      return texts.flatMap(splitTags).some(isStateTag) ? "perhaps taken down" : undefined;
    default:
      return undefined;
  }
}

function judgeHiding(name: string, value: Value): Verdict | undefined {
  if (typeof value === "string" && saysNo(value)) return undefined;
  return PLAIN_HIDING.has(name) && isOneOf(TRUE, value) ? "taken down" : "perhaps taken down";
}

function judgeShowing(name: string, value: Value): Verdict | undefined {
  if (PLAIN_SHOWING.has(name) && isOneOf(FALSE, value)) return "taken down";
  return listTexts(value).some(saysNotShown) ? "perhaps taken down" : undefined;
}

const TRUE: ReadonlySet<string> = new Set(["true"]);
const FALSE: ReadonlySet<string> = new Set(["false"]);

function isOneOf(values: ReadonlySet<string>, value: Value): boolean {
  return typeof value === "string" && values.has(value.trim().toLowerCase());
}

/** Tags in one text stand apart by commas, or each begins with `#`. */
function splitTags(tags: string): string[] {
  return tags.trim().startsWith("#") ? tags.split(/[\s,]+/) : tags.split(",");
}

/** A text, or those of a list. */
function listTexts(value: Value): string[] {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

/** Whether a field is one by which other programs say it, so that only its value can be what is unclear. */
export function isPlainTakedown(name: string): boolean {
  return PLAIN_HIDING.has(name) || PLAIN_SHOWING.has(name);
}
