/** `19`, `3, 5–9 and 12`: runs of pages as one; `and` joins the runs. */
export function listPages(pages: readonly number[], and: (parts: readonly string[]) => string): string {
  const runs: { first: number; last: number }[] = [];
  for (const page of pages) {
    const run = runs.at(-1);
    if (run?.last === page - 1) run.last = page;
    else runs.push({ first: page, last: page });
  }
  return and(runs.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`)));
}
