import type { ImportResult } from "../../../app/importPage.ts";
import { countFiles, type Rejection, writeRejection } from "../../../documents/format/rejection.ts";
import type { WantedField } from "../../../ingest/page.ts";
import { truncate } from "../../../presentation/truncate.ts";
import { count } from "../../../presentation/wording.ts";
import type { ReloadResult } from "../../../service/reloading.ts";
import { escapeText } from "./escape.ts";
import { writeList } from "./list.ts";
import { container, type OutgoingMessage, textOf } from "./message.ts";
import { renderNotice } from "./renderReply.ts";

type Imported = Extract<ImportResult, { kind: "imported" }>;

/** Room for rejected lines in a message's 4,000 characters, and for one name or sentence. */
const REJECTED_ROOM = 1000;
const MAX_NAME_LENGTH = 300;
const MAX_REASON_LENGTH = 1000;

/** Why nothing came of an import, in a sentence. */
export function renderImporting(importing: Exclude<ImportResult, Imported>): OutgoingMessage {
  return renderNotice(`${truncate(tellWhy(importing), MAX_REASON_LENGTH)}.`);
}

function tellWhy(importing: Exclude<ImportResult, Imported>): string {
  switch (importing.kind) {
    case "lacks facts":
      return `The page doesn't tell its ${list(importing.missing.map((field) => FACTS[field]))}; type /import again and give ${list(importing.missing.map((field) => PLACES[field]))}`;
    case "on the shelf":
      return `The article is on the shelf already, as ${importing.path}${importing.isTakenDown ? ", hidden or retracted" : ""}; nothing was written`;
    case "there already": {
      const there =
        importing.what === "same page"
          ? `The page is on the shelf already, as ${importing.path}, with other words`
          : `${importing.path} is there already`;
      return `${there}; only npm run import in the terminal replaces a file`;
    }
    case "no such case":
      return `There is no case ${importing.slug}; a new one is named in Further facts, as new case: ${importing.slug}`;
    case "not imported":
      return importing.reason;
  }
}

const FACTS: Readonly<Record<WantedField, string>> = {
  title: "title",
  publisher: "publisher",
  published: "day of publication",
  url: "web address",
  author: "author",
};

/** Where the form asks for a fact. */
const PLACES: Readonly<Record<WantedField, string>> = {
  title: "title: … in Further facts",
  publisher: "Publisher",
  published: "Published, such as 2025-03-14",
  url: "url: … in Further facts",
  author: "author: … in Further facts",
};

/** `a`, `a and b`, `a, b and c`. */
function list(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** What came in, and whether it is served now. `caseTitle` is absent where the library in use has no such case. */
export function renderImported(imported: Imported, reloading: ReloadResult, caseTitle?: string): OutgoingMessage {
  const { title, path, passages, missing } = imported;
  const inCase = caseTitle === undefined ? "" : ` in ${name(caseTitle)}`;
  const lacks =
    missing.length === 0
      ? []
      : [
          `Not found in the page: ${list(missing.map((field) => FACTS[field]))}. The citation goes without; write it into the file where you know it.`,
        ];
  const texts = [
    `**Imported:** “${name(title)}”${inCase}`,
    `${name(path)}, ${count(passages, "passage")}. ${tellServing(imported, reloading, caseTitle)}`,
    ...lacks,
    ...(reloading.kind === "reloaded" ? writeRejected(reloading.shelf.rejected, path) : []),
  ];
  return { components: [container(texts.map(textOf))] };
}

function tellServing(imported: Imported, reloading: ReloadResult, caseTitle: string | undefined): string {
  switch (reloading.kind) {
    case "already reloading":
      return "Another reload still runs; /reload serves the article once that is done.";
    case "not reloaded":
      return `It is not served yet: the knowledge folder ${sentence(reloading.reason)}`;
    case "reloaded":
      if (imported.isTakenDown) return "It is not served: its own front matter hides or retracts it.";
      if (reloading.shelf.rejected.some((one) => one.path === imported.path))
        return "It was rejected, and is not served.";
      return caseTitle === undefined ? "It is not served, as its case is hidden or was rejected." : "It is served now.";
  }
}

/** The file itself first, though it was checked before it was written; of others their number. */
function writeRejected(rejected: readonly Rejection[], path: string): string[] {
  const [slug = ""] = path.split("/");
  const isOwn = (one: Rejection) => one.path === path || one.path.startsWith(`${slug}/`);
  const own = rejected.filter(isOwn);
  const others = countFiles(rejected.filter((one) => !isOwn(one)));
  return [
    ...(own.length === 0
      ? []
      : [`**Rejected in this case, and not served:**\n${writeList(own.map(writeRejection).map(name), REJECTED_ROOM)}`]),
    ...(others === 0 ? [] : [`-# ${count(others, "file")} of other cases rejected; /reload lists them.`]),
  ];
}

function sentence(words: string): string {
  return escapeText(`${truncate(words, MAX_REASON_LENGTH)}.`);
}

function name(words: string): string {
  return escapeText(truncate(words, MAX_NAME_LENGTH));
}
