import ipaddr from "ipaddr.js";

/** Unicast that the internet routes; loopback, NAT64, IPv4-mapped and all local IPv6 addresses lie outside of it. */
const GLOBAL_IPV6 = ipaddr.parseCIDR("2000::/3");

/** Where clouds offer their machines keys and settings although the address looks like the internet's: Azure's host. */
const CLOUD_HOSTS: ReadonlySet<string> = new Set(["168.63.129.16"]);

/**
 * Whether an IP address is one that anybody on the internet may serve: not this machine, its network, or what only a
 * network's own machines reach (private, loopback, link-local, carrier-grade NAT, multicast, unspecified, tunnels, and
 * what clouds tell their machines).
 */
export function isPublicAddress(ip: string): boolean {
  if (!ipaddr.isValid(ip)) return false;
  const address = ipaddr.parse(ip);
  if (address.range() !== "unicast" || CLOUD_HOSTS.has(address.toString())) return false;
  return address.kind() === "ipv4" || address.match(GLOBAL_IPV6);
}
