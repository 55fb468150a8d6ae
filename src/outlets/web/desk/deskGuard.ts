/** What of a request tells where it comes from. */
export interface RequestOrigin {
  readonly method: string;
  /** Of a header's name in small letters. */
  header(name: string): string | undefined;
  /** The address of whoever is connected. */
  readonly remote: string | undefined;
  /** The port that the desk listens on. */
  readonly port: number;
}

/** Why a request is not let in. */
export type Refusal = "not from this machine" | "through a proxy" | "another host" | "another site";

/** What proxies write. Behind one every visitor comes from this machine, so the desk works behind none. */
const PROXY_HEADERS = ["forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip"];
const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|::1|::ffff:127(?:\.\d{1,3}){3})$/;

/**
 * Whether a request is one that a browser of this machine makes on the desk's own pages; `undefined` if it is. The host that a
 * page of elsewhere would name (DNS rebinding), forms of other sites, and whatever came through a proxy are refused.
 */
export function refuseStranger({ method, header, remote, port }: RequestOrigin): Refusal | undefined {
  if (remote === undefined || !LOOPBACK.test(remote)) return "not from this machine";
  if (PROXY_HEADERS.some((name) => header(name) !== undefined)) return "through a proxy";
  const host = header("host")?.toLowerCase();
  if (host === undefined || !ownHosts(port).includes(host)) return "another host";
  if (method === "GET" || method === "HEAD") return undefined;
  const origin = header("origin");
  const site = header("sec-fetch-site");
  if (origin !== `http://${host}` || (site !== undefined && site !== "same-origin")) return "another site";
  return undefined;
}

function ownHosts(port: number): string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`];
}
