/** How many cases a property is tried with: the usual number, or a hundred thousand in the long run of the same tests. */
export function runs(usual: number): number {
  return process.env["LONG"] === "1" ? 100_000 : usual;
}
