/** Ways to write a word so that a reader, or a program, takes it for another one or for itself. */

const ALPHABET = [..."abcdefghijklmnopqrstuvwxyz"];

/** Every word that is a letter less, more or other than this one, or has two neighbours in each other's place. */
export function misspell(word: string): string[] {
  const spelt = new Set<string>();
  for (let at = 0; at <= word.length; at += 1) {
    const [before, here, after] = [word.slice(0, at), word.slice(at, at + 1), word.slice(at + 1)];
    for (const letter of ALPHABET) {
      spelt.add(before + letter + here + after);
      if (here !== "") spelt.add(before + letter + after);
    }
    if (here !== "") spelt.add(before + after);
    if (after !== "") spelt.add(before + after.slice(0, 1) + here + after.slice(1));
  }
  spelt.delete(word);
  return [...spelt];
}

/** The alphabet's first letter in blocks that have all of it in order, capitals or small. */
const BLOCKS: Readonly<Record<string, number>> = {
  "full-width": 0xff41,
  "full-width capitals": 0xff21,
  bold: 0x1d41a,
  "bold italic": 0x1d482,
  "bold script": 0x1d4ea,
  "bold Fraktur": 0x1d586,
  "double-struck": 0x1d552,
  "sans serif": 0x1d5ba,
  monospaced: 0x1d68a,
  circled: 0x24d0,
  "in brackets": 0x249c,
  "circled on black": 0x1f150,
  squared: 0x1f130,
  "squared on black": 0x1f170,
};

/** Letters that look like others, by script. */
const LOOKALIKES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Cyrillic: {
    a: "а",
    b: "Ь",
    d: "ԁ",
    e: "е",
    h: "һ",
    i: "і",
    k: "к",
    l: "ӏ",
    m: "м",
    n: "п",
    o: "о",
    p: "р",
    r: "г",
    s: "ѕ",
    t: "т",
    u: "ц",
    v: "ѵ",
    w: "ԝ",
  },
  Greek: { a: "α", b: "β", e: "ε", i: "ι", k: "κ", n: "η", o: "ο", p: "ρ", t: "τ", u: "υ", v: "ν", w: "ω" },
  Armenian: { d: "ժ", f: "ք", h: "հ", n: "ո", o: "օ", p: "ք", s: "Տ", u: "ս", w: "ա" },
  Cherokee: {
    a: "Ꭺ",
    b: "Ᏼ",
    d: "Ꭰ",
    e: "Ꭼ",
    h: "Ꮋ",
    i: "Ꭵ",
    k: "Ꮶ",
    l: "Ꮮ",
    m: "Ꮇ",
    p: "Ꮲ",
    r: "Ꭱ",
    s: "Ꮪ",
    t: "Ꭲ",
    v: "Ꮩ",
    w: "Ꮃ",
  },
  "small capitals": {
    a: "ᴀ",
    b: "ʙ",
    d: "ᴅ",
    e: "ᴇ",
    f: "ꜰ",
    h: "ʜ",
    i: "ɪ",
    k: "ᴋ",
    l: "ʟ",
    m: "ᴍ",
    n: "ɴ",
    o: "ᴏ",
    p: "ᴘ",
    r: "ʀ",
    s: "ꜱ",
    t: "ᴛ",
    u: "ᴜ",
    v: "ᴠ",
    w: "ᴡ",
  },
  digits: { e: "3", i: "1", o: "0", a: "4", s: "5", t: "7" },
  "letters with a stroke": { d: "đ", h: "ħ", i: "ɨ", l: "ł", o: "ø", t: "ŧ" },
};

/** What can stand between letters without being seen, and marks upon them. */
const BETWEEN: Readonly<Record<string, string>> = {
  "soft hyphens": "\u00ad",
  "zero-width spaces": "\u200b",
  "non-joiners": "\u200c",
  joiners: "\u200d",
  "word joiners": "\u2060",
  "byte order marks": "\ufeff",
  "marks from left to right": "\u200e",
  "overrides to the left": "\u202e",
  isolates: "\u2067",
  "Hangul fillers": "\u3164",
  "Mongolian separators": "\u180e",
  "variation selectors": "\ufe0f",
  "tag letters": "\u{e0061}",
  accents: "\u0301",
  diaereses: "\u0308",
  strokes: "\u0336",
  dots: ".",
  dashes: "-",
  underscores: "_",
  blanks: " ",
  "hard blanks": "\u00a0",
};

/** The same word in other letters, by what is odd about it. */
export function disguise(word: string): (readonly [how: string, spelt: string])[] {
  const blocks = Object.entries(BLOCKS).map(
    ([how, first]) => [how, mapLetters(word, (at) => String.fromCodePoint(first + at))] as const,
  );
  const scripts = Object.entries(LOOKALIKES).flatMap(([how, letters]) => [
    [how, [...word].map((letter) => letters[letter] ?? letter).join("")] as const,
    ...[...word].map(
      (letter, at) =>
        [`${how}, letter ${at + 1}`, word.slice(0, at) + (letters[letter] ?? letter) + word.slice(at + 1)] as const,
    ),
  ]);
  const between = Object.entries(BETWEEN).flatMap(([how, sign]) => [
    [`${how} between all letters`, [...word].join(sign)] as const,
    [`${how} in the middle`, `${word.slice(0, 3)}${sign}${word.slice(3)}`] as const,
  ]);
  const all = [
    ...blocks,
    ...scripts,
    ...between,
    ["composed accents", [...word].join("\u0301").normalize("NFC")] as const,
    ["capitals", word.toUpperCase()] as const,
  ];
  return all.filter(([, spelt]) => spelt !== word);
}

function mapLetters(word: string, map: (at: number) => string): string {
  return [...word].map((letter) => map(ALPHABET.indexOf(letter))).join("");
}
