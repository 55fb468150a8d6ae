import type { Server } from "node:http";
import { GatewayCloseCodes, GatewayDispatchEvents, GatewayIntentBits, GatewayOpcodes } from "discord.js";
import { type RawData, type WebSocket, WebSocketServer } from "ws";
import type { Gate } from "../../tests/support/gate.ts";
import { type Fields, fieldsOf, numberOf } from "./fields.ts";
import { GatewayFaults } from "./gatewayFaults.ts";
import { type Guild, writeGuild } from "./guild.ts";
import { Session, sendPayload } from "./session.ts";
import { shardOf } from "./snowflake.ts";
import type { World } from "./world.ts";

/** Close codes after which Discord forgets the session: what was wrong won't be right the next time. */
const FATAL: ReadonlySet<number> = new Set([1000, 1001, 4004, 4010, 4011, 4012, 4013, 4014]);

/** What clients may send beyond what this server acts on: presence, voice, members, sounds. */
const HEEDLESS: ReadonlySet<number> = new Set([3, 4, 8, 31]);

/** Discord's gateway: who is connected, and what they are told. */
export class Gateway {
  readonly #world: World;
  readonly #sockets: WebSocketServer;
  readonly #heartbeatInterval: number;
  readonly #sessions = new Map<string, Session>();
  readonly faults = new GatewayFaults();
  /** How often a client tried to connect. */
  connects = 0;
  identifies = 0;
  resumes = 0;
  intents: number | undefined;
  acknowledgesHeartbeats = true;
  /** While there is one, whoever connects hears nothing until it is opened. */
  gate: Gate | undefined;
  /** How many of the next resumes are refused. */
  refusals = 0;

  constructor(world: World, server: Server, heartbeatInterval: number) {
    this.#world = world;
    this.#heartbeatInterval = heartbeatInterval;
    this.#sockets = new WebSocketServer({ server, verifyClient: (_, accept) => accept(this.#admit(), 503) });
    this.#sockets.on("connection", (socket) => this.#greet(socket));
  }

