import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readPdfPages } from "../../../../src/ingest/pdf/openPdf.ts";
import { PDF_LIMITS } from "../../../../src/ingest/pdf/pdfPage.ts";
import { readFiling } from "../../../../src/ingest/pdf/readFiling.ts";
import { stream, writePdf } from "../../../support/ingest/pdf/makePdf.ts";

/** Courier's letters are 7.2 points wide at 12 points: the word stands from 151.2 to 187.2, on a baseline of 700. */
const TEXT = `BT /F1 12 Tf 72 700 Td (The keeper VOSSE told the court that the crate was gone.) Tj
  0 -24 Td (She had counted the barrels in the morning and again at night.) Tj ET`;
const AREA = { left: 150, bottom: 696, width: 39, height: 14 };
const RECT = `[${AREA.left} ${AREA.bottom} ${AREA.left + AREA.width} ${AREA.bottom + AREA.height}]`;
const PLACED = `q ${AREA.width} 0 0 ${AREA.height} ${AREA.left} ${AREA.bottom} cm /I Do Q`;

interface Parts {
  readonly content?: string;
  /** Another object, which `@` names in the page's entries and resources. */
  readonly object?: string;
  readonly resources?: string;
  readonly page?: string;
  /** One more object, which `@` names in the first. */
  readonly second?: string;
  /** How many pages show the same. */
  readonly pages?: number;
}

async function readPages({
  content = TEXT,
  object = "null",
  resources = "",
  page = "",
  second = "null",
  pages: count = 1,
}: Parts) {
  const bytes = writePdf((add) => {
    const font = add("<</Type/Font/Subtype/Type1/BaseFont/Courier>>");
    const other = add(second);
    const named = add(object.replaceAll("@", `${other} 0 R`));
    const tree = add("");
    const body = add(stream(content));
    const entries = `/Resources<</Font<</F1 ${font} 0 R>>${resources}>>${page}`.replaceAll("@", `${named} 0 R`);
    const kids = Array.from({ length: count }, () =>
      add(`<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 612 792]/Contents ${body} 0 R${entries}>>`),
    );
    return { tree, pages: `<</Type/Pages/Count ${count}/Kids[${kids.map((kid) => `${kid} 0 R`).join(" ")}]>>` };
  });
  const pages = await readPdfPages(new Uint8Array(bytes), PDF_LIMITS, () => {});
  if (!pages.ok) throw new Error(pages.problem.code);
  return pages.value;
}

async function read(parts: Parts) {
  const filing = readFiling(await readPages(parts), { fileName: "paper.pdf" }, {}, "2032-01-01T00:00:00.000Z");
  if (!filing.ok) throw new Error(filing.problem.code);
  return { text: filing.value.markdown, covered: filing.value.report.covered };
}

/** A picture of gray dots of one tone; `entries` are added to it. */
function image(width: number, height: number, tone: number, entries = ""): string {
  const data = String.fromCharCode(tone).repeat(width * height);
  return stream(
    data,
    `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8/ColorSpace/DeviceGray${entries}`,
  );
}

/** A picture of `bytes` that is compressed, as nearly every writer does; `entries` tell its kind. */
function deflated(width: number, height: number, bytes: Uint8Array, entries: string): string {
  return stream(
    deflateSync(bytes).toString("latin1"),
    `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/Filter/FlateDecode${entries}`,
  );
}

const GRAY = "/BitsPerComponent 8/ColorSpace/DeviceGray";
const BITS = "/BitsPerComponent 1/ColorSpace/DeviceGray";

/** Black dots under an outline of white ones in the first column. */
function outlined(width: number, height: number): Uint8Array {
  return Uint8Array.from({ length: width * height }, (_, at) => (at % width === 0 ? 255 : 0));
}

/** A black picture of 16 × 8 dots. */
const JPEG = Buffer.from(
  "/9j/2wBDABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBD/wAALCAAIABABAREA/8QAFQABAQAAAAAAAAAAAAAAAAAABwD/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAA/AD9P/9k=",
  "base64",
);

