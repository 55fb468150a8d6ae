import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { fetchFile } from "../../../../src/ingest/fetch/fetchFile.ts";
import { openSite } from "../../../support/ingest/fetch/site.ts";

const LIMITS = { bytes: 1000, milliseconds: 5000 };
/** This machine is asked, which no caller but a test would allow. */
const permits = (ip: string) => ip === "127.0.0.1";

describe("a file", () => {
  it("comes byte by byte as it is, whatever the server calls it", async () => {
    const bytes = Buffer.from([0, 255, 65]);
    const { address } = await openSite((_, response) => response.setHeader("content-type", "image/png").end(bytes));
    expect(await fetchFile(address, LIMITS, permits)).toEqual({ ok: true, value: bytes });
  });

  it("may be exactly as large as it may be", async () => {
    const { address } = await openSite((_, response) => response.end("a".repeat(1000)));
    expect(await fetchFile(address, LIMITS, permits)).toMatchObject({ ok: true });
  });

  it.each([
    ["larger by a byte", "a".repeat(1001), {}],
    ["larger once it is unpacked", gzipSync("a".repeat(1001)), { "content-encoding": "gzip" }],
  ])("is left where it is %s", async (_what, body, headers) => {
    const { address } = await openSite((_, response) => response.writeHead(200, headers).end(body));
    expect(await fetchFile(address, LIMITS, permits)).toEqual({
      ok: false,
      problem: { code: "too-large", host: new URL(address).host, limitBytes: 1000 },
    });
  });

  it("is left at the end of a stream that has none", async () => {
    const { address } = await openSite((_, response) => {
      const more = () => response.write("a".repeat(500), () => setImmediate(more));
      more();
    });
    expect(await fetchFile(address, LIMITS, permits)).toMatchObject({ problem: { code: "too-large" } });
  });

  it("is fetched from nobody else: no redirect is followed", async () => {
    const other = await openSite((_, response) => response.end("x"));
    const { address } = await openSite((_, response) => response.writeHead(302, { location: other.address }).end());
    expect(await fetchFile(address, LIMITS, permits)).toEqual({
      ok: false,
      problem: { code: "bad-status", host: new URL(address).host, status: 302 },
    });
    expect(other.asked).toEqual([]);
  });

  it("is left where it doesn't end in time, or where nobody answers", async () => {
    const { address } = await openSite((_, response) => response.write("a"));
    const { host } = new URL(address);
    expect(await fetchFile(address, { ...LIMITS, milliseconds: 200 }, permits)).toEqual({
      ok: false,
      problem: { code: "timeout", host, limitMilliseconds: 200 },
    });
    expect(await fetchFile("http://127.0.0.1:1/", LIMITS, permits)).toMatchObject({
      problem: { code: "unreachable", host: "127.0.0.1:1" },
    });
  });

  it.each(["localhost", "127.0.0.1", "2130706433", "0x7f.1", "127.1", "[::ffff:127.0.0.1]"])(
    "is not fetched from this machine, however it is written: %s",
    async (host) => {
      const { port, asked } = await openSite((_, response) => response.end("x"));
      expect(await fetchFile(`http://${host}:${port}/`, LIMITS)).toMatchObject({
        problem: { code: "forbidden-address" },
      });
      expect(asked).toEqual([]);
    },
  );

  it("is asked for at an address only once that is permitted", async () => {
    const seen: string[] = [];
    const permitsNone = (ip: string) => seen.push(ip) === 0;
    // Both are for documentation alone, so nobody is there.
    for (const host of ["203.0.113.9", "[2001:db8::9]"])
      expect(await fetchFile(`http://${host}/`, LIMITS, permitsNone)).toMatchObject({
        problem: { code: "forbidden-address" },
      });
    expect(seen).toEqual(["203.0.113.9", "2001:db8::9"]);
  });
});
