import dns from "node:dns";
import { onTestFinished } from "vitest";

/** A name that this machine's resolver doesn't know (`ENOTFOUND`) until the test says so; then it is 127.0.0.1. */
export interface HostName {
  readonly name: string;
  /** How often somebody looked for it in vain. */
  readonly misses: number;
  appear(): void;
  disappear(): void;
}

let made = 0;

/** Breaks the resolver of this process for one name, until the test has finished. Nothing else changes. */
export function makeHostName(): HostName {
  made += 1;
  const name = `discord-${made}.invalid`;
  const own = dns.lookup;
  let isThere = false;
  let misses = 0;
  const look = (host: string, ...rest: unknown[]) => {
    const options = rest.length > 1 ? rest.slice(0, -1) : [{}];
    const done = rest.at(-1) as (fault: NodeJS.ErrnoException) => void; // as Node documents it
    if (host !== name) return Reflect.apply(own, dns, [host, ...rest]);
    if (isThere) return Reflect.apply(own, dns, ["127.0.0.1", ...options, done]);
    misses += 1;
    const fault = Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), {
      code: "ENOTFOUND",
      syscall: "getaddrinfo",
    });
    return void setImmediate(() => done(fault));
  };
  dns.lookup = Object.assign(look, own) as typeof dns.lookup; // its many shapes come down to this one
  onTestFinished(() => {
    dns.lookup = own;
  });
  return {
    name,
    get misses() {
      return misses;
    },
    appear: () => {
      isThere = true;
    },
    disappear: () => {
      isThere = false;
    },
  };
}
