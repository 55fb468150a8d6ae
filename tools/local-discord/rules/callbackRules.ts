import { InteractionResponseType, InteractionType } from "discord.js";
import { type Fields, fieldsOf, listOf, textOf } from "../fields.ts";
import { checkFields } from "./modalRules.ts";
import { checkCount, checkLength, demand, type Problem } from "./problem.ts";

const MESSAGE = [
  InteractionResponseType.ChannelMessageWithSource,
  InteractionResponseType.DeferredChannelMessageWithSource,
];
const UPDATE = [InteractionResponseType.DeferredMessageUpdate, InteractionResponseType.UpdateMessage];

/** What each kind of interaction may be answered with. */
const CALLBACKS: ReadonlyMap<InteractionType, readonly number[]> = new Map([
  [InteractionType.ApplicationCommand, [...MESSAGE, InteractionResponseType.Modal]],
  [InteractionType.MessageComponent, [...MESSAGE, ...UPDATE, InteractionResponseType.Modal]],
  [InteractionType.ApplicationCommandAutocomplete, [InteractionResponseType.ApplicationCommandAutocompleteResult]],
  [InteractionType.ModalSubmit, MESSAGE],
]);

/** Whether the interaction may be answered in this way. A modal that a button opened may update that message too. */
export function checkCallbackType(type: unknown, asked: InteractionType, hasSource: boolean): Problem[] {
  const fromButton = hasSource && asked === InteractionType.ModalSubmit;
  const allowed = [...(CALLBACKS.get(asked) ?? []), ...(fromButton ? UPDATE : [])];
  const known = typeof type === "number" && allowed.includes(type);
  return demand(known, "type", `${String(type)} is no answer to an interaction of type ${asked}`);
}

/** What Discord would refuse in the choices of an autocomplete. */
export function checkChoices(data: unknown): Problem[] {
  const choices = listOf(fieldsOf(data)["choices"]);
  return [
    ...demand(Array.isArray(fieldsOf(data)["choices"]), "data.choices", "is required"),
    ...checkCount("data.choices", choices.length, 0, 25, "choices"),
    ...choices.flatMap((choice, index) => checkChoice(choice, `data.choices.${index}`)),
  ];
}

/** What Discord would refuse in one choice. */
export function checkChoice(choice: Fields, path: string): Problem[] {
  const { name, value } = choice;
  const isText = typeof value === "string";
  return [
    ...checkLength(`${path}.name`, textOf(name), 1, 100),
    ...(isText ? checkLength(`${path}.value`, value, 1, 100) : []),
    ...demand(isText || typeof value === "number", `${path}.value`, "must be a text or a number"),
  ];
}

/** What Discord would refuse in a modal. */
export function checkModal(data: unknown): Problem[] {
  const modal = fieldsOf(data);
  return [
    ...checkFields(modal["components"]),
    ...checkLength("data.custom_id", textOf(modal["custom_id"]), 1, 100),
    ...checkLength("data.title", textOf(modal["title"]), 1, 45),
    ...checkCount("data.components", listOf(modal["components"]).length, 1, 5, "components"),
  ];
}
