import { deflateSync } from "node:zlib";
import { type AddObject, HEIGHT, makePdf, prosePage, stream, WIDTH, writePdf } from "../ingest/pdf/makePdf.ts";

/** A PDF that means harm or is broken, and what may come of it: the code of a problem, or `read` for its sound text. */
export interface HostilePdf {
  readonly name: string;
  readonly bytes: () => Buffer;
  readonly may: readonly string[];
}

const PROSE = [
  "The lamp keeper of Port Amber told the court that the crate was gone.",
  "She had counted the barrels in the morning and again at night.",
  "The captain signed the ledger and said nothing of the letter.",
];
const SOUND = makePdf([prosePage(PROSE), prosePage(PROSE)]);

const ANY = [
  "read",
  "not-a-pdf",
  "pdf-damaged",
  "pdf-locked",
  "pdf-too-many-pages",
  "pdf-too-long",
  "pdf-without-text",
  "pdf-illegible",
];
const COSTLY = [...ANY, "pdf-too-costly", "too-many-elements"];

interface Parts {
  /** The content stream, or an object of its own. */
  readonly content?: string;
  readonly contentObject?: string;
  readonly resources?: string;
  readonly page?: string;
  readonly catalog?: string;
  /** Adds objects and gives the entries that name them to the catalog or page. */
  readonly more?: (add: AddObject) => {
    readonly catalog?: string;
    readonly page?: string;
    readonly resources?: string;
  };
}

const TEXT = `BT /F1 12 Tf 72 700 Td (${PROSE[0]}) Tj 0 -24 Td (${PROSE[1]}) Tj 0 -24 Td (${PROSE[2]}) Tj ET`;

/** A page of sound text with something else about it. */
function onePage({ content = TEXT, contentObject, resources = "", page = "", catalog = "", more }: Parts): Buffer {
  return writePdf((add) => {
    const font = add("<</Type/Font/Subtype/Type1/BaseFont/Courier>>");
    const tree = add("");
    const added = more?.(add) ?? {};
    const body = add(contentObject ?? stream(content));
    const kid = add(
      `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 ${WIDTH} ${HEIGHT}]/Contents ${body} 0 R` +
        `/Resources<</Font<</F1 ${font} 0 R>>${resources}${added.resources ?? ""}>>${page}${added.page ?? ""}>>`,
    );
    return { tree, pages: `<</Type/Pages/Count 1/Kids[${kid} 0 R]>>`, catalog: catalog + (added.catalog ?? "") };
  });
}

const MEGABYTE = 2 ** 20;

function deflated(size: number, filler: string): string {
  const data = deflateSync(Buffer.alloc(size, filler)).toString("latin1");
  return stream(data, "/Filter/FlateDecode");
}

function twiceDeflated(size: number): string {
  const data = deflateSync(deflateSync(Buffer.alloc(size, "q "))).toString("latin1");
  return stream(data, "/Filter[/FlateDecode/FlateDecode]");
}

