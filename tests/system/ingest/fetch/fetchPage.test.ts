import type { IncomingMessage, ServerResponse } from "node:http";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { decodePage } from "../../../../src/ingest/decodePage.ts";
import { DEFAULT_LIMITS } from "../../../../src/ingest/fetch/fetchLimits.ts";
import { type FetchOptions, fetchPage } from "../../../../src/ingest/fetch/fetchPage.ts";
import { isPublicAddress } from "../../../../src/ingest/fetch/publicAddress.ts";
import { describePageFetch } from "../../../../src/presentation/wording/english/fetchProblems.ts";
import { openSite } from "../../../support/ingest/fetch/site.ts";

/** The internet and the one address on which the tests' sites are. */
const permits = (ip: string) => ip === "127.0.0.1" || isPublicAddress(ip);
const OPEN: FetchOptions = { permits };
const HTML = { "content-type": "text/html; charset=utf-8" };
const PAGE = "<p>The jury acquitted Ada Harrow.</p>";

const send =
  (body: string | Buffer, headers: Readonly<Record<string, string>> = HTML, status = 200) =>
  (_request: IncomingMessage, response: ServerResponse) =>
    void response.writeHead(status, headers).end(body);

async function refusal(address: string, options: FetchOptions = OPEN): Promise<string> {
  const fetched = await fetchPage(address, options);
  if (fetched.ok) throw new Error(`fetched ${fetched.value.address}`);
  const said = describePageFetch(fetched.problem, "--allow-private fetches from there");
  expect(said).toMatch(/^[^\n]{20,200}[^.\n]\.$/);
  return said;
}

async function text(address: string, options: FetchOptions = OPEN): Promise<string> {
  const fetched = await fetchPage(address, options);
  if (!fetched.ok) throw new Error(fetched.problem.code);
  const { bytes, form, charset } = fetched.value;
  return decodePage(bytes, form === "pdf" ? "text" : form, charset);
}

describe("a page", () => {
  it("is fetched with its form, its encoding and its address, and without cookies", async () => {
    let headers: IncomingMessage["headers"] = {};
    const { address } = await openSite((request, response) => {
      headers = request.headers;
      response.writeHead(200, { ...HTML, "set-cookie": "a=b" }).end(PAGE);
    });
    expect(await fetchPage(`${address}/violin?id=1`, OPEN)).toEqual({
      ok: true,
      value: { bytes: Buffer.from(PAGE), form: "html", charset: "utf-8", address: `${address}/violin?id=1` },
    });
    expect(headers["user-agent"]).toContain("Casebook");
    expect(headers.cookie).toBeUndefined();
  });

  it.each([
    ["gzip", gzipSync(PAGE)],
    ["br", brotliCompressSync(PAGE)],
  ])("is unpacked from %s", async (encoding, body) => {
    const { address } = await openSite(send(body, { ...HTML, "content-encoding": encoding }));
    expect(await text(address)).toBe(PAGE);
  });

  it.each([
    ["the header", "text/html; charset=windows-1252", ""],
    ["the page", "text/html", "<meta charset=windows-1252>"],
  ])("in windows-1252 is decoded as %s says", async (_what, type, meta) => {
    const { address } = await openSite(
      send(Buffer.from([...Buffer.from(meta), 0x93, 0xe9, 0x94]), { "content-type": type }),
    );
    expect(await text(address)).toBe(`${meta}“é”`);
  });

  it.each([
    ["text/html", "html"],
    ["application/xhtml+xml;charset=utf-8", "html"],
    ["TEXT/HTML", "html"],
    ["text/markdown", "markdown"],
    ["text/plain", "text"],
  ])("of type %s is %s", async (type, form) => {
    const { address } = await openSite(send(PAGE, { "content-type": type }));
    expect(await fetchPage(address, OPEN)).toMatchObject({ value: { form } });
  });

  it.each([["image/png"], ["application/json"], [""]])("of type %j is refused", async (type) => {
    const { address } = await openSite(send(PAGE, type === "" ? {} : { "content-type": type }));
    expect(await refusal(address)).toMatch(/^127\.0\.0\.1:\d+ sends .*; only HTML, Markdown and plain text/);
  });

  it.each([404, 403, 500, 204, 304, 300])("with status %i is refused", async (status) => {
    const { address } = await openSite(send("", HTML, status));
    expect(await refusal(address)).toContain(`answers with status ${status} instead of the page`);
  });
});

