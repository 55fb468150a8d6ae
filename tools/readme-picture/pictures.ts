import { fileURLToPath } from "node:url";
import { ask } from "../../commands/ask.ts";
import type { Reply } from "../../src/app/reply.ts";
import { leadToReading } from "../../src/outlets/discord/readingLinks.ts";
import type { OutgoingMessage } from "../../src/outlets/discord/render/message.ts";
import { renderActionReply, renderReply } from "../../src/outlets/discord/render/renderReply.ts";
import { STYLESHEET } from "../../src/outlets/web/stylesheet.ts";
import { openWebServer } from "../../src/outlets/web/webServer.ts";
import { describeFolderProblem } from "../../src/presentation/wording/english/folderProblems.ts";
import { createReference } from "../../src/search/spans/quoteReference.ts";
import { readSnapshot } from "../../src/service/buildSnapshot.ts";
import { createLibraryApi } from "../../src/service/libraryApi.ts";
import { EPHEMERAL, type PictureFrame, renderPage, renderTyping } from "./page.ts";

/** A page that a picture shows, for so many milliseconds where several follow one another. */
interface PicturedPage {
  readonly html: string;
  readonly milliseconds?: number;
}

/** A picture of the README, by its file's name in `.github/`; one of several pages moves. */
export interface ReadmePicture {
  readonly file: string;
  /** CSS pixels. */
  readonly width: number;
  /** CSS pixels from the top, of a page that is longer; the whole of it unless set. */
  readonly height?: number;
  readonly pages: readonly PicturedPage[];
}

const FROM_BRIEFS = "Why was Alec Baldwin's case dismissed?";
const FROM_FILINGS = "What did the court decide about the crate?";
const ALLEGED = "What does the complaint say at ¶ 2?";
const ASKED = { asked: { memberName: "Mara", command: "ask" } } as const;

/** All pictures of the README, by the real program: answers from the starter briefs and from court papers about an invented case. */
export async function makePictures(): Promise<readonly ReadmePicture[]> {
  const briefs = openShelf("../../knowledge");
  const filings = openShelf("shelf");
  const decided = await answer(filings, FROM_FILINGS);
  const page = await readWebPage(briefs, `/ask?question=${encodeURIComponent(FROM_BRIEFS)}`);
  return [
    { file: "page.png", width: 900, height: 770, pages: [{ html: page }] },
    { file: "answer.png", width: 640, pages: [pageOf(show(await answer(briefs, FROM_BRIEFS)), ASKED)] },
    { file: "reading.gif", width: 480, pages: await follow(filings, ALLEGED) },
    { file: "filing.png", width: 640, pages: [pageOf(show(await answer(filings, ALLEGED)), ASKED)] },
    {
      file: "asking.gif",
      width: 480,
      pages: [
        ...typing(FROM_FILINGS),
        { ...pageOf(show(decided), ASKED), milliseconds: 4_000 },
        { ...pageOf(await cite(filings, decided), { isEphemeral: true }), milliseconds: 3_500 },
      ],
    },
  ];
}

/** The question as it grows in the line that one types into. */
function typing(question: string): PicturedPage[] {
  const words = question.split(" ");
  const ends = [0, Math.ceil(words.length / 2), words.length];
  return ends.map((end, at) => ({
    html: renderTyping("ask", "question", words.slice(0, end).join(" ")),
    milliseconds: at === ends.length - 1 ? 1_200 : 600,
  }));
}

function pageOf(message: OutgoingMessage, frame: PictureFrame): PicturedPage {
  return { html: renderPage({ components: [...message.components], flags: frame.isEphemeral ? EPHEMERAL : 0 }, frame) };
}

/** Where the web pages of a picture are. */
const PUBLIC_URL = "https://casebook.example.org";

/** An answer in Discord, and the page that its citation opens. */
async function follow(desk: Desk, question: string): Promise<PicturedPage[]> {
  const library = leadToReading(desk.library, { publicUrl: PUBLIC_URL, isOffered: false });
  const reply = await answer({ ...desk, library }, question);
  const [link] = reply.kind === "quotes" ? reply.quotes.map((quote) => quote.link) : [];
  if (!link?.startsWith(PUBLIC_URL)) throw new Error(`A picture's citation leads to ${link ?? "no page"}.`);
  return [
    { ...pageOf(show(reply), ASKED), milliseconds: 3_500 },
    { html: await readWebPage(desk, link.slice(PUBLIC_URL.length)), milliseconds: 4_500 },
  ];
}

/** The page at a path as the web server sends it, with its stylesheet in it. */
async function readWebPage({ library }: Desk, path: string): Promise<string> {
  const served = await openWebServer(
    { port: 0, host: "127.0.0.1" },
    {
      libraryService: { withSnapshot: (use) => use(library), corpus: NOTHING_READ },
      commands: [],
      trustsProxy: false,
      offersReading: false,
      fault: (id, why) => {
        throw new Error(id, { cause: why });
      },
    },
  );
  if (!served.ok) throw new Error(served.problem);
  const { address, close } = served.value;
  const html = await (await fetch(`http://127.0.0.1:${address.port}${path}`)).text();
  await close();
  return html
    .replace(/<link [^>]*>/g, "")
    .replace("</head>", `<style>${STYLESHEET}</style></head>`)
    .replace("<body>", '<body class="message">');
}

const NOTHING_READ = { articles: 0, passages: 0, hidden: 0, retracted: 0, rejected: [] };

type Desk = Parameters<typeof ask.run>[1];

function openShelf(path: string): Desk {
  const reading = readSnapshot(fileURLToPath(new URL(path, import.meta.url)));
  if (!reading.ok) throw new Error(describeFolderProblem(reading.problem));
  return { library: createLibraryApi(reading.value.library), commands: [] };
}

function answer(desk: Desk, question: string): Promise<Reply> {
  return ask.run({ question }, desk);
}

function show(reply: Reply): OutgoingMessage {
  if (reply.kind !== "quotes") throw new Error(`A picture's question found ${reply.kind}.`);
  return renderReply(reply, { to: "channel", isDeletable: true, locale: "en" });
}

async function cite({ library }: Desk, reply: Reply): Promise<OutgoingMessage> {
  const references = reply.kind === "quotes" ? reply.quotes.map(createReference) : [];
  const citations = await library.cite(references);
  return renderActionReply({ kind: "citations", citations, style: "bluebook" }, { to: "asker", locale: "en" });
}
