import split from "split2";
import { z } from "zod";
import { answer, chooseCase } from "../../commands/ask.ts";
import type { LentLibrary } from "../librarian.ts";
import { printReply } from "./print.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

const REQUEST = z.object({ question: z.string(), case: z.string().optional() });

/**
 * Answers one JSON object a line, `{"question", "case"?}`, with one Reply a line, in the same
 * order. A line that can't be read is answered by its number and what is wrong with it.
 */
export async function answerJsonLines(
  terminal: Terminal,
  library: LentLibrary,
  name: string | undefined,
  limit: number,
): Promise<ExitCode> {
  const chosen = await chooseCase(library, name);
  if (chosen.kind !== "chosen") {
    terminal.error.write(`${printReply(chosen, terminal.colours)}\n`);
    return 2;
  }
  let number = 0;
  let unreadable = 0;
  // Not readline: from Node 24 on it ends lines at U+2028 too, which may stand inside a JSON text.
  for await (const line of terminal.input.pipe(split()) as AsyncIterable<string>) {
    number += 1;
    if (line.trim() === "") continue;
    const request = readRequest(line);
    if (!request.success) unreadable += 1;
    await write(
      terminal,
      request.success
        ? await answer(library, { ...request.data, case: request.data.case ?? chosen.slug, limit })
        : refuse(number),
    );
  }
  if (unreadable === 0) return 0;
  terminal.error.write(
    `${unreadable} of ${number} lines could not be read; each needs a JSON object with a "question".\n`,
  );
  return 2;
}

function refuse(line: number) {
  return {
    kind: "unreadable line",
    line,
    reason: 'is not a JSON object with a "question" and, if wanted, a "case", both text',
  };
}

/** A pipe on Windows may begin with a byte order mark. */
function readRequest(line: string) {
  try {
    return REQUEST.safeParse(JSON.parse(line.replace(/^\ufeff/, "")));
  } catch {
    return { success: false } as const;
  }
}

async function write({ output }: Terminal, value: unknown): Promise<void> {
  if (!output.write(`${JSON.stringify(value)}\n`)) await new Promise((resolve) => output.once("drain", resolve));
}
