import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { readConfig } from "../../../src/config.ts";
import { checkHealth } from "../../../src/doctor/health.ts";

const PATIENT = { folder: ".", knowledge: "knowledge", node: "v20.19.0" };

const look = (env: Readonly<Record<string, string>>) => checkHealth(readConfig(env), PATIENT);

/** The port of something that listens until the test ends. */
async function listen(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close().closeAllConnections());
  await once(server, "listening");
  return String((server.address() as AddressInfo).port); // a server that listens on a port has one
}

it("says nothing of a port that isn't wanted", async () => {
  expect(await look({})).toEqual([]);
  expect(await look({ HEALTH_PORT: "a" })).toEqual([]);
});

it.each([
  ["another program", "<html>", 200, "fix", "is taken on 127.0.0.1: end what listens there"],
  ["a bot that is well", '{"status":"ready"}\n', 200, "ok", "in use by a bot that says that it is well"],
  ["one that isn't", '{"status":"stopping"}\n', 503, "hint", 'by a bot that says {"status":"stopping"}: wait'],
] as const)("tells %s that listens on it", async (_what, body, status, kind, words) => {
  const HEALTH_PORT = await listen((_request, response) => void response.writeHead(status).end(body));
  const [finding, ...others] = await look({ HEALTH_PORT });
  expect([finding?.kind, finding?.sentence, others]).toEqual([kind, expect.stringContaining(words), []]);
});

it("leaves a free port as free as it was", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const HEALTH_PORT = String((server.address() as AddressInfo).port); // a server that listens on a port has one
  server.close();
  await once(server, "close");
  for (const _time of [1, 2])
    expect(await look({ HEALTH_PORT })).toEqual([
      {
        kind: "ok",
        sentence: `HEALTH_PORT ${HEALTH_PORT} is free on 127.0.0.1; a running bot tells there, at /health, whether it is well.`,
      },
    ]);
});
