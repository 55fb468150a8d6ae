import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { connect, type Socket } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { type HealthAddress, writeHealthUrl } from "../../../../src/outlets/health/address.ts";
import { askHealth } from "../../../../src/outlets/health/askHealth.ts";
import { openHealthEndpoint } from "../../../../src/outlets/health/endpoint.ts";
import type { Health } from "../../../../src/outlets/health/health.ts";
import { describeHealthProblem } from "../../../../src/presentation/wording/english/healthProblems.ts";

const WELL: Health = { gateway: true, library: true, isStopping: false };
const ANYWHERE: HealthAddress = { port: 0, host: "127.0.0.1" };

/** An endpoint on a port of the system's choice; it is closed after the test. */
async function open(look: () => Health = () => WELL) {
  const opening = await openHealthEndpoint(ANYWHERE, { look }, (why) => expect.fail(why));
  if (!opening.ok) throw new Error(opening.problem.code);
  const endpoint = opening.value;
  let isClosed = false;
  const close = async () => {
    if (isClosed) return;
    isClosed = true;
    await endpoint.close();
  };
  onTestFinished(close);
  return { address: endpoint.address, close };
}

interface Seen {
  readonly status?: number;
  readonly allow?: string;
  readonly text: string;
}

/** What comes back for a method and a path. */
async function ask({ port, host }: HealthAddress, method: string, path: string): Promise<Seen> {
  const sent = request({ port, host, method, path, agent: false });
  sent.end();
  const [response]: [IncomingMessage] = (await once(sent, "response")) as [IncomingMessage]; // what the event brings
  const text = (await response.setEncoding("utf8").toArray()).join("");
  return { status: response.statusCode, allow: response.headers.allow, text };
}

/** A connection that may be cut at any time; `closed` resolves then, with all that was said to it. */
function dial({ port, host }: HealthAddress): { socket: Socket; closed: Promise<string> } {
  const socket = connect(port, host).on("error", () => {});
  onTestFinished(() => void socket.destroy());
  let said = "";
  socket.setEncoding("utf8").on("data", (chunk) => {
    said += chunk;
  });
  return { socket, closed: once(socket, "close").then(() => said) };
}

describe("GET /health", () => {
  it.each([
    ["all is in order", WELL, 200, '{"status":"ready"}'],
    ["the gateway is not ready", { ...WELL, gateway: false }, 503, '{"status":"not ready","missing":["gateway"]}'],
    ["there is no library", { ...WELL, library: false }, 503, '{"status":"not ready","missing":["library"]}'],
    [
      "there is neither",
      { ...WELL, gateway: false, library: false },
      503,
      '{"status":"not ready","missing":["gateway","library"]}',
    ],
    ["the bot is stopping", { ...WELL, isStopping: true }, 503, '{"status":"stopping"}'],
  ])("says in a line that %s", async (_what, health, status, line) => {
    const { address } = await open(() => health);
    expect(await ask(address, "GET", "/health")).toEqual({ status, text: `${line}\n` });
    expect(await askHealth(address)).toEqual({ isReady: status === 200, words: line });
  });

  it("looks anew each time", async () => {
    const looks = [WELL, { ...WELL, library: false }, WELL];
    const { address } = await open(() => looks.shift() ?? expect.fail("it looks too often"));
    const statuses = [];
    for (let at = 0; at < 3; at += 1) statuses.push((await ask(address, "GET", "/health")).status);
    expect(statuses).toEqual([200, 503, 200]);
  });
});

describe("whatever else is asked", () => {
  it.each([
    ["GET", "/", 404],
    ["GET", "/health/", 404],
    ["GET", "/health?all=1", 404],
    ["GET", "/healthz", 404],
    ["POST", "/metrics", 404],
    ["POST", "/health", 405],
    ["HEAD", "/health", 405],
    ["DELETE", "/health", 405],
  ])("%s %s is not served", async (method, path, status) => {
    const { address } = await open(() => expect.fail("it looked"));
    const allow = status === 405 ? "GET" : undefined;
    expect(await ask(address, method, path)).toEqual({ status, allow, text: "" });
  });
});

