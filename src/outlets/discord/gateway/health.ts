import type { Log } from "../../../log.ts";
import type { LibraryService } from "../../../service/libraryService.ts";
import { type HealthAddress, writeHealthUrl } from "../../health/address.ts";
import { type HealthOpening, openHealthEndpoint } from "../../health/endpoint.ts";

/** Whose health is told. */
export interface HealthSource {
  readonly isConnected: () => boolean;
  readonly librarian: Promise<Pick<LibraryService, "isAlive">>;
  readonly log: Log;
  readonly stop: AbortSignal;
}

/** Tells whether members are answered, until it is closed. */
export async function openHealth(
  address: HealthAddress,
  { isConnected, librarian, log, stop }: HealthSource,
): Promise<HealthOpening> {
  let hired: Pick<LibraryService, "isAlive"> | undefined;
  librarian.then(
    (one) => {
      hired = one;
    },
    () => {}, // whoever runs the bot is told elsewhere
  );
  const look = () => ({
    gateway: isConnected(),
    library: hired?.isAlive === true,
    isStopping: stop.aborted,
  });
  const opening = await openHealthEndpoint(address, look, (why) => log.warn({ event: "health endpoint", why }));
  if (opening.kind === "open") log.info({ event: "health endpoint", url: writeHealthUrl(opening.endpoint.address) });
  return opening;
}
