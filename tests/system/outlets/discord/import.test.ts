import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ComponentType } from "discord.js";
import { describe, expect, it, onTestFinished } from "vitest";
import type { LibraryApi } from "../../../../src/service/libraryService.ts";
import { startLibraryService } from "../../../../src/service/supervisor.ts";
import { startLibraryWorker } from "../../../../src/service/workerClient.ts";
import { listComponents } from "../../../../tools/local-discord/component.ts";
import type { Attachment, UploadedFile } from "../../../../tools/local-discord/file.ts";
import type { LocalDiscord } from "../../../../tools/local-discord/localDiscord.ts";
import { buttonsOf, readText } from "../../../../tools/local-discord/message.ts";
import type { Person } from "../../../../tools/local-discord/person.ts";
import type { ModalEntry } from "../../../../tools/local-discord/userInterface.ts";
import { asNobody } from "../../../support/asNobody.ts";
import { makeGate } from "../../../support/gate.ts";
import { openSite } from "../../../support/ingest/fetch/site.ts";
import { makePdf, prosePage } from "../../../support/ingest/pdf/makePdf.ts";
import { openFolder, readHere, serveOnly, startService } from "../../../support/opening.ts";
import { type ServingOptions, SHELF, seen, serve } from "../../../support/outlets/discord/serving.ts";
import { makeKnowledge, writeArticle } from "../../../support/temporary.ts";

const PAGES = fileURLToPath(new URL("../../../support/ingest/pages/", import.meta.url));
const DEALER = "dealer-denies-buying-stolen-violin.md";

function upload(name: string, content: string | Buffer, contentType = "text/plain; charset=utf-8"): UploadedFile {
  return { name, contentType, content: Buffer.from(content) };
}

const page = () => upload("page.html", readFileSync(join(PAGES, "open-graph.html")));
const text = (words = "The jury acquitted Ada Harrow of theft on Friday. ") =>
  upload("verdict.txt", `${words.repeat(4)}\n`);

/** Takes the backslashes away that keep Discord from reading Markdown. */
const plain = (markdown: string) => markdown.replace(/\\(?=[^\w\s])/g, "");

interface Desk {
  readonly local: LocalDiscord;
  readonly knowledge: string;
  readonly log: readonly Readonly<Record<string, unknown>>[];
  readonly moderator: Person;
  /** What a moderator reads after the form was filled in so and sent off. */
  read(entry: Omit<ModalEntry, "customId">): Promise<string>;
  /** The same without the form, as nobody but a forger can send it. */
  forge(entry: Partial<ModalEntry>): Promise<string>;
}

interface Opening extends ServingOptions {
  /** Whether the library is read again after an import, in this thread or in one of its own. */
  readonly reloads?: "here" | "in a thread";
}

/** A bot that serves a folder, with a moderator in front of it. */
async function open(
  files: Readonly<Record<string, string>> = SHELF,
  { reloads, ...options }: Opening = {},
): Promise<Desk> {
  const knowledge = makeKnowledge(files);
  const libraryService =
    reloads === "in a thread"
      ? await startService(knowledge)
      : reloads === "here"
        ? readHere(knowledge)
        : serveOnly(openFolder(knowledge));
  const { local, log } = await serve({ knowledge, libraryService, ...options });
  const moderator = local.person({ name: "Mod", permissions: ["ManageGuild"] });
  const read = async (entry: Omit<ModalEntry, "customId">) => {
    const by = local.person({ name: "Mod", permissions: ["ManageGuild"] }); // Nobody is paced for what others did.
    const opened = local.useCommand({ name: "import", by });
    await opened.settled();
    const { reply, ephemeral, deferred } = await local.fillIn(opened, { by, ...entry }).answer();
    expect({ ephemeral, deferred }).toEqual({ ephemeral: true, deferred: true });
    return plain(readText(seen(reply)));
  };
  const forge = async (entry: Partial<ModalEntry>) => {
    const whole = {
      customId: "v2:import",
      by: moderator,
      files: { page: [page()] },
      fields: { case: "marsh" },
      ...entry,
    };
    const { reply, ephemeral } = await local.submitModal(whole).answer();
    expect(ephemeral).toBe(true);
    return plain(readText(seen(reply)));
  };
  return { local, knowledge, log, moderator, read, forge };
}

