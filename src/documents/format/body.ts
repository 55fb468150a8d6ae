import { fail, succeed } from "../../result.ts";
import { type Block, parseMarkdown } from "../../text/markdown.ts";
import type { Reading } from "./formatProblem.ts";

/** The blocks of what stands below the front matter; none where it is empty. */
export function parseBody(body: string): Reading<Block[]> {
  const blocks = parseMarkdown(body);
  return blocks ? succeed(blocks) : fail([{ line: 1, code: "too-much-markup" }]);
}
