import { retrieveCandidates } from "./candidates.ts";
import type { Retriever } from "./retriever.ts";

/** Articles by what they mention, then their passages by BM25. */
export const LEXICAL_RETRIEVER: Retriever = { retrieve: retrieveCandidates };
