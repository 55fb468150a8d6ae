import type { EncoderProblem } from "./problem.ts";
import type { SentenceVectors } from "./quantize.ts";

/** What the encoder's thread starts with: the address of a file, as `openEncoder` takes it. */
export interface EncoderInput {
  readonly from?: string;
}

/** A text to be encoded. Questions go before sentences. */
export interface EncoderRequest {
  readonly kind: "question" | "sentence";
  readonly id: number;
  readonly text: string;
}

/** What the thread says. The first is `ready` or `absent`. */
export type EncoderAnswer =
  | { readonly kind: "ready" }
  | { readonly kind: "absent"; readonly problem: EncoderProblem }
  | { readonly kind: "encoded"; readonly id: number; readonly vectors: SentenceVectors };
