import { describe, expect, it } from "vitest";
import { isOverdue } from "../../../src/workers/watchedJob.ts";

describe("a job with a limit of 3 s", () => {
  it.each([
    ["has computed for as long", { clock: 3100, computed: 3050 }, true],
    ["has waited for a core", { clock: 9000, computed: 1200 }, false],
    ["has waited without end", { clock: 18_100, computed: 0 }, true],
    ["has two cores at work, and time left", { clock: 2900, computed: 5800 }, false],
  ])("that %s", (_, spent, overdue) => {
    expect(isOverdue(spent, 3000)).toBe(overdue);
  });
});
