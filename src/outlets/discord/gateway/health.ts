import type { Log } from "../../../log.ts";
import type { Result } from "../../../result.ts";
import type { LibraryService } from "../../../service/libraryService.ts";
import { type HealthAddress, writeHealthUrl } from "../../health/address.ts";
import { type HealthEndpoint, openHealthEndpoint } from "../../health/endpoint.ts";
import type { Metrics } from "../../health/metrics.ts";
import type { HealthProblem } from "../../health/problem.ts";

/** Whose health is told. */
export interface HealthSource {
  readonly isConnected: () => boolean;
  readonly libraryService: Promise<Pick<LibraryService, "isAlive">>;
  readonly log: Log;
  readonly stop: AbortSignal;
  /** What is counted for Prometheus; absent where nothing is. */
  readonly metrics?: Pick<Metrics, "read">;
}

/** Tells whether members are answered, until it is closed. */
export async function openHealth(
  address: HealthAddress,
  { isConnected, libraryService, log, stop, metrics }: HealthSource,
): Promise<Result<HealthEndpoint, HealthProblem>> {
  let service: Pick<LibraryService, "isAlive"> | undefined;
  libraryService.then(
    (one) => {
      service = one;
    },
    () => {}, // whoever runs the bot is told elsewhere
  );
  const look = () => ({
    gateway: isConnected(),
    library: service?.isAlive === true,
    isStopping: stop.aborted,
  });
  const opening = await openHealthEndpoint(address, { look, metrics }, (why) =>
    log.warn({ event: "health endpoint", why }),
  );
  if (opening.ok) log.info({ event: "health endpoint", url: writeHealthUrl(opening.value.address) });
  return opening;
}
