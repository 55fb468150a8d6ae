import type { REST } from "discord.js";

/** Why the bot stays connected no more: only whoever runs it can mend it, or perhaps a new process can. */
export interface ConnectionEnd {
  readonly kind: "fatal" | "stuck";
  /** A sentence for whoever runs the bot. */
  readonly reason: string;
}

/** A way on which Discord's interactions come in: its gateway, or HTTP. */
export interface Connection {
  /** Whether interactions can come in now. */
  readonly isReady: boolean;
  /** Resolves once trying again is of no use; never after `close`. */
  run(): Promise<ConnectionEnd>;
  /** Takes nothing new. Resolves at once; what is open goes on. */
  drain?(): void;
  /** Says goodbye to Discord and takes nothing more. */
  close(): Promise<void>;
}

/** Who the bot is, as Discord knows it. */
export interface BotIdentity {
  readonly rest: REST;
  /** The application's id. */
  readonly applicationId: string;
  /** What it is called, such as `Casebook#1234`. */
  readonly tag: string;
  /** Ids of the servers that it is in, as far as Discord has told. */
  readonly guilds: readonly string[];
}
