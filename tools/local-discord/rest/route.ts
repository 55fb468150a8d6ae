import type { Fields } from "../fields.ts";
import type { UploadedFile } from "../file.ts";
import type { Problem } from "../rules/problem.ts";
import type { World } from "../world.ts";
import type { Answer } from "./answer.ts";

/** What a request is for; faults are asked for by this name. */
export type RouteKind =
  | "gateway"
  | "identity"
  | "commands"
  | "callback"
  | "fetch"
  | "edit"
  | "delete"
  | "followUp"
  | "send"
  | "thread"
  | "event"
  | "place";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** One request that found its route. */
export interface Call {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** When it arrived. Checking takes time on a busy machine, and that is not the bot's. */
  readonly arrivedAt: number;
  /** The JSON body: the whole body, or the part `payload_json`. */
  readonly body: unknown;
  readonly fields: Fields;
  readonly files: readonly UploadedFile[];
  /** Where the body breaks Discord's OpenAPI document. */
  readonly schemaProblems: readonly Problem[];
}

/** An endpoint. Its template is written as the OpenAPI document writes it. */
export interface Route {
  readonly method: Method;
  readonly template: string;
  readonly kind: RouteKind;
  /** The token in its path is all it asks for, as for interactions and their webhooks. */
  readonly needsNoAuthorization?: boolean;
  readonly handle: (world: World, call: Call) => Answer;
}

export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** The route of a path; of two that fit, the one with fewer parameters. */
export function findRoute(routes: readonly Route[], method: string, path: string): Match | undefined {
  const steps = path.split("/");
  const matches = routes.flatMap((route) => {
    const params = route.method === method ? matchTemplate(route.template.split("/"), steps) : undefined;
    return params === undefined ? [] : [{ route, params }];
  });
  return matches.sort((a, b) => Object.keys(a.params).length - Object.keys(b.params).length)[0];
}

function matchTemplate(template: readonly string[], steps: readonly string[]): Record<string, string> | undefined {
  if (template.length !== steps.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of template.entries()) {
    const step = decodeURIComponent(steps[index] ?? "");
    if (part.startsWith("{")) params[part.slice(1, -1)] = step;
    else if (part !== step) return undefined;
  }
  return params;
}
