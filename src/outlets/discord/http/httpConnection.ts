import type { APIApplication, APIInteraction, APIUser, Client, Interaction } from "discord.js";
import { DiscordAPIError, Routes } from "discord.js";
import type { DiscordConfig, InteractionsConfig } from "../../../config.ts";
import { describeError } from "../../../errors.ts";
import type { Log } from "../../../log.ts";
import { describeEndpointProblem } from "../../../presentation/wording/english/endpointProblems.ts";
import type { DeferredInteraction, DeferredInteractions } from "../../../storage/deferredInteractions.ts";
import { waitAtMost } from "../../../waitAtMost.ts";
import type { BotIdentity, Connection, ConnectionEnd } from "../connection.ts";
import { Backoff, sleepUnless } from "../gateway/backoff.ts";
import type { Failure } from "../gateway/failure.ts";
import { explainToken } from "../gateway/fatal.ts";
import type { Patience } from "../gateway/timeLimits.ts";
import { AcceptedCallbacks } from "./acceptedCallbacks.ts";
import { Deferrals, keepDeferrals } from "./deferrals.ts";
import { makeHttpClient, toInteraction } from "./httpClient.ts";
import { type Handling, InteractionsEndpoint } from "./interactionsEndpoint.ts";
import { listServers } from "./listServers.ts";
import { readPublicKey, type SignatureProblem } from "./signature.ts";

export interface HttpConnectionOptions {
  readonly discord: DiscordConfig & { readonly interactions: InteractionsConfig };
  readonly log: Log;
  /** Says something to whoever runs the bot, in a line. */
  readonly say: (line: string) => void;
  readonly patience?: Patience;
  /** Answers an interaction; `undefined` where it is not taken, as the bot is leaving. */
  readonly take: (interaction: Interaction) => Promise<Failure | undefined> | undefined;
  /** Keeps what is deferred for other processes; absent where there are none. */
  readonly deferred?: DeferredInteractions;
  /** Called once Discord has said who the bot is. */
  readonly greet: (identity: BotIdentity) => Promise<void>;
  /** Hears which servers the bot is in, at first and each day; absent where nobody asks. Rejects with nothing. */
  readonly found?: (servers: ReadonlySet<string>) => Promise<void>;
}

/** How long a process that leaves waits for the database to delete what it has answered, in milliseconds. */
const MAX_FINISHING_MS = 500;
/** How often Discord is asked which servers the bot is in, as it doesn't tell over HTTP. Milliseconds. */
const BETWEEN_LISTS = 86_400_000;
/** Milliseconds between two warnings about signatures: anybody may send nonsense to an open port. */
const BETWEEN_WARNINGS = 3_600_000;

/** Takes interactions that Discord POSTs, and answers each over Discord's own address before its POST is answered. */
export class HttpConnection implements Connection {
  readonly #options: HttpConnectionOptions;
  readonly #accepted = new AcceptedCallbacks();
  readonly #client: Client;
  readonly #endpoint: InteractionsEndpoint;
  readonly #deferrals: Deferrals | undefined;
  /** What was answered and is just being deleted from what is deferred. */
  readonly #finishing = new Set<Promise<void>>();
  readonly #closing = new AbortController();
  readonly #warnedAt = new Map<SignatureProblem, number>();

