import { spawn } from "node:child_process";
import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { findPort } from "../freePort.ts";
import { makeKnowledge } from "../temporary.ts";

/** What a proxy does with requests besides passing them on. */
export interface ProxyOptions {
  /** The host that it tells the server, in place of the one that it was asked by. */
  readonly host?: string;
}

/** Starts HAProxy before a site, as an operator would with TLS, until the test ends; gives its address without a slash at its end. */
export async function startProxyBefore(site: string, { host }: ProxyOptions = {}): Promise<string> {
  const port = await findPort();
  const { host: server } = new URL(site);
  const lines = [
    "defaults\n  mode http\n  timeout connect 5s\n  timeout client 30s\n  timeout server 30s",
    `frontend in\n  bind 127.0.0.1:${port}\n  option forwardfor\n  default_backend site`,
    ...(host === undefined ? [] : [`  http-request set-header Host ${host}`]),
    `backend site\n  server one ${server}\n`,
  ];
  const folder = makeKnowledge({ "haproxy.cfg": lines.join("\n") });
  const proxy = spawn("haproxy", ["-f", join(folder, "haproxy.cfg"), "-db"], { stdio: "ignore" });
  onTestFinished(() => void proxy.kill("SIGKILL"));
  const ended = once(proxy, "exit").then(() => Promise.reject(new Error("HAProxy ended")));
  ended.catch(() => {});
  await Promise.race([ended, untilOpen(`http://127.0.0.1:${port}/icon.svg`)]);
  return `http://127.0.0.1:${port}`;
}

async function untilOpen(address: string): Promise<void> {
  const answered = await fetch(address).catch(() => undefined);
  if (answered === undefined) await new Promise((resolve) => setImmediate(() => resolve(untilOpen(address))));
}

/** What a reader asks for from an address of this machine, such as `127.0.0.2`. */
export async function askFrom(
  localAddress: string,
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number | undefined; readonly text: string }> {
  const asking = request(url, { localAddress, headers }).end();
  const [answer] = (await once(asking, "response")) as [IncomingMessage]; // as Node documents the event
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return { status: answer.statusCode, text: Buffer.concat(chunks).toString() };
}
