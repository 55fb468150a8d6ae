import type { Reply } from "../../app/reply.ts";
import { type Block, documentOf, note, notice, paragraph, type ReplyDocument, strong } from "../replyDocument.ts";
import { type PresentOptions, shortenName } from "./options.ts";

type ReloadReply = Extract<Reply, { kind: "reloaded" | "already reloading" | "not reloaded" }>;
type Changes = Extract<Reply, { kind: "reloaded" }>["articles"];

/** UTF-16 code units of a file's name, or of a line about one. */
const MAX_LINE_LENGTH = 300;

/** What a moderator wants to know of a reload: what is on the corpus now, what changed, and which files were refused. */
export function presentReload(reply: ReloadReply, options: PresentOptions): ReplyDocument {
  const { reload, problems } = options.wording;
  if (reply.kind === "not reloaded") return notice(problems.reload(reply.problem));
  const isTyped = options.medium === "terminal";
  if (reply.kind === "already reloading") return notice(isTyped ? reload.running : reload.runningForOther);
  const { corpus, articles, cases, milliseconds } = reply;
  const rejected = corpus.rejected.map((rejection) =>
    shortenName(problems.rejection(rejection), MAX_LINE_LENGTH, options),
  );
  const opening = [
    paragraph([strong(reload.done({ milliseconds })), { text: ` ${reload.nowOnShelf(corpus)}` }]),
    ...presentChanges(reload.articles, articles, options),
    ...presentChanges(reload.cases, cases, options),
  ];
  if (isTyped) {
    const lines = rejected.map((rejection) => paragraph(reload.rejectedFile({ rejection })));
    return { ...documentOf(...opening, ...lines), isTight: true };
  }
  const refused: Block[] =
    rejected.length === 0
      ? []
      : [paragraph([strong(reload.rejected)]), { kind: "list", items: rejected }, note(reload.mendRejected)];
  return documentOf(...opening, ...refused);
}

function presentChanges(what: string, changes: Changes, options: PresentOptions): Block[] {
  const { added, changed, removed } = changes;
  const counts = { added: added.length, changed: changed.length, removed: removed.length };
  const { changeNames, changes: count } = options.wording.reload;
  const said = count(counts);
  const lists = (
    [
      [changeNames.added, added],
      [changeNames.changed, changed],
      [changeNames.removed, removed],
    ] as const
  ).filter(([, names]) => names.length > 0);
  if (options.medium === "terminal") {
    const names = lists.flatMap(([how, list]) => list.map((name) => `  ${how} ${name}`));
    return [paragraph(`${what}: ${said}`, ...names)];
  }
  return [
    paragraph([strong(`${what}:`), { text: ` ${said}` }]),
    ...lists.flatMap(([how, names]): Block[] => [
      paragraph(`${how}:`),
      { kind: "list", items: names.map((name) => shortenName(name, MAX_LINE_LENGTH, options)) },
    ]),
  ];
}
