import { rules as discordRules, SimpleMarkdown } from "discord-markdown-parser";

/**
 * A reader of Discord's Markdown for tests: the rules of discord-markdown-parser, and of our own what it lacks or takes
 * for text where a client of Discord, old or new, might not. It knows nothing of how our texts are escaped, and it is
 * eager: what is plain text here is plain text there.
 */
export type MarkdownNode =
  | { readonly type: "text" | "code" | "mention" | "shortcode"; readonly content: string }
  | { readonly type: Style; readonly content: readonly MarkdownNode[] }
  | { readonly type: "heading"; readonly level: number; readonly content: readonly MarkdownNode[] }
  | { readonly type: "link"; readonly target: string; readonly content: readonly MarkdownNode[] }
  | {
      readonly type: "listItem";
      readonly indent: number;
      readonly marker: string;
      readonly content: readonly MarkdownNode[];
    };

const STYLES = ["strong", "em", "underline", "strike", "spoiler", "quote", "subtext"] as const;
export type Style = (typeof STYLES)[number];

export function readMarkdown(content: string): readonly MarkdownNode[] {
  return toNodes(parser(content, { inline: true }));
}

/** The words that a reader sees, one line for a line; what stands for something else is shown as it was written. */
export function plainText(nodes: readonly MarkdownNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node.content === "string") return node.content;
      return `${node.type === "listItem" ? `${node.marker} ` : ""}${plainText(node.content)}`;
    })
    .join("");
}

export function isPlain(nodes: readonly MarkdownNode[]): boolean {
  return nodes.every((node) => node.type === "text");
}

type Rule = (typeof discordRules)[string];
type Matcher = Rule["match"];
type RawNode = ReturnType<ReturnType<typeof SimpleMarkdown.parserFor>>[number];

const defaults = SimpleMarkdown.defaultRules;
/** The marks of a line's start are tried before all others. */
const FIRST = -1;

/** A rule that holds only where a line starts, if after blanks. */
function lineRule(pattern: RegExp): Matcher {
  return (source, _state, previous) => (/(?:^|\n *)$/.test(previous) ? pattern.exec(source) : null);
}

/** The node and, where its rule took the line's end along, that line end as text of its own. */
function withLineEnd(capture: string, node: RawNode): RawNode[] {
  return capture.endsWith("\n") ? [node, { type: "text", content: "\n" }] : [node];
}

function rule(name: string): Rule {
  const found = discordRules[name];
  if (!found) throw new Error(`discord-markdown-parser has no rule ${name}`);
  return found;
}

function verbatim(type: "mention" | "shortcode", order: number, pattern: RegExp): Rule {
  return { order, match: (source) => pattern.exec(source), parse: ([content]) => ({ type, content }) };
}

const quote: Rule = {
  ...rule("blockQuote"),
  parse: ([all = ""], parse, state) => {
    const text = all.replace(/^ *>>> ?/.test(all) ? /^ *>>> ?/ : /^ *> ?/gm, "").replace(/\n$/, "");
    return withLineEnd(all, { type: "quote", content: parse(text, { ...state, inQuote: true }) });
  },
};

const heading: Rule = {
  order: FIRST,
  match: lineRule(/^ *(#{1,3})\s+([^\n]+)(?:\n|$)/),
  parse: ([all = "", signs = "", text = ""], parse, state) =>
    withLineEnd(all, { type: "heading", level: signs.length, content: parse(text.trim(), state) }),
};

const subtext: Rule = {
  order: FIRST,
  match: lineRule(/^ *-# +([^\n]+)(?:\n|$)/),
  parse: ([all = "", text = ""], parse, state) =>
    withLineEnd(all, { type: "subtext", content: parse(text.trim(), state) }),
};

const listItem: Rule = {
  order: FIRST,
  match: lineRule(/^( *)([*+-]|\d+\.) +([^\n]*)(?:\n|$)/),
  parse: ([all = "", blanks = "", marker = "", text = ""], parse, state) =>
    withLineEnd(all, { type: "listItem", indent: blanks.length, marker, content: parse(text, state) }),
};

const address: Rule = {
  order: defaults.url.order,
  match: (source) => /^[a-z]+:\/\/[^\s<]*[^\s<.,:;"'\])]/i.exec(source),
  parse: ([target = ""]) => ({ type: "link", target, content: [{ type: "text", content: target }] }),
};

const parser = SimpleMarkdown.parserFor({
  heading,
  subtext,
  listItem,
  quote,
  address,
  spoiler: rule("spoiler"),
  codeBlock: rule("codeBlock"),
  inlineCode: rule("inlineCode"),
  autolink: defaults.autolink,
  strike: rule("strikethrough"),
  emoticon: rule("emoticon"),
  underline: defaults.u,
  escape: defaults.escape,
  link: defaults.link,
  strong: defaults.strong,
  em: defaults.em,
  mention: verbatim("mention", defaults.text.order - 0.5, /^<[^\s<>][^<>]*>|^@(?:everyone|here|silent)/),
  shortcode: verbatim("shortcode", defaults.text.order - 0.5, /^:[^\s:\\*]+:/),
  br: { ...defaults.br, match: (source) => /^ {2,}\n/.exec(source), parse: () => ({ type: "text", content: "\n" }) },
  // One character at a time, so that every other rule is tried at every place.
  text: { ...defaults.text, match: (source) => /^[\s\S]/.exec(source) },
});

/** The parser's nodes as nodes of ours, neighbouring texts as one. */
function toNodes(raw: readonly RawNode[]): readonly MarkdownNode[] {
  const nodes: MarkdownNode[] = [];
  for (const node of raw.map(toNode)) {
    const last = nodes.at(-1);
    if (node.type === "text" && last?.type === "text") {
      nodes[nodes.length - 1] = { type: "text", content: last.content + node.content };
    } else nodes.push(node);
  }
  return nodes;
}

function toNode(raw: RawNode): MarkdownNode {
  const content: unknown = raw["content"];
  if (!Array.isArray(content)) return toVerbatim(raw.type, String(content));
  const nodes = toNodes(content);
  const style = STYLES.find((name) => name === raw.type);
  if (style) return { type: style, content: nodes };
  switch (raw.type) {
    case "heading":
      return { type: "heading", level: Number(raw["level"]), content: nodes };
    case "link":
      return { type: "link", target: String(raw["target"]), content: nodes };
    case "listItem":
      return { type: "listItem", indent: Number(raw["indent"]), marker: String(raw["marker"]), content: nodes };
    default:
      throw new Error(`no reading for a node ${raw.type}`);
  }
}

function toVerbatim(type: string, content: string): MarkdownNode {
  switch (type) {
    case "text":
    case "mention":
    case "shortcode":
      return { type, content };
    case "codeBlock":
    case "inlineCode":
      return { type: "code", content };
    default:
      throw new Error(`no reading for a node ${type}`);
  }
}