const BOMBS: readonly HostilePdf[] = [
  {
    name: "a stream that inflates to 300 MB of blanks",
    bytes: () => onePage({ contentObject: deflated(300 * MEGABYTE, " ") }),
    may: COSTLY,
  },
  {
    name: "a stream that inflates to 50 MB of saved states",
    bytes: () => onePage({ contentObject: deflated(50 * MEGABYTE, "q ") }),
    may: COSTLY,
  },
  {
    name: "a stream that inflates to 30 MB of boxes",
    bytes: () => onePage({ contentObject: deflated(30 * MEGABYTE, "0 0 9 9 re f ") }),
    may: COSTLY,
  },
  {
    name: "a stream that inflates to 20 MB of text",
    bytes: () => onePage({ contentObject: deflated(20 * MEGABYTE, "BT /F1 9 Tf 9 9 Td (lamp) Tj ET ") }),
    may: COSTLY,
  },
  {
    name: "a stream that inflates twice",
    bytes: () => onePage({ contentObject: twiceDeflated(200 * MEGABYTE) }),
    may: COSTLY,
  },
  {
    name: "a run-length bomb",
    bytes: () => onePage({ contentObject: stream("\x81 ".repeat(MEGABYTE), "/Filter/RunLengthDecode") }),
    may: COSTLY,
  },
  {
    name: "three megabytes of open brackets",
    bytes: () => onePage({ content: "[".repeat(3 * MEGABYTE) }),
    may: COSTLY,
  },
  {
    name: "a string that never ends",
    bytes: () => onePage({ content: `BT (${"(".repeat(2 * MEGABYTE)}` }),
    may: COSTLY,
  },
  {
    name: "a picture of ten thousand million dots",
    bytes: () =>
      onePage({
        more: (add) => ({
          resources: `/XObject<</I ${add(stream("x", "/Type/XObject/Subtype/Image/Width 100000/Height 100000/BitsPerComponent 8/ColorSpace/DeviceRGB"))} 0 R>>`,
        }),
        content: `${TEXT} q 9 0 0 9 0 0 cm /I Do Q`,
      }),
    may: ANY,
  },
  {
    name: "sixty pictures that inflate to nine megabytes each",
    bytes: () =>
      onePage({
        more: (add) => {
          const data = deflateSync(Buffer.alloc(9_000_000)).toString("latin1");
          const entries =
            "/Type/XObject/Subtype/Image/Width 2000/Height 1500/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/FlateDecode";
          const pictures = Array.from({ length: 60 }, (_, at) => `/I${at} ${add(stream(data, entries))} 0 R`);
          return { resources: `/XObject<<${pictures.join("")}>>` };
        },
        content: `${TEXT} ${Array.from({ length: 60 }, (_, at) => `q 90 0 0 9 70 696 cm /I${at} Do Q`).join(" ")}`,
      }),
    may: COSTLY,
  },
  {
    name: "a page of six thousand closing brackets",
    bytes: () => {
      const signs = Array.from({ length: 6000 }, (_, at) => `1 0 0 1 300 ${((at * 3100) % 69_997) / 100} Tm (\\)) Tj`);
      return onePage({ content: `${TEXT} BT /F1 9 Tf ${signs.join(" ")} ET` });
    },
    may: ANY,
  },
  {
    name: "a page larger than a town",
    bytes: () => onePage({ page: "/UserUnit 1000000/CropBox[0 0 1e30 1e30]" }),
    may: ANY,
  },
];

const selfish = (name: string, entries: string, content = `${TEXT} /X Do`): HostilePdf => ({
  name,
  bytes: () =>
    onePage({
      content,
      more: (add) => {
        const next = add("");
        void next;
        const form = add(
          stream(
            "/X Do",
            `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X ${next + 1} 0 R>>>>${entries}`,
          ),
        );
        return { resources: `/XObject<</X ${form} 0 R>>` };
      },
    }),
  may: COSTLY,
});

