import type { StyledCitations, StyledText } from "../../../documents/citationStyles.ts";
import { emphasize, escapeText } from "./escape.ts";
import { container, fits, type OutgoingMessage, separator, textOf } from "./message.ts";

type Citations = readonly (StyledCitations | undefined)[];

const STYLES: readonly (readonly [name: string, style: "bluebook" | "apa" | "mla"])[] = [
  ["Bluebook-style", "bluebook"],
  ["APA", "apa"],
  ["MLA", "mla"],
];
const CHANGED = "Its article is no longer on the shelf, or has changed since; ask again.";
const TOO_LONG = "These citations are too long for Discord; /sources links the articles.";

/** Each quotation's article in every style, once for all quotations of it; the last ones are left out where there is no room. */
export function renderCitations(citations: Citations): OutgoingMessage {
  const articles = groupByArticle(citations);
  for (let shown = articles.length; shown > 0; shown -= 1) {
    const message = layOut(articles, shown);
    if (fits(message)) return message;
  }
  return { components: [container([textOf(TOO_LONG)])] };
}

/** Quotations of one article, by their numbers in the answer. */
interface CitedArticle {
  readonly numbers: readonly number[];
  /** As the plain style cites each of them. */
  readonly plain: readonly StyledText[];
  readonly styles: StyledCitations | undefined;
}

function groupByArticle(citations: Citations): CitedArticle[] {
  const groups = new Map<string, CitedArticle>();
  for (const [at, styles] of citations.entries()) {
    const key = JSON.stringify(styles ? STYLES.map(([, style]) => styles[style]) : null);
    const { numbers, plain } = groups.get(key) ?? { numbers: [], plain: [] };
    groups.set(key, { numbers: [...numbers, at + 1], plain: [...plain, ...(styles ? [styles.plain] : [])], styles });
  }
  return [...groups.values()];
}

function layOut(articles: readonly CitedArticle[], shown: number): OutgoingMessage {
  const texts = articles.slice(0, shown).map(writeArticle);
  const rest = shown < articles.length ? ["-# There is no room for the other citations here."] : [];
  const parts = [...texts, ...rest].flatMap((text, at) => (at === 0 ? [textOf(text)] : [separator(), textOf(text)]));
  return { components: [container(parts)] };
}

function writeArticle({ numbers, plain, styles }: CitedArticle): string {
  const list = new Intl.ListFormat("en").format(numbers.map(String));
  const title = `**Quotation${numbers.length === 1 ? "" : "s"} ${list}**`;
  if (styles === undefined) return `${title}\n${CHANGED}`;
  const lines = STYLES.map(([name, style]) => `-# ${name}\n${writeStyled(styles[style])}`);
  return [title, ...lines, "-# Plain", ...new Set(plain.map(writeStyled))].join("\n");
}

function writeStyled(text: StyledText): string {
  return text.map((part) => (part.italic ? emphasize(part.text, "*") : escapeText(part.text))).join("");
}
