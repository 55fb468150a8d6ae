import { ButtonStyle, ComponentType } from "discord.js";
import { listComponents, listMedia, type Placed } from "../component.ts";
import { type Fields, listOf, numberOf, textOf } from "../fields.ts";
import { checkCount, checkLength, demand, type Problem } from "./problem.ts";

/** Components that exist only in messages with the flag IS_COMPONENTS_V2. */
export const V2_TYPES: ReadonlySet<number> = new Set([
  ComponentType.Section,
  ComponentType.TextDisplay,
  ComponentType.Thumbnail,
  ComponentType.MediaGallery,
  ComponentType.File,
  ComponentType.Separator,
  ComponentType.Container,
]);

const SELECTS: ReadonlySet<number> = new Set([
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
]);

const INSIDE_CONTAINER: readonly number[] = [
  ComponentType.ActionRow,
  ComponentType.Section,
  ComponentType.TextDisplay,
  ComponentType.MediaGallery,
  ComponentType.File,
  ComponentType.Separator,
];

/** What may stand in what. */
const CHILDREN: ReadonlyMap<number | undefined, ReadonlySet<number>> = new Map([
  [undefined, new Set([...INSIDE_CONTAINER, ComponentType.Container])],
  [ComponentType.Container, new Set(INSIDE_CONTAINER)],
  [ComponentType.Section, new Set([ComponentType.TextDisplay])],
  [ComponentType.ActionRow, new Set([ComponentType.Button, ...SELECTS])],
]);

const ACCESSORIES: ReadonlySet<number> = new Set([ComponentType.Button, ComponentType.Thumbnail]);

export const MAX_COMPONENTS = 40;
export const MAX_TEXT = 4000;

/** What Discord would refuse in a message's components. `files` are the names of its attachments. */
export function checkComponents(components: unknown, isV2: boolean, files: readonly string[]): Problem[] {
  const placed = listComponents(components);
  const text = placed
    .filter(({ type }) => type === ComponentType.TextDisplay)
    .map(readContent)
    .join("");
  const top = listOf(components).length;
  return [
    ...placed.flatMap(checkComponent),
    ...placed.flatMap((one) => checkMedia(one, files)),
    ...checkUnique(placed, "custom_id"),
    ...checkUnique(placed, "id"),
    ...demand(isV2 || top <= 5, "components", `must be 5 rows or fewer without IS_COMPONENTS_V2, and are ${top}`),
    ...demand(
      isV2 || !placed.some(({ type }) => V2_TYPES.has(type)),
      "flags",
      "must hold IS_COMPONENTS_V2 (1 << 15), since the message has components of that kind",
    ),
    ...demand(
      placed.length <= MAX_COMPONENTS,
      "components",
      `must be ${MAX_COMPONENTS} or fewer with nested ones, and are ${placed.length}`,
    ),
    ...demand(text.length <= MAX_TEXT, "components", `show ${text.length} characters of text; ${MAX_TEXT} is the most`),
  ];
}

function readContent({ component }: Placed): string {
  return textOf(component["content"]);
}

function checkComponent(placed: Placed): Problem[] {
  const { component, type, path } = placed;
  const misplaced = checkPlace(placed);
  if (misplaced.length > 0) return misplaced;
  if (type === ComponentType.TextDisplay)
    return checkLength(`${path}.content`, textOf(component["content"]), 1, MAX_TEXT);
  if (type === ComponentType.Button) return checkButton(component, path);
  if (type === ComponentType.ActionRow) return checkRow(component, path);
  if (type === ComponentType.Section) return checkSection(component, path);
  if (type === ComponentType.Container) return checkCount(path, count(component, "components"), 1, 39, "components");
  if (type === ComponentType.MediaGallery) return checkCount(path, count(component, "items"), 1, 10, "items");
  if (SELECTS.has(type)) return checkSelect(component, type, path);
  return [];
}

function count(component: Fields, field: string): number {
  return listOf(component[field]).length;
}

