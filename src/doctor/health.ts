import { HEALTH_PATH } from "../outlets/health/address.ts";
import { askHealth } from "../outlets/health/askHealth.ts";
import { openHealthEndpoint } from "../outlets/health/endpoint.ts";
import { describeHealthProblem } from "../presentation/wording/english/healthProblems.ts";
import { type Check, fix, hint, ok } from "./finding.ts";

/** Opens the port for a moment; where it is taken, whoever listens may be Casebook itself. */
export const checkHealth: Check = async (reading) => {
  const address = reading.ok ? reading.value.health : undefined;
  if (!address) return [];
  const { port, host } = address;
  const look = () => ({ gateway: false, library: false, isStopping: false });
  const opening = await openHealthEndpoint(address, { look }, () => {});
  if (opening.ok) {
    await opening.value.close();
    return [
      ok(`HEALTH_PORT ${port} is free on ${host}; a running bot tells there, at ${HEALTH_PATH}, whether it is well.`),
    ];
  }
  const { words } = await askHealth(address);
  if (!/^\{"status":"(?:ready|not ready|stopping)"/.test(words))
    return [fix(describeHealthProblem(opening.problem), "HEALTH_PORT")];
  const inUse = `HEALTH_PORT ${port} is in use by a bot that says`;
  if (words === '{"status":"ready"}') return [ok(`${inUse} that it is well.`)];
  return [hint(`${inUse} ${words}: wait, or see its log.`, "HEALTH_PORT")];
};
