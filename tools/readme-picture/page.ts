import type { APIMessageTopLevelComponent } from "discord.js";
import { type Attachments, renderComponent } from "./components.ts";
import { escapeHtml } from "./markdown.ts";
import { STYLE } from "./style.ts";

/** A message as it is sent to Discord, of which a picture shows the components. */
export interface PicturedMessage {
  readonly components?: readonly APIMessageTopLevelComponent[];
  readonly flags?: number;
}

/** What stands round a message and is not in it. */
export interface PictureFrame {
  readonly botName?: string;
  /** The bot's picture as a `data:` address; without one its first letter stands for it. */
  readonly avatar?: string;
  /** Who used which command; without one the line above the message is left out. */
  readonly asked?: { readonly memberName: string; readonly command: string };
  readonly time?: string;
  /** Whether only one person sees it, as Discord then says below it. */
  readonly isEphemeral?: boolean;
  readonly attachments?: Attachments;
}

/** Discord's flag of a message that one person sees. */
export const EPHEMERAL = 1 << 6;

/** A page that shows the line in which somebody types a command and its first option. */
export function renderTyping(command: string, option: string, typed: string): string {
  const [used, name, text] = [escapeHtml(command), escapeHtml(option), escapeHtml(typed)];
  return wrap(
    "Casebook",
    `<article class="message typing"><div class="input"><span class="command">/${used}</span><span class="option"><b>${name}</b>${text}<i></i></span></div></article>`,
  );
}

function wrap(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body>
${body}</body></html>`;
}

/** A page that shows the message as Discord's dark theme does on a desktop. It loads nothing from anywhere. */
export function renderPage(message: PicturedMessage, frame: PictureFrame = {}): string {
  const { botName = "Casebook", avatar, asked, time = "Today at 14:05", attachments = new Map() } = frame;
  const components = (message.components ?? []).map((component) => renderComponent(component, attachments));
  const face = avatar ? `<img src="${escapeHtml(avatar)}" alt="">` : escapeHtml(botName.slice(0, 1));
  const isEphemeral = ((message.flags ?? 0) & EPHEMERAL) !== 0;
  return wrap(
    botName,
    `<article class="message${asked ? "" : " plain"}">
${asked ? renderAsked(asked.memberName, asked.command) : ""}
<div class="face">${face}</div>
<div class="author"><span class="name">${escapeHtml(botName)}</span><span class="app">APP</span><time>${escapeHtml(time)}</time></div>
<div class="components">${components.join("")}</div>
${isEphemeral ? '<div class="only">👁 Only you can see this • <b>Dismiss message</b></div>' : ""}
</article>`,
  );
}

function renderAsked(memberName: string, command: string): string {
  const [member, used] = [escapeHtml(memberName), escapeHtml(command)];
  return `<div class="asked"><span class="face">${member.slice(0, 1)}</span><span class="member">${member}</span><span>used</span><span class="command">/${used}</span></div>`;
}
