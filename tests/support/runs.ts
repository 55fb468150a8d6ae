/** How many cases a property is tried with: the usual number, or a hundred thousand in the long run of the same tests. */
export function runs(usual: number): number {
  return process.env["LONG"] === "1" ? 100_000 : usual;
}

/** The same, as a property's parameters: the usual cases are the same each time, those of the long run new ones. */
export function seeded(usual: number): { readonly numRuns: number; readonly seed?: number } {
  return process.env["LONG"] === "1" ? { numRuns: runs(usual) } : { numRuns: usual, seed: 2031 };
}
