import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { type APIApplicationCommand, GatewayDispatchEvents, GatewayOpcodes } from "discord.js";
import { expect, onTestFailed, onTestFinished } from "vitest";
import { makeGate } from "../../tests/support/gate.ts";
import { Clock } from "./clock.ts";
import type { Fault } from "./fault.ts";
import type { Fields } from "./fields.ts";
import { Gateway } from "./gateway.ts";
import type { GatewayFault } from "./gatewayFaults.ts";
import { type Guild, type GuildOptions, makeChannel, makeGuild, writeGuildChannel } from "./guild.ts";
import { type ApplicationKeys, checkEndpoint } from "./interactionsEndpoint.ts";
import type { Message } from "./message.ts";
import type { RouteKind } from "./rest/route.ts";
import { createRestServer } from "./rest/server.ts";
import { UserInterface } from "./userInterface.ts";
import { type RecordedRequest, World } from "./world.ts";

export interface LocalDiscordOptions {
  /** Milliseconds between a client's heartbeats; 41,250 as on Discord. */
  readonly heartbeatInterval?: number;
  /** Milliseconds within which an interaction must be acknowledged; 3,000 as on Discord. */
  readonly acknowledgeWithin?: number;
  /** Milliseconds for which an interaction's token is good; 15 minutes as on Discord. */
  readonly tokenGoodFor?: number;
  /** Whether time stands still but for `passTime`, so that nothing is late because a machine is busy. */
  readonly stopsTime?: boolean;
  /** Guilds the bot is in besides `home` and `elsewhere`. */
  readonly guilds?: readonly GuildOptions[];
}

/** A request that waits for a test. */
export interface Held {
  /** Resolves once it has come. */
  readonly arrived: Promise<void>;
  readonly release: () => void;
}

/** Starts a Discord of the test's own. In a test it closes when that ends; elsewhere call `close`. */
export async function openLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const { heartbeatInterval = 41_250, acknowledgeWithin = 3_000, tokenGoodFor = 15 * 60_000 } = options;
  const world = new World({ acknowledgeWithin, tokenGoodFor }, new Clock(options.stopsTime ?? false));
  const guilds = [{ name: "Court Watchers" }, { name: "Law School" }, ...(options.guilds ?? [])].map(makeGuild);
  for (const guild of guilds) world.guilds.set(guild.id, guild);
  const server = createRestServer(world);
  const gateway = new Gateway(world, server, heartbeatInterval);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo; // a server that listens on a port has one
  world.origin = `http://127.0.0.1:${port}`;
  world.files.origin = world.origin;
  const local = new LocalDiscord(world, gateway, server);
  closeAfterTest(local);
  return local;
}

/** A test that waits in vain ends by its own limit; its errors then say what it was waiting for. */
function closeAfterTest(local: LocalDiscord): void {
  try {
    onTestFinished(() => local.close());
    onTestFailed(({ task }) => {
      for (const { name, message, stack } of local.complaints) task.result?.errors?.push({ name, message, stack });
    });
  } catch {
    // Opened outside of a test, such as in beforeAll: whoever opened it closes it.
  }
}

/** Fails the test if the bot did anything that Discord forbids, or that it must not do. */
export function expectLawful(local: LocalDiscord): void {
  expect(local.violations).toEqual([]);
}

/**
 * A Discord on this machine. Start the bot with `apiUrl` and `token`, wait for `ready`, let people do things
 * (`useCommand`, `press`, …), look at what they see (`Exchange`, `messages`), break things (`failNext`, `dropSocket`, …).
 */
export class LocalDiscord extends UserInterface {
  readonly #world: World;
  readonly #gateway: Gateway;
  readonly #server: Server;
  #connections = 0;

  constructor(world: World, gateway: Gateway, server: Server) {
    super(world, gateway);
    this.#world = world;
    this.#gateway = gateway;
    this.#server = server;
    server.on("connection", () => {
      this.#connections += 1;
    });
  }

  /** How many connections were opened so far, the gateway's too. */
  get connections(): number {
    return this.#connections;
  }

  /** For discord.js's option `rest.api`; it adds `/v10` itself. */
  get apiUrl(): string {
    return `${this.#world.origin}/api`;
  }

  get token(): string {
    return this.#world.token;
  }

  get applicationId(): string {
    return this.#world.applicationId;
  }

