import { join } from "node:path";
import type { Reply } from "../../app/reply.ts";
import type { ListedArticle } from "../../documents/catalogue.ts";
import { writeDate } from "../../documents/citation.ts";
import { countFiles, escapePath, writeRejection } from "../../documents/format/rejection.ts";
import { count, countStock } from "../../presentation/wording.ts";
import type { Changes, CorpusReport } from "../../service/reloading.ts";
import { sanitizeLine } from "./tame.ts";
import type { Colours } from "./terminal.ts";

type ReplyOf<Kind extends Reply["kind"]> = Extract<Reply, { kind: Kind }>;

export function printSources(
  { case: one, articles, page, pages, total }: ReplyOf<"sources">,
  colours: Colours,
): string {
  const of = one === undefined ? "" : ` of ${sanitizeLine(one.title)}`;
  const turn = page < pages ? `; page:${page + 1} has the next` : "";
  const heading = `${colours.bold(count(total, "article"))}${of}, newest first, page ${page} of ${pages}${turn}`;
  return [heading, ...articles.map((article) => printArticle(article, colours))].join("\n");
}

function printArticle(article: ListedArticle, colours: Colours): string {
  const { id, title, publisher, published, updated, url, retracted } = article;
  const dates = writeDate(published) + (updated === undefined ? "" : ` (updated ${writeDate(updated)})`);
  const about = `“${sanitizeLine(title)}”, ${sanitizeLine(publisher)}, ${dates}${retracted ? ", retracted" : ""}`;
  return [
    about,
    ...[id, ...(url === undefined ? [] : [url])].map((line) => colours.dim(`  ${sanitizeLine(line)}`)),
  ].join("\n");
}

/** Why nothing can be quoted, and what to do; `report` is what the folder held. */
export function explainEmpty(folder: string, report?: Pick<CorpusReport, "hidden" | "retracted" | "rejected">): string {
  const where = escapePath(folder);
  const rejected = countFiles(report?.rejected ?? []);
  const { hidden = 0, retracted = 0 } = report ?? {};
  const kept = [
    ...(rejected > 0 ? [`${count(rejected, "file")} rejected`] : []),
    ...(hidden > 0 ? [`${count(hidden, "article")} hidden`] : []),
    ...(retracted > 0 ? [`${count(retracted, "article")} retracted`] : []),
  ];
  if (kept.length > 0) return `The shelf is empty: nothing in ${where} is served (${kept.join(", ")}).`;
  return `The shelf is empty: put an article as a Markdown file into ${join(where, "<case>")}/ (the README says how), then ask again.`;
}

export function printReloaded({ shelf, articles, cases, milliseconds }: ReplyOf<"reloaded">, colours: Colours): string {
  return [
    `${colours.bold(`Reloaded in ${(milliseconds / 1000).toFixed(1)} s.`)} Now on the shelf: ${countStock(shelf)} (${shelf.hidden} hidden, ${shelf.retracted} retracted).`,
    ...printChanges("Articles", articles),
    ...printChanges("Cases", cases),
    ...shelf.rejected.map((rejection) => `rejected ${sanitizeLine(writeRejection(rejection))}`),
  ].join("\n");
}

function printChanges(what: string, changes: Changes): string[] {
  const { added, changed, removed } = changes;
  const named = Object.entries({ added, changed, removed }).flatMap(([how, names]) =>
    names.map((name) => `  ${how} ${sanitizeLine(name)}`),
  );
  return [`${what}: ${added.length} added, ${changed.length} changed, ${removed.length} removed`, ...named];
}
