import { type CaseTimeline, listDated } from "./caseTimeline.ts";
import { writeCsv } from "./csv.ts";
import { nameFile } from "./fileName.ts";
import { writeCalendar } from "./icalendar.ts";
import { writeMarkdown } from "./markdown.ts";
import { writeTimelineJs } from "./timelinejs.ts";

export interface ExportedFile {
  /** Safe on every operating system: `rust-timeline.ics`. */
  readonly name: string;
  readonly mediaType: string;
  /** To be stored as UTF-8 with its line ends as they are; begins with a byte order mark where the format wants one. */
  readonly text: string;
}

interface Format {
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (timeline: CaseTimeline) => string;
  /** Whether a file of this format must have an entry with a date. */
  readonly needsDate: boolean;
}

const FORMATS = {
  markdown: { extension: "md", mediaType: "text/markdown; charset=utf-8", write: writeMarkdown, needsDate: false },
  csv: { extension: "csv", mediaType: "text/csv; charset=utf-8; header=present", write: writeCsv, needsDate: false },
  icalendar: { extension: "ics", mediaType: "text/calendar; charset=utf-8", write: writeCalendar, needsDate: true },
  timelinejs: { extension: "json", mediaType: "application/json", write: writeTimelineJs, needsDate: true },
} as const satisfies Record<string, Format>;

export type ExportFormat = keyof typeof FORMATS;

export const EXPORT_FORMATS = Object.keys(FORMATS) as readonly ExportFormat[]; // Object.keys forgets what it was given.

/** The format of a file by what its name ends in, without the dot. */
export function formatOf(extension: string): ExportFormat | undefined {
  return EXPORT_FORMATS.find((format) => FORMATS[format].extension === extension.toLowerCase());
}

/** The formats that can hold a timeline: a calendar and TimelineJS refuse a file in which nothing has a date. */
export function listFormats(timeline: Pick<CaseTimeline, "entries" | "scheduled">): readonly ExportFormat[] {
  return EXPORT_FORMATS.filter((format) => !FORMATS[format].needsDate || listDated(timeline).length > 0);
}

/** The timeline as a file, every quotation in it whole and such that a reader of the format gets it back to the letter. */
export function exportTimeline(format: ExportFormat, timeline: CaseTimeline): ExportedFile {
  const { extension, mediaType, write } = FORMATS[format];
  return { name: nameFile(timeline.case.slug, extension), mediaType, text: write(timeline) };
}
