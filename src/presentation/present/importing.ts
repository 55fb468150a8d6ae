import type { ExampleQuestion } from "../../app/exampleQuestions.ts";
import type { FilingProblem } from "../../app/importFiling.ts";
import type { ImportOutcome } from "../../app/importInWorker.ts";
import type { LoadProblem } from "../../app/loadSource.ts";
import type { ImportedArticle } from "../../app/planImport.ts";
import type { Reply } from "../../app/reply.ts";
import { REQUIRED } from "../../ingest/page.ts";
import { countFiles, type Rejection } from "../../storage/folder/fileProblem.ts";
import type { ReplyAction } from "../replyAction.ts";
import { type Block, documentOf, note, notice, paragraph, type ReplyDocument, strong } from "../replyDocument.ts";
import { describePageFetch } from "../wording/english/fetchProblems.ts";
import { folderImport } from "../wording/english/folderImport.ts";
import type { Wording } from "../wording/wording.ts";
import { presentExamples } from "./examples.ts";
import { type PresentOptions, shortenName } from "./options.ts";

type UnattendedProblem = Extract<ImportOutcome, { ok: false }>["problem"];
type ReloadReply = Extract<Reply, { kind: "reloaded" | "already reloading" | "not reloaded" }>;

/** UTF-16 code units of a name or line, and of a sentence about a problem. */
const MAX_NAME_LENGTH = 300;
const MAX_SENTENCE_LENGTH = 1000;

/** Why nothing came of an import that a form asked for. */
export function presentImportProblem(problem: UnattendedProblem, options: PresentOptions): ReplyDocument {
  return notice(shortenName(describeProblem(problem, options.wording), MAX_SENTENCE_LENGTH, options));
}

/** The same with what was typed into the form, which opens once more with all of it. The file has to be chosen again. */
export function keepTyped(refusal: ReplyDocument, typed: string, { wording }: PresentOptions): ReplyDocument {
  const again = { kind: "import again", label: wording.actions.fillInAgain, isPrimary: true } as const;
  return { ...refusal, ...(typed === "" ? {} : { typed }), actions: [again] };
}

function describeProblem(problem: UnattendedProblem, { importing, problems }: Wording): string {
  switch (problem.code) {
    case "unreadable-page":
      return problems.page(problem.problem, problems.names.page);
    case "lacks-facts":
      return importing.lacksFactsInForm({ missing: problem.missing.filter((field) => REQUIRED.has(field)) });
    case "no-place":
      return problems.placement(problem.problem);
    case "not-stored":
      return problems.write(problem.problem);
    case "on-the-shelf":
      return importing.onShelfAlready(problem);
    case "would-replace":
      return problem.what === "same page"
        ? importing.pageWouldBeReplaced(problem)
        : importing.fileWouldBeReplaced(problem);
    case "no-such-case":
      return importing.noSuchCase(problem);
  }
}

/** Why a page could not be loaded, in a sentence for the one who named it. */
export function describeLoadProblem(
  problem: LoadProblem,
  importing: Wording["importing"],
  privateRemedy: string,
): string {
  switch (problem.code) {
    case "not-a-page-file":
      return importing.notAPage(problem);
    case "file-too-large":
      return importing.fileTooLarge(problem);
    case "file-unreadable":
      return importing.fileUnreadable(problem);
    case "no-filing-linked":
      return importing.noFilingLinked(problem);
    case "several-filings-linked":
      return importing.severalFilingsLinked(problem);
    default:
      return describePageFetch(problem, privateRemedy);
  }
}

/** Why one PDF of a folder was not imported, in words; `name` is the file's, escaped. */
export function describeFilingProblem(problem: FilingProblem, name: string, wording: Wording): string {
  switch (problem.code) {
    case "not-loaded":
      return describeLoadProblem(problem.problem, wording.importing, "");
    case "unreadable":
      return wording.problems.page(problem.problem, name);
    case "not-imported":
      return describeFilingRefusal(problem.problem, wording);
  }
}

