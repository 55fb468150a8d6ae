/** How people take an article down, other than by the fields that docs/articles.md names. */

export const BODY = "The stolen violin was found in a barn by Ada Harrow on May 4, 2021.";

/** An article of these fields, the first of them line 5, and this body right below the closing dashes. */
export function write(fields = "", body = `\n${BODY}\n`): string {
  const more = fields === "" ? "" : `${fields}\n`;
  return `---\ntitle: Violin found in a barn\npublisher: Amber News\npublished: 2021-03-04\n${more}---\n${body}`;
}

const SOURCE = "sources:\n  - outlet: Radio Tarn\n    date: 2021-03-03";

/** Front matter that must keep its file out. */
export const FIELDS: readonly string[] = [
  // In the fields of Jekyll, Hugo, Obsidian, Ghost, WordPress and others
  ...["draft: true", "draft: 'true '", "Draft: True", "draft: yes", "draft: on", "draft: 1", "draft:", "draft: maybe"],
  ...["private: true", "withdrawn: true", "removed: true", "unpublished: true", "takedown: true", "deleted: true"],
  ...[
    "publish: false",
    "publish: no",
    "publish: never",
    "publish: not yet",
    "public: false",
    "visible: no",
    "show: false",
    "build:\n  render: never",
    "dg-publish: false",
  ],
  ...["isDraft: true", "is_draft: true", "isdraft: yes", "taken_down: true", "take-down: yes", "Taken Down: true"],
  ...["removed: 2021-05-01", "removed_on: 2021-05-01", "withdrawn: at the request of counsel", "retraction: see below"],
  ...["do_not_publish: true", "unpublish: true", "archived: true", "unlisted: true", "expired: yes", "sealed: true"],
  ...["expiryDate: 2021-05-01", "hiddenUntil: 2021-05-01", "hide: [navigation]", "retracted_by: Amber News"],
  ...[
    "status: draft",
    "status: Draft",
    "status: 'hidden '",
    "status: withdrawn",
    "status: retracted",
    "status: removed",
  ],
  ...["status: unpublished", "status: [draft]", "status: hiden", "post_status: draft", "status: hidden (by request)"],
  ...["visibility: hidden", "visibility: private", "Visibility: Private", "access: private", "stage: draft"],
  ...["tags: [hidden]", "tags: draft", "tags: '#status/hidden #court'", "tags:\n  - court\n  - withdrawn"],
  // With values that can't be read as a yes
  ...["hidden: yes", "hidden: on", "hidden: 1", "hidden: ture", "hidden: “true”", "hidden: ｔｒｕｅ", "hidden: [true]"],
  // Where no field is read
  ...["x: {hidden: true}", "x: [{hidden: true}]", "x:\n  y:\n    - hidden: yes", "x: {y: {z: {hiden: true}}}"],
  ...["params:\n  draft: true", "extra:\n  status: hidden", "<<: {hidden: true}", "<<:\n  hidden: true"],
  ...[
    "__proto__: {hidden: true}",
    "cascade:\n  published: false",
    `${SOURCE}\n    hidden: true`,
    `${SOURCE}\n    retracted: yes`,
  ],
  ...[`${SOURCE}\n    "h\\u0069dden": true`, "x: {ｈｉｄｄｅｎ: true}", "x: {hdiden: true}"],
  ...[
    "note: |\n  hidden: true",
    "note: >\n  see below\n  hidden: true",
    "note: |\n  - draft: yes",
    'note: "hidden: true"',
  ],
  ...[
    "note: |\n  published: false",
    'note: "a\\nhidden: true"',
    'x: ["a\\n\\x68idden: true"]',
    "note: 'x'\n# hidden: true",
    "#hidden: true",
    "# draft: yes",
    "# published: no",
    "#   hidden = true",
  ],
  ...["note: x # hidden: true", "note: x # retracted: yes", "# {hidden: true}", "# h\u00adidden: true", "# hidden: 1"],
];

