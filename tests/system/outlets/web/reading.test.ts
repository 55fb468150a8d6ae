import { describe, expect, it } from "vitest";
import { HAS_BROWSER, NO_BROWSER, openReader } from "../../../support/browser.ts";
import { describeWhere } from "../../../support/leftOut.ts";
import { reach } from "../../../support/outlets/keyboard.ts";
import { servePages } from "../../../support/outlets/servePages.ts";
import { writeArticle } from "../../../support/temporary.ts";

const FILLER = Array.from(
  { length: 400 },
  (_, index) =>
    `The clerk set the exhibits of day ${index + 1} in order, and had each of them numbered once more before noon.`,
);
const ORDER = [
  "<!-- page 4, stamped 3 -->",
  "The court has read the papers of both sides in this matter.",
  "The bond of Edda Marlow is set at 90,000 crowns & “no less”.",
  "<!-- page 5, stamped 4 -->",
  "Edda Marlow shall surrender her passport within seven days.",
].join("\n\n");
const FACTS = "kind: order\ncourt: High Court of Tarn\ndocket: 31-CR-7\nnumber: 40\nfiled: 2031-03-04";
const SHELF = {
  "marlow/case.md": "---\ntitle: Crown v. Marlow\noutcome: Marlow was acquitted.\nread: true\n---\n",
  "marlow/order.md": writeArticle(ORDER, FACTS),
  "marlow/long.md": writeArticle(
    [...FILLER, "The lantern was found in the cistern by Osric Pell.", ...FILLER].join("\n\n"),
  ),
  "marlow/private.md": writeArticle("Edda Marlow kept bees behind the quarry wall.", "read: false"),
  "ferry/ferry.md": writeArticle("The ferry sank in June 2030. An inquiry found a broken valve."),
};
const ask = (question: string) => `/ask?question=${encodeURIComponent(question)}`;

/** The address to which the first quotation of an answer leads for reading; `undefined` if it leads to none. */
async function findReading(site: string, question: string): Promise<string | undefined> {
  const html = await (await fetch(site + ask(question))).text();
  return /href="(\/d\/[^"]+)"/.exec(html)?.[1]?.replaceAll("&amp;", "&");
}

