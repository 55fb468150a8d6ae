const ends: (() => Promise<void>)[] = [];

/** Keeps what ends something when the tests of a file are done. Vitest passes over an `afterAll` that is called within a hook. */
export function atEndOfFile(end: () => Promise<void>): void {
  ends.push(end);
}

/** Ends all that was kept, what came last first. */
export async function endFile(): Promise<void> {
  for (const end of ends.splice(0).reverse()) await end();
}
