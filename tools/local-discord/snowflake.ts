const DISCORD_EPOCH = 1_420_070_400_000;

let lastMade = 0n;

/** A new id as Discord makes them: later ids are greater, and the time is in them. */
export function makeSnowflake(time = Date.now()): string {
  const earliest = BigInt(time - DISCORD_EPOCH) << 22n;
  lastMade = earliest > lastMade ? earliest : lastMade + 1n;
  return lastMade.toString();
}

/** The shard that Discord gives a guild's events to. */
export function shardOf(guildId: string, shardCount: number): number {
  return Number((BigInt(guildId) >> 22n) % BigInt(shardCount));
}