const NAMED = { resources: "/XObject<</I @>>" };
const annotation = (entries: string, flags = "/F 4") => ({
  object: `<</Type/Annot/Rect${RECT}${flags}${entries}>>`,
  page: "/Annots[@]",
});

describe("a word is left out", () => {
  it.each<[string, Parts]>([
    ["a black picture of one dot", { ...NAMED, content: TEXT + PLACED, object: image(1, 1, 0) }],
    ["a black picture of many dots", { ...NAMED, content: TEXT + PLACED, object: image(80, 30, 0) }],
    ["a white picture", { ...NAMED, content: TEXT + PLACED, object: image(80, 30, 255) }],
    [
      "a picture in the page itself",
      { content: `${TEXT} ${PLACED.replace("/I Do", "BI /W 1 /H 1 /BPC 8 /CS /G ID \0 EI")}` },
    ],
    [
      "a stencil that is painted throughout",
      {
        ...NAMED,
        content: TEXT + PLACED,
        object: stream(
          "\0".repeat(20),
          "/Type/XObject/Subtype/Image/ImageMask true/Width 16/Height 10/BitsPerComponent 1",
        ),
      },
    ],
    ["a mark that it is to be made black", annotation("/Subtype/Redact")],
    ["a black marker", annotation(`/Subtype/Highlight/C[0 0 0]/QuadPoints[150 710 189 710 150 696 189 696]`)],
    ["a box on a page that is shown on its side", { content: `${TEXT} 0 g 150 696 39 14 re f`, page: "/Rotate 90" }],
    ["a mark that is not shown on a screen", annotation("/Subtype/Redact/F 32", "")],
  ])("under %s", async (_, parts) => {
    const { text, covered } = await read(parts);
    expect(text).toContain("The keeper █ told the court");
    expect(text).not.toContain("VOSSE");
    expect(covered).toEqual([1]);
  });

  it.each<[string, Parts]>([
    [
      "below the part that is shown",
      { content: `${TEXT} BT /F1 12 Tf 72 100 Td (LARSEN) Tj ET`, page: "/CropBox[0 200 612 792]" },
    ],
    ["beside the page", { content: `${TEXT} BT /F1 12 Tf 700 500 Td (LARSEN) Tj ET` }],
  ])("%s", async (_, parts) => {
    const { text } = await read(parts);
    expect(text).toContain("The keeper VOSSE told");
    expect(text).not.toContain("LARSEN");
  });
});

