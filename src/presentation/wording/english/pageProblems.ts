import type { OverrideProblem } from "../../../ingest/overrides.ts";
import type { PageProblem } from "../../../ingest/page.ts";
import { explainFileProblem } from "./fileRejections.ts";
import { explainFieldFault } from "./formatProblems.ts";

/** Why a page can't be read as an article and what to do, in a sentence about `page`. */
export function describePageProblem(problem: PageProblem, page: string): string {
  return `${page} ${explain(problem)}.`;
}

function explain(problem: PageProblem): string {
  switch (problem.code) {
    case "too-long":
      return `has more than ${problem.limitCharacters.toLocaleString("en-US")} characters of text; import it in parts, each saved as a .txt file`;
    case "too-many-elements":
      return "has too many elements, or too deep, to look for an article in; save its text as a .txt file and import that";
    case "no-article-text":
      return "has no article's text that could be found; save the text as a .txt or .md file and import that";
    case "layout-not-kept":
      return "has a layout that Markdown can't keep to the letter; save its text as a .txt file and import that";
    case "says-not-to-be-shown":
      return `says of itself that it is not to be shown; remove that first (line ${problem.line})`;
    case "front-matter":
      return `${explainFileProblem(problem.problem)} (line ${problem.problem.line})`;
  }
}

/** What is wrong with a fact that was given, in a sentence about `name`, what it was given as. */
export function describeOverrideProblem(problem: OverrideProblem, name: string): string {
  switch (problem.code) {
    case "empty":
      return `${name} must not be empty.`;
    case "in-the-future":
      return `${name} must not lie in the future.`;
    case "unfit-value":
      return `${name} ${explainFieldFault(problem.fault)}.`;
  }
}
