import type { HealthProblem } from "../../../outlets/health/problem.ts";

/** Why the health endpoint can't be opened, in a sentence that names the variable and says what to do. */
export function describeHealthProblem(problem: HealthProblem): string {
  const { port, host } = problem;
  switch (problem.code) {
    case "port-taken":
      return `HEALTH_PORT ${port} is taken on ${host}: end what listens there, choose another port, or leave HEALTH_PORT empty.`;
    case "port-not-permitted":
      return `HEALTH_PORT ${port} may not be opened by this user: choose one above 1023.`;
    case "host-elsewhere":
      return `HEALTH_HOST ${host} is no address of this machine: leave it empty for 127.0.0.1, or set 0.0.0.0 for all of them.`;
    case "port-not-opened":
      return `HEALTH_PORT ${port} can't be opened on ${host} (${problem.cause}): choose others, or leave HEALTH_PORT empty.`;
  }
}
