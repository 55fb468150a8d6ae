/** Where the endpoint listens. */
export interface HealthAddress {
  /** 1 to 65535; 0 lets the system choose. */
  readonly port: number;
  /** An IP address of this machine's, or `localhost`. */
  readonly host: string;
}

export const HEALTH_PATH = "/health";
/** Where Prometheus asks. */
export const METRICS_PATH = "/metrics";

/** The page to ask for. What listens on every address is asked on the machine's own. */
export function writeHealthUrl({ port, host }: HealthAddress): string {
  const own = { "0.0.0.0": "127.0.0.1", "::": "::1" }[host] ?? host;
  return `http://${own.includes(":") ? `[${own}]` : own}:${port}${HEALTH_PATH}`;
}
