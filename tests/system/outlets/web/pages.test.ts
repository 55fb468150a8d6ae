import { describe, expect, it } from "vitest";
import { HAS_BROWSER, NO_BROWSER, openReader } from "../../../support/browser.ts";
import { describeWhere } from "../../../support/leftOut.ts";
import { HAS_HAPROXY, NO_HAPROXY } from "../../../support/outlets/discord/proxiedBots.ts";
import { askFrom, startProxyBefore } from "../../../support/outlets/proxyBefore.ts";
import { servePages } from "../../../support/outlets/servePages.ts";
import { writeArticle } from "../../../support/temporary.ts";

const STORY =
  "A porter saw the stolen violin at noon on March 1, 2031.\n\nOn March 2, 2031, the police charged Joss Ferrant with the theft of the violin.\n\nA judge dismissed the charge against Joss Ferrant on May 6, 2031.";
const SHELF = {
  "harrow-v-pell/case.md":
    "---\ntitle: Harrow v. Pell\naliases: [the violin case]\noutcome: The charge was dismissed.\n---\n",
  "harrow-v-pell/violin.md": writeArticle(STORY, "url: https://courier.example/violin"),
  "ferry/case.md": "---\ntitle: The ferry inquiry\n---\n",
  "ferry/ferry.md": writeArticle("The ferry sank in June 2030. An inquiry found a broken valve."),
};
const QUESTION = "Who was charged with the theft of the violin?";

