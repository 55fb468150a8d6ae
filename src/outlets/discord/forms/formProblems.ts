import type { Wording } from "../../../presentation/wording/wording.ts";
import type { EntryProblem } from "./importEntry.ts";
import type { UploadProblem } from "./upload.ts";

/** Why a form can't be used as it was sent, in a sentence. */
export function describeEntryProblem(problem: EntryProblem, { importing, problems }: Wording): string {
  switch (problem.code) {
    case "no-file":
      return importing.noFile;
    case "two-cases":
      return importing.twoCases;
    case "no-case":
      return importing.noCase;
    case "not-a-page-file":
      return importing.notAPageFile(problem);
    case "not-a-further-fact":
      return importing.notAFurtherFact(problem);
    case "further-fact-twice":
      return importing.furtherFactTwice(problem);
    case "override":
      return problems.override(problem.problem, importing.formFields[problem.problem.field]);
  }
}

/** Why an upload was not fetched, in a sentence. */
export function describeUploadProblem(problem: UploadProblem, { importing, problems }: Wording): string {
  switch (problem.code) {
    case "upload-too-large":
      return importing.uploadTooLarge;
    case "upload-elsewhere":
      return importing.uploadElsewhere;
    case "upload-not-fetched":
      return problems.upload(problem.problem);
  }
}
