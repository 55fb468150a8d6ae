import { extname } from "node:path";
import { readTimeline } from "../../../commands/timeline.ts";
import type { Reply } from "../../app/reply.ts";
import type { Config } from "../../config.ts";
import { escapePath } from "../../documents/format/escapePath.ts";
import { toExport } from "../../presentation/export/caseTimeline.ts";
import type { ExportFormat } from "../../presentation/export/exportTimeline.ts";
import { drawTimeline } from "../../presentation/picture/timelinePicture.ts";
import { loadSnapshot } from "../../search/index/snapshot.ts";
import { createDatedSentenceCache, type DatedSentenceCache } from "../../service/libraryApi.ts";
import { readFolder } from "../../storage/folder/readFolder.ts";
import { storeFile } from "../../storage/folder/textFile.ts";
import { refuseFolder, warnOfRejected } from "./folderTrouble.ts";
import { printReply } from "./print.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
import { WORDING } from "./wording.ts";

export interface TimelineFlags {
  readonly knowledge: string;
  readonly case: string;
  readonly about?: string;
  readonly from?: string;
  readonly to?: string;
  readonly limit: number;
  readonly json?: boolean;
  /** Files to write. */
  readonly png?: string;
  readonly export?: string;
}

type TimelineReply = Extract<Reply, { kind: "timeline" }>;

/** Tells a case's chronology, and writes it into files where they are named. */
export async function runTimeline(
  flags: TimelineFlags,
  terminal: Terminal,
  config: Pick<Config, "knowledge">,
): Promise<ExitCode> {
  const format = flags.export === undefined ? undefined : await readFormat(flags.export);
  if (flags.export !== undefined && format === undefined) {
    terminal.error.write(
      `--export takes a file that ends in .md, .csv, .ics or .json, not ${escapePath(flags.export)}.\n`,
    );
    return 2;
  }
  const library = readTimelineSource(terminal, flags.knowledge, config);
  if (!library) return 2;
  const { case: caseName, about, from, to, limit } = flags;
  const reply = await readTimeline(library, { caseName, about, from, to, limit });
  const timeline = reply.kind === "timeline" ? reply : undefined;
  const words = `${printReply(reply, terminal.colours, { path: flags.knowledge })}\n`;
  if (flags.json) terminal.output.write(`${JSON.stringify(reply)}\n`);
  if (!timeline) terminal.error.write(words);
  else if (!flags.json) terminal.output.write(words);
  if (!timeline) return reply.kind === "empty shelf" ? 0 : 2;
  return writeFiles(timeline, flags, format, terminal);
}

/** What writes files is loaded only where one is wanted. */
async function readFormat(path: string): Promise<ExportFormat | undefined> {
  const { formatOf } = await import("../../presentation/export/exportTimeline.ts");
  return formatOf(extname(path).slice(1));
}

/** Read without an index, which no timeline needs. */
function readTimelineSource(
  terminal: Terminal,
  folder: string,
  config: Pick<Config, "knowledge">,
): DatedSentenceCache | undefined {
  const reading = readFolder(folder);
  if (!reading.ok) {
    refuseFolder(terminal, folder, reading.problem);
    return undefined;
  }
  const { cases, articles, rejected } = reading.value.contents;
  warnOfRejected(terminal, rejected, folder, config);
  return createDatedSentenceCache(loadSnapshot(cases, articles));
}

async function writeFiles(
  timeline: TimelineReply,
  flags: TimelineFlags,
  format: ExportFormat | undefined,
  terminal: Terminal,
): Promise<ExitCode> {
  const files: [path: string, data: string | Uint8Array][] = [];
  if (flags.png !== undefined) {
    if (timeline.entries.length === 0) {
      terminal.error.write("There is no dated entry to draw, so no picture was written.\n");
      return 2;
    }
    files.push([
      flags.png,
      (
        await drawTimeline({
          title: timeline.title,
          subtitle: WORDING.timeline.subtitle(timeline),
          entries: timeline.entries,
        })
      ).png,
    ]);
  }
  if (flags.export !== undefined && format !== undefined) {
    const { exportTimeline } = await import("../../presentation/export/exportTimeline.ts");
    files.push([flags.export, exportTimeline(format, toExport(timeline)).text]);
  }
  for (const [path, data] of files) {
    const stored = storeFile(path, data);
    if (stored.ok) {
      if (stored.value.replaced) terminal.error.write(`${WORDING.exports.replaced({ file: escapePath(path) })}\n`);
      continue;
    }
    const { cause } = stored.problem;
    terminal.error.write(`${WORDING.exports.notWritten({ file: escapePath(path), cause })}\n`);
    return 2;
  }
  return 0;
}
