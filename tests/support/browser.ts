import { existsSync } from "node:fs";
import { onTestFinished } from "vitest";
import type { Page } from "../../tools/browser/openPage.ts";
import { HAS_TOOLS } from "./toolsPackage.ts";

const KNOWN = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const CHROMIUM = process.env["CHROMIUM"] || KNOWN.find((path) => existsSync(path));

/** Whether a browser of this machine can be driven, and what to say where it can't. */
export const HAS_BROWSER = HAS_TOOLS && CHROMIUM !== undefined && existsSync(CHROMIUM);
export const NO_BROWSER = "there is no Chromium that CHROMIUM names, or tools/package.json is not installed";

/** How a reader's browser is set up. */
export interface ReaderOptions {
  readonly width?: number;
  readonly javaScript?: boolean;
  readonly colorScheme?: "light" | "dark";
}

/** A reader's page in a browser of their own, which ends with the test, and what that browser complains of. */
export async function openReader({
  width = 1280,
  javaScript = true,
  colorScheme = "light",
}: ReaderOptions = {}): Promise<{
  readonly page: Page;
  readonly complaints: readonly string[];
  readonly findBarriers: () => Promise<string[]>;
}> {
  const { findSeriousBarriers, launchBrowser, openPage } = await import("../../tools/browser/openPage.ts");
  const browser = await launchBrowser(CHROMIUM ?? "");
  onTestFinished(() => browser.close());
  const options = { viewport: { width, height: 800 }, javaScriptEnabled: javaScript, colorScheme };
  const { page, complaints } = await openPage(browser, options);
  return { page, complaints, findBarriers: () => findSeriousBarriers(page) };
}
