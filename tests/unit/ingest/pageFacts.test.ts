import { describe, expect, it } from "vitest";
import { extractMetadata } from "../../../src/ingest/pageMetadata.ts";
import { scanHtml } from "../../../src/ingest/scanHtml.ts";

const NOW = "2025-03-20T12:00:00Z";

function factsOf(html: string, address?: string) {
  const page = scanHtml(html);
  if (!page) throw new Error("too large");
  return extractMetadata(page, address, NOW);
}

const jsonLd = (...data: readonly unknown[]) =>
  data.map((one) => `<script type="application/ld+json">${JSON.stringify(one)}</script>`).join("");

const ARTICLE = { "@type": "NewsArticle", headline: "Violin found", datePublished: "2025-03-11" };

describe("JSON-LD", () => {
  it.each([
    ["an object", jsonLd(ARTICLE)],
    ["a list", jsonLd([{ "@type": "WebSite", name: "Amber" }, ARTICLE])],
    ["a graph", jsonLd({ "@graph": [{ "@type": "WebPage" }, ARTICLE] })],
    ["a list of graphs", jsonLd([{ "@graph": [[ARTICLE]] }])],
    ["a page's main entity", jsonLd({ "@type": "WebPage", mainEntity: ARTICLE })],
    ["the second of two scripts", jsonLd({ "@type": "Organization" }, ARTICLE)],
    ["one after a script that is no JSON", `<script type="application/ld+json">{oops</script>${jsonLd(ARTICLE)}`],
    ["a type with its address", jsonLd({ ...ARTICLE, "@type": "https://schema.org/NewsArticle" })],
    ["several types", jsonLd({ ...ARTICLE, "@type": ["Thing", "ReportageNewsArticle"] })],
    ["a live blog", jsonLd({ ...ARTICLE, "@type": "LiveBlogPosting" })],
    ["a comment around it", `<script type="application/ld+json"><!-- ${JSON.stringify(ARTICLE)} --></script>`],
    ["CDATA around it", `<script type="application/ld+json">//<![CDATA[\n${JSON.stringify(ARTICLE)}\n//]]></script>`],
    [
      "a text with a line break in it",
      '<script type="application/ld+json">{"@type":"Article","headline":"Violin\nfound","datePublished":"2025-03-11"}</script>',
    ],
  ])("is read from %s", (_where, head) => {
    expect(factsOf(head)).toMatchObject({ title: "Violin found", published: "2025-03-11" });
  });

  it.each([
    ["another type", { ...ARTICLE, "@type": "Product" }],
    ["no type", { headline: "Violin found", datePublished: "2025-03-11" }],
    ["what is only mentioned", { "@type": "WebPage", mentions: ARTICLE }],
    ["a list of other stories", { "@type": "ItemList", itemListElement: [{ item: ARTICLE }] }],
  ])("says nothing by %s", (_what, data) => {
    expect(factsOf(jsonLd(data)).published).toBeUndefined();
  });

  it("of several articles takes the page's own", () => {
    const other = { ...ARTICLE, headline: "Storm", url: "https://a.example/storm" };
    const own = { ...ARTICLE, mainEntityOfPage: { "@id": "https://a.example/violin" } };
    const head = `<link rel=canonical href="https://a.example/violin">${jsonLd(other, own)}`;
    expect(factsOf(head).title).toBe("Violin found");
  });

  it.each([
    ["a name", "Mara Quill", ["Mara Quill"]],
    ["a person", { "@type": "Person", name: "Mara Quill" }, ["Mara Quill"]],
    ["a person with two spellings", { name: ["Mara Quill", "M. Quill"] }, ["Mara Quill"]],
    ["several", [{ name: "Mara Quill" }, "Joss Ferrant"], ["Mara Quill", "Joss Ferrant"]],
    ["one twice", ["Mara Quill", "Mara Quill"], ["Mara Quill"]],
    ["a byline", "By Mara Quill", ["Mara Quill"]],
    ["an address", "https://a.example/staff/quill", undefined],
    ["the outlet", { name: "Amber News" }, undefined],
    ["nothing", [null, {}, 3, ""], undefined],
  ])("as author has %s", (_what, author, names) => {
    const data = { ...ARTICLE, author, publisher: { name: "Amber News" } };
    expect(factsOf(jsonLd(data)).author).toEqual(names);
  });

  it("names authors and publisher by references into the page", () => {
    const people = [
      { "@type": "Person", "@id": "#a", name: "Mara Quill" },
      { "@type": "Organization", "@id": "#o", name: "Amber News" },
    ];
    const data = { "@graph": [{ ...ARTICLE, author: { "@id": "#a" }, publisher: { "@id": "#o" } }, ...people] };
    expect(factsOf(jsonLd(data))).toMatchObject({ author: ["Mara Quill"], publisher: "Amber News" });
  });
});

