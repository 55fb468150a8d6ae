import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { fetchFile } from "../../../src/fetching/fetchFile.ts";
import { openSite } from "../../support/fetching/site.ts";

const LIMITS = { bytes: 1000, milliseconds: 5000 };

describe("a file", () => {
  it("comes byte by byte as it is, whatever the server calls it", async () => {
    const bytes = Buffer.from([0, 255, 65]);
    const { address } = await openSite((_, response) => response.setHeader("content-type", "image/png").end(bytes));
    expect(await fetchFile(address, LIMITS)).toEqual({ kind: "fetched", bytes });
  });

  it("may be exactly as large as it may be", async () => {
    const { address } = await openSite((_, response) => response.end("a".repeat(1000)));
    expect(await fetchFile(address, LIMITS)).toMatchObject({ kind: "fetched" });
  });

  it.each([
    ["larger by a byte", "a".repeat(1001), {}],
    ["larger once it is unpacked", gzipSync("a".repeat(1001)), { "content-encoding": "gzip" }],
  ])("is left where it is %s", async (_what, body, headers) => {
    const { address } = await openSite((_, response) => response.writeHead(200, headers).end(body));
    expect(await fetchFile(address, LIMITS)).toEqual({
      kind: "not fetched",
      reason: `${new URL(address).host} sends more of the file than there should be`,
    });
  });

  it("is left at the end of a stream that has none", async () => {
    const { address } = await openSite((_, response) => {
      const more = () => response.write("a".repeat(500), () => setImmediate(more));
      more();
    });
    expect(await fetchFile(address, LIMITS)).toMatchObject({ kind: "not fetched" });
  });

  it("is fetched from nobody else: no redirect is followed", async () => {
    const other = await openSite((_, response) => response.end("x"));
    const { address } = await openSite((_, response) => response.writeHead(302, { location: other.address }).end());
    expect(await fetchFile(address, LIMITS)).toEqual({
      kind: "not fetched",
      reason: `${new URL(address).host} answers with status 302 instead of the file`,
    });
    expect(other.asked).toEqual([]);
  });

  it("is left where it doesn't end in time, or where nobody answers", async () => {
    const { address } = await openSite((_, response) => response.write("a"));
    const { host } = new URL(address);
    expect(await fetchFile(address, { ...LIMITS, milliseconds: 200 })).toEqual({
      kind: "not fetched",
      reason: `${host} took longer than 0.2 s`,
    });
    const reason = "127.0.0.1:1 can't be reached from here";
    expect(await fetchFile("http://127.0.0.1:1/", LIMITS)).toEqual({ kind: "not fetched", reason });
  });

  it("is not fetched from a name that leads to this machine", async () => {
    const { port, asked } = await openSite((_, response) => response.end("x"));
    expect(await fetchFile(`http://localhost:${port}/`, LIMITS)).toMatchObject({ kind: "not fetched" });
    expect(asked).toEqual([]);
  });
});
