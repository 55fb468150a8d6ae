import { expect, it } from "vitest";
import { runMain } from "../../support/process.ts";

const TEXT =
  "He was freed Friday. He was charged Jan. 31. It was closed two months ago. The trial starts tomorrow. On Easter 2023 he fled; two days later he was caught on Sunday, March 10.";
const DAYS = ["1999-12-31", "2000-02-29", "2024-03-10", "2024-11-03", "2024-07-13T23:30:00-07:00"];

/** What the program reads where the clocks are set so. */
async function readIn(zone: string): Promise<string> {
  const input = DAYS.map((published) => `${JSON.stringify({ id: published, text: TEXT, published })}\n`).join("");
  const { code, output } = await runMain(["dates", "--jsonl"], { env: { TZ: zone }, input });
  expect(code).toBe(0);
  return output;
}

it("a date is the same wherever the program runs, fourteen hours ahead or eight behind, on the day the clocks change too", async () => {
  const ahead = await readIn("Pacific/Kiritimati");
  const [first = "", ...others] = ahead.trimEnd().split("\n");
  expect(JSON.parse(first).dates[0]).toMatchObject({ text: "Friday", value: "1999-12-31" });
  expect(others).toHaveLength(DAYS.length - 1);
  expect(await readIn("America/Los_Angeles")).toBe(ahead);
});
