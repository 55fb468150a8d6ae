import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { JSDOM } from "jsdom";

/** TimelineJS as it is published: one script for a browser. */
export const TIMELINE_JS = readFileSync(
  fileURLToPath(import.meta.resolve("@knight-lab/timelinejs/dist/js/timeline.js")),
  "utf8",
);

/** A page of a browser in this process, with scripts of its own run only by `eval`. */
export function openPage(html: string): JSDOM["window"] {
  return new JSDOM(html, { runScripts: "outside-only", url: "https://page.test/" }).window;
}

/** What the parser of the HTML standard makes of a piece of a page. */
export function parseFragment(html: string): DocumentFragment {
  return JSDOM.fragment(html);
}