const LOOPS: readonly HostilePdf[] = [
  {
    name: "a page tree that holds itself",
    bytes: () =>
      writePdf((add) => {
        const tree = add("");
        return { tree, pages: `<</Type/Pages/Count 1/Kids[${tree} 0 R]>>` };
      }),
    may: ANY,
  },
  {
    name: "two page trees that hold each other",
    bytes: () =>
      writePdf((add) => {
        const tree = add("");
        const other = add(`<</Type/Pages/Count 1/Kids[${tree} 0 R]>>`);
        return { tree, pages: `<</Type/Pages/Count 1/Kids[${other} 0 R]>>` };
      }),
    may: ANY,
  },
  {
    name: "a page tree without end",
    bytes: () =>
      writePdf((add) => {
        const tree = add("");
        let kid = tree;
        for (let depth = 0; depth < 20_000; depth += 1) kid = add(`<</Type/Pages/Count 1/Kids[${kid} 0 R]>>`);
        return { tree, pages: `<</Type/Pages/Count 1/Kids[${kid} 0 R]>>` };
      }),
    may: COSTLY,
  },
  selfish("a form that draws itself", ""),
  selfish("a form that draws itself larger each time", "/Matrix[2 0 0 2 0 0]"),
  selfish("a group that draws itself", "/Group<</S/Transparency>>"),
  {
    name: "contents that are their own length",
    bytes: () => onePage({ contentObject: "<</Length 4 0 R>>\nstream\nBT ET\nendstream" }),
    may: ANY,
  },
  { name: "contents that are a list of the page", bytes: () => onePage({ contentObject: "[4 0 R 4 0 R]" }), may: ANY },
  {
    name: "a table of objects that precedes itself",
    bytes: () => Buffer.from(SOUND.toString("latin1").replace("/Root", "/Prev 9/Root"), "latin1"),
    may: ANY,
  },
  {
    name: "an outline that follows itself",
    bytes: () =>
      onePage({
        more: (add) => {
          const item = add("<</Title(x)/Next 3 0 R/First 3 0 R>>");
          return { catalog: `/Outlines ${item} 0 R` };
        },
      }),
    may: ["read"],
  },
  {
    name: "a font that is its own descendant",
    bytes: () =>
      onePage({
        more: (add) => ({
          resources: `/Font<</F1 ${add("<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[3 0 R]>>")} 0 R>>`,
        }),
      }),
    may: ANY,
  },
  {
    name: "destinations that name each other",
    bytes: () => onePage({ more: (add) => ({ catalog: `/Names<</Dests<</Kids[${add("<</Kids[3 0 R]>>")} 0 R]>>>>` }) }),
    may: ["read"],
  },
];

const LOCKED: readonly HostilePdf[] = [
  {
    name: "a lock of the standard kind",
    bytes: () => lock("/Filter/Standard/V 1/R 2/Length 40/P -4"),
    may: ["pdf-locked", "pdf-damaged"],
  },
  {
    name: "a lock of 128 bits",
    bytes: () => lock("/Filter/Standard/V 2/R 3/Length 128/P -3904"),
    may: ["pdf-locked", "pdf-damaged"],
  },
  {
    name: "a lock of 256 bits",
    bytes: () => lock("/Filter/Standard/V 5/R 6/Length 256/P -4"),
    may: ["pdf-locked", "pdf-damaged"],
  },
  {
    name: "a lock of a kind of its own",
    bytes: () => lock("/Filter/Acme.Lock/V 4"),
    may: ["pdf-locked", "pdf-damaged"],
  },
  { name: "a lock that is no lock", bytes: () => lock(""), may: ["pdf-locked", "pdf-damaged", "read"] },
];

function lock(entries: string): Buffer {
  const secret = "A".repeat(32);
  const text = SOUND.toString("latin1").replace(
    "/Root",
    `/ID[(${secret})(${secret})]/Encrypt<<${entries}/O(${secret})/U(${secret})>>/Root`,
  );
  return Buffer.from(text, "latin1");
}

/** The same file, cut at so many shares of its length. */
const CUT: readonly HostilePdf[] = [0.02, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97, 0.999].map((share) => ({
  name: `a file cut at ${share * 100} %`,
  bytes: () => SOUND.subarray(0, Math.floor(SOUND.length * share)),
  may: ANY,
}));

function counted(count: string): HostilePdf {
  const bytes = () => Buffer.from(SOUND.toString("latin1").replace("/Count 2", `/Count ${count}`), "latin1");
  return { name: `a page tree that counts ${count}`, bytes, may: ANY };
}

