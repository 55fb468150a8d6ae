import type { HealthAddress } from "./address.ts";

/** Why the endpoint can't listen at an address. `cause` is the system's own code or words. */
export type HealthProblem = HealthAddress &
  (
    | { readonly code: "port-taken" | "port-not-permitted" | "host-elsewhere" }
    | { readonly code: "port-not-opened"; readonly cause: string }
  );
