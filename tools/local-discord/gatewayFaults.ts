/**
 * What may go wrong with a connection to the gateway: the upgrade is refused with 503, the socket is closed as soon as it is
 * open, HELLO never comes, IDENTIFY or RESUME is never answered.
 */
export type GatewayFault = "upgrade" | "socket" | "hello" | "identify" | "resume";

/** How often each is still to go wrong. */
export class GatewayFaults {
  readonly #left = new Map<GatewayFault, number>();

  ask(fault: GatewayFault, times: number): void {
    this.#left.set(fault, times);
  }

  take(fault: GatewayFault): boolean {
    const left = this.#left.get(fault) ?? 0;
    this.#left.set(fault, Math.max(0, left - 1));
    return left > 0;
  }
}
