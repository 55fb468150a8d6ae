import { randomBytes } from "node:crypto";
import { getConnInfo } from "@hono/node-server/conninfo";
import { type Context, Hono, type Next } from "hono";
import { bodyLimit } from "hono/body-limit";
import { type Cost, createRateLimiter } from "../../app/rateLimiter.ts";
import { webPages } from "../../presentation/wording/english/webPages.ts";
import { CallTooLong } from "../../service/libraryService.ts";
import { answerOwnHost } from "./ownHost.ts";
import { ICON, STYLESHEET_PATH } from "./paths.ts";
import { protectPages } from "./protectPages.ts";
import { identifyReader } from "./readerAddress.ts";
import { readForms } from "./readForms.ts";
import { renderProblem } from "./render/page.ts";
import { addFollowUpPages } from "./routes/followUpPages.ts";
import { addReadingPages } from "./routes/readingPages.ts";
import { addReplyPages } from "./routes/replyPages.ts";
import { STYLESHEET } from "./stylesheet.ts";
import type { WebAddress } from "./webAddress.ts";
import type { WebContext } from "./webContext.ts";

const { problems } = webPages;

/** Most bytes of a request's body: 4,000 characters of four bytes, each escaped to three. */
const MAX_BODY = 48_000;
/** What the rate limiter counts over, in seconds; told to whoever has to wait. */
const PACE_SECONDS = 10;

/**
 * No page is for robots. A chat may look at the address of a document that somebody pastes there, to show what it is; it keeps no index,
 * and of no other page, as the addresses of others hold what readers typed.
 */
const ROBOTS = "User-agent: Discordbot\nAllow: /d/\nDisallow: /\n\nUser-agent: *\nDisallow: /\n";

/** What a page costs in its reader's pace; what isn't listed is free. */
const COSTS: Readonly<Record<string, Cost>> = {
  "/": "look-up",
  "/about": "look-up",
  "/sources": "look-up",
  "/context": "look-up",
  "/cite": "look-up",
  "/ask": "search",
  "/case": "search",
  "/next": "search",
  "/timeline": "search",
  "/timeline/files": "search",
  "/timeline/file": "search",
  "/timeline/picture": "search",
  "/timeline/picture.png": "look-up",
};

/** All pages for readers. No cookie, no script, nothing kept; every request is counted by its address, in memory alone. */
export function createApplication(context: WebContext, address: WebAddress): Hono {
  const app = new Hono();
  app.use(protectPages("no-referrer"));
  app.use(answerOwnHost(address, context));
  app.get(STYLESHEET_PATH, ({ body }) =>
    body(STYLESHEET, 200, { "content-type": "text/css; charset=utf-8", "cache-control": "public, max-age=3600" }),
  );
  app.get("/icon.svg", ({ body }) =>
    body(ICON, 200, { "content-type": "image/svg+xml", "cache-control": "public, max-age=86400" }),
  );
  app.get("/robots.txt", ({ text }) => text(ROBOTS));
  app.use(keepPace(context));
  app.use(bodyLimit({ maxSize: MAX_BODY, onError: ({ html }) => html(renderProblem(problems.tooLarge), 413) }));
  app.use(readForms(({ html }) => html(renderProblem(problems.unreadable, problems.unreadableWhat), 400)));
  addReplyPages(app, context);
  addFollowUpPages(app, context);
  addReadingPages(app, context);
  app.notFound(({ html }) => html(renderProblem(problems.notFound, problems.notFoundWhat), 404));
  app.onError((why, { html }) => {
    if (why instanceof CallTooLong) return html(renderProblem(problems.tooSlow, problems.tooSlowWhat), 503);
    const id = randomBytes(4).toString("hex");
    context.fault(id, why);
    return html(renderProblem(problems.fault, problems.faultWhat({ id })), 500);
  });
  return app;
}

function keepPace({ trustsProxy }: WebContext) {
  const mayGoOn = createRateLimiter();
  return async (context: Context, next: Next): Promise<Response | undefined> => {
    const { req } = context;
    context.header("x-robots-tag", "noindex, nofollow");
    context.header("cache-control", "no-store");
    const cost = req.method === "POST" ? "search" : req.path.startsWith("/d/") ? "look-up" : COSTS[req.path];
    const remote = getConnInfo(context).remote.address;
    const reader = identifyReader(remote, req.header("x-forwarded-for"), trustsProxy);
    if (cost !== undefined && !mayGoOn(reader, cost, Date.now())) {
      context.header("retry-after", String(PACE_SECONDS));
      return context.html(renderProblem(problems.tooFast, problems.tooFastWhat({ seconds: PACE_SECONDS })), 429);
    }
    await next();
    return undefined;
  };
}
