import { ComponentType } from "discord.js";
import { type Fields, fieldsOf, isFields, listOf, numberOf } from "./fields.ts";

/** A component and where in its message it stands. */
export interface Placed {
  readonly component: Fields;
  readonly type: number;
  /** As in `components.0.accessory`. */
  readonly path: string;
  /** The type it stands in; undefined at the top. */
  readonly parent: number | undefined;
  readonly isAccessory: boolean;
}

/** All components of a message or modal, nested ones after the one that holds them. */
export function listComponents(components: unknown, path = "components", parent?: number): readonly Placed[] {
  return listOf(components).flatMap((component, index) => [
    ...listWithin(component, `${path}.${index}`, parent, false),
  ]);
}

function listWithin(component: Fields, path: string, parent: number | undefined, isAccessory: boolean): Placed[] {
  const type = numberOf(component["type"]);
  const accessory = component["accessory"];
  const inner = component["component"];
  return [
    { component, type, path, parent, isAccessory },
    ...listComponents(component["components"], `${path}.components`, type),
    ...(isFields(accessory) ? listWithin(accessory, `${path}.accessory`, type, true) : []),
    ...(isFields(inner) ? listWithin(inner, `${path}.component`, type, false) : []),
  ];
}

/** The urls of media that a component shows. */
export function listMedia({
  component,
  type,
  path,
}: Placed): readonly { readonly url: string; readonly path: string }[] {
  const named = (media: unknown, at: string) => ({ url: String(fieldsOf(media)["url"] ?? ""), path: `${at}.url` });
  if (type === ComponentType.Thumbnail) return [named(component["media"], `${path}.media`)];
  if (type === ComponentType.File) return [named(component["file"], `${path}.file`)];
  if (type !== ComponentType.MediaGallery) return [];
  return listOf(component["items"]).map((item, index) => named(item["media"], `${path}.items.${index}.media`));
}

/** The components as Discord keeps them: numbered in order where they have no number, media with their real urls. */
export function keepComponents(components: unknown, urls: ReadonlyMap<string, string>): readonly Fields[] {
  const taken = new Set(listComponents(components).map(({ component }) => numberOf(component["id"])));
  let last = 0;
  const nextId = () => {
    do last += 1;
    while (taken.has(last));
    return last;
  };
  const keepMedia = (media: unknown) => {
    const { url } = fieldsOf(media);
    return { ...fieldsOf(media), url: urls.get(String(url)) ?? url };
  };
  const keep = (component: Fields): Fields => {
    const given = numberOf(component["id"]);
    const kept: Record<string, unknown> = { ...component, id: given === 0 ? nextId() : given };
    if (Array.isArray(component["components"])) kept["components"] = listOf(component["components"]).map(keep);
    if (isFields(component["accessory"])) kept["accessory"] = keep(component["accessory"]);
    if (isFields(component["media"])) kept["media"] = keepMedia(component["media"]);
    if (isFields(component["file"])) kept["file"] = keepMedia(component["file"]);
    if (Array.isArray(component["items"])) {
      kept["items"] = listOf(component["items"]).map((item) => ({ ...item, media: keepMedia(item["media"]) }));
    }
    return kept;
  };
  return listOf(components).map(keep);
}
