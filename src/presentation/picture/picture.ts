import type { TimelineEntry } from "../../timeline/timeline.ts";
import type { Locale } from "../wording/locale.ts";

/** What a picture is drawn from. */
export interface PicturedTimeline {
  readonly title: string;
  readonly subtitle?: string;
  /** The language of what stands around quotations; English if absent. */
  readonly locale?: Locale;
  /** In the order in which they are drawn. */
  readonly entries: readonly TimelineEntry[];
}

/** A drawn timeline. */
export interface Picture {
  readonly png: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** How many of the entries, from the first, the picture has room for; it says itself how many it leaves out. */
  readonly shown: number;
}
