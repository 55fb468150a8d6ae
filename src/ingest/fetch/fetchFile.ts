import { fetch } from "undici";
import { openCheckedAgent } from "./checkedAgent.ts";
import { explainForbidden, hostOf } from "./fetchFailure.ts";
import { isPublicAddress } from "./publicAddress.ts";
import { readBody } from "./readBody.ts";

/** What fetching a file may cost. */
export interface FileLimits {
  readonly bytes: number;
  /** From the name's resolution to the last byte. */
  readonly milliseconds: number;
}

export type FileFetching =
  | { readonly kind: "fetched"; readonly bytes: Uint8Array }
  /** `reason` is a sentence without its full stop. */
  | { readonly kind: "not fetched"; readonly reason: string };

/**
 * Fetches the bytes of one file from a server that the caller has chosen, whatever it says that they are. Follows no
 * redirect, so that nobody else is asked, and asks no IP address but those that `permits` allows, the internet's unless
 * told. Throws nothing but bugs.
 */
export async function fetchFile(
  address: string,
  limits: FileLimits,
  permits: (ip: string) => boolean = isPublicAddress,
): Promise<FileFetching> {
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
    if (response.status !== 200) return refuse(`${host} answers with status ${response.status} instead of the file`);
    const bytes = await readBody(response, limits.bytes);
    return bytes === undefined
      ? refuse(`${host} sends more of the file than there should be`)
      : { kind: "fetched", bytes };
  } catch (fault) {
    return refuse(
      signal.aborted
        ? `${host} took longer than ${limits.milliseconds / 1000} s`
        : (explainForbidden(fault) ?? `${host} can't be reached from here`),
    );
  } finally {
    await agent.destroy();
  }
}

function refuse(reason: string): FileFetching {
  return { kind: "not fetched", reason };
}
