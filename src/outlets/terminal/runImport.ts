import { loadSource } from "../../app/loadSource.ts";
import { escapePath } from "../../documents/format/rejection.ts";
import { checkOverrides } from "../../ingest/overrides.ts";
import { type Overrides, REQUIRED } from "../../ingest/page.ts";
import { addressKey } from "../../ingest/pageAddress.ts";
import { readPage } from "../../ingest/readPage.ts";
import { writeArticleFile } from "../../ingest/writeArticleFile.ts";
import { removeUnfinished } from "../../storage/folder/atomicFile.ts";
import { type PlacementPlan, planPlacement } from "../../storage/folder/placement.ts";
import { storeArticle } from "../../storage/folder/storeArticle.ts";
import { canAsk, confirm } from "./confirm.ts";
import { printMissing, printPlace } from "./printImport.ts";
import { sanitizeLine } from "./tame.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

export interface ImportFlags extends Overrides {
  readonly knowledge: string;
  readonly case: string;
  /** Writes without asking. */
  readonly yes?: boolean;
  readonly allowPrivate?: boolean;
}

/** Writes a page, by its web address or file, into a case's folder as an article, after showing what it writes. */
export async function runImport(source: string, flags: ImportFlags, terminal: Terminal): Promise<ExitCode> {
  const now = new Date().toISOString();
  const { title, publisher, author, published, url } = flags;
  const given: Overrides = { title, publisher, author, published, url };
  const wrong = checkOverrides(given, now);
  if (wrong) return refuse(terminal, `--${wrong.field} ${wrong.fault}`);
  removeUnfinished(flags.knowledge);
  const obtained = await loadSource(source, flags.allowPrivate ? () => true : undefined);
  if (obtained.kind === "no page") return refuse(terminal, obtained.reason);
  const read = readPage(obtained.page, given, now);
  if (read.kind === "unreadable") return refuse(terminal, `${escapePath(source)} ${read.reason}`);
  const missing = printMissing(read.missing);
  if (missing !== undefined) terminal.error.write(`${missing}\n`);
  if (read.missing.some((field) => REQUIRED.has(field)))
    return refuse(
      terminal,
      "An article needs a title, a publisher and the day it was published, so nothing was written",
    );
  return shelve(writeArticleFile(read.fields, read.markdown), flags, terminal);
}

async function shelve(text: string, flags: ImportFlags, terminal: Terminal): Promise<ExitCode> {
  const placing = planPlacement(flags.knowledge, flags.case, text, addressKey);
  switch (placing.kind) {
    case "on the shelf":
      terminal.output.write(
        `The article is on the shelf already, as ${placing.path}${placing.isTakenDown ? ", hidden or retracted" : ""}; nothing was written.\n`,
      );
      return 0;
    case "refused":
      return refuse(terminal, placing.reason);
    case "no folder":
      return refuse(
        terminal,
        `The knowledge folder ${escapePath(flags.knowledge)} can't be read (${placing.code}); name one with --knowledge`,
      );
    case "rejected":
      for (const { reason } of placing.problems) refuse(terminal, `The shelf would reject the article: ${reason}`);
      return 2;
    case "place":
      terminal.output.write(`${printPlace(placing, terminal.colours)}\n`);
      return store(placing, flags, terminal);
  }
}

async function store(place: PlacementPlan, flags: ImportFlags, terminal: Terminal): Promise<ExitCode> {
  const doubt = doubtOf(place);
  if (doubt !== undefined && !flags.yes) {
    if (!canAsk(terminal)) return refuse(terminal, `${doubt}; --yes writes it`);
    if (!(await confirm(terminal, `${doubt}. Write it?`))) {
      terminal.output.write("Nothing was written.\n");
      return 0;
    }
  }
  const stored = storeArticle(place);
  if (stored.kind === "not stored") return refuse(terminal, stored.reason);
  terminal.output.write(`Written to ${stored.path}; /reload serves it.\n`);
  return 0;
}

/** What somebody has to affirm before it is written. */
function doubtOf({ slug, name, replaces, isNewCase }: PlacementPlan): string | undefined {
  const path = escapePath(`${slug}/${name}`);
  if (replaces === "same page")
    return `The page is on the shelf already, as ${path}, with other words; all that file holds would be replaced`;
  if (replaces === "same name") return `${path} is there already; all it holds would be replaced`;
  return isNewCase ? `There is no case ${slug} yet; its folder would be made` : undefined;
}

function refuse({ error }: Terminal, reason: string): 2 {
  error.write(`${sanitizeLine(reason)}.\n`);
  return 2;
}
