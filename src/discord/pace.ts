/** A member may ask so often … */
const MOST_ASKS = 5;
/** … in so many milliseconds. */
const SPAN = 10_000;
/** Beyond so many members, those who have not asked for a while are forgotten. */
const MOST_REMEMBERED = 10_000;

/**
 * Whether a member may ask now; an ask that may not be made doesn't count. Any ten seconds, not those of a
 * clock: rate-limit libraries that work in memory count in fixed windows, which let twice as many through.
 */
export type Pace = (member: string, now: number) => boolean;

export function keepPace(): Pace {
  const asks = new Map<string, readonly number[]>();
  return (member, now) => {
    const recent = (asks.get(member) ?? []).filter((time) => now - time < SPAN);
    if (recent.length === MOST_ASKS) return false;
    if (asks.size >= MOST_REMEMBERED) forget(asks, now);
    asks.set(member, [...recent, now]);
    return true;
  };
}

function forget(asks: Map<string, readonly number[]>, now: number): void {
  for (const [member, times] of asks) if (times.every((time) => now - time >= SPAN)) asks.delete(member);
}
