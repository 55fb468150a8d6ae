/**
 * Letters that pass for a Latin small letter, by that letter: those that NFKC leaves as they are, from the confusables of
 * Unicode Technical Standard 39 (https://www.unicode.org/reports/tr39/), and small capitals. Capitals stand with the
 * small letters that they are read as.
 */
const LOOKALIKES: Readonly<Record<string, string>> = {
  a: "⍺ɑαаᴀʌΑАᎪᗅꓮꭺ∀Λλᗩд@",
  b: "ƄЬᏏᑲᖯꞴΒВᏴᗷꓐʙвъꮟɓßβᗿ",
  c: "ᴄⲥсꮯⲤСᏟꓚϲϹ¢ҫɕ",
  d: "ԁᏧᑯꓒᎠᗞᗪꓓᴅꭰժɗɖđðԃÐĐ",
  e: "℮ꬲеҽ⋿ΕЕⴹᎬꓰᴇꭼεɛєэ€ҿəǝ",
  f: "ꬵꞙẝքꞘϜᖴꓝꜰƒғʄ",
  g: "ɡᶃƍցԌᏀᏳꓖɢꮐɠǥ",
  h: "һհᏂΗⲎНᎻᕼꓧʜнꮋիђћħɦⱨңҥⲏ",
  i: "⍳ıɪɩιіꙇӏꭵᎥɨ¡ⲓ",
  j: "ϳјꞲͿЈᎫᒍꓙᴊʝյ",
  k: "ΚⲔКᏦᛕꓗᴋкκⲕꮶқҝƙ",
  l: "∣ƖǀΙⲒІӀוןⵏᛁꓲⳐᏞᒪꓡʟꮮłɭɫⳑ|",
  m: "ΜϺⲘМᎷᗰᛖꓟᴍмⲙꮇɱ",
  n: "ոռΝⲚꓠɴпηиⲛŋɳꝴҋ",
  o: "ᴏᴑꬽοσⲟоჿօסهھہەഠΟⲞОՕⵔዐଠꓳøөɵΘθ०੦߀০୦",
  p: "⍴ρⲣрΡⲢРᏢᑭꓑᴘꮲƥþ",
  q: "ԛգզⵕ",
  r: "ꭇꭈᴦⲅгꮁƦᎡᏒᖇꓣʀꭱɼɾяґ",
  s: "ꜱƽѕꮪЅՏᏕᏚꓢʂ$§ꞩ",
  t: "⊤⟙ΤⲦТᎢꓔᴛтτⲧꭲƭʈŧ†",
  u: "ꞟᴜꭎꭒʋυս∪⋃Սሀᑌꓴцμʉⲩ",
  v: "∨⋁ᴠνѵטꮩѴⴸᏙᐯꓦᴠⱱ",
  w: "ɯᴡѡԝաԜᎳᏔꓪωшщⲱꮃ",
  x: "×⤫⤬⨯хᕁᕽ᙭╳ꞳΧⲬХⵝᚷꓫχⲭжҳ",
  y: "ɣᶌʏỿγуүყΥⲨУҮᎩᎽꓬчӌɏ",
  z: "ᴢꮓΖᏃꓜʐƶзⲍζʒ",
};

const LATIN_BY_LOOKALIKE: ReadonlyMap<string, string> = new Map(
  Object.entries(LOOKALIKES).flatMap(([latin, others]) => [...others].map((other) => [other, latin] as const)),
);

/** Letters in a circle or a square on black, which NFKC leaves, and flags: each row has the alphabet in order. */
const ALPHABETS: readonly number[] = [0x1f150, 0x1f170, 0x1f1e6];

/** The Latin small letter that a character passes for; `undefined` if it passes for none. */
export function findLatin(character: string): string | undefined {
  const latin = LATIN_BY_LOOKALIKE.get(character);
  if (latin !== undefined) return latin;
  const code = character.codePointAt(0) ?? 0;
  const start = ALPHABETS.find((first) => code >= first && code < first + 26);
  return start === undefined ? undefined : String.fromCharCode(97 + code - start);
}
