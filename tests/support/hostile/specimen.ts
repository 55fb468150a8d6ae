/** What must become of a file that is put on the shelf. */
export type Fate =
  /** Served; its text holds `shows`, and none of what is in `lacks`. */
  | { readonly kind: "served"; readonly shows: string; readonly lacks: readonly string[] }
  /** Refused by name; the reason holds these words. */
  | { readonly kind: "rejected"; readonly reason: string; readonly line?: number }
  /** Not an article, nor what somebody may have meant for one: nothing is said of it. */
  | { readonly kind: "passed over" }
  /** Kept off the shelf without a word of its own, as its case is. */
  | { readonly kind: "taken down" };

/** One hostile file, and its fate. */
export interface Specimen {
  /** Below the knowledge folder, as it is on the disk; bytes where it is not UTF-8. */
  readonly path: string | Buffer;
  /** What a reader of the report must find there, where that is not the path itself. */
  readonly shownAs?: string;
  /** Its content, or what puts it at its full path. */
  readonly content: string | Buffer | ((path: string) => void | Promise<void>);
  readonly fate: Fate;
  /** Whether another file, which is served, has the id that this one would have. */
  readonly isTwin?: boolean;
}

/** What every served article says unless its maker says otherwise. */
export const SENTENCE = "The porter saw the violin in the stool.";

export function served(shows = SENTENCE, ...lacks: readonly string[]): Fate {
  return { kind: "served", shows, lacks };
}

export function rejected(reason: string, line?: number): Fate {
  return { kind: "rejected", reason, line };
}

export const FACTS = "title: The Stolen Violin\npublisher: The Tarn Courier\npublished: 2031-03-04";

/** An article's file; `more` are further lines of front matter, the first of them the file's fifth. */
export function article(body = SENTENCE, more = ""): string {
  return matter(more === "" ? FACTS : `${FACTS}\n${more}`, body);
}

export function matter(fields: string, body = SENTENCE): string {
  return `---\n${fields}\n---\n\n${body}\n`;
}

/** Files of one room, each named after what is bad about it. */
export function room(
  slug: string,
  files: Readonly<Record<string, readonly [content: string | Buffer, fate: Fate]>>,
): Specimen[] {
  return Object.entries(files).map(([name, [content, fate]]) => ({
    path: `${slug}/${name.replaceAll(" ", "-")}.md`,
    content,
    fate,
  }));
}
