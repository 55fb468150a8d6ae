import { answer } from "../../../../commands/ask.ts";
import { DEFAULT_QUOTES } from "../../../app/replySizes.ts";
import { wordingOf } from "../../../presentation/wording/wording.ts";
import { readCaller } from "../caller.ts";
import { refuse } from "../commands/runCommand.ts";
import { describeQuestionForm } from "../forms/questionForm.ts";
import { openForm } from "../gateway/interactionResponses.ts";
import type { Answer } from "../gateway/respondInTime.ts";
import { localeOfAsker } from "../readerLocale.ts";
import { recordUnhelpful } from "../recordUnanswered.ts";
import { readAnswer, readBeside } from "../render/readBack.ts";
import { renderNotice } from "../render/renderReply.ts";
import type { ButtonAction } from "./buttonAction.ts";
import { type ButtonPress, CHANGED, isPrivate, privately, toActionAnswer, toAnswer } from "./buttonPress.ts";
import { findSlug } from "./findSlug.ts";
import { type PressedComponent, readPressedId } from "./pressedComponent.ts";

/** The question is none that somebody typed: one that isn't in the message is forged. */
export async function askBeside({ interaction, action, context, locales }: ButtonPress<"askThis">): Promise<string> {
  const question = readBeside(interaction.message, readPressedId(interaction));
  if (question === undefined) return refuse(interaction, "unknown button");
  const working = context.libraryService.withSnapshot(async (library) => {
    const slug = await findSlug(library, action.case);
    if (slug === null) return toActionAnswer(CHANGED, locales);
    const reply = await answer(library, { question, caseName: slug, limit: DEFAULT_QUOTES });
    return toAnswer(reply, { to: "asker", locale: locales.asker });
  });
  return privately(interaction, working);
}

/** Nothing may come before a form, so it is opened at once. */
export async function openQuestionForm(
  interaction: PressedComponent,
  action: Extract<ButtonAction, { kind: "askAgain" }>,
): Promise<string> {
  const { question = "" } = readAnswer(interaction.message);
  await openForm(interaction, describeQuestionForm(question, action, wordingOf(localeOfAsker(interaction))));
  return "form";
}

/** Counts the question of an answer among those without one. */
export async function countUnhelpful({
  interaction,
  action,
  context,
  locales,
}: ButtonPress<"unhelpful">): Promise<Answer> {
  const { question } = readAnswer(interaction.message);
  const slug = await context.libraryService.withSnapshot((library) => findSlug(library, action.case));
  const asked = question === undefined || slug === null ? undefined : { question, case: slug };
  const isKept = asked && recordUnhelpful(asked, readCaller(interaction), isPrivate(interaction), context);
  const { unhelpfulKept, unhelpfulNotKept } = wordingOf(locales.asker).answer;
  const message = renderNotice(isKept ? unhelpfulKept : unhelpfulNotKept);
  return { message, isForChannel: false, outcome: isKept ? "counted" : "not counted" };
}