function describeFilingRefusal(problem: UnattendedProblem, wording: Wording): string {
  switch (problem.code) {
    case "lacks-facts":
      return folderImport.lacksFacts({ missing: problem.missing.filter((field) => REQUIRED.has(field)) });
    case "would-replace":
      return folderImport.wouldReplace(problem);
    default:
      return describeProblem(problem, wording);
  }
}

/** What came in, and whether it is served now. `caseTitle` is `undefined` if the library in use has no such case. */
export function presentImported(
  imported: ImportedArticle,
  reloading: ReloadReply,
  caseTitle: string | undefined,
  examples: readonly ExampleQuestion[],
  options: PresentOptions,
): ReplyDocument {
  const { importing } = options.wording;
  const name = (text: string) => shortenName(text, MAX_NAME_LENGTH, options);
  const { title, path, passages, missing, leftOut } = imported;
  const named = importing.importedTitle({ title: name(title), caseTitle: caseTitle && name(caseTitle) });
  const file = importing.importedFile({ path: name(path), passages });
  const document = documentOf(
    paragraph([strong(importing.imported), { text: named }]),
    paragraph(`${file} ${tellServing(imported, reloading, caseTitle, options)}`),
    ...(imported.report === undefined ? [] : importing.filingReport(imported.report).map((line) => note(line))),
    ...(missing.length === 0 ? [] : [paragraph(importing.citationLacks({ missing }))]),
    ...(leftOut === 0 ? [] : [paragraph(importing.leftOut({ blocks: leftOut }))]),
    ...(reloading.kind === "reloaded" ? listRejected(reloading.corpus.rejected, path, options) : []),
  );
  const undo = { kind: "undo import", label: options.wording.actions.undoImport } as const;
  const next = caseTitle === undefined ? [] : listNextSteps(imported, options);
  const groups = presentExamples(examples, options);
  return {
    ...document,
    groups,
    actions: [...next, { ...undo, article: imported.id, file: imported.file, isSecondary: true }],
  };
}

/** What to look at once an article came in: its case at a glance and its timeline; and the next document. */
function listNextSteps({ slug }: ImportedArticle, { wording: { actions } }: PresentOptions): ReplyAction[] {
  return [
    { kind: "open", view: "case", label: actions.caseCard, case: slug, isPrimary: true },
    { kind: "open", view: "timeline", label: actions.timeline, case: slug },
    { kind: "import", label: actions.addDocument },
  ];
}

function tellServing(
  imported: ImportedArticle,
  reloading: ReloadReply,
  caseTitle: string | undefined,
  options: PresentOptions,
): string {
  const { importing } = options.wording;
  switch (reloading.kind) {
    case "already reloading":
      return importing.servedLater;
    case "not reloaded":
      return options.wording.problems.unserved(reloading.problem);
    case "reloaded":
      if (imported.isTakenDown) return importing.takenDownByItself;
      if (reloading.corpus.rejected.some((one) => one.path === imported.path)) return importing.wasRejected;
      return caseTitle === undefined ? importing.caseNotServed : importing.servedNow;
  }
}

/** The file's own case first, though the file was checked before it was written; of others their number. */
function listRejected(rejected: readonly Rejection[], path: string, options: PresentOptions): Block[] {
  const { importing, problems } = options.wording;
  const [slug = ""] = path.split("/");
  const isOwn = (one: Rejection) => one.path === path || one.path.startsWith(`${slug}/`);
  const own = rejected.filter(isOwn).map((one) => shortenName(problems.rejection(one), MAX_NAME_LENGTH, options));
  const files = countFiles(rejected.filter((one) => !isOwn(one)));
  return [
    ...(own.length === 0 ? [] : [paragraph([strong(importing.rejectedInCase)]), { kind: "list", items: own } as const]),
    ...(files === 0 ? [] : [note(importing.rejectedElsewhere({ files }))]),
  ];
}
