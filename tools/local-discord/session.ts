import { type GatewayDispatchEvents, GatewayOpcodes } from "discord.js";
import type { WebSocket } from "ws";
import type { Fields } from "./fields.ts";
import { makeSnowflake } from "./snowflake.ts";

interface Event {
  readonly t: string;
  readonly s: number;
  readonly d: Fields;
}

/** One identified shard. It outlives its sockets: what happens while there is none is replayed on the next. */
export class Session {
  readonly id = makeSnowflake();
  readonly intents: number;
  readonly shardId: number;
  readonly shardCount: number;
  #socket: WebSocket | undefined;
  readonly #events: Event[] = [];
  #sequence = 0;

  constructor(intents: number, [shardId, shardCount]: readonly [number, number]) {
    this.intents = intents;
    this.shardId = shardId;
    this.shardCount = shardCount;
  }

  get socket(): WebSocket | undefined {
    return this.#socket;
  }

  get sequence(): number {
    return this.#sequence;
  }

  attach(socket: WebSocket): void {
    this.#socket = socket;
  }

  /** Forgets a socket, unless the session has another one already. */
  detach(socket: WebSocket): void {
    if (this.#socket === socket) this.#socket = undefined;
  }

  dispatch(t: GatewayDispatchEvents, d: Fields): void {
    this.#sequence += 1;
    const event = { t, s: this.#sequence, d };
    this.#events.push(event);
    this.#send(event);
  }

  /** Sends all that came after this sequence number once more. */
  replay(after: number): void {
    for (const event of this.#events.filter(({ s }) => s > after)) this.#send(event);
  }

  #send(event: Event): void {
    if (this.#socket !== undefined) sendPayload(this.#socket, { op: GatewayOpcodes.Dispatch, ...event });
  }
}

export function sendPayload(socket: WebSocket, payload: Fields): void {
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(payload));
}
