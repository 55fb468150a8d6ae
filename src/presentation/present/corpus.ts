import { join } from "node:path";
import type { Reply } from "../../app/reply.ts";
import { escapePath } from "../../documents/format/escapePath.ts";
import { countFiles } from "../../storage/folder/fileProblem.ts";
import type { ReplyAction } from "../replyAction.ts";
import { type Block, documentOf, note, notice, paragraph, type ReplyDocument, strong } from "../replyDocument.ts";
import type { PresentOptions } from "./options.ts";

type SourcesReply = Extract<Reply, { kind: "sources" }>;

/** Says that there is no article to quote, and to those who keep the folder what to do. */
export function presentEmptyCorpus(options: PresentOptions): ReplyDocument {
  return { ...notice(explainEmptyCorpus(options)), actions: addFirst(options) };
}

/** What is pressed below a sentence which says that nothing can be quoted yet. */
export function addFirst({ medium, wording }: PresentOptions): ReplyAction[] {
  return medium === "terminal" ? [] : [{ kind: "import", label: wording.actions.addDocument, isPrimary: true }];
}

/** Why nothing can be quoted, and what to do about it, in one sentence. */
export function explainEmptyCorpus({ wording, folder }: Pick<PresentOptions, "wording" | "folder">): string {
  if (folder === undefined) return wording.corpus.empty;
  const { hidden = 0, retracted = 0 } = folder.held ?? {};
  const rejected = countFiles(folder.held?.rejected ?? []);
  const path = escapePath(folder.path);
  return rejected + hidden + retracted > 0
    ? wording.corpus.nothingServed({ folder: path, rejected, hidden, retracted })
    : wording.corpus.emptyFolder({ path: join(path, "<case>") });
}

/** A page of the list of articles. */
export function presentSources(reply: SourcesReply, options: PresentOptions): ReplyDocument {
  const { case: one, articles, page, pages, total, documentKind } = reply;
  const { corpus, counts, actions } = options.wording;
  const listed: Block = { kind: "articles", articles };
  if (options.medium === "terminal") {
    const of = one === undefined ? "" : corpus.listedOf(one);
    const heading = [strong(counts.articles(total)), { text: of + corpus.order({ page, pages }) }];
    return { ...documentOf(listed), heading, isTight: true };
  }
  const turn = (label: string, to: number) =>
    ({ kind: "sources", label, page: to, isNew: false, case: one?.slug, documentKind }) as const;
  return {
    ...documentOf(
      note(corpus.listed({ total, page, pages })),
      articles.length === 0 ? paragraph(corpus.noArticle) : listed,
    ),
    heading: [strong(corpus.heading), ...(one === undefined ? [] : [{ text: ` — ${one.title}` }])],
    actions: [
      ...(page > 1 ? [turn(actions.newer, page - 1)] : []),
      ...(page < pages ? [turn(actions.older, page + 1)] : []),
    ],
  };
}
