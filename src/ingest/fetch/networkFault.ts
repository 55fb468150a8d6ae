import { ForbiddenAddress } from "./checkedAgent.ts";
import type { FetchProblem } from "./fetchProblem.ts";

/** What an exception of the HTTP client says about a fetch from `address`. */
export function readNetworkFault(fault: unknown, address: string): FetchProblem {
  const causes = causesOf(fault);
  const forbidden = causes.find((one) => one instanceof ForbiddenAddress);
  if (forbidden) return { code: "forbidden-address", host: clip(forbidden.message) };
  return { code: "unreachable", host: hostOf(address), cause: causes.map(codeOf).find((one) => one !== undefined) };
}

/** undici wraps what went wrong. */
function causesOf(fault: unknown): readonly unknown[] {
  return [fault, causeOf(fault), causeOf(causeOf(fault))];
}

function causeOf(fault: unknown): unknown {
  return fault instanceof Error ? fault.cause : undefined;
}

function codeOf(fault: unknown): string | undefined {
  return fault instanceof Error && "code" in fault && typeof fault.code === "string" ? fault.code : undefined;
}

/** The host and port of an address, or the start of what is none. */
export function hostOf(address: string): string {
  return clip(URL.canParse(address) ? new URL(address).host : address);
}

/** What others wrote, as it may be shown: at most 100 UTF-16 code units, without what a terminal would obey. */
export function clip(text: string): string {
  return text.replace(/\p{C}/gu, "").slice(0, 100);
}
