import { setTimeout as sleep } from "node:timers/promises";
import { type Client, CloseCodes, Events } from "discord.js";
import type { DiscordConfig } from "../../../config.ts";
import { type Backoff, sleepUnless } from "./backoff.ts";
import { makeClient } from "./client.ts";
import { makeConnecting } from "./connecting.ts";
import { explainClose } from "./fatal.ts";
import { explainLogin, explainUsedUp, type Parting } from "./login.ts";
import type { OutageLog } from "./outage.ts";
import type { CallbackLimits } from "./transport.ts";

export interface ReconnectingClientOptions {
  readonly discord: DiscordConfig;
  readonly backoff: Backoff;
  readonly outage: OutageLog;
  /** Milliseconds without being ready after which the client is given up. */
  readonly maxNotReady: number;
  readonly callback?: CallbackLimits;
  /** Called whenever a session has begun or was resumed. */
  readonly ready: () => void;
}

/** A client that is just identifying never finishes its goodbye. Milliseconds. */
const MAX_GOODBYE = 1_000;

/** One client, which discord.js reconnects by itself as long as that helps. */
export class ReconnectingClient {
  readonly client: Client;
  /** Resolves once this client is of no more use. */
  readonly parted: Promise<Parting>;
  readonly #options: ReconnectingClientOptions;
  readonly #over = new AbortController();
  #part: (parting: Parting) => void = () => {};
  #isFirstTry = true;
  /** Runs while the client is not ready. */
  #timer: NodeJS.Timeout | undefined;
  #refusals = 0;
  /** Of the last socket. */
  #code: number | undefined;
  #why: string | undefined;

  constructor(options: ReconnectingClientOptions) {
    this.#options = options;
    this.parted = new Promise((resolve) => {
      this.#part = resolve;
    });
    const ws = makeConnecting({
      beforeConnect: () => this.#beforeConnect(),
      closed: (code) => {
        this.#code = code;
      },
      sessionsUsedUp: (resetAfter) => this.#part(explainUsedUp(resetAfter)),
    });
    this.client = makeClient(options.discord, { ws, callback: options.callback });
  }

  connect(): void {
    const { discord, outage } = this.#options;
    const { token } = discord;
    this.client.on(Events.ShardReady, () => this.#ready("connected"));
    this.client.on(Events.ShardResume, () => this.#ready("resumed"));
    this.client.on(Events.ShardError, ({ message }) => {
      this.#why = message; // its socket is closed next
    });
    this.client.on(Events.ShardReconnecting, () => this.#lost());
    this.client.on(Events.ShardDisconnect, ({ code }) => {
      this.#part({ kind: "fatal", reason: explainClose(code, token) });
    });
    outage.tried();
    this.#watch();
    this.client.login(token).catch((fault: unknown) => this.#part(explainLogin(fault, token)));
  }

  /** Says goodbye to Discord. Nothing is heard of this client afterwards. */
  async leave(): Promise<void> {
    this.#over.abort();
    clearTimeout(this.#timer);
    const gone = this.client.destroy().catch(() => {});
    await Promise.race([gone, sleep(MAX_GOODBYE, undefined, { ref: false })]);
  }

  async #beforeConnect(): Promise<void> {
    const { backoff, outage } = this.#options;
    if (this.#isFirstTry) {
      this.#isFirstTry = false;
      return;
    }
    await sleepUnless(this.#over.signal, backoff.next()); // discord.js would connect although it was told to leave
    outage.tried();
  }

  #watch(): void {
    const { maxNotReady } = this.#options;
    this.#timer ??= setTimeout(() => this.#part({ kind: "not ready", isSilent: this.#refusals === 0 }), maxNotReady);
  }

  #ready(event: "resumed" | "connected"): void {
    if (this.#over.signal.aborted) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#refusals = 0;
    this.#options.backoff.ready();
    this.#options.outage.ended(event);
    this.#options.ready();
  }

  #lost(): void {
    if (this.#over.signal.aborted) return;
    const code = this.#code;
    const isOurs = code === CloseCodes.Normal || code === CloseCodes.Resuming;
    if (this.#timer !== undefined && !isOurs) this.#refusals += 1;
    this.#options.backoff.lost();
    this.#options.outage.failed({ code, why: this.#why });
    this.#why = undefined;
    this.#watch();
  }
}
