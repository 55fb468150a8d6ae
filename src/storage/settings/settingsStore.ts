import { z } from "zod";
import { type Result, succeed } from "../../result.ts";
import type { ChannelPlace, ChannelSettings, SettingsStore } from "../channelSettings.ts";
import type { Connection } from "../sqlite/connection.ts";
import { type Transacted, transact } from "../sqlite/database.ts";
import type { DatabaseProblem } from "../sqlite/databaseProblem.ts";
import type { Schema } from "../sqlite/schema.ts";

export interface SettingsStoreOptions {
  /** The database's file, made where there is none. */
  readonly path: string;
  /** Called once when the database can't be used any more. */
  readonly failed?: (problem: DatabaseProblem) => void;
  /** Called once when it can be used again. */
  readonly recovered?: () => void;
}

/** The server stands in every key, so that none can be read for another. */
const TABLES = `
  CREATE TABLE channel (
    guild TEXT NOT NULL,
    channel TEXT NOT NULL,
    slug TEXT,
    is_private INTEGER NOT NULL,
    PRIMARY KEY (guild, channel)
  ) STRICT
`;

/** The database of what moderators have set; its letters are `stat`. */
export const SETTINGS_SCHEMA: Schema = { application: 0x73746174, version: 1, tables: TABLES };

/** Opens the settings. They are read once and then known; what is written is on the disk before it counts. */
export function openSettingsStore(options: SettingsStoreOptions): SettingsStore {
  return new SettingsDatabase(options);
}

class SettingsDatabase implements SettingsStore {
  readonly #options: SettingsStoreOptions;
  #known: Map<string, ChannelSettings> | undefined;
  #hasFailed = false;
  /** The end of all that was begun so far. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: SettingsStoreOptions) {
    this.#options = options;
  }

  async read(place: ChannelPlace): Promise<ChannelSettings> {
    if (!this.#known) await this.#transact((connection) => this.#load(connection));
    return this.#known?.get(keyOf(place)) ?? {};
  }

  async write(place: ChannelPlace, settings: ChannelSettings): Promise<Result<undefined, DatabaseProblem>> {
    const written = await this.#transact(async (connection) => {
      await this.#load(connection);
      await store(connection, place, settings);
    });
    if (!written.ok) return written;
    this.#known?.set(keyOf(place), settings);
    return succeed(undefined);
  }

  async #load(connection: Connection): Promise<void> {
    if (this.#known) return;
    const statement = await connection.prepare("SELECT guild, channel, slug, is_private FROM channel");
    const rows = z.array(ROW).parse(await statement.all());
    this.#known = new Map(rows.map(({ settings, ...place }) => [keyOf(place), settings]));
  }

  /** One after the other, so that two writes of one process never wait for each other's lock. */
  #transact<T>(work: (connection: Connection) => Promise<T>): Promise<Transacted<T>> {
    const done = this.#last.then(async () => {
      const transacted = await transact(this.#options.path, SETTINGS_SCHEMA, work);
      this.#report(transacted);
      return transacted;
    });
    this.#last = done;
    return done;
  }

  #report(transacted: Transacted<unknown>): void {
    if (!transacted.ok && !this.#hasFailed) this.#options.failed?.(transacted.problem);
    if (transacted.ok && this.#hasFailed) this.#options.recovered?.();
    this.#hasFailed = !transacted.ok;
  }
}

const ROW = z
  .object({ guild: z.string(), channel: z.string(), slug: z.string().nullable(), is_private: z.number() })
  .transform(({ guild, channel, slug, is_private: isPrivate }) => ({
    guild,
    channel,
    settings: { ...(slug === null ? {} : { case: slug }), isPrivate: isPrivate === 1 },
  }));

const STORE = `
  INSERT INTO channel (guild, channel, slug, is_private) VALUES (?1, ?2, ?3, ?4)
  ON CONFLICT (guild, channel) DO UPDATE SET slug = excluded.slug, is_private = excluded.is_private`;

async function store(
  connection: Connection,
  { guild, channel }: ChannelPlace,
  { case: slug, isPrivate = false }: ChannelSettings,
): Promise<void> {
  const isDefault = slug === undefined && !isPrivate;
  if (isDefault)
    await (await connection.prepare("DELETE FROM channel WHERE guild = ? AND channel = ?")).run(guild, channel);
  else await (await connection.prepare(STORE)).run(guild, channel, slug ?? null, isPrivate ? 1 : 0);
}

function keyOf({ guild, channel }: ChannelPlace): string {
  return `${guild}/${channel}`;
}
