import type { Message } from "discord.js";
import type { QuoteReference } from "../../../search/spans/quoteReference.ts";
import type { ButtonAction } from "../buttons/buttonAction.ts";
import { readCustomId } from "../buttons/customId.ts";
import { unescapeText } from "./escape.ts";
import { isQuestion, readTypedText } from "./message.ts";

/** What one of our own answers says of itself: the only place where it is kept. */
export interface ReadAnswer {
  readonly question?: string;
  /** Of its quotations, in order. */
  readonly references: readonly QuoteReference[];
  /** Its buttons' actions. */
  readonly actions: readonly ButtonAction[];
}

/** Reads one of our own messages back: its question, the references of its quotations, the actions of its buttons. */
export function readAnswer({ components }: Pick<Message, "components">): ReadAnswer {
  const all = flatten(components.map((component) => component.toJSON()));
  const question = all.find(isQuestion)?.content;
  const ids = all.flatMap(({ custom_id, options = [] }) => [custom_id ?? "", ...options.map(({ value }) => value)]);
  const actions = ids.flatMap((id) => readCustomId(id) ?? []);
  return {
    question: question === undefined ? undefined : unescapeText(question.replace(/^\*\*|\*\*$/g, "")),
    references: actions.flatMap((action) => (action.kind === "context" ? [action.reference] : [])),
    actions,
  };
}

/** What was typed into the form that a message of ours refused; `undefined` where it holds nothing of a form. */
export function readTyped({ components }: Pick<Message, "components">): string | undefined {
  return flatten(components.map((component) => component.toJSON()))
    .map(readTypedText)
    .find((typed) => typed !== undefined);
}

/** The text that stands beside a button of a message of ours; `undefined` where it stands beside none. */
export function readBeside({ components }: Pick<Message, "components">, customId: string): string | undefined {
  const all = flatten(components.map((component) => component.toJSON()));
  const text = all.find(({ accessory }) => accessory?.custom_id === customId)?.components?.[0]?.content;
  return text === undefined ? undefined : unescapeText(text);
}

/** As much of a component, as Discord sends it back, as is read here. */
interface Component {
  readonly type: number;
  readonly id?: number;
  readonly content?: string;
  readonly custom_id?: string;
  readonly options?: readonly { readonly value: string }[];
  readonly components?: readonly Component[];
  readonly accessory?: Component;
}

function flatten(components: readonly object[]): Component[] {
  return (components as readonly Component[]).flatMap((one) => [
    one,
    ...flatten(one.components ?? []),
    ...(one.accessory ? flatten([one.accessory]) : []),
  ]);
}
