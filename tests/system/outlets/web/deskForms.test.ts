import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
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

const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";

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