  constructor(options: HttpConnectionOptions) {
    const { discord, log, patience, deferred } = options;
    this.#options = options;
    this.#client = makeHttpClient(discord, (id) => this.#accepted.accept(id), patience?.callback);
    this.#deferrals = deferred && new Deferrals({ store: deferred, log, resume: (one) => this.#resume(one) });
    if (this.#deferrals) keepDeferrals(this.#client, this.#deferrals);
    const { port, host, publicKey } = discord.interactions;
    this.#endpoint = new InteractionsEndpoint({
      ...{ port, host, key: readPublicKey(publicKey) },
      handle: (payload) => this.#handle(payload),
      refused: (problem) => this.#warn(problem),
      fault: (why) => log.warn({ event: "interactions endpoint", why }),
    });
  }

  get isReady(): boolean {
    return this.#endpoint.isListening;
  }

  async run(): Promise<ConnectionEnd> {
    const { discord, log, greet } = this.#options;
    try {
      await this.#endpoint.open();
    } catch (why) {
      return { kind: "fatal", reason: describeEndpointProblem(why, discord.interactions) };
    }
    log.info({ event: "interactions endpoint", host: discord.interactions.host, port: this.#endpoint.port });
    const identity = await this.#identify();
    if ("kind" in identity) return identity;
    void this.#watchServers(identity);
    await greet(identity);
    return new Promise(() => {});
  }

  async #watchServers({ rest }: BotIdentity): Promise<void> {
    const { found, log } = this.#options;
    const { signal } = this.#closing;
    while (found && !signal.aborted) {
      try {
        await found(await listServers(rest, signal));
      } catch (fault) {
        if (!signal.aborted) log.warn({ event: "Discord doesn't list the bot's servers", why: describeError(fault) });
      }
      await sleepUnless(signal, BETWEEN_LISTS);
    }
  }

  drain(): void {
    this.#deferrals?.close();
    this.#endpoint.drain();
  }

  async close(): Promise<void> {
    this.#closing.abort();
    this.#deferrals?.close();
    await waitAtMost(Promise.all(this.#finishing), MAX_FINISHING_MS);
    await this.#endpoint.close();
    await this.#client.destroy();
  }

  /** Asks Discord who the bot is until it says so. Interactions are answered meanwhile. */
  async #identify(): Promise<BotIdentity | ConnectionEnd> {
    const { discord, log, say, patience } = this.#options;
    const backoff = new Backoff(patience?.pauses);
    const { rest } = this.#client;
    for (let isFirst = true; ; isFirst = false) {
      try {
        const application = (await rest.get(Routes.currentApplication())) as APIApplication; // as Discord documents it
        const user = (await rest.get(Routes.user())) as APIUser; // as Discord documents it
        return { rest, applicationId: application.id, tag: nameUser(user), guilds: [] };
      } catch (fault) {
        if (fault instanceof DiscordAPIError && fault.status === 401)
          return { kind: "fatal", reason: explainToken(discord.token) };
        const why = describeError(fault);
        log.warn({ event: "Discord can't be asked who the bot is", why });
        if (isFirst)
          say(
            `Discord can't be reached (${why}); Casebook tries again until it can. Check the network and DISCORD_API_URL.`,
          );
        await sleepUnless(this.#closing.signal, backoff.next());
      }
    }
  }

  /** Resolves as soon as Discord has a first answer; what goes on after “thinking …” is not waited for. */
  async #handle(payload: APIInteraction): Promise<Handling> {
    const accepted = this.#accepted.wait(payload.id).then(() => "answered" as const);
    const interaction = toInteraction(this.#client, payload);
    const served = interaction && this.#options.take(interaction);
    if (served === undefined) {
      this.#accepted.forget(payload.id);
      return interaction === undefined ? "unknown" : "leaving";
    }
    const ended = served.then((failure) => {
      this.#accepted.forget(payload.id);
      if (failure === "answered elsewhere") this.#deferrals?.leave(payload);
      else this.#finish(payload);
      return failure === undefined || failure === "answered elsewhere" ? "answered" : "failed";
    });
    return Promise.race([accepted, ended]);
  }

  /** Goes on where another process has told Discord to wait. */
  #resume({ payload, view }: DeferredInteraction): Promise<unknown> | undefined {
    const interaction = toInteraction(this.#client, JSON.parse(payload) as APIInteraction); // as Discord sent it
    if (!interaction?.isRepliable()) return undefined;
    interaction.deferred = true;
    interaction.ephemeral = view === "message" ? null : view === "private";
    return this.#options.take(interaction);
  }

  #finish({ id }: Pick<APIInteraction, "id">): void {
    if (!this.#deferrals) return;
    const finished = this.#deferrals.finish({ id }).finally(() => this.#finishing.delete(finished));
    this.#finishing.add(finished);
  }

  #warn(problem: SignatureProblem): void {
    const now = performance.now();
    if (now < (this.#warnedAt.get(problem) ?? 0)) return;
    this.#warnedAt.set(problem, now + BETWEEN_WARNINGS);
    const why =
      problem === "forged"
        ? "a request was not signed with DISCORD_PUBLIC_KEY's other half; copy the key again if no member is answered"
        : "a signed request was minutes old or to come; set this machine's clock if no member is answered";
    this.#options.log.warn({ event: "interactions endpoint", why });
  }
}

function nameUser({ username, discriminator }: APIUser): string {
  return discriminator === "0" || discriminator === undefined ? username : `${username}#${discriminator}`;
}
