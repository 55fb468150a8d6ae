import type { Sentences } from "../sentences.ts";
import { counts } from "./counts.ts";
import { dates } from "./dates.ts";

/** What is on the shelf: its articles and its cases. */
export const corpus: Sentences["corpus"] = {
  heading: "Im Bestand",
  onShelf: ({ articles, passages }) => `Im Bestand: ${counts.corpus({ articles, passages })}.`,
  listed: ({ total, page, pages }) => `${counts.articles(total)}, die neuesten zuerst · Seite ${page} von ${pages}`,
  listedOf: ({ title }) => ` zu ${title}`,
  order: ({ page, pages }) =>
    `, die neuesten zuerst, Seite ${page} von ${pages}${page < pages ? `; page:${page + 1} hat die nächste` : ""}`,
  noArticle: "Noch behandelt kein Artikel diesen Fall.",
  retractedNeverQuoted: "zurückgezogen, wird nie zitiert",
  retracted: ", zurückgezogen",
  dates: ({ published, updated }) =>
    dates.write(published) + (updated === undefined ? "" : `, aktualisiert: ${dates.write(updated)}`),
  caseWithCount: ({ title, articles }) => `${title} (${counts.articles(articles)})`,
  empty:
    "Der Bestand ist leer: Die Moderation fügt mit dem Knopf unten oder mit /import ein Dokument hinzu, oder wer diesen Bot betreibt, legt Artikel in seinen Ordner, und die Moderation tippt /reload.",
  emptyFolder: ({ path }) =>
    `Der Bestand ist leer: Lege einen Artikel als Markdown-Datei in ${path}/ (das README sagt wie), und frage dann noch einmal.`,
  nothingServed: ({ folder, rejected, hidden, retracted }) => {
    const kept = [
      ...(rejected > 0 ? [`abgelehnt: ${counts.files(rejected)}`] : []),
      ...(hidden > 0 ? [`verborgen: ${counts.articles(hidden)}`] : []),
      ...(retracted > 0 ? [`zurückgezogen: ${counts.articles(retracted)}`] : []),
    ];
    return `Der Bestand ist leer: Nichts in ${folder} wird angeboten (${kept.join(", ")}).`;
  },
};
