import type { KeyObject } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type APIInteraction, InteractionResponseType, InteractionType } from "discord.js";
import { describeError } from "../../../errors.ts";
import { readBody } from "./requestBody.ts";
import { findSignatureProblem, SIGNATURE_HEADER, type SignatureProblem, TIMESTAMP_HEADER } from "./signature.ts";

/** The path that Discord's POSTs come to. */
export const INTERACTIONS_PATH = "/interactions";

/** What came of an interaction, as the sender of its POST is told. */
export type Handling =
  /** Discord has an answer to it, from this process or another. */
  | "answered"
  /** None came through; another process may still have more luck. */
  | "failed"
  /** This process takes no more interactions. */
  | "leaving"
  /** It is of a kind that nobody here knows. */
  | "unknown";

export interface EndpointOptions {
  readonly port: number;
  readonly host: string;
  readonly key: KeyObject;
  /** Answers an interaction. Resolves once Discord has a first answer, and not before. */
  readonly handle: (interaction: APIInteraction) => Promise<Handling>;
  /** Hears of requests that Discord can't have sent, or of a clock that is wrong. */
  readonly refused: (problem: SignatureProblem) => void;
  /** Hears of what the server itself can't do. */
  readonly fault: (why: string) => void;
}

/** An interaction carries a message of 4,000 characters with its embeds at most, and a form's fields. Bytes. */
const MAX_BODY_BYTES = 262_144;
/** Discord gives up after 3 s; whoever is slower holds a socket for nothing. Milliseconds. */
const MAX_REQUEST_MS = 10_000;
const MAX_HEAD_BYTES = 16_384;

const STATUS: Readonly<Record<Handling, number>> = { answered: 202, failed: 500, leaving: 503, unknown: 400 };

/**
 * The Interactions Endpoint: takes what Discord POSTs and signs, answers its PING, and ends each other POST only when Discord
 * has taken the answer over its own address. A proxy whose process died meanwhile may then try another.
 */
export class InteractionsEndpoint {
  readonly #options: EndpointOptions;
  readonly #server: Server;
  #isLeaving = false;

  constructor(options: EndpointOptions) {
    this.#options = options;
    this.#server = createServer(
      { headersTimeout: MAX_REQUEST_MS, requestTimeout: MAX_REQUEST_MS, maxHeaderSize: MAX_HEAD_BYTES },
      (request, response) => {
        this.#answer(request, response).catch((fault: unknown) => {
          this.#options.fault(describeError(fault));
          response.destroy();
        });
      },
    );
  }

  /** Whether requests can come in. */
  get isListening(): boolean {
    return this.#server.listening && !this.#isLeaving;
  }

  /** The port that it listens at. */
  get port(): number {
    return (this.#server.address() as AddressInfo).port; // a server that listens on a port has one
  }

  /** Opens the port. Throws what the system says where it can't. */
  async open(): Promise<void> {
    this.#server.listen(this.#options.port, this.#options.host);
    await once(this.#server, "listening");
    this.#server.on("error", (why) => this.#options.fault(describeError(why)));
  }

  /** Lets nobody connect any more; what has come is answered, and its connection then ends. */
  drain(): void {
    this.#isLeaving = true;
    this.#server.close();
    this.#server.closeIdleConnections();
  }

  /** Cuts whoever is still connected. */
  async close(): Promise<void> {
    const closed = this.#server.listening || this.#isLeaving ? once(this.#server, "close") : undefined;
    if (!this.#isLeaving) this.drain();
    this.#server.closeAllConnections();
    await Promise.race([closed, new Promise((resolve) => setImmediate(resolve))]);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url !== INTERACTIONS_PATH) return end(response, 404);
    if (request.method !== "POST") return end(response.setHeader("allow", "POST"), 405);
    const body = await readBody(request, MAX_BODY_BYTES);
    if (body === undefined) return end(response.setHeader("connection", "close"), 413);
    const { [SIGNATURE_HEADER]: signature = "", [TIMESTAMP_HEADER]: timestamp = "" } = request.headers;
    const signed = { signature: String(signature), timestamp: String(timestamp), body };
    const problem = findSignatureProblem(this.#options.key, signed, Date.now());
    if (problem !== undefined) {
      this.#options.refused(problem);
      return end(response, 401);
    }
    const interaction = JSON.parse(body.toString("utf8")) as APIInteraction; // Discord has signed it
    if (interaction.type === InteractionType.Ping) return endWith(response, { type: InteractionResponseType.Pong });
    const handling = this.#isLeaving ? "leaving" : await this.#options.handle(interaction);
    if (this.#isLeaving) response.setHeader("connection", "close");
    return end(response, STATUS[handling]);
  }
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}

function endWith(response: ServerResponse, body: object): void {
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
}
