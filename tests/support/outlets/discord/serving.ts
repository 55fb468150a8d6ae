import { MessageFlags } from "discord.js";
import { afterAll, beforeAll, expect, onTestFinished } from "vitest";
import type { ImportPace } from "../../../../src/app/importPace.ts";
import type { Config, DiscordConfig } from "../../../../src/config.ts";
import { openLog } from "../../../../src/log.ts";
import { type BotEnd, runBot } from "../../../../src/outlets/discord/bot.ts";
import type { Patience } from "../../../../src/outlets/discord/gateway/timeLimits.ts";
import type { Servers } from "../../../../src/outlets/discord/servers.ts";
import type { LibraryService } from "../../../../src/service/libraryService.ts";
import type { DeferredInteractions } from "../../../../src/storage/deferredInteractions.ts";
import type { ServerState } from "../../../../src/storage/state/openServerState.ts";
import type { UnansweredLog } from "../../../../src/storage/unansweredQuestions.ts";
import { Changes } from "../../../../tools/local-discord/changes.ts";
import {
  expectLawful,
  type LocalDiscord,
  type LocalDiscordOptions,
  openLocalDiscord,
} from "../../../../tools/local-discord/localDiscord.ts";
import type { Message } from "../../../../tools/local-discord/message.ts";
import { makeGate } from "../../gate.ts";
import { openFiles, serveOnly } from "../../opening.ts";
import { writeArticle } from "../../temporary.ts";

const PORTERS =
  "A porter saw the stolen violin at noon.\n\n## Later\n\nThe stolen violin is worth $4.5 million, an expert wrote.\n\n## Later\n\nNobody heard the stolen violin again until May.\n\n## Later\n\nJoss Ferrant said that the stolen violin was his.";

/** A shelf with one question that many passages answer, and cases to tell apart. */
export const SHELF = {
  "harrow-v-pell/case.md":
    "---\ntitle: Harrow v. Pell\naliases: [the violin case]\noutcome: Settled.\noutcomeDate: 2032-01-09\n---\n",
  "harrow-v-pell/violin.md": writeArticle(
    `Mara Quill found the stolen violin inside a piano stool. The stool had stood in her shop for two years.\n\n## Later\n\n${PORTERS}`,
    "url: https://courier.test/violin",
  ),
  "marsh/case.md": "---\ntitle: In re Marsh\n---\n",
  "marsh/orchard.md": writeArticle(
    "Judge Oda Fenn closed the orchard after the flood.",
    "correction: It was a mill.",
  ).replace("The Stolen Violin", "The Orchard"),
};
export const QUESTION = "Who found the stolen violin?";

/** How interactions reach a bot. */
export type Transport = "gateway" | "http";

let usual: Transport = "gateway";

/** Bots of this test file are reached over HTTP unless a test says otherwise. */
export function serveOverHttp(): void {
  beforeAll(() => {
    usual = "http";
  });
  afterAll(() => {
    usual = "gateway";
  });
}

/** Opens what a database keeps of all servers of a local Discord, each with these files on its shelf. */
export type OpenServersOf = (local: LocalDiscord, files: Readonly<Record<string, string>>) => Promise<Servers>;

let openServersOf: OpenServersOf | undefined;

/** Each server has its shelf in a database, in tests of this file that don't say where it is. */
export function serveFromDatabase(open: OpenServersOf): void {
  beforeAll(() => {
    openServersOf = open;
  });
  afterAll(() => {
    openServersOf = undefined;
  });
}

export interface ServingOptions extends Partial<ServerState> {
  /** How interactions reach it; over the gateway unless told. */
  readonly transport?: Transport;
  readonly files?: Readonly<Record<string, string>>;
  readonly config?: Partial<DiscordConfig>;
  readonly local?: LocalDiscordOptions;
  readonly libraryService?: Pick<LibraryService, "withSnapshot" | "reload">;
  readonly contact?: string;
  /** Where the web pages are, and whether they offer documents of which nobody says it. */
  readonly pages?: Pick<Config, "publicUrl" | "webOffersReading">;
  /** Absent where questions that find nothing are not kept. */
  readonly gaps?: UnansweredLog;
  /** What is kept of each server; absent where all share the folder. */
  readonly servers?: Servers;
  /** Whether the test is about one shelf that all servers share. */
  readonly isShared?: boolean;
  /** The folder that an import writes into. */
  readonly knowledge?: string;
  /** Keeps what is deferred over HTTP. */
  readonly deferred?: DeferredInteractions;
  /** Where uploads may be fetched from; the local Discord unless told. */
  readonly uploadOrigins?: readonly string[];
  /** How long it waits between tries, and for being ready, in milliseconds. */
  readonly patience?: Patience;
  /** How fast a server's shelf may import. */
  readonly importPace?: ImportPace;
  /** Whether the bot may break Discord's rules: only where a test makes it. */
  readonly isUnlawful?: boolean;
}

/** A bot that serves in a Discord of the test's own, in this process. */
export interface Serving {
  readonly local: LocalDiscord;
  readonly config: DiscordConfig;
  /** The log so far, each line read. */
  readonly log: readonly Readonly<Record<string, unknown>>[];
  /** What it told whoever runs it. */
  readonly said: readonly string[];
  /** Waits until `holds` is true; looks whenever the bot wrote into its log or told something. */
  until(holds: () => boolean): Promise<void>;
  readonly ended: Promise<BotEnd>;
  /** Resolves once Discord knows where to send interactions, at once over the gateway; with the fault where it takes no endpoint. */
  readonly isReachable: Promise<unknown>;
  stop(): void;
}

