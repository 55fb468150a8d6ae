import { describe, expect, it } from "vitest";
import { type PdfLine, type PdfPageSpec, prosePage, transcriptPage } from "../../../support/ingest/pdf/makePdf.ts";
import { FACTS, read, serve } from "../../../support/ingest/pdf/serveFiling.ts";

const KEEPER = "The keeper told the court that the crate was gone from";

const column = (x: number, texts: readonly string[], from: number, step = 16): PdfLine[] =>
  texts.flatMap((text, row) => (text === "" ? [] : [{ text, x, y: from - row * step }]));

describe("a caption", () => {
  const LEFT = [
    "ORLA VANE, on behalf of herself",
    "and all others,",
    "Plaintiff,",
    "v.",
    "HARBOUR AUTHORITY,",
    "Defendant.",
  ];
  const RIGHT = ["Case No. 1:31-cv-00040", "", "Judge Ada Merrow", "", "COMPLAINT FOR THE", "RETURN OF A CRATE"];
  const BELOW = column(72, [`${KEEPER} the store, and that she`, "had counted the barrels."], 560, 24);
  const SIDES = "ORLA VANE, on behalf of herself and all others,";

  it.each([")", ":"])("whose sides are parted by a rule of %s is read side by side, without the rule", async (sign) => {
    const rule = column(
      306,
      Array.from({ length: 6 }, () => sign),
      690,
    );
    const { text, fields } = await serve([
      { lines: [...column(72, LEFT, 690), ...rule, ...column(330, RIGHT, 690), ...BELOW] },
    ]);
    expect(text).toContain(SIDES);
    expect(text).not.toMatch(/[):] /);
    expect(text.indexOf("Judge")).toBeGreaterThan(text.indexOf("Defendant."));
    expect(fields).toMatchObject({ docket: "1:31-cv-00040" });
  });

  it("whose sides are parted by a gap is read side by side, too, and so are the lawyers of both sides", async () => {
    const lawyers = (name: string) => [`${name}`, "6 Quay Road", `Attorneys for ${name}`];
    const { text } = await serve([
      { lines: [...column(72, LEFT, 690), ...column(330, RIGHT, 682), ...BELOW] },
      { lines: [...column(72, lawyers("ORLA VANE"), 690), ...column(330, lawyers("THE AUTHORITY"), 690), ...BELOW] },
    ]);
    expect(text).toContain(SIDES);
    expect(text.indexOf("Judge")).toBeGreaterThan(text.indexOf("Defendant."));
    expect(text.indexOf("THE AUTHORITY")).toBeGreaterThan(text.indexOf("Attorneys for ORLA VANE"));
  });

  it("is none where a table or justified prose has gaps below one another", async () => {
    const table = ["Barrels  landed", "Crates   landed", "Plaintiff saw", "Lamps    lit"];
    const counts = ["four", "nine", "two", "one"];
    const prose = ["the plaintiff told them that", "the defendant v. all others in", "the appellant of the harbour"];
    const { text } = await serve([
      {
        lines: [
          ...column(
            72,
            table.map((row) => row.replace(/ +/g, " ")),
            690,
          ),
          ...column(330, counts, 690),
          ...column(72, prose, 560),
          ...column(72 + 31 * 7.2, ["and nobody else was", "the town had a key to", "had seen the crate."], 560),
        ],
      },
    ]);
    expect(text.replace(/\s+/g, " ")).toContain("Barrels landed four Crates landed nine");
    expect(text.replace(/\s+/g, " ")).toContain("told them that and nobody else was the defendant v. all");
  });
});

describe("lines", () => {
  it("are lost as a running head only at one height of the page", async () => {
    const page = (number: number): PdfPageSpec => {
      const head = { text: "HARROW V. PELL", x: 250, y: 760 };
      const repeated = { text: "ANSWER: The lamp was lit.", x: 72, y: 640 - number * 24 };
      return { lines: [head, ...column(72, [`${KEEPER} room ${"abc"[number - 1]}.`], 700), repeated] };
    };
    const { text } = await serve([page(1), page(2), page(3)]);
    expect(text.match(/ANSWER/g)).toHaveLength(3);
    expect(text).not.toContain("HARROW");
  });

  it("of double space stay one paragraph on a page of dense notes, or behind a dense table of contents", async () => {
    const body = [
      `${KEEPER} the store in`,
      "the night before the storm, and that nobody but the",
      "clerk of the Harbour Authority knew of it then.",
    ];
    const dense = Array.from(
      { length: 30 },
      (_, row) => `Of the harbour and its lamps, part ${row + 1} . . . . . . ${row + 1}`,
    );
    const { text } = await serve([
      { lines: column(72, dense, 740, 14) },
      { lines: column(72, [...body, ...body, ...body], 700, 24) },
    ]);
    expect(text).toContain(
      "the night before the storm, and that nobody but the clerk of the Harbour Authority knew of it then.",
    );
  });

  it("that end in a soft hyphen part their word as those with a hyphen do", async () => {
    const { text } = await serve([
      prosePage([
        "The lighthouse stood where the ships came in, and the light\u00ad",
        "house was dark; a half\u00ad",
        "open door stood there.",
      ]),
    ]);
    expect(text).toContain("the lighthouse was dark; a half-open door");
  });

  it("with the number of the next paragraph open it behind a heading in brackets", async () => {
    const lines = ["FIRST CAUSE OF ACTION", "(Breach of Contract)", "7. The keeper repeats what she has said above."];
    const { text } = await serve([{ lines: column(108, lines, 700, 24) }], { ...FACTS, kind: "complaint" });
    expect(text.split("\n\n").at(-1)).toBe(lines.at(-1));
  });

  it("of notes with one star and with two are a note each", async () => {
    const notes = ["* This disposition is not for publication.", "** The panel decides without argument."];
    const { markdown } = await serve([
      {
        lines: [
          ...column(72, [`${KEEPER} the store`, "and from the quay."], 700, 24),
          ...column(72, notes, 90, 12).map((line) => ({ ...line, size: 9 })),
        ],
      },
    ]);
    expect(markdown).toMatch(/<!-- note \* -->[\s\S]*<!-- note \*\* -->/);
  });
});