describeWhere(HAS_BROWSER, NO_BROWSER, "a document's page", () => {
  it("shows the quotation in its place, with what the document is, from an answer on and without JavaScript", async () => {
    const site = await servePages(SHELF);
    const { page, complaints } = await openReader({ javaScript: false });
    await page.goto(site + ask("At what is the bond of Edda Marlow set?"));
    expect((await page.locator("figcaption").first().textContent())?.split("ordered by the court")).toHaveLength(2);
    await page.getByRole("link", { name: "Read it there" }).first().click();
    expect(await page.locator("mark#q").textContent()).toContain(
      "The bond of Edda Marlow is set at 90,000 crowns & “no less”.",
    );
    expect(page.url()).toMatch(/#q$/);
    expect(await page.locator(".lead").textContent()).toBe(
      "Order · High Court of Tarn · No. 31-CR-7 · ECF No. 40 · March 4, 2031 — ordered by the court",
    );
    expect(await page.locator(".outcome").textContent()).toContain("Marlow was acquitted.");
    expect(await page.locator(".place").allTextContents()).toEqual(["p. 3", "pp. 3–4", "p. 4"]);
    expect(await page.locator(".text p").allTextContents()).toEqual(
      ORDER.split("\n\n").filter((line) => !line.startsWith("<!--")),
    );
    expect(complaints).toEqual([]);
  });

  it("opens a long document at the quotation, on the page where it stands, and turns", async () => {
    const site = await servePages(SHELF);
    const { page } = await openReader();
    await page.goto(site + ask("Where was the lantern found?"));
    await page.getByRole("link", { name: "Read it there" }).first().click();
    const mark = page.locator("mark#q");
    expect(await mark.textContent()).toBe("The lantern was found in the cistern by Osric Pell.");
    const box = (await mark.boundingBox()) ?? expect.fail("the quotation is not shown");
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThan(800); // at once: a reader should not be driven through the whole document
    await page.getByRole("link", { name: "Next page" }).first().click();
    expect(await mark.count()).toBe(0);
    await page.getByRole("link", { name: "¶ 401" }).click();
    expect(await mark.count()).toBe(1);
    expect(Buffer.byteLength(await page.content())).toBeLessThan(200_000);
  });

  it("leads from one quotation of an answer to the next", async () => {
    const paid = writeArticle(
      "The sister of Edda Marlow paid the bond on April 2, 2031, at the office of the clerk in Tarn.",
    );
    const site = await servePages({ ...SHELF, "marlow/paid.md": paid });
    const { page } = await openReader();
    await page.goto(site + ask("At what is the bond of Edda Marlow set?"));
    const quoted = await page.locator("blockquote").allTextContents();
    expect(quoted.length).toBeGreaterThan(1);
    await page.getByRole("link", { name: "Read it there" }).first().click();
    const seen = [await page.locator("#q").textContent()];
    for (;;) {
      const next = page.getByRole("link", { name: "Next quotation" });
      if ((await next.count()) === 0) break;
      await next.click();
      seen.push(await page.locator("#q").textContent());
    }
    expect(seen.length).toBeGreaterThan(1);
    for (const one of seen) expect(quoted.some((quote) => quote.startsWith(one ?? "-"))).toBe(true);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it("is reached, left and turned by the keyboard alone", async () => {
    const site = await servePages(SHELF);
    const { page } = await openReader();
    const follow = async (name: string) => {
      await reach(page, name);
      const before = page.url();
      await Promise.all([page.waitForURL((url) => url.href !== before), page.keyboard.press("Enter")]);
    };
    await page.goto(site + ask("Where was the lantern found?"));
    await follow("Read it there");
    expect(await page.locator("#q").textContent()).toContain("found in the cistern");
    await page.goto(page.url().replace("#q", ""));
    await follow("Next page");
    await follow("Case at a glance");
    await follow("Timeline");
    await follow("Show");
    expect(page.url()).toContain("/timeline?case=");
  });

  it.each([320, 1280])("has no serious barrier and nothing beyond the edge at %d px", async (width) => {
    const site = await servePages(SHELF);
    const { page, findBarriers } = await openReader({ width });
    for (const question of ["At what is the bond of Edda Marlow set?", "Where was the lantern found?"]) {
      await page.goto(site + ((await findReading(site, question)) ?? expect.fail(question)));
      expect(await findBarriers()).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
});

describe("reading", () => {
  it("is offered for what its keeper offers alone: the document's word before its case's, its case's before the shelf's", async () => {
    const [closed, open] = [await servePages(SHELF), await servePages(SHELF, { offersReading: true })];
    const bees = "What did Edda Marlow keep behind the quarry wall?";
    expect(await findReading(closed, "When did the ferry sink?")).toBeUndefined();
    expect(await findReading(closed, bees)).toBeUndefined();
    expect(await findReading(open, bees)).toBeUndefined();
    const ferry = (await findReading(open, "When did the ferry sink?")) ?? expect.fail("the shelf offers it");
    expect((await fetch(open + ferry)).status).toBe(200);
    expect((await fetch(closed + ferry)).status).toBe(404);
    const html = await (await fetch(open + ask(bees))).text();
    const [, hidden] = /quote=([\w-]{22}\.[\w-]{22})/.exec(html) ?? [];
    const refused = await fetch(`${open}/d/${hidden}?q=0-10`);
    expect(refused.status).toBe(404);
    expect(await refused.text()).not.toContain("bees");
  });

  it("never shows what is hidden or retracted, whatever its case says", async () => {
    const served = await servePages({ "marlow/order.md": writeArticle(ORDER, `${FACTS}\nread: true`) });
    const path = (await findReading(served, "At what is the bond of Edda Marlow set?")) ?? expect.fail("it is offered");
    for (const takedown of ["hidden: true", "retracted: true"]) {
      const site = await servePages(
        { "marlow/order.md": writeArticle(ORDER, `${FACTS}\nread: true\n${takedown}`) },
        { offersReading: true },
      );
      const answered = await fetch(site + path);
      expect({ takedown, status: answered.status }).toEqual({ takedown, status: 404 });
      expect(await answered.text()).not.toContain("Marlow");
    }
  });

  it("says that a document has changed, and leads to what it says now", async () => {
    const before = await servePages(SHELF);
    const path = (await findReading(before, "At what is the bond of Edda Marlow set?")) ?? expect.fail("it is offered");
    const site = await servePages({
      ...SHELF,
      "marlow/order.md": writeArticle(`${ORDER}\n\nSo ordered today.`, FACTS),
    });
    const changed = await fetch(site + path);
    expect(changed.status).toBe(410);
    const html = await changed.text();
    expect(html).toContain("This document has changed");
    const [, current] = /href="(\/d\/[^"]+)"/.exec(html) ?? [];
    expect(await (await fetch(site + current)).text()).toContain("So ordered today.");
  });

  it("marks nothing where no quotation can stand", async () => {
    const site = await servePages({
      "marlow/order.md": writeArticle("The 🎻 was found in a piano stool.", "read: true"),
    });
    const path = (await findReading(site, "Where was the 🎻 found?")) ?? expect.fail("it is offered");
    const document = path.split("?")[0];
    const places = [
      "0-5000000",
      "5-5",
      "9-3",
      "0-5",
      "5-9",
      "0-x",
      "-1-4",
      "0.5-4",
      "4-5",
      "0-9,5-9999",
      "%00",
      "0-9,".repeat(40),
    ];
    for (const q of places) {
      const answered = await fetch(`${site}${document}?q=${q}`);
      expect({ q, status: answered.status }).toEqual({ q, status: 404 });
      expect(await answered.text()).not.toContain("<mark");
    }
    expect((await fetch(`${site}${document}?q=0-9`)).status).toBe(200);
    expect((await fetch(`${site}/d/${document?.slice(-22)}?q=0-9`)).status).toBe(200);
  });

  it("is for no robot, keeps no cookie and shows hostile documents as text", async () => {
    const markup = `<script>document.title="run"</script></p><mark id="q">`;
    const site = await servePages({
      "trap/case.md": `---\ntitle: ${JSON.stringify(markup)}\nread: true\noutcome: ${JSON.stringify(markup)}\n---\n`,
      "trap/page.md": `---\ntitle: ${JSON.stringify(markup)}\npublisher: ${JSON.stringify(markup)}\npublished: 2031-03-04\n---\n\nThe trap \`${markup}\` was set.\n`,
    });
    const answered = await fetch(
      site + ((await findReading(site, "When was the trap set?")) ?? expect.fail("no link")),
    );
    expect(answered.headers.get("x-robots-tag")).toContain("noindex");
    expect(answered.headers.get("set-cookie")).toBeNull();
    const html = await answered.text();
    expect(html).toContain("&lt;script&gt;");
    expect(html).not.toContain("<script");
    expect(html.match(/<mark/g)).toHaveLength(1);
  });
});
