import { setTimeout as pause } from "node:timers/promises";
import type { ChatInputCommandInteraction } from "discord.js";
import { wordingOf } from "../../../presentation/wording/wording.ts";
import type { BotContext } from "../botContext.ts";
import type { PressedComponent } from "../buttons/pressedComponent.ts";
import { openForm } from "../gateway/interactionResponses.ts";
import { localeOfAsker } from "../readerLocale.ts";
import { describeImportForm } from "./importForm.ts";
import { parseTypedEntry } from "./typedEntry.ts";

/** A form can't be deferred, and must be there within Discord's 3 s, the way to it counted: later than this the case is typed. Milliseconds. */
const MAX_LOOK_MS = 2_000;

/** Opens the form that asks for a page, with the corpus's cases to choose from, and what was typed before filled in. */
export async function openImportForm(
  interaction: ChatInputCommandInteraction | PressedComponent,
  { libraryService }: Pick<BotContext, "libraryService">,
  typed = "",
): Promise<string> {
  const looking = libraryService.withSnapshot((library) => library.describe()).then(({ cases }) => cases);
  const cases = await Promise.race([looking.catch(() => undefined), pause(MAX_LOOK_MS, undefined, { ref: false })]);
  await openForm(interaction, describeImportForm(cases, wordingOf(localeOfAsker(interaction)), parseTypedEntry(typed)));
  return "form";
}