describe("whoever means harm", () => {
  it("is cut off where nothing is said, or little by little", async () => {
    const { address } = await open();
    const [silent, slow, half] = [dial(address), dial(address), dial(address)];
    slow.socket.write("GET /health HTTP/1.1\r\n");
    const drip = setInterval(() => slow.socket.write("x: y\r\n"), 100);
    onTestFinished(() => clearInterval(drip));
    half.socket.write("POST /health HTTP/1.1\r\nhost: a\r\ncontent-length: 100000\r\n\r\nx");
    await Promise.all([silent.closed, slow.closed, half.closed]);
    expect((await ask(address, "GET", "/health")).status).toBe(200);
  });

  it("gets no head read that is longer than any honest one", async () => {
    const { address } = await open(() => expect.fail("it looked"));
    const { socket, closed } = dial(address);
    const answer = once(socket, "data");
    socket.write(`GET /health HTTP/1.1\r\nhost: a\r\nx: ${"v".repeat(5_000)}\r\n\r\n`);
    expect(String((await answer)[0])).toMatch(/^HTTP\/1\.1 431 /);
    await closed;
  });

  it("finds no more than sixteen connections open, and they pass", async () => {
    const { address } = await open();
    const dialled = Array.from({ length: 100 }, () => dial(address));
    const ends: number[] = [];
    await Promise.all(dialled.map(({ closed }, at) => closed.then(() => ends.push(at))));
    // Those that were let in, which are the first, outlast all others.
    expect(ends.slice(-16).sort((one, other) => one - other)).toEqual(Array.from({ length: 16 }, (_, at) => at));
    expect((await ask(address, "GET", "/health")).status).toBe(200);
  });

  it("can't keep a connection for a second request", async () => {
    const { address } = await open();
    const { socket, closed } = dial(address);
    const line = "GET /health HTTP/1.1\r\nhost: a\r\nconnection: keep-alive\r\n\r\n";
    socket.write(line + line);
    const seen = await closed;
    expect(seen.match(/HTTP\/1\.1/g)).toHaveLength(1);
  });
});

describe("the port", () => {
  it("is free again once the endpoint is closed, whoever is still connected", async () => {
    const { address, close } = await open();
    const { socket, closed } = dial(address);
    await once(socket, "connect");
    await close();
    await closed;
    const again = await openHealthEndpoint(address, { look: () => WELL }, () => {});
    if (!again.ok) return expect.fail(again.problem.code);
    expect(again.value.address).toEqual(address);
    return again.value.close();
  });

  it("is asked for in a plain sentence where it can't be had", async () => {
    const { address } = await open();
    const reasonOf = async (wanted: HealthAddress) => {
      const opening = await openHealthEndpoint(wanted, { look: () => WELL }, () => {});
      return opening.ok ? opening.value.close() : describeHealthProblem(opening.problem);
    };
    expect(await reasonOf(address)).toBe(
      `HEALTH_PORT ${address.port} is taken on 127.0.0.1: end what listens there, choose another port, or leave HEALTH_PORT empty.`,
    );
    expect(await reasonOf({ port: 0, host: "192.0.2.1" })).toBe(
      "HEALTH_HOST 192.0.2.1 is no address of this machine: leave it empty for 127.0.0.1, or set 0.0.0.0 for all of them.",
    );
  });
});

it.each([
  ["127.0.0.1", "http://127.0.0.1:8080/health"],
  ["localhost", "http://localhost:8080/health"],
  ["0.0.0.0", "http://127.0.0.1:8080/health"],
  ["::", "http://[::1]:8080/health"],
  ["fd00::7", "http://[fd00::7]:8080/health"],
])("%s is asked at %s", (host, url) => {
  expect(writeHealthUrl({ port: 8080, host })).toBe(url);
});

it("says why nothing answers where nothing listens", async () => {
  const { address, close } = await open();
  await close();
  const { isReady, words } = await askHealth(address);
  expect([isReady, words]).toEqual([false, expect.stringContaining("ECONNREFUSED")]);
});
