import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

export type { Page } from "playwright-core";

/** Starts a browser of this machine, named by its program's path. */
export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
}

/** What the page's policy refuses is written to the console, also where the browser itself would be silent. */
const REPORT_BREACHES = `document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
  console.error("policy: " + violatedDirective + " of " + blockedURI))`;

/** How long a click or a page may take on a machine with ten times as much to do. Milliseconds. */
const PATIENCE = 120_000;

/** A page of its own kind of reader, and what its browser complains of: refused scripts and styles, failed loads, faults. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE);
  await context.addInitScript(REPORT_BREACHES);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (fault) => complaints.push(fault.message));
  return { page, complaints };
}

/** What axe-core finds of the impacts *serious* and *critical*, each with the first place where it is. */
export async function findSeriousBarriers(page: Page): Promise<string[]> {
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  await page.evaluate(axe); // by the debugger, which the page's policy doesn't bind
  const found: unknown = await page.evaluate(`axe.run().then(({ violations }) => violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => id + ": " + nodes[0].html))`);
  return found as string[]; // as the line above makes them
}
