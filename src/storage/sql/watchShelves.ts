import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import type { DatabaseAddress } from "../storeAddress.ts";
import { SHELF_CHANNEL, toConnectionOptions } from "./openPostgres.ts";

/** Who hears of changed shelves. */
export interface ShelfListener {
  /** A server's shelf has that generation now. */
  changed(server: string, generation: number): void;
  /** Changes may have been missed: every open shelf is to be compared. */
  mayHaveMissed(): void;
}

/** How often open shelves are compared though nothing was told, in milliseconds. */
const INTERVAL = 60_000;
/** How long is waited before a lost connection is made again: at first, and at most. Milliseconds. */
const FIRST_PAUSE = 250;
const MAX_PAUSE = 10_000;

/** Hears of changed shelves until it is closed. SQLite tells nobody, so there all are compared each minute, and no more. */
export function watchShelves(
  address: DatabaseAddress,
  listener: ShelfListener,
): { readonly close: () => Promise<void> } {
  const timer = setInterval(() => listener.mayHaveMissed(), INTERVAL);
  timer.unref();
  const watch = address.kind === "postgres" ? new PostgresWatch(address.url, listener) : undefined;
  return {
    close: async () => {
      clearInterval(timer);
      await watch?.close();
    },
  };
}

/** One connection that listens, made again whenever it is lost. */
class PostgresWatch {
  readonly #url: string;
  readonly #listener: ShelfListener;
  #client: pg.Client | undefined;
  readonly #stop = new AbortController();
  readonly #running: Promise<void>;

  constructor(url: string, listener: ShelfListener) {
    this.#url = url;
    this.#listener = listener;
    this.#running = this.#run();
  }

  async close(): Promise<void> {
    this.#stop.abort();
    await this.#client?.end().catch(() => {}); // It was lost already.
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stop;
    for (let wait = FIRST_PAUSE; !signal.aborted; wait = Math.min(wait * 2, MAX_PAUSE)) {
      const isListening = await this.#listen();
      if (isListening) wait = FIRST_PAUSE;
      await pause(wait, undefined, { signal, ref: false }).catch(() => {}); // It is to stop.
    }
  }

  /** Listens until the connection is lost. Whether there was one. */
  async #listen(): Promise<boolean> {
    const client = new pg.Client({ ...toConnectionOptions(this.#url), statement_timeout: 0 });
    const lost = new Promise<void>((resolve) => {
      client.on("error", () => resolve());
      client.on("end", resolve);
    });
    client.on("notification", ({ payload = "" }) => this.#tell(payload));
    try {
      await client.connect();
      this.#client = client;
      await client.query(`listen ${SHELF_CHANNEL}`);
    } catch {
      await client.end().catch(() => {}); // It never was there.
      return false;
    }
    this.#listener.mayHaveMissed();
    if (this.#stop.signal.aborted) await client.end();
    await lost;
    return true;
  }

  #tell(payload: string): void {
    const [, server, generation] = /^(\d{1,20}):(\d{1,10})$/.exec(payload) ?? [];
    if (server !== undefined) this.#listener.changed(server, Number(generation));
  }
}
