import { MessageFlags } from "discord.js";
import { type Fields, fieldsOf, listOf, numberOf, textOf } from "../fields.ts";
import { checkComponents } from "./componentRules.ts";
import { checkCount, checkLength, demand, type Problem } from "./problem.ts";

/** Flags that an application may set on a new message. */
const SETTABLE =
  MessageFlags.SuppressEmbeds |
  MessageFlags.Ephemeral |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsVoiceMessage |
  MessageFlags.IsComponentsV2;

/** A message as it would stand after a request: for an edit, with what the edit leaves as it was. */
export interface Draft {
  readonly content: string;
  readonly embeds: readonly Fields[];
  readonly components: unknown;
  readonly flags: number;
  /** The names of its files, old and new. */
  readonly files: readonly string[];
  readonly hasPoll: boolean;
  readonly hasStickers: boolean;
}

export function isV2(flags: number): boolean {
  return (flags & MessageFlags.IsComponentsV2) !== 0;
}

/** What Discord would refuse in a message. */
export function checkMessage(draft: Draft): Problem[] {
  const { content, embeds, components, flags, files } = draft;
  const unknown = flags & ~(SETTABLE | MessageFlags.Loading);
  return [
    ...checkLength("content", content, 0, 2000),
    ...checkCount("embeds", embeds.length, 0, 10, "embeds"),
    ...checkCount("attachments", files.length, 0, 10, "files"),
    ...demand(unknown === 0, "flags", `holds ${unknown}, which an application can't set`),
    ...(isV2(flags) ? checkLegacyFields(draft) : []),
    ...checkComponents(components, isV2(flags), files),
  ];
}

function checkLegacyFields({ content, embeds, hasPoll, hasStickers }: Draft): Problem[] {
  const text = "can't be used beside the flag IS_COMPONENTS_V2";
  return [
    ...demand(content === "", "content", text),
    ...demand(embeds.length === 0, "embeds", text),
    ...demand(!hasPoll, "poll", text),
    ...demand(!hasStickers, "sticker_ids", text),
  ];
}

/** Whether there is nothing at all to show. */
export function isEmpty({ content, embeds, components, files, hasPoll, hasStickers }: Draft): boolean {
  const parts = [...embeds, ...listOf(components), ...files];
  return content.trim() === "" && parts.length === 0 && !hasPoll && !hasStickers;
}

/** What Discord allows and this bot must never do: to mention anyone, to let a link unfurl. */
export function checkManners(body: Fields, flags: number): string[] {
  const mentions = fieldsOf(body["allowed_mentions"]);
  const { parse } = mentions;
  const named = [mentions["users"], mentions["roles"]].some((list) => Array.isArray(list) && list.length > 0);
  const mentionsNobody = Array.isArray(parse) && parse.length === 0 && !named;
  const unfurls = /(?<!<)https?:\/\//i.test(textOf(body["content"])) && (flags & MessageFlags.SuppressEmbeds) === 0;
  return [
    ...(mentionsNobody ? [] : ["allowed_mentions must be {parse: []}, so that nobody is mentioned"]),
    ...(unfurls ? ["content has a link: flags must hold SUPPRESS_EMBEDS (1 << 2), or the link unfurls"] : []),
  ];
}

/** What may be said of a reply that is only announced: whether it will be ephemeral, and nothing else. */
export function checkDeferral(data: Fields): Problem[] {
  const others = Object.keys(data).filter((field) => field !== "flags" && (data[field] ?? null) !== null);
  const flags = numberOf(data["flags"]);
  return [
    ...demand((flags & ~MessageFlags.Ephemeral) === 0, "data.flags", "may hold EPHEMERAL alone in a deferral"),
    ...others.map((field) => ({ path: `data.${field}`, text: "has no place in a deferral" })),
  ];
}

/** Flags that an edit may not touch. */
export function checkEditedFlags(body: Fields): Problem[] {
  const allowed = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;
  const flags = numberOf(body["flags"]);
  return demand(
    (flags & ~allowed) === 0,
    "flags",
    `may hold SUPPRESS_EMBEDS and IS_COMPONENTS_V2 in an edit, and is ${flags}; whether a reply is ephemeral can't change`,
  );
}
