import { LINEAR_RERANKER, MEANING_RERANKER } from "./rerank/linearModel.ts";
import type { Reranker } from "./rerank/reranker.ts";
import { LEXICAL_RETRIEVER } from "./retrieve/lexicalRetriever.ts";
import type { Retriever } from "./retrieve/retriever.ts";
import type { Strictness } from "./strictness.ts";

/** How questions are answered in this process: fixed when it starts, the same for every question. */
export interface SearchPipeline {
  readonly retriever: Retriever;
  readonly reranker: Reranker;
  /** The one for questions whose meaning is known, and that of all sentences. */
  readonly meaningReranker: Reranker;
  /** How sure of an answer one must be to show it. */
  readonly strictness: Strictness;
}

/** What the configuration says about a pipeline. Plain data, for a thread of its own. */
export interface SearchSettings {
  /** `usual` if it isn't said. */
  readonly strictness?: Strictness;
  /** Present where the meaning of sentences is to be known. */
  readonly meaning?: MeaningSettings;
}

/** How the meaning of sentences becomes known. */
export interface MeaningSettings {
  /** The folder that vectors are kept in; in memory alone where there is none. */
  readonly cache?: string;
  /** A file's address: the encoder's package is looked for from there. The program's own unless it is said. */
  readonly from?: string;
}

/** The pipeline that the settings ask for. */
export function createPipeline({ strictness = "usual" }: SearchSettings = {}): SearchPipeline {
  return { retriever: LEXICAL_RETRIEVER, reranker: LINEAR_RERANKER, meaningReranker: MEANING_RERANKER, strictness };
}

/** The pipeline of a process that sets nothing. */
export const DEFAULT_PIPELINE: SearchPipeline = createPipeline();
