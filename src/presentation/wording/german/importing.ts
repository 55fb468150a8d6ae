import type { WantedField } from "../../../ingest/page.ts";
import type { FilingReport } from "../../../ingest/pdf/readFiling.ts";
import { listPages } from "../pageRuns.ts";
import type { Sentences } from "../sentences.ts";
import { counts, numbers } from "./counts.ts";

const FACTS: Readonly<Record<WantedField, string>> = {
  title: "Titel",
  publisher: "Medium",
  published: "Tag der Veröffentlichung",
  url: "Webadresse",
  author: "Autor",
  kind: "Art des Dokuments",
  docket: "Aktenzeichen",
};

/** Where the form asks for a fact. */
const FORM_PLACES: Readonly<Record<WantedField, string>> = {
  title: "title: … unter Weitere Angaben",
  publisher: "Medium",
  published: "Veröffentlicht, etwa 2025-03-14",
  url: "url: … unter Weitere Angaben",
  author: "author: … unter Weitere Angaben",
  kind: "kind: … unter Weitere Angaben",
  docket: "docket: … unter Weitere Angaben",
};

const { and } = numbers;

const takenDown = (isTakenDown: boolean) => (isTakenDown ? ", verborgen oder zurückgezogen" : "");

/** Putting a page on the shelf. Paths are as they may be shown. */
export const importing: Sentences["importing"] = {
  atThePrompt:
    "Außerhalb dieser Eingabe importiert npm run import -- FILE --case SLUG eine Seite; npm run import -- --help sagt, was es nimmt. Danach bietet /reload sie an.",
  notAPageFile: ({ file }) => `${file} ist keine .pdf-, .html-, .md- oder .txt-Datei.`,
  notAPage: ({ file }) =>
    `${file} ist kein Ordner, keine .pdf-, .html-, .md- oder .txt-Datei und keine Webadresse mit http:// oder https://.`,
  fileTooLarge: ({ file, limitBytes }) =>
    `${file} ist größer als ${limitBytes / 1_000_000} MB; speichere den Text als .txt-Datei.`,
  noFilingLinked: ({ address }) =>
    `${address} führt zu keinem PDF; gib die Adresse des PDF selbst an, oder lade es herunter und importiere die Datei.`,
  severalFilingsLinked: ({ address, count }) => `${address} führt zu ${count} PDF; gib die Adresse von einem davon an.`,
  filingReport: (report) => describeReport(report),
  pagesRead: ({ page, of }) => `Seite ${page} von ${of}`,
  filingOfFolder: ({ number, of, name, outcome }) => `${number}/${of} ${name}: ${outcome}`,
  importedBefore: "früher importiert",
  folderDone: ({ imported, before, failed }) =>
    `${imported} importiert, ${before} früher importiert, ${failed} nicht importiert. Dasselbe noch einmal macht dort weiter, wo es endete.`,
  noPdfInFolder: ({ folder }) => `${folder} hat keine Datei, die auf .pdf endet.`,
  fileUnreadable: ({ file, cause }) => `${file} kann nicht gelesen werden (${cause}).`,
  noFile: "Die Datei fehlt; wähle eine im Feld Seite.",
  uploadTooLarge:
    "Die Datei ist größer als 1 MB, oder ein PDF als 10 MB; speichere den Text als .txt-Datei und importiere die, oder teile das PDF.",
  uploadElsewhere: "Die Datei liegt auf keinem Server von Discord, darum wurde sie nicht geholt.",
  twoCases: "Wähle einen Fall oder nenne einen neuen, aber nicht beides.",
  noCase: "Der Fall fehlt; wähle einen, oder nenne einen neuen unter Weitere Angaben, als new case: Harrow v. Pell.",
  notAFurtherFact: ({ line }) =>
    `Weitere Angaben sind title: …, url: …, author: …, kind: …, court: …, docket: …, number: …, filed: …, party: … und new case: …, jede auf ihrer Zeile; „${line}“ ist keine.`,
  furtherFactTwice: ({ name }) => `Unter Weitere Angaben steht ${name}: zweimal; schreibe es einmal.`,
  formFields: {
    title: "Der Titel",
    publisher: "Medium",
    author: "Der Autor",
    published: "Veröffentlicht",
    url: "Die url",
    kind: "Die Art",
    court: "Das Gericht",
    docket: "Das Aktenzeichen",
    number: "Die Nummer",
    filed: "Der Tag der Einreichung",
    party: "Die Partei",
  },
  lacksFactsInForm: ({ missing }) =>
    `Auf der Seite fehlt: ${and(missing.map((field) => FACTS[field]))}; fülle das Formular noch einmal aus und gib ${and(missing.map((field) => FORM_PLACES[field]))} an.`,
  lacksFacts:
    "Ein Artikel braucht einen Titel, ein Medium und den Tag der Veröffentlichung, darum wurde nichts geschrieben.",
  notFoundInPage: ({ missing }) => `Auf der Seite nicht gefunden: ${and(missing.map((field) => FACTS[field]))}.`,
  leftOut: ({ blocks }) =>
    `Weggelassen, weil es zur Seite gehört: ${numbers.amount(blocks, { one: "Absatz oder Zeile", other: "Absätze und Zeilen" })}, etwa Bildunterschriften, Links und Uhrzeiten.`,
  citationLacks: ({ missing }) =>
    `Auf der Seite nicht gefunden: ${and(missing.map((field) => FACTS[field]))}. Der Beleg kommt ohne aus; schreibe es in die Datei, wo du es weißt.`,
  onShelfAlready: ({ path, isTakenDown }) =>
    `Der Artikel ist schon im Bestand, als ${path}${takenDown(isTakenDown)}; nichts wurde geschrieben.`,
  pageWouldBeReplaced: ({ path }) =>
    `Die Seite ist schon im Bestand, als ${path}, mit anderen Worten; nur npm run import im Terminal ersetzt eine Datei.`,
  fileWouldBeReplaced: ({ path }) => `${path} ist schon da; nur npm run import im Terminal ersetzt eine Datei.`,
  noSuchCase: ({ slug }) =>
    `Es gibt keinen Fall ${slug}; ein neuer wird unter Weitere Angaben genannt, als new case: ${slug}.`,
  tookTooLong:
    "Die Seite zu lesen dauert zu lange, darum wurde der Import aufgegeben; speichere ihren Text als .txt-Datei und importiere die.",
  doubts: {
    "same page": ({ path }) =>
      `Die Seite ist schon im Bestand, als ${path}, mit anderen Worten; alles in dieser Datei würde ersetzt`,
    "same name": ({ path }) => `${path} ist schon da; alles darin würde ersetzt`,
    "new case": ({ slug }) => `Es gibt noch keinen Fall ${slug}; sein Ordner würde angelegt`,
  },
  writeIt: ({ doubt }) => `${doubt}. Schreiben?`,
  yesWritesIt: ({ doubt }) => `${doubt}; --yes schreibt es.`,
  nothingWritten: "Nichts wurde geschrieben.",
  written: ({ path }) => `Nach ${path} geschrieben; /reload bietet es an.`,
  size: ({ paragraphs, characters }) => `${counts.paragraphs(paragraphs)}, ${counts.characters(characters)}`,
  imported: "Importiert:",
  importedTitle: ({ title, caseTitle }) => ` „${title}“${caseTitle === undefined ? "" : ` in ${caseTitle}`}`,
  importedFile: ({ path, passages }) => `${path}, ${counts.passages(passages)}.`,
  servedLater: "Ein anderes Neuladen läuft noch; danach bietet /reload den Artikel an.",
  takenDownByItself: "Er wird nicht angeboten: Sein eigener Kopf verbirgt ihn oder zieht ihn zurück.",
  wasRejected: "Er wurde abgelehnt und wird nicht angeboten.",
  caseNotServed: "Er wird nicht angeboten, weil sein Fall verborgen ist oder abgelehnt wurde.",
  servedNow: "Er wird ab jetzt angeboten.",
  rejectedInCase: "In diesem Fall abgelehnt und nicht angeboten:",
  rejectedElsewhere: ({ files }) => `In anderen Fällen abgelehnt: ${counts.files(files)}; /reload listet sie auf.`,
};

function describeReport({ pages, withoutText, unreadable, unclearColumns, covered }: FilingReport): string[] {
  const name = (of: readonly number[]) => `${of.length === 1 ? "Seite" : "Seiten"} ${listPages(of, and)} von ${pages}`;
  return [
    ...(withoutText.length > 0 ? [`Ohne Text, nur ein Bild oder ein Stempel: ${name(withoutText)}.`] : []),
    ...(unreadable.length > 0
      ? [`Weggelassen, weil die Buchstaben dort nicht zu erkennen sind: ${name(unreadable)}.`]
      : []),
    ...(unclearColumns.length > 0
      ? [`Weggelassen, weil die Spalten dort nicht zu trennen sind: ${name(unclearColumns)}.`]
      : []),
    ...(covered.length > 0 ? [`Weggelassen, Wörter unter einem Kasten: ${name(covered)}.`] : []),
  ];
}
