import { expect } from "vitest";
import type { Page } from "../../../tools/browser/openPage.ts";

/** More stops than any page has up to what is looked for. */
const MAX_PRESSES = 150;

/** Presses Tab until a field of that name, or a link, button or summary with that text, has the focus. */
export async function reach(page: Page, what: string | RegExp): Promise<void> {
  for (let presses = 0; presses < MAX_PRESSES; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const one = document.activeElement;
      const isField = one?.matches("input, select, textarea") === true;
      return (isField ? one.getAttribute("name") : one?.textContent?.trim()) ?? "";
    });
    if (typeof what === "string" ? focused === what : what.test(focused)) return;
  }
  expect.fail(`no Tab reaches ${what}`);
}

/** Presses Enter, and waits for the page that opens. */
export async function enter(page: Page, path: RegExp): Promise<void> {
  await Promise.all([page.waitForURL(path), page.keyboard.press("Enter")]);
}
