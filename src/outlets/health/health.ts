/** What must hold for members to be answered. */
export interface Health {
  /** Whether Discord's gateway is connected and its session ready. */
  readonly gateway: boolean;
  /** Whether a library is loaded and its thread alive. */
  readonly library: boolean;
  /** Whether the bot was asked to stop: it finishes what is open and takes nothing new. */
  readonly isStopping: boolean;
}

/** An answer of the endpoint's: a status of HTTP, and one line of JSON with its end. */
export interface HealthAnswer {
  readonly status: 200 | 503;
  readonly line: string;
}

/** Names what is missing and nothing else, as anybody on the machine may read it. */
export function describeHealth({ gateway, library, isStopping }: Health): HealthAnswer {
  if (isStopping) return { status: 503, line: `${JSON.stringify({ status: "stopping" })}\n` };
  const missing = [...(gateway ? [] : ["gateway"]), ...(library ? [] : ["library"])];
  if (missing.length > 0) return { status: 503, line: `${JSON.stringify({ status: "not ready", missing })}\n` };
  return { status: 200, line: `${JSON.stringify({ status: "ready" })}\n` };
}
