import type { WantedField } from "../../../ingest/page.ts";
import type { FilingReport } from "../../../ingest/pdf/readFiling.ts";
import { listPages } from "../pageRuns.ts";
import type { Sentences } from "../sentences.ts";
import { counts, numbers } from "./counts.ts";

const FACTS: Readonly<Record<WantedField, string>> = {
  title: "le titre",
  publisher: "le média",
  published: "le jour de publication",
  url: "l'adresse web",
  author: "l'auteur",
  kind: "le type de document",
  docket: "le numéro de dossier",
};

/** Where the form asks for a fact. */
const FORM_PLACES: Readonly<Record<WantedField, string>> = {
  title: "title: … dans Autres données",
  publisher: "Média",
  published: "Publié, comme 2025-03-14",
  url: "url: … dans Autres données",
  author: "author: … dans Autres données",
  kind: "kind: … dans Autres données",
  docket: "docket: … dans Autres données",
};

const { and } = numbers;

const takenDown = (isTakenDown: boolean) => (isTakenDown ? ", masqué ou rétracté" : "");

/** Putting a page on the shelf. Paths are as they may be shown. */
export const importing: Sentences["importing"] = {
  atThePrompt:
    "Hors de cette invite, npm run import -- FILE --case SLUG importe une page ; npm run import -- --help dit ce qu'il accepte. Ensuite, /reload la propose.",
  notAPageFile: ({ file }) => `${file} n'est pas un fichier .pdf, .html, .md ou .txt.`,
  notAPage: ({ file }) =>
    `${file} n'est ni un dossier, ni un fichier .pdf, .html, .md ou .txt, ni une adresse web en http:// ou https://.`,
  fileTooLarge: ({ file, limitBytes }) =>
    `${file} dépasse ${limitBytes / 1_000_000} Mo ; enregistrez son texte en fichier .txt.`,
  noFilingLinked: ({ address }) =>
    `${address} ne mène à aucun PDF ; donnez l'adresse du PDF lui-même, ou téléchargez-le et importez le fichier.`,
  severalFilingsLinked: ({ address, count }) => `${address} mène à ${count} PDF ; donnez l'adresse de l'un d'eux.`,
  filingReport: (report) => describeReport(report),
  pagesRead: ({ page, of }) => `page ${page} sur ${of}`,
  filingOfFolder: ({ number, of, name, outcome }) => `${number}/${of} ${name} : ${outcome}`,
  importedBefore: "importé auparavant",
  folderDone: ({ imported, before, failed }) =>
    `${imported} importés, ${before} importés auparavant, ${failed} non importés. Relancer la même chose continue là où cela s'est arrêté.`,
  noPdfInFolder: ({ folder }) => `${folder} n'a aucun fichier qui finit par .pdf.`,
  fileUnreadable: ({ file, cause }) => `${file} ne peut pas être lu (${cause}).`,
  noFile: "Il manque le fichier ; mettez-en un dans le champ Page.",
  uploadTooLarge:
    "Le fichier dépasse 1 Mo, ou un PDF 10 Mo ; enregistrez son texte en fichier .txt et importez celui-ci, ou divisez le PDF.",
  uploadElsewhere: "Le fichier n'est sur aucun serveur de Discord, il n'a donc pas été récupéré.",
  twoCases: "Choisissez une affaire ou nommez-en une nouvelle, mais pas les deux.",
  noCase:
    "Il manque l'affaire ; choisissez-en une, ou nommez-en une nouvelle dans Autres données, comme new case: Harrow v. Pell.",
  notAFurtherFact: ({ line }) =>
    `Dans Autres données vont title: …, url: …, author: …, kind: …, court: …, docket: …, number: …, filed: …, party: … et new case: …, chacune sur sa ligne ; « ${line} » n'en est pas une.`,
  furtherFactTwice: ({ name }) => `Autres données contient deux fois ${name}: ; écrivez-le une fois.`,
  formFields: {
    title: "Le titre",
    publisher: "Média",
    author: "L'auteur",
    published: "Publié",
    url: "L'url",
    kind: "Le type",
    court: "Le tribunal",
    docket: "Le dossier",
    number: "Le numéro",
    filed: "Le jour du dépôt",
    party: "La partie",
  },
  lacksFactsInForm: ({ missing }) =>
    `La page ne dit pas ${and(missing.map((field) => FACTS[field]))} ; remplissez de nouveau le formulaire et donnez ${and(missing.map((field) => FORM_PLACES[field]))}.`,
  lacksFacts: "Un article a besoin d'un titre, d'un média et du jour de sa publication ; rien n'a donc été écrit.",
  notFoundInPage: ({ missing }) => `Absent de la page : ${and(missing.map((field) => FACTS[field]))}.`,
  leftOut: ({ blocks }) =>
    `Non repris, car cela appartient à la page : ${numbers.amount(blocks, { one: "paragraphe ou ligne", other: "paragraphes et lignes" })}, comme des légendes, des liens et des heures.`,
  citationLacks: ({ missing }) =>
    `Absent de la page : ${and(missing.map((field) => FACTS[field]))}. La référence s'en passe ; écrivez-le dans le fichier là où vous le savez.`,
  onShelfAlready: ({ path, isTakenDown }) =>
    `L'article est déjà dans la bibliothèque, sous ${path}${takenDown(isTakenDown)} ; rien n'a été écrit.`,
  pageWouldBeReplaced: ({ path }) =>
    `La page est déjà dans la bibliothèque, sous ${path}, avec d'autres mots ; seul npm run import dans le terminal remplace un fichier.`,
  fileWouldBeReplaced: ({ path }) => `${path} existe déjà ; seul npm run import dans le terminal remplace un fichier.`,
  noSuchCase: ({ slug }) =>
    `Il n'y a pas d'affaire ${slug} ; une nouvelle se nomme dans Autres données, comme new case: ${slug}.`,
  tookTooLong:
    "Lire la page prend trop de temps, l'import a donc été abandonné ; enregistrez son texte en fichier .txt et importez celui-ci.",
  doubts: {
    "same page": ({ path }) =>
      `La page est déjà dans la bibliothèque, sous ${path}, avec d'autres mots ; tout ce que contient ce fichier serait remplacé`,
    "same name": ({ path }) => `${path} existe déjà ; tout ce qu'il contient serait remplacé`,
    "new case": ({ slug }) => `Il n'y a pas encore d'affaire ${slug} ; son dossier serait créé`,
  },
  writeIt: ({ doubt }) => `${doubt}. L'écrire ?`,
  yesWritesIt: ({ doubt }) => `${doubt} ; --yes l'écrit.`,
  nothingWritten: "Rien n'a été écrit.",
  written: ({ path }) => `Écrit dans ${path} ; /reload le propose.`,
  size: ({ paragraphs, characters }) => `${counts.paragraphs(paragraphs)}, ${counts.characters(characters)}`,
  imported: "Importé :",
  importedTitle: ({ title, caseTitle }) => ` « ${title} »${caseTitle === undefined ? "" : ` dans ${caseTitle}`}`,
  importedFile: ({ path, passages }) => `${path}, ${counts.passages(passages)}.`,
  servedLater: "Un autre rechargement est en cours ; /reload propose l'article une fois qu'il est fini.",
  takenDownByItself: "Il n'est pas proposé : son propre en-tête le masque ou le rétracte.",
  wasRejected: "Il a été refusé et n'est pas proposé.",
  caseNotServed: "Il n'est pas proposé, car son affaire est masquée ou a été refusée.",
  servedNow: "Il est proposé dès maintenant.",
  rejectedInCase: "Refusé dans cette affaire, et non proposé :",
  rejectedElsewhere: ({ files }) => `Refusés dans d'autres affaires : ${counts.files(files)} ; /reload les énumère.`,
};

function describeReport({ pages, withoutText, unreadable, unclearColumns, covered }: FilingReport): string[] {
  const name = (of: readonly number[]) => `${of.length === 1 ? "page" : "pages"} ${listPages(of, and)} sur ${pages}`;
  return [
    ...(withoutText.length > 0 ? [`Sans texte, seulement une image ou un tampon : ${name(withoutText)}.`] : []),
    ...(unreadable.length > 0 ? [`Non repris, car les lettres n'y sont pas lisibles : ${name(unreadable)}.`] : []),
    ...(unclearColumns.length > 0
      ? [`Non repris, car les colonnes n'y sont pas séparables : ${name(unclearColumns)}.`]
      : []),
    ...(covered.length > 0 ? [`Non repris, des mots sous un cadre : ${name(covered)}.`] : []),
  ];
}