describe("redirects", () => {
  const redirect = (location: string, status = 302) => send("", { ...HTML, location }, status);

  it.each([301, 302, 303, 307, 308])("with %i are followed to the page's own address", async (status) => {
    const { address } = await openSite((request, response) =>
      request.url === "/a" ? redirect("/b?c", status)(request, response) : send(PAGE)(request, response),
    );
    expect(await fetchPage(`${address}/a`, OPEN)).toMatchObject({ value: { address: `${address}/b?c` } });
  });

  it("are followed five times and no more", async () => {
    const { address, asked } = await openSite((request, response) => {
      const left = Number(request.url?.slice(1));
      return (left === 0 ? send(PAGE) : redirect(`/${left - 1}`))(request, response);
    });
    expect(await text(`${address}/5`)).toBe(PAGE);
    expect(await refusal(`${address}/6`)).toContain("redirects more than 5 times");
    expect(asked).toHaveLength(12);
  });

  it("in a circle end", async () => {
    const { address } = await openSite(redirect("/"));
    expect(await refusal(address)).toContain("redirects more than 5 times");
  });

  it.each([
    "http://127.0.0.2/",
    "http://169.254.169.254/latest/meta-data/",
    "http://[::1]/",
    "http://[::ffff:7f00:2]/",
    "http://[64:ff9b::a9fe:a9fe]/",
    "http://2130706434/",
    "http://0x7f.2/",
    "http://0177.0.0.2/",
    "http://127.2/",
    "http://0/",
    "http://10.0.0.1/",
    "http://192.168.0.1:8080/",
    "//169.254.169.254/",
  ])("to %s are refused before anything is asked", async (location) => {
    const { address } = await openSite(redirect(location));
    expect(await refusal(address)).toMatch(/is on this machine or in a private network; --allow-private/);
  });

  it.each([
    ["file:///etc/passwd", "file: addresses are not fetched"],
    ["ftp://a.example/", "ftp: addresses are not fetched"],
    ["javascript:alert(1)", "javascript: addresses are not fetched"],
    ["data:text/html,x", "data: addresses are not fetched"],
    ["http://me:pw@127.0.0.1/", "with a user name or password"],
    ["http://", "is no web address"],
  ])("to %s are refused", async (location, reason) => {
    const { address } = await openSite(redirect(location));
    expect(await refusal(address)).toContain(reason);
  });
});

describe("this machine and its network", () => {
  it.each(["127.0.0.1", "localhost", "2130706433", "127.1", "[::ffff:127.0.0.1]"])(
    "are not asked as %s, unless that is permitted",
    async (host) => {
      const { port, asked } = await openSite(send(PAGE));
      expect(await refusal(`http://${host}:${port}/`, {})).toContain("is on this machine or in a private network");
      expect(asked).toEqual([]);
    },
  );

  it("are asked by a name where all its addresses are permitted", async () => {
    const { port } = await openSite(send(PAGE));
    expect(await text(`http://localhost:${port}/`, { permits: () => true })).toBe(PAGE);
  });

  it("are asked at no other address than was permitted", async () => {
    const { port } = await openSite(send(PAGE));
    const seen: string[] = [];
    const watch = (ip: string) => {
      seen.push(ip);
      return ip === "127.0.0.1" || ip === "::1";
    };
    expect(await text(`http://localhost:${port}/`, { permits: watch })).toBe(PAGE);
    expect(seen).toContain("127.0.0.1");
  });
});

