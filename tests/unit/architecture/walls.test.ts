import { describe, expect, it } from "vitest";
import {
  findBreaches,
  findCircles,
  listImports,
  readSources,
  type Sources,
} from "../../support/architecture/importGraph.ts";

const SOURCES: Sources = new Map([...readSources("src"), ...readSources("commands")]);

/** The breaches of the whole tree with one line added to one file. */
function findBreachesWith(path: string, line: string): string[] {
  const text = SOURCES.get(path);
  if (text === undefined) throw new Error(`${path} is none of the sources`);
  return findBreaches(listImports(new Map([...SOURCES, [path, `${line}\n${text}`]])));
}

describe("the walls", () => {
  it("stand: no room imports what the table doesn't allow", () => {
    expect(SOURCES.size).toBeGreaterThan(250);
    expect(findBreaches(listImports(SOURCES))).toEqual([]);
  });

  it("enclose no circle of files, type imports counted", () => {
    expect(findCircles(listImports(SOURCES))).toEqual([]);
  });

  it.each([
    ["src/text/sentences.ts", 'import type { Quote } from "../documents/quote.ts";'],
    ["src/text/tokens.ts", 'import { wordingOf } from "../presentation/wording/wording.ts";'],
    ["src/documents/document.ts", 'import { readFolder } from "../storage/folder/readFolder.ts";'],
    ["src/documents/quote.ts", 'import type { LibrarySnapshot } from "../search/index/snapshot.ts";'],
    ["src/documents/format/takedown.ts", 'import { storeArticle } from "../../storage/folder/storeArticle.ts";'],
    ["src/temporal/tense.ts", 'import type { Timeline } from "../timeline/timeline.ts";'],
    ["src/search/search.ts", 'import type { Reply } from "../app/reply.ts";'],
    ["src/search/index/vocabulary.ts", 'import { request } from "undici";'],
    ["src/search/retrieve/bm25.ts", 'export { readFolder } from "../../storage/folder/readFolder.ts";'],
    ["src/timeline/timeline.ts", 'import type { ReloadResult } from "../service/reloading.ts";'],
    ["src/storage/folder/readFolder.ts", 'import { answerQuestion } from "../../search/search.ts";'],
    ["src/storage/unanswered/clock.ts", 'import type { NormalizedDate } from "../../temporal/normalize.ts";'],
    ["src/ingest/readPage.ts", 'import { planPlacement } from "../storage/folder/placement.ts";'],
    ["src/ingest/fetch/fetchPage.ts", 'await import("../../service/supervisor.ts");'],
    ["src/service/worker.ts", 'import type { Reply } from "../app/reply.ts";'],
    ["src/service/worker.ts", 'import type { FileCache } from "../storage/folder/fileCache.ts";'],
    ["src/service/supervisor.ts", 'import Libsql from "libsql";'],
    ["src/app/reply.ts", 'import { wordingOf } from "../presentation/wording/wording.ts";'],
    [
      "src/presentation/replyDocument.ts",
      'import type { OutgoingMessage } from "../outlets/discord/render/message.ts";',
    ],
    ["src/outlets/terminal/print.ts", 'import { escapeText } from "../discord/render/escape.ts";'],
    ["src/outlets/discord/render/layOutGroups.ts", 'import { printReply } from "../../terminal/print.ts";'],
    ["src/outlets/health/endpoint.ts", 'import { startLibraryService } from "../../service/supervisor.ts";'],
    ["commands/ask.ts", 'import type { Client } from "discord.js";'],
  ])("keep %s from %s", (path, line) => {
    expect(findBreachesWith(path, line)).toHaveLength(1);
  });
});
