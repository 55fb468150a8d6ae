import split from "split2";
import type { z } from "zod";
import {
  describeUnreadableLines,
  type LineKind,
  UNREADABLE_REASONS,
} from "../../presentation/wording/english/unreadableLines.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** What a line has to be. */
export interface LineForm<Request> {
  readonly kind: LineKind;
  readonly schema: z.ZodType<Request>;
}

/**
 * Answers one JSON object a line with one line of JSON, in the same order. A line that can't be read is answered by its
 * number and what is wrong with it, and makes the run one that was asked wrongly.
 */
export async function answerJsonLines<Request>(
  terminal: Terminal,
  form: LineForm<Request>,
  answer: (request: Request) => unknown,
): Promise<ExitCode> {
  let number = 0;
  let unreadable = 0;
  // Not readline: from Node 24 on it ends lines at U+2028 too, which may stand inside a JSON text.
  for await (const line of terminal.input.pipe(split()) as AsyncIterable<string>) {
    number += 1;
    if (line.trim() === "") continue;
    const request = readRequest(line, form.schema);
    if (!request.success) unreadable += 1;
    const refusal = { kind: "unreadable line", line: number, reason: UNREADABLE_REASONS[form.kind] };
    await write(terminal, request.success ? await answer(request.data) : refusal);
  }
  if (unreadable === 0) return 0;
  terminal.error.write(`${describeUnreadableLines(unreadable, number, form.kind)}\n`);
  return 2;
}

/** A pipe on Windows may begin with a byte order mark. */
function readRequest<Request>(line: string, schema: z.ZodType<Request>) {
  try {
    return schema.safeParse(JSON.parse(line.replace(/^\ufeff/, "")));
  } catch {
    return { success: false } as const;
  }
}

async function write({ output }: Terminal, value: unknown): Promise<void> {
  if (!output.write(`${JSON.stringify(value)}\n`)) await new Promise((resolve) => output.once("drain", resolve));
}
