import { type Client, Status } from "discord.js";
import type { DiscordConfig } from "../../../config.ts";
import type { Log } from "../../../log.ts";
import type { Connection, ConnectionEnd } from "../connection.ts";
import { Backoff, sleepUnless } from "./backoff.ts";
import type { Parting } from "./login.ts";
import { OutageLog } from "./outage.ts";
import { ReconnectingClient } from "./reconnectingClient.ts";
import type { Patience } from "./timeLimits.ts";

export interface ConnectionOptions {
  readonly discord: DiscordConfig;
  readonly log: Log;
  /** Says something to whoever runs the bot, in a line. */
  readonly say: (line: string) => void;
  readonly patience?: Patience;
  /** Listens to a client before it connects. There is a new one after each that was given up. */
  readonly attend: (client: Client) => void;
}

/** discord.js waits for an answer to RESUME as long as its heartbeats are answered, which may be for ever. Milliseconds. */
const DEFAULT_MAX_NOT_READY = 180_000;
/** Clients in a row that Discord let connect, refused nothing, and never made ready. */
const MAX_SILENT_CLIENTS = 4;
const STUCK =
  "Discord lets Casebook connect and then says nothing, four times in a row; a new process may fare better, so this one ends.";

/** Connects to Discord and stays connected, whatever may pass. */
export class GatewayConnection implements Connection {
  readonly #options: ConnectionOptions;
  readonly #backoff: Backoff;
  readonly #outage: OutageLog;
  readonly #closing = new AbortController();
  #reconnecting: ReconnectingClient | undefined;
  /** Whether whoever runs the bot was told of this outage. */
  #isTold = false;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#backoff = new Backoff(options.patience?.pauses);
    this.#outage = new OutageLog(options.log);
  }

  /** `client.isReady()` stays true while a connection is lost; what discord.js knows of each connection doesn't. */
  get isReady(): boolean {
    const shards = this.#reconnecting?.client.ws.shards;
    return shards !== undefined && shards.size > 0 && shards.every(({ status }) => status === Status.Ready);
  }

  /** Resolves once trying again is of no use; never after `close`. */
  async run(): Promise<ConnectionEnd> {
    for (let silent = 0; ; ) {
      const parting = await this.#hold();
      if (parting.kind === "fatal") return parting;
      silent = parting.kind === "not ready" && parting.isSilent ? silent + 1 : 0;
      if (silent === MAX_SILENT_CLIENTS) return { kind: "stuck", reason: STUCK };
      if (parting.kind === "not ready") this.#outage.renewed();
      else this.#tell(parting);
      const asked = parting.kind === "failed" ? (parting.retryAfter ?? 0) : 0;
      const pause = Math.max(asked, this.#backoff.next());
      await sleepUnless(this.#closing.signal, pause);
    }
  }

  /** Says goodbye to Discord and connects no more. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#reconnecting?.leave();
  }

  async #hold(): Promise<Parting> {
    const { discord, attend, patience: { maxNotReady = DEFAULT_MAX_NOT_READY, callback } = {} } = this.#options;
    const ready = () => {
      this.#isTold = false;
    };
    const reconnecting = new ReconnectingClient({
      ...{ discord, maxNotReady, callback, ready },
      ...{ backoff: this.#backoff, outage: this.#outage },
    });
    this.#reconnecting = reconnecting;
    attend(reconnecting.client);
    reconnecting.connect();
    const parting = await reconnecting.parted;
    await reconnecting.leave();
    return parting;
  }

  #tell({ why, reason, retryAfter }: Extract<Parting, { kind: "failed" }>): void {
    this.#outage.failed({ why, retryAfter });
    if (!this.#isTold) this.#options.say(reason);
    this.#isTold = true;
  }
}