describe("a hostile server", () => {
  const limits = { ...DEFAULT_LIMITS, bytes: 100_000 };

  it("that sends without end is left at the limit", async () => {
    const { address } = await openSite((_request, response) => {
      response.writeHead(200, HTML);
      const pour = () => {
        while (response.write("x".repeat(10_000))) if (response.destroyed) return;
        response.once("drain", pour);
      };
      pour();
    });
    expect(await refusal(address, { permits, limits })).toContain("is larger than 0.1 MB");
  });

  it("that announces too much is not waited for", async () => {
    const { address } = await openSite((_request, response) =>
      response.writeHead(200, { ...HTML, "content-length": "100001" }).write("x"),
    );
    expect(await refusal(address, { permits, limits })).toContain("is larger than 0.1 MB");
  });

  it("may send exactly the limit, and nothing more", async () => {
    const { address } = await openSite((request, response) =>
      send("x".repeat(request.url === "/more" ? 100_001 : 100_000))(request, response),
    );
    expect(await text(address, { permits, limits })).toHaveLength(100_000);
    expect(await refusal(`${address}/more`, { permits, limits })).toContain("is larger");
  });

  it.each([
    ["gzip", gzipSync(Buffer.alloc(50_000_000))],
    ["br", brotliCompressSync(Buffer.alloc(50_000_000))],
    ["gzip, gzip", gzipSync(gzipSync(Buffer.alloc(50_000_000)))],
  ])("that sends 50 MB in a small %s is left at the limit", async (encoding, body) => {
    expect(body.length).toBeLessThan(60_000);
    const { address } = await openSite(send(body, { ...HTML, "content-encoding": encoding }));
    expect(await refusal(address, { permits, limits })).toContain("is larger than 0.1 MB");
  });

  it("that drips is left when the time for all of it is over", async () => {
    const { address } = await openSite((_request, response) => {
      response.writeHead(200, HTML);
      const drip = setInterval(() => response.write("x"), 20);
      response.once("close", () => clearInterval(drip));
    });
    expect(await refusal(address, { permits, limits: { ...limits, milliseconds: 300 } })).toContain(
      "took longer than 0.3 s",
    );
  });

  it("that drips redirects is left, too", async () => {
    const { address } = await openSite((_request, response) =>
      setTimeout(() => response.writeHead(302, { location: "/" }).end(), 80),
    );
    const patient = { bytes: 1, redirects: 1000, milliseconds: 300 };
    expect(await refusal(address, { permits, limits: patient })).toContain("took longer than 0.3 s");
  });

  it("that never answers is left, too", async () => {
    const { address } = await openSite(() => {});
    expect(await refusal(address, { permits, limits: { ...limits, milliseconds: 200 } })).toContain("took longer");
  });

  it.each([
    [
      "breaks off",
      (response: ServerResponse) => void response.writeHead(200, HTML).write("x", () => response.destroy()),
    ],
    ["hangs up", (response: ServerResponse) => void response.destroy()],
    ["speaks no HTTP", (response: ServerResponse) => void response.socket?.end("hello\r\n\r\n")],
    [
      "packs badly",
      (response: ServerResponse) =>
        void response.writeHead(200, { ...HTML, "content-encoding": "gzip" }).end("x".repeat(100)),
    ],
  ])("that %s is told in a sentence", async (_what, answer) => {
    const { address } = await openSite((_request, response) => answer(response));
    expect(await refusal(address)).toContain("can't be fetched from");
  });

  it("that names a type of any length is told in a short sentence", async () => {
    const { address } = await openSite(send("", { "content-type": `a/${"b".repeat(5000)}` }));
    expect((await refusal(address)).length).toBeLessThan(250);
  });
});

describe("what can't be asked", () => {
  it.each([
    ["no such name", "http://violin.invalid/", "violin.invalid can't be fetched from (E"],
    ["a closed port", "http://127.0.0.1:1/", "127.0.0.1:1 can't be fetched from"],
    ["no address", "http://", "is no web address"],
    ["another scheme", "file:///etc/passwd", "file: addresses are not fetched"],
  ])("is told in a sentence: %s", async (_what, address, reason) => {
    expect(await refusal(address)).toContain(reason);
  });
});
