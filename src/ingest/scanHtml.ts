import { escapeAttribute } from "entities";
import { Parser } from "htmlparser2";
import { findHiddenClasses, isHiddenByClass } from "../text/hiddenText.ts";
import { type Attributes, DeclarationReader, type PageDeclarations, type Place } from "./pageDeclarations.ts";

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
const MAX_ATTRIBUTE_LENGTH = 2000;

/** What a page says of itself, and its body without what no reader sees. */
export interface ScannedPage extends PageDeclarations {
  /** Well-formed HTML: text, structure, classes and links, nothing else. */
  readonly body: string;
}

/**
 * Reads a page; `undefined` where it is too large or too deep to look for the article in. A page that is too large only
 * with its readers' comments and its marks within the lines is read without them. Runs nothing.
 */
export function scanHtml(html: string): ScannedPage | undefined {
  return scan(html, false) ?? scan(html, true);
}

function scan(html: string, isLean: boolean): ScannedPage | undefined {
  const scanner = new Scanner(findHiddenClasses(html), findUnfolded(html), isLean);
  const parser = new Parser({
    onopentag: (name, attributes) => scanner.open(name, attributes),
    onclosetag: (name) => scanner.close(name),
    ontext: (text) => scanner.read(text),
  });
  for (let at = 0; at < html.length; at += PART) {
    parser.write(html.slice(at, at + PART));
    if (scanner.isTooMuch) return undefined;
  }
  parser.end();
  return scanner.isTooMuch ? undefined : scanner.finish();
}

/** The ids of what a button unfolds: hidden at first, but the reader's to see. */
function findUnfolded(html: string): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const [, id = ""] of html.matchAll(/\b(?:aria-controls|data-(?:bs-)?target)\s?=\s?["']?#?([\w-]{1,80})/gi)) {
    ids.add(id);
    if (ids.size === MAX_UNFOLDED) break;
  }
  return ids;
}

const MAX_UNFOLDED = 500;

const words = (list: string) => new Set(list.split(" "));

/** What holds no words of an article. */
const DROPPED = words(
  "script style template noscript iframe object embed applet svg math canvas video audio map nav dialog button input select textarea img picture source track",
);
/** What is no part of a body, though what stands inside may be. */
const UNWRAPPED = words("html head body meta link base title center font");
const VOID = words("area base br col embed hr img input link meta source track wbr");
const HEADING = /^h[1-6]$/;
/** What stands in no heading: before it, one that was never closed ends. */
const ENDS_HEADING = words("p ul ol dl table blockquote h1 h2 h3 h4 h5 h6");
const INLINE = words("b i em strong small span u s mark cite abbr time sub ins");
const ELSEWHERE = words("aside nav footer blockquote figure");
const ELSEWHERE_NAME =
  /^(?:comments?|commentlist|replies|disqus|related|recommended|recommendations|popular|mostread|trending|recirc|recirculation|sidebar|tweet|instagram)$/;
const DISCUSSION = /^(?:comments|commentlist|replies|responses|discussion|disqus)$/;
/** An article's footer may hold its byline, which Drupal prints above the text. */
const BYLINE_NAME = /^(?:meta|submitted|byline)$/;
const KEPT_ATTRIBUTES = ["class", "id", "itemprop", "rel", "href", "data-testid", "data-component"] as const;

/** An open element and what becomes of it: a tag of the body, nothing, or nothing together with all inside it. */
interface OpenElement extends Place {
  readonly tag: string | undefined | "dropped";
  readonly isTitle: boolean;
  isEnded: boolean;
}

class Scanner {
  isTooMuch = false;
  private readonly declarations = new DeclarationReader();
  private readonly pieces: string[] = [];
  private readonly elements: OpenElement[] = [];
  private dropped = 0;
  private counted = 0;
  private nesting = 0;
  private texts = 0;
  private articles = 0;
  private asides = 0;
  private readonly hiddenClasses: ReadonlySet<string>;
  private readonly unfolded: ReadonlySet<string>;
  private readonly isLean: boolean;

