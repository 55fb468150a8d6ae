import { randomBytes } from "node:crypto";
import { getConnInfo } from "@hono/node-server/conninfo";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { createRateLimiter } from "../../../app/rateLimiter.ts";
import { desk } from "../../../presentation/wording/english/desk.ts";
import { webPages } from "../../../presentation/wording/english/webPages.ts";
import { ICON, STYLESHEET_PATH } from "../paths.ts";
import { protectPages } from "../protectPages.ts";
import { readForms } from "../readForms.ts";
import { type Html, html, NOTHING } from "../render/html.ts";
import type { DeskContext, DeskVariables } from "./deskContext.ts";
import { refuseStranger } from "./deskGuard.ts";
import { isSame } from "./deskKeys.ts";
import { renderDeskPage } from "./deskPage.ts";
import { DESK_STYLESHEET } from "./deskStylesheet.ts";
import { addDocumentPages } from "./documentPages.ts";
import { addDraftPages, textOf } from "./draftPages.ts";
import { addLogPage } from "./logPage.ts";
import { addQuestionPage } from "./questionPage.ts";
import { renderTypedText } from "./typedText.ts";

const COOKIE = "casebook-desk";
/** What the tries of keys are counted over, in seconds. */
const PACE_SECONDS = 10;
/** Most bytes of the form that brings the key. */
const MAX_KEY_BODY = 4_000;
/** Most megabytes that are dropped at once: the largest PDF that is read, and some more. */
const MAX_BODY_MB = 60;
/** Most bytes of a form that comes without a session, to give its text back: the longest draft, as a form writes it. */
const MAX_STRANGERS_BODY = 6_000_000;

const { problems } = webPages;

/** The moderators' desk: all its pages, behind its key. */
export function createDesk(context: DeskContext): Hono<DeskVariables> {
  const app = new Hono<DeskVariables>();
  app.use(protectPages("same-origin")); // `no-referrer` would keep a form's origin from the guard
  app.use(refuse());
  app.get(STYLESHEET_PATH, ({ body }) => body(DESK_STYLESHEET, 200, { "content-type": "text/css; charset=utf-8" }));
  app.get("/icon.svg", ({ body }) => body(ICON, 200, { "content-type": "image/svg+xml" }));
  addKey(app, context);
  app.use(limitBody(context));
  app.use(readForms(refuseUnreadable));
  app.use(admit(context));
  app.post("/leave", (c) => {
    context.keys.end(getCookie(c, COOKIE) ?? "");
    deleteCookie(c, COOKIE, { path: "/" });
    return c.redirect("/", 303);
  });
  addDraftPages(app, context);
  addDocumentPages(app, context);
  addQuestionPage(app, context);
  addLogPage(app, context);
  app.notFound((c) => send(c, 404, problems.notFound, ""));
  app.onError((why, c) => {
    const id = randomBytes(4).toString("hex");
    context.fault(id, why);
    return send(c, 500, problems.fault, problems.faultWhat({ id }), renderTypedText(c.get("typedText") ?? ""));
  });
  return app;
}

/** Why nothing came of a request, with the way back. */
function send(c: Context, status: 400 | 403 | 404 | 413 | 429 | 500, heading: string, why: string, more = NOTHING) {
  const back = html`<p><a class="button" href="/">${desk.refused.back}</a></p>`;
  return c.html(renderDeskPage(heading, html`<p>${why}</p>${more}${back}`), status);
}

function refuseUnreadable(c: Context): Response | Promise<Response> {
  return send(c, 400, desk.refused.formHeading, desk.refused.unreadable);
}

function refuse(): MiddlewareHandler {
  return async (c, next) => {
    c.header("cache-control", "no-store");
    c.header("x-robots-tag", "noindex, nofollow");
    const { remote } = getConnInfo(c);
    const { socket } = (c.env as { readonly incoming: { readonly socket: { readonly localPort?: number } } }).incoming; // as Node's adapter gives it
    const refusal = refuseStranger({
      method: c.req.method,
      header: (name) => c.req.header(name),
      remote: remote.address,
      port: socket.localPort ?? 0,
    });
    if (refusal !== undefined)
      return c.html(renderDeskPage(desk.refused.heading, html`<p>${desk.refused[refusal]}</p>`), 403);
    return next();
  };
}

/** The one page that is open without a session: it exchanges the key for one. */
function addKey(app: Hono<DeskVariables>, { keys }: DeskContext): void {
  const mayTry = createRateLimiter();
  app.post(
    "/key",
    async (c, next) =>
      mayTry("desk", "search", Date.now())
        ? next()
        : send(c, 429, problems.tooFast, problems.tooFastWhat({ seconds: PACE_SECONDS })),
    bodyLimit({ maxSize: MAX_KEY_BODY, onError: (c) => c.html(renderKeyForm(desk.key.wrong), 413) }),
    readForms(refuseUnreadable),
    async (c) => {
      const { key } = await c.req.parseBody();
      const secret = typeof key === "string" ? keys.exchange(key.trim()) : undefined;
      if (secret === undefined) return c.html(renderKeyForm(desk.key.wrong), 403);
      setCookie(c, COOKIE, secret, { path: "/", httpOnly: true, sameSite: "Strict" });
      return c.redirect("/", 303);
    },
  );
}

/** Nothing large is read of somebody who has no session. */
function limitBody({ keys }: DeskContext): MiddlewareHandler {
  const ofSession = bodyLimit({
    maxSize: MAX_BODY_MB * 1_000_000,
    onError: (c) => send(c, 413, problems.tooLarge, desk.refused.tooLarge({ megabytes: MAX_BODY_MB })),
  });
  const ofStranger = bodyLimit({ maxSize: MAX_STRANGERS_BODY, onError: (c) => c.html(renderKeyForm(), 413) });
  return (c, next) => (keys.find(getCookie(c, COOKIE) ?? "") ? ofSession : ofStranger)(c, next);
}

/** `typed` is the text of a form that came without a session. */
function renderKeyForm(told: string = desk.key.what, typed = ""): Html {
  return renderDeskPage(
    desk.key.heading,
    html`<p class="lead">${told}</p><form action="/key" method="post">
<label>${desk.key.field}<input name="key" type="password" required autocomplete="off"></label><button>${desk.key.open}</button></form>${renderTypedText(typed)}`,
  );
}

/** Lets in who has a session, and of forms those alone that the session's own pages sent. */
function admit({ keys }: DeskContext): MiddlewareHandler<DeskVariables> {
  return async (c, next) => {
    const session = keys.find(getCookie(c, COOKIE) ?? "");
    const { token, text } = c.req.method === "POST" ? await c.req.parseBody({ all: true }) : {};
    if (session === undefined) return c.html(renderKeyForm(desk.key.what, textOf(text)), 403);
    if (c.req.method === "POST" && (typeof token !== "string" || !isSame(token, session.formToken)))
      return send(c, 403, desk.refused.formHeading, desk.refused.form, renderTypedText(textOf(text)));
    c.set("formToken", session.formToken);
    c.set("typedText", textOf(text));
    return next();
  };
}
