import { randomBytes } from "node:crypto";
import { Changes } from "./changes.ts";
import { Clock } from "./clock.ts";
import { CommandStore } from "./commandStore.ts";
import { Faults } from "./fault.ts";
import type { Fields } from "./fields.ts";
import { FileStore, type UploadedFile } from "./file.ts";
import type { Guild, Place } from "./guild.ts";
import type { Interaction } from "./interaction.ts";
import { ApplicationKeys } from "./interactionsEndpoint.ts";
import { MessageStore } from "./messageStore.ts";
import { writeUser } from "./person.ts";
import { makeSnowflake } from "./snowflake.ts";

/** A request that the bot made. */
export interface RecordedRequest {
  readonly method: string;
  /** Without `/api/v10` and the query. */
  readonly path: string;
  readonly query: string;
  /** The route as Discord's document writes it; undefined if it is none that this server knows. */
  readonly template: string | undefined;
  readonly operationId: string | undefined;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
  readonly status: number;
  /** Milliseconds on the clock of the local Discord. */
  readonly at: number;
}

export interface Limits {
  /** Milliseconds within which an interaction must be acknowledged. */
  readonly acknowledgeWithin: number;
  /** Milliseconds for which an interaction's token is good. */
  readonly tokenGoodFor: number;
}

/** All that this Discord holds and has seen. */
export class World {
  readonly applicationId = makeSnowflake();
  /** Looks like a bot's token, so that a log that hides tokens by their shape hides it. */
  readonly token = makeToken(this.applicationId);
  readonly keys = new ApplicationKeys();
  /** The Interactions Endpoint URL. While there is one, interactions come there and not over the gateway. */
  endpoint: string | undefined;
  /** Who may install the application: `0` a server, `1` a person for themselves. */
  installs: Fields = { "0": {} };
  /** Whether several processes may answer one interaction: then what the second is told is no violation. */
  hasManyProcesses = false;
  readonly commands = new CommandStore(this.applicationId);
  readonly messages = new MessageStore();
  readonly files = new FileStore();
  readonly faults = new Faults();
  readonly changes = new Changes();
  /** The guilds that the bot is in. */
  readonly guilds = new Map<string, Guild>();
  /** Further channels and threads of them, by their ids. */
  readonly channels = new Map<string, Guild>();
  /** Scheduled events, by their guild's id. */
  readonly events = new Map<string, Fields[]>();
  /** Messages by the nonce that must be unique, and when each was posted on this Discord's clock. */
  readonly nonces = new Map<string, { readonly messageId: string; readonly at: number }>();
  readonly interactions = new Map<string, Interaction>();
  readonly requests: RecordedRequest[] = [];
  readonly violations: string[] = [];
  readonly limits: Limits;
  readonly clock: Clock;
  /** How many sessions the bot may still begin, and after how many milliseconds Discord counts anew. */
  sessionLimit = { remaining: 999, resetAfter: 86_400_000 };
  validated = 0;
  origin = "";

  constructor(limits: Limits, clock = new Clock(false)) {
    this.limits = limits;
    this.clock = clock;
  }

  get bot(): Fields {
    return { ...writeUser({ id: this.applicationId, name: "Casebook" }), bot: true, verified: true, mfa_enabled: true };
  }

  findChannel(channelId: string): Place | undefined {
    const guild = [...this.guilds.values()].find((one) => one.channelId === channelId);
    const met = [...this.interactions.values()].find(({ by }) => by.channelId === channelId);
    return this.channels.get(channelId) ?? guild ?? met?.by;
  }

  /** The channels of a guild besides its first. */
  channelsOf(guildId: string): readonly Guild[] {
    return [...this.channels.values()].filter(({ id }) => id === guildId);
  }
}

function makeToken(applicationId: string): string {
  const parts = [Buffer.from(applicationId), randomBytes(4), randomBytes(28)];
  return parts.map((part) => part.toString("base64url")).join(".");
}
