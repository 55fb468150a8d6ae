/** What somebody does, by what it costs: a search goes through the corpus, a look-up shows what is known, a completion is typed. */
export type Cost = "search" | "look-up" | "completion";

/** A member may do so many of each … */
const MOST: Readonly<Record<Cost, number>> = { search: 5, "look-up": 20, completion: 40 };
/** … in so many milliseconds. */
const SPAN = 10_000;

/** Whether a member may do that now; what may not be done doesn't count. */
export type RateLimiter = (member: string, cost: Cost, now: number) => boolean;

/** Counts each kind by itself, so that whoever types or turns pages can still ask. */
export function createRateLimiter(): RateLimiter {
  const limits = {
    search: createMemberLimiter(MOST.search),
    "look-up": createMemberLimiter(MOST["look-up"]),
    completion: createMemberLimiter(MOST.completion),
  };
  return (member, cost, now) => limits[cost](member, now);
}

/**
 * At most so many for each member in any ten seconds, not those of a clock: rate-limit libraries that work in memory count
 * in fixed windows, which let twice as many through. `times` holds each member's of the last ten seconds; whose are older
 * is forgotten when the next one comes.
 */
export function createMemberLimiter(
  most: number,
  times = new Map<string, readonly number[]>(),
): (member: string, now: number) => boolean {
  return (member, now) => {
    forget(times, now);
    const recent = (times.get(member) ?? []).filter((time) => now - time < SPAN);
    if (recent.length === most) return false;
    times.delete(member); // Who comes goes to the end, so that whoever has not come for longest stands first.
    times.set(member, [...recent, now]);
    return true;
  };
}

function forget(times: Map<string, readonly number[]>, now: number): void {
  for (const [member, all] of times) {
    if (now - (all.at(-1) ?? 0) < SPAN) return;
    times.delete(member);
  }
}
