/** A member may ask so often … */
const MOST_ASKS = 5;
/** … in so many milliseconds. */
const SPAN = 10_000;

/**
 * Whether a member may ask now; an ask that may not be made doesn't count. Any ten seconds, not those of a
 * clock: rate-limit libraries that work in memory count in fixed windows, which let twice as many through.
 */
export type Pace = (member: string, now: number) => boolean;

/** `asks` holds each member's asks of the last ten seconds; whose are older is forgotten when the next one asks. */
export function keepPace(asks = new Map<string, readonly number[]>()): Pace {
  return (member, now) => {
    forget(asks, now);
    const recent = (asks.get(member) ?? []).filter((time) => now - time < SPAN);
    if (recent.length === MOST_ASKS) return false;
    asks.delete(member); // Who asks goes to the end, so that whoever has not asked for longest stands first.
    asks.set(member, [...recent, now]);
    return true;
  };
}

function forget(asks: Map<string, readonly number[]>, now: number): void {
  for (const [member, times] of asks) {
    if (now - (times.at(-1) ?? 0) < SPAN) return;
    asks.delete(member);
  }
}
