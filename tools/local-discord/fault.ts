import type { RouteKind } from "./rest/route.ts";

/** A refusal to be given instead of the answer that the request deserves. */
export interface Fault {
  readonly route: RouteKind | "any";
  /** What the refusal says; needless where there is a `silence` instead. */
  readonly status?: number;
  /** Discord's own number, such as 50013; without one the body is `{"code": 0}`. */
  readonly code?: number;
  readonly message?: string;
  /** Seconds, with status 429. */
  readonly retryAfter?: number;
  /** How many requests are refused; one unless told. */
  readonly times?: number;
  /** Discord does what was asked and only its answer gets lost. */
  readonly performed?: boolean;
  /** Instead of a refusal the socket is closed without a word, or the request is never answered. */
  readonly silence?: Silence;
  /** Cloudflare refuses before Discord sees the request: no JSON, no bucket, and a wait only if `retryAfter` is told. */
  readonly isCloudflare?: boolean;
}

/** Called with a request that has come; Discord looks at it once that resolves. */
export type Delay = () => Promise<void>;
export type Silence = "closed" | "unanswered";

interface Waiting<T> {
  readonly route: RouteKind | "any";
  readonly fault: T;
  left: number;
}

/** Faults that wait for the requests they are meant for, in the order they were asked for. */
export class Faults {
  readonly #failures: Waiting<Fault>[] = [];
  readonly #delays: Waiting<Delay>[] = [];

  fail(fault: Fault): void {
    this.#failures.push({ route: fault.route, fault, left: fault.times ?? 1 });
  }

  delay(route: RouteKind | "any", delay: Delay, times: number): void {
    this.#delays.push({ route, fault: delay, left: times });
  }

  takeFailure(kind: RouteKind): Fault | undefined {
    return take(this.#failures, kind);
  }

  takeDelay(kind: RouteKind): Delay | undefined {
    return take(this.#delays, kind);
  }
}

function take<T>(waiting: readonly Waiting<T>[], kind: RouteKind): T | undefined {
  const next = waiting.find((one) => one.left > 0 && (one.route === kind || one.route === "any"));
  if (next === undefined) return undefined;
  next.left -= 1;
  return next.fault;
}