/** Connects a bot; its home is `local.home` unless told. It stops with the test, which fails if it broke a rule. */
export async function serve(options: ServingOptions = {}): Promise<Serving> {
  const local = await openLocalDiscord({ stopsTime: true, ...options.local });
  const { transport = usual } = options;
  const servers = mayUseDatabase(options) ? await openServersOf?.(local, options.files ?? SHELF) : undefined;
  const served = startBot(local, { ...options, ...(servers ? { servers } : {}), transport });
  if (transport === "gateway") await local.ready();
  await saidReady(served);
  return served;
}

/** Whether a test says nothing of where a shelf, and what belongs to it, is kept. */
function mayUseDatabase(options: ServingOptions): boolean {
  const { libraryService, servers, settings, gaps, follows, knowledge, isShared = false } = options;
  return !isShared && [libraryService, servers, settings, gaps, follows, knowledge].every((one) => one === undefined);
}

/** Waits until a bot has told that it is ready. */
export async function saidReady({ said, until, isReachable }: Serving): Promise<void> {
  await until(() => said.some((line) => line.startsWith("Ready")));
  expect(await isReachable).toBeUndefined();
}

/** The line that the log has about an interaction, once it is there. */
export async function lineOf({ log, until }: Serving, { id }: { readonly id: string }) {
  const find = () => log.filter((line) => line["id"] === id);
  await until(() => find().length > 0);
  const [line = {}, ...others] = find();
  expect(others).toEqual([]);
  return line;
}

/** The message that somebody must be seeing. */
export function seen(message: Message | undefined): Message {
  if (!message) throw new Error("there is no message");
  return message;
}

/** Whether a request brings a message in which Discord would unfold links. */
function mayUnfold(body: unknown): boolean {
  const sent = body as { components?: unknown; flags?: number; data?: unknown; title?: string } | undefined; // as JSON came
  if (!sent || typeof sent !== "object" || sent.title !== undefined) return false; // A modal has a title, and no links.
  return sent.components === undefined ? mayUnfold(sent.data) : ((sent.flags ?? 0) & MessageFlags.SuppressEmbeds) === 0;
}

/** The settings of a bot that is at home in a Discord of the test's own. */
export function configOf(local: LocalDiscord): DiscordConfig {
  return {
    token: local.token,
    home: local.home.id,
    isPublic: false,
    moderatorRoles: [],
    api: local.apiUrl,
    logsQuestions: false,
  };
}

/** Starts a bot without waiting for it. */
export function startBot(local: LocalDiscord, options: ServingOptions = {}): Serving {
  const {
    config = {},
    contact,
    gaps,
    settings: kept,
    follows,
    moderation,
    libraryService = serveOnly(openFiles(options.files ?? SHELF)),
    isUnlawful = false,
    transport = usual,
  } = options;
  const { knowledge = "/no/such/folder", uploadOrigins = [new URL(local.apiUrl).origin] } = options;
  const interactions = { port: 0, host: "127.0.0.1", publicKey: local.publicKey };
  const discord = { ...configOf(local), ...(transport === "http" ? { interactions } : {}), ...config };
  const log: Record<string, unknown>[] = [];
  const said: string[] = [];
  const stop = new AbortController();
  const changes = new Changes();
  const whole: LibraryService = {
    ...libraryService,
    corpus: { articles: 2, passages: 6, hidden: 0, retracted: 0, rejected: [] },
    isAlive: true,
    close: async () => {},
  };
  const reaching = makeGate();
  let whyNot: unknown;
  const reach = (line?: Readonly<Record<string, unknown>>) => {
    if (line?.["event"] !== "interactions endpoint" || line["port"] === undefined) return;
    const saving = local.saveEndpoint(`http://127.0.0.1:${String(line["port"])}/interactions`);
    void saving.catch((fault: unknown) => (whyNot = fault)).finally(reaching.open);
  };
  if (transport === "gateway") reaching.open();
  const isReachable = reaching.opened.then(() => whyNot);
  const settings: Config & { readonly discord: DiscordConfig } = { knowledge, contact, discord, ...options.pages };
  const ended = runBot({
    config: settings,
    libraryService: Promise.resolve({
      ...whole,
      withSnapshot: libraryService.withSnapshot.bind(libraryService),
      reload: libraryService.reload.bind(libraryService),
    }),
    gaps,
    deferred: options.deferred,
    servers: options.servers,
    settings: kept,
    follows,
    moderation,
    log: openLog(
      (line) => {
        log.push(JSON.parse(line));
        reach(log.at(-1));
        changes.notify();
      },
      [discord.token],
    ),
    say: (line) => {
      said.push(line);
      changes.notify();
    },
    stop: stop.signal,
    uploadOrigins,
    importPace: options.importPace,
    patience: options.patience,
  });
  onTestFinished(async () => {
    stop.abort();
    await ended;
    if (!isUnlawful) expectLawful(local);
    expect(local.requests.filter(({ body }) => mayUnfold(body))).toEqual([]);
    expect(JSON.stringify(log)).not.toContain(local.token);
  });
  const until = (holds: () => boolean) => changes.until(holds, () => `the bot's log so far: ${JSON.stringify(log)}`);
  return { local, config: discord, log, said, until, ended, isReachable, stop: () => stop.abort() };
}
