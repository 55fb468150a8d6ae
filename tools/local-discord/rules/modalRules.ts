import { ComponentType, TextInputStyle } from "discord.js";
import { listComponents, type Placed } from "../component.ts";
import { type Fields, listOf, numberOf, textOf } from "../fields.ts";
import { checkSelect } from "./componentRules.ts";
import { checkCount, checkLength, demand, type Problem } from "./problem.ts";

/** What may stand in a label, of what this local Discord knows. */
const IN_LABEL: ReadonlySet<number> = new Set([
  ComponentType.TextInput,
  ComponentType.StringSelect,
  ComponentType.FileUpload,
]);

/** What Discord would refuse in the fields of a modal. */
export function checkFields(components: unknown): Problem[] {
  const placed = listComponents(components, "data.components");
  const ids = placed.map(({ component }) => textOf(component["custom_id"])).filter((id) => id !== "");
  return [
    ...placed.flatMap(checkField),
    ...demand(new Set(ids).size === ids.length, "data.components", "must have custom_ids that differ"),
  ];
}

function checkField({ component, type, path, parent }: Placed): Problem[] {
  if (parent === undefined) {
    if (type === ComponentType.TextDisplay)
      return checkLength(`${path}.content`, textOf(component["content"]), 1, 4000);
    return [
      ...demand(type === ComponentType.Label, `${path}.type`, `${type} may not stand at the top of a modal`),
      ...checkLength(`${path}.label`, textOf(component["label"]), 1, 45),
      ...checkLength(`${path}.description`, textOf(component["description"]), 0, 100),
    ];
  }
  return [
    ...demand(IN_LABEL.has(type), `${path}.type`, `${type} may not stand in a label`),
    ...checkLength(`${path}.custom_id`, textOf(component["custom_id"]), 1, 100),
    ...(type === ComponentType.TextInput ? checkTextInput(component, path) : []),
    ...(type === ComponentType.StringSelect ? checkChoice(component, path) : []),
    ...(type === ComponentType.FileUpload ? checkUpload(component, path) : []),
  ];
}

function checkTextInput(input: Fields, path: string): Problem[] {
  const styles: readonly number[] = [TextInputStyle.Short, TextInputStyle.Paragraph];
  return [
    ...demand(input["label"] === undefined, `${path}.label`, "must not be there within a label"),
    ...demand(styles.includes(numberOf(input["style"])), `${path}.style`, "must be short or paragraph"),
    ...checkLength(`${path}.placeholder`, textOf(input["placeholder"]), 0, 100),
  ];
}

function checkChoice(select: Fields, path: string): Problem[] {
  const { min_values: least, required } = select;
  return [
    ...checkSelect(select, ComponentType.StringSelect, path),
    ...demand(required === false || least !== 0, `${path}.required`, "must be false where nothing may be chosen"),
    ...demand(select["disabled"] !== true, `${path}.disabled`, "must not be true in a modal"),
    ...demand(
      numberOf(select["max_values"]) <= listOf(select["options"]).length,
      `${path}.max_values`,
      "must not be more than there are options",
    ),
  ];
}

function checkUpload({ min_values: least, max_values: most }: Fields, path: string): Problem[] {
  return [
    ...checkCount(`${path}.min_values`, numberOf(least), 0, 10, "files"),
    ...checkCount(`${path}.max_values`, numberOf(most ?? 1), 1, 10, "files"),
  ];
}
