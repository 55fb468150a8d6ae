import { type MarkdownNode, readMarkdown } from "../../tests/support/outlets/discord/discordMarkdown.ts";

/** The HTML of a text, as a client of Discord reads its Markdown. */
export function renderMarkdown(content: string): string {
  return renderNodes(readMarkdown(content));
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const INLINE_TAGS = { strong: "strong", em: "em", underline: "u", strike: "s" } as const;
const BLOCKS: ReadonlySet<MarkdownNode["type"]> = new Set(["quote", "subtext", "heading", "listItem"]);

/** A block begins and ends its own line, so that the line ends at its edges are none of the text's. */
function renderNodes(nodes: readonly MarkdownNode[]): string {
  return nodes
    .map((node, index) => {
      if (node.type !== "text") return renderNode(node);
      const [before, after] = [nodes[index - 1], nodes[index + 1]];
      let text = node.content;
      if (before && BLOCKS.has(before.type)) text = text.replace(/^\n/, "");
      if (after && BLOCKS.has(after.type)) text = text.replace(/\n$/, "");
      return escapeHtml(text);
    })
    .join("");
}

function renderNode(node: MarkdownNode): string {
  switch (node.type) {
    case "text":
    case "shortcode":
      return escapeHtml(node.content);
    case "code":
      return `<code>${escapeHtml(node.content)}</code>`;
    case "mention":
      return `<span class="mention">${escapeHtml(node.content.replace(/^<(\/.*):\d+>$/, "$1"))}</span>`;
    case "link":
      return `<a href="${escapeHtml(node.target)}">${renderNodes(node.content)}</a>`;
    case "heading":
      return `<div class="heading level${node.level}">${renderNodes(node.content)}</div>`;
    case "listItem":
      return renderItem(node.indent, node.marker, renderNodes(node.content));
    case "quote":
      return `<div class="quote"><div>${renderNodes(node.content) || " "}</div></div>`;
    case "subtext":
      return `<div class="subtext">${renderNodes(node.content)}</div>`;
    case "spoiler":
      return `<span class="spoiler">${renderNodes(node.content)}</span>`;
    default:
      return `<${INLINE_TAGS[node.type]}>${renderNodes(node.content)}</${INLINE_TAGS[node.type]}>`;
  }
}

function renderItem(indent: number, marker: string, html: string): string {
  const bullet = /\d/.test(marker) ? marker : indent === 0 ? "•" : "◦";
  return `<div class="item" style="margin-left:${indent * 10}px"><span>${bullet}</span><div>${html}</div></div>`;
}
