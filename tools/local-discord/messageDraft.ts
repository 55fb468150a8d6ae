import { MessageFlags } from "discord.js";
import { keepComponents } from "./component.ts";
import { type Fields, listOf, numberOf, textOf } from "./fields.ts";
import type { Attachment, FileStore, UploadedFile } from "./file.ts";
import { isEphemeral, type Message } from "./message.ts";
import type { Draft } from "./rules/messageRules.ts";

/** A message as it would be if this body were posted. */
export function draftNew(body: Fields, files: readonly UploadedFile[]): Draft {
  return {
    content: textOf(body["content"]),
    embeds: listOf(body["embeds"]),
    components: body["components"] ?? [],
    flags: numberOf(body["flags"]),
    files: files.map(({ name }) => name),
    hasPoll: (body["poll"] ?? null) !== null,
    hasStickers: Array.isArray(body["sticker_ids"]) && body["sticker_ids"].length > 0,
  };
}

/** A message as it would be after this edit: what the body doesn't name stays. */
export function draftEdit(message: Message, body: Fields, files: readonly UploadedFile[]): Draft {
  const isNamed = (field: string) => body[field] !== undefined;
  const kept = listKeptAttachments(message, body).map(({ filename }) => filename);
  return {
    content: isNamed("content") ? textOf(body["content"]) : message.content,
    embeds: isNamed("embeds") ? listOf(body["embeds"]) : listOf(message.embeds),
    components: isNamed("components") ? (body["components"] ?? []) : (message.components ?? []),
    flags: editFlags(message.flags ?? 0, body),
    files: [...kept, ...files.map(({ name }) => name)],
    hasPoll: false,
    hasStickers: false,
  };
}

/** Whether a message is ephemeral or Components V2 can't be taken back; that its embeds are hidden can. */
function editFlags(before: number, body: Fields): number {
  const shown = before & ~MessageFlags.Loading;
  if (typeof body["flags"] !== "number") return shown;
  const given = body["flags"] & (MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2);
  return (shown & ~MessageFlags.SuppressEmbeds) | given;
}

/** The files that an edit leaves in place: those it names, or all if it names none. */
function listKeptAttachments(message: Message, body: Fields): readonly Attachment[] {
  const present = listOf(message.attachments) as readonly unknown[] as readonly Attachment[]; // only FileStore makes them
  if (!Array.isArray(body["attachments"])) return present;
  const named = new Set(listOf(body["attachments"]).map(({ id }) => String(id)));
  return present.filter(({ id }) => named.has(id));
}

/** The fields of a message that a body decides, as Discord keeps them. */
export function keepContent(draft: Draft, body: Fields, files: readonly UploadedFile[], keep: Keep): Fields {
  const ephemeral = (draft.flags & MessageFlags.Ephemeral) !== 0;
  const before = keep.before === undefined ? [] : listKeptAttachments(keep.before, body);
  const attachments = [...before, ...files.map((file) => keep.files.keep(file, ephemeral))];
  const urls = new Map(attachments.map(({ filename, url }) => [`attachment://${filename}`, url]));
  return {
    content: draft.content,
    embeds: draft.embeds.map((embed) => ({ type: "rich", ...embed })),
    components: keepComponents(draft.components, urls),
    flags: draft.flags,
    attachments,
  };
}

export interface Keep {
  readonly files: FileStore;
  /** The message that is edited. */
  readonly before?: Message;
}

/** The flags of an answer to a deferral: ephemeral if that was, whatever the answer says. */
export function inheritEphemeral(draft: Draft, deferred: Message): Draft {
  const flags = draft.flags & ~MessageFlags.Ephemeral;
  return { ...draft, flags: isEphemeral(deferred) ? flags | MessageFlags.Ephemeral : flags };
}
