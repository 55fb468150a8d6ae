import { extname } from "node:path";
import type { PageForm } from "./page.ts";

const FORMS: ReadonlyMap<string, PageForm> = new Map([
  [".html", "html"],
  [".htm", "html"],
  [".xhtml", "html"],
  [".md", "markdown"],
  [".markdown", "markdown"],
  [".txt", "text"],
]);

/** How a page's file is written, by the end of its name; nothing where it is no page. */
export function readPageForm(fileName: string): PageForm | undefined {
  return FORMS.get(extname(fileName).toLowerCase());
}
