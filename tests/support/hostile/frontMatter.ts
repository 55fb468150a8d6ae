import type { Canary } from "./canary.ts";
import { article, FACTS, matter, rejected, room, SENTENCE, type Specimen, served } from "./specimen.ts";

type Code = Pick<Canary, "script" | "url">;

const TAG = "has a YAML tag";
const ANCHOR = "has a YAML anchor or alias";
const NOT_CLOSED = "has front matter that is not closed";
const NO_MATTER = "has no front matter";
const TOO_LONG = "has front matter above 16 KiB";
const NOT_YAML = "has front matter that is not YAML";

const times = (count: number, line: (at: number) => string) => Array.from({ length: count }, (_, at) => line(at));

/** Front matter that would run code, grow without end, or pass for what it is not. */
export function frontMatterSpecimens(canary: Code): Specimen[] {
  return [
    ...codeSpecimens(canary),
    ...bombSpecimens(),
    ...keySpecimens(),
    ...room("front-matter-form", FORMS),
    ...room("front-matter-types", TYPES),
  ];
}

function codeSpecimens({ script, url }: Code): Specimen[] {
  const quoted = JSON.stringify(script);
  return room("front-matter-code", {
    "js function": [article(SENTENCE, `x: !!js/function 'function () { ${script} }'`), rejected(TAG, 5)],
    "js function called": [article(SENTENCE, `x: !!js/function ${quoted}`), rejected(TAG, 5)],
    "js regexp": [article(SENTENCE, "x: !!js/regexp /(a+)+$/"), rejected(TAG, 5)],
    "js undefined": [article(SENTENCE, "x: !!js/undefined ''"), rejected(TAG, 5)],
    "python object": [article(SENTENCE, `x: !!python/object/apply:os.system [${quoted}]`), rejected(TAG, 5)],
    "python name": [article(SENTENCE, "x: !!python/name:os.system"), rejected(TAG, 5)],
    "ruby object": [article(SENTENCE, "x: !ruby/object:Gem::Installer {}"), rejected(TAG, 5)],
    "java script engine": [
      article(SENTENCE, `x: !!javax.script.ScriptEngineManager [!!java.net.URL ["${url}"]]`),
      rejected(TAG, 5),
    ],
    include: [article(SENTENCE, `x: !include ${url}/front.yml`), rejected(TAG, 5)],
    environment: [article(SENTENCE, "x: !env DISCORD_TOKEN"), rejected(TAG, 5)],
    binary: [article(SENTENCE, "x: !!binary aGk="), rejected(TAG, 5)],
    set: [article(SENTENCE, "x: !!set {a, b}"), rejected(TAG, 5)],
    omap: [article(SENTENCE, "x: !!omap [a: 1]"), rejected(TAG, 5)],
    "verbatim tag": [article(SENTENCE, "x: !<tag:yaml.org,2002:js/function> 'a'"), rejected(TAG, 5)],
    "tag on a key": [article(SENTENCE, "!!js/function x: a"), rejected(TAG, 5)],
    "tag on the whole": [matter(`!!map\n${FACTS}`), rejected(TAG, 2)],
    "tag directive": [matter(`%TAG ! tag:evil.test,2031:\n---\n${FACTS}`), rejected("")],
    "yaml directive": [matter(`%YAML 1.1\n${FACTS}`), rejected("")],
    "a tag that is a title": [matter("title: !important\npublisher: P\npublished: 2031-03-04"), rejected(TAG, 2)],
    javascript: [`---js\n${script}\n---\n\n${SENTENCE}\n`, rejected(NO_MATTER, 1)],
    "javascript in full": [`---javascript\n${script}\n---\n\n${SENTENCE}\n`, rejected(NO_MATTER, 1)],
    coffee: [`---coffee\n${script}\n---\n\n${SENTENCE}\n`, rejected(NO_MATTER, 1)],
    json: [`---json\n{"title": "a"}\n---\n\n${SENTENCE}\n`, rejected(NO_MATTER, 1)],
    toml: [`+++\ntitle = "a"\n+++\n\n${SENTENCE}\n`, rejected(NO_MATTER, 1)],
    "shell line": [`#!/bin/sh\ntouch canary\n${article()}`, rejected(NO_MATTER, 1)],
    "template braces": [article(SENTENCE, `x: "{{ ${script.replaceAll(/["\\]/g, "'")} }}"`), served()],
    "template dollars": [article(`${SENTENCE} \${process.exit(7)} <%= process.exit(7) %>`), served()],
  });
}

