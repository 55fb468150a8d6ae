import { describeDatabaseProblem } from "./databaseProblems.ts";
import { describeUploadFetch } from "./fetchProblems.ts";
import { writeRejection } from "./fileRejections.ts";
import { describeReloadProblem, describeUnserved } from "./folderProblems.ts";
import { describeOverrideProblem, describePageProblem } from "./pageProblems.ts";
import { describeFolderlessPlacement, describeWriteProblem } from "./placementProblems.ts";

/** What went wrong and what to do, in a sentence, for those who meet it in a chat. */
export const problems = {
  database: describeDatabaseProblem,
  upload: describeUploadFetch,
  reload: describeReloadProblem,
  unserved: describeUnserved,
  page: describePageProblem,
  override: describeOverrideProblem,
  placement: describeFolderlessPlacement,
  write: describeWriteProblem,
  /** A line about a file that is not served as it stands: `path:line: reason`. */
  rejection: writeRejection,
  /** How a sentence about it begins. */
  names: { page: "The page", pdf: "The PDF" },
};
