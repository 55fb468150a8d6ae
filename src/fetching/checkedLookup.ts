import { lookup } from "node:dns";
import type { LookupFunction } from "node:net";

/** That a name leads to an address which must not be asked. */
export class ForbiddenAddress extends Error {
  override readonly name = "ForbiddenAddress";
}

/**
 * Resolves names for a connection and hands on only what `permits` allows, all or nothing. The connection goes to the
 * very addresses that were checked, so that a name can't be resolved to others afterwards.
 */
export function lookupChecked(permits: (ip: string) => boolean): LookupFunction {
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
