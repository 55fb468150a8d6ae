import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isWithin, MAX_FILE_BYTES, readTextFile } from "../../../../src/storage/folder/textFile.ts";
import { IS_POSIX, NO_POSIX } from "../../../support/fileSystem.ts";
import { describeWhere, itWhere } from "../../../support/leftOut.ts";
import { tellProblem } from "../../../support/tellProblem.ts";
import { makeKnowledge, makePipe } from "../../../support/temporary.ts";

const UTF8 = "has bytes that are not UTF-8; save the file as UTF-8";
const TOO_LARGE = "is larger than 1 MiB; split it into several articles";
const bytes = (...parts: (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))));

/** The file's text, or `line: reason`. */
function read(content: string | Buffer): string {
  const root = makeKnowledge({ "violin.md": content });
  return tell(readTextFile(join(root, "violin.md"), root));
}

function tell(reading: ReturnType<typeof readTextFile>): string {
  return reading.ok ? reading.value : reading.problem.map(tellProblem).join("\n");
}

describe("reading a file", () => {
  it.each([
    ["plain text", "The violin.", "The violin."],
    ["an empty file", "", ""],
    ["a byte order mark is not text", bytes([0xef, 0xbb, 0xbf], "The violin."), "The violin."],
    ["only the first byte order mark is none", "\ufeff\ufeffThe violin.", "\ufeffThe violin."],
    ["CRLF stays", "The\r\nviolin.\r\n", "The\r\nviolin.\r\n"],
    ["U+FFFD is a character like any other", "The \ufffd violin.", "The \ufffd violin."],
    ["letters of all lengths", "aé€🎻", "aé€🎻"],
    ["control characters that are not NUL", "The\u0001violin\u001b", "The\u0001violin\u001b"],
  ])("%s", (_fact, content, expected) => {
    expect(read(content)).toBe(expected);
  });

  it.each([
    ["Latin-1 in line 3", bytes("One\nTwo\nCaf", [0xe9], "\nFour"), `3: ${UTF8}`],
    ["Latin-1 in the first line", bytes("Caf", [0xe9], "\nTwo"), `1: ${UTF8}`],
    ["Latin-1 in a last line without an end", bytes("One\nTwo\n", [0xe9]), `3: ${UTF8}`],
    ["the first of two bad lines", bytes("One\n", [0xff], "\n", [0xff]), `2: ${UTF8}`],
    ["a letter cut by a line feed", bytes("One\n", [0xe2, 0x82], "\nThree"), `2: ${UTF8}`],
    ["a letter cut by the end", bytes("One\nTwo ", [0xf0, 0x9f, 0x8e]), `2: ${UTF8}`],
    ["an overlong letter", bytes("One\n", [0xc0, 0xaf]), `2: ${UTF8}`],
    ["half a surrogate pair", bytes("One\n", [0xed, 0xa0, 0x80]), `2: ${UTF8}`],
    ["CRLF lines before it", bytes("One\r\n\r\n", [0xe9]), `3: ${UTF8}`],
  ])("bytes that are not UTF-8 are reported in their line: %s", (_where, content, expected) => {
    expect(read(content)).toBe(expected);
  });

  it.each([
    ["little endian", Buffer.from("\ufeffThe violin.", "utf16le")],
    ["big endian", Buffer.from("\ufeffThe violin.", "utf16le").swap16()],
  ])("UTF-16, %s, is called by its name", (_order, content) => {
    expect(read(content)).toBe("1: is UTF-16; save it as UTF-8");
  });

  it.each([
    ["in the first line", "The\0violin.", 1],
    ["in line 3", "One\nTwo\nThe \0 violin.\n\0", 3],
    ["at the end of line 2", "One\r\nTwo\0\r\nThree", 2],
  ])("NUL is refused %s", (_where, content, line) => {
    expect(read(content)).toBe(`${line}: has a NUL character; remove it`);
  });

  it("a file of 1 MiB is read, one byte more is not", () => {
    expect(MAX_FILE_BYTES).toBe(1_048_576);
    expect(read("v".repeat(1_048_576))).toHaveLength(1_048_576);
    expect(read("v".repeat(1_048_577))).toBe(`1: ${TOO_LARGE}`);
  });

  it("the limit of 1 MiB counts bytes, not letters", () => {
    expect(read("é".repeat(524_288))).toHaveLength(524_288);
    expect(read(`${"é".repeat(524_288)}v`)).toBe(`1: ${TOO_LARGE}`);
  });
});

