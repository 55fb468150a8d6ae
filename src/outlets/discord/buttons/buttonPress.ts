import { MessageFlags } from "discord.js";
import type { Reply } from "../../../app/reply.ts";
import type { ActionReply } from "../../../presentation/present/presentActionReply.ts";
import type { BotContext } from "../botContext.ts";
import { type Answer, respond } from "../gateway/respondInTime.ts";
import type { ReaderLocales } from "../readerLocale.ts";
import type { RenderOptions } from "../render/renderOptions.ts";
import { renderActionReply, renderReply } from "../render/renderReply.ts";
import type { ButtonAction } from "./buttonAction.ts";
import type { PressedComponent } from "./pressedComponent.ts";

/** As much of the bot as buttons use. */
export type ButtonContext = Pick<
  BotContext,
  "config" | "libraryService" | "gaps" | "settings" | "moderation" | "knowledge"
>;

/** One press: of which button, by whom, in which languages. */
export type ButtonPress<Kind extends ButtonAction["kind"]> = {
  readonly interaction: PressedComponent;
  readonly action: Extract<ButtonAction, { kind: Kind }>;
  readonly context: ButtonContext;
  readonly locales: ReaderLocales;
};

/** Shows something to the presser alone. */
export function privately(interaction: PressedComponent, working: Promise<Answer>): Promise<string> {
  return respond(interaction, working, { ephemeral: true });
}

/** Whether only the presser sees the message that the button stands in. */
export function isPrivate({ message }: PressedComponent): boolean {
  return message.flags.has(MessageFlags.Ephemeral);
}

/** What a reply looks like, and whether it is for the channel. */
export function toAnswer(reply: Reply, renderOptions: RenderOptions): Answer {
  const message = renderReply(reply, renderOptions);
  const isForChannel = reply.kind === "quotes" && reply.confidence !== "unsure" && !message.isForAsker;
  return { message, isForChannel, outcome: reply.kind };
}

/** What a button shows, for the presser. */
export function toActionAnswer(reply: ActionReply, { asker }: ReaderLocales): Answer {
  const message = renderActionReply(reply, { to: "asker", locale: asker });
  return { message, isForChannel: false, outcome: reply.kind };
}

/** What is told where a quotation or a case is not as it was. */
export const CHANGED = { kind: "changed since" } as const;