describe("a word is left out under a compressed picture", () => {
  it.each<[string, string]>([
    ["in colours", deflated(100, 20, new Uint8Array(6000), "/BitsPerComponent 8/ColorSpace/DeviceRGB")],
    ["in tones of gray", deflated(100, 20, new Uint8Array(2000), GRAY)],
    ["of one bit a dot", deflated(104, 20, new Uint8Array(260), BITS)],
    [
      "in colours of a list",
      deflated(100, 20, new Uint8Array(2000), "/BitsPerComponent 8/ColorSpace[/Indexed/DeviceRGB 1<000000ffffff>]"),
    ],
    [
      "in colours of print",
      deflated(100, 20, new Uint8Array(8000).fill(255), "/BitsPerComponent 8/ColorSpace/DeviceCMYK"),
    ],
    ["that is a stencil", deflated(104, 20, new Uint8Array(260), "/ImageMask true/BitsPerComponent 1")],
    ["with an outline at its left, of 400 rows", deflated(10, 400, outlined(10, 400), GRAY)],
    ["with an outline at its left, of 800 rows", deflated(40, 800, outlined(40, 800), GRAY)],
    ["of more than a million dots", deflated(1100, 1000, new Uint8Array(1_100_000), GRAY)],
    ["of more than a million bits", deflated(2400, 450, new Uint8Array(135_000), BITS)],
    ["of a page's dots at 300 to the inch", deflated(2550, 3300, new Uint8Array(319 * 3300), BITS)],
    ["whose dots are broken", deflated(100, 20, new Uint8Array(2000), "/BitsPerComponent 8/ColorSpace/Unknown")],
    [
      "of JPEG",
      stream(JPEG.toString("latin1"), `/Type/XObject/Subtype/Image/Width 16/Height 8/Filter/DCTDecode${GRAY}`),
    ],
  ])("%s", async (_, object) => {
    const { text, covered } = await read({ ...NAMED, content: TEXT + PLACED, object });
    expect(text).toContain("The keeper █ told the court");
    expect(covered).toEqual([1]);
  });

  it.each([
    ["after another that is too large", `q 9 0 0 9 0 0 cm /I Do Q ${PLACED}`],
    ["that is too large and ends the page", PLACED.replace(/^q | Q$/g, "")],
    ["that is too large, within its own outline", PLACED.replace("/I Do", "0 0 1 1 re W n /I Do")],
    ["that is too large, without saved states", `${PLACED.replace(/^q | Q$/g, "")} .01 0 0 .01 0 0 cm`],
  ])("%s", async (_, drawn) => {
    const object = deflated(2550, 3300, new Uint8Array(319 * 3300), BITS);
    const { text } = await read({ ...NAMED, content: `${TEXT} ${drawn}`, object });
    expect(text).toContain("The keeper █ told the court");
  });

  it("of a whole page", async () => {
    const content = `BT /F1 12 Tf 72 300 Td (LARSEN) Tj ET q 612 0 0 500 0 100 cm /I Do Q ${TEXT}`;
    const { text } = await read({ ...NAMED, content, object: deflated(100, 20, new Uint8Array(2000), GRAY) });
    expect(text).toContain("VOSSE");
    expect(text).not.toContain("LARSEN");
  });

  it("whose opacity is another picture", async () => {
    const mask = deflated(100, 20, new Uint8Array(2000).fill(255), GRAY);
    const { text } = await read({
      ...NAMED,
      content: TEXT + PLACED,
      object: deflated(100, 20, new Uint8Array(2000), `${GRAY}/SMask @`),
      second: mask,
    });
    expect(text).toContain("The keeper █ told the court");
  });

  it("on each of the pages that draw the same one", async () => {
    const object = deflated(100, 20, new Uint8Array(2000), GRAY);
    const pages = await readPages({ ...NAMED, content: TEXT + PLACED, object, pages: 4 });
    expect(pages.map(({ covered }) => covered)).toEqual([1, 1, 1, 1]);
  });
});

describe("a word stays", () => {
  it.each<[string, Parts]>([
    [
      "under a signature that lets it be seen",
      {
        ...NAMED,
        content: TEXT + PLACED,
        object: stream(
          "\xff\xfe".repeat(10),
          "/Type/XObject/Subtype/Image/ImageMask true/Width 16/Height 10/BitsPerComponent 1",
        ),
      },
    ],
    [
      "under the picture of a whole page",
      { ...NAMED, content: `${TEXT} q 612 0 0 792 0 0 cm /I Do Q`, object: image(60, 80, 255) },
    ],
    ["beside a place to which nothing is drawn", { content: `q 12 0 0 12 9 9 cm Q ${TEXT} q 1 0 0 1 160 700 cm Q` }],
    ["under a yellow marker", annotation(`/Subtype/Highlight/C[1 1 0]/QuadPoints[150 710 189 710 150 696 189 696]`)],
  ])("%s", async (_, parts) => {
    expect(await read(parts)).toMatchObject({ text: expect.stringContaining("The keeper VOSSE told"), covered: [] });
  });
});

it.each([
  ["upwards", "0 1 -1 0 100 72"],
  ["downwards", "0 -1 1 0 500 720"],
  ["upside down", "-1 0 0 -1 560 300"],
])("a page whose text runs %s is turned, and keeps the stamp at its head", async (_, matrix) => {
  const content = `${TEXT.replace("72 700 Td", `${matrix} Tm`)} BT /F1 9 Tf 72 775 Td (Case 1:31-cv-00040 Document 7-2 Filed 02/02/31 Page 4 of 9) Tj ET`;
  const { text } = await read({ content });
  expect(text).toContain("<!-- page 1, stamped 4 -->");
  expect(text).toContain("The keeper VOSSE told the court that the crate was gone. She had counted the barrels");
});
