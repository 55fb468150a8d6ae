import { expect, it } from "vitest";
import { describeLeftOut } from "../support/leftOutReporter.ts";

it("what was left out of a run is counted by its reason, and a test that is skipped for another is not told", () => {
  expect(
    describeLeftOut([
      "the runbook (left out: no PostgreSQL here; apt install postgresql) > makes a database",
      "the runbook (left out: no PostgreSQL here; apt install postgresql) > does the same (twice)",
      "gives the proxy a configuration (left out: no HAProxy here)",
      "a property that is long",
    ]),
  ).toEqual(["Left out: 2 tests (no PostgreSQL here; apt install postgresql)", "Left out: 1 test (no HAProxy here)"]);
});
