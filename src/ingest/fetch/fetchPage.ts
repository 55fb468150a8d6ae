import { type Agent, fetch, type Response } from "undici";
import { fail, type Result, succeed } from "../../result.ts";
import { ForbiddenAddress, isForbiddenAddress, openCheckedAgent } from "./checkedAgent.ts";
import { type ContentForm, readContentType } from "./contentType.ts";
import { DEFAULT_LIMITS, type FetchLimits } from "./fetchLimits.ts";
import type { FetchProblem } from "./fetchProblem.ts";
import { clip, hostOf, readNetworkFault } from "./networkFault.ts";
import { isPublicAddress } from "./publicAddress.ts";
import { readBody } from "./readBody.ts";

export interface FetchOptions {
  readonly limits?: FetchLimits;
  /** Which IP addresses may be asked; those of the internet unless told. */
  readonly permits?: (ip: string) => boolean;
}

/** A page as its server sent it. */
export interface FetchedPage {
  readonly bytes: Uint8Array;
  readonly form: ContentForm;
  /** The encoding that the server names. */
  readonly charset?: string;
  /** Where the page was in the end. */
  readonly address: string;
}

/** Fetches one page over http or https, whatever it costs at most `limits`. Sends no cookies, keeps nothing, runs nothing. */
export async function fetchPage(
  address: string,
  { limits = DEFAULT_LIMITS, permits = isPublicAddress }: FetchOptions = {},
): Promise<Result<FetchedPage, FetchProblem>> {
  const agent = openCheckedAgent(permits);
  const signal = AbortSignal.timeout(limits.milliseconds);
  try {
    return await new Fetch(agent, signal, limits, permits).follow(address);
  } catch (fault) {
    return fail(
      signal.aborted
        ? { code: "timeout", host: hostOf(address), limitMilliseconds: limits.milliseconds }
        : readNetworkFault(fault, address),
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

  async follow(start: string): Promise<Result<FetchedPage, FetchProblem>> {
    let address = start;
    for (let redirects = 0; redirects <= this.limits.redirects; redirects += 1) {
      const problem = checkAddress(address, this.permits);
      if (problem) return fail(problem);
      const response = await fetch(address, {
        dispatcher: this.agent,
        signal: this.signal,
        redirect: "manual",
        headers: HEADERS,
      });
      const next = nextAddress(response, address);
      if (next === undefined) return this.read(response, address);
      await response.body?.cancel();
      if (isDowngrade(address, next)) return fail({ code: "downgrade", host: hostOf(address) });
      address = next;
    }
    return fail({ code: "too-many-redirects", host: hostOf(start), limit: this.limits.redirects });
  }

  private async read(response: Response, address: string): Promise<Result<FetchedPage, FetchProblem>> {
    const { form, charset } = readContentType(response.headers.get("content-type"));
    const limit = (form === "pdf" ? this.limits.pdfBytes : undefined) ?? this.limits.bytes;
    const problem = this.checkResponse(response, address, limit);
    if (problem || form === undefined) {
      await response.body?.cancel();
      return fail(problem ?? refuseType(response, address));
    }
    const bytes = await readBody(response, limit);
    return bytes === undefined ? fail(refuseSize(address, limit)) : succeed({ bytes, form, charset, address });
  }

  private checkResponse({ status, headers }: Response, address: string, limit: number): FetchProblem | undefined {
    if (status !== 200) return { code: "bad-status", host: hostOf(address), status };
    return Number(headers.get("content-length") ?? 0) > limit ? refuseSize(address, limit) : undefined;
  }
}

function refuseSize(address: string, limitBytes: number): FetchProblem {
  return { code: "too-large", host: hostOf(address), limitBytes };
}

const HEADERS = {
  "user-agent": "Casebook (a person imports this one page)",
  accept: "text/html,application/xhtml+xml,application/pdf,text/markdown,text/plain;q=0.9",
  "accept-language": "en",
};

/** The connection refuses what is forbidden as well, but some ports are refused before there is one. */
function checkAddress(address: string, permits: (ip: string) => boolean): FetchProblem | undefined {
  if (!URL.canParse(address)) return { code: "not-a-web-address", address: clip(address) };
  const { protocol, hostname, username, password } = new URL(address);
  if (protocol !== "http:" && protocol !== "https:") return { code: "other-protocol", protocol: clip(protocol) };
  if (username !== "" || password !== "") return { code: "has-credentials" };
  return isForbiddenAddress(hostname, permits) ? readNetworkFault(new ForbiddenAddress(hostname), address) : undefined;
}

/** From where nobody on the way can change the page to where anybody can. */
function isDowngrade(from: string, to: string): boolean {
  return URL.canParse(to) && new URL(from).protocol === "https:" && new URL(to).protocol === "http:";
}

function nextAddress({ status, headers }: Response, from: string): string | undefined {
  const location = headers.get("location");
  if (![301, 302, 303, 307, 308].includes(status) || location === null) return undefined;
  return URL.canParse(location, from) ? new URL(location, from).href : location;
}

function refuseType({ headers }: Response, address: string): FetchProblem {
  const type = headers.get("content-type");
  return { code: "other-type", host: hostOf(address), type: type === null ? undefined : clip(type) };
}
