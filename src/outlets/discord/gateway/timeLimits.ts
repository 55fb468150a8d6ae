import type { Pauses } from "./backoff.ts";
import type { CallbackLimits } from "./transport.ts";

/** How long the bot waits for what. Tests shorten it; nobody else needs to. */
export interface Patience {
  /** Between two tries to connect or to offer the commands; a second at first and a minute at most unless told. */
  readonly pauses?: Pauses;
  /** Milliseconds without being ready after which a new client is tried; three minutes unless told. */
  readonly maxNotReady?: number;
  readonly callback?: CallbackLimits;
}
