import { describe, expect, it } from "vitest";
import { type PdfPageSpec, prosePage, transcriptPage } from "../../../support/ingest/pdf/makePdf.ts";
import { FACTS, read, serve } from "../../../support/ingest/pdf/serveFiling.ts";

const KEEPER = "The keeper told the court that the crate was gone from";

describe("the text of a PDF", () => {
  it("loses stamps, running heads and page numbers between its pages, and keeps the stamped ones", async () => {
    const page = (number: number) => {
      const stamp = `Case 1:31-cv-00040-AB Document 7 Filed 02/02/31 Page ${number + 2} of 9`;
      const { lines } = prosePage([`${KEEPER} room ${"abc"[number - 1]}.`], stamp);
      return { lines: [...lines, { text: "HARROW V. PELL", x: 250, y: 40 }, { text: `- ${number} -`, x: 290, y: 25 }] };
    };
    const { text, fields, markdown } = await serve([page(1), page(2), page(3)], {});
    expect(text).toBe(["a", "b", "c"].map((room) => `${KEEPER} room ${room}.`).join(" "));
    expect(fields).toMatchObject({ docket: "1:31-cv-00040-AB", number: "7", filed: "2031-02-02", title: "ECF No. 7" });
    expect(markdown).toContain("<!-- page 2, stamped 4 -->");
  });

  it("knows a running head whose number stands outside on left and on right pages", async () => {
    const page = (number: number): PdfPageSpec => {
      const head = number % 2 === 0 ? `${number} Harbour Gazette, No. 20` : `Harbour Gazette, No. 20 ${number}`;
      const { lines } = prosePage([`${KEEPER} room ${"abcd"[number - 1]}.`]);
      return { lines: [...lines, { text: head, x: 72, y: 750 }] };
    };
    const { text } = await serve([page(1), page(2), page(3), page(4)]);
    expect(text).not.toContain("Gazette");
    expect(text).toContain("room c.");
  });

  it("parts words whose gap is narrow, as in a line that is pressed to fit, and no word at its kerning", async () => {
    // Another size of type, by a trifle, is another piece of text.
    const line = (text: string, next: string, gap: number) => {
      const piece = { text: next, x: 72 + text.length * 7.2 + gap * 12, y: 700, size: 12.05 };
      return { lines: [{ text, x: 72, y: 700 }, piece] };
    };
    expect((await serve([line("The keeper came to the", "store and the quay.", 0.09)])).text).toContain("the store");
    expect((await serve([line("The keeper came to the st", "ore and the quay.", 0.03)])).text).toContain("the store");
  });

  it("keeps each lawyer of a transcript's appearances together with whom for", async () => {
    const texts = [
      "APPEARANCES:",
      "ORLA VANE, ESQ., Port Amber; for",
      "   the Petitioners.",
      "BO QUILL, JR., ESQ., Solicitor of the",
      "   Harbour; on behalf of Respondents.",
    ];
    const lines = texts.map((text, at) => ({
      text: text.trim(),
      x: text.startsWith(" ") ? 108 : 72,
      y: 700 - at * 24,
    }));
    const { text } = await serve([{ lines }], { ...FACTS, kind: "transcript" });
    expect(text).toContain("\n\nORLA VANE, ESQ., Port Amber; for the Petitioners.\n\nBO QUILL");
    expect(text).toContain("BO QUILL, JR., ESQ., Solicitor of the Harbour; on behalf of Respondents.");
  });

  it("joins a parted word only where the whole stands elsewhere", async () => {
    const { text } = await serve([
      prosePage([
        "The lighthouse stood where the ships came in, and the light-",
        "house was dark on that night, so that nobody saw the half-",
        "open door of the store from the harbour or from the quay.",
      ]),
    ]);
    expect(text).toContain("the lighthouse was dark");
    expect(text).toContain("the half-open door");
  });

  it("makes paragraphs of indented lines, and lets one go on over a page's end", async () => {
    const indented = (texts: readonly string[]): PdfPageSpec => ({
      lines: texts.map((text, at) => ({ text: text.trim(), x: text.startsWith(" ") ? 108 : 72, y: 700 - at * 24 })),
    });
    const full = "and the clerk of the court wrote all of it down in the great book";
    const { document } = await serve([
      indented([` ${KEEPER}`, full, full, ` ${KEEPER}`, full]),
      indented([full, full, ` ${KEEPER}`, full]),
    ]);
    expect(document.paragraphs).toHaveLength(3);
  });

  it("keeps an item of a list whole whose mark hangs out on the left, and no heading with what is below it", async () => {
    const at = (x: number, texts: readonly string[], from: number) =>
      texts.map((text, row) => ({ text, x, y: 700 - (from + row) * 24 }));
    const { text } = await serve([
      {
        lines: [
          ...at(108, ["A. Give the crate back to the keeper"], 0),
          ...at(132, ["before the storm;"], 1),
          ...at(108, ["B. Light the lamp of the Harbour"], 2),
          ...at(132, ["Authority again."], 3),
          ...at(108, ["I. BACKGROUND"], 4),
          ...at(132, ["The keeper came to the store in the night."], 5),
        ],
      },
    ]);
    expect(text.split("\n\n")).toEqual([
      "A. Give the crate back to the keeper before the storm;",
      "B. Light the lamp of the Harbour Authority again.",
      "I. BACKGROUND",
      "The keeper came to the store in the night.",
    ]);
  });

  it("gives a footnote a passage of its own, and its sign to no sentence", async () => {
    const note = { text: "4 See the ledger of the port at page nine.", x: 72, y: 90, size: 9 };
    const { lines } = prosePage([`${KEEPER} the store`, "and that she had counted the barrels herself"]);
    const sign = { text: "4", x: 72 + `${KEEPER} the store`.length * 7.2 + 1, y: 706, size: 7 };
    const { text } = await serve([{ lines: [...lines, sign, note] }]);
    expect(text).toBe(
      `${KEEPER} the store and that she had counted the barrels herself\n\n4 See the ledger of the port at page nine.`,
    );
  });

  it("tells a footnote from the numbered paragraph that it stands after, by a mark", async () => {
    const note = { text: "4 See the ledger of the port at page nine.", x: 72, y: 90, size: 9 };
    const { lines } = prosePage(["1. The keeper told the court that the crate was gone."]);
    const { document, markdown } = await serve([{ lines: [...lines, note] }], { ...FACTS, kind: "complaint" });
    expect(markdown).toContain("<!-- note 4 -->");
    const [first, second] = document.paragraphs;
    expect(first).toMatchObject({ pilcrow: 1, aside: undefined });
    expect(second).toMatchObject({ pilcrow: undefined, aside: { kind: "note", note: "4" } });
  });

  it("keeps who signs together with the role, apart from where they are reached, and makes no heading of them", async () => {
    const lines = ["1. The keeper told the court that the crate was gone from the store in the night.", ""].concat(
      ["Dated: May 3, 2031", "By: /s/ Orla Vane", "Orla Vane (P1234)", "Vane & Quill", "Counsel for all Plaintiffs"],
      ["6 Quay Rd.", "Port Amber, MA 02101", "", "BO QUILL", "Co-Counsel for the Keepers", "", "EXHIBIT A"],
    );
    const { document, text } = await serve([prosePage(lines)], { ...FACTS, kind: "complaint" });
    expect(text.split("\n\n").slice(1)).toEqual([
      "Dated: May 3, 2031 By: /s/ Orla Vane Orla Vane (P1234) Vane & Quill Counsel for all Plaintiffs",
      "6 Quay Rd. Port Amber, MA 02101",
      "BO QUILL Co-Counsel for the Keepers",
      "EXHIBIT A",
    ]);
    expect(document.paragraphs.map(({ kind, aside, pilcrow }) => [kind, aside?.kind, pilcrow])).toEqual([
      ["prose", undefined, 1],
      ["prose", "signature", undefined],
      ["furniture", "signature", undefined],
      ["prose", "signature", undefined],
      ["heading", undefined, undefined],
    ]);
  });

  it("takes a date or a name alone for no signature", async () => {
    const { markdown } = await serve([prosePage(["Dated: May 3, 2031", "By: the keeper", `${KEEPER} the store.`])]);
    expect(markdown).not.toContain("signature");
  });

  it("reads two columns one after the other, and leaves out a page with more", async () => {
    const column = (x: number, words: string) =>
      Array.from({ length: 20 }, (_, at) => ({
        text: `${words} ${"abcdefghijklmnopqrst"[at]} was lit`,
        x,
        y: 700 - at * 14,
        size: 10,
      }));
    const two = await serve([
      {
        lines: [...column(60, "the left lamp of the harbour row"), ...column(330, "the right lamp of the harbour row")],
      },
    ]);
    expect(two.text.indexOf("right lamp")).toBeGreaterThan(two.text.lastIndexOf("left lamp"));
    const index = [60, 190, 320, 450].flatMap((x) => column(x, "lamp 12:4"));
    const many = await serve([prosePage([`${KEEPER} the store.`]), { lines: index }]);
    expect(many.report.unclearColumns).toEqual([2]);
    expect(many.text).toBe(`${KEEPER} the store.`);
  });
});