  /** All guilds that the bot is in. */
  get guilds(): readonly Guild[] {
    return [...this.#world.guilds.values()];
  }

  /** The application's public key, as the Developer Portal shows it. */
  get publicKey(): string {
    return this.#world.keys.publicKey;
  }

  /** The application's owner says who may install it: `0` a server, `1` a person for themselves. */
  allowInstalls(keys: readonly ("0" | "1")[]): void {
    this.#world.installs = Object.fromEntries(keys.map((key) => [key, {}]));
  }

  /** What signs as this Discord does, for requests of a test's own. */
  get keys(): ApplicationKeys {
    return this.#world.keys;
  }

  /** Saves an Interactions Endpoint URL after looking at it as the Developer Portal does; throws what is wrong with it. */
  async saveEndpoint(url: string): Promise<void> {
    await checkEndpoint(url, this.#world.keys, this.#world.applicationId);
    this.#world.endpoint = url;
    this.#world.changes.notify();
  }

  /** From now on several processes may answer, and the second to answer an interaction breaks no rule. */
  expectManyProcesses(): void {
    this.#world.hasManyProcesses = true;
  }

  /** How often a client tried to identify, with a wrong token too. */
  get identifies(): number {
    return this.#gateway.identifies;
  }

  /** How often a client resumed its session. */
  get resumes(): number {
    return this.#gateway.resumes;
  }

  /** How often a client tried to connect to the gateway. */
  get connects(): number {
    return this.#gateway.connects;
  }

  /** The intents of the last client that identified. */
  get intents(): number | undefined {
    return this.#gateway.intents;
  }

  /** All requests so far, refused ones too. */
  get requests(): readonly RecordedRequest[] {
    return this.#world.requests;
  }

  /** What the bot did that Discord forbids or that it must not do, each in a sentence. */
  get violations(): readonly string[] {
    return this.#world.violations;
  }

  /** What is still waited for, each with the place in the test that waits. */
  get complaints(): readonly Error[] {
    return this.#world.changes.complaints;
  }

  /** How many requests were checked against Discord's OpenAPI document. */
  get validated(): number {
    return this.#world.validated;
  }

  /** Waits until a client is connected, and has identified or resumed. */
  ready(within?: number): Promise<void> {
    return this.until(() => this.#gateway.isReady, "a client is connected and ready", within);
  }

  /** Waits until `holds` is true; looks whenever a request was answered or a client came or went. */
  until(holds: () => boolean, what: string, within?: number): Promise<void> {
    const requests = () => this.requests.map(({ method, path, status }) => `${method} ${path} → ${status}`).join("\n");
    return this.#world.changes.until(
      holds,
      () => `waited in vain until ${what}. Requests so far:\n${requests()}`,
      within,
    );
  }

  /** The commands registered for a guild, or for everyone, as Discord keeps them. */
  commands(guild?: Guild): readonly APIApplicationCommand[] {
    return this.#world.commands.list(guild?.id) as readonly unknown[] as readonly APIApplicationCommand[]; // as filled in
  }

  /** The bytes of a file that a message shows, by its url. */
  readFile(url: string): Uint8Array | undefined {
    return this.#world.files.find(new URL(url).pathname)?.content;
  }

  /** Someone deletes a message, as a moderator may. */
  deleteMessage(message: Message): void {
    this.#world.messages.remove(message.id);
    this.#world.changes.notify();
  }

  /** The bot is invited to another guild. */
  joinGuild(options: GuildOptions = {}): Guild {
    const guild = makeGuild(options);
    this.#world.guilds.set(guild.id, guild);
    this.#gateway.announceGuild(guild);
    return guild;
  }

  /** Somebody makes another text channel, or with `parentId` a thread or a forum's post. */
  addChannel(guild: Guild, options: Parameters<typeof makeChannel>[1] = {}): Guild {
    const channel = makeChannel(guild, options);
    this.#world.channels.set(channel.channelId, channel);
    const event =
      options.parentId === undefined ? GatewayDispatchEvents.ChannelCreate : GatewayDispatchEvents.ThreadCreate;
    this.#gateway.dispatch(event, writeGuildChannel(channel), guild.id);
    return channel;
  }

  /** Somebody deletes a channel that was added. */
  removeChannel(channel: Guild): void {
    this.#world.channels.delete(channel.channelId);
    this.#gateway.dispatch(GatewayDispatchEvents.ChannelDelete, writeGuildChannel(channel), channel.id);
  }

  /** Somebody changes what the bot may do in a channel that was added. */
  changePermissions(channel: Guild, botPermissions: bigint): Guild {
    const changed = { ...channel, botPermissions };
    this.#world.channels.set(channel.channelId, changed);
    this.#gateway.dispatch(GatewayDispatchEvents.ChannelUpdate, writeGuildChannel(changed), channel.id);
    return changed;
  }

  /** The guild of that name. */
  guild(name: string): Guild {
    const found = [...this.#world.guilds.values()].find((one) => one.name === name);
    if (found === undefined) throw new Error(`the bot is in no guild ${name}`);
    return found;
  }

  /** The scheduled events of a guild, as Discord keeps them. */
  events(guild: Guild): readonly Fields[] {
    return this.#world.events.get(guild.id) ?? [];
  }

  /** The bot is removed from a guild. */
  leaveGuild(guild: Guild): void {
    this.#world.guilds.delete(guild.id);
    this.#gateway.dispatch(GatewayDispatchEvents.GuildDelete, { id: guild.id }, guild.id);
  }

  /** Refuses the next requests of a kind. With `performed` Discord does what was asked, and only its answer is lost. */
  failNext(fault: Fault): void {
    this.#world.faults.fail(fault);
  }

  /** Lets the next requests of a kind wait this long before Discord looks at them. */
  delayNext(route: RouteKind | "any", milliseconds: number, times = 1): void {
    this.#world.faults.delay(route, () => pause(milliseconds), times);
  }

  /** Holds the next request of a kind back until it is released: Discord has it, and has not looked at it. */
  holdNext(route: RouteKind | "any"): Held {
    const [arrival, release] = [makeGate(), makeGate()];
    const hold = () => {
      arrival.open();
      return release.opened;
    };
    this.#world.faults.delay(route, hold, 1);
    return { arrived: arrival.opened, release: release.open };
  }

  /** Lets so many milliseconds pass at once, as Discord sees it: for what may come too late. */
  passTime(milliseconds: number): void {
    this.#world.clock.pass(milliseconds);
  }

  /** Cuts the connection without a word. What happens meanwhile is told when the client resumes. */
  dropSocket(): void {
    this.#gateway.drop();
  }

  /** Lets whoever connects from now on wait for Discord's first word, until what is returned is called. */
  holdConnections(): () => void {
    const gate = makeGate();
    this.#gateway.gate = gate;
    return () => {
      this.#gateway.gate = undefined;
      gate.open();
    };
  }

  /** Asks the client to reconnect (op 7). */
  sendReconnect(): void {
    this.#gateway.tell(GatewayOpcodes.Reconnect, null);
  }

  /** Tells the client that its session is invalid (op 9), and whether it may resume it all the same. */
  invalidateSession(resumable: boolean): void {
    this.#gateway.tell(GatewayOpcodes.InvalidSession, resumable);
  }

  /** Lets heartbeats go unanswered, so that the client takes its connection for dead. */
  stopAcknowledgingHeartbeats(): void {
    this.#gateway.acknowledgesHeartbeats = false;
  }

  resumeAcknowledgingHeartbeats(): void {
    this.#gateway.acknowledgesHeartbeats = true;
  }

  /** Closes the connection with this code, such as 4004. */
  closeWith(code: number): void {
    this.#gateway.close(code);
  }

  /** Answers the next attempts to resume with op 9, so that the client has to identify anew. */
  refuseResume(times = 1): void {
    this.#gateway.refusals = times;
  }

  /** Lets the next attempts to connect to the gateway go wrong. */
  failGateway(fault: GatewayFault, times = 1): void {
    this.#gateway.faults.ask(fault, times);
  }

  /** Changes how many sessions the bot may still begin, and after how many milliseconds that is counted anew. */
  limitSessions(limit: { readonly remaining: number; readonly resetAfter: number }): void {
    this.#world.sessionLimit = limit;
  }

  /** Nobody can connect any more, and every connection is cut. */
  async closePort(): Promise<void> {
    this.#gateway.drop();
    await closeServer(this.#server);
  }

  /** Gives another name for this machine's address in its own and the gateway's address. */
  nameHost(host: string): void {
    const { port } = new URL(this.#world.origin);
    this.#world.origin = `http://${host}:${port}`;
  }

  /** Everybody can connect again, to the same port. */
  async openPort(): Promise<void> {
    this.#server.listen(Number(new URL(this.#world.origin).port), "127.0.0.1");
    await once(this.#server, "listening");
  }

  /** Cuts all connections but the gateway's, those that are kept for later requests too. */
  cutConnections(): void {
    this.#server.closeAllConnections();
  }

  /** Closes the server and all connections; again does nothing. */
  async close(): Promise<void> {
    if (!this.#server.listening) return;
    this.#gateway.stop();
    await closeServer(this.#server);
  }
}

async function closeServer(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeAllConnections();
  await closed;
}
