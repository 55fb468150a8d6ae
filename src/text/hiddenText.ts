/** Classes by which the common style sheets hide text from those who see the page, in small letters. */
const COMMON = new Set(
  "sr-only visually-hidden visuallyhidden screen-reader-text screen-reader-only screenreader u-visually-hidden is-visually-hidden a11y-hidden assistive-text".split(
    " ",
  ),
);

/** Style sheets longer than that are looked at no further, and no more classes than that are kept. */
const MAX_SHEET_LENGTH = 200_000;
const MAX_CLASSES = 1000;

/** A rule of one class alone, and what it says; those inside of `@media` are of some screens only. */
const RULE = /(?:^|[}\s,;>])\.([\w-]{1,80})\s{0,9}\{([^{}]{0,500})\}/g;
const HIDES = /(?:^|[;\s])(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)\b/i;

/** The classes that a page's own `<style>` elements hide. */
export function findHiddenClasses(html: string): ReadonlySet<string> {
  const found = new Set<string>();
  let read = 0;
  for (let at = html.indexOf("<style"); at >= 0 && read < MAX_SHEET_LENGTH; at = html.indexOf("<style", at + 6)) {
    const end = html.indexOf("</style", at);
    const sheet = html.slice(at, end < 0 ? undefined : end).slice(0, MAX_SHEET_LENGTH);
    read += sheet.length;
    for (const [, name = "", rule = ""] of removeMedia(sheet.slice(sheet.indexOf(">") + 1)).matchAll(RULE)) {
      if (HIDES.test(rule) && found.size < MAX_CLASSES) found.add(name);
    }
    if (end < 0) break;
  }
  return found;
}

/** A style sheet without what stands inside of `@media` and its like. */
function removeMedia(sheet: string): string {
  let [kept, depth, inside] = ["", 0, 0];
  for (const [part] of sheet.matchAll(/@(?:media|supports|container)\b[^{}]*\{|[^{}@]+|[{}@]/g)) {
    if (part.startsWith("@") && part.length > 1 && inside === 0) inside = depth + 1;
    if (part.endsWith("{")) depth += 1;
    if (inside === 0) kept += part;
    if (part === "}") depth -= 1;
    if (inside > 0 && depth < inside) inside = 0;
  }
  return kept;
}

/** Whether an element of these classes is hidden, by the page's own style sheet or by the common ones. */
export function isHiddenByClass(names: string | undefined, hidden: ReadonlySet<string>): boolean {
  if (names === undefined || names === "") return false;
  return names
    .slice(0, 1000)
    .split(/\s+/)
    .some((name) => hidden.has(name) || COMMON.has(name.toLowerCase()));
}
