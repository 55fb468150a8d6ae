const isLong = process.env["LONG"] === "1";

/**
 * How many cases a property is tried with: a fifth of what is usual for it in the short run, which tries the same ones
 * each time (`seed.ts`), and a hundred thousand new ones in the long run of the same tests.
 */
export function runs(usual: number): number {
  return isLong ? 100_000 : Math.ceil(usual / 5);
}

/** How often something must have happened in so many cases, of what is usual for all of them. */
export const least = (usual: number) => (isLong ? usual : Math.floor(usual / 5));
