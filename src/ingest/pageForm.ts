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

/** How the names of files end that can be imported. */
export const PAGE_ENDINGS: readonly `.${string}`[] = [".pdf", ".html", ".htm", ".xhtml", ".md", ".markdown", ".txt"];

/** Whether a file is a PDF, by the end of its name. */
export function isPdfName(fileName: string): boolean {
  return extname(fileName).toLowerCase() === ".pdf";
}

/** How a page's file is written, by the end of its name; nothing where it is no page. */
export function readPageForm(fileName: string): PageForm | undefined {
  return FORMS.get(extname(fileName).toLowerCase());
}
