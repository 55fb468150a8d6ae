import type { Reporter, TestModule } from "vitest/node";

/** Says at the end of a run what was left out, and why: the summary counts alone. */
export class LeftOutReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const skipped = modules.flatMap(({ children }) => [...children.allTests("skipped")]);
    for (const line of describeLeftOut(skipped.map(({ fullName }) => fullName))) process.stdout.write(`${line}\n`);
  }
}

/** A line for each reason that stands in the full names of tests, as `itWhere` and `describeWhere` write it. */
export function describeLeftOut(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) {
    const [, reason] = /\(left out: ([^)]*)\)/.exec(name) ?? [];
    if (reason !== undefined) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].map(([reason, count]) => `Left out: ${count} ${count === 1 ? "test" : "tests"} (${reason})`);
}