/** All files of a folder, in order. */
const list = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .sort();
const BEFORE = Object.keys(SHELF).sort();

describe("/import", () => {
  it("opens a form at once that asks for the page, the case and what pages lack", async () => {
    const { local, moderator } = await open();
    const opened = local.useCommand({ name: "import", by: moderator });
    await opened.settled();
    const fields = listComponents(opened.modal?.["components"]);
    expect(
      fields.filter(({ type }) => type === ComponentType.Label).map(({ component }) => component["label"]),
    ).toEqual(["Page", "Case", "Publisher", "Published", "Further facts"]);
    const choice = fields.find(({ type }) => type === ComponentType.StringSelect)?.component["options"];
    expect(choice).toEqual([
      { label: "Harrow v. Pell", value: "harrow-v-pell" },
      { label: "In re Marsh", value: "marsh" },
    ]);
  });

  it.each([
    ["more cases than a choice holds", many(26), "case"],
    ["25 cases, which it does", many(25), undefined],
    ["a slug that no choice holds", { [`${"s".repeat(101)}/a.md`]: writeArticle() }, "case"],
    ["no case at all", {}, "new-case"],
  ])("lets the case be typed where there is no choice: %s", async (_what, files, typed) => {
    const { local, moderator } = await open(files);
    const opened = local.useCommand({ name: "import", by: moderator });
    await opened.settled();
    const lines = listComponents(opened.modal?.["components"]).filter(({ type }) => type === ComponentType.TextInput);
    expect(lines.map(({ component }) => component["custom_id"])).toEqual([
      ...(typed ? [typed] : []),
      "publisher",
      "published",
      "further",
    ]);
  });

  it("opens in time where the library doesn't answer", async () => {
    const stuck = { ...serveOnly({} as LibraryApi), withSnapshot: () => new Promise<never>(() => {}) };
    const { local, moderator } = await open({}, { libraryService: stuck });
    const opened = local.useCommand({ name: "import", by: moderator });
    await opened.settled();
    expect(JSON.stringify(opened.modal)).toContain('"custom_id":"case"');
  });

  it("is refused in words to a member, and opens no form", async () => {
    const { local } = await open();
    const exchange = local.useCommand({ name: "import" });
    const { reply } = await exchange.answer();
    expect(exchange.modal).toBeUndefined();
    expect(readText(seen(reply))).toContain("This is for moderators");
  });
});

