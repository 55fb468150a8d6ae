import type { Sentences } from "../sentences.ts";
import { counts } from "./counts.ts";
import { dates } from "./dates.ts";

/** What is on the shelf: its articles and its cases. */
export const corpus: Sentences["corpus"] = {
  heading: "Na biblioteca",
  onShelf: ({ articles, passages }) => `Na biblioteca: ${counts.corpus({ articles, passages })}.`,
  listed: ({ total, page, pages }) => `${counts.articles(total)}, os mais novos primeiro · página ${page} de ${pages}`,
  listedOf: ({ title }) => ` de ${title}`,
  order: ({ page, pages }) =>
    `, os mais novos primeiro, página ${page} de ${pages}${page < pages ? `; page:${page + 1} traz a próxima` : ""}`,
  noArticle: "Nenhum artigo trata ainda deste caso.",
  retractedNeverQuoted: "retratado, nunca citado",
  retracted: ", retratado",
  dates: ({ published, updated }) =>
    dates.write(published) + (updated === undefined ? "" : `, atualizado: ${dates.write(updated)}`),
  caseWithCount: ({ title, articles }) => `${title} (${counts.articles(articles)})`,
  empty:
    "A biblioteca está vazia: um moderador adiciona um documento com o botão abaixo ou com /import, ou quem administra este bot põe artigos em sua pasta e um moderador digita /reload.",
  emptyFolder: ({ path }) =>
    `A biblioteca está vazia: ponha um artigo como arquivo Markdown em ${path}/ (o README diz como) e pergunte de novo.`,
  nothingServed: ({ folder, rejected, hidden, retracted }) => {
    const kept = [
      ...(rejected > 0 ? [`rejeitados: ${counts.files(rejected)}`] : []),
      ...(hidden > 0 ? [`ocultos: ${counts.articles(hidden)}`] : []),
      ...(retracted > 0 ? [`retratados: ${counts.articles(retracted)}`] : []),
    ];
    return `A biblioteca está vazia: nada de ${folder} é oferecido (${kept.join(", ")}).`;
  },
};
