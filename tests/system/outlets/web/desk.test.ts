import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { moderateAtDesk } from "../../../../src/outlets/web/desk/moderateAtDesk.ts";
import { openServerState } from "../../../../src/storage/state/openServerState.ts";
import { openUnansweredLog, openUnansweredQuestions } from "../../../../src/storage/unanswered/unansweredLog.ts";
import { fingerprintBytes } from "../../../../src/text/fingerprint.ts";
import { HAS_BROWSER, NO_BROWSER, openReader, type ReaderOptions } from "../../../support/browser.ts";
import { makePdf, prosePage } from "../../../support/ingest/pdf/makePdf.ts";
import { describeWhere } from "../../../support/leftOut.ts";
import { HAS_HAPROXY, NO_HAPROXY } from "../../../support/outlets/discord/proxiedBots.ts";
import { enter, reach } from "../../../support/outlets/keyboard.ts";
import { enterDesk, type OpenDesk, openDesk } from "../../../support/outlets/openDesk.ts";
import { startProxyBefore } from "../../../support/outlets/proxyBefore.ts";
import { makeKnowledge, writeArticle } from "../../../support/temporary.ts";

const SHELF = {
  "harrow/case.md": "---\ntitle: Harrow v. Pell\n---\n",
  "harrow/violin.md": writeArticle("The violin of Ida Harrow was found in a piano stool on March 2, 2031."),
};
const stamp = (page: number) => `Case 1:21-cv-00040-AB Document 7 Filed 02/02/21 Page ${page} of 2`;
const ORDER = makePdf([
  prosePage(["ORDER ON THE CRATE", "The captain took the crate of Ida Harrow from the quay."], stamp(1)),
  prosePage(["The motion about the crate is granted."], stamp(2)),
]);
const PDF = { name: "gov.uscourts.nysd.447706.7.0.pdf", mimeType: "application/pdf", buffer: ORDER };

/** What a browser complains of, but for pages that say no, as that of the key does. */
const breachesOf = (complaints: readonly string[]) =>
  complaints.filter((one) => !one.startsWith("Failed to load resource: the server responded with a status of 4"));

/** A moderator in a browser, at the desk. */
async function sitDown(desk: OpenDesk, options: ReaderOptions = {}) {
  const reader = await openReader(options);
  await reader.page.goto(desk.site);
  await reader.page.getByLabel("Key").fill(desk.keys.at(-1) ?? "");
  await reader.page.getByRole("button", { name: "Open" }).click();
  return reader;
}

