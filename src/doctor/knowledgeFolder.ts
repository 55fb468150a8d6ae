import { join } from "node:path";
import { escapePath } from "../documents/format/escapePath.ts";
import { writeRejection } from "../presentation/wording/english/fileRejections.ts";
import { describeFolderProblem } from "../presentation/wording/english/folderProblems.ts";
import { DEFAULT_LOCALE } from "../presentation/wording/locale.ts";
import { wordingOf } from "../presentation/wording/wording.ts";
import { readSnapshot, type SnapshotReading } from "../service/buildSnapshot.ts";
import { type Check, type Finding, fix, ok } from "./finding.ts";

const { counts } = wordingOf(DEFAULT_LOCALE);

/** Most rejected files that are listed here. */
const MAX_LISTED = 20;

export const checkKnowledgeFolder: Check = (_reading, { knowledge }) =>
  explainKnowledgeFolder(readSnapshot(knowledge), knowledge);

/** What a knowledge folder holds and what in it must be mended, in sentences. */
export function explainKnowledgeFolder(reading: SnapshotReading, folder: string): readonly Finding[] {
  const name = escapePath(folder);
  if (!reading.ok)
    return [
      fix(describeFolderProblem(reading.problem, { path: name, remedy: "name one with KNOWLEDGE_DIR or --knowledge" })),
    ];
  const { articles, passages, rejected } = reading.value.corpus;
  if (articles === 0 && rejected.length === 0)
    return [
      fix(
        `The knowledge folder ${name} holds no article: put one into a case's folder in it, or in Docker mount yours there.`,
      ),
    ];
  const held = `The knowledge folder ${name} holds ${counts.articles(articles)}, ${counts.passages(passages)}.`;
  if (rejected.length === 0) return [ok(held)];
  const files = new Set(rejected.map(({ path }) => path)).size;
  const listed = rejected.slice(0, MAX_LISTED);
  const lines = listed.map((rejection) => writeRejection({ ...rejection, path: join(name, rejection.path) }));
  const left = rejected.length - listed.length;
  const more = left > 0 ? [`and ${left} more; npm run check lists them all`] : [];
  return [
    ok(held),
    {
      ...fix(`${counts.files(files)} in it can't be served: mend what each line says.`),
      details: [...lines, ...more],
    },
  ];
}