function bombSpecimens(): Specimen[] {
  const laughs = times(
    9,
    (at) =>
      `l${at}: &l${at} [${Array(9)
        .fill(at === 0 ? "lol" : `*l${at - 1}`)
        .join(", ")}]`,
  );
  const merges = times(200, (at) => `m${at}: &m${at}\n  <<: ${at === 0 ? "{a: b}" : `*m${at - 1}`}`);
  return room("front-matter-bombs", {
    "billion laughs": [article(SENTENCE, laughs.join("\n")), rejected(ANCHOR, 5)],
    "one anchor": [article(SENTENCE, "x: &a b"), rejected(ANCHOR, 5)],
    "one alias": [article(SENTENCE, "x: *a"), rejected(ANCHOR, 5)],
    "an alias to itself": [article(SENTENCE, "x: &a [*a]"), rejected(ANCHOR, 5)],
    "an anchor on a key": [article(SENTENCE, "&a x: b"), rejected(ANCHOR, 5)],
    "merge keys of aliases": [article(SENTENCE, merges.join("\n")), rejected(ANCHOR, 5)],
    "merge key of a map": [article(SENTENCE, "<<: {title: Another}"), served()],
    "merge key of a map that hides": [
      article(SENTENCE, "<<: {title: Another, hidden: true}"),
      rejected("has hidden inside <<", 5),
    ],
    "merge key of a list": [article(SENTENCE, "<<: [{a: b}, {c: d}]"), served()],
    "50,000 keys": [article(SENTENCE, times(50_000, (at) => `k${at}: v`).join("\n")), rejected(TOO_LONG, 1)],
    "1,500 keys": [article(SENTENCE, times(1_500, (at) => `k${at}: v`).join("\n")), served()],
    "1,500 equal keys": [article(SENTENCE, "k: v\n".repeat(1_500).trim()), rejected(NOT_YAML)],
    "deep brackets": [article(SENTENCE, `x: ${"[".repeat(8_000)}`), rejected(NOT_YAML, 5)],
    "deep closed brackets": [article(SENTENCE, `x: ${"[".repeat(4_000)}${"]".repeat(4_000)}`), rejected(NOT_YAML, 5)],
    "deep braces": [article(SENTENCE, `x: ${"{a: ".repeat(3_000)}`), rejected(NOT_YAML, 5)],
    "deep dashes": [article(SENTENCE, `x:\n  ${"- ".repeat(7_000)}`), rejected(NOT_YAML, 6)],
    "deep question marks": [article(SENTENCE, `${"? ".repeat(7_000)}a`), rejected("")],
    "deep indentation": [
      article(SENTENCE, times(150, (at) => `${" ".repeat(at)}k${at}:`).join("\n")),
      rejected(NOT_YAML),
    ],
    "a scalar of 15 KB": [article(SENTENCE, `x: ${"a".repeat(15_000)}`), served()],
    "a scalar of 1,000,000 letters": [article(SENTENCE, `x: ${"a".repeat(1_000_000)}`), rejected(TOO_LONG, 1)],
    "a key of 15 KB": [article(SENTENCE, `${"k".repeat(15_000)}: a`), served()],
    "a misnamed takedown of 15 KB": [
      article(SENTENCE, `"hidden${"k".repeat(900)}": a`),
      rejected("has a field hidden"),
    ],
    "a quote that never ends": [article(SENTENCE, `x: "${"\\\\".repeat(7_000)}`), rejected(NOT_YAML)],
    "a block that never ends": [`---\n${FACTS}\nx: |\n${"  a\n".repeat(200_000)}`, rejected(NOT_CLOSED, 1)],
    "a comment of 15 KB": [article(SENTENCE, `# ${"#".repeat(15_000)}`), served()],
    "colons and blanks": [article(SENTENCE, ": ".repeat(7_000)), rejected("")],
    "16 KB of line feeds": [article(SENTENCE, "\n".repeat(15_000)), served()],
  });
}

