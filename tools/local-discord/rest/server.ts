import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { fieldsOf, numberOf } from "../fields.ts";
import type { UploadedFile } from "../file.ts";
import { type OpenApi, openOpenApi } from "../openApi.ts";
import { type Problem, writeProblem } from "../rules/problem.ts";
import type { World } from "../world.ts";
import { type Answer, answerFault, INVALID_JSON, NOT_FOUND, refuseForm, UNAUTHORIZED } from "./answer.ts";
import { type Body, readBody } from "./body.ts";
import { CALLBACK_ROUTES } from "./callbackRoutes.ts";
import { COMMAND_ROUTES } from "./commandRoutes.ts";
import { IDENTITY_ROUTES } from "./identityRoutes.ts";
import { PLACE_ROUTES } from "./placeRoutes.ts";
import { type Call, findRoute, type Match, type Route } from "./route.ts";
import { WEBHOOK_ROUTES } from "./webhookRoutes.ts";

const ROUTES: readonly Route[] = [
  ...IDENTITY_ROUTES,
  ...COMMAND_ROUTES,
  ...CALLBACK_ROUTES,
  ...WEBHOOK_ROUTES,
  ...PLACE_ROUTES,
];

const BASE = "/api/v10";

/** A request that has been read. */
interface Request {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly body: Body;
  readonly arrivedAt: number;
}

/** The server for REST; the gateway listens on the same one. */
export function createRestServer(world: World): Server {
  const openApi = openOpenApi();
  return createServer((incoming, response) => {
    const url = new URL(incoming.url ?? "/", "http://local");
    const file = world.files.find(url.pathname);
    if (file !== undefined) return sendFile(response, file);
    void answer(world, openApi, incoming, url).then(
      (given) => send(response, given),
      (error: unknown) => {
        world.violations.push(`the local server failed at ${incoming.method} ${url.pathname}: ${String(error)}`);
        response.destroy();
      },
    );
  });
}

async function answer(
  world: World,
  openApi: OpenApi | undefined,
  incoming: IncomingMessage,
  url: URL,
): Promise<Answer> {
  const arrivedAt = world.clock.now();
  const { method = "GET", headers } = incoming;
  const path = url.pathname.startsWith(`${BASE}/`) ? url.pathname.slice(BASE.length) : url.pathname;
  const body = await readBody(incoming);
  const request = { method, path, query: url.searchParams, authorization: headers.authorization, body, arrivedAt };
  const match = url.pathname.startsWith(`${BASE}/`) ? findRoute(ROUTES, method, path) : undefined;
  const given = match === undefined ? refuseUnknown(world, request) : await serve(world, openApi, request, match);
  world.requests.push({
    method,
    path,
    query: url.search,
    template: match?.route.template,
    operationId: match === undefined ? undefined : openApi?.operationId(method, match.route.template),
    body: body.json,
    files: body.files,
    status: given.status,
    at: arrivedAt,
  });
  if (match !== undefined) recordAcknowledgement(world, match, request, given);
  world.changes.notify();
  return given;
}

function refuseUnknown(world: World, { method, path }: Request): Answer {
  world.violations.push(`${method} ${path} is no route that the local server knows`);
  return NOT_FOUND;
}

async function serve(world: World, openApi: OpenApi | undefined, request: Request, match: Match): Promise<Answer> {
  const { route, params } = match;
  if (request.body.isBroken) {
    world.violations.push(`${request.method} ${request.path} has a body that is no JSON`);
    return INVALID_JSON;
  }
  if (route.needsNoAuthorization !== true && request.authorization !== `Bot ${world.token}`) return UNAUTHORIZED;
  const schemaProblems = openApi === undefined ? [] : validate(world, openApi, request, match);
  const interaction = world.interactions.get(params["interaction_token"] ?? params["webhook_token"] ?? "");
  const delay = world.faults.takeDelay(route.kind);
  const fault = world.faults.takeFailure(route.kind);
  if (interaction !== undefined && (delay ?? fault) !== undefined) interaction.hasMetFault = true;
  await delay?.();
  if (fault !== undefined && fault.performed !== true) return answerFault(fault);
  const arrivedAt = delay === undefined ? request.arrivedAt : world.clock.now();
  const given = handle(world, match, { ...request, arrivedAt }, schemaProblems);
  return fault === undefined ? given : answerFault(fault);
}

function handle(world: World, { route, params }: Match, request: Request, schemaProblems: Problem[]): Answer {
  const { query, arrivedAt } = request;
  const { json, files } = request.body;
  const call: Call = { params, query, arrivedAt, body: json, fields: fieldsOf(json), files, schemaProblems };
  const given = route.handle(world, call);
  return given.status < 300 && schemaProblems.length > 0 ? refuseForm(schemaProblems) : given;
}

function validate(world: World, openApi: OpenApi, request: Request, { route, params }: Match): Problem[] {
  const { method, query, body } = request;
  const problems = openApi.check({ method, template: route.template, params, query, body: body.json });
  world.validated += 1;
  const what = `${method} ${route.template}`;
  world.violations.push(...problems.map((problem) => `${what} breaks Discord's document: ${writeProblem(problem)}`));
  return problems;
}

function recordAcknowledgement(world: World, { route, params }: Match, request: Request, given: Answer): void {
  const interaction = world.interactions.get(params["interaction_token"] ?? "");
  if (route.kind !== "callback" || interaction === undefined) return;
  const body = fieldsOf(request.body.json);
  const afterMs = interaction.ageAt(request.arrivedAt);
  interaction.acknowledgements.push({ type: numberOf(body["type"]), status: given.status, afterMs, body });
}

function send(response: ServerResponse, { status, body, headers = {}, silence }: Answer): void {
  if (silence === "closed") response.destroy();
  if (silence !== undefined) return;
  if (body === undefined) {
    response.writeHead(status, headers).end();
    return;
  }
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}

function sendFile(response: ServerResponse, file: UploadedFile): void {
  response.writeHead(200, { "content-type": file.contentType, "content-length": file.content.length });
  response.end(file.content);
}
