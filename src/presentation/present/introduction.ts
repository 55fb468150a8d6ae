import type { CommandUsage, Introduction, Reply } from "../../app/reply.ts";
import type { ReplyAction } from "../replyAction.ts";
import { type Block, documentOf, type Line, paragraph, type ReplyDocument, strong } from "../replyDocument.ts";
import { openCases } from "./cases.ts";
import { addFirst, explainEmptyCorpus } from "./corpus.ts";
import { presentExamples } from "./examples.ts";
import type { PresentOptions } from "./options.ts";

/** Cases that help offers to open. */
const MAX_EXAMPLES = 3;

type HelpReply = Extract<Reply, { kind: "help" }>;

/** How commands are called, and what the bot is. A chat begins with what can be pressed. */
export function presentHelp(reply: HelpReply, options: PresentOptions): ReplyDocument {
  if (options.medium === "terminal") {
    const commands = reply.commands.map((command) => describeUse(command, options));
    const howToType = paragraph(options.wording.introduction.howToType);
    return documentOf({ kind: "commands", commands }, howToType, ...introduce(reply, options));
  }
  const { introduction, corpus } = options.wording;
  const [purpose = paragraph(), ...facts] = introduce(reply, options);
  const isEmpty = reply.articles === 0;
  const stock = isEmpty ? explainEmptyCorpus(options) : corpus.onShelf(reply);
  const buttons = isEmpty ? [] : [paragraph(introduction.buttons)];
  return {
    ...documentOf(purpose, paragraph(stock)),
    groups: presentExamples(reply.examples ?? [], options),
    closing: [...listCommands(reply.commands, options), ...buttons, ...facts],
    actions: isEmpty ? addFirst(options) : listExamples(reply, options),
  };
}

/** Commands without what may be left out, which a chat shows while they are typed; moderators' ones for themselves. */
function listCommands(commands: readonly CommandUsage[], options: PresentOptions): Block[] {
  const brief = commands.map((command) => ({ ...command, usage: command.usage.replace(/ \[[^\]]*\]/g, "") }));
  const members = brief.filter(({ isForModerators }) => !isForModerators);
  const moderators = mergeGroups(brief.filter(({ isForModerators }) => isForModerators));
  const list = (listed: readonly CommandUsage[]): Block => ({
    kind: "commands",
    commands: listed.map((command) => describeUse(command, options)),
  });
  if (moderators.length === 0) return [list(members)];
  return [list(members), paragraph([strong(options.wording.introduction.moderators)]), list(moderators)];
}

/** Commands that share a first word as one, told of by the first of them: `/follow case, list, stop`. */
function mergeGroups(commands: readonly CommandUsage[]): readonly CommandUsage[] {
  const merged = new Map<string, CommandUsage>();
  for (const command of commands) {
    const [first = "", second] = command.name.split(" ");
    const before = merged.get(first);
    if (before === undefined)
      merged.set(first, second === undefined ? command : { ...command, usage: `/${command.name}` });
    else merged.set(first, { ...before, usage: `${before.usage}, ${second}` });
  }
  return [...merged.values()];
}

/** A terminal has no menus of messages. */
function describeUse(command: CommandUsage, { wording }: PresentOptions) {
  const { name, isInMenu } = command;
  const { introduction, commands } = wording;
  return {
    usage: isInMenu ? introduction.inMessageMenu({ name }) : command.usage,
    description: commands[name]?.description ?? command.description,
  };
}

/** Cases to open at a press, the best covered first. */
function listExamples({ cases }: HelpReply, options: PresentOptions): ReplyAction[] {
  const covered = cases.filter(({ articles }) => articles > 0);
  return openCases([...covered].sort((one, other) => other.articles - one.articles).slice(0, MAX_EXAMPLES), options);
}

/** What the bot is, and what is on its shelf. */
export function presentAbout(reply: Introduction, options: PresentOptions): ReplyDocument {
  const verbatim = paragraph(options.wording.introduction.verbatim);
  const document = documentOf(...introduce(reply, options), verbatim, ...presentStock(reply, options));
  return reply.articles === 0 ? { ...document, actions: addFirst(options) } : document;
}

/** The purpose first. A terminal shows all of it as lines of one paragraph. */
function introduce({ contact, gapDays }: Introduction, { wording, medium }: PresentOptions): Block[] {
  const { introduction } = wording;
  const name = strong(introduction.name);
  const none = medium === "terminal" ? introduction.noContactSet : introduction.noContact;
  const facts = [
    contact === undefined ? none : introduction.contact({ contact }),
    ...(gapDays === undefined ? [] : [introduction.questionsKept({ days: gapDays })]),
  ];
  if (medium === "chat") {
    const purpose: Line = [name, { text: ` ${introduction.purposeInOneLine}` }];
    return [paragraph(purpose), ...facts.map((fact) => paragraph(fact))];
  }
  const [first, ...others] = introduction.purpose;
  return [paragraph([name, { text: ` ${first}` }], ...others, ...facts)];
}

function presentStock(reply: Introduction, options: PresentOptions): Block[] {
  if (reply.articles === 0) return [paragraph(explainEmptyCorpus(options))];
  return [paragraph(options.wording.corpus.onShelf(reply)), { kind: "cases", cases: reply.cases }];
}
