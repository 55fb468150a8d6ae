import { describe, expect, it } from "vitest";
import { decodePage } from "../../../src/ingest/decodePage.ts";

/** “café” with windows-1252's quotation marks. */
const WINDOWS = Buffer.from([0x93, 0x63, 0x61, 0x66, 0xe9, 0x94, 0x92]);
const TEXT = "“café”’";
const meta = (declaration: string) => Buffer.concat([Buffer.from(`<meta ${declaration}>`, "latin1"), WINDOWS]);

describe("a page's bytes", () => {
  it.each([
    ["the server's encoding", WINDOWS, "windows-1252"],
    ["the server's name for it", WINDOWS, "ISO-8859-1"],
    ["the page's own", meta('charset="windows-1252"'), undefined],
    [
      "the page's own, in the older way",
      meta('http-equiv="Content-Type" content="text/html; charset=cp1252"'),
      undefined,
    ],
    ["none, and are no UTF-8", WINDOWS, undefined],
    ["none, and are UTF-8", Buffer.from(TEXT), undefined],
    ["a byte order mark", Buffer.from(`\ufeff${TEXT}`), "windows-1252"],
    ["UTF-16's byte order mark", Buffer.from(`\ufeff${TEXT}`, "utf16le"), undefined],
    ["an unknown encoding, and are UTF-8", Buffer.from(TEXT), "x-nonsense"],
  ])("are decoded with %s", (_what, bytes, charset) => {
    expect(decodePage(bytes, "html", charset).replace(/^<meta[^>]*>/, "")).toBe(TEXT);
  });

  it("of plain text are not searched for a declaration", () => {
    expect(decodePage(Buffer.from('<meta charset="windows-1252">é'), "text")).toContain("é");
  });

  it("of Shift JIS and of what is no letter are decoded too", () => {
    expect(decodePage(Buffer.from([0x83, 0x6f]), "html", "shift_jis")).toBe("バ");
    expect(decodePage(Buffer.from([0x61, 0xff]), "html", "utf-8")).toBe("a\ufffd");
  });
});