describe("words under a box", () => {
  const line = { text: "The name of the witness is Jane Roe of Port Amber.", x: 72, y: 700 };
  const hide = { x: 72 + 27 * 7.2 - 1, y: 696, width: 8 * 7.2 + 2, height: 14 };

  it.each([
    ["drawn over them", { lines: [line], boxes: [hide] }],
    ["drawn below them in their own colour", { lines: [line], boxes: [{ ...hide, isBelow: true }] }],
    ["in white", { lines: [line], boxes: [{ ...hide, gray: 1 }] }],
    ["as a thick line", { lines: [line], drawing: `14 w ${hide.x} 703 m ${hide.x + hide.width} 703 l S` }],
  ])("never come out where it is %s, and the gap is seen", async (_, page) => {
    const { text, report } = await serve([page, prosePage([`${KEEPER} the store.`])]);
    expect(text).toContain("The name of the witness is █ of Port Amber.");
    expect(text).not.toMatch(/Jane|Roe/);
    expect(report.covered).toEqual([1]);
  });

  it("stay where the box is a ground that they stand out from, or a highlight", async () => {
    const light = { ...line, gray: 1 };
    const { text } = await serve([{ lines: [light], boxes: [{ ...hide, x: 60, width: 500, isBelow: true }] }]);
    expect(text).toContain("Jane Roe");
  });

  it("leave a gap that is seen also where they were taken out from under it", async () => {
    const parts = [
      { text: "The name of the witness is", x: 72, y: 700 },
      { text: "of Port Amber.", x: 330, y: 700 },
    ];
    const { text, report } = await serve([{ lines: parts, boxes: [{ ...hide, width: 50 }] }]);
    expect(text).toBe("The name of the witness is █ of Port Amber.");
    expect(report.covered).toEqual([]);
  });
});

