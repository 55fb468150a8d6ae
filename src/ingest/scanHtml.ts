import { escapeAttribute } from "entities";
import { Parser } from "htmlparser2";

/**
 * What finds the article in a page takes time for every text, and for every element times those it stands in. With so
 * many elements, so deep, so many pairs of an element and one around it, and so many texts (an entity is one), that is
 * about a second at most; what is left of a large newspaper's page has a third of it.
 */
const MAX_ELEMENTS = 6000;
const DEEPEST = 150;
const MAX_NESTING = 80_000;
const MAX_TEXTS = 30_000;

/** So many UTF-16 code units are parsed before the limits are looked at again. */
const PART = 4096;

/** Bounds on what a page may declare of itself: no page has a tenth of it. Lengths are UTF-16 code units. */
const MAX_DECLARED = 500;
const MAX_DECLARED_LENGTH = 2000;

/** What a page says of itself, and its body without what no reader sees. */
export interface ScannedPage {
  /** `<meta>` by name, property or itemprop in small letters; the first of each. */
  readonly meta: ReadonlyMap<string, string>;
  /** The texts of its JSON-LD scripts. */
  readonly structured: readonly string[];
  readonly title: string;
  /** Its first `<h1>`. */
  readonly heading: string;
  /** The address that it gives as its own, as written. */
  readonly canonical?: string;
  /** `<time datetime>`: the one marked as publication, else the first after the heading. */
  readonly time?: string;
  /** Well-formed HTML: text, structure, classes and links, nothing else. */
  readonly body: string;
}

/** Reads a page in one pass; `undefined` where it is too large or too deep to look for the article in. Runs nothing. */
export function scanHtml(html: string): ScannedPage | undefined {
  const skimmer = new Skimmer();
  const parser = new Parser({
    onopentag: (name, attributes) => skimmer.open(name, attributes),
    onclosetag: (name) => skimmer.close(name),
    ontext: (text) => skimmer.read(text),
  });
  for (let at = 0; at < html.length; at += PART) {
    parser.write(html.slice(at, at + PART));
    if (skimmer.isTooMuch) return undefined;
  }
  parser.end();
  return skimmer.isTooMuch ? undefined : skimmer.finish();
}

type Attributes = Readonly<Record<string, string>>;

const words = (list: string) => new Set(list.split(" "));

/** What holds no words of an article. */
const DROPPED = words(
  "script style template noscript iframe object embed applet svg math canvas video audio map nav dialog button input select textarea img picture source track",
);
/** What is no part of a body, though what stands inside may be. */
const UNWRAPPED = words("html head body meta link base title center font");
const VOID = words("area base br col embed hr img input link meta source track wbr");
const KEPT_ATTRIBUTES = ["class", "id", "itemprop", "rel", "href"] as const;

class Skimmer {
  isTooMuch = false;
  private readonly meta = new Map<string, string>();
  private readonly structured: string[] = [];
  private readonly pieces: string[] = [];
  /** What each open element becomes: a tag of the body, nothing, or nothing together with all inside it. */
  private readonly becomes: (string | undefined | "dropped")[] = [];
  private dropped = 0;
  private elements = 0;
  private nesting = 0;
  private texts = 0;
  private title?: string;
  private heading?: string;
  private canonical?: string;
  private time?: { readonly value: string; readonly isMarked: boolean };
  /** Whose text is being gathered. */
  private gathered?: { readonly name: "script" | "title" | "h1"; text: string };

  open(name: string, attributes: Attributes): void {
    this.declare(name, attributes);
    const isDropped = this.dropped > 0 || DROPPED.has(name) || isHidden(name, attributes);
    if (isDropped) this.dropped += 1;
    const tag = isDropped ? "dropped" : tagOf(name);
    this.becomes.push(tag);
    this.count(isDropped);
    if (tag !== undefined && !isDropped) this.pieces.push(`<${tag}${writeAttributes(attributes)}>`);
  }

