import type { Canary } from "./canary.ts";
import { article, type Fate, rejected, room, SENTENCE, type Specimen, served } from "./specimen.ts";

type Code = Pick<Canary, "script" | "url">;

/** Bodies that would run code, fetch something, hide something or cost a reader of Markdown most. */
export function markupSpecimens(canary: Code): Specimen[] {
  return [
    ...room("scripts", withSentence(scripts(canary))),
    ...room(
      "entities",
      Object.fromEntries(Object.entries(ENTITIES).map(([name, [body, fate]]) => [name, [article(body), fate]])),
    ),
    ...room(
      "bombs",
      Object.fromEntries(Object.entries(BOMBS).map(([name, [body, fate]]) => [name, [article(body), fate]])),
    ),
    ...room(
      "unclosed",
      Object.fromEntries(UNCLOSED.map((opening) => [name(opening), [article(`${SENTENCE}\n\n${opening}`), served()]])),
    ),
    ...room(
      "letters",
      Object.fromEntries(
        Object.entries(LETTERS).map(([one, body]) => [
          one,
          [article(`${SENTENCE}\n\n${body}`), TOO_MANY_STOPS.has(one) ? MANY : served()],
        ]),
      ),
    ),
  ];
}

/** What a page would run stands before and after a sentence, which is served without it. */
function withSentence(bodies: Readonly<Record<string, string>>): Parameters<typeof room>[1] {
  return Object.fromEntries(
    Object.entries(bodies).map(([one, body]) => [
      one,
      [article(`${body}\n\n${SENTENCE}\n\n${body}`), served(SENTENCE, "canary", "alert", "CANARY", "127.0.0.1")],
    ]),
  );
}

const name = (opening: string) => [...opening.slice(0, 12)].map((sign) => sign.charCodeAt(0).toString(16)).join("");

function scripts({ script, url }: Code): Readonly<Record<string, string>> {
  const attribute = script.replaceAll('"', "&quot;");
  return {
    script: `<script>${script}</script>`,
    "script of a page": `<script src="${url}/a.js"></script>`,
    "script in capitals": `<SCRIPT>${script}</SCRIPT>`,
    "script in a script": `<scr<script>ipt>x</script>`.replace(/x/, script).replace("<scr", ""),
    "script of a type": `<script type="text/template"><b>canary</b></script>`,
    module: `<script type="module">import "${url}/a.js"</script>`,
    onerror: `<img src="x" onerror="${attribute}">`,
    onload: `<svg onload="${attribute}"><script>${script}</script></svg>`,
    "svg with text": `<svg><text>canary</text><foreignObject>canary</foreignObject></svg>`,
    math: `<math><mtext>canary</mtext></math>`,
    onclick: `<p onclick="${attribute}"></p>`,
    "javascript link": `<a href="javascript:${attribute}"></a>`,
    "javascript in Markdown": `![](javascript:void)`,
    "data link": `![](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)`,
    picture: `![](${url}/a.png)`,
    "picture in HTML": `<img src="${url}/a.png" srcset="${url}/b.png 2x">`,
    "picture with words": `<img alt="canary" title="canary" src="${url}/a.png">`,
    iframe: `<iframe src="${url}/">canary</iframe>`,
    "iframe with a document": `<iframe srcdoc="<script>${attribute}</script>"></iframe>`,
    object: `<object data="${url}/">canary</object>`,
    embed: `<embed src="${url}/">`,
    video: `<video src="${url}/" autoplay>canary</video>`,
    audio: `<audio src="${url}/">canary</audio>`,
    style: `<style>@import "${url}/a.css"; p { background: url(${url}/b.png) } /* canary */</style>`,
    "style of an element": `<p style="background: url(${url}/a.png)"></p>`,
    link: `<link rel="stylesheet" href="${url}/a.css">`,
    base: `<base href="${url}/">`,
    refresh: `<meta http-equiv="refresh" content="0; url=${url}/">`,
    form: `<form action="${url}/"><input value="canary" autofocus onfocus="${attribute}"><button>canary</button></form>`,
    select: `<select><option>canary</option></select>`,
    textarea: `<textarea>canary</textarea>`,
    template: `<template><p>canary</p></template>`,
    noscript: `<noscript>canary</noscript>`,
    "title and head": `<head><title>canary</title></head>`,
    comment: `<!-- canary -->`,
    "comment of a browser": `<!--[if IE]><p>canary</p><![endif]-->`,
    instruction: `<?php system("touch canary"); ?>`,
    declaration: `<!DOCTYPE html [<!ENTITY canary SYSTEM "file:///etc/passwd">]>`,
    hidden: `<p hidden>canary</p>`,
    "not displayed": `<p style="color: red; DISPLAY : none">canary</p>`,
    "not visible": `<div style="visibility:hidden"><p>canary</p></div>`,
    deleted: `<del>canary</del> ~~canary~~`,
    navigation: `<nav>canary</nav>`,
  };
}

