import { type APIMessage, ComponentType, MessageFlags } from "discord.js";
import { listComponents } from "./component.ts";
import { type Fields, listOf, numberOf, textOf } from "./fields.ts";

/** A message as Discord shows it at one moment. An edit makes a new one with the same id. */
export type Message = APIMessage;

/** A button of a message. */
export interface Button {
  readonly label: string;
  readonly customId: string | undefined;
  readonly url: string | undefined;
  readonly isDisabled: boolean;
  readonly style: number;
  /** Its number in the message. */
  readonly id: number;
}

/** All Text Displays of a message in order, one a line, as raw Markdown; its content, if it has one, first. */
export function readText(message: Message): string {
  const displays = listComponents(message.components).filter(({ type }) => type === ComponentType.TextDisplay);
  const texts = [message.content, ...displays.map(({ component }) => textOf(component["content"]))];
  return texts.filter((text) => text !== "").join("\n");
}

/** The buttons of a message in order, those beside a section included. */
export function buttonsOf(message: Message): readonly Button[] {
  const buttons = listComponents(message.components).filter(({ type }) => type === ComponentType.Button);
  return buttons.map(({ component }) => readButton(component));
}

/** The labels of the options of a message's menus, in order. */
export function optionsOf(message: Message): readonly string[] {
  const components = listComponents(message.components).map(({ component }) => component);
  return components.flatMap(({ options }) => listOf(options).map(({ label }) => textOf(label)));
}

function readButton(component: Fields): Button {
  return {
    label: textOf(component["label"]),
    customId: textOf(component["custom_id"]) || undefined,
    url: textOf(component["url"]) || undefined,
    isDisabled: component["disabled"] === true,
    style: numberOf(component["style"]),
    id: numberOf(component["id"]),
  };
}

/** Whether only the person who asked sees the message. */
export function isEphemeral(message: Message): boolean {
  return hasFlag(message, MessageFlags.Ephemeral);
}

/** Whether the message is only announced: the bot “is thinking”. */
export function isLoading(message: Message): boolean {
  return hasFlag(message, MessageFlags.Loading);
}

export function hasFlag(message: Message, flag: MessageFlags): boolean {
  return ((message.flags ?? 0) & flag) !== 0;
}
