import type { PlacementProblem, WriteProblem } from "../../../storage/placementPlan.ts";
import { describeDatabaseProblem } from "./databaseProblems.ts";
import { explainFileProblem } from "./fileRejections.ts";

/** Why an article has no place on the shelf and what to do, a sentence each. `folder` is how readers know the knowledge folder. */
export function describePlacementProblem(
  problem: PlacementProblem,
  folder: { readonly name: string; readonly remedy: string },
): string[] {
  if (problem.code === "would-be-rejected")
    return problem.problems.map((one) => `The shelf would reject the article: ${explainFileProblem(one)}.`);
  if (problem.code === "folder-unreadable") return [`${folder.name} can't be read (${problem.cause})${folder.remedy}.`];
  if (problem.code === "database-unusable") return [describeDatabaseProblem(problem.problem, "The server's shelf")];
  return [describePlace(problem)];
}

/** The same as one text, for those who needn't know where the knowledge folder is. */
export function describeFolderlessPlacement(problem: PlacementProblem): string {
  return describePlacementProblem(problem, { name: "The knowledge folder", remedy: "" }).join(" ");
}

function describePlace(
  problem: Exclude<PlacementProblem, { code: "would-be-rejected" | "folder-unreadable" | "database-unusable" }>,
): string {
  switch (problem.code) {
    case "not-a-case-name":
      return `“${problem.slug}” can't be a case's folder; take small letters, digits and dashes, such as harrow-v-pell.`;
    case "case-is-no-folder":
      return `${problem.slug} is not a folder; name another case.`;
    case "case-leads-out":
      return `The folder ${problem.slug} is a link that leads out of the knowledge folder; nothing is written there.`;
    case "page-is-taken-down":
      return `The page is on the shelf as ${problem.path}, hidden or retracted; edit that file by hand.`;
    case "page-in-other-case":
      return `The page is on the shelf already, as ${problem.path}; write cases: [${problem.slug}] into its front matter for it to count here too.`;
    case "file-unreadable":
      return `${problem.path} is there already and can't be read; mend or remove it first.`;
    case "file-is-taken-down":
      return `${problem.path} is there already, hidden or retracted; edit that file by hand.`;
    case "too-many-of-name":
      return `There are ${problem.limit} articles called “${problem.title}” in ${problem.slug}; give another title.`;
  }
}

/** Why an article's file was not written and what to do, in a sentence. */
export function describeWriteProblem(problem: WriteProblem): string {
  switch (problem.code) {
    case "folder-leads-out":
      return `The folder ${problem.slug} leads out of the knowledge folder; nothing was written.`;
    case "not-a-file":
      return `${problem.path} is no regular file; remove it first.`;
    case "appeared-meanwhile":
      return `${problem.path} has appeared meanwhile; import the page again.`;
    case "read-only":
      return `The knowledge folder is read-only here (${problem.cause}), so ${problem.path} was not written; import where its files may be changed.`;
    case "not-written":
      return `${problem.path} can't be written (${problem.cause}); nothing was changed.`;
    case "database-unusable":
      return `${describeDatabaseProblem(problem.problem, "The server's shelf")} Nothing was changed.`;
    case "too-many-documents":
      return `The shelf is full: a server may keep ${problem.limit} files here; nothing was written.`;
    case "too-many-bytes":
      return `The shelf is full: a server's files may have ${Math.floor(problem.limit / 2 ** 20)} MB here; nothing was written.`;
    case "too-many-imports":
      return `This server has imported ${problem.limit} articles within an hour, which is as many as it may; try again later.`;
  }
}
