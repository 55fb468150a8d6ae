import { describeError } from "../../../errors.ts";

/** Why the port for Discord's interactions can't be opened, in a sentence that names the variable and says what to do. */
export function describeEndpointProblem(
  fault: unknown,
  { port, host }: { readonly port: number; readonly host: string },
): string {
  switch (fault instanceof Error && "code" in fault ? fault.code : undefined) {
    case "EADDRINUSE":
      return `INTERACTIONS_PORT ${port} is taken on ${host}: end what listens there, or choose another port.`;
    case "EACCES":
      return `INTERACTIONS_PORT ${port} may not be opened by this user: choose one above 1023.`;
    case "EADDRNOTAVAIL":
      return `INTERACTIONS_HOST ${host} is no address of this machine: leave it empty for 127.0.0.1, or set 0.0.0.0 for all of them.`;
    default:
      return `INTERACTIONS_PORT ${port} can't be opened on ${host} (${describeError(fault)}): choose others.`;
  }
}
