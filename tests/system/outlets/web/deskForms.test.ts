import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DraftShelf, type KeptDraft } from "../../../../src/outlets/web/desk/draftShelf.ts";
import { enterDesk, type OpenDesk, openDesk } from "../../../support/outlets/openDesk.ts";
import { servePages } from "../../../support/outlets/servePages.ts";
import { writeArticle } from "../../../support/temporary.ts";

const SHELF = {
  "harrow/case.md": "---\ntitle: Harrow v. Pell\n---\n",
  "harrow/violin.md": writeArticle("The violin of Ida Harrow was found in a piano stool on March 2, 2031."),
};
const [ONE, OTHER] = ["A sentence of one tab.", "A sentence of another tab."];

/** The desk as a session's browser talks to it. */
async function sit(desk: OpenDesk) {
  const cookie = await enterDesk(desk);
  const read = async (path: string) => (await fetch(desk.site + path, { headers: { cookie } })).text();
  const [, token = ""] = /name="token" value="([\w-]+)"/.exec(await read("/")) ?? [];
  const post = async (path: string, body: Record<string, string> | FormData, headers: Record<string, string> = {}) => {
    if (body instanceof FormData) body.set("token", token);
    const answered = await fetch(desk.site + path, {
      method: "POST",
      redirect: "manual",
      headers: { cookie, origin: desk.site, ...headers },
      body: body instanceof FormData ? body : new URLSearchParams({ token, ...body }),
    });
    return { status: answered.status, text: await answered.text(), to: answered.headers.get("location") ?? "" };
  };
  const drop = (name: string, content: string | Uint8Array<ArrayBuffer>) => {
    const form = new FormData();
    form.set("files", new File([content], name));
    return post("/drop", form);
  };
  return { cookie, read, post, drop };
}

/** The status that answers a form which no page sent; in chunks where it comes as a stream. */
async function sendForm(site: string, path: string, body: string | ReadableStream, type: string): Promise<number> {
  const headers = { origin: site, "content-type": type };
  const sent: RequestInit & { readonly duplex: "half" } = { method: "POST", headers, body, duplex: "half" };
  const answered = await fetch(site + path, { ...sent, redirect: "manual" });
  await answered.text();
  return answered.status;
}

/** A body in two chunks. */
function halve(body: string): ReadableStream {
  const half = Math.ceil(body.length / 2);
  return new Blob([body.slice(0, half), body.slice(half)]).stream();
}

const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";

/** Drafts of which another tab sends a new text as soon as the first form is taken. */
class RevisedMeanwhile extends DraftShelf {
  override revise(one: KeptDraft, folderName: string, text: string): KeptDraft {
    const kept = super.revise(one, folderName, text);
    super.revise(kept, folderName, OTHER);
    return kept;
  }
}

