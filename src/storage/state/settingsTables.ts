import { z } from "zod";
import { succeed } from "../../result.ts";
import {
  ANSWER_PLACES,
  type ChannelPlace,
  type ChannelSettings,
  type Kept,
  type ServerSettings,
  type SettingsStore,
} from "../channelSettings.ts";
import type { Connection } from "../sqlite/connection.ts";
import { all, run, type StateDatabase } from "./stateDatabase.ts";

interface KnownSettings {
  readonly channels: Map<string, ChannelSettings>;
  readonly servers: Map<string, ServerSettings>;
}

/** Settings are read once and then known, so that no question waits for the disk; what is written is on it before it counts. */
export class SettingsTables implements SettingsStore {
  readonly #database: StateDatabase;
  #known: KnownSettings | undefined;

  constructor(database: StateDatabase) {
    this.#database = database;
  }

  async read(place: ChannelPlace): Promise<ChannelSettings> {
    if (!this.#known) await this.#database.transact((connection) => this.#load(connection));
    return this.#known?.channels.get(keyOf(place)) ?? {};
  }

  async readServer(guild: string): Promise<ServerSettings> {
    if (!this.#known) await this.#database.transact((connection) => this.#load(connection));
    return this.#known?.servers.get(guild) ?? {};
  }

  async write(place: ChannelPlace, settings: ChannelSettings): Promise<Kept> {
    const written = await this.#database.transact(async (connection) => {
      await this.#load(connection);
      await store(connection, place, settings);
    });
    if (!written.ok) return written;
    this.#known?.channels.set(keyOf(place), settings);
    return succeed(undefined);
  }

  async writeServer(guild: string, settings: ServerSettings): Promise<Kept> {
    const written = await this.#database.transact(async (connection) => {
      await this.#load(connection);
      await storeServer(connection, guild, settings);
    });
    if (!written.ok) return written;
    this.#known?.servers.set(guild, settings);
    return succeed(undefined);
  }

  async #load(connection: Connection): Promise<void> {
    if (this.#known) return;
    const rows = z.array(ROW).parse(await all(connection, "SELECT guild, channel, slug, answers FROM channel"));
    const servers = z.array(SERVER_ROW).parse(await all(connection, "SELECT guild, language FROM server"));
    this.#known = {
      channels: new Map(rows.map(({ settings, ...place }) => [keyOf(place), settings])),
      servers: new Map(servers.map(({ guild, language }) => [guild, { language }])),
    };
  }
}

const ROW = z
  .object({
    guild: z.string(),
    channel: z.string(),
    slug: z.string().nullable(),
    answers: z.enum(ANSWER_PLACES).nullable(),
  })
  .transform(({ guild, channel, slug, answers }) => ({
    guild,
    channel,
    settings: { ...(slug === null ? {} : { case: slug }), ...(answers === null ? {} : { answers }) },
  }));

const SERVER_ROW = z.object({ guild: z.string(), language: z.string() });

const STORE = `
  INSERT INTO channel (guild, channel, slug, answers) VALUES (?1, ?2, ?3, ?4)
  ON CONFLICT (guild, channel) DO UPDATE SET slug = excluded.slug, answers = excluded.answers`;

async function store(
  connection: Connection,
  { guild, channel }: ChannelPlace,
  { case: slug, answers }: ChannelSettings,
): Promise<void> {
  const isDefault = slug === undefined && answers === undefined;
  if (isDefault) await run(connection, "DELETE FROM channel WHERE guild = ?1 AND channel = ?2", guild, channel);
  else await run(connection, STORE, guild, channel, slug ?? null, answers ?? null);
}

const STORE_SERVER = `
  INSERT INTO server (guild, language) VALUES (?1, ?2)
  ON CONFLICT (guild) DO UPDATE SET language = excluded.language`;

async function storeServer(connection: Connection, guild: string, { language }: ServerSettings): Promise<void> {
  if (language === undefined) await run(connection, "DELETE FROM server WHERE guild = ?1", guild);
  else await run(connection, STORE_SERVER, guild, language);
}

function keyOf({ guild, channel }: ChannelPlace): string {
  return `${guild}/${channel}`;
}
