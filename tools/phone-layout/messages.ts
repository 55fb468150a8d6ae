import { fileURLToPath } from "node:url";
import { ask } from "../../commands/ask.ts";
import { readCaseCard } from "../../commands/case.ts";
import { checkMessage } from "../../commands/checkMessage.ts";
import { help } from "../../commands/help.ts";
import { commands } from "../../commands/index.ts";
import { readNextDates } from "../../commands/next.ts";
import { setUp } from "../../commands/setup.ts";
import { sources } from "../../commands/sources.ts";
import { timeline } from "../../commands/timeline.ts";
import type { LibraryContext } from "../../src/app/command.ts";
import type { Reply } from "../../src/app/reply.ts";
import { createLibraryContext } from "../../src/outlets/discord/botContext.ts";
import type { OutgoingMessage } from "../../src/outlets/discord/render/message.ts";
import { renderActionReply, renderReply } from "../../src/outlets/discord/render/renderReply.ts";
import { describeFolderProblem } from "../../src/presentation/wording/english/folderProblems.ts";
import { createReference } from "../../src/search/spans/quoteReference.ts";
import { readSnapshot } from "../../src/service/buildSnapshot.ts";
import { createLibraryApi } from "../../src/service/libraryApi.ts";

/** A message of the bot by a short name, such as `answer`. */
export interface NamedMessage {
  readonly name: string;
  readonly message: OutgoingMessage;
}

const QUESTION = "Why was Alec Baldwin's case dismissed?";
const OF_TWO_CASES = "How did the Rust case end compared to the Tory Lanez case?";
/** ISO 8601: messages are the same on whatever day they are measured. */
const TODAY = "2026-11-28";
const CLAIMS =
  "Alec Baldwin's case was dismissed with prejudice in July 2024. Hannah Gutierrez-Reed was found guilty of involuntary manslaughter.";

/** What members see most, from the starter knowledge by the real program. */
export async function makeMessages(): Promise<readonly NamedMessage[]> {
  const context = openStarterKnowledge();
  const answer = await ask.run({ question: QUESTION }, context);
  const told = await timeline.run({ case: "rust" }, context);
  const channel = (reply: Reply, page?: number) => renderReply(reply, { to: "channel", locale: "en", page });
  const asker = (reply: Reply) => renderReply(reply, { to: "asker", locale: "en" });
  return [
    { name: "answer", message: channel(answer) },
    { name: "two cases", message: channel(await ask.run({ question: OF_TWO_CASES }, context)) },
    { name: "timeline", message: channel(told) },
    { name: "timeline, last", message: channel(told, Infinity) },
    { name: "case", message: channel(await readCaseCard(context.library, { caseName: "rust", today: TODAY })) },
    { name: "next", message: channel(await readNextDates(context.library, { today: TODAY, limit: 6 })) },
    { name: "check", message: asker(await checkMessage.run(CLAIMS, context)) },
    ...(await followUps(answer, context)),
    { name: "nothing found", message: asker(await ask.run({ question: "Quelle est la capitale du Pérou?" }, context)) },
    { name: "sources", message: asker(await sources.run({}, context)) },
    { name: "setup", message: asker(await setUp(context, {})) },
    { name: "empty shelf", message: asker({ kind: "empty shelf" }) },
    { name: "help", message: asker(await help.run({}, context)) },
  ];
}

async function followUps(answer: Reply, { library }: LibraryContext): Promise<NamedMessage[]> {
  if (answer.kind !== "quotes") throw new Error(`The question “${QUESTION}” found no quotation.`);
  const references = answer.quotes.map(createReference);
  const [first] = references;
  const shown = first && (await library.readContext(first));
  if (!shown) throw new Error("The first quotation has no context.");
  const citations = await library.cite(references);
  return [
    { name: "context", message: renderActionReply({ kind: "context", context: shown }, { to: "asker", locale: "en" }) },
    {
      name: "citations",
      message: renderActionReply({ kind: "citations", citations, style: "bluebook" }, { to: "asker", locale: "en" }),
    },
  ];
}

function openStarterKnowledge(): LibraryContext {
  const reading = readSnapshot(fileURLToPath(new URL("../../knowledge", import.meta.url)));
  if (!reading.ok) throw new Error(describeFolderProblem(reading.problem));
  return createLibraryContext({ commands }, createLibraryApi(reading.value.library));
}
