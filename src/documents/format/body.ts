import type { CooperativeTask } from "../../cooperativeTask.ts";
import { fail, succeed } from "../../result.ts";
import { type Block, parseMarkdownInSteps } from "../../text/markdown.ts";
import type { Reading } from "./formatProblem.ts";

/** The blocks of what stands below the front matter; none where it is empty. In steps of about a millisecond. */
export function* parseBody(body: string): CooperativeTask<Reading<Block[]>> {
  const blocks = yield* parseMarkdownInSteps(body);
  return blocks ? succeed(blocks) : fail([{ line: 1, code: "too-much-markup" }]);
}
