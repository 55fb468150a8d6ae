import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { describeError } from "../../errors.ts";
import { webPages } from "../../presentation/wording/english/webPages.ts";
import { fail, type Result, succeed } from "../../result.ts";
import { createApplication } from "./application.ts";
import type { WebAddress } from "./webAddress.ts";
import type { WebContext } from "./webContext.ts";

/** A server that listens. */
export interface WebServer {
  /** Where it listens, with the port that the system chose if it was left to. */
  readonly address: WebAddress;
  /** Frees the port and cuts whoever is still connected. */
  close(): Promise<void>;
}

/** A request's head and body must be here in so many milliseconds; what is idle for longer is cut off. */
const MAX_REQUEST_MS = 10_000;
const MAX_HEAD_BYTES = 16_384;
const MAX_CONNECTIONS = 512;

/** Serves the pages at an address; a problem is one sentence that says what to do. */
export async function openWebServer(address: WebAddress, context: WebContext): Promise<Result<WebServer, string>> {
  const { fetch } = createApplication(context);
  const limits = { maxHeaderSize: MAX_HEAD_BYTES, headersTimeout: MAX_REQUEST_MS, requestTimeout: MAX_REQUEST_MS };
  const server = createAdaptorServer({ fetch, serverOptions: limits }) as Server; // HTTP/1 unless told otherwise
  server.maxConnections = MAX_CONNECTIONS;
  try {
    server.listen(address.port, address.host);
    await once(server, "listening");
  } catch (why) {
    return fail(describeProblem(why, address));
  }
  server.on("error", (why) => context.fault("server", why)); // such as no file descriptor left; it would end the process
  const { port } = server.address() as AddressInfo; // a server that listens on a port has one
  return succeed({ address: { ...address, port }, close: () => close(server) });
}

function describeProblem(why: unknown, { port, host }: WebAddress): string {
  const { process } = webPages;
  switch (why instanceof Error && "code" in why ? why.code : undefined) {
    case "EADDRINUSE":
      return process.portTaken({ port });
    case "EACCES":
      return process.notPermitted({ port });
    case "EADDRNOTAVAIL":
      return process.hostElsewhere({ host });
    default:
      return process.notOpened({ port, cause: describeError(why) });
  }
}

async function close(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeAllConnections();
  await closed;
}
