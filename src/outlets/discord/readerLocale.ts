import type { Interaction } from "discord.js";
import { DEFAULT_LOCALE, type Locale, readLocale } from "../../presentation/wording/locale.ts";
import type { BotContext } from "./botContext.ts";
import { readServer } from "./caller.ts";

/** The languages of the frame for what an interaction brings: the asker's alone, or the channel's. */
export interface ReaderLocales {
  readonly asker: Locale;
  readonly channel: Locale;
}

/** The language of what one person alone sees: that of their Discord, else that of the server in Discord, else English. */
export function localeOfAsker({ locale, guildLocale }: Pick<Interaction, "locale" | "guildLocale">): Locale {
  return readLocale(locale) ?? readLocale(guildLocale) ?? DEFAULT_LOCALE;
}

/** The language of what the channel sees, too: the one that moderators have chosen for the server, else the asker's. */
export async function readLocales(
  interaction: Interaction,
  { settings }: Pick<BotContext, "settings">,
): Promise<ReaderLocales> {
  const asker = localeOfAsker(interaction);
  const server = readServer(interaction);
  const chosen = settings && server !== undefined ? await settings.readServer(server) : {};
  return { asker, channel: readLocale(chosen.language) ?? asker };
}
