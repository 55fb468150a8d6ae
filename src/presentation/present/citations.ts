import type { StyledCitations, StyledText } from "../../documents/styledText.ts";
import { documentOf, type Group, note, paragraph, type ReplyDocument, type Span, strong } from "../replyDocument.ts";
import type { PresentOptions } from "./options.ts";

const STYLES = ["bluebook", "apa", "mla"] as const;

/** Quotations of one article, by their numbers in the answer. */
interface CitedArticle {
  readonly places: readonly number[];
  /** As the plain style cites each of them. */
  readonly plain: readonly StyledText[];
  /** `undefined` if the article is gone or has changed. */
  readonly styles: StyledCitations | undefined;
}

/** Each quotation's article in every style, once for all quotations of it; `citations` stand in the quotations' order. */
export function presentCitations(
  citations: readonly (StyledCitations | undefined)[],
  options: PresentOptions,
): ReplyDocument {
  return { ...documentOf(), groups: groupByArticle(citations).map((article) => presentArticle(article, options)) };
}

function groupByArticle(citations: readonly (StyledCitations | undefined)[]): CitedArticle[] {
  const groups = new Map<string, CitedArticle>();
  for (const [at, styles] of citations.entries()) {
    const key = JSON.stringify(styles ? STYLES.map((style) => styles[style]) : null);
    const { places, plain } = groups.get(key) ?? { places: [], plain: [] };
    groups.set(key, { places: [...places, at + 1], plain: [...plain, ...(styles ? [styles.plain] : [])], styles });
  }
  return [...groups.values()];
}

function presentArticle({ places, plain, styles }: CitedArticle, { wording }: PresentOptions): Group {
  const { citation } = wording;
  const heading = [strong(citation.ofQuotations({ places }))];
  if (styles === undefined) return { kind: "citation", heading, blocks: [paragraph(citation.articleChanged)] };
  const distinct = new Map(plain.map((text) => [JSON.stringify(text), text]));
  return {
    kind: "citation",
    heading,
    blocks: [
      ...STYLES.flatMap((style) => [note(citation.styles[style]), paragraph(styleSpans(styles[style]))]),
      note(citation.styles.plain),
      paragraph(...[...distinct.values()].map(styleSpans)),
    ],
  };
}

function styleSpans(text: StyledText): Span[] {
  return text.map((part) => (part.italic ? { text: part.text, style: "emphasis" } : { text: part.text }));
}
