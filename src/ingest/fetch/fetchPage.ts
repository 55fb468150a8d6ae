import { type Agent, fetch, type Response } from "undici";
import { ForbiddenAddress, isForbiddenAddress, openCheckedAgent } from "./checkedAgent.ts";
import { type ContentForm, readContentType } from "./contentType.ts";
import { clip, explainFetchFailure, hostOf } from "./fetchFailure.ts";
import { isPublicAddress } from "./publicAddress.ts";
import { readBody } from "./readBody.ts";

/** What a fetch may cost. */
export interface FetchLimits {
  /** Of the page, after decompression. */
  readonly bytes: number;
  /** For all of it: names, redirects and the last byte. */
  readonly milliseconds: number;
  readonly redirects: number;
}

/** A newspaper's page has at most 2 MB; browsers follow 20 redirects, honest pages need two or three. */
export const DEFAULT_LIMITS: FetchLimits = { bytes: 5_000_000, milliseconds: 20_000, redirects: 5 };

export interface FetchOptions {
  readonly limits?: FetchLimits;
  /** Which IP addresses may be asked; those of the internet unless told. */
  readonly permits?: (ip: string) => boolean;
}

export type Fetching =
  | {
      readonly kind: "fetched";
      readonly bytes: Uint8Array;
      readonly form: ContentForm;
      /** The encoding that the server names. */
      readonly charset?: string;
      /** Where the page was in the end. */
      readonly address: string;
    }
  /** `reason` is a sentence without its full stop. */
  | { readonly kind: "not fetched"; readonly reason: string };

/** Fetches one page over http or https, whatever it costs at most `limits`. Sends no cookies, keeps nothing, runs nothing. */
export async function fetchPage(
  address: string,
  { limits = DEFAULT_LIMITS, permits = isPublicAddress }: FetchOptions = {},
): Promise<Fetching> {
  const agent = openCheckedAgent(permits);
  const signal = AbortSignal.timeout(limits.milliseconds);
  try {
    return await new Fetch(agent, signal, limits, permits).follow(address);
  } catch (fault) {
    return refuse(
      signal.aborted
        ? `${hostOf(address)} took longer than ${limits.milliseconds / 1000} s, so the page was left`
        : explainFetchFailure(fault, address),
    );
  } finally {
    await agent.destroy();
  }
}

class Fetch {
  private readonly agent: Agent;
  private readonly signal: AbortSignal;
  private readonly limits: FetchLimits;
  private readonly permits: (ip: string) => boolean;

  constructor(agent: Agent, signal: AbortSignal, limits: FetchLimits, permits: (ip: string) => boolean) {
    this.agent = agent;
    this.signal = signal;
    this.limits = limits;
    this.permits = permits;
  }

  async follow(start: string): Promise<Fetching> {
    let address = start;
    for (let redirects = 0; redirects <= this.limits.redirects; redirects += 1) {
      const refusal = checkAddress(address, this.permits);
      if (refusal !== undefined) return refuse(refusal);
      const response = await fetch(address, {
        dispatcher: this.agent,
        signal: this.signal,
        redirect: "manual",
        headers: HEADERS,
      });
      const next = nextAddress(response, address);
      if (next === undefined) return this.read(response, address);
      await response.body?.cancel();
      if (isDowngrade(address, next)) return refuse(tellDowngrade(address));
      address = next;
    }
    return refuse(`${hostOf(start)} redirects more than ${this.limits.redirects} times; give the page's own address`);
  }

  private async read(response: Response, address: string): Promise<Fetching> {
    const { form, charset } = readContentType(response.headers.get("content-type"));
    const refusal = this.checkResponse(response, address);
    if (refusal !== undefined || form === undefined) {
      await response.body?.cancel();
      return refuse(refusal ?? tellType(response, address));
    }
    const bytes = await readBody(response, this.limits.bytes);
    return bytes === undefined
      ? refuse(this.tellTooLarge(address))
      : { kind: "fetched", bytes, form, charset, address };
  }

  private checkResponse({ status, headers }: Response, address: string): string | undefined {
    if (status !== 200) return tellStatus(status, address);
    return Number(headers.get("content-length") ?? 0) > this.limits.bytes ? this.tellTooLarge(address) : undefined;
  }

  private tellTooLarge(address: string): string {
    return `The page of ${hostOf(address)} is larger than ${this.limits.bytes / 1_000_000} MB; save its text as a .txt file and import that`;
  }
}

const HEADERS = {
  "user-agent": "Casebook (a person imports this one page)",
  accept: "text/html,application/xhtml+xml,text/markdown,text/plain;q=0.9",
  "accept-language": "en",
};

/** The connection refuses what is forbidden as well, but some ports are refused before there is one. */
function checkAddress(address: string, permits: (ip: string) => boolean): string | undefined {
  if (!URL.canParse(address)) return `${clip(address)} is no web address`;
  const { protocol, hostname, username, password } = new URL(address);
  if (protocol !== "http:" && protocol !== "https:")
    return `${clip(protocol)} addresses are not fetched; it must begin with http:// or https://`;
  if (username !== "" || password !== "") return "An address with a user name or password is not fetched";
  return isForbiddenAddress(hostname, permits)
    ? explainFetchFailure(new ForbiddenAddress(hostname), address)
    : undefined;
}

/** From where nobody on the way can change the page to where anybody can. */
function isDowngrade(from: string, to: string): boolean {
  return URL.canParse(to) && new URL(from).protocol === "https:" && new URL(to).protocol === "http:";
}

function tellDowngrade(address: string): string {
  return `${hostOf(address)} redirects from https to http, where others could change the page; save it in a browser and import the file`;
}

function nextAddress({ status, headers }: Response, from: string): string | undefined {
  const location = headers.get("location");
  if (![301, 302, 303, 307, 308].includes(status) || location === null) return undefined;
  return URL.canParse(location, from) ? new URL(location, from).href : location;
}

function tellStatus(status: number, address: string): string {
  return `${hostOf(address)} answers with status ${status} instead of the page; save it in a browser and import the file`;
}

function tellType({ headers }: Response, address: string): string {
  const type = headers.get("content-type");
  const what = type === null ? "something without a type" : clip(type);
  return `${hostOf(address)} sends ${what}; only HTML, Markdown and plain text can be imported`;
}

function refuse(reason: string): Extract<Fetching, { kind: "not fetched" }> {
  return { kind: "not fetched", reason };
}
