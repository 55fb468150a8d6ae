import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { describeError } from "../../errors.ts";
import { fail, type Result, succeed } from "../../result.ts";
import { HEALTH_PATH, type HealthAddress, METRICS_PATH } from "./address.ts";
import { describeHealth, type Health } from "./health.ts";
import type { Metrics } from "./metrics.ts";
import type { HealthProblem } from "./problem.ts";

/** An endpoint that listens. */
export interface HealthEndpoint {
  /** Where it listens, with the port that the system chose if it was left to. */
  readonly address: HealthAddress;
  /** Frees the port and cuts whoever is still connected. */
  close(): Promise<void>;
}

/**
 * Who asks sends a few hundred bytes and gets one line back, so all that is more or takes longer is cut off: it would hold
 * memory and sockets that members' answers need. Connections beyond the most are closed unread. Milliseconds and bytes.
 */
const MAX_REQUEST_MS = 2_000;
const BETWEEN_LOOKS = 500;
const MAX_HEAD_BYTES = 4_096;
const MAX_CONNECTIONS = 16;

/** What the endpoint tells. */
export interface HealthPages {
  readonly look: () => Health;
  /** For Prometheus; absent where nothing is counted. */
  readonly metrics?: Pick<Metrics, "read">;
}

/** Serves `GET /health`, 200 while `look` finds all in order, else 503, and `GET /metrics`, and nothing else. `fault` hears of later faults. */
export async function openHealthEndpoint(
  address: HealthAddress,
  pages: HealthPages,
  fault: (why: string) => void,
): Promise<Result<HealthEndpoint, HealthProblem>> {
  const server = createServer(
    {
      headersTimeout: MAX_REQUEST_MS,
      requestTimeout: MAX_REQUEST_MS,
      connectionsCheckingInterval: BETWEEN_LOOKS,
      maxHeaderSize: MAX_HEAD_BYTES,
    },
    answerWith(pages),
  );
  server.maxConnections = MAX_CONNECTIONS;
  server.setTimeout(MAX_REQUEST_MS); // whoever doesn't read the answer
  try {
    server.listen(address.port, address.host);
    await once(server, "listening");
  } catch (why) {
    return fail(toProblem(why, address));
  }
  server.on("error", (why) => fault(describeError(why))); // such as no file descriptor left; it would end the process
  const { port } = server.address() as AddressInfo; // a server that listens on a port has one
  return succeed({ address: { ...address, port }, close: () => close(server) });
}

function answerWith({ look, metrics }: HealthPages): RequestListener {
  return async ({ url, method }, response) => {
    // One request a connection: none is kept that somebody else may need.
    response.setHeader("connection", "close");
    const counted = url === METRICS_PATH ? metrics : undefined;
    if (url !== HEALTH_PATH && !counted) return response.writeHead(404).end();
    if (method !== "GET") return response.writeHead(405, { allow: "GET" }).end();
    if (counted) {
      const { contentType, text } = await counted.read();
      return response.writeHead(200, { "content-type": contentType, "cache-control": "no-store" }).end(text);
    }
    const { status, line } = describeHealth(look());
    const headers = { "content-type": "application/json", "cache-control": "no-store" };
    return response.writeHead(status, headers).end(line);
  };
}

function toProblem(why: unknown, address: HealthAddress): HealthProblem {
  const code = why instanceof Error && "code" in why ? why.code : undefined;
  switch (code) {
    case "EADDRINUSE":
      return { ...address, code: "port-taken" };
    case "EACCES":
      return { ...address, code: "port-not-permitted" };
    case "EADDRNOTAVAIL":
      return { ...address, code: "host-elsewhere" };
    default:
      return { ...address, code: "port-not-opened", cause: describeError(why) };
  }
}

async function close(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeAllConnections();
  await closed;
}