describe("which of several wins", () => {
  it("is JSON-LD before meta before what stands on the page", () => {
    const meta = '<meta property="article:published_time" content="2025-03-12">';
    const time = '<h1>Violin</h1><time datetime="2025-03-13">';
    expect(factsOf(jsonLd(ARTICLE) + meta + time).published).toBe("2025-03-11");
    expect(factsOf(meta + time).published).toBe("2025-03-12");
    expect(factsOf(time).published).toBe("2025-03-13");
  });

  it("passes over a date that is none", () => {
    const head = `${jsonLd({ ...ARTICLE, datePublished: "2025-03" })}<meta name="date" content="2031-01-01"><meta itemprop="datePublished" content="2025-03-12">`;
    expect(factsOf(head).published).toBe("2025-03-12");
  });

  it.each([
    ['<time datetime="2025-03-01"></time><h1>Violin</h1><time datetime="2025-03-02"></time>', "2025-03-02"],
    ['<h1>Violin</h1><time datetime="2025-03-02"></time><time datetime="2025-03-03"></time>', "2025-03-02"],
    ['<h1>Violin</h1><time datetime="2025-03-02"></time><time pubdate datetime="2025-03-03"></time>', "2025-03-03"],
    ['<time itemprop="datePublished" datetime="2025-03-04"></time><h1>Violin</h1>', "2025-03-04"],
    ['<time datetime="2025-03-01"></time><p>Violin</p>', "2025-03-01"],
  ])("of times is the marked one, else the first below the heading: %s", (body, published) => {
    expect(factsOf(body).published).toBe(published);
  });

  it("counts an update only from another day on", () => {
    const data = { ...ARTICLE, dateModified: "2025-03-11T20:00:00Z" };
    expect(factsOf(jsonLd(data)).updated).toBeUndefined();
    expect(factsOf(jsonLd({ ...data, dateModified: "2025-03-12T01:00:00Z" })).updated).toBe("2025-03-12T01:00:00Z");
  });
});

describe("the title", () => {
  const outlet = '<meta property="og:site_name" content="The Tarn Courier">';
  it.each([
    ["<title>Violin found | The Tarn Courier</title>", outlet, "Violin found"],
    ["<title>Violin found - Tarn Courier</title>", outlet, "Violin found"],
    ["<title>Violin found - Courts - The Tarn Courier</title>", outlet, "Violin found - Courts"],
    ["<title>Violin - found - The Tarn Courier</title>", outlet, "Violin - found"],
    ["<title>Violin found – Amber</title>", outlet, "Violin found – Amber"],
    ["<title>Smith &amp; Sons &mdash; a theft</title>", "", "Smith & Sons — a theft"],
    ['<meta property="og:title" content="Violin found | The Tarn Courier">', outlet, "Violin found"],
    ["<title>Half-price</title>", "", "Half-price"],
    ["<title>null</title>", "", undefined],
    ["", "", undefined],
  ])("%s is without the outlet's name", (head, more, title) => {
    expect(factsOf(head + more).title).toBe(title);
  });

  it("names the outlet where the heading says what is left", () => {
    expect(factsOf("<title>Violin found | Amber News</title><h1>Violin found</h1>")).toMatchObject({
      title: "Violin found",
      publisher: "Amber News",
    });
  });
});

describe("the address", () => {
  const canonical = (href: string) => `<link rel="canonical" href="${href}">`;
  it.each([
    [canonical("https://a.example/violin"), undefined, "https://a.example/violin"],
    [canonical("/violin"), "https://a.example/x?id=1", "https://a.example/violin"],
    [canonical("https://www.a.example/violin"), "https://m.a.example/violin", "https://www.a.example/violin"],
    [canonical("https://evil.example/violin"), "https://a.example/violin", "https://a.example/violin"],
    [canonical("javascript:alert(1)"), "https://a.example/violin", "https://a.example/violin"],
    [canonical("https://me:pw@a.example/violin"), undefined, undefined],
    [canonical("/violin"), undefined, undefined],
    ['<meta property="og:url" content="https://a.example/violin">', undefined, "https://a.example/violin"],
    ["", "https://a.example/violin?id=1&utm_source=x&fbclid=y#part", "https://a.example/violin?id=1"],
  ])("%s, fetched from %s, is %s", (head, address, url) => {
    expect(factsOf(head, address).url).toBe(url);
  });
});
