/** Bounds on what a page may declare of itself: no page has a tenth of it. Lengths are UTF-16 code units. */
const MAX_DECLARED = 500;
const MAX_SAME = 20;
const MAX_LENGTH = 2000;
const MAX_LINE_LENGTH = 120;
const MAX_GATHERED_AT_ONCE = 8;

export type Attributes = Readonly<Record<string, string>>;

/** Where on its page something stands. */
export interface Place {
  /** The innermost `<article>` around it, counted from 1; 0 where it stands in none. */
  readonly article: number;
  /** The outermost element around it that holds something else than the page's own text, counted from 1; 0 if there is none. */
  readonly aside: number;
}

/** A text that the page shows, and where: `order` counts all of them in the order of the page. */
export interface PlacedText extends Place {
  readonly text: string;
  readonly order: number;
}

/** An `<h1>` or `<h2>`, or what is marked as the headline (level 0). */
export interface PageHeading extends PlacedText {
  readonly level: 0 | 1 | 2;
}

/** A `<time>`: its `datetime`, else its text. */
export interface PageTime extends PlacedText {
  readonly value: string;
  /** Whether it is marked as the time of publication. */
  readonly isMarked: boolean;
}

/** What a page says of itself. */
export interface PageDeclarations {
  /** `<meta>` by name, property or itemprop in small letters, and elements by their itemprop; each value that is given. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  /** The texts of its JSON-LD scripts. */
  readonly structured: readonly string[];
  readonly title: string;
  readonly headings: readonly PageHeading[];
  /** The address that it gives as its own, as written. */
  readonly canonical?: string;
  /** What a reader sees of the times that are marked as those of a change. */
  readonly changes: readonly string[];
  readonly times: readonly PageTime[];
  /** Its short lines with a number in them: a date may be one. */
  readonly lines: readonly PlacedText[];
}

interface Gatherer {
  readonly depth: number;
  readonly place: Place;
  readonly keep: (text: string) => void;
  text: string;
}

const INLINE = new Set("a abbr b bdi bdo cite em font i mark small span strong sub sup time u wbr".split(" "));
/** Parts of a headline that name its section. */
const KICKER = /(?:^|[\s_-])(?:kicker|eyebrow|overline|rubric|section|category|label|badge|tag)(?:$|[\s_-])/i;
const PROPERTIES = /^(?:datepublished|datemodified|author|headline)$/;

/** Under this name stand the times that blogs mark by their class alone: `<abbr class="published" title="2025-03-04">`. */
export const PUBLISHED_CLASS = "class=published";

/** Blogs mark the heading of an entry, whatever its rank. */
const ENTRY_TITLE = /(?:^|[\s_-])(?:entry|post|article)-(?:title|header|heading|headline)(?:$|[\s_-])/i;

function levelOf(name: string, attributes: Attributes): 1 | 2 | undefined {
  if (name === "h1") return 1;
  return name === "h2" || (/^h[34]$/.test(name) && ENTRY_TITLE.test(attributes["class"] ?? "")) ? 2 : undefined;
}

/** Sets down what a page says of itself while it is read, element by element. */
export class DeclarationReader {
  private readonly meta = new Map<string, string[]>();
  private readonly structured: string[] = [];
  private readonly headings: PageHeading[] = [];
  private readonly times: PageTime[] = [];
  private readonly lines: PlacedText[] = [];
  private readonly changes: string[] = [];
  private title?: string;
  private canonical?: string;
  private line = "";
  private order = 0;
  private gatherers: Gatherer[] = [];
  /** The depth of a headline's part that names its section. */
  private kicker?: number;

  /** `depth` is that of the element itself, from 1. */
  open(name: string, attributes: Attributes, place: Place, depth: number): void {
    if (!INLINE.has(name)) this.endLine(place);
    if (name === "meta") this.declareMeta(attributes);
    else if (name === "link" && /(?:^|\s)canonical(?:\s|$)/i.test(attributes["rel"] ?? "")) {
      this.canonical ??= attributes["href"];
    } else if (name === "script" && /^application\/ld\+json\b/i.test(attributes["type"]?.trim() ?? "")) {
      this.gather(depth, place, (text) => {
        if (this.structured.length < MAX_DECLARED) this.structured.push(text);
      });
    } else if (name === "title")
      this.gather(depth, place, (text) => {
        this.title ??= text.slice(0, MAX_LENGTH);
      });
    else this.declareElement(name, attributes, place, depth);
    if (KICKER.test(attributes["class"] ?? "") && INLINE.has(name) && this.gatherers.length > 0) this.kicker ??= depth;
  }

