import type { FollowUp } from "../../app/followUp.ts";
import type { Excerpt } from "../../documents/quote.ts";
import { type Block, documentOf, note, type ReplyDocument, strong } from "../replyDocument.ts";
import { type PresentOptions, shortenName } from "./options.ts";

type Context = Extract<FollowUp, { kind: "context" }>["context"];

/** UTF-16 code units of a heading in a chat. */
const MAX_HEADING_LENGTH = 150;

/**
 * The quotation, marked, in its paragraph, with the paragraphs beside it. An outlet without room presents less of the
 * context: `undefined` neighbours, or the quotation as its own paragraph.
 */
export function presentContext(context: Context, options: PresentOptions): ReplyDocument {
  const { quote, heading, before, paragraph, isWhole, after } = context;
  const { answer } = options.wording;
  const under =
    heading === undefined
      ? []
      : [note(answer.underHeading({ heading: shortenName(heading, MAX_HEADING_LENGTH, options) }))];
  const marked = [[quote.start - paragraph.start, quote.end - paragraph.start]] as const;
  return {
    ...documentOf(
      ...under,
      ...(isWhole ? [] : [note(answer.partOfParagraph)]),
      ...showNeighbour(before),
      { kind: "excerpt", excerpt: paragraph, marked },
      ...showNeighbour(after),
      { kind: "citation", quote },
    ),
    heading: [strong(answer.contextHeading)],
  };
}

function showNeighbour(excerpt: Excerpt | undefined): Block[] {
  return excerpt === undefined ? [] : [{ kind: "excerpt", excerpt, marked: [] }];
}