const MANY = rejected("has too many paragraphs", 1);

const ENTITIES = {
  NUL: [`a&#0;b &#x0; ${SENTENCE}`, served(SENTENCE, "\0")],
  "a surrogate": [`a&#xD800;b&#xDFFF; ${SENTENCE}`, served(SENTENCE, "\ud800")],
  "beyond Unicode": [`a&#x110000; &#99999999999; ${SENTENCE}`, served()],
  "a surrogate in HTML": [`<p>a&#xD800;b</p>\n\n${SENTENCE}`, served(SENTENCE, "\ud800")],
  "NUL in HTML": [`<p>a&#0;b</p>\n\n${SENTENCE}`, served(SENTENCE, "\0")],
  "carriage return": [`a&#13;b ${SENTENCE}`, served(SENTENCE, "\r")],
  "carriage return in pre": [
    `<pre>One.&#13;Two.&#13;&#10;Three.</pre>\n\n${SENTENCE}`,
    served("One. Two. \nThree.", "\r"),
  ],
  "carriage returns that part nothing": [
    `<pre>One.&#13;\nTwo.&#13;\n</pre>\n\n${SENTENCE}`,
    served("One. \nTwo.", "\r"),
  ],
  "blank lines of carriage returns": [
    `<pre>One.&#10;&#13;&#10;Two.</pre>\n\n${SENTENCE}`,
    served("One.\n\nTwo.", "\r"),
  ],
  "tabs and feeds in pre": [
    `<pre>a&#11;b&#12;c&#x85;d</pre>\n\n${SENTENCE}`,
    served("a b c\u0085d".replace("\u0085", "…"), "\v", "\f", "\u0085"),
  ],
  "escape sequences": [`&#27;[2J&#x9b;31m&#7; ${SENTENCE}`, served(SENTENCE, "\u001b", "\u0007")],
  "escape sequences in pre": [`<pre>&#27;[2J&#127;&#8;a</pre>\n\n${SENTENCE}`, served("[2J", "\u001b", "\u0008")],
  "a tag of entities": [`&lt;script&gt;x&lt;/script&gt; ${SENTENCE}`, served("<script>x</script>")],
  "entities of entities": [`&amp;lt;b&amp;gt; ${SENTENCE}`, served("&lt;b&gt;")],
  "without an end": [`&amp &lt &#65 &nosuch; ${SENTENCE}`, served()],
  "a name of 10,000 letters": [`&${"a".repeat(10_000)}; ${SENTENCE}`, served()],
  "a number of 10,000 digits": [`&#${"1".repeat(10_000)}; ${SENTENCE}`, served()],
  "100,000 ampersands": [`${SENTENCE}\n\n${"&".repeat(100_000)}`, served()],
  "20,000 entities": [`${SENTENCE}\n\n${"&lt;".repeat(20_000)}`, served()],
  "200,000 entities": [`${SENTENCE}\n\n${"&lt;".repeat(200_000)}`, MANY],
  "directions by number": [`&#x202e;&#x2066; ${SENTENCE}`, served()],
} satisfies Readonly<Record<string, readonly [string, Fate]>>;

const deepList = (depth: number) => Array.from({ length: depth }, (_, at) => `${"  ".repeat(at)}- a\n`).join("");
const references = (count: number) =>
  Array.from({ length: count }, (_, at) => `[r${at}]: https://a.test/${at}\n`).join("");
const good = (body: string) => `${SENTENCE}\n\n${body}`;