describe("what is not a file of the folder", () => {
  it("a folder is not a regular file", () => {
    const root = makeKnowledge({ "violin.md/": "" });
    expect(tell(readTextFile(join(root, "violin.md"), root))).toBe(
      "1: is not a regular file; only files can be articles",
    );
  });

  itWhere(IS_POSIX, NO_POSIX, "a pipe is not a regular file", () => {
    const root = makeKnowledge({});
    makePipe(join(root, "violin.md"));
    expect(tell(readTextFile(join(root, "violin.md"), root))).toBe(
      "1: is not a regular file; only files can be articles",
    );
  });

  it("a file that is not there can't be read", () => {
    const root = makeKnowledge({});
    expect(tell(readTextFile(join(root, "violin.md"), root))).toBe(
      "1: can't be read (ENOENT); check that it exists and that the bot's user may read it",
    );
  });

  it("a link to a file of the folder is read", () => {
    const root = makeKnowledge({ "there/violin.md": "The violin.", "here/": "" });
    symlinkSync("../there/violin.md", join(root, "here/violin.md"));
    expect(tell(readTextFile(join(root, "here/violin.md"), root))).toBe("The violin.");
  });

  /** What is told of a link in the folder that leads to a path. */
  const followLink = (target: string) => {
    const root = makeKnowledge({});
    symlinkSync(target, join(root, "violin.md"));
    return tell(readTextFile(join(root, "violin.md"), root));
  };
  const LEADS_OUT = "1: is a link that leads out of the knowledge folder; put the file itself here";

  it("a link to a file elsewhere is not followed", () => {
    const outside = makeKnowledge({ "secret.md": "The safe's number is 4711." });
    expect(followLink(join(outside, "secret.md"))).toBe(LEADS_OUT);
  });

  itWhere(IS_POSIX, NO_POSIX, "a link to a device is not followed", () => {
    expect(followLink("/dev/zero")).toBe(LEADS_OUT);
  });

  it("a link to a link that leads out is not followed either", () => {
    const outside = makeKnowledge({ "secret.md": "The safe's number is 4711." });
    const root = makeKnowledge({});
    symlinkSync(join(outside, "secret.md"), join(root, "one.md"));
    symlinkSync("one.md", join(root, "two.md"));
    expect(tell(readTextFile(join(root, "two.md"), root))).toContain("is a link that leads out");
  });

  it.each([
    ["leads nowhere", "gone.md", "ENOENT"],
    ["leads to itself", "violin.md", "ELOOP"],
  ])("a link that %s can't be read", (_where, target, code) => {
    const root = makeKnowledge({});
    symlinkSync(target, join(root, "violin.md"));
    expect(tell(readTextFile(join(root, "violin.md"), root))).toContain(`1: can't be read (${code})`);
  });
});

describeWhere(IS_POSIX, NO_POSIX, "whether a path lies within a folder", () => {
  it.each([
    ["/shelf", "/shelf", true],
    ["/shelf/harrow", "/shelf", true],
    ["/shelf/harrow/violin.md", "/shelf", true],
    ["/shelf-of-others/violin.md", "/shelf", false],
    ["/", "/shelf", false],
    ["/other", "/shelf", false],
    ["/harrow", "/", true],
  ])("%s within %s: %s", (path, root, expected) => {
    expect(isWithin(path, root)).toBe(expected);
  });
});
