import { retrieveCandidates } from "./candidates.ts";
import type { Retriever } from "./retriever.ts";

/** BM25 over articles, then over their passages. */
export const LEXICAL_RETRIEVER: Retriever = { retrieve: retrieveCandidates };
