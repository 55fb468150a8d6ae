import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** A web site on this machine that ends with the test; `asked` are the paths that were asked for. */
export async function openSite(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<{ readonly address: string; readonly port: number; readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo; // A server that listens on a port has no other.
  return { address: `http://127.0.0.1:${port}`, port, asked };
}
