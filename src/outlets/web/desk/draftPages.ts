import type { Context, Hono } from "hono";
import type { DraftCheck } from "../../../app/draft.ts";
import { checkInWorker, publishInWorker } from "../../../app/draftInWorker.ts";
import { reloadAfterOthers } from "../../../app/reloadAfterOthers.ts";
import { presentImportProblem } from "../../../presentation/present/importing.ts";
import { desk } from "../../../presentation/wording/english/desk.ts";
import { DEFAULT_LOCALE } from "../../../presentation/wording/locale.ts";
import { wordingOf } from "../../../presentation/wording/wording.ts";
import { fingerprint } from "../../../text/fingerprint.ts";
import { renderBlocks } from "../render/blocks.ts";
import { exactText, type Html, html, NOTHING } from "../render/html.ts";
import type { DeskContext, DeskVariables } from "./deskContext.ts";
import { renderDeskPage, renderSentences, renderToken } from "./deskPage.ts";
import type { KeptDraft } from "./draftShelf.ts";
import { dropFile } from "./dropFile.ts";
import { renderTypedText } from "./typedText.ts";

const WORDING = wordingOf(DEFAULT_LOCALE);
const { draft: words, drop } = desk;

type DeskRequest = Context<DeskVariables>;

/** Dropping files in, and what becomes of each until it is published. */
export function addDraftPages(app: Hono<DeskVariables>, context: DeskContext): void {
  const { drafts, libraryService } = context;
  for (const path of ["/", "/drop", "/draft/*"])
    app.use(path, async (c, next) => {
      c.set("cases", (await libraryService.withSnapshot((library) => library.describe())).cases);
      return next();
    });
  app.get("/", (c) => c.html(renderWork(c, context)));
  app.post("/drop", async (c) => {
    const { files, case: folderName } = await c.req.parseBody({ all: true });
    const dropped = [files].flat().filter((one) => one instanceof File && one.name !== "") as File[]; // just filtered
    const told: string[] = dropped.length === 0 ? [drop.none] : [];
    let latest: KeptDraft | undefined;
    for (const file of dropped) {
      const kept = await dropFile(file, textOf(folderName), context);
      if (kept.ok) latest = kept.value;
      else told.push(kept.problem);
    }
    if (latest !== undefined && dropped.length === 1) return c.redirect(`/draft/${latest.id}`, 303);
    return c.html(renderWork(c, context, told));
  });
  app.get("/draft/:id", async (c) => {
    const kept = drafts.find(c.req.param("id"));
    if (!kept) return c.html(renderGone(c), 404);
    return c.html(renderDraft(c, kept, renderReport(kept)));
  });
  app.post("/draft/:id", (c) => workOn(c, c.req.param("id"), context));
}

/** What a form does with a draft: checks, publishes or discards it, unless another tab has changed it since. */
async function workOn(c: DeskRequest, id: string, context: DeskContext): Promise<Response> {
  const { drafts } = context;
  const form = await c.req.parseBody();
  const [folderName, text] = [textOf(form["case"]).trim(), normalise(textOf(form["text"]))];
  const before = drafts.find(id);
  if (!before) return c.html(renderGone(c, text), 404);
  const may = { mayReplace: form["replace"] === "yes", mayMakeCase: form["make"] === "yes" };
  const base = textOf(form["base"]);
  const isSame = before.folderName === folderName && before.draft.text === text;
  if (!isSame && base !== baseOf(before)) {
    const typed = { ...before, folderName, draft: { ...before.draft, text } };
    return c.html(renderDraft(c, typed, renderChangedMeanwhile(before), may, base), 409);
  }
  if (form["do"] === "discard") {
    drafts.remove(before);
    return c.redirect("/", 303);
  }
  const kept = drafts.revise(before, folderName, text);
  if (form["do"] !== "publish") return c.html(await renderChecked(c, kept, context, may));
  return publish(c, kept, context, may);
}

/** What a moderator has ticked: what publishing may replace or make. */
interface Permissions {
  readonly mayReplace: boolean;
  readonly mayMakeCase: boolean;
}

const ASKED: Permissions = { mayReplace: false, mayMakeCase: false };