const PAGES: readonly HostilePdf[] = [
  counted("100000"),
  counted("2147483647"),
  counted("-1"),
  counted("0"),
  counted("1.5"),
  counted("(two)"),
  {
    name: "1,001 pages",
    bytes: () => makePdf(Array.from({ length: 1001 }, () => prosePage(["x"]))),
    may: ["pdf-too-many-pages"],
  },
  {
    name: "a hundred thousand pages that are one",
    bytes: () =>
      writePdf((add) => {
        const tree = add("");
        const page = add(`<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 9 9]>>`);
        return { tree, pages: `<</Type/Pages/Count 100000/Kids[${`${page} 0 R `.repeat(100_000)}]>>` };
      }),
    may: ["pdf-too-many-pages"],
  },
];

const act = (name: string, catalog: string): HostilePdf => ({ name, bytes: () => onePage({ catalog }), may: ["read"] });

const SCRIPTS: readonly HostilePdf[] = [
  act("a script that runs when it opens", "/OpenAction<</S/JavaScript/JS(process.exit\\(7\\))>>"),
  act("a script by name", "/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(globalThis.process.exit\\(7\\))>>]>>>>"),
  act("a program to launch", "/OpenAction<</S/Launch/F(/bin/sh)>>"),
  act("an address to open", "/OpenAction<</S/URI/URI(https://away.test/)>>"),
  act("a form to send", "/AcroForm<</Fields[]/XFA[(template)(<script>process.exit\\(7\\)</script>)]>>"),
  act("an attachment", "/Names<</EmbeddedFiles<</Names[(a.exe)<</F(a.exe)/EF<</F 1 0 R>>>>]>>>>"),
  act("a file elsewhere", "/OpenAction<</S/GoToR/F(../../../../etc/passwd)>>"),
  {
    name: "a note that runs a script",
    bytes: () =>
      onePage({
        page: "/Annots[<</Type/Annot/Subtype/Widget/FT/Btn/Rect[0 0 9 9]/A<</S/JavaScript/JS(process.exit\\(7\\))>>>>]",
      }),
    may: ["read"],
  },
  {
    name: "a stream that lies elsewhere",
    bytes: () => onePage({ contentObject: "<</Length 0/F(/etc/passwd)/FFilter/ASCIIHexDecode>>\nstream\n\nendstream" }),
    may: ANY,
  },
  {
    name: "a function that is a program",
    bytes: () =>
      onePage({
        content: `${TEXT} /P sh`,
        resources:
          "/Shading<</P<</ShadingType 1/ColorSpace/DeviceGray/Function<</FunctionType 4/Domain[0 1 0 1]/Range[0 1]>>>>>>",
      }),
    may: ANY,
  },
];

const font = (name: string, body: (add: AddObject) => string, content = TEXT): HostilePdf => ({
  name,
  bytes: () => onePage({ content, more: (add) => ({ resources: `/Font<</F1 ${add(body(add))} 0 R>>` }) }),
  may: COSTLY,
});
const GLYPHS = `BT /F1 12 Tf 72 700 Td <${Array.from({ length: 300 }, (_, at) => (at + 40).toString(16).padStart(4, "0")).join("")}> Tj ET`;

const FONTS: readonly HostilePdf[] = [
  font(
    "letters without a map",
    () =>
      "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>]>>",
    GLYPHS,
  ),
  font(
    "letters whose map is noise",
    (add) => `<</Type/Font/Subtype/Type1/BaseFont/X/ToUnicode ${add(stream("\x00\xff".repeat(5000)))} 0 R>>`,
  ),
  font(
    "letters whose map is endless",
    (add) =>
      `<</Type/Font/Subtype/Type1/BaseFont/X/ToUnicode ${add(stream(`1 begincodespacerange <00000000> <ffffffff> endcodespacerange 1 beginbfrange <00000000> <ffffffff> <0041> endbfrange`))} 0 R>>`,
  ),
  font(
    "letters whose map uses itself",
    (add) => `<</Type/Font/Subtype/Type1/BaseFont/X/ToUnicode ${add(stream("/Self usecmap"))} 0 R>>`,
  ),
  font(
    "letters drawn by themselves",
    (add) =>
      `<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/FirstChar 65/LastChar 66/Widths[9 9]/Encoding<</Differences[65/A]>>/CharProcs<</A ${add(stream("9 0 d0 BT /F1 9 Tf (A) Tj ET"))} 0 R>>>>`,
    "BT /F1 9 Tf 9 9 Td (AAAA) Tj ET",
  ),
  font(
    "letters of a broken file",
    (add) =>
      `<</Type/Font/Subtype/TrueType/BaseFont/X/FontDescriptor<</Type/FontDescriptor/FontName/X/Flags 4/FontFile2 ${add(stream("\x00\x01\x00\x00\xff\xff".repeat(999)))} 0 R>>>>`,
  ),
  font(
    "letters a million wide",
    () => `<</Type/Font/Subtype/Type1/BaseFont/Courier/FirstChar 0/LastChar 255/Widths[${"1e9 ".repeat(256)}]>>`,
  ),
];

