import { expect, it } from "vitest";
import type { Page } from "../../../../tools/browser/openPage.ts";
import { HAS_BROWSER, NO_BROWSER, openReader } from "../../../support/browser.ts";
import { prepareCorpus } from "../../../support/hostile/corpus.ts";
import { describeWhere } from "../../../support/leftOut.ts";
import { crawl } from "../../../support/outlets/crawl.ts";
import { openDesk } from "../../../support/outlets/openDesk.ts";
import { servePages } from "../../../support/outlets/servePages.ts";

const MARKUP = `<script>document.title="run"</script><img src=x onerror="document.title='run'">`;
const MORE_MARKUP = `</textarea></p><style>*{display:none}</style>${MARKUP}`;
const HIDDEN = "\u202e\u2066\u200b\u0007";
const LONG = "Hallebrandsgunnarsdottirssonovich".repeat(2);
const quoted = (text: string) => JSON.stringify(text);

/** A shelf whose every field is hostile: markup, controls, turned letters, words without end, addresses that run. */
const SHELF = {
  "trap/case.md": `---\ntitle: ${quoted(`Trap ${MARKUP} ${LONG}`)}\naliases: [${quoted(MARKUP)}]\noutcome: ${quoted(`Ended. ${MARKUP}${HIDDEN}`)}\npeople:\n  - name: ${quoted(`Ada ${LONG}`)}\nread: true\n---\n`,
  [`trap/a${LONG.repeat(2)}.md`]: [
    "---",
    `title: ${quoted(`${MARKUP} ${LONG}`)}`,
    `publisher: ${quoted(`Courier ${MARKUP}${HIDDEN}`)}`,
    `author: ${quoted(MARKUP)}`,
    `correction: ${quoted(`${MARKUP} ${LONG}`)}`,
    "published: 2031-03-04",
    `url: ${quoted('https://courier.example/"onmouseover=alert(1)><script>')}`,
    "---",
    "",
    `The trap \`${MORE_MARKUP}\` was set by Ada Pell on March 2, 2031.`,
    "",
    `Ada Pell ${HIDDEN}said on March 3, 2031 that the ${LONG} ${LONG.repeat(8)} was \u202eturned round\u202c by [nobody](javascript:document.title="run").`,
    "",
  ].join("\n"),
  "trap/order.md": `---\ntitle: Order\npublisher: x\npublished: 2031-03-05\nkind: order\ncourt: ${quoted(`Court ${MARKUP}`)}\ndocket: ${quoted(`31 ${MARKUP}`)}\nparty: ${quoted(MARKUP)}\nfiled: 2031-03-05\n---\n\n<!-- page 1 -->\n\nOn March 5, 2031, the court ordered that the trap be opened. \`${MORE_MARKUP}\`\n`,
  [`trap/b&'"<i>.md`]: `---\n${MARKUP}\n---\n`,
  "trap/link.md": `---\ntitle: ${quoted(MARKUP)}\nurl: "javascript:document.title=1"\npublisher: x\npublished: 2031-03-05\n---\n\nA link.\n`,
};
/** Bidirectional controls, zero widths, and controls but tab and line feed. */
const UNSEEN = /[\u202a-\u202e\u2066-\u2069\u200b-\u200f]|(?![\t\n])\p{Cc}/u;

/** Nothing ran, nothing was let in that a page could run or fetch, and no letter is turned round. */
async function expectText(page: Page, path: string, { width = 0 } = {}): Promise<void> {
  const found = await page.evaluate(() => ({
    ran: document.title === "run" || "CASEBOOK_HOSTILE_CANARY" in globalThis,
    foreign: document.querySelectorAll(
      "script, style, iframe, object, embed, base, svg, main img:not([src^='/timeline/picture.png']), meta[http-equiv]",
    ).length,
    handlers: [...document.querySelectorAll("*")].flatMap((one) =>
      [...one.attributes].filter(({ name, value }) => name.startsWith("on") || /^\s*(?:javascript|data):/i.test(value)),
    ).length,
    wide: document.documentElement.scrollWidth,
    text: document.body.innerText,
  }));
  expect({ path, ...found, text: UNSEEN.exec(found.text)?.[0].charCodeAt(0).toString(16), wide: 0 }).toEqual({
    ...{ path, ran: false, foreign: 0, handlers: 0, text: undefined, wide: 0 },
  });
  if (width > 0) expect({ path, wide: found.wide }).toEqual({ path, wide: width });
}