describeWhere(HAS_BROWSER, NO_BROWSER, "the moderators' desk", () => {
  it("takes a PDF from drop to published, with one page mark mended, without JavaScript", async () => {
    const desk = await openDesk(SHELF);
    const { page, complaints } = await sitDown(desk, { javaScript: false });
    await page.getByLabel("Files").setInputFiles(PDF);
    await page.getByLabel("Case (the name").fill("harrow");
    await page.getByRole("button", { name: "Read them" }).click();
    const text = page.locator("textarea");
    const read = await text.inputValue();
    expect(read).toContain('docket: "1:21-cv-00040-AB"');
    expect(read).toContain("<!-- page 2 -->");
    await text.fill(read.replace("<!-- page 2 -->", "<!-- pag 2 --> <!-- page 2, stamp 12 -->"));
    await page.getByRole("button", { name: "Check" }).click();
    expect(await page.locator("main").textContent()).toContain("“page 2, stamp 12” is no page mark");
    await text.fill(read.replace("<!-- page 2 -->", "<!-- page 2, stamped 12 -->"));
    await page.getByRole("button", { name: "Check" }).click();
    expect(await page.locator("main").textContent()).toContain(
      "It would stand at harrow/2021-02-02-7-order-on-the-crate.md",
    );
    expect(await page.locator("tbody tr").last().textContent()).toMatch(
      /^212\s*The motion about the crate is granted\.$/,
    );
    expect(readdirSync(join(desk.knowledge, "harrow"))).toHaveLength(2);
    await page.getByRole("button", { name: "Publish" }).click();
    expect(await page.locator(".told").textContent()).toContain("Published: “Order on the Crate”");
    const { quotes } = await desk.libraryService.withSnapshot((library) =>
      library.ask({ question: "what does the order say at 12", limit: 1 }),
    );
    expect(quotes[0]).toMatchObject({ text: "The motion about the crate is granted.", pages: [2, 2] });
    expect(breachesOf(complaints)).toEqual([]);
  });

  it("corrects, hides and shows a document, and writes nothing that the shelf would reject", async () => {
    const desk = await openDesk(SHELF);
    const path = join(desk.knowledge, "harrow/violin.md");
    const { page, complaints } = await sitDown(desk);
    await page.getByRole("link", { name: "Documents" }).click();
    await page.getByRole("link", { name: "The Stolen Violin" }).click();
    const text = page.locator("textarea");
    const before = readFileSync(path, "utf8");
    expect(await text.inputValue()).toBe(before);
    await text.fill(before.replace("published: 2031-03-04", "published: soon"));
    await page.getByRole("button", { name: "Save" }).click();
    expect(await page.locator(".told").textContent()).toContain("Line 4: published must be");
    expect(readFileSync(path, "utf8")).toBe(before);
    await text.fill(before.replace("The Tarn Courier", "The Tarn Herald"));
    await page.getByRole("button", { name: "Save" }).click();
    expect(readFileSync(path, "utf8")).toContain("publisher: The Tarn Herald");
    writeFileSync(path, before);
    await page.getByRole("button", { name: "Save" }).click();
    expect(await page.locator(".told").textContent()).toContain("has changed since you opened it");
    await page.goto(`${desk.site}/document?id=harrow%2Fviolin`);
    await page.getByRole("button", { name: "Hide" }).click();
    expect(await page.locator("main").textContent()).toContain("Hidden:");
    expect(readFileSync(path, "utf8")).toContain("hidden: true");
    expect(await desk.libraryService.withSnapshot((library) => library.describe())).toMatchObject({ articles: 0 });
    await page.getByRole("button", { name: "Show again" }).click();
    expect(readFileSync(path, "utf8")).toBe(before);
    expect(breachesOf(complaints)).toEqual([]);
  });

  it("is worked at by the keyboard alone", async () => {
    const desk = await openDesk(SHELF);
    const { page } = await openReader();
    await page.goto(desk.site);
    await reach(page, "key");
    await page.keyboard.type(desk.keys.at(-1) ?? "");
    await Promise.all([page.waitForSelector("input[type=file]"), page.keyboard.press("Enter")]);
    await reach(page, "Documents");
    await enter(page, /documents/);
    await reach(page, "The Stolen Violin");
    await enter(page, /document\?id=/);
    await reach(page, "Check");
    await Promise.all([page.waitForSelector(".told"), page.keyboard.press("Enter")]);
    expect(await page.locator(".told").textContent()).toBe("The shelf would take it.");
    await reach(page, "Drop and publish");
    await enter(page, /\/$/);
    const chosen = page.waitForEvent("filechooser"); // on a busy machine the browser hears late that it is to tell of one
    await reach(page, "files");
    await page.keyboard.press("Enter");
    await (await chosen).setFiles(PDF);
    await reach(page, "case");
    await page.keyboard.type("harrow");
    await reach(page, "Read them");
    await enter(page, /\/draft\//);
    await reach(page, "text");
    for (const key of ["ControlOrMeta+Home", "ArrowDown", "End", "Shift+Home"]) await page.keyboard.press(key);
    await page.keyboard.type('title: "Order on a Crate"');
    await reach(page, "Publish");
    // The draft's page says something already.
    const published = page.locator(".told", { hasText: "Published: “Order on a Crate”" }).waitFor();
    await Promise.all([published, page.keyboard.press("Enter")]);
    await reach(page, "Edit");
    await enter(page, /document\?id=/);
    await reach(page, "reason");
    await page.keyboard.type("The wrong case.");
    await reach(page, "Hide");
    await Promise.all([page.waitForSelector("[role=status]"), page.keyboard.press("Enter")]);
    expect(await page.locator("[role=status]").textContent()).toContain("Hidden:");
    const [order = ""] = readdirSync(join(desk.knowledge, "harrow")).filter((name) => name.includes("crate"));
    expect(readFileSync(join(desk.knowledge, "harrow", order), "utf8")).toMatch(
      /^---\nhidden: true\ntitle: "Order on a Crate"\n/,
    );
  });

  it("notes what is done in the log of moderators, whole, and nothing that came to nothing", async () => {
    const state = openServerState({ path: join(makeKnowledge({ "a/": "" }), "state.db") });
    const desk = await openDesk(SHELF, { moderation: moderateAtDesk(state.moderation, "1") });
    const { page } = await sitDown(desk, { javaScript: false });
    await page.getByLabel("Files").setInputFiles(PDF);
    await page.getByLabel("Case (the name").fill("harrow");
    await page.getByRole("button", { name: "Read them" }).click();
    await page.getByRole("button", { name: "Publish" }).click();
    await page.getByRole("link", { name: "Edit" }).click();
    const text = page.locator("textarea");
    const published = await text.inputValue();
    await text.fill(published.replace("Order on the Crate", "Order on a Crate"));
    await page.getByRole("button", { name: "Save" }).click();
    await text.fill(published.replace("title:", "no title:"));
    await page.getByRole("button", { name: "Save" }).click();
    await page.goto(`${desk.site}/document?id=harrow%2Fviolin`);
    const before = readFileSync(join(desk.knowledge, "harrow/violin.md"), "utf8");
    writeFileSync(join(desk.knowledge, "harrow/violin.md"), `${before}Later.\n`);
    await page.getByRole("button", { name: "Save" }).click();
    expect(await page.locator(".told").textContent()).toContain("has changed since");
    await page.getByLabel("Why (optional)").fill("A wrong name.");
    await page.getByRole("button", { name: "Hide" }).click();
    await page.getByRole("button", { name: "Show again" }).click();
    await page.getByRole("link", { name: "Log" }).click();
    expect(await page.locator("main section").allTextContents()).toEqual([
      expect.stringMatching(
        /^Shown again: “The Stolen Violin” \(harrow\/violin\.md\)\w+ \d+, \d{4}, \d\d:\d\d UTC · at the desk$/,
      ),
      expect.stringMatching(/^Hidden: “The Stolen Violin”.* · at the desk · A wrong name\.$/s),
      expect.stringMatching(/^Corrected: “Order on a Crate”/),
      expect.stringMatching(/^Imported: “Order on the Crate” \(harrow\/2021-02-02-7-order-on-the-crate\.md\)/),
    ]);
    const { file } = (await state.moderation.list("1", 10)).at(-1) ?? {};
    expect(file).toBe(fingerprintBytes(Buffer.from(published)));
  });

  it("shows what is kept in GAPS_DB beside what the shelf answers now and what could answer it, and clears it", async () => {
    const path = join(makeKnowledge({ "a/": "" }), "gaps.db");
    const kept = openUnansweredLog({ path, days: 30, failed: ({ code }) => expect.fail(code), recovered: () => {} });
    for (const question of ["who stole the violin", "who stole the violin", "where was the violin found"])
      kept.record(question, undefined);
    await kept.close();
    const desk = await openDesk(SHELF, { questions: openUnansweredQuestions({ path, days: 30 }) });
    const { page, complaints } = await sitDown(desk);
    await page.getByRole("link", { name: "Questions" }).click();
    const [often, once] = await page.locator("section").allTextContents();
    expect(often).toContain("asked 2 times, last on");
    expect(once).toContain("The shelf's answer now:");
    expect(once).toContain("was found in a piano stool");
    await page.getByRole("button", { name: "Clear: where was the violin found" }).click();
    expect(await page.locator(".told").textContent()).toBe("The question is cleared.");
    expect(await page.locator("section h2").allTextContents()).toEqual(["who stole the violin"]);
    await page.getByRole("link", { name: "The Stolen Violin" }).first().click();
    expect(await page.locator("h1").textContent()).toBe("harrow/violin.md");
    expect(breachesOf(complaints)).toEqual([]);
  });

  it.each([320, 1280])("has no serious barrier and nothing beyond the edge at %d px", async (width) => {
    const path = join(makeKnowledge({ "a/": "" }), "gaps.db");
    const kept = openUnansweredLog({ path, days: 30, failed: ({ code }) => expect.fail(code), recovered: () => {} });
    kept.record("where was the violin found", undefined);
    await kept.close();
    const moderation = moderateAtDesk(openServerState({ path: join(path, "../state.db") }).moderation, "1");
    await moderation.add({
      action: "hidden",
      path: "harrow/violin.md",
      title: "The Stolen Violin",
      reason: "Why not.",
    });
    const options = { moderation, questions: openUnansweredQuestions({ path, days: 30 }) };
    const desk = await openDesk({ ...SHELF, "harrow/bad.md": "no front matter" }, options);
    const { page, findBarriers } = await sitDown(desk, { width });
    await page.getByLabel("Files").setInputFiles(PDF);
    await page.getByRole("button", { name: "Read them" }).click();
    await page.getByRole("button", { name: "Check" }).click();
    for (const path of [undefined, "/", "/documents", "/document?id=harrow%2Fviolin", "/questions", "/log", "/none"]) {
      if (path !== undefined) await page.goto(desk.site + path);
      expect({ path, barriers: await findBarriers() }).toEqual({ path, barriers: [] });
      expect({ path, wide: await page.evaluate(() => document.documentElement.scrollWidth) }).toEqual({
        path,
        wide: width,
      });
    }
  });
});

describe("the moderators' desk", () => {
  const send = (desk: OpenDesk, path: string, init: RequestInit) =>
    fetch(desk.site + path, { method: "POST", redirect: "manual", ...init });

  it("opens by its key alone, once, with a cookie that no script reads and no other site sends", async () => {
    const desk = await openDesk(SHELF);
    const [key = ""] = desk.keys;
    expect((await fetch(`${desk.site}/documents`)).status).toBe(403);
    const enter = (tried: string) =>
      send(desk, "/key", { headers: { origin: desk.site }, body: new URLSearchParams({ key: tried }) });
    expect((await enter("wrong")).status).toBe(403);
    const entered = await enter(key);
    expect(entered.status).toBe(303);
    expect(entered.headers.get("set-cookie")).toMatch(/^casebook-desk=[\w-]{32}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect((await enter(key)).status).toBe(403);
    expect(desk.keys).toHaveLength(2);
    for (let count = 0; count < 2; count += 1) await enter("wrong");
    expect((await enter(desk.keys.at(-1) ?? "")).status).toBe(429);
  });

  it("takes no form of another site, of no site, or without the session's own token", async () => {
    const desk = await openDesk(SHELF);
    const cookie = await enterDesk(desk);
    const html = await (await fetch(`${desk.site}/document?id=harrow%2Fviolin`, { headers: { cookie } })).text();
    const [, token = ""] = /name="token" value="([\w-]+)"/.exec(html) ?? [];
    const hide = (headers: Record<string, string>, sent = token) =>
      send(desk, "/document", {
        headers: { cookie, ...headers },
        body: new URLSearchParams({ id: "harrow/violin", do: "hide", token: sent }),
      });
    const refused = [
      hide({}),
      hide({ origin: "null" }),
      hide({ origin: "https://elsewhere.example" }),
      hide({ origin: desk.site, "sec-fetch-site": "same-site" }),
      hide({ origin: desk.site }, "another"),
      hide({ origin: desk.site, cookie: "" }),
    ];
    for (const one of await Promise.all(refused)) expect(one.status).toBe(403);
    expect(readFileSync(join(desk.knowledge, "harrow/violin.md"), "utf8")).not.toContain("hidden");
    expect((await hide({ origin: desk.site })).status).toBe(200);
    expect(readFileSync(join(desk.knowledge, "harrow/violin.md"), "utf8")).toContain("hidden: true");
  });

  it("answers under no name but its own, and to nobody whom a proxy brings", async () => {
    const desk = await openDesk(SHELF);
    const cookie = await enterDesk(desk);
    const ask = (headers: Record<string, string>) =>
      new Promise<number | undefined>((resolve, reject) => {
        const asking = request(desk.site, { headers: { cookie, ...headers } }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        });
        asking.on("error", reject).end();
      });
    expect(await ask({})).toBe(200);
    expect(await ask({ host: "elsewhere.example" })).toBe(403);
    expect(await ask({ host: "127.0.0.1" })).toBe(403);
    for (const header of ["x-forwarded-for", "forwarded", "via", "x-real-ip", "x-forwarded-host"])
      expect({ header, status: await ask({ [header]: "127.0.0.1" }) }).toEqual({ header, status: 403 });
  });

  it("looks at no file outside of the shelf", async () => {
    const desk = await openDesk(SHELF);
    const cookie = await enterDesk(desk);
    const outside = makeKnowledge({ "secret.md": writeArticle("The secret is out.") });
    for (const id of ["../secret", `..${outside}/secret`, "harrow/../../secret", "harrow/none", "%2e%2e/x", ""]) {
      const answered = await fetch(`${desk.site}/document?id=${encodeURIComponent(id)}`, { headers: { cookie } });
      expect({ id, status: answered.status }).toEqual({ id, status: 404 });
    }
  });

  it("shows hostile names and texts as text", async () => {
    const markup = `<script>document.title="run"</script>`;
    const desk = await openDesk({
      "trap/a.md": `---\ntitle: ${JSON.stringify(markup)}\npublisher: x\npublished: 2031-03-04\n---\n\n</textarea>${markup} was set.\n`,
      "trap/b.md": `---\n${markup}\n---\n`,
    });
    const cookie = await enterDesk(desk);
    for (const path of ["/documents", "/document?id=trap%2Fa"]) {
      const html = await (await fetch(desk.site + path, { headers: { cookie } })).text();
      expect(html).toContain("&lt;script&gt;");
      expect(html).not.toContain("<script");
    }
  });
});

describeWhere(HAS_HAPROXY, NO_HAPROXY, "the moderators' desk behind HAProxy", () => {
  it("is closed, also to who has a session, though every visitor comes from this machine", async () => {
    const desk = await openDesk(SHELF);
    const cookie = await enterDesk(desk);
    const proxied = await startProxyBefore(desk.site, { host: new URL(desk.site).host });
    const answered = await fetch(`${proxied}/documents`, { headers: { cookie } });
    expect(answered.status).toBe(403);
    expect(await answered.text()).toContain("behind no proxy");
    expect(existsSync(join(desk.knowledge, "harrow/violin.md"))).toBe(true);
  });
});
