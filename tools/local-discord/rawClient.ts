import { once } from "node:events";
import { GatewayIntentBits, GatewayOpcodes } from "discord.js";
import { onTestFinished } from "vitest";
import { WebSocket } from "ws";
import { type Fields, fieldsOf } from "./fields.ts";
import type { LocalDiscord } from "./localDiscord.ts";

/** What the server answered. */
export interface RawAnswer {
  readonly status: number;
  readonly code: unknown;
  readonly body: Fields;
  readonly headers: Headers;
  readonly text: string;
}

/** Sends one request as no careful library would. A body that is a form is sent as multipart. */
export async function request(local: LocalDiscord, method: string, path: string, body?: unknown): Promise<RawAnswer> {
  const isForm = body instanceof FormData;
  const response = await fetch(`${local.apiUrl}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${local.token}`, ...(isForm ? {} : { "content-type": "application/json" }) },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const read = text === "" ? {} : fieldsOf(JSON.parse(text));
  return { status: response.status, code: read["code"], body: read, headers: response.headers, text };
}

/** A connection to the gateway that does only what the test says. */
export interface RawSocket {
  readonly socket: WebSocket;
  readonly received: readonly Fields[];
  readonly send: (payload: Fields) => void;
  /** Waits for the first payload of this op that wasn't waited for yet. */
  readonly hear: (op: GatewayOpcodes) => Promise<Fields>;
  readonly closed: Promise<number>;
}

export async function openSocket(local: LocalDiscord): Promise<RawSocket> {
  const socket = new WebSocket(local.apiUrl.replace("http", "ws"));
  onTestFinished(() => socket.terminate());
  const received: Fields[] = [];
  const unheard: Fields[] = [];
  socket.on("message", (raw) => {
    const payload = fieldsOf(JSON.parse(raw.toString()));
    received.push(payload);
    unheard.push(payload);
    socket.emit("heard");
  });
  const hear = async (op: GatewayOpcodes) => {
    for (;;) {
      const index = unheard.findIndex((payload) => payload["op"] === op);
      if (index >= 0) return fieldsOf(unheard.splice(index, 1)[0]);
      await once(socket, "heard");
    }
  };
  const closed = once(socket, "close").then(([code]) => Number(code));
  await hear(GatewayOpcodes.Hello);
  return { socket, received, hear, closed, send: (payload) => socket.send(JSON.stringify(payload)) };
}

/** A client that identifies and then neither does nor says anything, so that a test can speak for it. */
export async function openSilentClient(local: LocalDiscord): Promise<RawSocket> {
  const raw = await openSocket(local);
  raw.send({
    op: GatewayOpcodes.Identify,
    d: { token: local.token, intents: GatewayIntentBits.Guilds, properties: {} },
  });
  await local.ready();
  return raw;
}
