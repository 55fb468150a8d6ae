import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
  type APISectionComponent,
  type APISeparatorComponent,
  ButtonStyle,
  ComponentType,
  SeparatorSpacingSize,
} from "discord.js";
import { escapeHtml, renderMarkdown } from "./markdown.ts";

/** Files of a message by name, as addresses that hold the file itself (`data:`). */
export type Attachments = ReadonlyMap<string, string>;

export function renderComponent(
  component: APIMessageTopLevelComponent | APIComponentInContainer,
  attachments: Attachments,
): string {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return `<div class="text">${renderMarkdown(component.content)}</div>`;
    case ComponentType.Section:
      return renderSection(component, attachments);
    case ComponentType.Container:
      return renderContainer(component, attachments);
    case ComponentType.Separator:
      return renderSeparator(component);
    case ComponentType.ActionRow:
      return renderRow(component);
    case ComponentType.MediaGallery:
      return `<div class="gallery">${component.items.map(({ media }) => renderImage(media.url, "", attachments)).join("")}</div>`;
    case ComponentType.File:
      return `<div class="file">📄 <span class="name">${escapeHtml(component.file.url.replace("attachment://", ""))}</span></div>`;
  }
}

function renderContainer(
  { components, accent_color: accent }: APIContainerComponent,
  attachments: Attachments,
): string {
  const inside = components.map((component) => renderComponent(component, attachments)).join("");
  if (accent === undefined || accent === null) return `<div class="container">${inside}</div>`;
  const color = `#${accent.toString(16).padStart(6, "0")}`;
  return `<div class="container accented" style="--accent:${color}">${inside}</div>`;
}

function renderSection({ components, accessory }: APISectionComponent, attachments: Attachments): string {
  const texts = components.map((component) => renderComponent(component, attachments)).join("");
  const beside =
    accessory.type === ComponentType.Button
      ? renderButton(accessory)
      : renderImage(accessory.media.url, "thumbnail", attachments);
  return `<div class="section"><div class="texts">${texts}</div><div class="accessory">${beside}</div></div>`;
}

function renderSeparator({ divider = true, spacing }: APISeparatorComponent): string {
  return `<div class="separator${divider ? " line" : ""}${spacing === SeparatorSpacingSize.Large ? " wide" : ""}"></div>`;
}

function renderRow({ components }: APIActionRowComponent<APIComponentInMessageActionRow>): string {
  const inside = components.map((component) =>
    component.type === ComponentType.Button
      ? renderButton(component)
      : `<div class="select"><span>${escapeHtml(component.placeholder ?? "Make a selection")}</span><span>⌄</span></div>`,
  );
  return `<div class="row">${inside.join("")}</div>`;
}

const BUTTON_CLASSES = {
  [ButtonStyle.Primary]: "primary",
  [ButtonStyle.Secondary]: "secondary",
  [ButtonStyle.Success]: "success",
  [ButtonStyle.Danger]: "danger",
  [ButtonStyle.Link]: "link",
  [ButtonStyle.Premium]: "primary",
} as const;

/** The arrow out of a box that Discord puts behind the label of a link. */
const LINK_ICON =
  '<svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"><path d="M9.5 2.5h4v4M13 3 7.5 8.5M6.5 3.5H4A1.5 1.5 0 0 0 2.5 5v7A1.5 1.5 0 0 0 4 13.5h7a1.5 1.5 0 0 0 1.5-1.5V9.5"/></svg>';

function renderButton(button: APIButtonComponent): string {
  const [label, emoji] = button.style === ButtonStyle.Premium ? ["Premium"] : [button.label, button.emoji];
  const parts = [
    emoji ? `<span class="emoji">${escapeHtml(emoji.id ? `:${emoji.name}:` : (emoji.name ?? ""))}</span>` : "",
    label ? `<span class="label">${escapeHtml(label)}</span>` : "",
    button.style === ButtonStyle.Link ? LINK_ICON : "",
  ];
  const disabled = button.disabled ? " disabled" : "";
  return `<span class="button ${BUTTON_CLASSES[button.style]}${disabled}">${parts.join("")}</span>`;
}

function renderImage(url: string, name: string, attachments: Attachments): string {
  const source = attachments.get(url.replace("attachment://", "")) ?? url;
  if (!source.startsWith("data:")) return `<div class="missing ${name}">${escapeHtml(source)}</div>`;
  return `<img class="${name}" src="${escapeHtml(source)}" alt="">`;
}
