import type { Hono } from "hono";
import { answer } from "../../../../commands/ask.ts";
import { readCaseCard } from "../../../../commands/case.ts";
import { checkMessage } from "../../../../commands/checkMessage.ts";
import { readNextDates, today } from "../../../../commands/next.ts";
import { listSources } from "../../../../commands/sources.ts";
import type { Reply } from "../../../app/reply.ts";
import { DEFAULT_QUOTES } from "../../../app/replySizes.ts";
import type { NamedCase } from "../../../documents/case.ts";
import { webPages } from "../../../presentation/wording/english/webPages.ts";
import type { LibraryApi } from "../../../service/libraryService.ts";
import { renderFindings } from "../render/findings.ts";
import { type FormValues, renderAskForm, renderCaseForm, renderCheckForm, renderSourcesForm } from "../render/forms.ts";
import { renderHome } from "../render/home.ts";
import { html, NOTHING } from "../render/html.ts";
import { renderPage } from "../render/page.ts";
import { readKind, readNumber, readValue, type WebContext } from "../webContext.ts";
import { offerExamples } from "./offerExamples.ts";
import { showReply } from "./showReply.ts";
import { addTimelinePage } from "./timelinePage.ts";

/** Most characters of a message that is checked, as a chat's message may have at most. */
export const MAX_CHECKED_LENGTH = 4000;
/** Nobody reads on so far; a forged number must not cost a search. */
const MAX_SKIPPED = 60;
const MAX_DATES = 12;

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
  app.get("/case", ({ req, html: send }) =>
    use(async (library) => {
      const caseName = readValue(req, "case");
      const reply = await readCaseCard(library, { caseName, today: today() });
      return send(await showReply(library, reply, context, req, {}));
    }),
  );
  app.get("/next", ({ req, html: send }) =>
    use(async (library) => {
      const caseName = readValue(req, "case");
      const reply = await readNextDates(library, { caseName, today: today(), limit: MAX_DATES });
      const before = (cases: readonly NamedCase[]) => renderCaseForm("/next", cases, caseName, webPages.fields.anyCase);
      return send(await showReply(library, reply, context, req, { section: "next", before }));
    }),
  );
  addAskPage(app, context);
  addTimelinePage(app, context);
  addListPages(app, context);
  addCheckPage(app, context);
}

function addAskPage(app: Hono, context: WebContext): void {
  app.get("/ask", ({ req, html: send }) =>
    context.libraryService.withSnapshot(async (library) => {
      const kind = readValue(req, "kind");
      const values = { question: readValue(req, "question"), case: readValue(req, "case"), kind: readKind(req) };
      const skip = Math.min(readNumber(req, "skip"), MAX_SKIPPED);
      const asked = { question: values.question ?? "", caseName: values.case, kindName: kind };
      const reply = await answer(library, { ...asked, limit: DEFAULT_QUOTES, skip });
      const extra = reply.kind === "quotes" ? renderFindings(reply.quotes) : NOTHING;
      return send(await showReply(library, reply, context, req, { section: "ask", after: askAgain, values, extra }));
    }),
  );
}

function askAgain(cases: readonly NamedCase[], values: FormValues) {
  return renderAskForm(cases, values, true);
}

function addListPages(app: Hono, context: WebContext): void {
  const { libraryService, contact } = context;
  app.get("/sources", ({ req, html: send }) =>
    libraryService.withSnapshot(async (library) => {
      const [caseName, kind] = [readValue(req, "case"), readValue(req, "kind")];
      const reply = await listSources(library, caseName, readNumber(req, "page") || 1, kind);
      const values = { case: reply.kind === "sources" ? reply.case?.slug : caseName, kind: readKind(req) };
      const before = (cases: readonly NamedCase[]) => renderSourcesForm(cases, values);
      return send(await showReply(library, reply, context, req, { section: "sources", before }));
    }),
  );
  app.get("/about", ({ req, html: send }) =>
    libraryService.withSnapshot(async (library) => {
      const reply: Reply = { kind: "about", contact, ...(await library.describe()) };
      return send(await showReply(library, reply, context, req, { section: "about" }));
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
      return send(await showReply(library, reply, context, req, { section: "check", after: () => form(text) }));
    });
  });
}
