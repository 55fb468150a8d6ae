/** Quotations of an answer where nobody says how many. */
export const DEFAULT_QUOTES = 3;

/** Entries of a timeline where nobody says how many: as many as a reader takes in at once. */
export const DEFAULT_ENTRIES = 12;
