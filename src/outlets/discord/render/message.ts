import {
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  type APISectionComponent,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from "discord.js";
import type { AttachedFile } from "../../../presentation/replyDocument.ts";
import { putOnOneLine, truncate } from "../../../presentation/truncate.ts";
import { sanitizeText } from "../../../text/sanitize.ts";
import type { ButtonAction } from "../buttons/buttonAction.ts";
import { MENU_ID, writeCustomId } from "../buttons/customId.ts";
import { emphasize, escapeText, unescapeText } from "./escape.ts";
import { MAX_COMPONENTS, MAX_LABEL_LENGTH, MAX_TEXT } from "./messageLimits.ts";

/** A message ready for the door: its components as Discord takes them, every text in them escaped. */
export interface OutgoingMessage {
  readonly components: readonly APIMessageTopLevelComponent[];
  /** What components show by `attachment://` and the name. */
  readonly files?: readonly AttachedFile[];
  /** Set where it answers nothing, so that nobody but whoever asked needs to see it. */
  readonly isForAsker?: true;
}

/** The gold of a reading-room lamp. */
const ACCENT = 0xc9a227;
/** The question stands in the text with this id, so that a button finds it again. */
const QUESTION_ID = 1;
/** What was typed into a form stands in the text with this id. */
const TYPED_ID = 2;
const FENCE = "```\n";
const FENCE_END = "\n```";

/** A container in our accent colour. */
export function container(components: readonly APIComponentInContainer[]): APIMessageTopLevelComponent {
  return { type: ComponentType.Container, accent_color: ACCENT, components: [...components] };
}

/** A text of Discord's Markdown, escaped by the caller. Discord takes none that is empty. */
export function textOf(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

/** The one text of a message that `readAnswer` reads, on one line, whatever was pasted into it. Discord takes no empty text. */
export function questionText(question: string): APITextDisplayComponent {
  return { ...textOf(emphasize(putOnOneLine(question)).trim() || "…"), id: QUESTION_ID };
}

/** What was typed into a form, as a block that can be copied, or escaped where a mark in it could end the block. */
export function typedText(typed: string): APITextDisplayComponent {
  const sanitized = sanitizeText(typed);
  const content = sanitized.includes("`") ? escapeText(sanitized) : `${FENCE}${sanitized}${FENCE_END}`;
  return { ...textOf(content), id: TYPED_ID };
}

/** Back from `typedText`; `undefined` where a component holds nothing of a form. */
export function readTypedText(component: {
  readonly type: number;
  readonly id?: number;
  readonly content?: string;
}): string | undefined {
  const { type, id, content = "" } = component;
  if (type !== ComponentType.TextDisplay || id !== TYPED_ID) return undefined;
  return content.startsWith(FENCE) ? content.slice(FENCE.length, -FENCE_END.length) : unescapeText(content);
}

/** Whether a component is the text that holds the question. */
export function isQuestion(component: { readonly type: number; readonly id?: number }): boolean {
  return component.type === ComponentType.TextDisplay && component.id === QUESTION_ID;
}

/** A text with a button beside it. `content` is Discord's Markdown, escaped by the caller. */
export function section(content: string, accessory: APIButtonComponentWithCustomId): APISectionComponent {
  return { type: ComponentType.Section, components: [textOf(content)], accessory };
}

/** A line across a container. */
export function separator(): APIComponentInContainer {
  return { type: ComponentType.Separator };
}

/** A button that does an action. A label longer than Discord takes is cut. */
export function button(
  label: string,
  action: ButtonAction,
  style: ButtonStyle.Primary | ButtonStyle.Secondary = ButtonStyle.Secondary,
): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style,
    label: truncate(sanitizeText(label), MAX_LABEL_LENGTH),
    custom_id: writeCustomId(action),
  };
}

/** A row of buttons, or nothing where there are none. */
export function row(buttons: readonly APIButtonComponentWithCustomId[]): APIMessageTopLevelComponent[] {
  return buttons.length === 0 ? [] : [{ type: ComponentType.ActionRow, components: [...buttons] }];
}

/** A row of buttons that open pages, or nothing where there are none. */
export function linkRow(
  links: readonly { readonly label: string; readonly url: string }[],
): APIMessageTopLevelComponent[] {
  if (links.length === 0) return [];
  const components = links.map(
    ({ label, url }) => ({ type: ComponentType.Button, style: ButtonStyle.Link, label, url }) as const,
  );
  return [{ type: ComponentType.ActionRow, components }];
}

/** A menu that does what is chosen in it, or nothing where there is nothing to choose. Values are ids of buttons. */
export function menu(placeholder: string, options: readonly APISelectMenuOption[]): APIMessageTopLevelComponent[] {
  if (options.length === 0) return [];
  const select: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: MENU_ID,
    placeholder,
    options: [...options],
  };
  return [{ type: ComponentType.ActionRow, components: [select] }];
}

/** Whether Discord takes the message. */
export function fits({ components }: OutgoingMessage): boolean {
  const { texts, count } = measure(components);
  return texts <= MAX_TEXT && count <= MAX_COMPONENTS;
}

/** UTF-16 code units of all texts of a message. */
export function measureText({ components }: OutgoingMessage): number {
  return measure(components).texts;
}

interface Nested {
  readonly content?: string;
  readonly components?: readonly object[];
  readonly accessory?: object;
}

/** UTF-16 code units, which are never fewer than Discord counts. */
function measure(components: readonly object[]): { readonly texts: number; readonly count: number } {
  let [texts, count] = [0, 0];
  for (const component of components as readonly Nested[]) {
    const inside = measure([...(component.components ?? []), ...(component.accessory ? [component.accessory] : [])]);
    texts += (component.content?.length ?? 0) + inside.texts;
    count += 1 + inside.count;
  }
  return { texts, count };
}
