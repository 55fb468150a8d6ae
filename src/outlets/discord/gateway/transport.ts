import { setTimeout as pause } from "node:timers/promises";
import { DefaultRestOptions, type RESTOptions, type ResponseLike } from "discord.js";
import { Response } from "undici";
import { computeBackoff } from "./backoff.ts";
import { CallbackTimeoutError, classifyFailure } from "./failure.ts";

/**
 * Sends requests to Discord, and again those that were lost: on a socket that the other side had closed already, without a
 * way to Discord, or with an answer of 5xx or of 429 without a time to wait. discord.js repeats fewer kinds, without a pause, and doesn't know afterwards
 * that the first try may have arrived; so its own repeating is off (`retries: 0`).
 *
 * What is sent twice shows once: Discord takes one callback for each interaction and says 40060 to a second; editing,
 * overwriting and deleting do the same again. A follow-up is the exception: Discord knows no `nonce` for it, so one that
 * had arrived is shown twice. It goes to whoever asked alone, and a second notice is better than none.
 */

type MakeRequest = RESTOptions["makeRequest"];
type RequestOptions = Parameters<MakeRequest>[1];

/** Tries in all, and the pauses between them in milliseconds. */
const MAX_TRIES = 4;
const PAUSES = { min: 100, max: 1_000 };
/** How long the first answer to an interaction, its callback, is tried; in milliseconds. */
export interface CallbackLimits {
  /** From the first try to the beginning of the last. Discord takes a callback within 3 s of the interaction. */
  readonly maxRetryTime: number;
  /** For Discord's answer to one try. Longer than Discord takes one, since a busy bot is late to read what came in time. */
  readonly maxAnswerTime: number;
}

const DEFAULT_LIMITS: CallbackLimits = { maxRetryTime: 3_000, maxAnswerTime: 10_000 };
/** How long one try may take without an answer, in milliseconds: uploading a picture on a slow line takes some seconds. */
const MAX_TRY_TIME = 15_000;
/** Two tries without an answer and a pause; discord.js's own limit for one request. Milliseconds. */
export const MAX_REQUEST_TIME = 2 * MAX_TRY_TIME + 5_000;

/** What came of one try. */
type Try =
  | { readonly kind: "answered"; readonly response: ResponseLike }
  /** It may have arrived or not. */
  | { readonly kind: "lost"; readonly response?: ResponseLike; readonly fault?: unknown }
  | { readonly kind: "unanswered"; readonly fault: unknown };

const CALLBACK = /\/interactions\/([^/]+)\/[^/]+\/callback(?:\?|$)/;

/**
 * Makes what discord.js sends its requests with.
 *
 * @param accepted called with the id of each interaction to which Discord has taken a first answer, before whoever sent it hears
 */
export function openTransport(
  limits: CallbackLimits = DEFAULT_LIMITS,
  accepted: (interaction: string) => void = () => {},
): MakeRequest {
  const send = repeatLost(limits);
  return async (url, request) => {
    const response = await send(url, request);
    const interaction = CALLBACK.exec(url)?.[1];
    if (interaction !== undefined && response.ok) accepted(interaction);
    return response;
  };
}

function repeatLost({ maxRetryTime, maxAnswerTime }: CallbackLimits): MakeRequest {
  return async (url, request) => {
    const isCallback = CALLBACK.test(url);
    const end = performance.now() + (isCallback ? maxRetryTime : MAX_REQUEST_TIME);
    for (let tries = 1; ; tries += 1) {
      const one = await tryOnce(url, request, isCallback ? maxAnswerTime : MAX_TRY_TIME);
      if (one.kind === "answered") return tries === 1 ? one.response : settle(one.response, request.method);
      const wait = computeBackoff(tries - 1, Math.random(), PAUSES);
      const isOver = tries === MAX_TRIES || performance.now() + wait > end || request.signal?.aborted === true;
      if (isOver || (one.kind === "unanswered" && (tries > 1 || request.method === "POST"))) {
        return giveUp(one, isCallback);
      }
      await pause(wait);
    }
  };
}

async function tryOnce(url: string, request: RequestOptions, limit: number): Promise<Try> {
  const { signal } = request;
  const ending = new AbortController();
  const abort = () => ending.abort();
  signal?.addEventListener("abort", abort, { once: true });
  const timer = setTimeout(abort, limit);
  try {
    const response = await DefaultRestOptions.makeRequest(url, { ...request, signal: ending.signal });
    if (!isLost(response)) return { kind: "answered", response };
    await response.arrayBuffer().catch(() => {}); // else its socket could not be used again
    return { kind: "lost", response };
  } catch (fault) {
    if (ending.signal.aborted) return { kind: "unanswered", fault };
    if (classifyFailure(fault) !== "out of reach") throw fault;
    return { kind: "lost", fault };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  }
}

/** Whether Discord, or Cloudflare before it, could not take the request and didn't say for how long it can't. */
function isLost({ status, headers }: ResponseLike): boolean {
  return status >= 500 || (status === 429 && !(Number(headers.get("retry-after")) > 0));
}

function giveUp(one: Exclude<Try, { kind: "answered" }>, isCallback: boolean): ResponseLike {
  if (one.kind === "lost" && one.response) return one.response;
  throw isCallback && one.kind === "unanswered" ? new CallbackTimeoutError() : one.fault;
}

/** The refusals that say after a lost try that it had arrived: of a first answer, and of a deletion. */
const ALREADY_ACKNOWLEDGED = /"code":\s*40060\b/;
const UNKNOWN_MESSAGE = /"code":\s*10008\b/;

/** What discord.js is told of an answer to a request whose first try was lost. */
async function settle(response: ResponseLike, method: string | undefined): Promise<ResponseLike> {
  const { status } = response;
  const sign = method === "DELETE" && status === 404 ? UNKNOWN_MESSAGE : ALREADY_ACKNOWLEDGED;
  if (status !== 400 && sign !== UNKNOWN_MESSAGE) return response;
  const text = await response.text();
  if (sign.test(text)) return new Response(null, { status: 204 });
  return new Response(text, {
    status,
    headers: { "content-type": response.headers.get("content-type") ?? "application/json" },
  });
}