  close(name: string, place: Place, depth: number): void {
    if (!INLINE.has(name)) this.endLine(place);
    if (this.kicker === depth) this.kicker = undefined;
    const ended = this.gatherers.filter((one) => one.depth === depth);
    if (ended.length > 0) this.gatherers = this.gatherers.filter((one) => one.depth !== depth);
    for (const { keep, text } of ended) keep(text);
  }

  read(text: string, isVisible: boolean): void {
    if (this.kicker === undefined) for (const one of this.gatherers) one.text += text;
    if (isVisible && this.line.length <= MAX_LINE_LENGTH) this.line += text;
  }

  finish(): PageDeclarations {
    const { meta, structured, title = "", headings, canonical, times, lines, changes } = this;
    return { meta, structured, title, headings, canonical, times, lines, changes };
  }

  private declareElement(name: string, attributes: Attributes, place: Place, depth: number): void {
    const property = attributes["itemprop"]?.trim().toLowerCase() ?? "";
    const content = attributes["content"] ?? attributes["datetime"];
    const level = property === "headline" ? 0 : levelOf(name, attributes);
    if (level !== undefined) this.gather(depth, place, (text) => this.addHeading(text, level, place));
    if (name === "time") this.declareTime(attributes, place, depth);
    else if (name === "abbr" && /(?:^|\s)published(?:\s|$)/.test(attributes["class"] ?? "") && place.aside === 0)
      this.add(PUBLISHED_CLASS, attributes["title"] ?? "");
    else if (PROPERTIES.test(property) && place.aside === 0) {
      if (content !== undefined) this.add(property, content);
      else this.gather(depth, place, (text) => this.add(property, text));
    }
  }

  private declareMeta({ name, property, itemprop, content }: Attributes): void {
    const key = (property ?? name ?? itemprop)?.trim().toLowerCase();
    if (key !== undefined && content !== undefined && content.trim() !== "") this.add(key, content);
  }

  private add(key: string, value: string): void {
    if (value.trim() === "") return;
    const values = this.meta.get(key) ?? [];
    if (values.length < MAX_SAME && this.meta.size < MAX_DECLARED)
      this.meta.set(key, [...values, value.slice(0, MAX_LENGTH)]);
  }

  private declareTime(
    { datetime, title, itemprop = "", class: name = "", pubdate }: Attributes,
    place: Place,
    depth: number,
  ): void {
    const isMarked = pubdate !== undefined || /datePublished/i.test(itemprop) || /publish/i.test(name);
    if (/dateModified/i.test(itemprop) || (/updated|modified/i.test(name) && !isMarked)) {
      // What its reader sees of the day of a change is no date line of the page.
      this.gather(depth, place, (text) => {
        if (this.line.endsWith(text)) this.line = this.line.slice(0, this.line.length - text.length);
        if (this.changes.length < MAX_DECLARED) this.changes.push(text.replace(/\s+/g, " ").trim());
      });
      return;
    }
    const order = this.order++;
    this.gather(depth, place, (text) => {
      const value = datetime ?? (title !== undefined && /\d{4}/.test(title) ? title : text);
      if (this.times.length < MAX_DECLARED) {
        this.times.push({
          ...place,
          text: text.slice(0, MAX_LENGTH),
          value: value.slice(0, MAX_LENGTH),
          isMarked,
          order,
        });
      }
    });
  }

  private addHeading(text: string, level: PageHeading["level"], place: Place): void {
    if (text.trim() !== "" && this.headings.length < MAX_DECLARED)
      this.headings.push({ ...place, text: text.slice(0, MAX_LENGTH), level, order: this.order++ });
  }

  private gather(depth: number, place: Place, keep: (text: string) => void): void {
    if (this.gatherers.length < MAX_GATHERED_AT_ONCE) this.gatherers.push({ depth, place, keep, text: "" });
  }

  private endLine(place: Place): void {
    const text = this.line.replace(/\s+/g, " ").trim();
    this.line = "";
    if (text.length > 5 && text.length <= MAX_LINE_LENGTH && /\d/.test(text) && this.lines.length < MAX_DECLARED)
      this.lines.push({ ...place, text, order: this.order++ });
  }
}
