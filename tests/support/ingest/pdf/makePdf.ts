/** A line of text on a page. Lengths are points from the page's lower left corner. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** How light its colour is, from 0 (black) to 1. */
  readonly gray?: number;
}

/** A filled rectangle, drawn before or after the page's lines. */
export interface PdfBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly gray?: number;
  readonly isBelow?: boolean;
}

/** What a page shows; `drawing` is drawn after all else, in PDF's own operators. */
export interface PdfPageSpec {
  readonly lines: readonly PdfLine[];
  readonly boxes?: readonly PdfBox[];
  readonly drawing?: string;
}

/** US Letter, in points. */
export const WIDTH = 612;
export const HEIGHT = 792;

/** A PDF of these pages in Courier, whose letters are all 0.6 of their size wide: what stands where is plain arithmetic. */
export function makePdf(pages: readonly PdfPageSpec[]): Buffer {
  return writePdf((add) => {
    const font = add("<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>");
    const tree = add("");
    const kids = pages.map((page) => {
      const content = add(stream(drawPage(page)));
      return add(
        `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 ${WIDTH} ${HEIGHT}]/Contents ${content} 0 R/Resources<</Font<</F1 ${font} 0 R>>>>>>`,
      );
    });
    const list = kids.map((kid) => `${kid} 0 R`).join(" ");
    return { tree, pages: `<</Type/Pages/Count ${pages.length}/Kids[${list}]>>` };
  });
}

/** A stream object's text. */
export function stream(data: string, entries = ""): string {
  return `<<${entries}/Length ${Buffer.byteLength(data, "latin1")}>>\nstream\n${data}\nendstream`;
}

/** Adds an object and tells its number. */
export type AddObject = (body: string) => number;

/** A PDF of whatever objects `build` adds; it says which is the page tree, and what that holds. `catalog` is added to the catalog. */
export function writePdf(
  build: (add: AddObject) => { readonly tree: number; readonly pages: string; readonly catalog?: string },
): Buffer {
  const objects: string[] = [];
  const add: AddObject = (body) => objects.push(body);
  const { tree, pages, catalog = "" } = build(add);
  objects[tree - 1] = pages;
  const root = add(`<</Type/Catalog/Pages ${tree} 0 R${catalog}>>`);
  const parts = ["%PDF-1.7\n"];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [index, body] of objects.entries()) {
    offsets.push(length);
    const text = `${index + 1} 0 obj\n${body}\nendobj\n`;
    parts.push(text);
    length += Buffer.byteLength(text, "latin1");
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  parts.push(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`);
  parts.push(`trailer\n<</Size ${objects.length + 1}/Root ${root} 0 R>>\nstartxref\n${length}\n%%EOF\n`);
  return Buffer.from(parts.join(""), "latin1");
}

function drawPage({ lines, boxes = [], drawing = "" }: PdfPageSpec): string {
  const below = boxes.filter(({ isBelow }) => isBelow).map(drawBox);
  const above = boxes.filter(({ isBelow }) => !isBelow).map(drawBox);
  return [...below, ...lines.map(drawLine), ...above, drawing].join("\n");
}

function drawBox({ x, y, width, height, gray = 0 }: PdfBox): string {
  return `q ${gray} g ${x} ${y} ${width} ${height} re f Q`;
}

function drawLine({ text, x, y, size = 12, gray = 0 }: PdfLine): string {
  return `BT ${gray} g /F1 ${size} Tf ${x} ${y} Td (${escapeText(text)}) Tj ET`;
}

/** In PDFDocEncoding's Latin-1 part, brackets and backslashes escaped. */
function escapeText(text: string): string {
  return text.replace(/[\\()]/g, "\\$&");
}

/** Prose laid out line by line from the top, as a brief's page is; the stamp, if there is one, above it. */
export function prosePage(lines: readonly string[], stamp?: string): PdfPageSpec {
  const body = lines.map((text, at) => ({ text, x: 72, y: 700 - at * 24 }));
  return { lines: stamp === undefined ? body : [{ text: stamp, x: 100, y: 775, size: 10 }, ...body] };
}

/** A transcript's page: numbers 1 to 25 in the margin, its own number at the foot. */
export function transcriptPage(texts: readonly string[], number: number): PdfPageSpec {
  const rows = Array.from({ length: 25 }, (_, at) => at);
  return {
    lines: [
      ...rows.map((at) => ({ text: String(at + 1).padStart(2), x: 80, y: 720 - at * 26 })),
      ...rows.flatMap((at) => {
        const text = texts[at] ?? "";
        const indent = /^(?:[QA]\s|[A-Z .]+:)/.test(text) ? 36 : 0;
        return text === "" ? [] : [{ text, x: 120 + indent, y: 720 - at * 26 }];
      }),
      { text: String(number), x: 306, y: 40 },
    ],
  };
}
