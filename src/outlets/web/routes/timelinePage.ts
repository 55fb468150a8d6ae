import type { Context, Hono } from "hono";
import { readTimeline } from "../../../../commands/timeline.ts";
import { DEFAULT_ENTRIES } from "../../../app/replySizes.ts";
import type { NamedCase } from "../../../documents/case.ts";
import { webPages } from "../../../presentation/wording/english/webPages.ts";
import type { TimelineFilters } from "../../../service/libraryService.ts";
import { type FormValues, renderTimelineForm } from "../render/forms.ts";
import { type Html, html } from "../render/html.ts";
import { renderPage } from "../render/page.ts";
import { pathOfEntries, renderTimelineLinks } from "../render/turnPages.ts";
import { readKind, readNumber, readValue, readYear, type WebContext } from "../webContext.ts";
import { showReply } from "./showReply.ts";

/** Most entries of a timeline that shows all. */
const ALL_ENTRIES = 200;

/** A case's timeline: its main entries, or every one page by page, with what narrows it. */
export function addTimelinePage(app: Hono, context: WebContext): void {
  app.get("/timeline", ({ req, html: send }) =>
    context.libraryService.withSnapshot(async (library) => {
      const values = readValues(req);
      const { cases } = await library.describe();
      if (values.case === undefined && cases.length > 1) return send(renderChoice(cases, values));
      const showsAll = readValue(req, "all") !== undefined;
      const reply = await readTimeline(library, {
        ...values,
        caseName: values.case,
        documentKind: values.kind,
        from: values.year ?? values.from,
        to: values.year ?? values.to,
        limit: showsAll ? ALL_ENTRIES : DEFAULT_ENTRIES,
      });
      if (reply.kind !== "timeline") {
        const after = narrowDown(values);
        return send(await showReply(library, reply, context, req, { section: "timeline", after }));
      }
      const after = narrowDown({ ...values, case: reply.case }, await library.listTimelineFilters(reply.case));
      const turns = { page: readNumber(req, "page") || 1, pathOf: (page: number) => pathOfEntries(reply, page) };
      return send(
        await showReply(library, reply, context, req, {
          section: "timeline",
          before: () => html`<p class="links"><a href="#narrow">${webPages.timeline.toNarrow}</a></p>`,
          after,
          extra: renderTimelineLinks(reply, showsAll),
          turns: showsAll ? turns : undefined,
        }),
      );
    }),
  );
}

function readValues(request: Context["req"]) {
  const [about, from, to] = ["about", "from", "to"].map((name) => readValue(request, name));
  return { case: readValue(request, "case"), about, from, to, kind: readKind(request), year: readYear(request) };
}

/** The form alone, where no case is named and there are several. */
function renderChoice(cases: readonly NamedCase[], values: FormValues): Html {
  const { title } = webPages.timeline;
  const main = html`<h1>${title}</h1>${renderTimelineForm(cases, values)}`;
  return renderPage({ title, section: "timeline", main });
}

function narrowDown(values: FormValues, filters?: TimelineFilters) {
  return (cases: readonly NamedCase[]): Html =>
    html`<h2 id="narrow">${webPages.timeline.narrow}</h2>${renderTimelineForm(cases, values, filters)}`;
}
