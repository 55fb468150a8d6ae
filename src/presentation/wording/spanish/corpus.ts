import type { Sentences } from "../sentences.ts";
import { counts } from "./counts.ts";
import { dates } from "./dates.ts";

/** What is on the shelf: its articles and its cases. */
export const corpus: Sentences["corpus"] = {
  heading: "En la biblioteca",
  onShelf: ({ articles, passages }) => `En la biblioteca: ${counts.corpus({ articles, passages })}.`,
  listed: ({ total, page, pages }) => `${counts.articles(total)}, primero los más nuevos · página ${page} de ${pages}`,
  listedOf: ({ title }) => ` de ${title}`,
  order: ({ page, pages }) =>
    `, primero los más nuevos, página ${page} de ${pages}${page < pages ? `; page:${page + 1} tiene la siguiente` : ""}`,
  noArticle: "Ningún artículo trata todavía de este caso.",
  retractedNeverQuoted: "retractado, nunca se cita",
  retracted: ", retractado",
  dates: ({ published, updated }) =>
    dates.write(published) + (updated === undefined ? "" : `, actualizado: ${dates.write(updated)}`),
  caseWithCount: ({ title, articles }) => `${title} (${counts.articles(articles)})`,
  empty:
    "La biblioteca está vacía: un moderador añade un documento con el botón de abajo o con /import, o quien administra este bot pone artículos en su carpeta y un moderador escribe /reload.",
  emptyFolder: ({ path }) =>
    `La biblioteca está vacía: pon un artículo como archivo Markdown en ${path}/ (el README dice cómo) y pregunta de nuevo.`,
  nothingServed: ({ folder, rejected, hidden, retracted }) => {
    const kept = [
      ...(rejected > 0 ? [`rechazados: ${counts.files(rejected)}`] : []),
      ...(hidden > 0 ? [`ocultos: ${counts.articles(hidden)}`] : []),
      ...(retracted > 0 ? [`retractados: ${counts.articles(retracted)}`] : []),
    ];
    return `La biblioteca está vacía: nada de ${folder} se ofrece (${kept.join(", ")}).`;
  },
};
