import { execFileSync } from "node:child_process";
import { closeSync, constants, mkdirSync, mkdtempSync, openSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PassThrough } from "node:stream";
import { onTestFinished } from "vitest";
import { chooseColours, type Terminal } from "../../src/outlets/terminal/terminal.ts";

/** What a test makes for itself and what is gone after it. */

/** A knowledge folder with these files, its real path; a path that ends with a slash is an empty folder. */
export function makeKnowledge(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "casebook-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    const full = join(folder, path);
    mkdirSync(path.endsWith("/") ? full : dirname(full), { recursive: true });
    if (!path.endsWith("/")) writeFileSync(full, content);
  }
  return folder;
}

/** A pipe that is held open, so that whoever reads it by mistake fails the test instead of waiting for a writer. */
export function makePipe(path: string): void {
  execFileSync("mkfifo", [path]);
  const held = openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
  onTestFinished(() => closeSync(held));
}

/** The file of an article that lacks nothing; `fields` are more lines of front matter, the first of them line 5. */
export function writeArticle(body = "The violin was found in a piano stool.", fields = ""): string {
  const more = fields === "" ? "" : `${fields}\n`;
  return `---\ntitle: The Stolen Violin\npublisher: The Tarn Courier\npublished: 2031-03-04\n${more}---\n\n${body}\n`;
}

/** A terminal of real streams, and what has been written to it so far. */
export function openTerminal({ isTTY = false } = {}) {
  const streams = { input: new PassThrough(), output: new PassThrough(), error: new PassThrough() };
  const written = { output: "", error: "" };
  streams.output.on("data", (chunk) => {
    written.output += chunk;
  });
  streams.error.on("data", (chunk) => {
    written.error += chunk;
  });
  if (isTTY) Object.assign(streams.input, { isTTY });
  if (isTTY) Object.assign(streams.output, { isTTY, columns: 200 });
  const terminal: Terminal = { ...streams, colours: chooseColours(streams.output, false) };
  return { terminal, written, input: streams.input };
}
