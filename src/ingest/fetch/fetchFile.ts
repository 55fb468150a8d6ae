import { fetch } from "undici";
import { fail, type Result, succeed } from "../../result.ts";
import { openCheckedAgent } from "./checkedAgent.ts";
import type { FetchProblem } from "./fetchProblem.ts";
import { hostOf, readNetworkFault } from "./networkFault.ts";
import { isPublicAddress } from "./publicAddress.ts";
import { readBody } from "./readBody.ts";

/** What fetching a file may cost. */
export interface FileLimits {
  readonly bytes: number;
  /** From the name's resolution to the last byte. */
  readonly milliseconds: number;
}

/**
 * Fetches the bytes of one file from a server that the caller has chosen, whatever it says that they are. Follows no
 * redirect, so that nobody else is asked, and asks no IP address but those that `permits` allows, the internet's unless
 * told. Throws nothing but bugs.
 */
export async function fetchFile(
  address: string,
  limits: FileLimits,
  permits: (ip: string) => boolean = isPublicAddress,
): Promise<Result<Uint8Array, FetchProblem>> {
  const agent = openCheckedAgent(permits);
  const signal = AbortSignal.timeout(limits.milliseconds);
  const host = hostOf(address);
  try {
    const response = await fetch(address, {
      dispatcher: agent,
      signal,
      redirect: "manual",
      headers: { "accept-encoding": "identity" },
    });
    if (response.status !== 200) return fail({ code: "bad-status", host, status: response.status });
    const bytes = await readBody(response, limits.bytes);
    return bytes === undefined ? fail({ code: "too-large", host, limitBytes: limits.bytes }) : succeed(bytes);
  } catch (fault) {
    return fail(
      signal.aborted
        ? { code: "timeout", host, limitMilliseconds: limits.milliseconds }
        : readNetworkFault(fault, address),
    );
  } finally {
    await agent.destroy();
  }
}
