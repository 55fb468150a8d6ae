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
}

async function read({ content = TEXT, object = "null", resources = "", page = "" }: Parts) {
  const bytes = writePdf((add) => {
    const font = add("<</Type/Font/Subtype/Type1/BaseFont/Courier>>");
    const named = add(object);
    const tree = add("");
    const body = add(stream(content));
    const entries = `/Resources<</Font<</F1 ${font} 0 R>>${resources}>>${page}`.replaceAll("@", `${named} 0 R`);
    const kid = add(`<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 612 792]/Contents ${body} 0 R${entries}>>`);
    return { tree, pages: `<</Type/Pages/Count 1/Kids[${kid} 0 R]>>` };
  });
  const pages = await readPdfPages(new Uint8Array(bytes), PDF_LIMITS, () => {});
  if (!pages.ok) throw new Error(pages.problem.code);
  const filing = readFiling(pages.value, { fileName: "paper.pdf" }, {}, "2032-01-01T00:00:00.000Z");
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

const NAMED = { resources: "/XObject<</I @>>" };
const annotation = (entries: string) => ({ object: `<</Type/Annot/Rect${RECT}/F 4${entries}>>`, page: "/Annots[@]" });

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
