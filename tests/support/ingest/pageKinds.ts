import type { ArticleFields } from "../../../src/ingest/page.ts";

/** Pages by what is told apart on them, three or more of each kind, with what is right to read. All are invented. */

/** What is put into a page in place of what it has by itself. */
export interface PageParts {
  /** All of `<head>` but the encoding. */
  readonly head?: string;
  readonly above?: string;
  readonly headline?: string;
  readonly byline?: string;
  /** Stands between the second and the third paragraph. */
  readonly within?: string;
  readonly below?: string;
  /** The article's element, with `%` for all that stands in it. */
  readonly article?: string;
  /** The paragraphs of the article. */
  readonly paragraphs?: readonly string[];
}

/** A page of a kind, with what differs from what a page says by itself. */
export interface KindOfPage extends PageParts {
  readonly title?: string;
  readonly author?: readonly string[] | undefined;
  readonly published?: string | undefined;
  readonly publisher?: string | undefined;
  /** What of `within` is the article's, a paragraph each. */
  readonly keeps?: readonly string[];
}

export const HEADLINE = "Bell founder cleared of melting down the parish bell";
export const AUTHOR = "Ida Moss";
export const DAY = "2024-06-04";
export const PUBLISHER = "Fen Post";
export const PARAGRAPHS = [
  "A jury in Sedge cleared the bell founder Orla Finch on Monday of melting down the parish bell that she had been paid to mend.",
  "The bell, cast in 1741, was taken from its tower in the spring of 2021 and was never hung again, the court was told.",
  "Finch said that the metal in her yard came from a ship, and that the bell had left it on a cart before the winter.",
  "The foreman said after the verdict that the log of the toll bridge had settled it, since it had the cart in it twice.",
];

const META = `<meta property="og:site_name" content="${PUBLISHER}"><meta name="author" content="${AUTHOR}"><meta property="article:published_time" content="${DAY}T09:00:00+01:00">`;
const TITLE = `<title>${HEADLINE} | ${PUBLISHER}</title>`;
const NAV = '<nav><a href="/">Front page</a> <a href="/courts">Courts</a></nav>';
/** The head of a page that declares all but the facts that are left out. */
const headWithout = (...left: readonly ("author" | "published" | "site")[]) => {
  const names = { author: 'name="author"', published: "article:published_time", site: "og:site_name" };
  return (
    TITLE +
    META.split(/(?=<meta)/)
      .filter((one) => !left.some((name) => one.includes(names[name])))
      .join("")
  );
};

