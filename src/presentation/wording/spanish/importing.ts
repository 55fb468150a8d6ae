import type { WantedField } from "../../../ingest/page.ts";
import type { FilingReport } from "../../../ingest/pdf/readFiling.ts";
import { listPages } from "../pageRuns.ts";
import type { Sentences } from "../sentences.ts";
import { counts, numbers } from "./counts.ts";

const FACTS: Readonly<Record<WantedField, string>> = {
  title: "el título",
  publisher: "el medio",
  published: "el día de publicación",
  url: "la dirección web",
  author: "el autor",
  kind: "el tipo de documento",
  docket: "el número de expediente",
};

/** Where the form asks for a fact. */
const FORM_PLACES: Readonly<Record<WantedField, string>> = {
  title: "title: … en Más datos",
  publisher: "Medio",
  published: "Publicado, como 2025-03-14",
  url: "url: … en Más datos",
  author: "author: … en Más datos",
  kind: "kind: … en Más datos",
  docket: "docket: … en Más datos",
};

const { and } = numbers;

const takenDown = (isTakenDown: boolean) => (isTakenDown ? ", oculto o retractado" : "");

/** Putting a page on the shelf. Paths are as they may be shown. */
export const importing: Sentences["importing"] = {
  atThePrompt:
    "Fuera de este prompt, npm run import -- FILE --case SLUG importa una página; npm run import -- --help dice qué acepta. Después, /reload la ofrece.",
  notAPageFile: ({ file }) => `${file} no es un archivo .pdf, .html, .md ni .txt.`,
  notAPage: ({ file }) =>
    `${file} no es una carpeta, ni un archivo .pdf, .html, .md o .txt, ni una dirección web con http:// o https://.`,
  fileTooLarge: ({ file, limitBytes }) =>
    `${file} ocupa más de ${limitBytes / 1_000_000} MB; guarda su texto como archivo .txt.`,
  noFilingLinked: ({ address }) =>
    `${address} no lleva a ningún PDF; da la dirección del PDF mismo, o descárgalo e importa el archivo.`,
  severalFilingsLinked: ({ address, count }) => `${address} lleva a ${count} PDF; da la dirección de uno de ellos.`,
  filingReport: (report) => describeReport(report),
  pagesRead: ({ page, of }) => `página ${page} de ${of}`,
  filingOfFolder: ({ number, of, name, outcome }) => `${number}/${of} ${name}: ${outcome}`,
  importedBefore: "importado antes",
  folderDone: ({ imported, before, failed }) =>
    `${imported} importados, ${before} importados antes, ${failed} no importados. Ejecutar lo mismo de nuevo continúa donde terminó.`,
  noPdfInFolder: ({ folder }) => `${folder} no tiene ningún archivo que termine en .pdf.`,
  fileUnreadable: ({ file, cause }) => `No se puede leer ${file} (${cause}).`,
  noFile: "Falta el archivo; pon uno en el campo Página.",
  uploadTooLarge:
    "El archivo ocupa más de 1 MB, o un PDF más de 10 MB; guarda su texto como archivo .txt e impórtalo, o divide el PDF.",
  uploadElsewhere: "El archivo no está en ningún servidor de Discord, así que no se descargó.",
  twoCases: "Elige un caso o nombra uno nuevo, pero no ambas cosas.",
  noCase: "Falta el caso; elige uno, o nombra uno nuevo en Más datos, como new case: Harrow v. Pell.",
  notAFurtherFact: ({ line }) =>
    `En Más datos van title: …, url: …, author: …, kind: …, court: …, docket: …, number: …, filed: …, party: … y new case: …, cada uno en su línea; “${line}” no es ninguno.`,
  furtherFactTwice: ({ name }) => `En Más datos está ${name}: dos veces; escríbelo una.`,
  formFields: {
    title: "El título",
    publisher: "Medio",
    author: "El autor",
    published: "Publicado",
    url: "La url",
    kind: "El tipo",
    court: "El tribunal",
    docket: "El expediente",
    number: "El número",
    filed: "El día de presentación",
    party: "La parte",
  },
  lacksFactsInForm: ({ missing }) =>
    `La página no dice ${and(missing.map((field) => FACTS[field]))}; vuelve a llenar el formulario y da ${and(missing.map((field) => FORM_PLACES[field]))}.`,
  lacksFacts: "Un artículo necesita un título, un medio y el día en que se publicó, así que no se escribió nada.",
  notFoundInPage: ({ missing }) => `No está en la página: ${and(missing.map((field) => FACTS[field]))}.`,
  leftOut: ({ blocks }) =>
    `Sin incluir, por ser de la página misma: ${numbers.amount(blocks, { one: "párrafo o línea", other: "párrafos y líneas" })}, como pies de foto, enlaces y horas.`,
  citationLacks: ({ missing }) =>
    `No está en la página: ${and(missing.map((field) => FACTS[field]))}. La referencia va sin ello; escríbelo en el archivo donde lo sepas.`,
  onShelfAlready: ({ path, isTakenDown }) =>
    `El artículo ya está en la biblioteca, como ${path}${takenDown(isTakenDown)}; no se escribió nada.`,
  pageWouldBeReplaced: ({ path }) =>
    `La página ya está en la biblioteca, como ${path}, con otras palabras; solo npm run import en el terminal sustituye un archivo.`,
  fileWouldBeReplaced: ({ path }) => `${path} ya existe; solo npm run import en el terminal sustituye un archivo.`,
  noSuchCase: ({ slug }) => `No hay caso ${slug}; uno nuevo se nombra en Más datos, como new case: ${slug}.`,
  tookTooLong:
    "Leer la página tarda demasiado, así que se abandonó la importación; guarda su texto como archivo .txt e impórtalo.",
  doubts: {
    "same page": ({ path }) =>
      `La página ya está en la biblioteca, como ${path}, con otras palabras; se sustituiría todo lo que tiene ese archivo`,
    "same name": ({ path }) => `${path} ya existe; se sustituiría todo lo que tiene`,
    "new case": ({ slug }) => `Todavía no hay caso ${slug}; se crearía su carpeta`,
  },
  writeIt: ({ doubt }) => `${doubt}. ¿Escribirlo?`,
  yesWritesIt: ({ doubt }) => `${doubt}; --yes lo escribe.`,
  nothingWritten: "No se escribió nada.",
  written: ({ path }) => `Escrito en ${path}; /reload lo ofrece.`,
  size: ({ paragraphs, characters }) => `${counts.paragraphs(paragraphs)}, ${counts.characters(characters)}`,
  imported: "Importado:",
  importedTitle: ({ title, caseTitle }) => ` “${title}”${caseTitle === undefined ? "" : ` en ${caseTitle}`}`,
  importedFile: ({ path, passages }) => `${path}, ${counts.passages(passages)}.`,
  servedLater: "Otra recarga sigue en marcha; /reload ofrece el artículo cuando termine.",
  takenDownByItself: "No se ofrece: su propio encabezado lo oculta o lo retracta.",
  wasRejected: "Se rechazó y no se ofrece.",
  caseNotServed: "No se ofrece, porque su caso está oculto o se rechazó.",
  servedNow: "Ya se ofrece.",
  rejectedInCase: "Rechazado en este caso, y no se ofrece:",
  rejectedElsewhere: ({ files }) => `Rechazados en otros casos: ${counts.files(files)}; /reload los enumera.`,
};

function describeReport({ pages, withoutText, unreadable, unclearColumns, covered }: FilingReport): string[] {
  const name = (of: readonly number[]) => `${of.length === 1 ? "página" : "páginas"} ${listPages(of, and)} de ${pages}`;
  return [
    ...(withoutText.length > 0 ? [`Sin texto, solo imagen o sello: ${name(withoutText)}.`] : []),
    ...(unreadable.length > 0 ? [`Sin incluir, porque no se distinguen las letras: ${name(unreadable)}.`] : []),
    ...(unclearColumns.length > 0
      ? [`Sin incluir, porque no se distinguen las columnas: ${name(unclearColumns)}.`]
      : []),
    ...(covered.length > 0 ? [`Sin incluir, palabras bajo un recuadro: ${name(covered)}.`] : []),
  ];
}