describe("a page that a moderator hands over", () => {
  it("is served at once: its article is quoted in the next answer, and the file is what the terminal writes", async () => {
    const { local, knowledge, read, log, moderator } = await open(SHELF, { reloads: "here" });
    const told = await read({ files: { page: [page()] }, choices: { case: ["harrow-v-pell"] } });
    expect(told).toBe(
      `**Imported:** “Dealer denies buying stolen violin” in Harrow v. Pell\nharrow-v-pell/${DEALER}, 6 passages. It is served now.\nLeft out as the page's own: 3 paragraphs and lines, such as captions, links and time stamps.\n**Questions that it answers**\nWho is Lou Tarrant?`,
    );
    const golden = readFileSync(join(PAGES, "open-graph.md"), "utf8");
    expect(`${DEALER}\n\n${readFileSync(join(knowledge, "harrow-v-pell", DEALER), "utf8")}`).toBe(golden);
    const asked = local.useCommand({ name: "ask", options: { question: "Who never paid for the violin?" } });
    expect(readText(seen((await asked.answer()).reply))).toContain("his books were open to everybody");
    expect(log).toContainEqual(expect.objectContaining({ command: "/import", outcome: "form" }));
    expect(log).toContainEqual(expect.objectContaining({ command: "form import", outcome: "imported" }));
    const lines = JSON.stringify(log);
    for (const secret of [moderator.id, "dealer", "Dealer", "page.html", "harrow-v-pell"])
      expect(lines).not.toContain(secret);
  });

  it("may be text, and gets the facts that were entered", async () => {
    const { knowledge, read } = await open();
    const told = await read({
      files: { page: [text()] },
      choices: { case: ["marsh"] },
      fields: {
        publisher: "Amber News",
        published: "2025-03-14",
        further: "title: The Verdict\nURL: https://a.test/v\nauthor: Mara Quill\n\n author : Sten Okafor",
      },
    });
    expect(told).toBe(
      "**Imported:** “The Verdict”\nmarsh/the-verdict.md, 1 passage. It is not served yet: the knowledge folder could not be read to its end; the log says why.",
    );
    expect(readFileSync(join(knowledge, "marsh/the-verdict.md"), "utf8")).toContain(
      'title: "The Verdict"\npublisher: "Amber News"\nauthor:\n  - "Mara Quill"\n  - "Sten Okafor"\npublished: "2025-03-14"\nurl: "https://a.test/v"\n',
    );
  });

  it("may be a court paper's PDF, whose stamp tells its facts", async () => {
    const { read, knowledge } = await open(SHELF, { reloads: "here" });
    const stamp = "Case 1:21-cv-00040-AB Document 7 Filed 02/02/21 Page 1 of 1";
    const bytes = makePdf([prosePage(["ORDER ON THE CRATE", "The captain took the crate from the quay."], stamp)]);
    const files = { page: [upload("gov.uscourts.nysd.447706.7.0.pdf", bytes, "application/pdf")] };
    expect(await read({ files, choices: { case: ["marsh"] } })).toContain("Order on the Crate");
    const file = readFileSync(join(knowledge, "marsh", "2021-02-02-7-order-on-the-crate.md"), "utf8");
    expect(file).toContain('kind: "order"');
    expect(file).toContain("<!-- page 1 -->");
  });

  it("may be the first of an empty shelf, in a case that is named as new", async () => {
    const { local, read, moderator } = await open({}, { reloads: "here" });
    const told = await read({ files: { page: [page()] }, fields: { "new-case": "people-v-harrow" } });
    expect(told).toContain(`people-v-harrow/${DEALER}, 6 passages. It is served now.`);
    const again = local.useCommand({ name: "import", by: moderator });
    await again.settled();
    expect(JSON.stringify(again.modal)).toContain('"value":"people-v-harrow"');
  });

  it("may name a new case as people write it, which is then called so", async () => {
    const { local, read, knowledge, moderator: by } = await open(SHELF, { reloads: "here" });
    const told = await read({
      files: { page: [page()] },
      fields: { further: 'new case: Quill v. "Okafor": the crate' },
    });
    expect(told).toContain('in Quill v. "Okafor": the crate\nquill-v-okafor-the-crate/');
    expect(readFileSync(join(knowledge, "quill-v-okafor-the-crate/case.md"), "utf8")).toBe(
      '---\ntitle: "Quill v. \\"Okafor\\": the crate"\n---\n',
    );
    const card = await local
      .useCommand({ name: "case", options: { case: 'quill v. "okafor": the crate' }, by })
      .answer();
    expect(plain(readText(seen(card.reply)))).toContain('**Quill v. "Okafor": the crate**');
  });

  it("goes into the case that bears the name already, whatever its folder is called", async () => {
    const { read, knowledge } = await open(SHELF, { reloads: "here" });
    const told = await read({ files: { page: [page()] }, fields: { further: "new case: In re Marsh" } });
    expect(told).toContain(`marsh/${DEALER}, 6 passages`);
    expect(list(knowledge).filter((path) => path.endsWith("case.md"))).toEqual([
      "harrow-v-pell/case.md",
      "marsh/case.md",
    ]);
  });

  it("may name a case that there is already as people write it", async () => {
    const { read, knowledge } = await open(SHELF, { reloads: "here" });
    const told = await read({ files: { page: [page()] }, fields: { further: "new case: Harrow v. Pell" } });
    expect(told).toContain(`harrow-v-pell/${DEALER}, 6 passages`);
    expect(readFileSync(join(knowledge, "harrow-v-pell/case.md"), "utf8")).toBe(SHELF["harrow-v-pell/case.md"]);
  });

  it.each(["Hidden", "draft: true", "case", "— hidden —"])("is served in a new case whose name is %j", async (name) => {
    const { read } = await open(SHELF, { reloads: "here" });
    const told = await read({ files: { page: [page()] }, fields: { further: `new case: ${name}` } });
    expect(told).toContain("It is served now.");
  });

  it.each(["事件", "a/b", "a\\b"])("makes no folder for a new case that is called %j", async (name) => {
    const { read, knowledge } = await open(SHELF, { reloads: "here" });
    const told = await read({ files: { page: [page()] }, fields: { further: `new case: ${name}` } });
    expect(told).toContain("can't be a case's folder");
    expect(list(knowledge)).toEqual(BEFORE);
  });

  it("is not served where its case hides it; that is told, and what was rejected on the way", async () => {
    const { knowledge, read } = await open(
      { ...SHELF, "gone/case.md": "---\nhidden: true\n---\n", "gone/a.md": writeArticle() },
      { reloads: "here" },
    );
    writeFileSync(join(knowledge, "harrow-v-pell/bad.md"), "no front matter");
    const told = await read({ files: { page: [page()] }, fields: { further: "new case: gone" } });
    expect(told).toContain("It is not served, as its case is hidden or was rejected.");
    expect(told).toContain("**Rejected in this case, and not served:**\n- gone/case.md:1: title is missing");
    expect(told).toContain("-# 1 file of other cases rejected; /reload lists them.");
  });
});

