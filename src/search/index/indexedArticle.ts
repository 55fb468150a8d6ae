import type { Document } from "../../documents/document.ts";
import type { Passage } from "../../documents/passage.ts";
import type { Token } from "../../text/tokens.ts";

/** An article with its passages and the tokens of its title: what the index knows of it. */
export interface IndexedArticle {
  readonly article: Document;
  /** The words of its title, in order. */
  readonly title: readonly Token[];
  /** In the article's order; none where it is retracted. */
  readonly passages: readonly Passage[];
}
