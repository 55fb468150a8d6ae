import type { Fault, Silence } from "../fault.ts";
import type { Problem } from "../rules/problem.ts";

/** What the server sends back. Without a body it has no content-type either, since Discord's 204 has none. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Nothing is sent back; the status is 0. */
  readonly silence?: Silence;
}

export const NO_CONTENT: Answer = { status: 204 };

export function give(body: unknown, status = 200): Answer {
  return { status, body };
}

export function refuse(status: number, code: number, message: string): Answer {
  return { status, body: { message, code } };
}

export const UNAUTHORIZED = refuse(401, 0, "401: Unauthorized");
export const NOT_FOUND = refuse(404, 0, "404: Not Found");
export const UNKNOWN_CHANNEL = refuse(404, 10003, "Unknown Channel");
export const UNKNOWN_GUILD = refuse(404, 10004, "Unknown Guild");
export const UNKNOWN_MEMBER = refuse(404, 10007, "Unknown Member");
export const UNKNOWN_MESSAGE = refuse(404, 10008, "Unknown Message");
export const UNKNOWN_WEBHOOK = refuse(404, 10015, "Unknown Webhook");
export const UNKNOWN_INTERACTION = refuse(404, 10062, "Unknown interaction");
export const UNKNOWN_COMMAND = refuse(404, 10063, "Unknown application command");
export const ALREADY_ACKNOWLEDGED = refuse(400, 40060, "Interaction has already been acknowledged.");
export const MISSING_ACCESS = refuse(403, 50001, "Missing Access");
export const MISSING_PERMISSIONS = refuse(403, 50013, "Missing Permissions");
export const OTHER_APPLICATION = refuse(
  403,
  20012,
  "You are not authorized to perform this action on this application",
);
export const INVALID_WEBHOOK_TOKEN = refuse(401, 50027, "Invalid Webhook Token");
export const INVALID_JSON = refuse(400, 50109, "The request body contains invalid JSON.");
export const EMPTY_MESSAGE = refuse(400, 50006, "Cannot send an empty message");

/** `Invalid Form Body` with a tree of errors, as Discord nests them. */
export function refuseForm(problems: readonly Problem[]): Answer {
  const errors: Tree = {};
  for (const { path, text } of problems) {
    let node = errors;
    for (const step of path.split(".")) node = child(node, step);
    const before = Array.isArray(node["_errors"]) ? node["_errors"] : [];
    node["_errors"] = [...before, { code: "INVALID", message: text }];
  }
  return { status: 400, body: { message: "Invalid Form Body", code: 50035, errors } };
}

type Tree = Record<string, unknown>;

function child(node: Tree, step: string): Tree {
  const present = node[step];
  if (typeof present === "object" && present !== null) return present as Tree; // only this function puts objects there
  const made: Tree = {};
  node[step] = made;
  return made;
}

/** The answer of a fault that a test asked for. */
export function answerFault(fault: Fault): Answer {
  const { status = 0, code = 0, message = `${status}: a fault that the test asked for`, retryAfter = 1 } = fault;
  if (fault.silence !== undefined) return { status: 0, silence: fault.silence };
  if (fault.isCloudflare === true) return answerCloudflare(status, fault.retryAfter);
  if (status !== 429) return refuse(status, code, message);
  return {
    status,
    body: { message: "You are being rate limited.", retry_after: retryAfter, global: false },
    headers: {
      "retry-after": String(retryAfter),
      "x-ratelimit-limit": "5",
      "x-ratelimit-remaining": "0",
      "x-ratelimit-reset-after": String(retryAfter),
      "x-ratelimit-bucket": "local",
      "x-ratelimit-scope": "shared",
    },
  };
}

function answerCloudflare(status: number, retryAfter: number | undefined): Answer {
  const wait: Record<string, string> = retryAfter === undefined ? {} : { "retry-after": String(retryAfter) };
  return { status, body: "error code: 1015", headers: { "content-type": "text/plain", ...wait } };
}
