import type { AutocompleteInteraction } from "discord.js";
import { type CommandOption, isTypedCommand } from "../../../app/command.ts";
import { listStandingImports } from "../../../app/moderateArticle.ts";
import { findArticles, type ListedArticle } from "../../../documents/catalogue.ts";
import { putOnOneLine, truncate } from "../../../presentation/truncate.ts";
import { fingerprint } from "../../../text/fingerprint.ts";
import { sanitizeText } from "../../../text/sanitize.ts";
import { waitAtMost } from "../../../waitAtMost.ts";
import type { BotContext } from "../botContext.ts";
import { readCaller } from "../caller.ts";
import { offerChoices } from "../gateway/interactionResponses.ts";
import { ownModeration } from "../ownModeration.ts";
import { authorize } from "../permissions.ts";
import { nameCommand } from "./commandName.ts";
import { MAX_CHOICE_LENGTH } from "./registration.ts";

/** As many as Discord offers while somebody types. */
const MAX_CHOICES = 25;
/**
 * Discord takes choices for 3 s, the way to it counted, and says that nothing fits where there are none: a shelf that has to be
 * opened first is waited for. Milliseconds.
 */
const MAX_COMPLETION_MS = 2_000;
/** Imports that may be undone are looked for among so many entries of the log. */
const MAX_LOGGED = 1_000;

/** UTF-16 code units of a title beside its file. */
const MAX_TITLE_LENGTH = 60;

interface Choice {
  readonly name: string;
  readonly value: string;
}

type CompletingContext = Pick<BotContext, "commands" | "config" | "libraryService" | "moderation">;

/** Offers the cases or articles that go on as typed, or none where it is not for the asker to know. */
export async function completeOption(
  interaction: AutocompleteInteraction,
  context: CompletingContext,
): Promise<string> {
  const focused = interaction.options.getFocused(true);
  const command = context.commands.filter(isTypedCommand).find(({ name }) => name === nameCommand(interaction));
  const options: readonly CommandOption[] = command?.options ?? [];
  const option = options.find(({ name }) => name === focused.name);
  const isAdmitted = command && authorize(command.audience, readCaller(interaction), context.config) === "admitted";
  const finding = isAdmitted && option ? findChoices(interaction, context, option, focused.value) : [];
  const choices = (await waitAtMost(Promise.resolve(finding), MAX_COMPLETION_MS)) ?? [];
  await offerChoices(interaction, choices);
  return `${choices.length} choices`;
}

async function findChoices(
  interaction: AutocompleteInteraction,
  context: CompletingContext,
  { kind, articles: which = "served" }: CommandOption,
  typed: string,
): Promise<readonly Choice[]> {
  const { libraryService } = context;
  if (kind === "case") {
    const cases = await libraryService.withSnapshot((library) => library.completeCase(typed, MAX_CHOICES));
    return cases
      .filter(({ slug }) => slug.length <= MAX_CHOICE_LENGTH)
      .map(({ slug, title }) => ({ name: shorten(title) || slug, value: slug }));
  }
  if (kind !== "article") return [];
  if (which !== "imported")
    return (await libraryService.withSnapshot((library) => library.findArticles(typed, which, MAX_CHOICES))).map(
      toChoice,
    );
  const entries = (await ownModeration(interaction, context)?.list(MAX_LOGGED)) ?? [];
  return findArticles(listStandingImports(entries), typed, MAX_CHOICES).map(toChoice);
}

/** Several articles may have one title: the case's folder tells them apart. A path may be longer than a choice. */
function toChoice({ id, title }: Pick<ListedArticle, "id" | "title">): Choice {
  return { name: shorten(`${truncate(title, MAX_TITLE_LENGTH)} · ${id}`), value: fingerprint(id) };
}

function shorten(name: string): string {
  return truncate(putOnOneLine(sanitizeText(name)).trim(), MAX_CHOICE_LENGTH);
}