describe("questions to press below a receipt", () => {
  it("are answered by the new article, surely, for the one who presses", async () => {
    const { local, moderator: by } = await open(SHELF, { reloads: "here" });
    const opened = local.useCommand({ name: "import", by });
    await opened.settled();
    const entry = { by, files: { page: [page()] }, choices: { case: ["harrow-v-pell"] } };
    const receipt = seen((await local.fillIn(opened, entry).answer()).reply);
    const questions = buttonsOf(receipt).filter(({ label }) => label === "Ask");
    expect(questions.length).toBeGreaterThan(0);
    for (const { customId = "" } of questions) {
      const { reply, ephemeral } = await local.press(receipt, customId, { by }).answer();
      const text = readText(seen(reply));
      expect([ephemeral, text]).toEqual([true, expect.stringContaining("Dealer denies buying stolen violin")]);
      expect(text).not.toContain("may not answer");
    }
    const forged = local.forge({ customId: "v2:askThis:0:-", by });
    expect(readText(seen((await forged.answer()).reply))).toContain("another version");
  });

  it("are none where the article surely answers none", async () => {
    const { read } = await open(SHELF, { reloads: "here" });
    const nothing = upload("list.txt", "Apples. Pears. Plums. Cherries and other fruit.\n".repeat(3));
    const facts = { publisher: "Amber News", published: "2025-03-14", further: "title: Fruit" };
    const told = await read({ files: { page: [nothing] }, choices: { case: ["marsh"] }, fields: facts });
    expect(told).toContain("**Imported:** “Fruit”");
    expect(told).not.toContain("Questions that it answers");
  });
});