  /** Whether a client is connected that has identified or resumed. */
  get isReady(): boolean {
    return [...this.#sessions.values()].some(({ socket }) => socket !== undefined);
  }

  /** Whether there is anyone to tell, now or once they are back. */
  get hasSession(): boolean {
    return this.#sessions.size > 0;
  }

  /** Tells the shard that a guild belongs to; without a guild the first. */
  dispatch(event: GatewayDispatchEvents, data: Fields, guildId?: string): void {
    for (const session of this.#sessions.values()) {
      const shard = guildId === undefined ? 0 : shardOf(guildId, session.shardCount);
      if (shard === session.shardId) session.dispatch(event, data);
    }
  }

  announceGuild(guild: Guild): void {
    this.dispatch(GatewayDispatchEvents.GuildCreate, writeGuild(guild, this.#world.bot), guild.id);
  }

  /** Cuts every connection without a word. Sessions stay. */
  drop(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
  }

  close(code: number): void {
    for (const session of [...this.#sessions.values()]) {
      session.socket?.close(code);
      if (FATAL.has(code)) this.#sessions.delete(session.id);
    }
  }

  /** Sends op 7 or op 9 to every client. An invalid session that can't be resumed is forgotten. */
  tell(op: typeof GatewayOpcodes.Reconnect | typeof GatewayOpcodes.InvalidSession, d: boolean | null): void {
    for (const session of [...this.#sessions.values()]) {
      const { socket } = session;
      if (d !== null && socket !== undefined) session.detach(socket);
      if (d === false) this.#sessions.delete(session.id);
      if (socket !== undefined) sendPayload(socket, { op, d });
    }
  }

  stop(): void {
    this.drop();
    this.#sockets.close();
  }

  #admit(): boolean {
    this.connects += 1;
    setImmediate(() => this.#world.changes.notify());
    return !this.faults.take("upgrade");
  }

  #greet(socket: WebSocket): void {
    if (this.faults.take("socket")) socket.close(4000);
    else if (!this.faults.take("hello")) {
      const hello = { op: GatewayOpcodes.Hello, d: { heartbeat_interval: this.#heartbeatInterval } };
      if (this.gate === undefined) sendPayload(socket, hello);
      else void this.gate.opened.then(() => sendPayload(socket, hello));
    }
    socket.on("error", () => socket.terminate());
    socket.on("message", (raw) => this.#hear(socket, raw));
    socket.on("close", (code) => this.#part(socket, code));
  }

  #part(socket: WebSocket, code: number): void {
    const session = this.#sessionOf(socket);
    session?.detach(socket);
    if (session !== undefined && FATAL.has(code)) this.#sessions.delete(session.id);
    this.#world.changes.notify();
  }

  #sessionOf(socket: WebSocket): Session | undefined {
    return [...this.#sessions.values()].find((session) => session.socket === socket);
  }

  #hear(socket: WebSocket, raw: RawData): void {
    const payload = parse(raw);
    const data = fieldsOf(payload?.["d"]);
    const refusal = payload === undefined ? GatewayCloseCodes.DecodeError : this.#heed(socket, payload["op"], data);
    if (refusal !== undefined) socket.close(refusal);
    this.#world.changes.notify();
  }

  /** Does what a client asks; returns the code to close its connection with, if it may not ask. */
  #heed(socket: WebSocket, op: unknown, data: Fields): number | undefined {
    if (op === GatewayOpcodes.Heartbeat) return this.#beat(socket);
    if (op === GatewayOpcodes.Identify) return this.#identify(socket, data);
    if (op === GatewayOpcodes.Resume) return this.#resume(socket, data);
    if (!HEEDLESS.has(numberOf(op))) return GatewayCloseCodes.UnknownOpcode;
    return this.#sessionOf(socket) === undefined ? GatewayCloseCodes.NotAuthenticated : undefined;
  }

  #beat(socket: WebSocket): undefined {
    if (this.acknowledgesHeartbeats) sendPayload(socket, { op: GatewayOpcodes.HeartbeatAck });
  }

  #identify(socket: WebSocket, data: Fields): number | undefined {
    this.identifies += 1;
    if (data["token"] !== this.#world.token) return GatewayCloseCodes.AuthenticationFailed;
    if (this.#sessionOf(socket) !== undefined) return GatewayCloseCodes.AlreadyAuthenticated;
    if (typeof data["intents"] !== "number") return GatewayCloseCodes.InvalidIntents;
    if (this.faults.take("identify")) return undefined;
    const shard = Array.isArray(data["shard"]) ? data["shard"].map(numberOf) : [];
    const session = new Session(data["intents"], [shard[0] ?? 0, shard[1] ?? 1]);
    this.intents = session.intents;
    for (const old of [...this.#sessions.values()]) {
      // Two processes with one token both stay, and both hear of everything.
      if (old.shardId === session.shardId && old.socket === undefined) this.#sessions.delete(old.id);
    }
    this.#sessions.set(session.id, session);
    session.attach(socket);
    this.#welcome(session);
    return undefined;
  }

  /** READY, with guilds that aren't available yet; then each of them. */
  #welcome(session: Session): void {
    const { applicationId, bot, guilds, origin } = this.#world;
    const own = [...guilds.values()].filter(({ id }) => shardOf(id, session.shardCount) === session.shardId);
    session.dispatch(GatewayDispatchEvents.Ready, {
      v: 10,
      user: bot,
      session_type: "normal",
      session_id: session.id,
      resume_gateway_url: `${origin.replace("http", "ws")}/resume`,
      shard: [session.shardId, session.shardCount],
      guilds: own.map(({ id }) => ({ id, unavailable: true })),
      application: { id: applicationId, flags: 0 },
      user_settings: {},
      relationships: [],
      private_channels: [],
      presences: [],
      guild_join_requests: [],
    });
    if ((session.intents & GatewayIntentBits.Guilds) === 0) return;
    for (const guild of own)
      session.dispatch(GatewayDispatchEvents.GuildCreate, writeGuild(guild, bot, this.#world.channelsOf(guild.id)));
  }

  #resume(socket: WebSocket, data: Fields): number | undefined {
    if (data["token"] !== this.#world.token) return GatewayCloseCodes.AuthenticationFailed;
    const session = this.#sessions.get(String(data["session_id"]));
    const after = numberOf(data["seq"]);
    if (this.refusals > 0 || session === undefined) {
      this.refusals = Math.max(0, this.refusals - 1);
      this.#sessions.delete(session?.id ?? "");
      sendPayload(socket, { op: GatewayOpcodes.InvalidSession, d: false });
      return undefined;
    }
    if (after > session.sequence) return GatewayCloseCodes.InvalidSeq;
    if (this.faults.take("resume")) return undefined;
    this.resumes += 1;
    session.attach(socket);
    session.replay(after);
    session.dispatch(GatewayDispatchEvents.Resumed, {});
    return undefined;
  }
}

function parse(raw: RawData): Fields | undefined {
  try {
    return fieldsOf(JSON.parse(raw.toString()));
  } catch {
    return undefined;
  }
}
