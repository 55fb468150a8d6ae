import { writeSync } from "node:fs";
import { openServerDatabase } from "../../../src/storage/sql/openServerDatabase.ts";
import { openServerModeration } from "../../../src/storage/sql/serverModeration.ts";
import { openServerSettings } from "../../../src/storage/sql/serverSettings.ts";
import type { DatabaseAddress } from "../../../src/storage/storeAddress.ts";

/**
 * Sets the case of one channel after the other for ever, in a database that keeps servers apart, notes it in the moderation log,
 * and names each on standard output once both are kept.
 */

const [address = "", guild = ""] = process.argv.slice(2);
const database = openServerDatabase(JSON.parse(address) as DatabaseAddress); // the test's own
const settings = openServerSettings(database, {});
const moderation = openServerModeration(database);
for (let number = 1; ; number += 1) {
  const kept = await settings.write({ guild, channel: String(number) }, { case: `case-${number}` });
  const entry = { guild, member: "7", at: "2031-03-04T10:00:00Z", action: "hidden", path: "a/b.md" } as const;
  const noted = await moderation.add({ ...entry, title: String(number) });
  if (kept.ok && noted.ok) writeSync(1, `${number}\n`);
}
