import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes } from "discord.js";
import { CallTooLong } from "../../../service/libraryService.ts";
import { ShelfUnreadable } from "../../../service/serverShelves.ts";

/** Why Discord did not take what it was sent, or why there was nothing to send. */
export type Failure =
  /** The library's thread was stopped while it worked on the answer. */
  | "took too long"
  /** The interaction is unknown (it was answered too late, or was never Discord's), or its time passed without an answer. */
  | "too late"
  /** Somebody answered it before: most likely a second process with the same token. */
  | "answered elsewhere"
  /** The server's shelf can't be read just now. */
  | "shelf out of reach"
  | "stopped by AutoMod"
  | "forbidden"
  /** The message that it was about is gone. */
  | "gone"
  | "rate-limited"
  | "out of reach"
  | "unexpected";

const CODES: Readonly<Record<number, Failure>> = {
  10062: "too late",
  10015: "too late",
  50027: "too late",
  40060: "answered elsewhere",
  200000: "stopped by AutoMod",
  200001: "stopped by AutoMod",
  50013: "forbidden",
  50001: "forbidden",
  10003: "forbidden",
  10008: "gone",
};

/** Discord said nothing to the first answer to an interaction until it would take none any more. It may have arrived. */
export class CallbackTimeoutError extends Error {
  override readonly name = "CallbackTimeoutError";

  constructor() {
    super("Discord said nothing to the answer until it was too late for another");
  }
}

/** The codes of faults of the network's, such as ECONNRESET and EAI_AGAIN, and not those of Node's own, which begin with ERR. */
const NETWORK_CODE = /^(?:E(?!RR_)[A-Z_]+|UND_ERR_\w+)$/;

/** What kind of failure an exception is, by its class, Discord's error code or the network's. */
export function classifyFailure(fault: unknown): Failure {
  if (fault instanceof CallbackTimeoutError) return "too late";
  if (fault instanceof CallTooLong) return "took too long";
  if (fault instanceof ShelfUnreadable) return "shelf out of reach";
  if (fault instanceof RateLimitError) return "rate-limited";
  if (fault instanceof HTTPError) return "out of reach";
  if (fault instanceof DiscordAPIError) return CODES[Number(fault.code)] ?? "unexpected";
  const code = fault instanceof Error && "code" in fault ? String(fault.code) : "";
  const name = fault instanceof Error ? fault.name : "";
  return NETWORK_CODE.test(code) || name === "AbortError" ? "out of reach" : "unexpected";
}

/** Whether the bot is not in the server that it asked about, or is there without its commands. */
export function isOutside(fault: unknown): boolean {
  const { MissingAccess, UnknownGuild } = RESTJSONErrorCodes;
  return fault instanceof DiscordAPIError && [MissingAccess, UnknownGuild].includes(Number(fault.code));
}
