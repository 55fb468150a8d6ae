import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const MAIN = fileURLToPath(new URL("../../../../src/main.ts", import.meta.url));
const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));

const TEXT =
  "He was freed Friday. He was charged Jan. 31. It was closed two months ago. The trial starts tomorrow. On Easter 2023 he fled; two days later he was caught on Sunday, March 10.";
const DAYS = ["1999-12-31", "2000-02-29", "2024-03-10", "2024-11-03", "2024-07-13T23:30:00-07:00"];

/** What the program reads where the clocks are set so. */
function readIn(zone: string): string {
  const input = DAYS.map((published) => `${JSON.stringify({ id: published, text: TEXT, published })}\n`).join("");
  const env = { ...process.env, TZ: zone, DISCORD_TOKEN: "", CONTACT: "" };
  return execFileSync(process.execPath, ["--import", "tsx", MAIN, "dates", "--jsonl"], {
    cwd: ROOT,
    env,
    input,
  }).toString();
}

it("a date is the same wherever the program runs, fourteen hours ahead or eight behind, on the day the clocks change too", () => {
  const here = readIn("UTC");
  expect(JSON.parse(here.split("\n")[0] ?? "").dates[0]).toMatchObject({ text: "Friday", value: "1999-12-31" });
  for (const zone of ["Pacific/Kiritimati", "America/Los_Angeles"]) expect(readIn(zone)).toBe(here);
});