describeWhere(HAS_BROWSER, NO_BROWSER, "web pages", () => {
  it("answer a question, show its place and cite it, without JavaScript and within the page's policy", async () => {
    const site = await servePages(SHELF);
    const { page, complaints } = await openReader({ javaScript: false });
    await page.goto(site);
    await page.getByLabel("Your question").fill(QUESTION);
    await page.getByRole("button", { name: "Ask" }).click();
    expect(await page.locator("blockquote").first().textContent()).toContain("charged Joss Ferrant with the theft");
    expect(await page.locator(".outcome").textContent()).toContain("The charge was dismissed.");
    expect(await page.getByRole("link", { name: "Open" }).first().getAttribute("href")).toMatch(
      /^https:\/\/courier\.example\/violin/,
    );
    await page.getByRole("link", { name: "Context" }).first().click();
    expect(await page.locator("mark").textContent()).toContain("charged Joss Ferrant");
    await page.goBack();
    await page.getByRole("link", { name: "Cite" }).click();
    await page.getByRole("link", { name: "APA" }).click();
    expect(await page.locator("pre").textContent()).toContain("The Tarn Courier");
    expect(complaints).toEqual([]);
  });

  it("tell a timeline with its picture and files", async () => {
    const site = await servePages(SHELF);
    const { page, complaints } = await openReader();
    await page.goto(site);
    await page.getByRole("link", { name: "Timeline: Harrow v. Pell" }).click();
    expect(await page.locator(".entry").count()).toBe(3);
    await page.getByLabel("From").fill("2031-03-02");
    await page.getByRole("button", { name: "Show" }).click();
    expect(await page.locator(".entry").count()).toBe(2);
    await page.getByRole("link", { name: "Export" }).click();
    expect(await page.locator("main li a").allTextContents()).toContain("harrow-v-pell-timeline.csv");
    await page.goBack();
    await page.getByRole("link", { name: "Picture" }).click();
    expect(await page.locator("img").evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(
      300,
    );
    expect(complaints).toEqual([]);
  });

  it("narrow a timeline by the kind of document and the year, its picture and files with it, without JavaScript", async () => {
    const site = await servePages({
      ...SHELF,
      "harrow-v-pell/order.md": writeArticle(
        "On June 2, 2032, the court denied the motion of Joss Ferrant.\n\nThe court heard Joss Ferrant on May 30, 2031.",
        "kind: order\ncourt: High Court of Tarn\nfiled: 2032-06-03",
      ),
    });
    const { page, complaints } = await openReader({ javaScript: false });
    await page.goto(`${site}/timeline?case=harrow-v-pell`);
    const days = () => page.locator(".entry :is(h2, h3)").allTextContents();
    expect(await days()).toHaveLength(5);
    expect(await page.getByLabel("Year").locator("option").allTextContents()).toEqual(["All", "2031", "2032"]);
    await page.getByLabel("Kind of document").selectOption("order");
    await page.getByRole("button", { name: "Show" }).click();
    expect(await days()).toHaveLength(2);
    await page.locator("select[name=year]").selectOption("2032");
    await page.getByRole("button", { name: "Show" }).click();
    expect((await days()).map((day) => day.slice(0, 12))).toEqual(["Jun 2, 2032"]);
    await page.getByRole("link", { name: "Export" }).click();
    const csv = await page.locator("main li a", { hasText: ".csv" }).getAttribute("href");
    expect(await (await fetch(site + csv)).text()).not.toContain("2031-03-01");
    expect(complaints).toEqual([]);
  });

  it("tell who is who on a case's page", async () => {
    const site = await servePages(
      {
        ...SHELF,
        "harrow-v-pell/case.md": "---\ntitle: Harrow v. Pell\npeople:\n  - name: Joss Ferrant\n---\n",
        "harrow-v-pell/people.md": writeArticle("Joss Ferrant is a dealer of violins from Tarn, where he has a shop."),
      },
      { trustsProxy: true },
    );
    const html = await (await fetch(`${site}/case?case=harrow-v-pell`)).text();
    expect(html).toContain('<h3 dir="auto"><strong>Joss Ferrant</strong></h3>');
    const links = [...html.matchAll(/href="(\/[^"#]+)"/g)].map(([, path = ""]) => path.replaceAll("&amp;", "&"));
    for (const [at, path] of [...new Set(links)].entries()) {
      const { status } = await fetch(site + path, { headers: { "x-forwarded-for": `192.0.2.${at}` } });
      expect({ path, status }).toEqual({ path, status: 200 });
    }
  });

  it("tell a case at a glance, and check a quotation", async () => {
    const site = await servePages(SHELF);
    const { page, complaints } = await openReader();
    await page.goto(`${site}/case?case=harrow-v-pell`);
    expect(await page.locator("h1").textContent()).toContain("Harrow v. Pell");
    await page.getByRole("link", { name: "Check a quotation" }).click();
    await page
      .getByLabel("A message or a quotation")
      .fill("“A porter saw the stolen violin at midnight on March 1, 2031.”");
    await page.getByRole("button", { name: "Check against the sources" }).click();
    expect(await page.locator("blockquote").first().textContent()).toContain("at noon");
    const [said, stands] = [page.locator(".claim h2 strong:not(:first-child)"), page.locator(".claim blockquote mark")];
    expect([await said.allTextContents(), await stands.allTextContents()]).toEqual([["midnight"], ["noon"]]);
    const plain = "rgba(0, 0, 0, 0)";
    expect(await said.evaluate((word) => getComputedStyle(word).backgroundColor)).not.toBe(plain);
    expect(complaints).toEqual([]);
  });

  it("are used by the keyboard alone", async () => {
    const site = await servePages(SHELF);
    const { page } = await openReader();
    await page.goto(site);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the answer");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.type(QUESTION);
    await Promise.all([page.waitForURL(/\/ask\?/), page.keyboard.press("Enter")]);
    expect(await page.locator("blockquote").count()).toBeGreaterThan(0);
  });
});

describe("the web server", () => {
  it("keeps nothing with a reader and lets no other site frame or index it", async () => {
    const site = await servePages(SHELF);
    const { headers } = await fetch(site);
    expect(headers.get("set-cookie")).toBeNull();
    expect(headers.get("content-security-policy")).toContain("default-src 'none'; style-src 'self'");
    expect(headers.get("x-robots-tag")).toContain("noindex");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(await (await fetch(`${site}/robots.txt`)).text()).toContain("Disallow: /");
  });

  it("keeps a reader's pace, by what a trusted proxy says and by nothing that a reader says", async () => {
    const ask = (site: string, reader: string) =>
      fetch(`${site}/ask?question=violin`, { headers: { "x-forwarded-for": `9.9.9.9, ${reader}` } });
    const statuses = async (site: string) => {
      const seen: number[] = [];
      for (let at = 0; at < 7; at++) seen.push((await ask(site, `192.0.2.${at}`)).status);
      return seen;
    };
    const direct = await statuses(await servePages(SHELF));
    expect(direct).toEqual([200, 200, 200, 200, 200, 429, 429]);
    expect(await statuses(await servePages(SHELF, { trustsProxy: true }))).toEqual([200, 200, 200, 200, 200, 200, 200]);
  });

  it("refuses what is too large, and forged references, in one sentence", async () => {
    const site = await servePages(SHELF);
    const send = (message: string) =>
      fetch(`${site}/check`, { method: "POST", body: new URLSearchParams({ message }) });
    expect((await send("a".repeat(60_000))).status).toBe(413);
    expect((await send("a ".repeat(2_500))).status).toBe(413);
    const forged = `${"a".repeat(22)}.${"b".repeat(22)}.0-9`;
    for (const path of [`/context?quote=${forged}`, "/context?quote=x", `/cite?quote=${forged}`]) {
      const answered = await fetch(site + path);
      expect({ path, status: answered.status }).toEqual({ path, status: 410 });
      expect(await answered.text()).toContain("<h1>");
    }
  });
});

describeWhere(HAS_HAPROXY, NO_HAPROXY, "the web pages behind HAProxy", () => {
  it("tell readers apart by what the proxy says of them, whatever they say themselves", async () => {
    const proxied = await startProxyBefore(await servePages(SHELF, { trustsProxy: true }));
    const ask = (from: string, said: string) =>
      askFrom(from, `${proxied}/ask?question=${encodeURIComponent(QUESTION)}`, { "x-forwarded-for": said });
    const one = [];
    for (let at = 0; at < 6; at += 1) one.push((await ask("127.0.0.1", `192.0.2.${at}`)).status);
    expect(one).toEqual([200, 200, 200, 200, 200, 429]);
    const { status, text } = await ask("127.0.0.2", "127.0.0.1");
    expect(status).toBe(200);
    expect(text).toContain("charged Joss Ferrant with the theft");
    const message = new URLSearchParams({ message: "“A porter saw the stolen violin at midnight on March 1, 2031.”" });
    const checked = await fetch(`${proxied}/check`, { method: "POST", body: message });
    expect(checked.status).toBe(429);
    expect(checked.headers.get("retry-after")).toBe("10");
  });
});
