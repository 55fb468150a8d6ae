import { isHiddenByClass } from "./hiddenText.ts";

const words = (list: string) => new Set(list.split(" "));

/** What a page shows by other means than text, or not at all. */
const UNSEEN = words(
  "script style template noscript head title iframe video audio object canvas svg math button form select textarea nav del s strike",
);
const HEADINGS = words("h1 h2 h3 h4 h5 h6");
const CAPTIONS = words("figcaption caption");
/** What stands in a figure and is no caption. */
const QUOTED = words("blockquote table pre");
/** Elements that begin a block of their own. */
export const BLOCKS = new Set([
  ...HEADINGS,
  ...CAPTIONS,
  ...words(
    "figure p div section article header footer main aside blockquote pre ul ol li dl dt dd table tr hr details summary address",
  ),
]);
/** What an element makes of the text in it. */
export type Ground = "unseen" | "heading" | "caption" | "figure" | "quoted" | "item" | "link" | "bold";

/** What an element of a name makes of its text; `undefined` where it makes nothing of it. */
export function groundOf(name: string): Ground | undefined {
  if (UNSEEN.has(name)) return "unseen";
  if (HEADINGS.has(name)) return "heading";
  if (CAPTIONS.has(name)) return "caption";
  if (name === "figure") return "figure";
  if (QUOTED.has(name)) return "quoted";
  if (name === "li") return "item";
  if (name === "a") return "link";
  return name === "strong" || name === "b" ? "bold" : undefined;
}

/** Whether an element's attributes or classes keep it from being seen. */
export function isHidden(attributes: Readonly<Record<string, string>>, hiddenClasses: ReadonlySet<string>): boolean {
  const { hidden, style = "", class: name } = attributes;
  return (
    hidden !== undefined ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style.slice(0, 1000)) ||
    isHiddenByClass(name, hiddenClasses)
  );
}
