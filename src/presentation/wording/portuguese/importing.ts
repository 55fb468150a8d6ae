import type { WantedField } from "../../../ingest/page.ts";
import type { FilingReport } from "../../../ingest/pdf/readFiling.ts";
import { listPages } from "../pageRuns.ts";
import type { Sentences } from "../sentences.ts";
import { counts, numbers } from "./counts.ts";

const FACTS: Readonly<Record<WantedField, string>> = {
  title: "o título",
  publisher: "o veículo",
  published: "o dia da publicação",
  url: "o endereço web",
  author: "o autor",
  kind: "o tipo de documento",
  docket: "o número do processo",
};

/** Where the form asks for a fact. */
const FORM_PLACES: Readonly<Record<WantedField, string>> = {
  title: "title: … em Outros dados",
  publisher: "Veículo",
  published: "Publicado, como 2025-03-14",
  url: "url: … em Outros dados",
  author: "author: … em Outros dados",
  kind: "kind: … em Outros dados",
  docket: "docket: … em Outros dados",
};

const { and } = numbers;

const takenDown = (isTakenDown: boolean) => (isTakenDown ? ", oculto ou retratado" : "");

/** Putting a page on the shelf. Paths are as they may be shown. */
export const importing: Sentences["importing"] = {
  atThePrompt:
    "Fora deste prompt, npm run import -- FILE --case SLUG importa uma página; npm run import -- --help diz o que aceita. Depois, /reload a oferece.",
  notAPageFile: ({ file }) => `${file} não é um arquivo .pdf, .html, .md ou .txt.`,
  notAPage: ({ file }) =>
    `${file} não é uma pasta, nem um arquivo .pdf, .html, .md ou .txt, nem um endereço web com http:// ou https://.`,
  fileTooLarge: ({ file, limitBytes }) =>
    `${file} tem mais de ${limitBytes / 1_000_000} MB; salve seu texto como arquivo .txt.`,
  noFilingLinked: ({ address }) =>
    `${address} não leva a nenhum PDF; dê o endereço do próprio PDF, ou baixe-o e importe o arquivo.`,
  severalFilingsLinked: ({ address, count }) => `${address} leva a ${count} PDFs; dê o endereço de um deles.`,
  filingReport: (report) => describeReport(report),
  pagesRead: ({ page, of }) => `página ${page} de ${of}`,
  filingOfFolder: ({ number, of, name, outcome }) => `${number}/${of} ${name}: ${outcome}`,
  importedBefore: "importado antes",
  folderDone: ({ imported, before, failed }) =>
    `${imported} importados, ${before} importados antes, ${failed} não importados. Executar o mesmo de novo continua de onde parou.`,
  noPdfInFolder: ({ folder }) => `${folder} não tem nenhum arquivo que termine em .pdf.`,
  fileUnreadable: ({ file, cause }) => `Não é possível ler ${file} (${cause}).`,
  noFile: "Falta o arquivo; ponha um no campo Página.",
  uploadTooLarge:
    "O arquivo tem mais de 1 MB, ou um PDF mais de 10 MB; salve seu texto como arquivo .txt e importe-o, ou divida o PDF.",
  uploadElsewhere: "O arquivo não está em nenhum servidor do Discord, por isso não foi baixado.",
  twoCases: "Escolha um caso ou indique um novo, mas não ambos.",
  noCase: "Falta o caso; escolha um, ou indique um novo em Outros dados, como new case: Harrow v. Pell.",
  notAFurtherFact: ({ line }) =>
    `Em Outros dados vão title: …, url: …, author: …, kind: …, court: …, docket: …, number: …, filed: …, party: … e new case: …, cada um em sua linha; “${line}” não é nenhum.`,
  furtherFactTwice: ({ name }) => `Em Outros dados está ${name}: duas vezes; escreva uma.`,
  formFields: {
    title: "O título",
    publisher: "Veículo",
    author: "O autor",
    published: "Publicado",
    url: "A url",
    kind: "O tipo",
    court: "O tribunal",
    docket: "O processo",
    number: "O número",
    filed: "O dia do protocolo",
    party: "A parte",
  },
  lacksFactsInForm: ({ missing }) =>
    `A página não diz ${and(missing.map((field) => FACTS[field]))}; preencha o formulário de novo e dê ${and(missing.map((field) => FORM_PLACES[field]))}.`,
  lacksFacts: "Um artigo precisa de um título, de um veículo e do dia em que foi publicado, por isso nada foi escrito.",
  notFoundInPage: ({ missing }) => `Não está na página: ${and(missing.map((field) => FACTS[field]))}.`,
  leftOut: ({ blocks }) =>
    `Não incluído, por ser da própria página: ${numbers.amount(blocks, { one: "parágrafo ou linha", other: "parágrafos e linhas" })}, como legendas, links e horários.`,
  citationLacks: ({ missing }) =>
    `Não está na página: ${and(missing.map((field) => FACTS[field]))}. A referência fica sem isso; escreva-o no arquivo onde você souber.`,
  onShelfAlready: ({ path, isTakenDown }) =>
    `O artigo já está na biblioteca, como ${path}${takenDown(isTakenDown)}; nada foi escrito.`,
  pageWouldBeReplaced: ({ path }) =>
    `A página já está na biblioteca, como ${path}, com outras palavras; só npm run import no terminal substitui um arquivo.`,
  fileWouldBeReplaced: ({ path }) => `${path} já existe; só npm run import no terminal substitui um arquivo.`,
  noSuchCase: ({ slug }) => `Não há caso ${slug}; um novo é indicado em Outros dados, como new case: ${slug}.`,
  tookTooLong:
    "Ler a página demora demais, por isso a importação foi abandonada; salve seu texto como arquivo .txt e importe-o.",
  doubts: {
    "same page": ({ path }) =>
      `A página já está na biblioteca, como ${path}, com outras palavras; tudo o que esse arquivo contém seria substituído`,
    "same name": ({ path }) => `${path} já existe; tudo o que contém seria substituído`,
    "new case": ({ slug }) => `Ainda não há caso ${slug}; sua pasta seria criada`,
  },
  writeIt: ({ doubt }) => `${doubt}. Escrever?`,
  yesWritesIt: ({ doubt }) => `${doubt}; --yes escreve.`,
  nothingWritten: "Nada foi escrito.",
  written: ({ path }) => `Escrito em ${path}; /reload o oferece.`,
  size: ({ paragraphs, characters }) => `${counts.paragraphs(paragraphs)}, ${counts.characters(characters)}`,
  imported: "Importado:",
  importedTitle: ({ title, caseTitle }) => ` “${title}”${caseTitle === undefined ? "" : ` em ${caseTitle}`}`,
  importedFile: ({ path, passages }) => `${path}, ${counts.passages(passages)}.`,
  servedLater: "Outra recarga ainda está em curso; /reload oferece o artigo quando ela terminar.",
  takenDownByItself: "Não é oferecido: seu próprio cabeçalho o oculta ou o retrata.",
  wasRejected: "Foi rejeitado e não é oferecido.",
  caseNotServed: "Não é oferecido, porque seu caso está oculto ou foi rejeitado.",
  servedNow: "Já é oferecido.",
  rejectedInCase: "Rejeitado neste caso, e não oferecido:",
  rejectedElsewhere: ({ files }) => `Rejeitados em outros casos: ${counts.files(files)}; /reload os lista.`,
};

function describeReport({ pages, withoutText, unreadable, unclearColumns, covered }: FilingReport): string[] {
  const name = (of: readonly number[]) => `${of.length === 1 ? "página" : "páginas"} ${listPages(of, and)} de ${pages}`;
  return [
    ...(withoutText.length > 0 ? [`Sem texto, só imagem ou carimbo: ${name(withoutText)}.`] : []),
    ...(unreadable.length > 0 ? [`Não incluído, porque não se distinguem as letras: ${name(unreadable)}.`] : []),
    ...(unclearColumns.length > 0
      ? [`Não incluído, porque não se distinguem as colunas: ${name(unclearColumns)}.`]
      : []),
    ...(covered.length > 0 ? [`Não incluído, palavras sob uma tarja: ${name(covered)}.`] : []),
  ];
}
