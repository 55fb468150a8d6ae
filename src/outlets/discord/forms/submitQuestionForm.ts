import { ComponentType, MessageFlags, type ModalSubmitInteraction } from "discord.js";
import { answer, ask } from "../../../../commands/ask.ts";
import type { Reply } from "../../../app/reply.ts";
import { DEFAULT_QUOTES } from "../../../app/replySizes.ts";
import { wordingOf } from "../../../presentation/wording/wording.ts";
import type { BotContext } from "../botContext.ts";
import type { Narrowing } from "../buttons/buttonAction.ts";
import { findSlug } from "../buttons/findSlug.ts";
import { readCaller } from "../caller.ts";
import { refuse } from "../commands/runCommand.ts";
import { type Answer, respond } from "../gateway/respondInTime.ts";
import { authorize } from "../permissions.ts";
import { type ReaderLocales, readLocales } from "../readerLocale.ts";
import { mayKeepQuestion, recordUnanswered } from "../recordUnanswered.ts";
import { renderNotice, renderReply } from "../render/renderReply.ts";
import { QUESTION_FIELD } from "./questionForm.ts";

type AskingContext = Pick<BotContext, "config" | "libraryService" | "gaps" | "settings">;

/** Answers the question of a sent form where the first answer stands: in private where that was. */
export async function submitQuestionForm(
  interaction: ModalSubmitInteraction,
  wanted: Narrowing,
  context: AskingContext,
): Promise<string> {
  const caller = readCaller(interaction);
  const authorization = authorize(ask.audience, caller, context.config);
  if (authorization !== "admitted") return refuse(interaction, authorization);
  const ephemeral = interaction.message?.flags.has(MessageFlags.Ephemeral) ?? true;
  const working = askAgain(readQuestion(interaction), wanted, context);
  const keepsQuestions = mayKeepQuestion(caller, ephemeral, context);
  const locales = await readLocales(interaction, context);
  const answering = working.then((reply) => toAnswer(reply, ephemeral, keepsQuestions, locales));
  const outcome = await respond(interaction, answering, { ephemeral });
  const reply = await working;
  if (reply) recordUnanswered(reply, caller, ephemeral, context);
  return outcome;
}

/** A field that a forged form lacks is an empty question. */
function readQuestion({ fields }: ModalSubmitInteraction): string {
  const field = fields.fields.get(QUESTION_FIELD);
  return field?.type === ComponentType.TextInput ? (field.value ?? "") : "";
}

function askAgain(
  question: string,
  wanted: Narrowing,
  { libraryService }: Pick<BotContext, "libraryService">,
): Promise<Reply | undefined> {
  return libraryService.withSnapshot(async (library) => {
    const slug = await findSlug(library, wanted.case);
    if (slug === null) return undefined;
    return answer(library, { question, caseName: slug, kindName: wanted.documentKind, limit: DEFAULT_QUOTES });
  });
}

function toAnswer(
  reply: Reply | undefined,
  ephemeral: boolean,
  keepsQuestions: boolean,
  { asker, channel }: ReaderLocales,
): Answer {
  if (!reply) {
    const message = renderNotice(wordingOf(asker).answer.changedSince);
    return { message, isForChannel: false, outcome: "changed since" };
  }
  const isForChannel = !ephemeral && reply.kind === "quotes" && reply.confidence !== "unsure";
  const message = renderReply(
    reply,
    isForChannel ? { to: "channel", keepsQuestions, locale: channel } : { to: "asker", locale: asker },
  );
  return { message, isForChannel: isForChannel && !message.isForAsker, outcome: reply.kind };
}
