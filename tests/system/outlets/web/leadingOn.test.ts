import { get } from "node:http";
import { describe, expect, it } from "vitest";
import { servePages } from "../../../support/outlets/servePages.ts";
import { writeArticle } from "../../../support/temporary.ts";

const URL_OF_PDF = "https://court.example/order.pdf";
const ORDER = [
  "<!-- page 4, stamped 3 -->",
  "# Findings",
  "The court has read the papers of both sides in this matter.",
  "<!-- page 5, stamped 4 -->",
  "The bond of Edda Marlow is set at 90,000 crowns by the court.",
  "Edda Marlow shall surrender her passport within seven days.",
].join("\n\n");
const FACTS = `kind: order\ncourt: High Court of Tarn\ndocket: 31-CR-7\nfiled: 2031-03-04\nurl: ${URL_OF_PDF}`;
const BEES = "Edda Marlow kept bees behind the quarry wall, where nobody saw them.";
const SHELF = {
  "marlow/case.md": "---\ntitle: Crown v. Marlow\noutcome: Marlow was acquitted.\n---\n",
  "marlow/order.md": writeArticle(ORDER, `${FACTS}\nread: true`),
  "marlow/bees.md": writeArticle(`${BEES}\n\nThe wall fell on March 2, 2031.`, "read: true"),
  "ferry/ferry.md": writeArticle("The ferry sank in June 2030 off the quay of Tarn."),
  "marlow/private.md": writeArticle("Osric Pell sold the lantern to the ferryman.", "read: false"),
};
const PUBLIC = "https://casebook.example.org";
const ask = (question: string) => `/ask?question=${encodeURIComponent(question)}`;
const BOND = ask("At what is the bond of Edda Marlow set?");
const KEEPS = ask("What did Edda Marlow keep behind the quarry wall?");

async function read(address: string): Promise<string> {
  return (await fetch(address)).text();
}

/** The first address of a page that fits, as a browser reads it. */
function findLink(html: string, link: RegExp): string {
  const found = [...html.matchAll(/href="([^"]*)"/g)].map(([, path = ""]) => path.replaceAll("&amp;", "&"));
  return found.find((path) => link.test(path)) ?? expect.fail(`no link is ${link}`);
}

/** A sentence for each of so many days, each with its number. */
function writeDays(count: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const day = new Date(Date.UTC(2030, 0, 1 + at)).toLocaleDateString("en-US", { dateStyle: "long", timeZone: "UTC" });
    return `On ${day}, the court heard witness number ${at + 1} in the matter of the quarry.`;
  });
}

