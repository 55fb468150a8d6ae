import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, constants, mkdtempSync, openSync, readFileSync, readSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer, Socket } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Writable } from "node:stream";
import { describe, expect, it, onTestFinished } from "vitest";
import { StandardOutput, tellLostLines } from "../../src/standardOutput.ts";

/** A stream over a file, as Node makes them for standard output, whose file may be another later. */
function makeFileStream(descriptor: number) {
  return Object.assign(new Writable(), { fd: descriptor });
}

function makeFile() {
  const folder = mkdtempSync(join(tmpdir(), "casebook-"));
  const path = join(folder, "log");
  const descriptor = openSync(path, "w");
  onTestFinished(() => {
    closeSync(descriptor);
    rmSync(folder, { recursive: true });
  });
  return { descriptor, read: () => readFileSync(path, "utf8") };
}

describe.runIf(process.platform === "linux")("an output to a full disk", () => {
  it("loses lines, counts them, and says so before the first that is written again", () => {
    const full = openSync("/dev/full", "w");
    onTestFinished(() => closeSync(full));
    const file = makeFile();
    const stream = makeFileStream(file.descriptor);
    const output = new StandardOutput(stream, ({ count, why }) => `lost ${count} (${why})\n`);
    output.write("one\n");
    stream.fd = full;
    for (const line of ["two\n", "three\n", "four\n"]) output.write(line);
    stream.fd = file.descriptor;
    output.write("five\n");
    output.write("six\n");
    expect(file.read()).toBe("one\nlost 3 (ENOSPC)\nfive\nsix\n");
  });
});

describe.runIf(process.platform === "linux")("an output that took only a part of a line", () => {
  it("begins a new line before it goes on", () => {
    const path = join(mkdtempSync(join(tmpdir(), "casebook-")), "pipe");
    execFileSync("mkfifo", [path]);
    const pipe = openSync(path, constants.O_RDWR | constants.O_NONBLOCK); // which holds 64 KiB
    onTestFinished(() => {
      closeSync(pipe);
      rmSync(dirname(path), { recursive: true });
    });
    const output = new StandardOutput(makeFileStream(pipe), ({ count, why }) => `lost ${count} (${why})\n`);
    output.write(`${"x".repeat(100_000)}\n`);
    const bytes = Buffer.alloc(200_000);
    const torn = readSync(pipe, bytes);
    output.write("next\n");
    expect(bytes.subarray(0, torn).toString()).toMatch(/^x+$/);
    expect(bytes.subarray(0, readSync(pipe, bytes)).toString()).toBe("\nlost 1 (EAGAIN)\nnext\n");
  });
});

describe("an output that nobody reads", () => {
  it("takes no more than it can keep, and doesn't throw when its reader is gone", async () => {
    const server = createServer((reader) => reader.pause()).listen(0, "127.0.0.1");
    onTestFinished(() => void server.close());
    await once(server, "listening");
    const { port } = server.address() as AddressInfo; // a server that listens on a port has one
    const socket = Object.assign(new Socket(), { fd: 1 });
    onTestFinished(() => void socket.destroy());
    socket.connect(port, "127.0.0.1");
    await once(socket, "connect");
    const output = new StandardOutput(socket, tellLostLines);
    for (let times = 0; times < 200; times += 1) output.write("x".repeat(100_000));
    expect(socket.writableLength).toBeLessThan(2_000_000);
    socket.destroy(new Error("EPIPE"));
    output.write("y");
    await new Promise((resolve) => socket.once("close", resolve));
    output.write("z");
  });
});

describe("the log's line about lines that it lost", () => {
  it("is one like the others", () => {
    expect(JSON.parse(tellLostLines({ count: 2, why: "ENOSPC" }))).toEqual({
      ...{ level: "warn", event: "log lines lost", lines: 2, why: "ENOSPC" },
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    });
  });
});
