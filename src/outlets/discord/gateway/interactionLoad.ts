import { setImmediate as nextTurn } from "node:timers/promises";
import type { Client } from "discord.js";
import { countAnswer } from "../../../workers/answersUnderWay.ts";

/**
 * While more interactions than this are open, each is acknowledged at once: hundreds of acknowledgements take their share of
 * Discord's 3 s, and none of it is left for waiting.
 */
const MAX_OPEN_UNHURRIED = 8;
/** So many are begun before the event loop goes round, which sends what they wrote and reads what came back. */
const MAX_BEGUN_AT_ONCE = 4;

/** What a client has on its hands. */
export class InteractionLoad {
  #open = 0;
  /** What says that those interactions are not under way any more, by their ids. */
  readonly #underWay = new Map<string, () => void>();
  readonly #queue: (() => void)[] = [];
  #allBegun: Promise<void> = Promise.resolve();

  /** Whether so many interactions are open that none should wait for its answer without an acknowledgement. */
  get isHigh(): boolean {
    return this.#open > MAX_OPEN_UNHURRIED;
  }

  /**
   * Resolves once every interaction that has come was begun. What may take longer waits for it, so that acknowledgements
   * have the processor to themselves, also where the library's thread has no other core.
   */
  get allBegun(): Promise<void> {
    return this.#allBegun;
  }

  /**
   * Serves an interaction in its turn, and resolves when that is done. It counts as an answer under way until something was sent
   * for it, which `id` names. They are begun in the order in which they came, a
   * few at a time: discord.js hands over hundreds in one go, and the first are acknowledged before the last are begun.
   */
  async serve<Outcome>(interaction: () => Promise<Outcome>, id: string): Promise<Outcome> {
    this.#open += 1;
    const end = countAnswer();
    this.#underWay.set(id, end);
    try {
      await this.#turn();
      return await interaction();
    } finally {
      end();
      this.#underWay.delete(id);
      this.#open -= 1;
    }
  }

  /**
   * Something was sent for that interaction. What it does from now on in order to be answered, as an import, stands aside as well;
   * what it asks of a library counts by itself.
   */
  sent(id: string): void {
    this.#underWay.get(id)?.();
  }

  #turn(): Promise<void> {
    return new Promise((resolve) => {
      this.#queue.push(resolve);
      if (this.#queue.length === 1) this.#allBegun = this.#begin();
    });
  }

  async #begin(): Promise<void> {
    while (this.#queue.length > 0) {
      await nextTurn();
      for (const begin of this.#queue.splice(0, MAX_BEGUN_AT_ONCE)) begin();
    }
  }
}

const loads = new WeakMap<Client, InteractionLoad>();

/** The load of a client, the same one each time. */
export function loadOf(client: Client): InteractionLoad {
  const load = loads.get(client) ?? new InteractionLoad();
  loads.set(client, load);
  return load;
}