describe("a page without text", () => {
  it("is named, also where a stamp is all it has", async () => {
    const stamp = "Case 1:31-cv-00040-AB Document 7 Filed 02/02/31 Page 2 of 3";
    const { report } = await serve([prosePage([`${KEEPER} the store.`]), prosePage([], stamp), { lines: [] }]);
    expect(report.withoutText).toEqual([2, 3]);
  });

  it("makes no document if no page has any", async () => {
    expect(await read([{ lines: [] }, { lines: [] }])).toEqual({
      ok: false,
      problem: { code: "pdf-without-text", pages: 2 },
    });
  });

  it("is one whose letters can't be told", async () => {
    const noise = prosePage(Array.from({ length: 20 }, () => "Wkh nhhshu ri wkh odps wrog wkh frxuw wkdw wkh fudwh"));
    const { report } = await serve([prosePage([`${KEEPER} the store.`]), noise]);
    expect(report.unreadable).toEqual([2]);
  });
});

describe("a transcript", () => {
  const turns = (number: number) => [
    "MS. MOSS: Good morning to all of you in the court.",
    "Q Did you see the crate on the quay at nine?",
    "A I saw it there. Nobody was near",
    "it, as far as I could tell from the window.",
    ...Array.from({ length: 20 }, (_, at) =>
      at % 2 === 0 ? `Q Was it raining in hour ${at} of day ${number}?` : "A It was not raining then.",
    ),
  ];

  it("keeps its lines, its printed pages and its turns", async () => {
    const pages = [7, 8, 9].map((number) => transcriptPage(turns(number), number));
    const { document, fields } = await serve(pages, { ...FACTS, court: "A Court" });
    expect(fields.kind).toBe("transcript");
    if (document.kind !== "transcript") throw new Error("it is read as another kind");
    expect(document.places.find(({ line }) => line === 4)).toMatchObject({ page: 1, cited: 7, line: 4 });
    const answer = document.paragraphs.find(({ speaker }) => speaker === "A");
    expect(document.text.slice(answer?.start, answer?.end)).toBe(
      "A I saw it there. Nobody was near it, as far as I could tell from the window.",
    );
    expect(document.text.slice(answer?.answers?.start, answer?.answers?.end)).toContain("the crate on the quay");
  });
});

