import type { EncoderThreadProblem } from "../encoder/problem.ts";

/** What keeps the vectors of a library from being there, now or after the next start. */
export type MeaningProblem =
  | { readonly code: "absent"; readonly problem: EncoderThreadProblem }
  /** The cache can't be written; `why` is an error's message. */
  | { readonly code: "in-memory"; readonly why: string }
  /** The cache's file held something else, and begins anew. */
  | { readonly code: "thrown-away"; readonly path: string };
