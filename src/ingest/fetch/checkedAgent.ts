import { lookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { Agent, buildConnector } from "undici";

/** That a host is, or its name leads to, an address which must not be asked. */
export class ForbiddenAddress extends Error {
  override readonly name = "ForbiddenAddress";
}

/**
 * Connects to the IP addresses that `permits` allows and to no others, whoever asks it to and however the address came
 * about: written in a URL, resolved from a name, or reached by a redirect.
 */
export function openCheckedAgent(permits: (ip: string) => boolean): Agent {
  const connect = buildConnector({ lookup: lookUpChecked(permits) });
  return new Agent({
    connect: (options, callback) => {
      const { hostname } = options;
      if (isForbiddenAddress(hostname, permits)) callback(new ForbiddenAddress(hostname), null);
      else connect(options, callback);
    },
  });
}

/** Whether a host as `URL` writes it is an IP address that must not be asked: such a one is never looked up. */
export function isForbiddenAddress(hostname: string, permits: (ip: string) => boolean): boolean {
  const ip = hostname.replace(/^\[|\]$/g, "");
  return isIP(ip) > 0 && !permits(ip);
}

/**
 * Resolves names for a connection and hands on only what `permits` allows, all or nothing. The connection goes to the
 * very addresses that were checked, so that a name can't be resolved to others afterwards.
 */
function lookUpChecked(permits: (ip: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (fault, addresses) => {
      if (fault) return callback(fault, []);
      if (!addresses.every(({ address }) => permits(address))) return callback(new ForbiddenAddress(hostname), []);
      if (options.all) return callback(null, addresses);
      const [first] = addresses;
      return callback(null, first?.address ?? "", first?.family);
    });
  };
}
