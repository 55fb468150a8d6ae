import type { english } from "./english.ts";

/** The sentences that every language has: what English has, by topic and key, with the same typed values. */
export type Sentences = typeof english;