describe("a quotation's address", () => {
  it("stands on the page of its citation, written out where the pages have one for others", async () => {
    const site = await servePages(SHELF, { publicUrl: PUBLIC });
    const cited = await read(site + findLink(await read(site + KEEPS), /^\/cite/));
    expect(cited).toContain("<title>Citations · Casebook</title>");
    const path = findLink(cited, /^\/d\//);
    expect(cited).toContain(`>${PUBLIC}${path}</pre>`);
    expect(await read(site + path)).toContain(`<mark id="q">${BEES}</mark>`);
    expect(await read(site + findLink(cited, /style=mla/))).toMatch(/style=mla[^>]*aria-current="page"/);
    const sold = await read(site + ask("Who sold the lantern?"));
    expect(await read(site + findLink(sold, /^\/cite/))).toContain(`>${PUBLIC}/context?quote=`);
    const silent = await servePages(SHELF);
    expect(await read(silent + findLink(await read(silent + KEEPS), /^\/cite/))).not.toContain(">http");
  });

  it("is each paragraph's number, and a page's number opens that page of the PDF", async () => {
    const site = await servePages(SHELF);
    const bees = await read(site + findLink(await read(site + KEEPS), /^\/d\//));
    const [, second = ""] = /href="([^"]*)" aria-label="¶ 2, address of this paragraph"/.exec(bees) ?? [];
    expect(await read(site + second.replaceAll("&amp;", "&"))).toContain(
      '<mark id="q">The wall fell on March 2, 2031.</mark>',
    );
    const order = await read(site + findLink(await read(site + BOND), /^\/d\//));
    expect(order).toMatch(new RegExp(`<a href="${URL_OF_PDF}#page=4"[^>]*>p. 3</a>`));
    expect(order).toMatch(new RegExp(`href="${URL_OF_PDF}#page=5"[^>]*>Open the original`));
    expect(order).toContain('<h2 dir="auto">Findings</h2>');
  });

  it("tells a chat what the document is, in no words of the quotation, and of no other page", async () => {
    const site = await servePages(SHELF, { publicUrl: PUBLIC });
    const order = await read(site + findLink(await read(site + BOND), /^\/d\//));
    const meta = [...order.matchAll(/<meta property="og:(\w+)" content="([^"]*)">/g)].map(([, ...pair]) => pair);
    expect(Object.fromEntries(meta)).toEqual({
      site_name: "Casebook",
      type: "article",
      title: "The Stolen Violin, p. 4",
      description: "Order · High Court of Tarn · No. 31-CR-7 · March 4, 2031 — ordered by the court",
    });
    expect(order).toContain("<title>The Stolen Violin, p. 4 · Casebook</title>");
    for (const path of [BOND, "/", "/case?case=marlow", "/timeline?case=marlow&about=a%20typed%20word"])
      expect(await read(site + path)).not.toContain("og:");
    const robots = await read(`${site}/robots.txt`);
    expect(robots).toBe("User-agent: Discordbot\nAllow: /d/\nDisallow: /\n\nUser-agent: *\nDisallow: /\n");
  });

  it("stands on paper, where the pages have one for others", async () => {
    const site = await servePages(SHELF, { publicUrl: PUBLIC });
    expect(await read(site + BOND)).toContain(`<p class="printed">Printed from ${PUBLIC}${BOND}</p>`);
    const path = findLink(await read(site + BOND), /^\/d\//).replace("#q", "");
    expect(await read(site + path)).toContain(`Printed from ${PUBLIC}${path}</p>`);
    expect(await read((await servePages(SHELF)) + BOND)).not.toContain("Printed from");
  });
});

describe("a long document", () => {
  const line =
    "The witness said once more that the crate had stood on the quay since noon, and that nobody had asked for it.";
  const sheets = (mark: (at: number) => string) =>
    Array.from({ length: 300 }, (_, at) => `${mark(at)}Sheet ${at + 1}. ${Array(6).fill(line).join(" ")}`).join("\n\n");

  it("goes to a page of the paper by the number that courts cite, and says where there is none", async () => {
    const text = sheets((at) => `<!-- page ${at + 1}, stamped ${at + 101} -->\n\n`);
    const site = await servePages({
      "quay/t.md": writeArticle(text, "kind: transcript\ncourt: High Court\nfiled: 2031-03-04\nread: true"),
    });
    const listed = await read(`${site}/sources?case=quay`);
    const path = findLink(listed, /^\/d\//);
    const html = await read(site + path);
    expect(html).toContain('<input name="cited"');
    const answered = await fetch(`${site}${path}?cited=312`, { redirect: "manual" });
    const to = answered.headers.get("location") ?? expect.fail("it leads nowhere");
    const [, id = ""] = to.split("#");
    const part = new RegExp(`<span id="${id}">p. 312</span></span><p dir="auto">Sheet 212\\.`);
    expect(await read(site + to)).toMatch(part);
    const none = await fetch(`${site}${path}?cited=99`);
    expect([none.status, await none.text()]).toEqual([
      404,
      expect.stringContaining("No page of the paper is numbered 99"),
    ]);
  });

  it("goes to a page of its text where it has no paper, and not where there are two pages to turn", async () => {
    const site = await servePages({
      "quay/a.md": writeArticle(
        sheets(() => ""),
        "read: true",
      ),
      "short/a.md": writeArticle(line, "read: true"),
    });
    const long = await read(site + findLink(await read(`${site}/sources?case=quay`), /^\/d\//));
    expect(long).toMatch(/Go to page \(1 to \d\)<input name="page"/);
    expect(await read(site + findLink(await read(`${site}/sources?case=short`), /^\/d\//))).not.toContain(
      'class="jump"',
    );
  });
});

describe("no page is a dead end", () => {
  it("from where a quotation stands to its document, citation and case, and from a problem to the first page", async () => {
    const site = await servePages(SHELF);
    const context = await read(site + findLink(await read(site + BOND), /^\/context/));
    for (const link of [/order\.pdf#page=5/, /^\/d\//, /^\/cite/, /^\/case\?case=marlow/]) findLink(context, link);
    for (const path of ["/nowhere", "/d/x", "/cite?quote=x", "/timeline/picture?case=marlow&from=2040"])
      expect({ path, html: await read(site + path) }).toMatchObject({
        html: expect.stringMatching(/class="button" href="\/"/),
      });
  });

  it("narrows an answer and the list of documents by a kind, which holds in the form for what comes next", async () => {
    const site = await servePages(SHELF);
    const kinds = async (path: string) => {
      const html = await read(site + path);
      expect(html).toContain('<option value="order" selected>order</option>');
      return html;
    };
    expect(await kinds(`${ask("Edda Marlow")}&kind=order`)).not.toContain("bees");
    const listed = await kinds("/sources?kind=order");
    expect(listed).toContain('<option value="marlow">');
    expect(listed.match(/<cite>/g)).toHaveLength(1);
    expect(await read(`${site}/`)).not.toContain('name="kind"');
  });

  it("names links that stand in every quotation by the place that each opens", async () => {
    const site = await servePages(SHELF);
    expect(await read(site + BOND)).toMatch(/aria-label="Context: The Stolen Violin, p. 4">Context</);
  });

  it("leads from a timeline's top to what narrows it, and shows what narrows it now even where nothing is left", async () => {
    const site = await servePages(SHELF);
    const timeline = await read(`${site}/timeline?case=marlow`);
    expect(timeline.indexOf('href="#narrow"')).toBeLessThan(timeline.indexOf('class="entry"'));
    expect(timeline).toContain("<title>Timeline — Crown v. Marlow · Casebook</title>");
    const none = await read(`${site}/timeline?case=marlow&kind=transcript&year=1999`);
    expect(none).toContain('<option value="transcript" selected>');
    expect(none).toContain('<option value="1999" selected>');
  });

  it("says where a timeline's files and pages hold no more of its entries", async () => {
    const site = await servePages({
      "quarry/a.md": writeArticle(writeDays(210).join("\n\n")),
      "marlow/bees.md": SHELF["marlow/bees.md"],
    });
    const told = "No more than 200 entries are shown.";
    const files = await read(`${site}/timeline/files?case=quarry`);
    expect(files).toContain(told);
    expect(files).toMatch(/quarry-timeline\.ics<\/a> <span class="note">for a calendar</);
    expect(await read(`${site}/timeline?case=quarry&all=yes&page=8`)).toContain(told);
    expect(await read(`${site}/timeline/files?case=marlow`)).not.toContain("No more than");
  });

  it("turns a timeline of every entry like pages, and leads back to the main ones", async () => {
    const days = writeDays(60);
    const site = await servePages({ "quarry/a.md": writeArticle(days.join("\n\n")) }, { trustsProxy: true });
    const first = await read(`${site}/timeline?case=quarry`);
    const seen: string[] = [];
    let next: string | undefined = findLink(first, /all=yes/);
    for (let pages = 0; next !== undefined && pages < 9; pages += 1) {
      const html: string = await (
        await fetch(site + next, { headers: { "x-forwarded-for": `192.0.2.${pages}` } })
      ).text();
      seen.push(...[...html.matchAll(/witness number (\d+)/g)].map(([, number = ""]) => number));
      findLink(html, /^\/timeline\?case=quarry$/);
      next = /rel="next" href="([^"]*)"/.exec(html)?.[1]?.replaceAll("&amp;", "&");
    }
    expect(seen).toEqual(days.map((_, at) => `${at + 1}`));
  });
});

describe("pages for this machine alone", () => {
  const openAs = (site: string, host: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      get(site, { headers: { host } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      }).on("error", reject);
    });

  it("answer under its own names and that of PUBLIC_URL, as any site's name may be led to it", async () => {
    const site = await servePages(SHELF, { publicUrl: PUBLIC });
    for (const host of ["127.0.0.1:8787", "localhost", "LOCALHOST:1", "[::1]:8787", "casebook.example.org"])
      expect({ host, status: await openAs(site, host) }).toEqual({ host, status: 200 });
    for (const host of ["elsewhere.example", "127.0.0.1.elsewhere.example:8787", "localhost.elsewhere.example"])
      expect({ host, status: await openAs(site, host) }).toEqual({ host, status: 403 });
    expect(await openAs(await servePages(SHELF, { trustsProxy: true }), "elsewhere.example")).toBe(200);
  });
});

describe("what a page says of an answer", () => {
  it("names the words that each quotation shares with the question", async () => {
    const site = await servePages(SHELF);
    const html = await read(site + KEEPS);
    expect(html).toContain("How this was found");
    expect(html).toMatch(
      /Quotation 1 shares with the question: “Edda”, “Marlow”, “kept”, “behind”, “quarry”, “wall”\./,
    );
  });

  it("marks the words that stand otherwise in a long quotation, too, and cuts nothing of it", async () => {
    const long = `The clerk of the court read the letter aloud to the jury, which listened without a word, while the marshal stood at the door with the lantern in his hand and the sister of Edda Marlow wept on the bench behind the rail, as she had done before noon.`;
    const site = await servePages({ "marlow/letter.md": writeArticle(long) });
    const message = `“${long.replace("lantern", "hatchet")}”`;
    const checked = await fetch(`${site}/check`, { method: "POST", body: new URLSearchParams({ message }) });
    const html = await checked.text();
    expect(html).toContain("<strong>hatchet</strong>");
    expect(html).toContain('<h2 dir="auto"><strong>In the message:</strong></h2><p class="said" dir="auto">');
    expect(html).toContain("as she had done before noon.</p>");
  });
});
