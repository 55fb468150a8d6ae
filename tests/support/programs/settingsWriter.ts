import { writeSync } from "node:fs";
import { openServerState } from "../../../src/storage/state/openServerState.ts";

/** Sets the case of one channel after the other for ever, and names each on standard output once it is kept. */

const [path = ""] = process.argv.slice(2);
const { settings } = openServerState({ path, failed: ({ code }) => writeSync(1, `failed: ${code}\n`) });
for (let number = 1; ; number += 1) {
  const kept = await settings.write({ guild: "1", channel: String(number) }, { case: `case-${number}` });
  if (kept.ok) writeSync(1, `${number}\n`);
}
