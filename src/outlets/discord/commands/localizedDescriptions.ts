import { Locale as DiscordLocale } from "discord.js";
import { LOCALES, type Locale } from "../../../presentation/wording/locale.ts";
import { wordingOf } from "../../../presentation/wording/wording.ts";

/** What Discord calls the languages of the frame; English is the default of every text. */
const DISCORD_LOCALES: Readonly<Record<Locale, readonly DiscordLocale[]>> = {
  en: [],
  es: [DiscordLocale.SpanishES, DiscordLocale.SpanishLATAM],
  fr: [DiscordLocale.French],
  de: [DiscordLocale.German],
  pt: [DiscordLocale.PortugueseBR],
};

type Localizations = Partial<Record<DiscordLocale, string>>;

/** The description of a command, or of one of its options, in each other language that has words for it. */
export function localizeDescription(command: string, option?: string): Localizations {
  const texts: Localizations = {};
  for (const locale of LOCALES) {
    const described = wordingOf(locale).commands[command];
    const text = option === undefined ? described?.description : described?.options?.[option];
    if (text !== undefined) for (const tag of DISCORD_LOCALES[locale]) texts[tag] = text;
  }
  return texts;
}
