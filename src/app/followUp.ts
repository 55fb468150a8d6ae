import type { StyledCitations } from "../documents/styledText.ts";
import type { Context } from "../search/spans/context.ts";

/** What may be asked of a reply that was given before, as plain data. */
export type FollowUp =
  | { readonly kind: "context"; readonly context: Context }
  /** In the order of the quotations; `undefined` where an article is gone or has changed. */
  | {
      readonly kind: "citations";
      readonly citations: readonly (StyledCitations | undefined)[];
      readonly style: keyof StyledCitations;
    }
  /** What is asked for is gone or says something else since. */
  | { readonly kind: "changed since" };
