import { z } from "zod";
import { readDay } from "../../temporal/calendar.ts";
import { findDates } from "../../temporal/timeExpressions.ts";
import { answerJsonLines, type LineForm } from "./jsonLines.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

interface DatedText {
  readonly id: string | number;
  readonly text: string;
  readonly published: string;
}

const DATED_TEXT: LineForm<DatedText> = {
  kind: "dated text",
  schema: z.object({
    id: z.union([z.string(), z.number()]),
    text: z.string(),
    published: z.string().refine((date) => readDay(date) !== undefined),
  }),
};

/** Answers texts that come as `{"id", "text", "published"}`, one a line, each with `{"id", "dates"}`. */
export function answerDateLines(terminal: Terminal): Promise<ExitCode> {
  return answerJsonLines(terminal, DATED_TEXT, ({ id, text, published }) => ({
    id,
    dates: findDates(text, published),
  }));
}
