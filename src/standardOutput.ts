import { writeSync } from "node:fs";
import { Socket } from "node:net";

/** UTF-16 code units that may wait for a reader who reads slowly, or no more; what comes then is lost. */
const MAX_WAITING = 1_048_576;

/** Standard output or standard error, as `process` has them. */
export type StandardStream = NodeJS.WritableStream & {
  readonly fd: number;
  readonly writableLength: number;
  readonly destroyed: boolean;
};

/** How many texts were lost, and why the first of them, such as `ENOSPC`. */
export interface Losses {
  readonly count: number;
  readonly why: string;
}

/**
 * Writes texts that must not end the program, whatever becomes of them: the disk may be full, or nobody reads any more.
 * What can't be written is lost and counted; `tellLosses` makes the line that says so before the next text that can be.
 *
 * A file is written to directly: Node's own stream refuses for good after its first fault, and a disk may get room again.
 */
export class StandardOutput {
  readonly #stream: StandardStream;
  readonly #tellLosses: (losses: Losses) => string;
  readonly #isFile: boolean;
  #losses: Losses | undefined;
  /** The code of the last fault. */
  #why = "";
  /** Whether of the last text only a part was written. */
  #isTorn = false;

  constructor(stream: StandardStream, tellLosses: (losses: Losses) => string) {
    this.#stream = stream;
    this.#tellLosses = tellLosses;
    this.#isFile = !(stream instanceof Socket); // terminals and pipes are sockets to Node
    stream.on("error", () => {}); // such as EPIPE, which comes after the writing
  }

  /** Writes a line, with its end, and never throws. */
  write(line: string): void {
    if (this.#losses && !this.#put(`${this.#isTorn ? "\n" : ""}${this.#tellLosses(this.#losses)}`)) {
      this.#losses = { ...this.#losses, count: this.#losses.count + 1 };
      return;
    }
    this.#losses = undefined;
    if (!this.#put(line)) this.#losses = { count: 1, why: this.#why };
  }

  #put(text: string): boolean {
    try {
      if (this.#isFile) this.#writeToFile(Buffer.from(text));
      else this.#writeToReader(text);
      return true;
    } catch (fault) {
      this.#why = fault instanceof Error && "code" in fault ? String(fault.code) : String(fault);
      return false;
    }
  }

  #writeToFile(bytes: Uint8Array): void {
    for (let written = 0; written < bytes.length; ) {
      this.#isTorn = this.#isTorn || written > 0;
      written += writeSync(this.#stream.fd, bytes, written);
    }
    this.#isTorn = false;
  }

  #writeToReader(text: string): void {
    if (this.#stream.destroyed) throw Object.assign(new Error("nobody reads"), { code: "EPIPE" });
    if (this.#stream.writableLength > MAX_WAITING) throw Object.assign(new Error("nobody reads"), { code: "EAGAIN" });
    this.#stream.write(text);
  }
}

/** The log's own line about lines that it lost. */
export function tellLostLines({ count, why }: Losses): string {
  const line = { level: "warn", time: new Date().toISOString(), event: "log lines lost", lines: count, why };
  return `${JSON.stringify(line)}\n`;
}
