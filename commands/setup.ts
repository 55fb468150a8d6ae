import { defineCommand, type LibraryContext } from "../src/app/command.ts";
import type { Reply } from "../src/app/reply.ts";
import { type NamedCase, nameCase } from "../src/documents/case.ts";
import type { LibraryApi } from "../src/service/libraryService.ts";
import { ANSWER_PLACES, type AnswerPlace, type ChannelSettings } from "../src/storage/channelSettings.ts";
import { chooseNamedCase } from "./ask.ts";

/** What takes a channel's case away again, unless a case is called so. */
const NO_CASE = "none";
/** Languages of the frame by what a moderator chooses; `own` is each asker's own. BCP 47 tags. */
const LANGUAGES: Readonly<Record<string, string | undefined>> = {
  own: undefined,
  English: "en",
  español: "es",
  français: "fr",
  Deutsch: "de",
  português: "pt",
};

export const setup = defineCommand({
  kind: "library",
  name: "setup",
  description: "What to do first, and what holds in this channel",
  audience: "moderators",
  shownTo: "asker",
  options: [
    {
      name: "case",
      description: "The case that is meant in this channel where none is named; none takes it away",
      kind: "case",
      required: false,
    },
    {
      name: "answers",
      description: "Where answers go: into this channel, to the asker alone, or into threads",
      kind: "choice",
      choices: ANSWER_PLACES,
      required: false,
    },
    {
      name: "language",
      description: "The language around quotations that everybody in this server sees; own is each asker's",
      kind: "choice",
      choices: Object.keys(LANGUAGES),
      required: false,
    },
  ],
  run: ({ case: caseName, answers, language }, { library, settings, server, follows }) =>
    setUp({ library, settings, server, follows }, { caseName, answers, language }),
});

/** What a moderator changes; what is left out stays. */
export interface SetupRequest {
  /** A slug, title or alias, or `none`. */
  readonly caseName?: string;
  readonly answers?: string;
  /** As it may be chosen; what can't be changes nothing. */
  readonly language?: string;
}

type SetupContext = Pick<LibraryContext, "settings" | "server" | "follows"> & {
  readonly library: Pick<LibraryApi, "describe" | "findCase">;
};

/** Changes what holds in a channel where it can be kept, and tells what holds, and what to do first. */
export async function setUp(
  { library, settings, server, follows }: SetupContext,
  request: SetupRequest,
): Promise<Reply> {
  const { articles, cases } = await library.describe();
  const before = (await settings?.read()) ?? {};
  const changed = await changeSettings(library, before, request);
  if ("kind" in changed) return changed;
  const isChannelChanged = request.caseName !== undefined || request.answers !== undefined;
  const written = isChannelChanged ? await settings?.write(changed) : undefined;
  if (written?.ok === false) return { kind: "settings unusable", problem: written.problem };
  const { language: chosen } = request;
  const isLanguageChanged = chosen !== undefined && Object.hasOwn(LANGUAGES, chosen);
  const stored = isLanguageChanged ? await settings?.writeServer({ language: LANGUAGES[chosen] }) : undefined;
  if (stored?.ok === false) return { kind: "settings unusable", problem: stored.problem };
  const isChanged = isChannelChanged || isLanguageChanged;
  const now = settings ? changed : {};
  return {
    kind: "setup",
    isKept: settings !== undefined,
    isChanged: isChanged && settings !== undefined,
    answers: now.answers ?? "here",
    missing: now.answers === "thread" ? server?.findMissing("threads") : undefined,
    case: findNamed(cases, now.case),
    language: (await settings?.readServer())?.language,
    troubledFollows: ((await follows?.list()) ?? []).filter(({ problem }) => problem !== undefined).length,
    articles,
  };
}

async function changeSettings(
  library: Pick<LibraryApi, "describe" | "findCase">,
  before: ChannelSettings,
  { caseName, answers }: SetupRequest,
): Promise<ChannelSettings | Extract<Reply, { name: string }>> {
  const kept = answers === undefined ? before : { ...before, answers: readAnswers(answers) };
  if (caseName === undefined) return kept;
  const chosen = await chooseNamedCase(library, caseName);
  if (chosen.kind === "chosen") return { ...kept, case: chosen.slug };
  return caseName.trim().toLowerCase() === NO_CASE ? { answers: kept.answers } : chosen;
}

/** What is none of the choices, as a forged interaction may have it, is as usual. */
function readAnswers(answers: string): AnswerPlace {
  return ANSWER_PLACES.find((place) => place === answers) ?? "here";
}

function findNamed(cases: readonly NamedCase[], slug: string | undefined): NamedCase | undefined {
  const found = cases.find((one) => one.slug === slug);
  return found && nameCase(found);
}
