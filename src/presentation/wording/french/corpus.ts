import type { Sentences } from "../sentences.ts";
import { counts } from "./counts.ts";
import { dates } from "./dates.ts";

/** What is on the shelf: its articles and its cases. */
export const corpus: Sentences["corpus"] = {
  heading: "Dans la bibliothèque",
  onShelf: ({ articles, passages }) => `Dans la bibliothèque : ${counts.corpus({ articles, passages })}.`,
  listed: ({ total, page, pages }) => `${counts.articles(total)}, les plus récents d'abord · page ${page} sur ${pages}`,
  listedOf: ({ title }) => ` de ${title}`,
  order: ({ page, pages }) =>
    `, les plus récents d'abord, page ${page} sur ${pages}${page < pages ? ` ; page:${page + 1} donne la suivante` : ""}`,
  noArticle: "Aucun article ne traite encore de cette affaire.",
  retractedNeverQuoted: "rétracté, jamais cité",
  retracted: ", rétracté",
  dates: ({ published, updated }) =>
    dates.write(published) + (updated === undefined ? "" : `, mis à jour : ${dates.write(updated)}`),
  caseWithCount: ({ title, articles }) => `${title} (${counts.articles(articles)})`,
  empty:
    "La bibliothèque est vide : un modérateur ajoute un document avec le bouton ci-dessous ou /import, ou la personne qui gère ce bot met des articles dans son dossier, et un modérateur tape /reload.",
  emptyFolder: ({ path }) =>
    `La bibliothèque est vide : mettez un article en fichier Markdown dans ${path}/ (le README dit comment), puis reposez la question.`,
  nothingServed: ({ folder, rejected, hidden, retracted }) => {
    const kept = [
      ...(rejected > 0 ? [`refusés : ${counts.files(rejected)}`] : []),
      ...(hidden > 0 ? [`masqués : ${counts.articles(hidden)}`] : []),
      ...(retracted > 0 ? [`rétractés : ${counts.articles(retracted)}`] : []),
    ];
    return `La bibliothèque est vide : rien de ${folder} n'est proposé (${kept.join(", ")}).`;
  },
};
