import type { Wording } from "../../../presentation/wording/wording.ts";

/**
 * Shares the room of a message among lists that don't fit together: short lists are shown whole, the long ones divide
 * what is left. `room` and lengths are UTF-16 code units; the result has the room of each list.
 */
export function shareRoom(lengths: readonly number[], room: number): number[] {
  const shares = lengths.map(() => 0);
  let left = room;
  const byLength = lengths.map((length, at) => ({ length, at })).sort((one, other) => one.length - other.length);
  for (const [done, { length, at }] of byLength.entries()) {
    const share = Math.min(length, Math.floor(left / (byLength.length - done)));
    shares[at] = share;
    left -= share;
  }
  return shares;
}

/** As many lines as there is room for, and how many are left out. */
export function cutList(lines: readonly string[], room: number, { counts }: Wording): string[] {
  if (measureLines(lines) <= room) return [...lines];
  const rest = (count: number) => `- ${counts.andMore(count)}`;
  const shown: string[] = [];
  let length = rest(lines.length).length + 1;
  for (const line of lines) {
    length += line.length + 1;
    if (length > room) break;
    shown.push(line);
  }
  return [...shown, rest(lines.length - shown.length)];
}

/** UTF-16 code units of lines that are joined by line breaks. */
export function measureLines(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}