describe("a transcript", () => {
  const COVER = [
    "UNITED STATES DISTRICT COURT",
    "DISTRICT OF MAINE",
    "",
    "DEPOSITION OF TOBIAS PELL",
    "",
    "March 8, 2031",
  ];
  const TALK = [
    "THE CLERK:  PLEASE RAISE YOUR HAND.",
    "ORLA VANE, PLAINTIFF'S WITNESS, SWORN",
    "BY MR. QUILL:",
    ...Array.from({ length: 10 }, (_, at) => [`Q   WHO HAD KEY ${at}?`, `A   I HAD KEY ${at}.`]).flat(),
    "THE COURT:  YOU MAY STEP DOWN.",
    "(WITNESS EXCUSED.)",
  ];

  it("gives its witness from the line that says who takes the stand, and remarks their own paragraphs", async () => {
    const { text, markdown, fields } = await serve([transcriptPage(COVER, 1), transcriptPage(TALK, 2)], {});
    expect(fields).toMatchObject({ kind: "transcript", title: "Deposition of Tobias Pell", filed: "2031-03-08" });
    expect(markdown).toContain("<!-- witness Orla Vane -->");
    expect(text.split("\n\n")).toEqual(
      expect.arrayContaining(["THE CLERK: PLEASE RAISE YOUR HAND.", "(WITNESS EXCUSED.)"]),
    );
  });

  it("takes a jury that is sworn for no witness", async () => {
    const talk = ["THE COURT:  PLEASE RISE.", "THE JURY, having been duly sworn, sat down.", ...TALK.slice(2)];
    expect((await serve([transcriptPage(COVER, 1), transcriptPage(talk, 2)])).markdown).not.toContain("witness");
  });

  it("loses the times beside its lines, and nobody's words that are a time", async () => {
    const page = transcriptPage([...TALK.slice(0, 4), "A   AT", "10:15", ...TALK.slice(6)], 2);
    const times = TALK.map((_, row) => ({ text: `10:${14 + row}:33`, x: 520, y: 720 - row * 26, size: 9 }));
    const { text } = await serve([transcriptPage(COVER, 1), { lines: [...page.lines, ...times] }]);
    expect(text).not.toContain(":33");
    expect(text).toContain("A AT 10:15");
  });

  const cell = (texts: readonly string[], label: string, left: number, top: number): PdfLine[] => [
    { text: label, x: left + 150, y: top + 14, size: 7 },
    ...Array.from({ length: 25 }, (_, row) => ({
      text: String(row + 1).padStart(2),
      x: left,
      y: top - row * 12,
      size: 7,
    })),
    ...texts.map((text, row) => ({ text, x: left + 16, y: top - row * 12, size: 7 })),
  ];
  const sheet = (labels: readonly string[]): PdfPageSpec => ({
    lines: labels.flatMap((label, at) =>
      cell([`Q   IS THIS PAGE ${at}?`, ...TALK], label, at < 2 ? 30 : 320, at % 2 === 0 ? 740 : 380),
    ),
  });

  it("with four pages on a sheet is read page by page, each cited by its own number", async () => {
    const { text, markdown, document } = await serve([sheet(["Page 14", "Page 15", "Page 16", "Page 17"])], {
      ...FACTS,
      kind: "transcript",
    });
    expect(markdown.match(/page 1, stamped 1\d/g)).toEqual([14, 15, 16, 17].map((page) => `page 1, stamped ${page}`));
    const places = "places" in document ? document.places : [];
    const third = text.indexOf("IS THIS PAGE 2?");
    expect(places.filter(({ at }) => at <= third).at(-1)).toMatchObject({ page: 1, cited: 16, line: 1 });
  });

  it("with four pages on a sheet that don't say their numbers is refused", async () => {
    expect(await read([sheet(["", "", "", ""])])).toEqual({
      ok: false,
      problem: { code: "pdf-illegible", fault: "columns" },
    });
  });
});