/** Front matter that doesn't even read as YAML, and must keep its file out. */
export const BROKEN: readonly string[] = [
  ...[
    "x: [\nhidden: true",
    "hidden true",
    "hidden",
    "hidden:true",
    "\thidden: true",
    "x: hidden: true",
    "hidden： true",
  ],
  ...[
    "{hidden: true",
    "x: &a b\nhdden: true",
    "x: !y z\ndraft: true",
    "hidden: true\nhidden: true",
    "...\nhidden: true",
  ],
  ...[
    "x: [\nstatus: draft",
    "x: [\npublished: false",
    "x: [\nｈｉｄｄｅｎ: true",
    "x: [\nhid\u200bden: true",
    "x: [\nhi\u0301dden: true",
  ],
  ...["x: [\n# hidden: true", "x: [\n  - hidden: true", "retract", "? [a]\n: b\nwithdrawn: true"],
];

/** Bodies that must keep their file out. */
export const BODIES: readonly string[] = [
  ...[
    "hidden: true",
    "hidden: yes",
    "Hidden: True",
    "hidden: on",
    "hidden: 1",
    "hidden: maybe",
    "HIDDEN: TRUE",
    "hiden: true",
  ],
  ...[
    "retracted: true",
    "draft: true",
    "published: false",
    "withdrawn: true",
    "removed: 2021-05-01",
    "status: draft",
    "Status: withdrawn",
  ],
  ...[
    "visibility: private",
    "tag: x\nhidden: true",
    "hidden:: true",
    "[hidden:: true]",
    "hidden = true",
    "ｈｉｄｄｅｎ：true",
  ],
  ...[
    "hid\u200bden: true",
    "hіddеn: true",
    "𝐡𝐢𝐝𝐝𝐞𝐧: true",
    "- hidden: true",
    "> hidden: true",
    "**hidden**: true",
    "**hidden: true**",
  ],
  ...[
    "# hidden: true",
    "`hidden: true`",
    "<!-- hidden: true -->",
    "%% hidden: true %%",
    "// hidden: true",
    "hidden: true  # a judge asked",
  ],
  ...["[hidden]", "#hidden", "#draft", "RETRACTED", "**Withdrawn**", "# Taken down", "(removed)", "hidden: true\r"],
].map((line) => `${line}\n\n${BODY}\n`);

/** Second front matters, and places further down. */
export const BLOCKS: readonly string[] = [
  `---\nhidden: true\n---\n\n${BODY}\n`,
  `\n---\nhidden: yes\n---\n\n${BODY}\n`,
  `---\ntitle: x\nhidden: perhaps\n---\n${BODY}\n`,
  `---\r\nhidden: true\r\n---\r\n\r\n${BODY}\r\n`,
  `+++\ndraft = true\n+++\n\n${BODY}\n`,
  `\`\`\`yaml\nhidden: true\n\`\`\`\n\n${BODY}\n`,
  `<!--\nhidden: true\n-->\n\n${BODY}\n`,
  `\n# Violin found\n\nhidden: true\n\n${BODY}\n`,
  `\n${BODY}\n\nhidden: true\n`,
  `\n${BODY}\n\n---\nhidden: true\n---\n`,
  `\n${BODY}\n\n---\npublished: false\n---\n`,
  `\nThis article has been taken down.\n\n${BODY}\n`,
  `\n**This story has been removed at the request of counsel.**\n\n${BODY}\n`,
];

/** What people leave where an article stood. */
export const NOTICES: readonly string[] = [
  ...[
    "Removed at the request of counsel.",
    "[deleted]",
    "[removed]",
    "Deleted.",
    "Withdrawn",
    "(Taken down)",
    "*Retracted.*",
  ],
  ...[
    "This article has been taken down.",
    "This article has been removed at the request of the people it names.",
    "This post was deleted.",
  ],
  ...[
    "This page is no longer available.",
    "The story has been withdrawn.",
    "Article removed by the publisher",
    "Unpublished on legal advice.",
  ],
  ...[
    "Removed.\nSee the correspondence of May 4.",
    "Taken down following a court order of May 4, 2021.",
    "Editor's note: This story has been retracted.",
  ],
];

