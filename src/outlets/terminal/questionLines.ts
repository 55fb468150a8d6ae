import { z } from "zod";
import { answer, chooseCase } from "../../../commands/ask.ts";
import type { LibraryApi } from "../../service/libraryService.ts";
import { answerJsonLines, type LineForm } from "./jsonLines.ts";
import { printReply } from "./print.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

const QUESTION: LineForm<{
  readonly question: string;
  readonly case?: string | undefined;
  readonly kind?: string | undefined;
}> = {
  kind: "question",
  schema: z.object({ question: z.string(), case: z.string().optional(), kind: z.string().optional() }),
};

/** Answers questions that come as `{"question", "case"?, "kind"?}`, one a line, each with its Reply. */
export async function answerQuestionLines(
  terminal: Terminal,
  library: LibraryApi,
  usual: { readonly case?: string; readonly kind?: string; readonly limit: number },
): Promise<ExitCode> {
  const chosen = await chooseCase(library, usual.case);
  if (chosen.kind !== "chosen") {
    terminal.error.write(`${printReply(chosen, terminal.colours)}\n`);
    return 2;
  }
  return answerJsonLines(terminal, QUESTION, (asked) =>
    answer(library, {
      question: asked.question,
      caseName: asked.case ?? chosen.slug,
      kindName: asked.kind ?? usual.kind,
      limit: usual.limit,
    }),
  );
}
