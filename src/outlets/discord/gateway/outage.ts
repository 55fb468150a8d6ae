import { CloseCodes, GatewayCloseCodes } from "discord.js";
import type { Log } from "../../../log.ts";

/** What is known of a try that failed, or of a connection that was lost. */
export interface Loss {
  /** The gateway's close code; 1006 where a socket ended without one. */
  readonly code?: number;
  readonly why?: string;
  /** How long Discord asks to wait, in milliseconds. */
  readonly retryAfter?: number;
}

/**
 * Writes one line into the log when the connection to Discord is lost and one when it is back, however often it is tried
 * between them. A wait that Discord asks for has a line of its own, since nothing happens meanwhile.
 */
export class OutageLog {
  readonly #log: Log;
  #since: number | undefined;
  #tries = 0;
  #last: Loss = {};

  constructor(log: Log) {
    this.#log = log;
  }

  /** A connection was lost, or a try to get one failed. */
  failed(loss: Loss): void {
    const isFirst = this.#since === undefined;
    this.#since ??= performance.now();
    this.#last = loss;
    if (!isFirst && loss.retryAfter === undefined) return;
    // Discord asks its bots to reconnect several times a day.
    const level = loss.code === CloseCodes.Resuming ? "info" : "warn";
    this.#log[level]({ event: "reconnecting", ...describe(loss) });
  }

  /** A connection is tried, be it the first. */
  tried(): void {
    this.#tries += 1;
  }

  /** The client is given up for a new one. */
  renewed(): void {
    this.#since ??= performance.now();
    this.#log.warn({ event: "new connection", ...this.#figures(this.#since), ...describe(this.#last) });
  }

  /**
   * A session was resumed, or has begun: says for how long there was none. The first has no line if it began at the first
   * try; one that Discord told to resume may have lost no connection.
   */
  ended(event: "resumed" | "connected"): void {
    if (this.#since !== undefined) this.#log.info({ event, ...this.#figures(this.#since) });
    else if (event === "resumed") this.#log.info({ event });
    this.#since = undefined;
    this.#tries = 0;
    this.#last = {};
  }

  #figures(since: number) {
    return { milliseconds: Math.round(performance.now() - since), tries: this.#tries };
  }
}

/** A loss with the name of its code, such as `UnknownError` for 4000, where it has one. */
function describe(loss: Loss): Loss & { readonly meaning?: string } {
  const meaning = loss.code === undefined ? undefined : (GatewayCloseCodes[loss.code] ?? CloseCodes[loss.code]);
  return { ...loss, meaning };
}
