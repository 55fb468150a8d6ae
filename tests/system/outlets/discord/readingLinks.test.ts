import { describe, expect, it } from "vitest";
import { readText } from "../../../../tools/local-discord/message.ts";
import { HAS_BROWSER, NO_BROWSER, openReader } from "../../../support/browser.ts";
import { describeWhere } from "../../../support/leftOut.ts";
import { seen, serve } from "../../../support/outlets/discord/serving.ts";
import { servePages } from "../../../support/outlets/servePages.ts";
import { writeArticle } from "../../../support/temporary.ts";

const ORDER = [
  "<!-- page 4, stamped 3 -->",
  "The court has read the papers of both sides in this matter.",
  "<!-- page 5, stamped 4 -->",
  "The bond of Edda Marlow is set at 90,000 crowns, and she shall surrender her passport.",
].join("\n\n");
const FACTS = "kind: order\ncourt: High Court of Tarn\nnumber: 40\nfiled: 2031-03-04";
const QUESTION = "At what is the bond of Edda Marlow set?";
const SITE = "https://pages.example";

/** The addresses to which the message of an answer leads. */
async function readLinks(options: Parameters<typeof serve>[0], question = QUESTION): Promise<string[]> {
  const { local } = await serve(options);
  const { reply } = await local.useCommand({ name: "ask", options: { question } }).answer();
  return [...readText(seen(reply)).matchAll(/\]\((https?:[^)]+)\)/g)].map(([, address = ""]) => address);
}

describeWhere(HAS_BROWSER, NO_BROWSER, "a citation of a filing in Discord", () => {
  it.each([
    ["without an address", ""],
    ["with a PDF's address", "\nurl: https://court.example/40.pdf"],
  ])("opens the page at the quotation, highlighted: %s", async (_, address) => {
    const files = {
      "marlow/case.md": "---\ntitle: Crown v. Marlow\nread: true\n---\n",
      "marlow/order.md": writeArticle(ORDER, FACTS + address),
    };
    const site = await servePages(files);
    const [link = expect.fail("the message has no link")] = await readLinks({ files, pages: { publicUrl: site } });
    expect(link).toContain(`${site}/d/`);
    const { page, complaints } = await openReader({ javaScript: false, width: 360 });
    await page.goto(link);
    expect(await page.locator("mark#q").textContent()).toContain("The bond of Edda Marlow is set at 90,000 crowns");
    expect(await page.locator(".place b").textContent()).toBe("p. 4");
    const box = await page.locator("mark#q").boundingBox();
    expect(box && box.y >= 0 && box.y < 800).toBe(true);
    expect(complaints).toEqual([]);
  });
});

describeWhere(HAS_BROWSER, NO_BROWSER, "the page that a citation in Discord opens", () => {
  it("leads on to the answer's other quotations, in its document and in others, and back", async () => {
    const files = {
      "marlow/case.md": "---\ntitle: Crown v. Marlow\nread: true\n---\n",
      "marlow/order.md": writeArticle(ORDER, FACTS),
      "marlow/paid.md": writeArticle(
        "The sister of Edda Marlow paid the bond on April 2, 2031, at the office of the clerk in Tarn.\n\nA neighbour of Edda Marlow called the bond a scandal on that day.",
      ),
    };
    const site = await servePages(files);
    const links = await readLinks({ files, pages: { publicUrl: site } });
    expect(links.length).toBeGreaterThan(1);
    const { page } = await openReader({ javaScript: false });
    await page.goto(links[0] ?? "");
    const [first, title] = [await page.locator("#q").textContent(), await page.locator("h1").textContent()];
    await page.getByRole("link", { name: "Next quotation" }).click();
    expect(await page.locator("#q").textContent()).not.toBe(first);
    expect(page.url().slice(site.length, site.length + 40)).not.toBe(links[0]?.slice(site.length, site.length + 40));
    await page.getByRole("link", { name: "Previous quotation" }).click();
    expect(await page.locator("#q").textContent()).toBe(first);
    expect(await page.locator("h1").textContent()).toBe(title);
  });
});

describe("citations in Discord", () => {
  const order = (fields = "") => ({ "marlow/order.md": writeArticle(ORDER, FACTS + fields) });

  it("lead nowhere else than before without an address of the pages, and where reading isn't offered", async () => {
    const pages = { publicUrl: SITE };
    expect(await readLinks({ files: order("\nread: true") })).toEqual([]);
    expect(await readLinks({ files: order(), pages })).toEqual([]);
    expect(await readLinks({ files: order("\nread: false"), pages: { ...pages, webOffersReading: true } })).toEqual([]);
    expect(await readLinks({ files: order(), pages: { ...pages, webOffersReading: true } })).toHaveLength(1);
    const page = {
      "ferry/ferry.md": writeArticle("The ferry sank in June 2030.", "url: https://courier.example/f\nread: true"),
    };
    const [link] = await readLinks({ files: page, pages }, "When did the ferry sink?");
    expect(link).toMatch(/^https:\/\/courier\.example\/f/);
  });

  it("lead from a context and a timeline as well", async () => {
    const day = writeArticle(
      `${ORDER}\n\nOn May 2, 2031, the jury acquitted Edda Marlow of arson.`,
      `${FACTS}\nread: true`,
    );
    const { local } = await serve({ files: { "marlow/order.md": day }, pages: { publicUrl: SITE } });
    const asked = await local.useCommand({ name: "ask", options: { question: QUESTION } }).answer();
    const context = await local.press(seen(asked.reply), "Context of 1").answer();
    const timeline = await local.useCommand({ name: "timeline", options: { case: "marlow" } }).answer();
    for (const reply of [context.reply, timeline.reply]) expect(readText(seen(reply))).toContain(`(${SITE}/d/`);
  });
});
