import type { Log } from "../../../log.ts";

/** Milliseconds between two warnings: it may go on for as long as both run. */
const BETWEEN_WARNINGS = 3_600_000;
const SENTENCE =
  "Another process with the same DISCORD_TOKEN answers members too, perhaps from other articles; stop one of them.";

/** Warns of a second process, once an hour: to be called whenever an interaction was answered by somebody else. */
export function warnOfOtherProcess(log: Log, say: (line: string) => void): () => void {
  let nextAt = 0;
  return () => {
    const now = performance.now();
    if (now < nextAt) return;
    nextAt = now + BETWEEN_WARNINGS;
    log.warn({ event: "another process answers", why: SENTENCE });
    say(SENTENCE);
  };
}
