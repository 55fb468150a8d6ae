import type { UnansweredQuestion } from "../../storage/unansweredQuestions.ts";
import type { ExportedFile } from "./exportTimeline.ts";
import { writeSpreadsheet } from "./spreadsheet.ts";

const COLUMNS = ["question", "case", "count", "first asked", "last asked", "id"] as const;

/** The unanswered questions, in the order in which they are given; days are ISO 8601. */
export function exportUnanswered(gaps: readonly UnansweredQuestion[]): ExportedFile {
  const rows = gaps.map(({ id, question, case: slug = "", count, firstAsked, lastAsked }) => {
    return { question, case: slug, count: String(count), "first asked": firstAsked, "last asked": lastAsked, id };
  });
  return {
    name: "unanswered-questions.csv",
    mediaType: "text/csv; charset=utf-8; header=present",
    text: writeSpreadsheet(COLUMNS, rows),
  };
}