describeWhere(HAS_BROWSER, NO_BROWSER, "a hostile shelf", () => {
  it("shows as text on every page that its links lead to, within the policy and the width of a phone", async () => {
    const site = await servePages(SHELF, { trustsProxy: true });
    const { page, complaints } = await openReader({ width: 320 });
    const asked = [`Who set the trap? ${MARKUP}${HIDDEN}`, LONG, "What did Ada Pell say?", "What did the court order?"];
    const from = ["/", ...asked.map((question) => `/ask?question=${encodeURIComponent(question)}`)];
    const opened: string[] = [];
    for await (const path of crawl(page, site, { limit: 90, perPath: 12, from })) {
      opened.push(path);
      await expectText(page, path, { width: 320 });
    }
    const kinds = new Set(opened.map((path) => path.replace(/(?:\?|(?<=^\/d\/)).*$/, "")));
    for (const kind of ["/ask", "/case", "/timeline", "/timeline/files", "/sources", "/context", "/cite", "/d/"])
      expect(kinds).toContain(kind);
    expect(complaints.filter((one) => !/status of 4/.test(one))).toEqual([]);
  });

  it("shows as text on the desk, and is written back to the letter", async () => {
    const desk = await openDesk(SHELF);
    const { page, complaints } = await openReader({ width: 320 });
    await page.goto(desk.site);
    await page.getByLabel("Key").fill(desk.keys.at(-1) ?? "");
    await page.getByRole("button", { name: "Open" }).click();
    const name = `${MARKUP}.md`.replaceAll("/", "-");
    const buffer = Buffer.from(SHELF["trap/order.md"] ?? "");
    await page.getByLabel("Files").setInputFiles({ name, mimeType: "text/markdown", buffer });
    await page.getByLabel("Case (the name").fill(MARKUP);
    await page.getByRole("button", { name: "Read them" }).click();
    await expectText(page, "a draft", { width: 320 });
    await page.getByRole("button", { name: "Check" }).click();
    await expectText(page, "a checked draft", { width: 320 });
    let documents = 0;
    for await (const path of crawl(page, desk.site, { limit: 30, isProxied: false })) {
      await expectText(page, path, { width: 320 });
      if (!path.startsWith("/document?")) continue;
      documents += 1;
      const field = page.locator("textarea");
      const file = new URL(path, desk.site).searchParams.get("id") ?? "";
      expect(await field.inputValue()).toBe((SHELF as Record<string, string>)[`${file}.md`]);
    }
    expect(documents).toBeGreaterThanOrEqual(3);
    expect(complaints.filter((one) => !/status of 4/.test(one))).toEqual([]);
  });

  it("runs nothing and asks for nothing of what hundreds of hostile files hold", async () => {
    const { folder, canary, plant } = await prepareCorpus(process.env["LONG"] === "1" ? 1 : 16);
    await plant();
    const site = await servePages(folder, { trustsProxy: true, offersReading: true });
    const { page, complaints } = await openReader();
    let opened = 0;
    for await (const path of crawl(page, site, { limit: 80, perPath: 20 })) {
      opened += 1;
      await expectText(page, path);
    }
    expect(opened).toBeGreaterThan(60);
    expect(canary.findTraces()).toEqual([]);
    expect(complaints.filter((one) => !/status of 4/.test(one))).toEqual([]);
  });
});
