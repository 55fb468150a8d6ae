import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from "discord.js";
import { MAX_QUESTION_LENGTH } from "../../../../commands/ask.ts";
import type { Wording } from "../../../presentation/wording/wording.ts";
import type { Narrowing } from "../buttons/buttonAction.ts";
import { writeFormId } from "../buttons/formId.ts";

/** The custom id of the form's field. */
export const QUESTION_FIELD = "question";

/** The form that asks a question once more of the same documents; `question` is filled in, to be changed. */
export function describeQuestionForm(
  question: string,
  narrowing: Narrowing,
  { answer: { askForm } }: Wording,
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: writeFormId({ ...narrowing, kind: "ask" }),
    title: askForm.title,
    components: [
      {
        type: ComponentType.Label,
        label: askForm.question,
        component: {
          type: ComponentType.TextInput,
          custom_id: QUESTION_FIELD,
          style: TextInputStyle.Paragraph,
          value: [...question].slice(0, MAX_QUESTION_LENGTH).join(""),
          max_length: MAX_QUESTION_LENGTH,
          required: true,
        },
      },
    ],
  };
}
