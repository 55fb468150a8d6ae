import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APITextInputComponent,
  ComponentType,
  TextInputStyle,
} from "discord.js";
import type { NamedCase } from "../../../documents/case.ts";
import { PAGE_ENDINGS } from "../../../ingest/pageForm.ts";
import { truncate } from "../../../presentation/truncate.ts";
import type { Wording } from "../../../presentation/wording/wording.ts";
import { sanitizeText } from "../../../text/sanitize.ts";
import { writeFormId } from "../buttons/formId.ts";
import { MAX_CHOICE_LENGTH } from "../commands/registration.ts";
import { FIELD } from "./importFields.ts";
import { partNewCase, type TypedEntry } from "./typedEntry.ts";

/** Discord's limit for a select's options. */
const MAX_OPTIONS = 25;
/** What is typed into a line, and into the further facts, in characters. */
const MAX_LINE_LENGTH = 200;
const MAX_FURTHER_LENGTH = 1500;

/**
 * The form that asks for a page. A form has room for five fields, so what pages lack most has one each, and the rest
 * shares the last. What was `typed` before is filled in, but for the file, which Discord doesn't keep. `cases` are those of the corpus, or nothing where they could not be told in time.
 */
export function describeImportForm(
  cases: readonly NamedCase[] | undefined,
  { forms: { importPage: words } }: Wording,
  typed: TypedEntry = {},
): APIModalInteractionResponseCallbackData {
  const isFirst = cases?.length === 0;
  const { newCase, ...entry } = isFirst ? partNewCase(typed) : { ...typed, newCase: undefined };
  return {
    custom_id: writeFormId({ kind: "import" }),
    title: words.title,
    components: [
      label(words.page, words.pageHint, {
        type: ComponentType.FileUpload,
        custom_id: FIELD.page,
        min_values: 1,
        max_values: 1,
        required: true,
        file_types: [...PAGE_ENDINGS],
      }),
      isFirst
        ? label(words.newCase, words.newCaseHint, { ...line(FIELD.newCase, newCase ?? entry.case), required: true })
        : askForCase(cases, words, entry.case),
      label(words.publisher, words.publisherHint, line(FIELD.publisher, entry.publisher)),
      label(words.published, words.publishedHint, line(FIELD.published, entry.published)),
      label(words.further, words.furtherHint, {
        ...line(FIELD.further, entry.further, MAX_FURTHER_LENGTH),
        style: TextInputStyle.Paragraph,
      }),
    ],
  };
}

/** A choice where there is room for all cases, else a line. */
function askForCase(
  cases: readonly NamedCase[] | undefined,
  words: Wording["forms"]["importPage"],
  chosen: string | undefined,
): APILabelComponent {
  const fits = cases && cases.length <= MAX_OPTIONS && cases.every(({ slug }) => slug.length <= MAX_CHOICE_LENGTH);
  if (!fits) return label(words.case, words.typedCaseHint, line(FIELD.case, chosen));
  return label(words.case, words.caseHint, {
    type: ComponentType.StringSelect,
    custom_id: FIELD.case,
    required: false,
    min_values: 0,
    max_values: 1,
    options: cases.map(({ slug, title }) => ({
      label: truncate(sanitizeText(title).trim() || slug, MAX_CHOICE_LENGTH),
      value: slug,
      ...(slug === chosen ? { default: true } : {}),
    })),
  });
}

function label(name: string, description: string, component: APILabelComponent["component"]): APILabelComponent {
  return { type: ComponentType.Label, label: name, description, component };
}

/** `value` is filled in, to be changed. */
function line(customId: string, value?: string, longest = MAX_LINE_LENGTH): APITextInputComponent {
  return {
    type: ComponentType.TextInput,
    custom_id: customId,
    style: TextInputStyle.Short,
    max_length: longest,
    ...(value === undefined ? {} : { value: value.slice(0, longest).toWellFormed() }),
    required: false,
  };
}
