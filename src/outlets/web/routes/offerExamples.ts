import { setTimeout as wait } from "node:timers/promises";
import type { ExampleQuestion } from "../../../app/exampleQuestions.ts";
import { exemplifyShelf } from "../../../app/shelfExamples.ts";
import type { LibraryService } from "../../../service/libraryService.ts";

/** For so many milliseconds a page waits for its examples; those that come later stand on the next one. */
const MAX_WAIT_MS = 1_500;

/**
 * Questions that the shelf surely answers. They are looked for from the start, so that the first reader finds them, and anew after
 * the shelf was read again; none while that takes long.
 */
export function offerExamples(
  libraryService: Pick<LibraryService, "withSnapshot">,
): () => Promise<readonly ExampleQuestion[]> {
  const find = () => libraryService.withSnapshot(exemplifyShelf).catch(() => []);
  void find();
  return () => Promise.race([find(), wait(MAX_WAIT_MS, [], { ref: false })]);
}