  constructor(hiddenClasses: ReadonlySet<string>, unfolded: ReadonlySet<string>, isLean: boolean) {
    this.hiddenClasses = hiddenClasses;
    this.unfolded = unfolded;
    this.isLean = isLean;
  }

  open(name: string, attributes: Attributes): void {
    const place = this.placeOf(name, attributes);
    this.declarations.open(name, attributes, place, this.elements.length + 1);
    const isDropped = this.dropped > 0 || this.isDropped(name, attributes);
    if (isDropped) this.dropped += 1;
    else if (ENDS_HEADING.has(name)) this.endHeading();
    const tag = isDropped ? "dropped" : this.isLean && INLINE.has(name) ? undefined : tagOf(name);
    this.elements.push({ ...place, tag, isTitle: name === "title", isEnded: false });
    this.count(isDropped || (this.isLean && tag === undefined));
    if (tag !== undefined && !isDropped) this.pieces.push(`<${tag}${writeAttributes(attributes)}>`);
  }

  close(name: string): void {
    const element = this.elements.pop();
    if (!element) return;
    if (element.tag === "dropped") this.dropped -= 1;
    else if (element.tag !== undefined && !element.isEnded && !VOID.has(element.tag))
      this.pieces.push(`</${element.tag}>`);
    this.declarations.close(name, element, this.elements.length + 1);
  }

  read(text: string): void {
    const isShown = this.dropped === 0 && this.elements.at(-1)?.isTitle !== true;
    this.declarations.read(text, isShown);
    if (!isShown) return;
    this.pieces.push(text.replace(/[&<]/g, (sign) => (sign === "&" ? "&amp;" : "&lt;")));
    this.texts += 1;
    this.isTooMuch ||= this.texts > MAX_TEXTS;
  }

  finish(): ScannedPage {
    return { ...this.declarations.finish(), body: this.pieces.join("") };
  }

  private placeOf(name: string, attributes: Attributes): Place {
    const { article = 0, aside = 0 } = this.elements.at(-1) ?? {};
    if (name === "article") this.articles += 1;
    const isByline = name === "footer" && article > 0 && namesOf(attributes).some((part) => BYLINE_NAME.test(part));
    const isAside =
      aside === 0 &&
      ((ELSEWHERE.has(name) && !isByline) || namesOf(attributes).some((part) => ELSEWHERE_NAME.test(part)));
    if (isAside) this.asides += 1;
    return { article: name === "article" ? this.articles : article, aside: isAside ? this.asides : aside };
  }

  private isDropped(name: string, attributes: Attributes): boolean {
    if (DROPPED.has(name)) return true;
    if (
      this.isLean &&
      (name === "footer" || name === "aside" || namesOf(attributes).some((part) => DISCUSSION.test(part)))
    )
      return true;
    if (INLINE.has(name) && isHiddenByClass(attributes["class"], this.hiddenClasses)) return true;
    return isHidden(name, attributes) && !this.unfolded.has(attributes["id"] ?? "");
  }

  /** Ends a heading that was never closed, before what can't stand in it. */
  private endHeading(): void {
    const heading = this.elements.findLast(({ tag }) => tag !== undefined);
    if (!heading || heading.isEnded || !HEADING.test(heading.tag ?? "")) return;
    heading.isEnded = true;
    this.pieces.push(`</${heading.tag}>`);
  }

  private count(isUncounted: boolean): void {
    if (!isUncounted) this.counted += 1;
    if (!isUncounted) this.nesting += this.elements.length;
    this.isTooMuch ||= this.counted > MAX_ELEMENTS || this.nesting > MAX_NESTING || this.elements.length > DEEPEST;
  }
}

function namesOf({ class: name = "", id = "" }: Attributes): string[] {
  return `${name} ${id}`
    .slice(0, MAX_ATTRIBUTE_LENGTH)
    .toLowerCase()
    .split(/[^a-z]+/);
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
    return value === undefined ? "" : ` ${name}="${escapeAttribute(value.slice(0, MAX_ATTRIBUTE_LENGTH))}"`;
  }).join("");
}