describe("forms of the desk", () => {
  it("of two tabs with one draft, the one that comes later is told, and loses neither's words", async () => {
    const { read, post, drop } = await sit(await openDesk(SHELF));
    const { to } = await drop("quay.md", SHELF["harrow/violin.md"]);
    const base = hidden(await read(to), "base");
    expect((await post(to, { do: "check", case: "harrow", text: ONE, base })).status).toBe(200);
    expect((await post(to, { do: "check", case: "harrow", text: ONE, base })).status).toBe(200); // pressed twice
    for (const act of ["check", "publish", "discard"]) {
      const late = await post(to, { do: act, case: "harrow", text: OTHER, base });
      expect({ act, status: late.status }).toEqual({ act, status: 409 });
      expect(late.text).toContain("has changed since you opened it");
      expect(late.text).toContain(`${OTHER}</textarea>`);
      expect(hidden(late.text, "base")).toBe(base);
      expect(await read(to)).toContain(`${ONE}</textarea>`);
    }
    const now = hidden(await read(to), "base");
    expect((await post(to, { do: "check", case: "harrow", text: OTHER, base: now })).status).toBe(200);
  });

  it("publishes what one tab sent, and keeps what another tab makes of the draft meanwhile", async () => {
    const drafts = new RevisedMeanwhile();
    const desk = await openDesk(SHELF, { drafts });
    const { read, post, drop } = await sit(desk);
    const { to } = await drop("quay.md", SHELF["harrow/violin.md"]);
    const text = SHELF["harrow/violin.md"].replace("piano stool", "cistern").replace("Violin", "Cistern");
    const published = await post(to, {
      do: "publish",
      case: "harrow",
      text,
      replace: "yes",
      base: hidden(await read(to), "base"),
    });
    expect(published.text).toContain("Published:");
    expect(await read(to)).toContain(`${OTHER}</textarea>`);
  });

  it("leaves no draft of a form that is sent twice while it is published", async () => {
    const drafts = new DraftShelf();
    const { read, post, drop } = await sit(await openDesk(SHELF, { drafts }));
    const text = SHELF["harrow/violin.md"].replace("piano stool", "cistern").replace("Violin", "Cistern");
    const { to } = await drop("quay.md", text);
    const form = { do: "publish", case: "harrow", text, replace: "yes", base: hidden(await read(to), "base") };
    const answered = await Promise.all([post(to, form), post(to, form)]);
    expect(answered.some((one) => one.text.includes("Published:"))).toBe(true);
    expect(drafts.list()).toEqual([]);
  });

  it("gives back what was typed where something fails that nobody expected", async () => {
    const faults: unknown[] = [];
    const why = new Error("the log broke");
    const desk = await openDesk(SHELF, {
      moderation: { list: () => Promise.reject(why), add: () => Promise.reject(why) },
      fault: (_, one) => faults.push(one),
    });
    const { read, post } = await sit(desk);
    const base = hidden(await read("/document?id=harrow%2Fviolin"), "base");
    const text = SHELF["harrow/violin.md"].replace("piano stool", "cistern");
    const failed = await post("/document", { id: "harrow/violin", do: "save", text, base });
    expect({ status: failed.status, faults }).toEqual({ status: 500, faults: [why] });
    expect(failed.text).toContain("in a cistern on");
  });

  it("gives back what was typed where the draft is gone, or the session has ended", async () => {
    const desk = await openDesk(SHELF);
    const { post } = await sit(desk);
    const gone = await post("/draft/none", { do: "publish", text: ONE });
    expect(gone.status).toBe(404);
    expect(gone.text).toContain(`${ONE}</textarea>`);
    const earlier = await post("/document", { id: "harrow/violin", do: "save", text: ONE, token: "an earlier one" });
    expect(earlier.status).toBe(403);
    expect(earlier.text).toContain(`${ONE}</textarea>`);
    await post("/leave", {});
    const ended = await post("/document", { id: "harrow/violin", do: "save", text: ONE });
    expect(ended.status).toBe(403);
    expect(ended.text).toContain('name="key"');
    expect(ended.text).toContain(`${ONE}</textarea>`);
    const foreign = await post("/document", { text: ONE }, { origin: "https://elsewhere.example" });
    expect(foreign.text).not.toContain(ONE);
  });

  it("keeps what was typed into a document that is hidden, and lets it not be saved over the hiding", async () => {
    const desk = await openDesk(SHELF);
    const { read, post } = await sit(desk);
    const base = hidden(await read("/document?id=harrow%2Fviolin"), "base");
    const file = () => readFileSync(join(desk.knowledge, "harrow/violin.md"), "utf8");
    const text = file().replace("piano stool", "cistern");
    const hid = await post("/document", { id: "harrow/violin", do: "hide", text, base });
    expect(file()).toContain("hidden: true");
    expect(hid.text).toContain("in a cistern on");
    expect(hid.text).toContain("not saved");
    const saved = await post("/document", { id: "harrow/violin", do: "save", text, base: hidden(hid.text, "base") });
    expect(saved.status).toBe(409);
    expect(file()).toContain("hidden: true");
    const shown = await post("/document", { id: "harrow/violin", do: "unhide", text: file(), base: "" });
    expect(shown.text).not.toContain("not saved");
  });

  it("makes one draft of a file that is sent twice, and another where it has been worked on since", async () => {
    const { read, post, drop } = await sit(await openDesk(SHELF));
    const send = async () => (await drop("quay.md", SHELF["harrow/violin.md"])).to;
    const first = await send();
    expect(first).toMatch(/^\/draft\//);
    expect(await send()).toBe(first);
    await post(first, { do: "check", case: "", text: ONE, base: hidden(await read(first), "base") });
    expect(await send()).not.toBe(first);
  });

  it("takes a PDF as large as an import does, of other files less, and names the file that is too large", async () => {
    const { drop } = await sit(await openDesk(SHELF));
    const large = new Uint8Array(12_000_000).fill(32);
    expect((await drop("large.pdf", large)).text).toContain("large.pdf: The page is no PDF");
    expect((await drop("large.md", large)).text).toContain("large.md: a file of that kind may have at most 10 MB");
  });

  it("offers the cases that there are", async () => {
    const { read } = await sit(await openDesk(SHELF));
    expect(await read("/")).toContain('<option value="harrow">Harrow v. Pell</option>');
  });

  it.each(["with its length told", "in chunks"])(
    "opens by a key that is sent %s, and reads no long one",
    async (how) => {
      const desk = await openDesk(SHELF);
      const send = (path: string, body: string, type = "application/x-www-form-urlencoded") =>
        sendForm(desk.site, path, how === "in chunks" ? halve(body) : body, type);
      expect(await send("/key", "key=wrong")).toBe(403);
      expect(await send("/key", `key=${"k".repeat(5_000)}`)).toBe(413);
      expect(await send("/key", "--x\r\ncut", "multipart/form-data; boundary=x")).toBe(400);
      expect(await send("/key", `key=${desk.keys.at(-1)}`)).toBe(303);
      expect(await send("/document", `text=${ONE}`)).toBe(403);
      for (const status of [403, 429]) expect(await send("/key", "key=wrong")).toBe(status);
      expect(await send("/key", "--x\r\ncut", "multipart/form-data; boundary=x")).toBe(429);
      expect(await send("/document", `text=${"t".repeat(7_000_000)}`)).toBe(413);
    },
  );

  it("says that a form was cut off, and that a page is not there, with the way back and no fault in the log", async () => {
    const { post, read } = await sit(await openDesk(SHELF));
    const site = await servePages(SHELF);
    const cut = { method: "POST", headers: { "content-type": "multipart/form-data; boundary=x" }, body: "--x\r\ncut" };
    const refused = await fetch(`${site}/check`, cut);
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain("Send it again.");
    const form = await post("/drop", {}, { "content-type": "multipart/form-data; boundary=x" });
    expect(form.status).toBe(400);
    expect(form.text).toContain('href="/"');
    expect(await read("/none")).toContain('<h1 dir="auto">There is no such page</h1>');
  });
});