describe("what is refused", () => {
  const marsh = { choices: { case: ["marsh"] } };
  const refusals: readonly [what: string, entry: Omit<ModalEntry, "customId">, words: string][] = [
    [
      "a page that lacks facts",
      { files: { page: [text()] }, ...marsh },
      "The page doesn't tell its title, publisher and day of publication; fill in the form again and give title: … in Further facts, Publisher and Published, such as 2025-03-14.",
    ],
    [
      "a file of another kind",
      { files: { page: [upload("page.pdf", "%PDF")] }, ...marsh },
      "The PDF is no PDF, whatever its name says.",
    ],
    [
      "a file that is only called so",
      { files: { page: [upload("page.html.exe", "MZ")] }, ...marsh },
      "page.html.exe is no .pdf, .html, .md or .txt file.",
    ],
    [
      "a file that is too large",
      { files: { page: [text("a".repeat(250_001))] }, ...marsh },
      "The file is larger than 1 MB, or a PDF than 10 MB; save its text as a .txt file and import that, or split the PDF.",
    ],
    [
      "no case",
      { files: { page: [page()] } },
      "There is no case; choose one, or name a new one in Further facts, as new case: Harrow v. Pell.",
    ],
    [
      "two cases",
      { files: { page: [page()] }, ...marsh, fields: { further: "new case: harrow" } },
      "Choose a case or name a new one, but not both.",
    ],
    [
      "a day that is none",
      { files: { page: [page()] }, ...marsh, fields: { published: "last Friday" } },
      "Published must be an ISO 8601 date",
    ],
    [
      "a day to come",
      { files: { page: [page()] }, ...marsh, fields: { published: "2999-01-01" } },
      "Published must not lie in the future.",
    ],
    [
      "an address that is none",
      { files: { page: [page()] }, ...marsh, fields: { further: "url: javascript:alert(1)" } },
      "The url must be",
    ],
    [
      "a further fact that is none",
      { files: { page: [page()] }, ...marsh, fields: { further: "publisher: x" } },
      "Further facts are title: …, url: …, author: …, kind: …, court: …, docket: …, number: …, filed: …, party: … and new case: …, each on its own line; “publisher: x” is none.",
    ],
    [
      "a fact that stands there twice",
      { files: { page: [page()] }, ...marsh, fields: { further: "title: x\ntitle: y" } },
      "Further facts have title: twice; write it once.",
    ],
  ];

  it("is told in a sentence, and nothing is written", async () => {
    const { knowledge, read } = await open();
    for (const [what, entry, words] of refusals) expect(await read(entry), what).toContain(words);
    expect(list(knowledge)).toEqual(BEFORE);
  });

  it("keeps what was typed: a button opens the form with all of it but the file", async () => {
    const { local, moderator } = await open(SHELF, { reloads: "here" });
    const by = moderator;
    const opened = local.useCommand({ name: "import", by });
    await opened.settled();
    const fields = { publisher: "Amber `News`", published: "2025-03-14", further: "author: Mara Quill\nurl: none" };
    const entry = { by, files: { page: [text()] }, choices: { case: ["marsh"] }, fields };
    const refused = seen((await local.fillIn(opened, entry).answer()).reply);
    expect(plain(readText(refused))).toContain("The url must be");
    const again = local.press(refused, "Fill in the form again", { by });
    await again.settled();
    const inputs = listComponents(again.modal?.["components"]).map(({ component }) => component);
    const filledIn = (id: string) => inputs.find((one) => one["custom_id"] === id)?.["value"];
    expect([filledIn("publisher"), filledIn("published"), filledIn("further")]).toEqual(Object.values(fields));
    expect(inputs.find((one) => one["custom_id"] === "case")?.["options"]).toContainEqual(
      expect.objectContaining({ value: "marsh", default: true }),
    );
    const mended = { ...fields, further: "author: Mara Quill\ntitle: The Verdict" };
    const sent = local.fillIn(again, { ...entry, fields: mended, message: refused });
    expect(plain(readText(seen((await sent.answer()).reply)))).toContain("**Imported:** “The Verdict”");
  });

  it("keeps the name of a first case, too", async () => {
    const { local, moderator: by } = await open({}, { reloads: "here" });
    const opened = local.useCommand({ name: "import", by });
    await opened.settled();
    const fields = { "new-case": "harrow-v-pell", further: "title: The Verdict" };
    const refused = seen((await local.fillIn(opened, { by, files: { page: [text()] }, fields }).answer()).reply);
    const again = local.press(refused, "Fill in the form again", { by });
    await again.settled();
    const inputs = listComponents(again.modal?.["components"]).map(({ component }) => component);
    const filledIn = (id: string) => inputs.find((one) => one["custom_id"] === id)?.["value"];
    expect([filledIn("new-case"), filledIn("further")]).toEqual(Object.values(fields));
  });

  it("a case that is no folder's name", async () => {
    const { knowledge, forge } = await open();
    expect(await forge({ fields: { "new-case": "../x" } })).toContain("“../x” can't be a case's folder");
    expect(readdirSync(knowledge)).toEqual(["harrow-v-pell", "marsh"]);
    expect(existsSync(join(knowledge, "../x"))).toBe(false);
  });

  it("an article that is there already with other words", async () => {
    const { knowledge, read } = await open();
    const entry = { files: { page: [page()] }, ...marsh };
    expect(await read(entry)).toContain(`marsh/${DEALER}, 6 passages.`);
    const before = readFileSync(join(knowledge, "marsh", DEALER), "utf8");
    const { content, ...same } = page();
    const changed = { ...same, content: Buffer.from(content.toString().replace("never paid", "never once paid")) };
    expect(await read({ ...entry, files: { page: [changed] } })).toContain(
      `The page is on the shelf already, as marsh/${DEALER}, with other words; only npm run import in the terminal replaces a file.`,
    );
    expect(readFileSync(join(knowledge, "marsh", DEALER), "utf8")).toBe(before);
  });

  it("anything where the folder is read-only", async () => {
    const { knowledge, read } = await open();
    chmodSync(knowledge, 0o755);
    chmodSync(join(knowledge, "marsh"), 0o555);
    const told = await asNobody(() => read({ files: { page: [page()] }, ...marsh }));
    expect(told).toContain(
      `The knowledge folder is read-only here (EACCES), so marsh/${DEALER} was not written; import where its files may be changed.`,
    );
    expect(told).not.toContain(knowledge);
  });
});

