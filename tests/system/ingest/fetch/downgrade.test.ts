import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { openSite } from "../../../support/ingest/fetch/site.ts";
import { makeKnowledge } from "../../../support/temporary.ts";

const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));

/** A web site over https on this machine; `authority` is the file of who vouches for it. */
async function openSecureSite(location: string) {
  const folder = makeKnowledge({});
  const [key, authority] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
  const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"];
  const how = ["-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
  execFileSync("openssl", ["req", ...how, ...subject, "-keyout", key, "-out", authority], { stdio: "pipe" });
  const options = { key: readFileSync(key), cert: readFileSync(authority) };
  const server = createServer(options, (_, response) => response.writeHead(302, { location }).end());
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo; // a server that listens on a port has one
  return { address: `https://127.0.0.1:${port}/`, port, authority };
}

/** Runs `npm run import` for an address of this machine; gives its exit code and what it says. */
async function importFrom(address: string, authority: string) {
  const knowledge = makeKnowledge({ "harrow/": "" });
  const args = ["--import", "tsx", "src/main.ts", "import", address, "--case", "harrow", "--knowledge", knowledge];
  const child = spawn(process.execPath, [...args, "--allow-private", "--yes"], {
    cwd: ROOT,
    env: { ...process.env, NODE_EXTRA_CA_CERTS: authority },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (said += part));
  const [code] = await once(child, "close");
  return { code, said };
}

describe("a page over https that redirects to http", () => {
  it("is not followed there", async () => {
    const plain = await openSite((_, response) => response.end("The jury acquitted Ada Harrow."));
    const { address, port, authority } = await openSecureSite(`${plain.address}/page`);
    const { code, said } = await importFrom(address, authority);
    expect([code, said]).toEqual([2, expect.stringContaining(`127.0.0.1:${port} redirects from https to http`)]);
    expect(plain.asked).toEqual([]);
  });
});
