import fc from "fast-check";

/** Texts that are long and bad for a reader of Markdown, by name, cut to the length asked for. */
export const hostileTexts: ReadonlyMap<string, (length: number) => string> = new Map(
  Object.entries({
    "half links": "[a](",
    "links that nest": "[[a](b)](c) ",
    stars: "*",
    "stars and blanks": "* ",
    underscores: "_a_ __b__ ",
    backticks: "`",
    backslashes: "\\",
    "backslashes before stars": "\\*\\\\*",
    bars: "||",
    tildes: "~~a",
    colons: ":",
    "half emoji names": ":aaaaaaaa",
    "emoji names": ":smile:",
    "one long emoji name": "a",
    addresses: "https://a.test/(b)_c ",
    mentions: "@everyone <@1> <@&2> <#3> ",
    "angle brackets": "<",
    "quote marks": ">>> > ",
    "quoted lines": "> >>> a\n",
    headings: "# ## -# ",
    "heading lines": " ### a\n",
    "list lines": "- * 1. a\n",
    digits: "1",
    "numbers with a dot": "1. ",
    blanks: " ",
    tabs: "\t",
    "blanks before a letter": `${" ".repeat(99)}a`,
    "blanks before a sign": `${" ".repeat(99)}>`,
    "blanks and signs": " > # - 1. ",
    "line breaks": "\n",
    "blanks and breaks": " \t\n",
    "carriage returns": "\r",
    "zero widths": "\u200b",
    "joiners between letters": "می\u200cخ\u200d",
    "joined emoji": "👩\u200d👧\ufe0f\u200d",
    selectors: "\ufe0f",
    "turned directions": "\u202ea\u2066b\u2069",
    "torn surrogates": "\ud83d",
    shrugs: "¯\\_(ツ)_/¯",
    prose: "On 4 May 2021, Ms. Harrow said: “I didn't do it.” The jury (10-2) gave $4.5 million. ",
  }).map(([name, piece]) => [name, (length: number) => repeatTo(piece, length)] as const),
);

function repeatTo(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

const SIGNS = [..."\\`*_~|<>[]()@#:/-+.!&^=$"];
const PIECES = [
  ...["**", "__", "~~", "||", "```", "\\*", "\\\\", "¯\\_(ツ)_/¯", ":smile:", "::", "[a](", "]("],
  ...["https://a.test/b", "steam://run", "<https://a.test>", "<a@b.test>", "<+1 555 123>"],
  ...["@everyone", "@here", "@silent", "<@1>", "<@&2>", "<#3>", "</ask:4>", "<id:customize>"],
  ...["<:x:5>", "<a:x:5>", "<t:1:R>", "# ", "## ", "-# ", "- ", "* ", "+ ", "1. ", "12.", "> ", ">>> "],
  ...["Harrow", "was", "10:30 a.m.", "$4.5", " ", "  ", "\n", "\n\n", "\t", "\u00a0", "é", "🎻", "無"],
];
const HIDDEN = [
  ..."\u200b\u200d\u200c\u202e\u2066\u200e\u061c\u00ad\ufeff\ufe0f\u0000\u001b\u0085\u2028\r\v\ufff9",
  "\u{e0041}",
];

/** Texts that are dense with what Discord reads as Markdown, and with what no one sees. */
export const anyText = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...SIGNS) },
      { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
      fc.constantFrom(...HIDDEN),
      fc.constantFrom("\ud83c", "\udfbb"),
      fc.string({ unit: "binary", maxLength: 3 }),
    ),
    { maxLength: 24 },
  )
  .map((pieces) => pieces.join(""));

/** A text and its matches, which begin and end between characters. */
export const anyMatchedText = fc
  .array(fc.tuple(fc.oneof(anyText, fc.constantFrom(...SIGNS, ...PIECES, ...HIDDEN)), fc.boolean()), { maxLength: 8 })
  .map((pieces) => {
    let text = "";
    const matches: (readonly [start: number, end: number])[] = [];
    for (const [piece, isMatch] of pieces) {
      const start = text.length;
      text += piece.toWellFormed();
      if (isMatch) matches.push([start, text.length]);
    }
    return { text, matches };
  });
