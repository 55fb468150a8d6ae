/** Where the web pages are served. */
export interface WebAddress {
  /** 1 to 65535; 0 lets the system choose. */
  readonly port: number;
  /** An IP address of this machine's, or `localhost`. */
  readonly host: string;
}

/** Where `npm run web` serves unless told otherwise. */
export const DEFAULT_WEB_ADDRESS: WebAddress = { port: 8787, host: "127.0.0.1" };

/** The address to type into a browser. What listens on every address is opened on the machine's own. */
export function writeWebUrl({ port, host }: WebAddress): string {
  const own = { "0.0.0.0": "127.0.0.1", "::": "::1" }[host] ?? host;
  return `http://${own.includes(":") ? `[${own}]` : own}:${port}/`;
}
