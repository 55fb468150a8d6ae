import type { ExampleQuestion } from "../../app/exampleQuestions.ts";
import type { Group } from "../replyDocument.ts";
import type { PresentOptions } from "./options.ts";

/** Questions with an answer, each beside what asks it. */
export function presentExamples(examples: readonly ExampleQuestion[], { wording }: PresentOptions): Group[] {
  return examples.map(({ question, case: slug }, place) => ({
    kind: "question",
    part: wording.introduction.examples,
    heading: question,
    blocks: [],
    action: { kind: "ask", label: wording.actions.ask, case: slug, place },
  }));
}
