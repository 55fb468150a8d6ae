import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { describeError } from "../../errors.ts";
import { desk } from "../../presentation/wording/english/desk.ts";
import { webPages } from "../../presentation/wording/english/webPages.ts";
import { fail, type Result, succeed } from "../../result.ts";
import { createApplication } from "./application.ts";
import { createDesk } from "./desk/deskApplication.ts";
import type { DeskContext } from "./desk/deskContext.ts";
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
/** At the desk a large PDF may come through a slow tunnel. */
const MAX_UPLOAD_MS = 600_000;
const MAX_HEAD_BYTES = 16_384;
const MAX_CONNECTIONS = 512;

/** Serves the pages at an address; a problem is one sentence that says what to do. */
export function openWebServer(address: WebAddress, context: WebContext): Promise<Result<WebServer, string>> {
  return openServer(address, createApplication(context, address).fetch, {
    fault: context.fault,
    describe: describeProblem,
  });
}

/** Serves the moderators' desk at a port of this machine's alone, in the same way. */
export function openDeskServer(port: number, context: DeskContext): Promise<Result<WebServer, string>> {
  const address = { port, host: DESK_HOST };
  const options = { fault: context.fault, describe: describeDeskProblem, maxRequest: MAX_UPLOAD_MS };
  return openServer(address, createDesk(context).fetch, options);
}

/** The desk is for whoever sits at this machine; there is no setting to open it to others. */
export const DESK_HOST = "127.0.0.1";

interface ServerOptions {
  readonly fault: (id: string, why: unknown) => void;
  readonly describe: (why: unknown, address: WebAddress) => string;
  /** A whole request must be here in so many milliseconds. */
  readonly maxRequest?: number;
}

async function openServer(
  address: WebAddress,
  fetch: Parameters<typeof createAdaptorServer>[0]["fetch"],
  { fault, describe, maxRequest = MAX_REQUEST_MS }: ServerOptions,
): Promise<Result<WebServer, string>> {
  const limits = { maxHeaderSize: MAX_HEAD_BYTES, headersTimeout: MAX_REQUEST_MS, requestTimeout: maxRequest };
  const server = createAdaptorServer({ fetch, serverOptions: limits }) as Server; // HTTP/1 unless told otherwise
  server.maxConnections = MAX_CONNECTIONS;
  try {
    server.listen(address.port, address.host);
    await once(server, "listening");
  } catch (why) {
    return fail(describe(why, address));
  }
  server.on("error", (why) => fault("server", why)); // such as no file descriptor left; it would end the process
  const { port } = server.address() as AddressInfo; // a server that listens on a port has one
  return succeed({ address: { ...address, port }, close: () => close(server) });
}

function describeDeskProblem(why: unknown, { port }: WebAddress): string {
  const isTaken = why instanceof Error && "code" in why && why.code === "EADDRINUSE";
  return isTaken ? desk.process.portTaken({ port }) : desk.process.notOpened({ port, cause: describeError(why) });
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
