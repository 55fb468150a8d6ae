import type { Hono } from "hono";
import { answer } from "../../../../commands/ask.ts";
import { readCaseCard } from "../../../../commands/case.ts";
import { checkMessage } from "../../../../commands/checkMessage.ts";
import { readNextDates, today } from "../../../../commands/next.ts";
import { listSources } from "../../../../commands/sources.ts";
import { readTimeline } from "../../../../commands/timeline.ts";
import type { Reply } from "../../../app/reply.ts";
import { DEFAULT_ENTRIES, DEFAULT_QUOTES } from "../../../app/replySizes.ts";
import type { NamedCase } from "../../../documents/case.ts";
import { presentReply } from "../../../presentation/present/presentReply.ts";
import { webPages } from "../../../presentation/wording/english/webPages.ts";
import { DEFAULT_LOCALE } from "../../../presentation/wording/locale.ts";
import { wordingOf } from "../../../presentation/wording/wording.ts";
import type { LibraryApi } from "../../../service/libraryService.ts";
import {
  type FormValues,
  renderAskForm,
  renderCaseForm,
  renderCheckForm,
  renderTimelineForm,
} from "../render/forms.ts";
import { renderHome } from "../render/home.ts";
import { type Html, html, NOTHING } from "../render/html.ts";
import { renderPage, type Section } from "../render/page.ts";
import { renderReplyDocument } from "../render/replyDocument.ts";
import { renderTimelineLinks } from "../render/turnPages.ts";
import { readKind, readNumber, readValue, readYear, type WebContext } from "../webContext.ts";
import { offerExamples } from "./offerExamples.ts";

const WORDING = wordingOf(DEFAULT_LOCALE);

/** Most characters of a message that is checked, as a chat's message may have at most. */
export const MAX_CHECKED_LENGTH = 4000;
/** Nobody reads on so far; a forged number must not cost a search. */
const MAX_SKIPPED = 60;
const MAX_DATES = 12;
/** Most entries of a page that shows all. */
const ALL_ENTRIES = 200;

/** The pages that answer: each runs a command and shows its reply as a document. */
export function addReplyPages(app: Hono, context: WebContext): void {
  const { libraryService } = context;
  const findExamples = offerExamples(libraryService);
  const use = <T>(read: (library: LibraryApi) => Promise<T>) => libraryService.withSnapshot(read);
  app.get("/", ({ req, html: send }) =>
    use(async (library) => {
      const values = { question: readValue(req, "question"), case: readValue(req, "case") };
      return send(renderHome((await library.describe()).cases, values, await findExamples()));
    }),
  );
  app.get("/ask", ({ req, html: send }) =>
    use(async (library) => {
      const values = { question: readValue(req, "question"), case: readValue(req, "case") };
      const skip = Math.min(readNumber(req, "skip"), MAX_SKIPPED);
      const asked = { question: values.question ?? "", caseName: values.case, kindName: readValue(req, "kind") };
      const reply = await answer(library, { ...asked, limit: DEFAULT_QUOTES, skip });
      return send(await showReply(library, reply, context, { section: "ask", after: renderAskForm, values }));
    }),
  );
  app.get("/case", ({ req, html: send }) =>
    use(async (library) => {
      const caseName = readValue(req, "case");
      const reply = await readCaseCard(library, { caseName, today: today() });
      return send(await showReply(library, reply, context, {}));
    }),
  );
  app.get("/next", ({ req, html: send }) =>
    use(async (library) => {
      const caseName = readValue(req, "case");
      const reply = await readNextDates(library, { caseName, today: today(), limit: MAX_DATES });
      const before = (cases: readonly NamedCase[]) => renderCaseForm("/next", cases, caseName, webPages.fields.anyCase);
      return send(await showReply(library, reply, context, { section: "next", before }));
    }),
  );
  addTimelinePage(app, context);
  addListPages(app, context);
  addCheckPage(app, context);
}

