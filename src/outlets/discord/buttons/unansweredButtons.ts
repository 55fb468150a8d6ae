import { MessageFlags } from "discord.js";
import { clearGap, listAllGaps, listGaps, showGap } from "../../../../commands/gaps.ts";
import { exportUnanswered } from "../../../presentation/export/gapsCsv.ts";
import type { Locale } from "../../../presentation/wording/locale.ts";
import type { UnansweredReply } from "../../../storage/unansweredQuestions.ts";
import type { BotContext } from "../botContext.ts";
import { refuse } from "../commands/runCommand.ts";
import { type Answer, respond, respondInPlace } from "../gateway/respondInTime.ts";
import { localeOfAsker } from "../readerLocale.ts";
import { renderActionReply, renderReply } from "../render/renderReply.ts";
import type { ButtonAction } from "./buttonAction.ts";
import type { PressedComponent } from "./pressedComponent.ts";

type GapAction = Extract<ButtonAction, { kind: "gaps" | "gapToClear" | "gapClear" | "gapExport" }>;

/** Whether an action belongs to the list of unanswered questions, which is for moderators alone. */
export function isUnansweredAction(action: ButtonAction): action is GapAction {
  return action.kind === "gaps" || action.kind.startsWith("gap");
}

/**
 * Does what a button below unanswered questions says, in the message that it stands in. That is the moderator's alone; a
 * forged id must not put the list in the place of what the channel sees.
 */
export function handleUnansweredButton(
  interaction: PressedComponent,
  action: GapAction,
  { gaps }: Pick<BotContext, "gaps">,
): Promise<string> {
  const locale = localeOfAsker(interaction);
  if (!interaction.message.flags.has(MessageFlags.Ephemeral)) return refuse(interaction, "unknown button");
  switch (action.kind) {
    case "gaps":
      return respondInPlace(interaction, toAnswer(listGaps(gaps, action.page), locale));
    case "gapToClear":
      return respondInPlace(interaction, toAnswer(showGap(gaps, action.gap), locale, action.page));
    case "gapClear":
      return respondInPlace(interaction, toAnswer(clearGap(gaps, action.gap), locale, action.page));
    case "gapExport":
      return respond(interaction, writeFile(listAllGaps(gaps), locale), { ephemeral: true });
  }
}

async function toAnswer(working: Promise<UnansweredReply>, locale: Locale, page = 1): Promise<Answer> {
  const reply = await working;
  return { message: renderReply(reply, { to: "asker", locale, page }), isForChannel: false, outcome: reply.kind };
}

async function writeFile(working: Promise<UnansweredReply>, locale: Locale): Promise<Answer> {
  const reply = await working;
  if (reply.kind !== "gaps") return toAnswer(working, locale);
  const { name, text } = exportUnanswered(reply.gaps);
  const file = { name, data: Buffer.from(text) };
  return {
    message: renderActionReply({ kind: "gap file", file }, { to: "asker", locale }),
    isForChannel: false,
    outcome: "gap file",
  };
}
