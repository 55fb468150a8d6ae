import type { CommandUsage, Introduction, Reply } from "../../app/reply.ts";
import type { ReplyAction } from "../replyAction.ts";
import { type Block, documentOf, type Line, paragraph, type ReplyDocument, strong } from "../replyDocument.ts";
import { explainEmptyCorpus } from "./corpus.ts";
import { presentExamples } from "./examples.ts";
import { type PresentOptions, shortenName } from "./options.ts";

/** Cases that help offers to open, and UTF-16 code units of their titles. */
const MAX_EXAMPLES = 3;
const MAX_LABEL_LENGTH = 80;

type HelpReply = Extract<Reply, { kind: "help" }>;

/** How commands are called, and what the bot is. */
export function presentHelp(reply: HelpReply, options: PresentOptions): ReplyDocument {
  const commands: Block = {
    kind: "commands",
    commands: reply.commands.map((command) => describeUse(command, options)),
  };
  if (options.medium === "terminal")
    return documentOf(commands, paragraph(options.wording.introduction.howToType), ...introduce(reply, options));
  const [purpose = paragraph(), ...rest] = introduce(reply, options);
  const { introduction } = options.wording;
  return {
    ...documentOf(purpose, commands, paragraph(introduction.buttons), ...rest, ...presentStock(reply, options)),
    groups: presentExamples(reply.examples ?? [], options),
    actions: listExamples(reply, options),
  };
}

/** A terminal has no menus of messages, and nobody there is told whom a command is for. */
function describeUse(command: CommandUsage, { wording, medium }: PresentOptions) {
  const { name, isInMenu, isForModerators } = command;
  const { introduction, commands } = wording;
  const described = commands[name]?.description ?? command.description;
  return {
    usage: isInMenu ? introduction.inMessageMenu({ name }) : command.usage,
    description:
      isForModerators && medium === "chat" ? introduction.forModerators({ description: described }) : described,
  };
}

/** Cases to open at a press, the best covered first. */
function listExamples({ cases }: HelpReply, options: PresentOptions): ReplyAction[] {
  return [...cases]
    .sort((one, other) => other.articles - one.articles)
    .slice(0, MAX_EXAMPLES)
    .filter(({ articles }) => articles > 0)
    .map(({ slug, title }) => ({
      kind: "open",
      view: "case",
      label: shortenName(title, MAX_LABEL_LENGTH, options),
      case: slug,
      isSecondary: true,
    }));
}

/** What the bot is, and what is on its shelf. */
export function presentAbout(reply: Introduction, options: PresentOptions): ReplyDocument {
  const verbatim = paragraph(options.wording.introduction.verbatim);
  return documentOf(...introduce(reply, options), verbatim, ...presentStock(reply, options));
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
