import type { LocalDiscord } from "../../local-discord/localDiscord.ts";
import type { Inhabitant } from "./population.ts";

/** What one server does in a loop. */
export interface Noise {
  /** How the table calls it. */
  readonly what: string;
  /** How often it is done before the loop counts: a server may do so many at once, and has to rest after each further one. */
  readonly before: number;
  /** How many rounds it takes until it was done a few times; one unless told otherwise. */
  readonly rounds?: number;
  /** Does it once more. Resolves when the server has its answer. */
  once(local: LocalDiscord, noisy: Inhabitant): Promise<void>;
}

/** Measures while one server does something again and again, the next time as soon as the answer to the one before is there. */
export async function besideNoise<T>(
  local: LocalDiscord,
  noisy: Inhabitant,
  noise: Noise,
  measure: () => Promise<T>,
): Promise<{ readonly value: T; readonly done: number }> {
  for (let before = 0; before < noise.before; before += 1) await noise.once(local, noisy);
  let isOver = false;
  let done = 0;
  const loop = (async () => {
    while (!isOver) {
      await noise.once(local, noisy);
      if (!isOver) done += 1;
    }
  })();
  const value = await measure();
  isOver = true;
  await loop;
  return { value, done };
}