it("a fact that is given wins over what the PDF says, and one that is missing is asked for", async () => {
  const stamp = "Case 1:31-cv-00040-AB Document 7 Filed 02/02/31 Page 1 of 1";
  const { fields, missing } = await serve([prosePage([`${KEEPER} the store.`], stamp)], { filed: "2030-01-01" });
  expect(fields.filed).toBe("2030-01-01");
  expect(missing).toEqual(["publisher", "kind", "url"]);
});

describe("the title of a paper of no kind", () => {
  const stamp = "Case 1:31-cv-00040-AB Document 7 Filed 02/02/31 Page 1 of 1";
  const readFacts = async (heading: string) =>
    (await serve([prosePage([heading, `${KEEPER} room a.`], stamp)], {})).fields;

  it.each([
    ["NOTICE OF APPEAL", "Notice of Appeal"],
    ["DOCKETING NOTICE", "Docketing Notice"],
    ["ENTRY OF APPEARANCE", "Entry of Appearance"],
    ["STIPULATION OF DISMISSAL", "Stipulation of Dismissal"],
    ["JURY VERDICT FORM", "Jury Verdict Form"],
    ["CORPORATE DISCLOSURE STATEMENT", "Corporate Disclosure Statement"],
  ])("is its heading: %s", async (heading, title) => {
    expect(await readFacts(heading)).toMatchObject({ title, kind: "filing" });
  });

  it.each([
    ["NOTICE OF MOTION", "motion", "Notice of Motion"],
    ["COMPLAINT FOR DAMAGES", "complaint", "Complaint for Damages"],
  ])("goes after the kind that it names: %s", async (heading, kind, title) => {
    expect(await readFacts(heading)).toMatchObject({ kind, title });
  });

  it("is the first page's, whatever is bound behind it", async () => {
    const order = prosePage(["UNITED STATES DISTRICT COURT", "ORDER ON THE CRATE", `${KEEPER} room b.`], stamp);
    const { fields } = await serve([prosePage(["NOTICE OF APPEAL", `${KEEPER} room a.`], stamp), order], {});
    expect(fields).toMatchObject({ title: "Notice of Appeal", kind: "filing" });
  });

  it.each(["NOTICE IS HEREBY GIVEN", "THE VERDICT OF HISTORY", "Notice of what he saw"])(
    "is its number where it has no heading: %s",
    async (line) => {
      expect(await readFacts(line)).toMatchObject({ title: "ECF No. 7" });
    },
  );
});
