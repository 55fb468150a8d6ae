import { renderHTMLFromJSON } from "discord-message-transcript-base";
import type { OutgoingMessage } from "../../src/outlets/discord/render/message.ts";

/** As much of a component of a message as the transcript's renderer reads. */
interface Component {
  readonly type: number;
  readonly accent_color?: number;
  readonly content?: string;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
}

/** A message as the HTML of a transcript, drawn by a renderer that others wrote. It still names addresses of the network. */
export function renderTranscript({ components }: OutgoingMessage): Promise<string> {
  const message = {
    id: "2",
    authorId: "1",
    content: "",
    createdTimestamp: 0,
    components: (components as readonly Component[]).map(adapt), // as they are sent to Discord
    ...{ attachments: [], embeds: [], reactions: [], poll: null, references: null, mentions: false, system: false },
  };
  const author = { id: "1", displayName: "Casebook", avatarURL: "", bot: true, guildTag: null, member: null };
  const transcript = {
    authors: [author],
    channel: { id: "3", name: "court", img: null, parent: null, topic: null },
    guild: { id: "4", name: "Court Watchers", icon: null },
    messages: [message],
    mentions: { channels: [], roles: [], users: [] },
    options: {
      ...{ fileName: "message", includeButtons: true, includeComponents: true, includeV2Components: true },
      ...{ localDate: "en-US", timeZone: "UTC", watermark: false },
    },
  };
  return renderHTMLFromJSON(JSON.stringify(transcript), { selfContained: true, watermark: false });
}

/** The renderer's names of fields; it keeps a backslash that Discord's client doesn't show. */
function adapt({ accent_color: accent, content, components, accessory, ...rest }: Component): object {
  return {
    ...rest,
    ...(accent === undefined ? {} : { hexAccentColor: `#${accent.toString(16)}`, spoiler: false }),
    ...(content === undefined ? {} : { content: content.replace(/\\([^0-9A-Za-z\s])/g, "$1") }),
    ...(components === undefined ? {} : { components: components.map(adapt) }),
    accessory: accessory === undefined ? null : adapt(accessory),
  };
}