function checkPlace({ type, path, parent, isAccessory }: Placed): Problem[] {
  const allowed = isAccessory ? ACCESSORIES : CHILDREN.get(parent);
  const where = parent === undefined ? "at the top of a message" : `in a component of type ${parent}`;
  return demand(allowed?.has(type) === true, `${path}.type`, `${type} may not stand ${where}`);
}

function checkButton(button: Fields, path: string): Problem[] {
  const isLink = button["style"] === ButtonStyle.Link;
  const label = textOf(button["label"]);
  const named = label !== "" || (button["emoji"] ?? null) !== null;
  const needed = isLink ? "url" : "custom_id";
  const forbidden = isLink ? "custom_id" : "url";
  return [
    ...demand(named, `${path}.label`, "must be there, or an emoji"),
    ...demand(label.trim() !== "" || label === "", `${path}.label`, "must not be blank"),
    ...checkLength(`${path}.label`, label, 0, 80),
    ...demand([1, 2, 3, 4, 5].includes(numberOf(button["style"])), `${path}.style`, "must be a style from 1 to 5"),
    ...checkLength(`${path}.${needed}`, textOf(button[needed]), 1, isLink ? 512 : 100),
    ...demand((button[forbidden] ?? null) === null, `${path}.${forbidden}`, `must not be there beside ${needed}`),
    ...demand(
      !isLink || /^(https?|discord):\/\/\S+$/.test(textOf(button["url"])),
      `${path}.url`,
      "must be a web address",
    ),
  ];
}

function checkRow(row: Fields, path: string): Problem[] {
  const children = listOf(row["components"]);
  const selects = children.filter(({ type }) => SELECTS.has(numberOf(type)));
  const mixed = selects.length > 0 && children.length > 1;
  return [
    ...checkCount(path, children.length, 1, 5, "components"),
    ...demand(!mixed, path, "must hold buttons or a single select, not both"),
  ];
}

function checkSection(section: Fields, path: string): Problem[] {
  return [
    ...checkCount(path, count(section, "components"), 1, 3, "text displays"),
    ...demand((section["accessory"] ?? null) !== null, `${path}.accessory`, "is required"),
  ];
}

/** What Discord would refuse in a select, in a message or modal. */
export function checkSelect(select: Fields, type: number, path: string): Problem[] {
  const options = listOf(select["options"]);
  const values = options.map(({ value }) => value);
  return [
    ...checkLength(`${path}.custom_id`, textOf(select["custom_id"]), 1, 100),
    ...checkLength(`${path}.placeholder`, textOf(select["placeholder"]), 0, 150),
    ...(type === ComponentType.StringSelect ? checkCount(path, options.length, 1, 25, "options") : []),
    ...demand(new Set(values).size === values.length, `${path}.options`, "must have values that differ"),
    ...options.flatMap((option, index) => [
      ...checkLength(`${path}.options.${index}.label`, textOf(option["label"]), 1, 100),
      ...checkLength(`${path}.options.${index}.value`, textOf(option["value"]), 1, 100),
    ]),
  ];
}

function checkMedia(placed: Placed, files: readonly string[]): Problem[] {
  return listMedia(placed).flatMap(({ url, path }) => {
    const file = url.startsWith("attachment://") ? url.slice("attachment://".length) : undefined;
    const missing = file !== undefined && !files.includes(file);
    const foreign = file === undefined && placed.type === ComponentType.File && !url.includes("/attachments/");
    return [
      ...demand(!missing, path, `names the file ${file}, which was not uploaded`),
      ...demand(!foreign, path, "must be an attachment:// reference"),
    ];
  });
}

function checkUnique(placed: readonly Placed[], field: "custom_id" | "id"): Problem[] {
  const seen = new Set<unknown>();
  return placed.flatMap(({ component, path }) => {
    const value = component[field] ?? 0;
    if (value === 0 || value === "") return [];
    const repeated = seen.has(value);
    seen.add(value);
    return demand(!repeated, `${path}.${field}`, `${JSON.stringify(value)} is used twice in this message`);
  });
}