/** Front matter that must keep nobody out. */
export const HARMLESS_FIELDS: readonly string[] = [
  ...[
    "hidden: false",
    "retracted: false",
    "draft: false",
    "Draft: False",
    "draft: no",
    "private: false",
    "removed: false",
  ],
  ...["publish: true", "publish: yes", "public: true", "dg-publish: true", "visible: true", "publishDate: 2021-03-04"],
  ...["status: published", "status: publish", "status: final", "status: pending", "status: Removed to federal court"],
  ...[
    "visibility: public",
    "access: public",
    "state: New Mexico",
    "stage: trial",
    "plea: withdrawn",
    "motion: withdrawn",
  ],
  ...["tags: [violin, court]", "tags: [hidden camera, draft pick]", "keywords: draft, hidden", "categories: [Draft]"],
  ...[
    "archived: https://web.archive.org/web/2021/https://a.test/",
    "republished: 2021-05-01",
    "embargo: 2021-03-04",
    "expires: never",
  ],
  ...[
    "description: A hidden camera saw it",
    "description: 'Hidden: the violin'",
    "description: 'Retracted: the statement'",
  ],
  ...[
    "correction: An earlier version was retracted.",
    "layout: post",
    "lang: en",
    "type: article",
    "robots: noindex",
    "comments: false",
  ],
  ...[
    "# hidden: false",
    "# the retracted statement is below",
    "note: |\n  The hidden camera was removed.",
    "excerpt: 'The plea was withdrawn: no deal'",
  ],
  ...[
    "x: {hidden: false}",
    "x: {draft: no}",
    "params:\n  draft: false\n  published: true",
    "toc:\n  show: false",
    "sidebar: {visible: false}",
    "show: true",
    "image: https://a.test/?hidden=true&draft=1",
  ],
  ...[
    `${SOURCE}\n    title: "Hidden camera found; the retracted statement was removed"`,
    `${SOURCE}\n    title: "Withdrawn: the plea"`,
  ],
];

/** Bodies that must keep nobody out. */
export const HARMLESS_BODIES: readonly string[] = [
  "A hidden camera saw the violin.",
  "The retracted statement was read to the jury, which had been removed from the room.",
  "Hidden: a violin in a barn\n\nIt was found by Ada Harrow.",
  "# Hidden camera\n\nIt was removed by Ada Harrow.",
  "Hidden at the bottom of a chest, the violin was found by Ada Harrow.",
  "Hidden by the defendant at the request of nobody, the violin lay there until the order.",
  "Withdrawn by prosecutors on Friday, the plea was never heard.",
  "The plea was withdrawn.",
  "The article was removed from the paper's site after Harrow sued, her lawyers said.",
  "This document was removed from the record, which the court regretted.\n\nIt was found again.",
  "The court asked whether the plea was withdrawn: yes, said Pell.",
  "Plea: guilty\n\nStatus: withdrawn",
  "It was found.\n\nPlea: withdrawn\n\nVerdict: none",
  "Q: Was the camera hidden?\n\nA: Yes.",
  "Biden: Yes.\n\nKraft: True.\n\nHadden: No.\n\nHolden: On.",
  "Removed: a portrait, two chairs and a violin.",
  "Draft: 2015, first round",
  "Private: no trespassing, said the sign.",
  "Published: March 4, 2021\n\nUpdated: March 5, 2021",
  "- hidden in a barn\n- removed from a house\n- withdrawn from the sale",
  "> The statement was retracted.\n\nSo it said.",
  "Take down the portrait, the judge said.",
];
