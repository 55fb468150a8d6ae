import { isIPv6 } from "node:net";

/** IPv6 addresses that share so many leading groups of 16 bits are one reader's: a provider hands out at least a /64. */
const GROUPS_OF_A_READER = 4;

/**
 * Who sends a request, for counting alone: an IP address, of IPv6 its /64. Behind a proxy that the operator trusts it is
 * the last address that the proxy wrote into `X-Forwarded-For`; what stands before it, anybody may have written.
 */
export function identifyReader(
  remote: string | undefined,
  forwarded: string | undefined,
  trustsProxy: boolean,
): string {
  const last = trustsProxy ? forwarded?.split(",").at(-1)?.trim() : undefined;
  const address = last || remote || "unknown";
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  return mapped ?? expandGroups(address).slice(0, GROUPS_OF_A_READER).join(":");
}

/** The eight groups of an IPv6 address, in small letters and without leading zeros. */
function expandGroups(address: string): string[] {
  const [before = "", after] = address.toLowerCase().replace(/%.*$/, "").split("::");
  const split = (part: string) => (part === "" ? [] : part.split(":"));
  const [first, last] = [split(before), split(after ?? "")];
  const missing = after === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  return [...first, ...Array<string>(missing).fill("0"), ...last].map((group) => group.replace(/^0+(?=.)/, ""));
}