/** A page's HTML. */
export function writePage({
  head = TITLE + META,
  above = NAV,
  headline = `<h1>${HEADLINE}</h1>`,
  byline = "",
  within = "",
  below = "",
  article = "<article>%</article>",
  paragraphs = PARAGRAPHS,
}: PageParts): string {
  const [first = "", second = "", ...others] = paragraphs.map((text) => `<p>${text}</p>`);
  const inside = `${headline}${byline}${first}${second}${within}${others.join("")}`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${above}<main>${article.replace("%", () => inside)}${below}</main><footer><p>All rights reserved.</p></footer></body></html>`;
}

/** What is right to read of a page. */
export function expectedOf(page: KindOfPage): {
  readonly fields: ArticleFields;
  readonly paragraphs: readonly string[];
} {
  const given = <T>(name: keyof KindOfPage, value: T, usual: T) => (name in page ? value : usual);
  const paragraphs = page.paragraphs ?? PARAGRAPHS;
  return {
    fields: {
      title: page.title ?? HEADLINE,
      author: given<readonly string[] | undefined>("author", page.author, [AUTHOR]),
      published: given<string | undefined>("published", page.published, DAY),
      publisher: given<string | undefined>("publisher", page.publisher, PUBLISHER),
    },
    paragraphs: [...paragraphs.slice(0, 2), ...(page.keeps ?? []), ...paragraphs.slice(2)],
  };
}

const p = (text: string) => `<p>${text}</p>`;
const within = (text: string): KindOfPage => ({ within: p(text) });
const below = (html: string): KindOfPage => ({ below: html });
const CODE = "Case No. 4:21-cv-0077\n  Finch v. Sedge\n  Judgment for the defendant.";
const TOLD = "The clerk read the log aloud, and the whole court could hear how often the cart had passed.";
const OTHER = "A mill in Rushy burned to the ground on Sunday night, and nobody knows yet how the fire began there.";
const SHARE = '<div class="share">Share this story with somebody who would like to read of it</div>';

export const BOILERPLATE: Readonly<Record<string, readonly KindOfPage[]>> = {
  "photo lines in brackets": [
    within("[Photo: The yard of Orla Finch in Sedge, in winter]"),
    within("(Image: The tower of Sedge without its bell)"),
    within("[File photo of the toll bridge. Picture by Lew Hart.]"),
  ],
  "bylines of two lines": [
    { byline: "<div>By Ida Moss<br>Court Correspondent</div>" },
    { byline: "<p>By Ida Moss<br>Fen Post</p>" },
    { byline: "<p>By IDA MOSS<br>Staff Writer<br>June 4, 2024</p>" },
  ],
  "time stamps and date lines": [
    { byline: p("June 4, 2024 | 9:00 a.m. | Updated 5:10 p.m.") },
    { byline: p("Published: Tuesday 4 June 2024 09:00 BST") },
    { byline: p("Updated on: June 4, 2024 / 9:00 AM / Fen Post") },
    { byline: "<div>Posted June 4, 2024 at 9:00am</div>" },
  ],
  "buttons and labels": [
    ...[
      "Share this:",
      "Leave a comment",
      "Comments are closed.",
      "Continue reading below",
      "Toggle caption",
      "Back to top",
    ],
    ...["Scroll down for video", "[Watch the video above]", "(The video above is from an earlier report.)", "***"],
    ...[
      "Posted in Courts",
      "Follow @imoss on Twitter",
      "Your subscription makes this possible.",
      "Our standards: fairness",
    ],
    ...["By clicking Sign up, you agree to our terms.", "We may earn a commission from links on this page."],
    ...["Have a story? Email tips@fenpost.test", "Contact the reporter: imoss@fenpost.test"],
  ].map(within),
  "sentences that begin like buttons and labels": [
    ...["Follow the cart, the foreman told them.", "Contact with the witness was forbidden by the judge."],
    ...[
      "The video above the bar was played twice to the jury.",
      "Your support of the bell is noted, the judge told him.",
    ],
    ...["By entering the tower she had agreed to nothing, he said.", "Posted at the gate, a note asked for silence."],
    ...["Next to the bell lay a rope.", "Share and share alike, the will said of the bell."],
    ...[
      "3 of 12 jurors had rung the bell as children.",
      "(She was not charged.)",
      "Published reports had said that she fled.",
    ],
  ].map((text) => ({ within: p(text), keeps: [text] })),
  counters: [within("3 / 12"), within("48 comments"), within("1.2K shares"), within("Image 2 of 9")],
  "newsletters' promises": [
    within("Get the day's court reports sent straight to your inbox every morning."),
    within("Never miss a verdict: sign up for our weekly newsletter."),
    within("Stay up to date with the courts of the Fens."),
  ],
  credits: [
    within("The Associated Press contributed to this report."),
    within("Reporting by Lew Hart; Editing by Ida Moss"),
    within("Photo: Lew Hart / Getty Images"),
    within("(Lew Hart/Fen Post)"),
    within("Orla Finch leaves the court on Monday. (Lew Hart/Fen Post)"),
    within("Pictured: Orla Finch outside court"),
    within("Lew Hart contributed reporting."),
    within("With files from The Rushy Press"),
  ],
  "authors' notes": [
    {
      below: "",
      paragraphs: PARAGRAPHS,
      article: "<article>%<p>Ida Moss covers the courts for Fen Post.</p></article>",
    },
    { article: "<article>%<p>Ida Moss is a reporter in Sedge. She joined in 2019.</p></article>" },
    { article: "<article>%<p>About the author: Ida Moss has written of courts for ten years.</p></article>" },
  ],
  "summaries of other stories": [
    {
      article: `<article>%<h3>Related stories</h3><ul><li><a href="/mill">Mill burns in Rushy</a></li></ul></article>`,
    },
    below(
      `<section class="related"><h2>Read more</h2><h3><a href="/mill">Mill burns</a></h3><p>${OTHER}</p></section>`,
    ),
    {
      article: `<article>%<h3>More from the courts</h3><h4><a href="/mill">Mill burns in Rushy</a></h4><p>${OTHER}</p></article>`,
    },
  ],
  comments: [
    below(`<div id="comments"><h2>2 comments</h2><p class="who">reedcutter</p><p>${OTHER}</p><p>${TOLD}</p></div>`),
    below(`<ol class="commentlist"><li><p>${OTHER}</p></li><li><p>${OTHER} I saw it.</p></li></ol>`),
    { article: `<article>%<section id="comments"><h2>2 comments</h2>${p(OTHER).repeat(12)}</section></article>` },
    { article: `<article>%<ol class="comment-list comments">${`<li><p>${OTHER}</p></li>`.repeat(9)}</ol></article>` },
    below(`<div id="responses"><h3>3 Responses</h3>${p(OTHER).repeat(5)}</div>`),
    below(`<section class="replies">${p(OTHER).repeat(8)}</section>`),
  ],
};

export const MAIN_TEXT: Readonly<Record<string, readonly KindOfPage[]>> = {
  "an article named like a box": ["paywall", "teaser", "comment", "widget", "social", "story-promo"].map((name) => ({
    article: `<div class="${name}"><article>%</article></div>`,
  })),
  "paragraphs named like a box": ["paywall", "teaser", "comment", "widget"].map((name) => ({
    within: `<div class="${name}">${p(TOLD)}</div>`,
    keeps: [TOLD],
  })),
  "a box of 250 letters elsewhere": [
    { above: `${NAV}<div class="intro">${p(OTHER)}${p(OTHER)}${p(OTHER)}</div>` },
    below(`<aside>${p(OTHER)}${p(OTHER)}${p(OTHER)}</aside>`),
    { above: `<div class="cookie">${p(OTHER)}${p(OTHER)}${p(OTHER)}</div>${NAV}` },
  ],
  "headings in capitals": [
    { within: "<h2>THE LOG OF THE BRIDGE</h2>", keeps: ["THE LOG OF THE BRIDGE"] },
    { within: "<h3>WHAT THE JURY HEARD</h3>", keeps: ["WHAT THE JURY HEARD"] },
    { within: "<h2>VERDICT</h2>", keeps: ["VERDICT"] },
  ],
  "figures' quotations and tables": [
    { within: `<figure><blockquote>${p(TOLD)}</blockquote></figure>`, keeps: [TOLD] },
    { within: `<figure><blockquote>${TOLD}</blockquote><figcaption>The clerk</figcaption></figure>`, keeps: [TOLD] },
    {
      within: `<figure><table><tr><td>May 3</td><td>The cart went north.</td></tr><tr><td>May 9</td><td>It came back.</td></tr></table></figure>`,
      keeps: ["May 3\tThe cart went north.", "May 9\tIt came back."],
    },
  ],
  "sentences that are links": [
    { within: `<p><a href="/log">${TOLD}</a></p>`, keeps: [TOLD] },
    {
      within: `<p><a href="/a">The bell had been weighed twice before it left the tower.</a></p>`,
      keeps: ["The bell had been weighed twice before it left the tower."],
    },
    {
      within: `<ul><li><a href="/a">The jury sat for two days before it told the judge that it had agreed.</a></li></ul>`,
      keeps: ["The jury sat for two days before it told the judge that it had agreed."],
    },
  ],
  "what a button unfolds": [
    { within: `<button aria-controls="more">More</button><div id="more" hidden>${p(TOLD)}</div>`, keeps: [TOLD] },
    { within: `<a data-target="#rest">Read on</a><div id="rest" style="display:none">${p(TOLD)}</div>`, keeps: [TOLD] },
    { within: `<button data-bs-target="#all">All</button><div id="all" hidden="">${p(TOLD)}</div>`, keeps: [TOLD] },
  ],
  "scripts without small letters": [
    {
      within: p("法院 认定 钟匠 无罪，陪审团 于 星期一 作出 裁决。"),
      keeps: ["法院 认定 钟匠 无罪，陪审团 于 星期一 作出 裁决。"],
    },
    {
      within: p("المحكمة برأت صانعة الأجراس يوم الإثنين في المدينة."),
      keeps: ["المحكمة برأت صانعة الأجراس يوم الإثنين في المدينة."],
    },
    {
      within: p("裁判所は月曜日、鐘を 鋳つぶした 罪に 問われた 女性を無罪とした。"),
      keeps: ["裁判所は月曜日、鐘を 鋳つぶした 罪に 問われた 女性を無罪とした。"],
    },
  ],
  "preformatted text": [
    { within: `<pre>${CODE}</pre>`, keeps: [CODE] },
    {
      within: "<pre>THE COURT: You may go.\nTHE WITNESS: Thank you, your honor.</pre>",
      keeps: ["THE COURT: You may go.\nTHE WITNESS: Thank you, your honor."],
    },
    {
      within: `<pre><code>It is so ordered, on this third day of June.</code></pre>`,
      keeps: ["It is so ordered, on this third day of June."],
    },
  ],
};

const withTitle = (title: string, rest: KindOfPage = {}): KindOfPage => ({
  head: `<title>${title}</title>${META}`,
  ...rest,
});
const withSocial = (title: string): KindOfPage => ({
  head: `${TITLE}<meta property="og:title" content="${title}">${META}`,
});
const printed = (byline: string, author: readonly string[] | undefined): KindOfPage => ({
  head: headWithout("author"),
  byline,
  author,
});
const declared = (author: string, read: readonly string[] | undefined): KindOfPage => ({
  head: `${headWithout("author")}<meta name="author" content="${author}">`,
  author: read,
});
const dated = (parts: KindOfPage, published: string | null = DAY): KindOfPage => ({
  head: headWithout("published"),
  ...parts,
  published: published ?? undefined,
});
const data = (json: object) => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;

export const FACTS: Readonly<Record<string, readonly KindOfPage[]>> = {
  "the printed headline over social ones": [
    withSocial("You won't believe what the jury said about this bell"),
    withSocial("She was paid to mend it. Then it was gone"),
    { ...withSocial("Fen Post on X"), below: SHARE },
  ],
  "the printed headline over archived, cut and prefixed ones": [
    withTitle(`${HEADLINE} : Fen Post : Free Download and Streaming : Internet Archive`),
    withTitle("Bell founder cleared of melting down the …"),
    withTitle(`COURTS: ${HEADLINE}`),
    withTitle(`${HEADLINE} - archive.ph`),
  ],
  "the printed headline without the outlet's name": [
    { headline: `<h1>${HEADLINE}<span class="sr-only"> - Fen Post</span></h1>` },
    { headline: `<h1>${HEADLINE} | Fen Post</h1>` },
    { headline: `<h1><span>Fen Post: </span>${HEADLINE}</h1>` },
  ],
  "the printed headline over mastheads and menus": [
    { above: `<header><h1>Fen Post</h1></header>${NAV}`, headline: `<h1>${HEADLINE}</h1>` },
    { above: `<div class="menu"><h1>Menu</h1></div>`, headline: `<h2>${HEADLINE}</h2>` },
    { above: `<h1><a href="/">The Fen Post, daily since 1870</a></h1>`, headline: `<h1>${HEADLINE}</h1>` },
  ],
  "authors without labels and dates": [
    declared("By Ida Moss", ["Ida Moss"]),
    declared("Ida Moss | June 4, 2024", ["Ida Moss"]),
    declared("Written by Ida Moss, Fen Post", ["Ida Moss"]),
    printed('<p class="byline">By Ida Moss on June 4, 2024</p>', ["Ida Moss"]),
    printed('<p class="byline">By <a rel="author" href="/ida">Ida Moss</a></p>', ["Ida Moss"]),
  ],
  "authors in a line of the page": [
    printed(p("Story by Ida Moss"), ["Ida Moss"]),
    printed(p("Ida Moss, Staff Writer"), ["Ida Moss"]),
    printed(p("By Ida Moss - June 4, 2024"), ["Ida Moss"]),
    printed(p("By Ida Moss • 4 min read"), ["Ida Moss"]),
    printed(p("By Ida Moss &amp; Lew Hart"), ["Ida Moss", "Lew Hart"]),
    printed('<a href="/author/ida-moss">Ida Moss</a>', ["Ida Moss"]),
    printed('<div class="info">Posted on <time>June 4, 2024</time> by <a href="/a/7">Ida Moss</a></div>', ["Ida Moss"]),
    printed("<div>June 4, 2024 by Ida Moss</div>", ["Ida Moss"]),
  ],
  "authors in elements of their own": [
    printed('<div class="authors"><div>Ida Moss</div><div>Lew Hart</div></div>', ["Ida Moss", "Lew Hart"]),
    printed('<div class="byline">By <span>Ida Moss</span> <span>Legal Affairs Correspondent</span></div>', [
      "Ida Moss",
    ]),
    printed('<span class="byline">By <b>Ida</b> <b>Moss</b></span>', ["Ida Moss"]),
    printed('<div itemprop="author"><span itemprop="name">Ida Moss</span></div>', ["Ida Moss"]),
  ],
  "authors as programs declare them": [
    { head: `${headWithout("author")}<meta name="citation_author" content="Moss, Ida">` },
    {
      head: `${headWithout("author")}<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ida Moss">`,
    },
    { head: `${headWithout("author")}<meta name="cXenseParse:author" content="Ida Moss">` },
    {
      head: headWithout("author") + data({ "@type": "NewsArticle", author: { givenName: "Ida", familyName: "Moss" } }),
    },
    { head: headWithout("author") + data({ "@type": "NewsArticle", creator: ["Ida Moss"] }) },
  ],
  "no author in a job, a place or an agency of no name": [
    printed('<p class="byline">Court Reporter</p>', undefined),
    printed('<p class="byline">Agencies</p>', undefined),
    printed('<p class="byline">Sedge, Fenshire</p>', undefined),
    printed('<p class="byline">By Web Desk</p>', undefined),
    {
      head: `${headWithout("author")}<meta name="twitter:label1" content="Reading time"><meta name="twitter:data1" content="Nine Minutes">`,
      author: undefined,
    },
  ],
  "authors and no logins, owners or outlets": [
    declared("admin", undefined),
    declared("imoss@fenpost.test", undefined),
    declared("Fen Post", undefined),
    declared("https://fenpost.test/staff/ida-moss", undefined),
    declared("Fen Post Staff", undefined),
    declared("wp_editor7", undefined),
  ],
  "days from itemprop": [
    dated({ byline: `<span itemprop="datePublished" content="${DAY}">2 hours ago</span>` }),
    dated({ byline: `<time itemprop="datePublished" datetime="${DAY}T09:00:00+01:00">June 4</time>` }),
    dated({ byline: `<meta itemprop="datePublished" content="${DAY}">` }),
  ],
  "days in lines with something else": [
    dated({ byline: p("Jun. 4, 2024, 9:00 AM EDT / Updated Jun. 6, 2024, 8:00 AM") }),
    dated({ byline: p("POSTED 9:00 AM, June 4, 2024, UPDATED AT 10:00 AM, June 5, 2024") }),
    dated({ byline: p("By Ida Moss, June 4, 2024") }),
    dated({ byline: p("June 4, 2024 by Ida Moss") }),
    dated({ byline: p("For immediate release: June 4, 2024") }),
  ],
  "days that programs declare beside the text": [
    dated({ head: `${headWithout("published")}<meta property="og:pubdate" content="2024-06-04">` }),
    dated({ head: `${headWithout("published")}<meta name="citation_publication_date" content="2024/06/04">` }),
    dated({
      head: `${headWithout("published")}<meta name="twitter:label2" content="Published"><meta name="twitter:data2" content="June 4, 2024">`,
    }),
    dated({ byline: '<abbr class="published" title="2024-06-04T09:00:00">June 4</abbr>' }),
    dated({ byline: '<time title="June 4, 2024 9:00 AM">2 hours ago</time>' }),
  ],
  "days in addresses": [
    "2024/jun/04/bell",
    "20240604/bell",
    "news/bell-20240604.html",
    "2024/6/4/bell",
    "2024/06/04/bell",
  ].map((path) =>
    dated({ head: `${headWithout("published")}<link rel="canonical" href="https://fenpost.test/${path}">` }),
  ),
  "no day of numbers in an address": [
    "2024/99/04/bell",
    "id-20249904.html",
    "20240604123/bell",
    "2024/abc/04/bell",
  ].map((path) =>
    dated({ head: `${headWithout("published")}<link rel="canonical" href="https://fenpost.test/${path}">` }, null),
  ),
  "no day that is only a change": [
    dated({ byline: p("Updated June 6, 2024") }, null),
    dated({ byline: p("Last modified: June 6, 2024") }, null),
    dated({ byline: '<time class="updated" datetime="2024-06-06">June 6, 2024</time>' }, null),
  ],
  "days from structured data": [
    dated({ head: headWithout("published") + data({ "@type": "WebPage", datePublished: DAY }) }),
    dated({
      head:
        headWithout("published") + data({ "@graph": [{ "@type": "WebPage", datePublished: `${DAY}T09:00:00+01:00` }] }),
    }),
    dated({
      head: headWithout("published") + data({ "@type": "ReportageNewsArticle", datePublished: `${DAY} 09:00:00` }),
    }),
  ],
  "days from the text of times and date lines": [
    dated({ byline: "<time>June 4, 2024</time>" }),
    dated({ byline: p("Tuesday, June 4, 2024") }),
    dated({ byline: "<div>4 June 2024, 09:00</div>" }),
    dated({ byline: p("By Ida Moss | June 4, 2024") }),
  ],
  "no day of a comment, another story or an embedded post": [
    dated(
      {
        below: `<div id="comments"><p>reedcutter, <time datetime="2024-06-09">June 9, 2024</time></p>${p(OTHER)}</div>`,
      },
      null,
    ),
    dated(
      {
        below: `<aside class="related"><h3>Mill burns</h3><time datetime="2023-02-01">February 1, 2023</time></aside>`,
      },
      null,
    ),
    dated(
      {
        within: `<blockquote class="twitter-tweet"><p>The bell is gone.</p><p>— Reed Cutter (@reed) <a href="https://x.test/1">May 2, 2021</a></p></blockquote>`,
        keeps: ["The bell is gone.", "— Reed Cutter (@reed) May 2, 2021"],
      },
      null,
    ),
  ],
  "the page's own day where UTC's differs": [
    dated({
      head: `${headWithout("published")}<meta property="article:published_time" content="2024-06-05T01:30:00Z">`,
      byline: p("June 4, 2024"),
    }),
    dated({
      head: headWithout("published") + data({ "@type": "NewsArticle", datePublished: "2024-06-05T03:00:00.000Z" }),
      byline: "<time>June 4, 2024 at 10:00 p.m.</time>",
    }),
    dated({
      head: `${headWithout("published")}<meta property="article:published_time" content="2024-06-05T00:10:00+00:00"><link rel="canonical" href="https://fenpost.test/2024/06/04/bell">`,
    }),
  ],
  "no publisher of the software": [
    {
      head: `<title>${HEADLINE}</title>${headWithout("site").slice(TITLE.length)}<meta property="og:site_name" content="WordPress">`,
      publisher: undefined,
    },
    {
      head: `<title>${HEADLINE}</title>${headWithout("site").slice(TITLE.length)}<meta property="og:site_name" content="Blogger">`,
      publisher: undefined,
    },
    {
      head: `<title>${HEADLINE}</title>${headWithout("site").slice(TITLE.length)}<meta property="og:site_name" content="My Site">`,
      publisher: undefined,
    },
  ],
};