/** Browsers send lines that end in CR and LF. */
export function normalise(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** A field of a form as text. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function renderWork(c: DeskRequest, { drafts }: DeskContext, told: readonly string[] = []): Html {
  const formToken = c.get("formToken");
  const listed = drafts
    .list()
    .map(({ id, file, folderName }) => html`<li><a href="/draft/${id}">${file}</a> ${folderName}</li>`);
  const main = html`${renderSentences(told)}
<form action="/drop" method="post" enctype="multipart/form-data">${renderToken(formToken)}
<p class="lead">${drop.what}</p>
<label>${drop.field}<input name="files" type="file" multiple required accept=".pdf,.html,.htm,.xhtml,.md,.markdown,.txt"></label>
${renderCaseField(c)}
<button>${drop.read}</button></form>
<h2>${words.list}</h2>
${listed.length === 0 ? html`<p>${words.none}</p>` : html`<ul class="files">${listed}</ul>`}
<p class="note">${words.kept}</p>`;
  return renderDeskPage(drop.heading, main, { section: "work", formToken });
}

/** Most cases that are offered to choose from; the others are typed. */
const MAX_OFFERED = 200;

/** The case's folder, with those that there are to choose from. */
function renderCaseField(c: DeskRequest, folderName = ""): Html {
  const options = (c.get("cases") ?? [])
    .slice(0, MAX_OFFERED)
    .map(({ slug, title }) => html`<option value="${slug}">${title}</option>`);
  return html`<label>${words.case}<input name="case" type="text" maxlength="100" value="${folderName}" list="cases" autocomplete="off"></label><datalist id="cases">${options}</datalist>`;
}

function renderGone(c: DeskRequest, typed = ""): Html {
  const main = html`<p>${words.gone}</p>${renderTypedText(typed, words.goneText)}<p><a class="button" href="/">${desk.refused.back}</a></p>`;
  return renderDeskPage(words.list, main, { section: "work", formToken: c.get("formToken") });
}

/** What a form says that it was made from, so that a tab doesn't write over what another one has changed since. */
function baseOf({ folderName, draft: { text } }: KeptDraft): string {
  return fingerprint(`${folderName}\n${text}`);
}

function renderChangedMeanwhile({ id }: KeptDraft): Html {
  return html`${renderSentences([words.changedMeanwhile])}<p><a class="button" href="/draft/${id}">${words.openAnew}</a></p>`;
}

function renderDraft(
  c: DeskRequest,
  kept: KeptDraft,
  told: Html,
  { mayMakeCase, mayReplace }: Permissions = ASKED,
  base: string = baseOf(kept),
): Html {
  const formToken = c.get("formToken");
  const { id, file, folderName, draft } = kept;
  const main = html`${told}
<form action="/draft/${id}" method="post">${renderToken(formToken)}<input type="hidden" name="base" value="${base}">
${renderCaseField(c, folderName)}
<label>${words.text}<textarea class="file" name="text" spellcheck="false" dir="auto">
${exactText(draft.text)}</textarea></label>
<label class="tick"><input type="checkbox" name="make" value="yes"${mayMakeCase ? html` checked` : ""}> ${words.makeCase}</label>
<label class="tick"><input type="checkbox" name="replace" value="yes"${mayReplace ? html` checked` : ""}> ${words.replace}</label>
<div class="choices"><button name="do" value="check">${words.check}</button><button name="do" value="publish">${words.publish}</button><button class="quiet" name="do" value="discard">${words.discard}</button></div>
</form>`;
  return renderDeskPage(file, main, { section: "work", formToken });
}

/** What reading the file found, and didn't. */
function renderReport({ draft: { missing, leftOut, report } }: KeptDraft): Html {
  return renderSentences([
    ...(missing.length === 0 ? [] : [words.missing({ facts: missing })]),
    ...(leftOut === 0 ? [] : [words.leftOut({ count: leftOut })]),
    ...(report === undefined ? [] : WORDING.importing.filingReport(report)),
  ]);
}

async function renderChecked(
  c: DeskRequest,
  kept: KeptDraft,
  { knowledge }: DeskContext,
  may: Permissions,
): Promise<Html> {
  const checked = await checkInWorker({ knowledge, folderName: kept.folderName, text: kept.draft.text });
  if (checked.ok) return renderDraft(c, kept, renderCheck(checked.value), may);
  const why = checked.problem.code === "took-too-long" ? drop.tookTooLong : WORDING.problems.placement(checked.problem);
  return renderDraft(c, kept, html`<h2>${words.notYet}</h2>${renderSentences([why])}`, may);
}

function renderCheck({ place, passages, isTakenDown, pages, faults }: DraftCheck): Html {
  const doubt = place?.doubt === undefined ? [] : [words.doubts[place.doubt]];
  const told =
    place === undefined ? [words.standsAlready] : [words.wouldStand({ path: place.path, passages }), ...doubt];
  return html`<h2>${place === undefined ? words.notYet : words.wellIf}</h2>
${renderSentences([...told, ...(isTakenDown ? [words.isTakenDown] : [])])}
${faults.length === 0 ? NOTHING : html`<h2>${words.faults}</h2>${renderSentences(faults.map(words.fault))}`}
${pages.length === 0 ? NOTHING : renderPages(pages)}`;
}

function renderPages(pages: DraftCheck["pages"]): Html {
  return html`<details open><summary>${words.pages}</summary><table><thead><tr>${words.pageColumns.map((one) => html`<th scope="col">${one}</th>`)}</tr></thead>
<tbody>${pages.map(({ page, cited, opening }) => html`<tr><td>${page}</td><td>${cited}</td><td dir="auto">${opening.text}</td></tr>`)}</tbody></table></details>`;
}

async function publish(
  c: DeskRequest,
  kept: KeptDraft,
  { knowledge, drafts, libraryService, moderation }: DeskContext,
  may: Permissions,
): Promise<Response> {
  const published = await publishInWorker({ knowledge, folderName: kept.folderName, text: kept.draft.text }, may);
  if (!published.ok) {
    const { problem } = published;
    const why =
      problem.code === "took-too-long"
        ? renderSentences([drop.tookTooLong])
        : renderBlocks(presentImportProblem(problem, { wording: WORDING, medium: "chat" }).opening, {
            wording: WORDING,
            offersReading: false,
            quotes: [],
          });
    return c.html(renderDraft(c, kept, html`<h2>${words.notYet}</h2>${why}`, may), 409);
  }
  drafts.remove(kept);
  const { title, path, id, file, hasReplaced } = published.value;
  // What was replaced can't be put back, so nothing is offered that would undo it.
  const how = hasReplaced ? ({ action: "corrected" } as const) : ({ action: "imported", file } as const);
  await moderation?.add({ ...how, path: `${id}.md`, title });
  const { kind } = await reloadAfterOthers(libraryService);
  const told = [words.published({ title, path }), ...(kind === "reloaded" ? [] : [words.notServed])];
  const edit = html`<p><a class="button" href="/document?id=${encodeURIComponent(id)}">${desk.documents.edit}</a></p>`;
  return c.html(
    renderDeskPage(words.publish, html`${renderSentences(told)}${edit}`, {
      section: "work",
      formToken: c.get("formToken"),
    }),
  );
}
