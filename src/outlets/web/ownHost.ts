import type { MiddlewareHandler } from "hono";
import { webPages } from "../../presentation/wording/english/webPages.ts";
import { renderProblem } from "./render/page.ts";
import type { WebAddress } from "./webAddress.ts";
import type { WebContext } from "./webContext.ts";

const { problems } = webPages;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/;
const OWN_NAMES = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Pages that are open to this machine alone answer under its own names and `PUBLIC_URL`'s: else any site's page could have its own name
 * lead to this machine (DNS rebinding) and read the shelf. Behind a declared proxy, and on other addresses, the name is the operator's.
 */
export function answerOwnHost(
  { host }: WebAddress,
  { trustsProxy, publicUrl }: Pick<WebContext, "trustsProxy" | "publicUrl">,
): MiddlewareHandler {
  const isOpen = trustsProxy || !LOOPBACK.test(host);
  const names = [...OWN_NAMES, host, ...(publicUrl === undefined ? [] : [new URL(publicUrl).hostname])];
  return async ({ req, html }, next) => {
    const named = /^(.*?)(?::\d+)?$/.exec(req.header("host")?.toLowerCase() ?? "")?.[1] ?? "";
    if (isOpen || names.includes(named)) return next();
    return html(renderProblem(problems.otherHost, problems.otherHostWhat), 403);
  };
}
