/** No call is worked on for so long; milliseconds. */
export const MAX_CALL = 60_000;
/** Nor is the thread silent for so long while a call waits that it has not begun: then what it does beside calls hangs. Milliseconds. */
export const MAX_SILENCE = 60_000;
/** Nor does a reload that has to read all anew beside answering take so long, also where it waits for answers seven eighths of the time. Milliseconds. */
export const MAX_RELOAD = 1_200_000;