function keySpecimens(): Specimen[] {
  const natural = "toString: a\nvalueOf: b\nhasOwnProperty: c\nthen: d\nlength: e";
  const pollute = "{polluted: yes, title: Another, toString: x}";
  return room("front-matter-keys", {
    proto: [article(SENTENCE, `__proto__: ${pollute}`), served()],
    "proto in quotes": [article(SENTENCE, `"__proto__":\n  title: Another`), served()],
    "a constructor": [article(SENTENCE, `constructor: {prototype: ${pollute}}`), served()],
    "a proto that hides": [article(SENTENCE, "__proto__: {hidden: true}"), rejected("has hidden inside __proto__", 5)],
    prototype: [article(SENTENCE, `prototype: ${pollute}`), served()],
    "proto in a source": [article(SENTENCE, "sources: [{outlet: A, date: 2031-01-01, __proto__: {url: b}}]"), served()],
    "natural names": [article(SENTENCE, natural), served()],
    "escaped names": [article(SENTENCE, '"\\x68idden": true'), { kind: "taken down" }],
    "keys that differ in case": [article(SENTENCE, "Title: Another"), rejected("has the field title twice", 5)],
    "a terminal's controls in a field twice": [
      article(SENTENCE, '"\\e[2Jx": a\n"\\e[2Jx ": b'),
      rejected("has the field \\u{1b}[2jx twice", 6),
    ],
    "a terminal's controls in a takedown": [
      article(SENTENCE, '"\\e]0;owned\\ahidden": a'),
      rejected("has a field \\u{1b}]0;owned\\u{7}hidden", 5),
    ],
    "a turned takedown": [article(SENTENCE, '"\\u202ehidden": a'), rejected("has a field \\u{202e}hidden", 5)],
    "a line feed in a takedown": [
      article(SENTENCE, '"hidden\\nx.md:1: fine": a'),
      rejected("has a field hidden\\u{a}x", 5),
    ],
    "an empty key": [article(SENTENCE, '"": a'), served()],
    "a list as a key": [article(SENTENCE, "? [a]\n: b"), rejected("has a field whose name is not text", 5)],
    "a map as a key": [article(SENTENCE, "? {a: b}\n: c"), rejected("has a field whose name is not text", 5)],
    "lone surrogates": [article(SENTENCE, 'x: "\\ud800"'), served()],
    "NUL in a title": [matter('title: "a\\0b"\npublisher: P\npublished: 2031-03-04'), served()],
  });
}

const FORMS = {
  "never closed": [`---\n${FACTS}\n\n${SENTENCE}\n`, rejected(NOT_CLOSED, 1)],
  "never closed, 1 MB": [`---\n${FACTS}\n${"a: b\n".repeat(200_000)}`, rejected(NOT_CLOSED, 1)],
  "closed by dots": [`---\n${FACTS}\n...\n\n${SENTENCE}\n`, rejected(NOT_CLOSED, 1)],
  "closed by four dashes": [`---\n${FACTS}\n----\n\n${SENTENCE}\n`, rejected(NOT_CLOSED, 1)],
  "closed twice": [`${article()}\n---\nhidden: true\n---\n`, rejected("says below its front matter", 10)],
  "four dashes": [`-${article()}`, rejected(NO_MATTER, 1)],
  "a line before": [`\n${article()}`, rejected(NO_MATTER, 1)],
  "a blank before": [` ${article()}`, rejected(NO_MATTER, 1)],
  "dashes alone": ["---\n", rejected(NOT_CLOSED, 1)],
  "dashes twice": ["---\n---\n", rejected("title is missing", 1)],
  "a mebibyte of dashes": ["-".repeat(1024 * 1024), rejected(NO_MATTER, 1)],
  "lines of dashes": ["---\n".repeat(200_000), rejected("title is missing", 1)],
  CRLF: [article().replaceAll("\n", "\r\n"), served()],
  CR: [article().replaceAll("\n", "\r"), rejected(NO_MATTER, 1)],
  "CRLF and LF": [article().replace("\n", "\r\n"), served()],
  "line separators": [article().replaceAll("\n", "\u2028"), rejected(NO_MATTER, 1)],
  "blanks behind the dashes": [article().replaceAll("---\n", `---${" \t".repeat(5_000)}\n`), served()],
  "two documents": [article(SENTENCE, "---x\n--- {hidden: true}"), rejected("")],
  "an end of document": [article(SENTENCE, "...\nhidden: true"), rejected("")],
  "a tab": [article(SENTENCE, "\tx: a"), rejected("has a tab before a field", 5)],
  "only text": [matter("just words"), rejected("has front matter that is not a list of fields", 2)],
  "only a list": [matter("- a\n- b"), rejected("has front matter that is not a list of fields", 2)],
  "only a comment": [matter("# a"), rejected("")],
  empty: [matter(""), rejected("title is missing", 1)],
  "no body": [`---\n${FACTS}\n---\n`, rejected("has no text below its front matter", 1)],
  "no body but blanks": [article(" \t\n\u00a0\n\u200b".slice(0, 5)), rejected("has no text below its front matter", 1)],
} as const satisfies Parameters<typeof room>[1];

const ISO = "must be an ISO 8601 date";

