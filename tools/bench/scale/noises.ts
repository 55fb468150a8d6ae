import { openServerDatabase } from "../../../src/storage/sql/openServerDatabase.ts";
import { replaceWholeShelf } from "../../../src/storage/sql/wholeShelf.ts";
import type { UploadedFile } from "../../local-discord/file.ts";
import type { LocalDiscord } from "../../local-discord/localDiscord.ts";
import { makeTranscript } from "../generatedFilings.ts";
import { makeRandom, writeSentences } from "../generatedShelf.ts";
import type { Noise } from "./noisyServer.ts";
import type { Inhabitant } from "./population.ts";

/** So many imports a server may do at once; after each further one it has to rest. */
const WITHOUT_REST = 5;
/** Pages of the transcripts, which take turns. */
const PAGES = [92, 465];
/** More than one run imports. They are written beforehand, as that takes longer than an answer. */
const TRANSCRIPTS = 40;
const ARTICLES = 100;
const SENTENCES_IN_ARTICLE = 12;
/** Shelves that take turns. */
const SHELVES = 6;

let written = 0;

/** A page that nobody imported before, through the form of `/import`. */
export const importPages: Noise = {
  what: "imports pages",
  before: WITHOUT_REST,
  once: async (local, noisy) => {
    written += 1;
    const words = `Mara Quill told the court of violin number ${written}, which was found in a piano stool. `.repeat(
      40,
    );
    const page = { name: "violin.txt", contentType: "text/plain; charset=utf-8", content: Buffer.from(words) };
    await importFile(local, noisy, page, `Violin number ${written}`);
  },
};

/** Long transcripts that nobody imported before, through the same form; `before` as `Noise` has it. */
export function importTranscripts(before = WITHOUT_REST): Noise {
  const pdfs = Array.from({ length: TRANSCRIPTS }, () => {
    written += 1;
    return { number: written, content: makeTranscript(PAGES[written % PAGES.length] ?? 0, written) };
  });
  return {
    what: `imports PDFs of ${PAGES.join(" and ")} pages${before === 0 ? ", without a rest" : ""}`,
    before,
    rounds: before === 0 ? 1 : 3,
    once: async (local, noisy) => {
      const pdf = pdfs.shift();
      if (!pdf) throw new Error("all transcripts are imported");
      const { number, content } = pdf;
      const file = { name: `transcript-${number}.pdf`, contentType: "application/pdf", content };
      await importFile(local, noisy, file, `Transcript number ${number}`);
    },
  };
}

/** `/reload` of a shelf that has not changed. */
export const reloadShelf: Noise = {
  what: "runs /reload",
  before: 0,
  once: async (local, { guild: where }) => {
    // Each time another moderator: nobody may do it as often as that.
    const by = local.person({ permissions: ["ManageGuild"] });
    await local.useCommand({ name: "reload", by, where }).settled();
  },
};

/** All of a shelf of 100 articles changes in one swap, as the host's `shelf import` does it, and is asked for. */
export function replaceArticles(databaseUrl: string): Noise {
  const database = openServerDatabase({ kind: "postgres", url: databaseUrl });
  const shelves = Array.from({ length: SHELVES }, (_, seed) => writeArticles(seed));
  return {
    what: `gets ${ARTICLES} articles at once`,
    before: 0,
    once: async (local, { guild: where }) => {
      written += 1;
      const replaced = await replaceWholeShelf(database, where.id, shelves[written % SHELVES] ?? new Map());
      if (!replaced.ok) throw new Error(replaced.problem.code);
      await local
        .useCommand({ name: "ask", options: { question: "Who said it?" }, by: local.person(), where })
        .settled();
    },
  };
}

async function importFile(
  local: LocalDiscord,
  { guild: where }: Inhabitant,
  file: UploadedFile,
  title: string,
): Promise<void> {
  const by = local.person({ permissions: ["ManageGuild"] });
  const opened = local.useCommand({ name: "import", by, where });
  await opened.settled();
  const fields = { publisher: "Amber Courier", published: "2025-03-04", further: `title: ${title}` };
  const imported = local.fillIn(opened, { by, where, files: { page: [file] }, choices: { case: ["case-0"] }, fields });
  await imported.settled();
}

function writeArticles(seed: number): ReadonlyMap<string, Uint8Array> {
  const writer = writeSentences(makeRandom(seed));
  const files = Array.from({ length: ARTICLES }, (_, at) => {
    const sentences = Array.from({ length: SENTENCES_IN_ARTICLE }, () => writer.writeSentence());
    const head = `---\ntitle: Article ${at} of swap ${seed}\npublisher: Amber Courier\npublished: 2025-03-04\n---\n\n`;
    return [`case-0/article-${at}.md`, Buffer.from(`${head}${sentences.join("\n\n")}\n`)] as const;
  });
  return new Map([["case-0/case.md", Buffer.from("---\ntitle: Case 0\n---\n")], ...files]);
}
