import { DiscordAPIError, RateLimitError } from "discord.js";
import type { Command } from "../../../app/command.ts";
import type { DiscordConfig } from "../../../config.ts";
import { describeError } from "../../../errors.ts";
import type { Log } from "../../../log.ts";
import type { BotIdentity } from "../connection.ts";
import { computeBackoff, sleepUnless } from "../gateway/backoff.ts";
import type { Patience } from "../gateway/timeLimits.ts";
import { registerCommands } from "./registration.ts";

export interface OfferOptions {
  readonly commands: readonly Command[];
  readonly discord: DiscordConfig;
  readonly log: Log;
  /** Says something to whoever runs the bot, in a line. */
  readonly say: (line: string) => void;
  readonly stop: AbortSignal;
  readonly patience?: Patience;
}

type OfferingBot = Pick<BotIdentity, "rest" | "applicationId">;

/** `later` may pass by itself; `refused` would be refused again, and waits for the next session. */
type Outcome = "taken" | "later" | "refused";

/** Offers the commands to Discord until it has taken them. */
export class CommandOffer {
  readonly #options: OfferOptions;
  #isTaken = false;
  /** Whether whoever runs the bot was told that Discord did not take them. */
  #isTold = false;
  #trying = new AbortController();

  constructor(options: OfferOptions) {
    this.#options = options;
  }

  /** To be called with each session that begins. Resolves after the first try; what may pass is tried again meanwhile. */
  async offer(bot: OfferingBot): Promise<void> {
    if (this.#isTaken) return;
    this.#trying.abort(); // perhaps with a client that is gone
    this.#trying = new AbortController();
    const signal = AbortSignal.any([this.#trying.signal, this.#options.stop]);
    const [outcome, wait] = await this.#try(bot, signal);
    if (outcome === "later") void this.#repeat(bot, signal, wait);
  }

  /** Offers them even if Discord took them before, as to a home server that the bot has only now been let into. */
  renew(bot: OfferingBot): Promise<void> {
    this.#isTaken = false;
    return this.offer(bot);
  }

  async #repeat(bot: OfferingBot, signal: AbortSignal, asked: number): Promise<void> {
    let outcome: Outcome = "later";
    for (let failed = 0; outcome === "later"; failed += 1) {
      const pause = computeBackoff(failed, Math.random(), this.#options.patience?.pauses);
      await sleepUnless(signal, Math.max(pause, asked));
      [outcome, asked] = await this.#try(bot, signal);
    }
  }

  /** What came of it, and for how many milliseconds Discord asks to wait. */
  async #try(bot: OfferingBot, signal: AbortSignal): Promise<readonly [Outcome, number]> {
    const { commands, discord, log, say } = this.#options;
    try {
      const { written, missing } = await registerCommands(bot.rest, bot.applicationId, commands, discord);
      log.info({ event: "commands registered", written });
      if (missing) say(`Casebook is not in its home server ${discord.home} yet: open the invite link above.`);
      else if (this.#isTold) say("Discord has taken the commands now.");
      this.#isTaken = !missing;
      this.#isTold = false;
      return ["taken", 0];
    } catch (fault) {
      if (signal.aborted) return ["refused", 0];
      log.error({ event: "registering commands failed", why: describeError(fault) });
      const isPassing = mayPass(fault);
      if (!this.#isTold) say(tellRefusal(fault, isPassing));
      this.#isTold = true;
      return [isPassing ? "later" : "refused", fault instanceof RateLimitError ? fault.retryAfter : 0];
    }
  }
}

/** Discord's daily limit for commands that are new: it says so with a status of 400. */
const TOO_MANY_NEW = 30034;

function mayPass(fault: unknown): boolean {
  if (!(fault instanceof DiscordAPIError)) return true;
  return fault.code === TOO_MANY_NEW || fault.status === 429 || fault.status >= 500;
}

/** Characters of Discord's own words, which may list a problem for each option. */
const MAX_WORDS = 300;

function tellRefusal(fault: unknown, isPassing: boolean): string {
  const words = describeError(fault)
    .trim()
    .replace(/\s*\n\s*/g, "; ");
  const shown = words.length > MAX_WORDS ? `${words.slice(0, MAX_WORDS)}…` : words;
  const next = isPassing ? "those that it had stay, and Casebook tries again." : "those that it had stay.";
  return `Discord did not take the commands (${shown}); ${next} npm run doctor says more.`;
}