describe("a forged form", () => {
  it("from a member, from elsewhere or of another kind does nothing", async () => {
    const { local, knowledge, forge, moderator } = await open();
    expect(await forge({ by: local.anyone })).toContain("This is for moderators");
    expect(await forge({ where: local.elsewhere })).toContain("home server only");
    expect(await forge({ where: "dm" })).toContain("home server only");
    for (const customId of ["v2:cite", "import", "v3:import", "v2:import:x", "v2:import\n", "v1:import:x"])
      expect(await forge({ customId })).toContain(
        "This form is from another version of Casebook; type the command again.",
      );
    const pressed = await local.forge({ customId: "v2:import", by: moderator }).answer();
    expect(readText(seen(pressed.reply))).toContain("This button is from another version");
    expect(list(knowledge)).toEqual(BEFORE);
  });

  it.each<[string, (told: Attachment, other: string) => Attachment, string]>([
    [
      "whose file lies elsewhere",
      (told, other) => ({ ...told, url: `${other}/page.html` }),
      "The file lies on no server of Discord's, so it was not fetched.",
    ],
    [
      "whose file is larger than Discord said",
      (told) => ({ ...told, size: 100 }),
      "sends more of the file than there should be; upload it again.",
    ],
    [
      "whose file is gone",
      (told) => ({ ...told, url: `${told.url}x` }),
      "answers with status 404 instead of the file; upload it again.",
    ],
    ["whose file's name leads elsewhere", (told) => ({ ...told, filename: "../../page.html" }), "**Imported:**"],
  ])("%s", async (what, tell, words) => {
    const other = await openSite((_, response) => response.end("x"));
    const { local, knowledge, forge } = await open(SHELF, { isUnlawful: what.endsWith("gone") });
    expect(await forge({ tell: (told) => tell(told, other.address) })).toContain(words);
    expect(other.asked).toEqual([]);
    expect(list(knowledge)).toEqual(words === "**Imported:**" ? [...BEFORE, `marsh/${DEALER}`].sort() : BEFORE);
    expect(local.violations.filter((one) => !one.includes("is no route"))).toEqual([]);
  });

  it("whose file is redirected is left", async () => {
    const other = await openSite((_, response) => response.end(page().content));
    const site = await openSite((_, response) => response.writeHead(302, { location: other.address }).end());
    const { forge } = await open(SHELF, { uploadOrigins: [site.address] });
    const tell = (told: Attachment) => ({ ...told, url: `${site.address}/page.html` });
    expect(await forge({ tell })).toContain("answers with status 302 instead of the file");
    expect({ site: site.asked, other: other.asked }).toEqual({ site: ["/page.html"], other: [] });
  });

  it("that lacks a field, or has one of another kind, is refused in a sentence", async () => {
    const { forge } = await open();
    expect(await forge({ files: {} })).toContain("There is no file; put one into the field Page.");
    expect(await forge({ files: { page: [] } })).toContain("There is no file; put one into the field Page.");
    expect(await forge({ files: {}, fields: { page: "x", case: "marsh" } })).toContain("There is no file");
    expect(await forge({ fields: {} })).toContain("There is no case");
    expect(await forge({ fields: {}, choices: { publisher: ["x"] } })).toContain("There is no case");
  });
});

