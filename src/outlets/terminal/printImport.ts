import { escapePath } from "../../documents/format/escapePath.ts";
import { importing } from "../../presentation/wording/english/importing.ts";
import type { PlacementPlan } from "../../storage/placementPlan.ts";
import { sanitizeLine } from "./sanitizeLine.ts";
import type { Colours } from "./terminal.ts";

/** Most characters of a paragraph that is only shown. */
const GLIMPSE = 300;

/** What an import is about to write: where, the front matter, and how its text begins and ends. */
export function printPlace({ article, text, slug, name }: PlacementPlan, colours: Colours): string {
  const prose = article.paragraphs
    .filter(({ kind }) => kind === "prose")
    .map(({ start, end }) => article.text.slice(start, end));
  const size = importing.size({ paragraphs: prose.length, characters: article.text.length });
  const matter = text.slice(0, text.indexOf("\n---\n") + 4);
  const [first = ""] = prose;
  const last = prose.length > 1 ? ["…", glimpse(prose.at(-1) ?? "")] : [];
  return [
    colours.bold(`${escapePath(`${slug}/${name}`)} (${size})`),
    sanitizeLine(matter),
    "",
    glimpse(first),
    ...last,
    "",
  ].join("\n");
}

function glimpse(paragraph: string): string {
  return sanitizeLine(paragraph.length <= GLIMPSE ? paragraph : `${paragraph.slice(0, GLIMPSE).trimEnd()} …`);
}
