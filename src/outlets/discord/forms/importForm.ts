import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APITextInputComponent,
  ComponentType,
  TextInputStyle,
} from "discord.js";
import type { NamedCase } from "../../../documents/case.ts";
import { truncate } from "../../../presentation/truncate.ts";
import { sanitizeText } from "../../../text/sanitize.ts";
import { writeFormId } from "../buttons/formId.ts";
import { MAX_CHOICE_LENGTH } from "../commands/registration.ts";

/** The custom ids of the form's fields. */
export const FIELD = {
  page: "page",
  case: "case",
  newCase: "new-case",
  publisher: "publisher",
  published: "published",
  further: "further",
} as const;

/** Discord's limit for a select's options. */
const MAX_OPTIONS = 25;
/** What is typed into a line, and into the further facts, in characters. */
const MAX_LINE_LENGTH = 200;
const MAX_FURTHER_LENGTH = 1500;

/**
 * The form that asks for a page. A form has room for five fields, so what pages lack most has one each, and the rest
 * shares the last. `cases` are those of the corpus, or nothing where they could not be told in time.
 */
export function describeImportForm(cases: readonly NamedCase[] | undefined): APIModalInteractionResponseCallbackData {
  return {
    custom_id: writeFormId({ kind: "import" }),
    title: "Import a page",
    components: [
      label("Page", "One .pdf of at most 10 MB, or one .html, .md or .txt file of at most 1 MB", {
        type: ComponentType.FileUpload,
        custom_id: FIELD.page,
        min_values: 1,
        max_values: 1,
        required: true,
      }),
      askForCase(cases),
      label("Publisher", "The outlet, where the page doesn't name it", line(FIELD.publisher)),
      label("Published", "The day, such as 2025-03-14, where the page doesn't tell it", line(FIELD.published)),
      label("Further facts", "Each on its own line: title: …, url: …, author: …, kind: … or new case: …", {
        ...line(FIELD.further, MAX_FURTHER_LENGTH),
        style: TextInputStyle.Paragraph,
      }),
    ],
  };
}

/** A choice where there is room for all cases, else a line; in an empty corpus every case is new. */
function askForCase(cases: readonly NamedCase[] | undefined): APILabelComponent {
  if (cases?.length === 0)
    return label("New case", "Its slug: small letters, digits and dashes, such as harrow-v-pell", {
      ...line(FIELD.newCase),
      required: true,
    });
  const fits = cases && cases.length <= MAX_OPTIONS && cases.every(({ slug }) => slug.length <= MAX_CHOICE_LENGTH);
  if (!fits)
    return label("Case", "Its slug, as /sources takes it; a new one goes below, as new case: …", line(FIELD.case));
  return label("Case", "A new one goes below, as new case: its-slug", {
    type: ComponentType.StringSelect,
    custom_id: FIELD.case,
    required: false,
    min_values: 0,
    max_values: 1,
    options: cases.map(({ slug, title }) => ({
      label: truncate(sanitizeText(title).trim() || slug, MAX_CHOICE_LENGTH),
      value: slug,
    })),
  });
}

function label(name: string, description: string, component: APILabelComponent["component"]): APILabelComponent {
  return { type: ComponentType.Label, label: name, description, component };
}

function line(customId: string, longest = MAX_LINE_LENGTH): APITextInputComponent {
  return {
    type: ComponentType.TextInput,
    custom_id: customId,
    style: TextInputStyle.Short,
    max_length: longest,
    required: false,
  };
}