const NO_PDFS: readonly HostilePdf[] = [
  { name: "nothing", bytes: () => Buffer.alloc(0), may: ["not-a-pdf"] },
  { name: "a web page", bytes: () => Buffer.from("<html><body>%PD</body></html>"), may: ["not-a-pdf"] },
  { name: "a zip file", bytes: () => Buffer.from("PK\x03\x04 and so on"), may: ["not-a-pdf"] },
  { name: "zeros", bytes: () => Buffer.alloc(MEGABYTE), may: ["not-a-pdf"] },
  { name: "a header alone", bytes: () => Buffer.from("%PDF-1.7\n"), may: ["pdf-damaged"] },
  {
    name: "a header and noise",
    bytes: () => Buffer.from(`%PDF-1.7\n${"\x07obj<<".repeat(50_000)}`, "latin1"),
    may: COSTLY,
  },
  { name: "a header too late", bytes: () => Buffer.concat([Buffer.alloc(2000, " "), SOUND]), may: ["not-a-pdf"] },
];

const nested = (depth: number) => "<</a ".repeat(depth) + ">>".repeat(depth);

const DEEP: readonly HostilePdf[] = [
  { name: "dictionaries ten thousand deep", bytes: () => onePage({ catalog: `/Deep ${nested(10_000)}` }), may: COSTLY },
  {
    name: "lists ten thousand deep",
    bytes: () => onePage({ catalog: `/Deep ${"[".repeat(10_000)}${"]".repeat(10_000)}` }),
    may: COSTLY,
  },
  {
    name: "numbers beyond all numbers",
    bytes: () => onePage({ content: `1e999 0 0 -1e999 1e308 1e308 cm ${TEXT}` }),
    may: ANY,
  },
  {
    name: "text at no place",
    bytes: () => onePage({ content: TEXT.replace("72 700 Td", "1 0 0 0 0 0 Tm") }),
    may: ANY,
  },
  {
    name: "states that are restored and never saved",
    bytes: () => onePage({ content: `${"Q ".repeat(100_000)}${TEXT}` }),
    may: COSTLY,
  },
  {
    name: "operators that nobody knows",
    bytes: () => onePage({ content: `${"boo far ".repeat(50_000)}${TEXT}` }),
    may: COSTLY,
  },
  {
    name: "a hundred thousand boxes",
    bytes: () => onePage({ content: `${TEXT} ${"70 690 90 9 re f ".repeat(100_000)}` }),
    may: COSTLY,
  },
  {
    name: "a path without end",
    bytes: () => onePage({ content: `${TEXT} 0 0 m ${"9 9 l ".repeat(200_000)} f` }),
    may: COSTLY,
  },
];

/** Every hostile PDF, made when it is asked for. */
export const HOSTILE_PDFS: readonly HostilePdf[] = [
  ...BOMBS,
  ...LOOPS,
  ...LOCKED,
  ...CUT,
  ...PAGES,
  ...SCRIPTS,
  ...FONTS,
  ...NO_PDFS,
  ...DEEP,
];
