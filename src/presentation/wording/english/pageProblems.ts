import type { OverrideProblem } from "../../../ingest/overrides.ts";
import type { PageProblem } from "../../../ingest/page.ts";
import type { PdfProblem } from "../../../ingest/pdf/pdfPage.ts";
import { explainFileProblem } from "./fileRejections.ts";
import { explainFieldFault } from "./formatProblems.ts";

/** Why a page can't be read as an article and what to do, in a sentence about `page`. */
export function describePageProblem(problem: PageProblem | PdfProblem, page: string): string {
  return `${page} ${explain(problem)}.`;
}

function explain(problem: PageProblem | PdfProblem): string {
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
    case "not-a-pdf":
      return "is no PDF, whatever its name says";
    case "pdf-damaged":
      return "is a damaged PDF that can't be read; open it in a PDF reader and save it anew";
    case "pdf-locked":
      return "is locked with a password; save a copy without one";
    case "pdf-too-many-pages":
      return `has ${problem.pages.toLocaleString("en-US")} pages, more than the ${problem.limit.toLocaleString("en-US")} that are read; split it into several files`;
    case "pdf-too-long":
      return `has more than ${problem.limitCharacters.toLocaleString("en-US")} characters of text; split it into several files`;
    case "pdf-without-text":
      return `has no page of text: ${problem.pages === 1 ? "its page is a picture" : `all ${problem.pages.toLocaleString("en-US")} pages are pictures`}, or nothing but stamps; pictures are not read, so import a copy that has its text`;
    case "pdf-illegible":
      return `has no page that can be read: ${problem.fault === "columns" ? "its columns can't be told apart, as where several pages are printed on one" : "its letters can't be told"}; import another copy`;
    case "pdf-too-costly":
      return "took more time or memory than any court paper needs, so reading it was stopped; open it in a PDF reader and save it anew";
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
