import { ComponentType } from "discord.js";
import { listComponents } from "./component.ts";
import { type Fields, listOf, numberOf, textOf } from "./fields.ts";
import type { Entry } from "./userAction.ts";

/** What is entered into a modal by hand. */
type Filling = Pick<Entry, "fields" | "files" | "choices">;

/**
 * What Discord sends of a modal: every field of it, those that were left empty too. Throws where the modal has no such
 * field or wouldn't let it be sent off.
 */
export function fillModal(modal: Fields | undefined, filling: Filling): Required<Filling> & Pick<Entry, "customId"> {
  if (modal === undefined) throw new Error("no modal was opened, so nobody can fill it in");
  const inputs = listComponents(modal["components"]).map(({ component }) => component);
  const ofType = (type: ComponentType) => inputs.filter((input) => input["type"] === type);
  return {
    customId: textOf(modal["custom_id"]),
    fields: fill(ofType(ComponentType.TextInput), filling.fields, "", checkText),
    choices: fill(ofType(ComponentType.StringSelect), filling.choices, [], checkChoice),
    files: fill(ofType(ComponentType.FileUpload), filling.files, [], checkCount),
  };
}

function fill<T>(
  inputs: readonly Fields[],
  entered: Readonly<Record<string, T>> = {},
  empty: T,
  check: (input: Fields, value: T) => void,
): Record<string, T> {
  const ids = inputs.map((input) => textOf(input["custom_id"]));
  const stray = Object.keys(entered).find((id) => !ids.includes(id));
  if (stray !== undefined) throw new Error(`the modal has no such field ${stray}; it has ${ids.join(", ") || "none"}`);
  return Object.fromEntries(
    inputs.map((input) => {
      const id = textOf(input["custom_id"]);
      const value = entered[id] ?? empty;
      check(input, value);
      return [id, value];
    }),
  );
}

function checkText(input: Fields, value: string): void {
  const { custom_id, required, max_length } = input;
  if (required !== false && value === "") throw new Error(`the field ${custom_id} must be filled in`);
  if (value.length > (numberOf(max_length) || 4000)) throw new Error(`the field ${custom_id} takes no text as long`);
}

function checkChoice(input: Fields, values: readonly string[]): void {
  const options = listOf(input["options"]).map(({ value }) => value);
  const stray = values.find((value) => !options.includes(value));
  if (stray !== undefined) throw new Error(`${stray} is no choice of ${input["custom_id"]}`);
  checkCount(input, values);
}

function checkCount({ custom_id, required, max_values }: Fields, values: readonly unknown[]): void {
  if (required !== false && values.length === 0) throw new Error(`the field ${custom_id} must be filled in`);
  if (values.length > (numberOf(max_values) || 1)) throw new Error(`the field ${custom_id} takes fewer`);
}
