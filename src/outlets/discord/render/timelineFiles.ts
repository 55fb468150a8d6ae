import { ComponentType } from "discord.js";
import { type AttachedFile, container, type OutgoingMessage, textOf } from "./message.ts";

/** A picture of a timeline; its description is what a screen reader says. */
export function renderPicture({ picture }: { readonly picture: AttachedFile }): OutgoingMessage {
  const { name, description } = picture;
  const item = { media: { url: `attachment://${name}` }, description };
  return { components: [{ type: ComponentType.MediaGallery, items: [item] }], files: [picture] };
}

/** A timeline's files, for other programs. */
export function renderFiles({ files }: { readonly files: readonly AttachedFile[] }): OutgoingMessage {
  const explained = "**The timeline for other programs**\n-# Every quotation is whole; its source stands with it.";
  return {
    components: [
      container([
        textOf(explained),
        ...files.map(({ name }) => ({ type: ComponentType.File, file: { url: `attachment://${name}` } }) as const),
      ]),
    ],
    files,
  };
}
