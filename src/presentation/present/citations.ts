import type { FollowUp } from "../../app/followUp.ts";
import type { StyledCitations, StyledText } from "../../documents/styledText.ts";
import { documentOf, type Group, note, paragraph, type ReplyDocument, strong } from "../replyDocument.ts";
import type { PresentOptions } from "./options.ts";

type Citations = Extract<FollowUp, { kind: "citations" }>;

/** Quotations that are cited alike, by their numbers in the answer. */
interface CitedAlike {
  readonly places: readonly number[];
  /** `undefined` if the article is gone or has changed. */
  readonly text: string | undefined;
}

/** Each quotation's article in one style, to be copied; once for all quotations that it cites alike. */
export function presentCitations({ citations, style }: Citations, { wording }: PresentOptions): ReplyDocument {
  const { citation } = wording;
  return {
    ...documentOf(note(citation.styles[style])),
    groups: groupAlike(citations, style).map(({ places, text }): Group => {
      const heading = [strong(citation.ofQuotations({ places }))];
      const block = text === undefined ? paragraph(citation.articleChanged) : ({ kind: "copyable", text } as const);
      return { kind: "citation", heading, blocks: [block] };
    }),
  };
}

function groupAlike(citations: Citations["citations"], style: keyof StyledCitations): CitedAlike[] {
  const groups = new Map<string | undefined, number[]>();
  for (const [at, styles] of citations.entries()) {
    const text = styles && joinText(styles[style]);
    groups.set(text, [...(groups.get(text) ?? []), at + 1]);
  }
  return [...groups].map(([text, places]) => ({ text, places }));
}

/** Without its italics, which what is copied would not keep. */
function joinText(text: StyledText): string {
  return text.map((part) => part.text).join("");
}
