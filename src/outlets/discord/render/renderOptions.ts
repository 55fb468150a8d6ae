import type { Locale } from "../../../presentation/wording/locale.ts";
import type { PostableAction } from "../buttons/buttonAction.ts";

/**
 * Who sees the reply. With a name, somebody who shared it with the channel; `isDeletable` if whoever asked may take it
 * back whatever it is; `keepsQuestions` if what doesn't answer may be counted. `here` is what posts it for all, where its
 * asker alone sees it.
 */
export type RenderOptions = (
  | {
      readonly to: "channel";
      readonly sharedBy?: string;
      readonly isDeletable?: boolean;
      /** Who may take it back, by their Discord id, where the message won't answer their interaction. */
      readonly asker?: string;
      readonly keepsQuestions?: boolean;
    }
  | { readonly to: "asker"; readonly here?: PostableAction }
) & {
  /** The language of the frame; quotations stay in that of their documents. */
  readonly locale: Locale;
  /** Of a reply that has several, from 1. */
  readonly page?: number;
};
