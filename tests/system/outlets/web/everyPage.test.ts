import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { HAS_BROWSER, NO_BROWSER, openReader } from "../../../support/browser.ts";
import { describeWhere } from "../../../support/leftOut.ts";
import { crawl } from "../../../support/outlets/crawl.ts";
import { enter, reach } from "../../../support/outlets/keyboard.ts";
import { servePages } from "../../../support/outlets/servePages.ts";

/** The briefs that come with the program, as a stranger meets them. */
const STARTER = fileURLToPath(new URL("../../../../knowledge", import.meta.url));
const QUESTION = "Why was Alec Baldwin's case dismissed?";
const asked = (question: string) => `/ask?question=${encodeURIComponent(question)}`;
const FROM = [
  "/",
  asked(QUESTION),
  asked("does baldwin own a boat"),
  "/timeline?case=rust",
  "/case?case=rust",
  "/nowhere",
];
const KINDS = [
  ...["/", "/ask", "/timeline", "/timeline/picture", "/timeline/files", "/case", "/next", "/sources", "/check"],
  ...["/about", "/nowhere", "/context", "/cite", "/d/"],
];
const kindOf = (path: string) => path.replace(/(?:\?|(?<=^\/d\/)).*$/, "");

describeWhere(HAS_BROWSER, NO_BROWSER, "every page of the starter shelf", () => {
  it.each([
    { width: 320, colorScheme: "light" },
    { width: 320, colorScheme: "dark" },
    { width: 1280, colorScheme: "dark" },
  ] as const)("has no serious barrier and nothing beyond the edge at $width px, $colorScheme", async (options) => {
    const site = await servePages(STARTER, { trustsProxy: true, offersReading: true });
    const { page, complaints, findBarriers } = await openReader(options);
    const opened = new Set<string>();
    for await (const path of crawl(page, site, { limit: 60, perPath: 2, from: FROM })) {
      opened.add(kindOf(path));
      expect({ path, barriers: await findBarriers() }).toEqual({ path, barriers: [] });
      expect({ path, wide: await page.evaluate(() => document.documentElement.scrollWidth) }).toEqual({
        path,
        wide: options.width,
      });
      expect({ path, headings: await page.locator("h1").count() }).toEqual({ path, headings: 1 });
    }
    expect([...opened].sort()).toEqual([...KINDS].sort());
    expect(complaints.filter((one) => !one.includes("404"))).toEqual([]);
  });

  it("is whole without JavaScript, on a phone: its kinds, headings and width are the same", async () => {
    const site = await servePages(STARTER, { trustsProxy: true, offersReading: true });
    const { page, complaints } = await openReader({ width: 320, javaScript: false });
    const opened = new Set<string>();
    for await (const path of crawl(page, site, { limit: 40, perPath: 1, from: FROM })) {
      opened.add(kindOf(path));
      const main = page.locator("main");
      expect({ path, headings: await main.locator("h1").count() }).toEqual({ path, headings: 1 });
      expect((await main.boundingBox())?.width).toBeLessThanOrEqual(320);
    }
    expect([...opened].sort()).toEqual([...KINDS].sort());
    expect(complaints.filter((one) => !one.includes("404"))).toEqual([]);
  });

  it("begins on a phone, without JavaScript, with the question's field and three examples that are answered surely", async () => {
    const site = await servePages(STARTER, { trustsProxy: true });
    const { page } = await openReader({ width: 320, javaScript: false });
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(site);
    const examples = page.locator(".examples a");
    expect(await examples.count()).toBe(3);
    const foot = async (at: number) => {
      const box = (await examples.nth(at).boundingBox()) ?? expect.fail("an example is not shown");
      return box.y + box.height;
    };
    expect(await foot(2)).toBeLessThanOrEqual(640);
    expect((await page.getByLabel("Your question").boundingBox())?.y).toBeLessThan(await foot(0));
    for (let at = 0; at < 3; at += 1) {
      const question = await examples.nth(at).textContent();
      await examples.nth(at).click();
      expect(await page.locator("h1").textContent()).toBe(question);
      expect(await page.locator("blockquote").count()).toBeGreaterThan(0);
      expect(await page.locator(".unsure").count()).toBe(0);
      await page.goBack();
    }
  });

  it("says above an unsure answer that it may not answer, and leads on from silence", async () => {
    const site = await servePages(STARTER, { trustsProxy: true });
    const { page } = await openReader({ javaScript: false });
    await page.goto(site + asked("does baldwin own a boat"));
    expect(await page.locator(".unsure > h1 + p").textContent()).toContain("This may not answer it.");
    await page.goto(site + asked("who won the world cup"));
    expect(await page.locator("h1").textContent()).toBe("who won the world cup");
    await page.getByRole("link", { name: "/sources" }).click();
    expect(await page.locator(".articles li").count()).toBeGreaterThan(3);
    await page.goBack();
    await page.getByRole("link", { name: "Unsworth v. Musk" }).click();
    expect(await page.locator("h1").textContent()).toContain("Unsworth v. Musk");
  });

  it("tells what a brief rests on where it is asked for, and on paper", async () => {
    const site = await servePages(STARTER, { trustsProxy: true });
    const { page } = await openReader({ javaScript: false });
    await page.goto(site + asked(QUESTION));
    const [sources, link] = [page.locator(".basis ul").first(), page.locator(".links").first()];
    const isShown = () => sources.evaluate((list) => list.checkVisibility({ contentVisibilityAuto: true }));
    expect(await isShown()).toBe(false);
    await page.getByText("based on 6 reports").first().click();
    expect(await isShown()).toBe(true);
    expect(await sources.locator("li").count()).toBe(6);
    expect(await sources.textContent()).toContain("FOX News Digital, July 13, 2024");
    await page.getByText("based on 6 reports").first().click();
    expect(await link.isVisible()).toBe(true);
    await page.emulateMedia({ media: "print" });
    expect(await isShown()).toBe(true);
    expect(await link.isVisible()).toBe(false);
    expect(await page.locator("header nav").isVisible()).toBe(false);
  });

  it("answers, reads on, narrows a timeline, saves a file and checks a quotation by the keyboard alone", async () => {
    const site = await servePages(STARTER, { trustsProxy: true, offersReading: true });
    const { page } = await openReader();
    await page.goto(site);
    await reach(page, "Who is Alec Baldwin?");
    await enter(page, /\/ask\?question=Who/);
    await reach(page, "More");
    await enter(page, /skip=/);
    await page.goBack();
    await reach(page, "Cite");
    await enter(page, /\/cite/);
    await page.setExtraHTTPHeaders({ "x-forwarded-for": "192.0.2.1" }); // nobody is so fast by hand
    await page.goto(`${site}/timeline`);
    await reach(page, "case");
    await page.keyboard.type('The "Rust');
    await reach(page, "about");
    await page.keyboard.type("Gutierrez");
    await enter(page, /about=Gutierrez/);
    const entries = await page.locator(".entry").count();
    expect(entries).toBeGreaterThan(1);
    await reach(page, /^▸?\s*also/);
    await page.keyboard.press("Enter");
    expect(await page.locator("details[open] blockquote").count()).toBeGreaterThan(0);
    await reach(page, "year");
    await page.keyboard.type("2024");
    await reach(page, "Show");
    await enter(page, /year=2024/);
    expect(await page.locator(".entry").count()).toBeLessThan(entries);
    await reach(page, "Export");
    await enter(page, /\/timeline\/files/);
    await reach(page, /\.csv$/);
    const [saved] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    expect(saved.suggestedFilename()).toBe("rust-timeline.csv");
    await page.goto(`${site}/check`);
    await reach(page, "message");
    await page.keyboard.type(
      "“Armorer Hannah Gutierrez Reed was acquitted of involuntary manslaughter on March 6, 2024.”",
    );
    await reach(page, "Check against the sources");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".claim blockquote");
    expect(await page.locator(".claim blockquote").first().textContent()).toMatch(/guilty|convicted/);
  });
});