describe("imports at the same time", () => {
  it("of one page give one file, and of two pages both, all served in the end", async () => {
    const { local, knowledge, moderator } = await open(SHELF, { reloads: "in a thread" });
    const other = local.person({ name: "Other", permissions: ["ManageGuild"] });
    const send = (by: Person, file: UploadedFile, fields = {}) =>
      local.submitModal({ customId: "v2:import", by, files: { page: [file] }, fields: { case: "marsh", ...fields } });
    const facts = { publisher: "Amber News", published: "2025-03-14", further: "title: The Verdict" };
    const sent = [send(moderator, page()), send(other, page()), send(other, text(), facts)];
    const reload = local.useCommand({ name: "reload", by: other });
    const told = await Promise.all(sent.map(async (one) => plain(readText(seen((await one.answer()).reply)))));
    await reload.answer();
    expect(told.filter((one) => one.includes("It is served now."))).toHaveLength(2);
    expect(told.filter((one) => one.includes("The article is on the shelf already"))).toHaveLength(1);
    expect(list(knowledge)).toEqual([...BEFORE, `marsh/${DEALER}`, "marsh/the-verdict.md"].sort());
    const asked = await local.useCommand({ name: "sources", options: { case: "marsh" } }).answer();
    expect(readText(seen(asked.reply))).toContain("3 articles");
  });

  it("as a reload are served by one of their own, as that may have read the folder before", async () => {
    const folder = makeKnowledge(SHELF);
    const released = makeGate();
    let starts = 0;
    const start = async () => {
      starts += 1;
      const isReload = starts === 2;
      const started = await startLibraryWorker(folder);
      if (isReload) await released.opened;
      return started;
    };
    const starting = await startLibraryService(folder, undefined, undefined, start);
    if (!starting.ok) throw new Error(starting.problem.code);
    onTestFinished(() => starting.value.close());
    const { local, moderator, forge } = await open(SHELF, { libraryService: starting.value, knowledge: folder });
    const reload = local.useCommand({ name: "reload", by: moderator });
    await reload.acknowledged();
    const told = forge({});
    await expect.poll(() => existsSync(join(folder, "marsh", DEALER))).toBe(true);
    await forge({}); // by the time that this one is refused, the first has found the reload running
    released.open();
    expect(await told).toContain("It is served now.");
    await reload.answer();
  });
});

function many(cases: number) {
  return Object.fromEntries(Array.from({ length: cases }, (_, at) => [`case-${at}/a.md`, writeArticle()]));
}
