import { MessageFlags } from "discord.js";
import { chooseArticle, readModerationLog } from "../../../../commands/article.ts";
import { undoImport, unhide } from "../../../app/moderateArticle.ts";
import type { Reply } from "../../../app/reply.ts";
import type { BotContext } from "../botContext.ts";
import { refuse } from "../commands/runCommand.ts";
import { type Answer, respond, respondInPlace } from "../gateway/respondInTime.ts";
import { ownModeration, ownShelf } from "../ownModeration.ts";
import { localeOfAsker } from "../readerLocale.ts";
import { renderReply } from "../render/renderReply.ts";
import type { ButtonAction } from "./buttonAction.ts";
import type { PressedComponent } from "./pressedComponent.ts";

type ModerationAction = Extract<ButtonAction, { kind: "unhide" | "undoImport" | "moderationLog" }>;
type ModerationContext = Pick<BotContext, "knowledge" | "libraryService" | "moderation">;

/** Whether an action changes the shelf or shows what moderators did to it, which is for moderators alone. */
export function isModerationAction(action: ButtonAction): action is ModerationAction {
  return action.kind === "unhide" || action.kind === "undoImport" || action.kind === "moderationLog";
}

/** Does what a button for moderators says. Their messages are theirs alone: a forged id changes none that a channel sees. */
export function handleModerationButton(
  interaction: PressedComponent,
  action: ModerationAction,
  context: ModerationContext,
): Promise<string> {
  if (!interaction.message.flags.has(MessageFlags.Ephemeral)) return refuse(interaction, "unknown button");
  if (action.kind === "moderationLog") {
    const moderation = ownModeration(interaction, context);
    return respondInPlace(interaction, toAnswer(interaction, readModerationLog({ moderation }, action.page)));
  }
  const working = changeShelf(interaction, action, context);
  return respond(interaction, toAnswer(interaction, working), { ephemeral: true, isSlow: true });
}

async function changeShelf(
  interaction: PressedComponent,
  action: Exclude<ModerationAction, { kind: "moderationLog" }>,
  context: ModerationContext,
): Promise<Reply> {
  const shelf = ownShelf(interaction, context);
  const hidden = await chooseArticle(shelf, action.article, "hidden");
  if (action.kind === "unhide") return hidden.ok ? unhide(shelf, hidden.value) : nameless(hidden.problem);
  const found = hidden.ok ? hidden : await chooseArticle(shelf, action.article, "served");
  return found.ok ? undoImport(shelf, found.value, action.file) : { ...nameless(found.problem), which: "imported" };
}

type NotFound = Extract<Reply, { kind: "no such article" }>;

/** A button names by a fingerprint, which tells a reader nothing. */
function nameless(reply: NotFound): NotFound {
  return { ...reply, name: "…" };
}

async function toAnswer(interaction: PressedComponent, working: Promise<Reply>): Promise<Answer> {
  const reply = await working;
  const message = renderReply(reply, { to: "asker", locale: localeOfAsker(interaction) });
  return { message, isForChannel: false, outcome: reply.kind };
}