const BOMBS = {
  "lists 40 deep": [good(deepList(40)), served()],
  "lists 90 deep": [good(deepList(90)), MANY],
  "lists 400 deep": [good(deepList(400)), MANY],
  "lists on one line": [good("+ ".repeat(100_000)), MANY],
  "numbers on one line": [good("1. ".repeat(100_000)), MANY],
  "quotes 50 deep": [good(`${">".repeat(50)} a`), served()],
  "quotes 1,000,000 deep": [good(">".repeat(1_000_000)), MANY],
  "quotes and lists": [good("> - ".repeat(100_000)), MANY],
  "quotes that go on": [good("> a\n".repeat(100_000)), MANY],
  "deep quotes line by line": [good(`${">".repeat(200)} a\n`.repeat(1_000)), MANY],
  "list items": [good("- a\n".repeat(200_000)), MANY],
  "short paragraphs": [good("a\n\n".repeat(200_000)), MANY],
  "9,000 short paragraphs": [good("a\n\n".repeat(9_000)), served()],
  "paragraphs of HTML": [good("<p>a\n".repeat(150_000)), MANY],
  "line breaks of HTML": [good("a<br><br>".repeat(100_000)), MANY],
  "9,000 headings": [good("# a\n".repeat(9_000)), served()],
  "10,001 headings": [good("# a\n".repeat(10_001)), MANY],
  "200,000 headings": [good("# a\n".repeat(200_000)), MANY],
  "underlined headings": [good("a\n=\n".repeat(9_000)), served()],
  rules: [good("***\n".repeat(50_000)), served()],
  fences: [good("```\na\n```\n".repeat(9_000)), served()],
  "fences that open": [good("```\n".repeat(200_000)), MANY],
  "one fence of 50,000 lines": [good(`\`\`\`\n${"a\n".repeat(50_000)}`), served()],
  "open brackets of 10 KB": [good("[".repeat(10_000)), served()],
  "half tags of 50 KB": [good("<a b='".repeat(8_000)), served()],
  "half links of 100 KB": [good("[a](".repeat(25_000)), served()],
  "half pictures of 10 KB": [good("![a](".repeat(2_000)), served()],
  "one fence of 1 MB": [good(`\`\`\`\n${"a\n".repeat(400_000)}`), MANY],
  "backticks in turn": [good(Array.from({ length: 1_200 }, (_, at) => "`".repeat(at)).join(" ")), served()],
  "one row of backticks": [good("`".repeat(1_000_000)), served()],
  stars: [good("*".repeat(1_000_000)), served()],
  "stars and letters": [good("*a_ ".repeat(200_000)), MANY],
  "stars that nest": [good(`${"*a **a ".repeat(2_000)}${"** a* ".repeat(2_000)}`), MANY],
  underscores: [good("__a__".repeat(10_000)), served()],
  "open brackets": [good("[".repeat(500_000)), MANY],
  "brackets in pairs": [good(`${"[".repeat(100_000)}${"]".repeat(100_000)}`), served()],
  "half links": [good("[a](".repeat(200_000)), MANY],
  "half pictures": [good("![a](".repeat(150_000)), MANY],
  "links in links": [good(`${"[".repeat(1_000)}a${"](b)".repeat(1_000)}`), served()],
  "pictures in pictures": [good(`${"![".repeat(1_000)}a${"](b)".repeat(1_000)}`), served()],
  "links of angle brackets": [good("[a](<b".repeat(100_000)), MANY],
  "titles that never end": [good(`[a](b "${"c ".repeat(200_000)}`), served()],
  "25,000 link references": [good(references(25_000)), served()],
  "100,000 link references": [good("[a]: b\n[c]: d\n".repeat(50_000)), MANY],
  "one reference again and again": [good("[a]: b\n".repeat(100_000)), MANY],
  "links to one reference": [good(`[a]: https://a.test/${"b".repeat(100)}\n\n${"[a] ".repeat(5_000)}`), served()],
  "reference to itself": [good("[a]: a\n\n[a][a][a]\n"), served()],
  "tables of columns": [good(`${"|a".repeat(5_000)}|\n${"|-".repeat(5_000)}|\n`), served()],
  "tables of rows": [good(`|a|b|\n|-|-|\n${"|c|d|\n".repeat(100_000)}`), MANY],
  "tables of rows without bars": [good(`|a|\n|-|\n${"c\n".repeat(300_000)}`), MANY],
  "tables that fill up": [good(`${"|a".repeat(1_000)}|\n${"|-".repeat(1_000)}|\n${"|\n".repeat(1_000)}`), MANY],
  "tables in tables": [good("<table><tr><td>".repeat(5_000)), MANY],
  "open tags": [good("<b>".repeat(100_000)), MANY],
  "open tags of blocks": [good("<div>".repeat(200_000)), MANY],
  "closing tags": [good("</p>".repeat(200_000)), served()],
  "angle brackets": [good("<".repeat(1_000_000)), MANY],
  "half tags": [good("<a b='".repeat(100_000)), MANY],
  "tags with attributes": [
    good(`<a ${Array.from({ length: 50_000 }, (_, at) => `b${at}=c`).join(" ")}>d</a>`),
    served(),
  ],
  "comments that never end": [good("a <!-- ".repeat(100_000)), MANY],
  "data that never ends": [good("a <![CDATA[ ".repeat(80_000)), MANY],
  "instructions that never end": [good("a <? ".repeat(150_000)), MANY],
  "declarations that never end": [good("a <!A ".repeat(150_000)), MANY],
  "addresses that never end": [good("<https://a".repeat(100_000)), MANY],
  "mail addresses": [good("<a@b.test> ".repeat(9_000)), served()],
  backslashes: [good("\\".repeat(1_000_000)), MANY],
  "hard breaks": [good("a  \n".repeat(100_000)), MANY],
  "quotation marks": [good("\"'".repeat(400_000)), served()],
  "struck out": [good("~~a".repeat(10_000)), served()],
  "100 KB of blanks in lines": [good(`a${" ".repeat(100_000)}b\n`.repeat(9)), served()],
  tabs: [good("\t".repeat(500_000)), served()],
  footnotes: [good("[^1]: a\n".repeat(9_000)), served()],
} satisfies Readonly<Record<string, readonly [string, Fate]>>;

