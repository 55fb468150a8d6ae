import type { Client, Interaction } from "discord.js";
import type { Log } from "../../../log.ts";
import { describeDatabaseProblem } from "../../../presentation/wording/english/databaseProblems.ts";
import type { Result } from "../../../result.ts";
import {
  type DeferredInteraction,
  type DeferredInteractions,
  type DeferredView,
  DIRECT_MESSAGES,
  LEASE_MS,
} from "../../../storage/deferredInteractions.ts";
import type { DatabaseProblem } from "../../../storage/sqlite/databaseProblem.ts";
import { waitAtMost } from "../../../waitAtMost.ts";
import { payloadOf } from "./httpClient.ts";

/** How often a lease is renewed, and how often a process looks for what another one has left. Milliseconds. */
const BETWEEN_RENEWALS = LEASE_MS / 3;
const BETWEEN_LOOKS = 2_000;

/** Discord waits three seconds in all: a database that takes longer keeps it, if it does, beside the answer. Milliseconds. */
const MAX_KEEPING_MS = 700;

export interface DeferralOptions {
  readonly store: DeferredInteractions;
  readonly log: Log;
  /** Finishes what another process has left; `undefined` where this one is leaving, too. */
  readonly resume: (interaction: DeferredInteraction) => Promise<unknown> | undefined;
}

/**
 * What this process has told Discord to wait for, kept where others find it: whoever finds that a process gives no word any
 * more finishes its work. A database that is out of reach delays no answer: it is then as if nothing were kept.
 */
export class Deferrals {
  readonly #options: DeferralOptions;
  readonly #own = new Map<string, Pick<DeferredInteraction, "id" | "server">>();
  readonly #timers: readonly NodeJS.Timeout[];
  #isLooking = false;
  #isClosed = false;

  constructor(options: DeferralOptions) {
    this.#options = options;
    const renewing = setInterval(() => void this.#renew(), BETWEEN_RENEWALS);
    const looking = setInterval(() => void this.#look(), BETWEEN_LOOKS);
    this.#timers = [renewing.unref(), looking.unref()];
  }

  /** Keeps an interaction before Discord is told to wait for it. */
  async keep(interaction: Interaction, view: DeferredView): Promise<void> {
    const payload = payloadOf(interaction);
    if (payload === undefined) return;
    const { id } = interaction;
    const server = interaction.guildId ?? DIRECT_MESSAGES;
    this.#own.set(id, { id, server });
    const keeping = this.#options.store.keep({ id, server, payload: JSON.stringify(payload), view }, Date.now());
    const kept = await waitAtMost(keeping, MAX_KEEPING_MS);
    if (kept) this.#tell(kept);
  }

  /** The interaction is answered, or nothing can answer it. */
  async finish({ id }: Pick<Interaction, "id">): Promise<void> {
    const own = this.#own.get(id);
    if (own === undefined) return;
    this.#own.delete(id);
    this.#tell(await this.#options.store.drop(own));
  }

  /** Another process has told Discord to wait for it: what is kept of it is that one's, and stays for whoever takes over from there. */
  leave({ id }: Pick<Interaction, "id">): void {
    this.#own.delete(id);
  }

  /** Looks for nothing more. What is still unanswered is left to other processes. */
  close(): void {
    this.#isClosed = true;
    for (const timer of this.#timers) clearInterval(timer);
  }

  async #renew(): Promise<void> {
    for (const { id } of [...this.#own.values()]) this.#tell(await this.#options.store.renew(id, Date.now()));
  }

  async #look(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    for (;;) {
      const taken = await this.#options.store.take(Date.now());
      this.#tell(taken);
      if (!taken.ok || taken.value === undefined || this.#isClosed) break;
      this.#resume(taken.value);
    }
    this.#isLooking = false;
  }

  #resume(interaction: DeferredInteraction): void {
    const { id, server } = interaction;
    const resumed = this.#options.resume(interaction);
    if (resumed === undefined) return;
    this.#own.set(id, { id, server });
    this.#options.log.info({ id, event: "interaction taken over" });
    void resumed.finally(() => this.finish({ id }));
  }

  #tell(done: Result<unknown, DatabaseProblem>): void {
    if (done.ok) return;
    const why = describeDatabaseProblem(done.problem, "The database");
    this.#options.log.warn({ event: "interactions are not kept for other processes", why });
  }
}

const deferrals = new WeakMap<Client, Deferrals>();

/** From now on what this client defers is kept. */
export function keepDeferrals(client: Client, kept: Deferrals): void {
  deferrals.set(client, kept);
}

/** Where what a client defers is kept; `undefined` where it isn't. */
export function deferralsOf(client: Client): Deferrals | undefined {
  return deferrals.get(client);
}
