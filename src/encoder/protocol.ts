import type { EncoderProblem } from "./problem.ts";
import type { SentenceVectors } from "./quantize.ts";

/** What an encoder's thread starts with. */
export interface EncoderInput {
  /** The address of a file, as `openEncoder` takes it. */
  readonly from?: string;
  /** Whether nobody waits for its texts in order to read an answer. */
  readonly isBehindAnswers: boolean;
}

/** A text to be encoded. */
export interface EncoderRequest {
  readonly id: number;
  readonly text: string;
}

/** What the thread says. The first is `ready` or `absent`. */
export type EncoderAnswer =
  | { readonly kind: "ready" }
  | { readonly kind: "absent"; readonly problem: EncoderProblem }
  | { readonly kind: "encoded"; readonly id: number; readonly vectors: SentenceVectors };