const TYPES = {
  "title a list": [matter("title: [a]\npublisher: P\npublished: 2031-03-04"), rejected("title must be one line", 2)],
  "title a map": [matter("title: {a: b}\npublisher: P\npublished: 2031-03-04"), rejected("title must be one line", 2)],
  "title of blanks": [matter('title: "\\t\\n"\npublisher: P\npublished: 2031-03-04'), rejected("title is missing", 1)],
  "title of 10,000 letters": [
    matter(`title: ${"a".repeat(10_000)}\npublisher: P\npublished: 2031-03-04`),
    rejected("title must have at most 500", 2),
  ],
  "title of controls": [
    matter('title: "\\e\\u202e\\a"\npublisher: P\npublished: 2031-03-04'),
    rejected("title must not be empty", 2),
  ],
  "published a list": [matter("title: T\npublisher: P\npublished: [2031-03-04]"), rejected(ISO, 4)],
  "published a map": [matter("title: T\npublisher: P\npublished: {y: 2031}"), rejected(ISO, 4)],
  "published on a day that is none": [matter("title: T\npublisher: P\npublished: 2031-02-30"), rejected(ISO, 4)],
  "published in the year 275761": [matter("title: T\npublisher: P\npublished: +275761-01-01"), rejected(ISO, 4)],
  "published of 10,000 digits": [matter(`title: T\npublisher: P\npublished: ${"1".repeat(10_000)}`), rejected(ISO, 4)],
  "url a script": [article(SENTENCE, "url: javascript:alert(1)"), rejected("url must be a web address", 5)],
  "url data": [article(SENTENCE, "url: data:text/html,a"), rejected("url must be a web address", 5)],
  "url of a file": [article(SENTENCE, "url: file:///etc/passwd"), rejected("url must be a web address", 5)],
  "url with a user": [article(SENTENCE, "url: https://news.test@evil.test/"), rejected("url must be a web address", 5)],
  "url a list": [article(SENTENCE, "url: [https://a.test]"), rejected("url must be a web address", 5)],
  "url of 10,000 letters": [
    article(SENTENCE, `url: https://a.test/${"a".repeat(10_000)}`),
    rejected("url must have at most 2048", 5),
  ],
  "author a map": [article(SENTENCE, "author: {mail: A}"), rejected("author, entry 1 must be one line", 5)],
  "author a map with a name": [article(SENTENCE, "author: {name: A, mail: a@b.test}"), served()],
  "author a map whose name is a map": [
    article(SENTENCE, "author: {name: {name: A}}"),
    rejected("author, entry 1 must be one line", 5),
  ],
  "author lists in lists": [article(SENTENCE, "author: [[A], [[B]]]"), rejected("author, entry 1 must be one line", 5)],
  "1,000 authors": [
    article(SENTENCE, `author: [${times(1_000, (at) => `a${at}`).join(", ")}]`),
    rejected("author must have at most 100 entries", 5),
  ],
  "authors of open brackets": [article(SENTENCE, `author: "${"[".repeat(150)}"`), served()],
  "hidden a list": [article(SENTENCE, "hidden: [true]"), rejected("hidden must be true or false", 5)],
  "hidden a map": [article(SENTENCE, "hidden: {a: true}"), rejected("hidden must be true or false", 5)],
  "hidden 1": [article(SENTENCE, "hidden: 1"), rejected("hidden must be true or false", 5)],
  "hidden empty": [article(SENTENCE, "hidden:"), rejected("hidden must be true or false", 5)],
  "hidden true": [article(SENTENCE, "HIDDEN: ' TRUE '"), { kind: "taken down" }],
  "retracted a number": [article(SENTENCE, "retracted: 0x1"), rejected("retracted must be true or false", 5)],
  "cases a map": [article(SENTENCE, "cases: {a: b}"), rejected("cases, entry 1 must be one line", 5)],
  "cases up the tree": [article(SENTENCE, "cases: [../../etc]"), rejected("cases names ../../etc", 5)],
  "cases of prototypes": [article(SENTENCE, "cases: [__proto__, constructor]"), rejected("cases names __proto__", 5)],
  "cases turned": [article(SENTENCE, 'cases: ["\\u200bx\\u200d"]'), rejected("cases names \\u{200b}x\\u{200d}", 5)],
  "sources text": [article(SENTENCE, "sources: none"), rejected("sources must be a list", 5)],
  "sources of text": [article(SENTENCE, "sources: [a]"), rejected("sources, entry 1 must have an outlet", 5)],
  "1,000 sources": [
    article(SENTENCE, `sources:\n${"- {}\n".repeat(1_000).trim()}`),
    rejected("sources must have at most 100 entries", 5),
  ],
  "correction a list": [article(SENTENCE, "correction: [a]"), rejected("correction must be one line", 5)],
} as const satisfies Parameters<typeof room>[1];
