import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import type { Page } from "../../../../tools/browser/openPage.ts";
import { HAS_BROWSER, NO_BROWSER, openReader } from "../../../support/browser.ts";
import { describeWhere } from "../../../support/leftOut.ts";
import { crawl } from "../../../support/outlets/crawl.ts";
import { openDesk } from "../../../support/outlets/openDesk.ts";
import { servePages } from "../../../support/outlets/servePages.ts";

const STARTER = fileURLToPath(new URL("../../../../knowledge", import.meta.url));
const QUESTION = "/ask?question=Why%20was%20Alec%20Baldwin's%20case%20dismissed%3F";
const FROM = ["/", QUESTION, "/timeline?case=rust", "/case?case=rust", "/sources", "/check", "/nowhere"];

/** What a finger would miss: links, buttons and fields below 44 px, but for those within a sentence and the numbers in a margin. */
function findSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    const isInSentence = (one: Element) =>
      one.closest("p, dd, li")?.matches(".links, .articles li") === false &&
      getComputedStyle(one).display === "inline" &&
      one.parentElement?.textContent?.trim() !== one.textContent?.trim();
    return [...document.querySelectorAll("a, button, select, summary, textarea, input:not([type=hidden])")]
      .filter(
        (one) => one.checkVisibility() && !one.matches(".skip, .place a, input[type=checkbox]") && !isInSentence(one),
      )
      .filter((one) => one.getBoundingClientRect().height < 43.5)
      .map((one) => `${one.tagName} ${one.textContent?.trim()} ${one.getBoundingClientRect().height}`);
  });
}

describeWhere(HAS_BROWSER, NO_BROWSER, "on a phone", () => {
  it("whatever is pressed on a page is 44 px high", async () => {
    const site = await servePages(STARTER, { trustsProxy: true, offersReading: true });
    const { page } = await openReader({ width: 320 });
    let opened = 0;
    for await (const path of crawl(page, site, { limit: 40, perPath: 2, from: FROM })) {
      opened += 1;
      expect({ path, small: await findSmall(page) }).toEqual({ path, small: [] });
    }
    expect(opened).toBeGreaterThan(15);
  });

  it("whatever is pressed at the desk is 44 px high", async () => {
    const desk = await openDesk(STARTER);
    const { page } = await openReader({ width: 320 });
    await page.goto(desk.site);
    await page.getByLabel("Key").fill(desk.keys.at(-1) ?? "");
    await page.getByRole("button", { name: "Open" }).click();
    for (const path of ["/", "/documents", "/document?id=rust%2Fwhy-the-case-was-dismissed", "/questions", "/log"]) {
      await page.goto(desk.site + path);
      expect({ path, small: await findSmall(page) }).toEqual({ path, small: [] });
    }
  });
});
