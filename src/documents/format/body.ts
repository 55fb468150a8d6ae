import { type Block, parseMarkdown } from "../../text/markdown.ts";
import { fail, type Reading } from "./rejection.ts";

/** The blocks of what stands below the front matter; none where it is empty. */
export function parseBody(body: string): Reading<Block[]> {
  const blocks = parseMarkdown(body);
  if (blocks) return { ok: true, value: blocks };
  return fail(
    1,
    "has too many paragraphs (more than 10,000), too much markup or elements too deep inside one another; split it into several files or clean up its markup",
  );
}
