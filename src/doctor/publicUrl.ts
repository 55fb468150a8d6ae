import { type Check, hint, ok } from "./finding.ts";

/** What may keep readers from opening the pages to which citations lead; nothing is fetched. */
export const checkPublicUrl: Check = (reading) => {
  const { publicUrl, web } = reading.ok ? reading.value : {};
  if (publicUrl === undefined) return [];
  const { protocol, hostname } = new URL(publicUrl);
  if (web === undefined)
    return [
      hint(
        `PUBLIC_URL leads citations to ${publicUrl}, but WEB_PORT serves no pages beside the bot: set it, unless another process of yours serves them.`,
        "PUBLIC_URL",
      ),
    ];
  if (/^(?:localhost|127\..*|\[::1\])$/.test(hostname))
    return [
      hint(`PUBLIC_URL ${publicUrl} opens on this machine alone: members elsewhere can't follow it.`, "PUBLIC_URL"),
    ];
  if (protocol === "http:")
    return [hint(`PUBLIC_URL ${publicUrl} is not encrypted: use an https address.`, "PUBLIC_URL")];
  return [ok(`Citations lead to ${publicUrl} where a document may be read there.`)];
};