  close(name: string): void {
    const tag = this.becomes.pop();
    if (tag === "dropped") this.dropped -= 1;
    else if (tag !== undefined && !VOID.has(tag)) this.pieces.push(`</${tag}>`);
    if (this.gathered?.name === name) this.keepGathered(this.gathered);
  }

  read(text: string): void {
    if (this.gathered) this.gathered.text += text;
    if (this.dropped > 0 || this.gathered?.name === "title") return;
    this.pieces.push(text.replace(/[&<]/g, (sign) => (sign === "&" ? "&amp;" : "&lt;")));
    this.texts += 1;
    this.isTooMuch ||= this.texts > MAX_TEXTS;
  }

  finish(): ScannedPage {
    const { meta, structured, title = "", heading = "", canonical, time } = this;
    return { meta, structured, title, heading, canonical, time: time?.value, body: this.pieces.join("") };
  }

  private count(isDropped: boolean): void {
    if (!isDropped) this.elements += 1;
    if (!isDropped) this.nesting += this.becomes.length;
    this.isTooMuch ||= this.elements > MAX_ELEMENTS || this.nesting > MAX_NESTING || this.becomes.length > DEEPEST;
  }

  /** Sets down what an element says of the page, wherever it stands. */
  private declare(name: string, attributes: Attributes): void {
    if (name === "meta") this.declareMeta(attributes);
    else if (name === "link" && /(?:^|\s)canonical(?:\s|$)/i.test(attributes["rel"] ?? "")) {
      this.canonical ??= attributes["href"];
    } else if (name === "time") this.declareTime(attributes);
    else if (name === "script" && /^application\/ld\+json\b/i.test(attributes["type"]?.trim() ?? "")) {
      this.gathered = { name, text: "" };
    } else if ((name === "title" && this.title === undefined) || (name === "h1" && this.heading === undefined)) {
      this.gathered ??= { name, text: "" };
    }
  }

  private declareMeta({ name, property, itemprop, content }: Attributes): void {
    const key = (property ?? name ?? itemprop)?.trim().toLowerCase();
    if (key === undefined || content === undefined || this.meta.size >= MAX_DECLARED) return;
    if (!this.meta.has(key) && content.trim() !== "") this.meta.set(key, content.slice(0, MAX_DECLARED_LENGTH));
  }

  private declareTime({ datetime, itemprop = "", class: name = "", pubdate }: Attributes): void {
    if (datetime === undefined || this.time?.isMarked) return;
    const isMarked = pubdate !== undefined || /datePublished/i.test(itemprop) || /publish/i.test(name);
    const isBelowHeading = this.heading !== undefined || this.gathered?.name === "h1";
    if (isMarked || (isBelowHeading && !this.time)) {
      this.time = { value: datetime.slice(0, MAX_DECLARED_LENGTH), isMarked };
    }
  }

  private keepGathered({ name, text }: { readonly name: string; readonly text: string }): void {
    this.gathered = undefined;
    if (name === "script" && this.structured.length < MAX_DECLARED) this.structured.push(text);
    if (name === "title") this.title = text.slice(0, MAX_DECLARED_LENGTH);
    if (name === "h1" && text.trim() !== "") this.heading = text.slice(0, MAX_DECLARED_LENGTH);
  }
}

/** Forms wrap whole pages on some sites. */
function tagOf(name: string): string | undefined {
  if (UNWRAPPED.has(name)) return undefined;
  if (name === "form") return "div";
  return /^[a-z][a-z0-9-]{0,60}$/.test(name) ? name : "span";
}

/** The whole body is hidden on pages that wait for their scripts. */
function isHidden(name: string, { hidden, style = "" }: Attributes): boolean {
  if (name === "body" || name === "html") return false;
  return hidden !== undefined || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style.slice(0, 1000));
}

function writeAttributes(attributes: Attributes): string {
  return KEPT_ATTRIBUTES.map((name) => {
    const value = attributes[name];
    return value === undefined ? "" : ` ${name}="${escapeAttribute(value.slice(0, MAX_DECLARED_LENGTH))}"`;
  }).join("");
}