function addTimelinePage(app: Hono, context: WebContext): void {
  app.get("/timeline", ({ req, html: send }) =>
    context.libraryService.withSnapshot(async (library) => {
      const [caseName, about] = [readValue(req, "case"), readValue(req, "about")];
      const [from, to] = [readValue(req, "from"), readValue(req, "to")];
      const [documentKind, year] = [readKind(req), readYear(req)];
      const values: FormValues = { case: caseName, about, from, to, kind: documentKind, year };
      const { cases } = await library.describe();
      if (caseName === undefined && cases.length > 1) {
        const { title } = webPages.timeline;
        return send(
          renderPage({ title, section: "timeline", main: html`<h1>${title}</h1>${renderTimelineForm(cases, values)}` }),
        );
      }
      const limit = readValue(req, "all") === undefined ? DEFAULT_ENTRIES : ALL_ENTRIES;
      const reply = await readTimeline(library, {
        caseName,
        about,
        documentKind,
        from: year ?? from,
        to: year ?? to,
        limit,
      });
      const filters = reply.kind === "timeline" ? await library.listTimelineFilters(reply.case) : undefined;
      const chosen = reply.kind === "timeline" ? { ...values, case: reply.case } : values;
      const narrow = (all: readonly NamedCase[]) =>
        html`<h2>${webPages.timeline.narrow}</h2>${renderTimelineForm(all, chosen, filters)}`;
      const extra = reply.kind === "timeline" ? renderTimelineLinks(reply) : NOTHING;
      return send(await showReply(library, reply, context, { section: "timeline", after: narrow, extra }));
    }),
  );
}

function addListPages(app: Hono, context: WebContext): void {
  const { libraryService, contact } = context;
  app.get("/sources", ({ req, html: send }) =>
    libraryService.withSnapshot(async (library) => {
      const [caseName, kind] = [readValue(req, "case"), readValue(req, "kind")];
      const reply = await listSources(library, caseName, readNumber(req, "page") || 1, kind);
      const before = (cases: readonly NamedCase[]) =>
        renderCaseForm("/sources", cases, caseName, webPages.fields.anyCase);
      return send(await showReply(library, reply, context, { section: "sources", before }));
    }),
  );
  app.get("/about", ({ html: send }) =>
    libraryService.withSnapshot(async (library) => {
      const reply: Reply = { kind: "about", contact, ...(await library.describe()) };
      return send(await showReply(library, reply, context, { section: "about" }));
    }),
  );
}

function addCheckPage(app: Hono, context: WebContext): void {
  const { check, problems } = webPages;
  const form = (message: string) =>
    html`<p class="lead">${check.lead}</p>${renderCheckForm(message, MAX_CHECKED_LENGTH)}`;
  app.get("/check", ({ html: send }) =>
    send(renderPage({ title: check.title, section: "check", main: html`<h1>${check.title}</h1>${form("")}` })),
  );
  app.post("/check", async ({ req, html: send }) => {
    const { message } = await req.parseBody();
    const text = typeof message === "string" ? message.replaceAll("\r\n", "\n") : "";
    if ([...text].length > MAX_CHECKED_LENGTH) {
      const heading = problems.tooLong({ limit: MAX_CHECKED_LENGTH });
      return send(renderPage({ title: heading, section: "check", main: html`<h1>${heading}</h1>${form("")}` }), 413);
    }
    return context.libraryService.withSnapshot(async (library) => {
      const reply = await checkMessage.run(text, { library, commands: context.commands });
      return send(await showReply(library, reply, context, { section: "check", after: () => form(text) }));
    });
  });
}

/** What stands around a reply on its page. */
interface Surroundings {
  readonly section?: Section;
  /** Below the heading. */
  readonly before?: (cases: readonly NamedCase[]) => Html;
  readonly after?: (cases: readonly NamedCase[], values: FormValues) => Html;
  readonly values?: FormValues;
  readonly extra?: Html;
}

/** What a reply's page is called: what it answers or shows, or else its section. */
function nameReply(reply: Reply, section: Section | undefined): string {
  if ("question" in reply) return reply.question;
  if ("title" in reply) return reply.title;
  return section === undefined ? webPages.answer : webPages.nav[section];
}

async function showReply(
  library: LibraryApi,
  reply: Reply,
  { folder, libraryService, offersReading }: WebContext,
  { section, before, after, values = {}, extra = NOTHING }: Surroundings,
): Promise<Html> {
  const { cases } = await library.describe();
  const held = folder === undefined ? undefined : { path: folder, held: libraryService.corpus };
  const document = presentReply(reply, { wording: WORDING, medium: "chat", isPage: true, folder: held });
  const title = nameReply(reply, section);
  const main = html`${renderReplyDocument(document, WORDING, { offersReading, title, belowHeading: before?.(cases) })}${extra}${after?.(cases, values) ?? ""}`;
  return renderPage({ title, section, main });
}