/** What a page leaves open; everything before it is served. */
const UNCLOSED = [
  "<!--",
  "<!-- a",
  "<script>",
  "<style>",
  "<title>",
  "<textarea>",
  "<iframe>",
  "<svg>",
  "<math>",
  "<template>",
  "<pre>",
  "<table>",
  "<table><tr><td>",
  "<select>",
  "<a href='",
  '<a href="x',
  "<a",
  "<",
  "</",
  "<![CDATA[",
  "<?xml",
  "<!DOCTYPE",
  "```",
  "~~~",
  "`",
  "**",
  "__",
  "[",
  "![",
  "[a](",
  "[a]: ",
  "> ",
  "- ",
  "1. ",
  "| a |\n|-|",
  "&",
  "&#",
  "&#x",
  "\\",
  "<plaintext>",
  "<noscript>",
  "<listing>",
  "<xmp>",
];

/** Those of the letters below that end a sentence at every step. */
const TOO_MANY_STOPS: ReadonlySet<string> = new Set([
  "line separators",
  "full stops",
  "full stops and blanks",
  "short sentences",
  "initials",
  "shortened words",
  "marks that ask",
  "capitals in one name",
]);

const LETTERS = {
  zalgo:
    "T\u0300\u0301\u0302\u0303h\u0304\u0305\u0306e\u0307\u0308\u0309 \u030aj\u030b\u030cu\u030d\u030er\u030fy. ".repeat(
      5_000,
    ),
  "1 MB of combining marks": `a${"\u0301".repeat(490_000)}`,
  "marks of different kinds": Array.from({ length: 100_000 }, (_, at) => String.fromCharCode(0x300 + (at % 0x70))).join(
    "",
  ),
  Hebrew: "בית המשפט זיכה את הנאשם. ".repeat(10_000),
  Arabic: "قضت المحكمة ببراءة المتهم. ".repeat(10_000),
  "turned directions": "\u202eabc\u202c \u2066def\u2069 \u200e\u200f\u061c ".repeat(10_000),
  "directions that nest": `${"\u202e".repeat(100_000)}a${"\u202c".repeat(100_000)}`,
  "zero widths": "\u200b\u200c\u200d\u2060\ufeff".repeat(60_000),
  "a word parted by zero widths": "a\u200b".repeat(200_000),
  tags: "\u{e0041}".repeat(100_000),
  Chinese: "法院判被告人無罪。".repeat(30_000),
  Thai: "ศาลตัดสินว่าจำเลยไม่มีความผิด ".repeat(8_000),
  Hangul: "\u1100\u1161\u11a8".repeat(80_000),
  ligatures: "\ufdfa".repeat(100_000),
  emoji: "👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿".repeat(10_000),
  "mathematical letters": "𝐇𝐚𝐫𝐫𝐨𝐰 ".repeat(40_000),
  "line separators": "a\u2028b\u2029".repeat(100_000),
  "full stops": ".".repeat(1_000_000),
  "full stops and blanks": ". ".repeat(400_000),
  "short sentences": "A b. ".repeat(180_000),
  initials: "A. ".repeat(300_000),
  "shortened words": "Mr. ".repeat(200_000),
  "marks that ask": "?!".repeat(400_000),
  "numbers with points": "1,".repeat(400_000),
  digits: "1".repeat(900_000),
  apostrophes: "a'".repeat(400_000),
  "curly quotes": "“a” ".repeat(120_000),
  brackets: "(".repeat(900_000),
  dates: "May 5, 2019 ".repeat(70_000),
  "half dates": "the day after ".repeat(60_000),
  capitals: "Ada ".repeat(200_000),
  "capitals in one name": "A.B".repeat(300_000),
} as const;
