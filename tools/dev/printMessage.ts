import { type APIMessage, ButtonStyle, ComponentType } from "discord.js";
import type { Colours } from "../../src/outlets/terminal/terminal.ts";
import { type MarkdownNode, plainText, readMarkdown } from "../../tests/support/outlets/discord/discordMarkdown.ts";

type Component = APIMessage["components"] extends (infer One)[] | undefined ? One : never;

/** A button as it is shown, by its number from 1. */
export interface NumberedButton {
  readonly label: string;
  readonly customId: string;
}

/** A message as lines for a terminal, about as Discord shows it, and the buttons that were numbered in it. */
export interface PrintedMessage {
  readonly lines: readonly string[];
  readonly buttons: readonly NumberedButton[];
}

/** `components` as Discord keeps them. */
export function printMessage(components: readonly object[], colours: Colours): PrintedMessage {
  const buttons: NumberedButton[] = [];
  const lines = (components as readonly Component[]).flatMap((one) => printComponent(one, colours, buttons));
  return { lines, buttons };
}

interface Nested {
  readonly type: ComponentType;
  readonly content?: string;
  readonly components?: readonly Nested[];
  readonly accessory?: Nested;
  readonly label?: string;
  readonly custom_id?: string;
  readonly style?: ButtonStyle;
  readonly options?: readonly { readonly label: string; readonly value: string }[];
  readonly file?: { readonly url?: string };
  readonly name?: string;
  readonly items?: readonly { readonly description?: string | null }[];
}

function printComponent(component: Nested, colours: Colours, buttons: NumberedButton[]): string[] {
  const inside = (parts: readonly Nested[] = []) => parts.flatMap((one) => printComponent(one, colours, buttons));
  switch (component.type) {
    case ComponentType.TextDisplay:
      return printText(component.content ?? "", colours);
    case ComponentType.Section:
      return [...inside(component.components), ...inside(component.accessory ? [component.accessory] : [])];
    case ComponentType.Container:
      return inside(component.components).map((line) => `${colours.yellow("┃")} ${line}`);
    case ComponentType.Separator:
      return [colours.dim("─".repeat(60))];
    case ComponentType.ActionRow:
      return [inside(component.components).join(" ")];
    case ComponentType.Button:
      return [printButton(component, colours, buttons)];
    case ComponentType.StringSelect:
      return [printMenu(component, colours, buttons)];
    case ComponentType.File:
      return [`📎 ${component.name ?? component.file?.url ?? ""}`];
    case ComponentType.MediaGallery:
      return (component.items ?? []).map(({ description }) => `🖼  ${description ?? ""}`);
    default:
      return [];
  }
}

function printButton({ label = "", custom_id, style }: Nested, colours: Colours, buttons: NumberedButton[]): string {
  if (custom_id === undefined) return `[${label}]`;
  buttons.push({ label, customId: custom_id });
  const shown = `[${buttons.length} ${label}]`;
  return style === ButtonStyle.Primary ? colours.bold(shown) : shown;
}

/** The options of a menu as buttons, which do the same. */
function printMenu({ options = [] }: Nested, colours: Colours, buttons: NumberedButton[]): string {
  return options
    .map(({ label, value }) => printButton({ type: ComponentType.Button, label, custom_id: value }, colours, buttons))
    .join(" ");
}

function printText(content: string, colours: Colours): string[] {
  return content.split("\n").map((line) => {
    const nodes = readMarkdown(line);
    const [first] = nodes;
    if (first?.type === "subtext") return colours.dim(printNodes(first.content, colours));
    return line.startsWith("> ") ? `▌ ${printNodes(readMarkdown(line.slice(2)), colours)}` : printNodes(nodes, colours);
  });
}

function printNodes(nodes: readonly MarkdownNode[], colours: Colours): string {
  return nodes
    .map((node) => {
      if (typeof node.content === "string") return node.content;
      const inside = printNodes(node.content, colours);
      if (node.type === "strong") return colours.bold(inside);
      if (node.type === "link") return `${colours.underline(inside)} (${node.target.slice(0, 60)})`;
      return node.type === "listItem" ? `• ${inside}` : node.type === "quote" ? plainText([node]) : inside;
    })
    .join("");
}
