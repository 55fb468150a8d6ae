import type { Sentences } from "../sentences.ts";

/** O que a moderação fez com os artigos. */
export const moderation: Sentences["moderation"] = {
  heading: "O que a moderação fez",
  actions: {
    imported: "Importado",
    "import undone": "Importação desfeita",
    hidden: "Ocultado",
    shown: "Mostrado de novo",
    corrected: "Corrigido",
  },
  atTheDesk: "no painel de moderação",
  named: ({ title, path }) => `“${title}” (${path})`,
  done: {
    hidden: "A partir de agora ele não aparece em nenhuma resposta, cronologia, ficha, lista nem arquivo.",
    shown: "A partir de agora ele volta a ser oferecido.",
    "import undone": "O arquivo foi removido, e nada dele é mais oferecido.",
  },
  notReadAgain:
    "O arquivo mudou, mas não foi possível reler a biblioteca, então continua valendo o de antes; /reload tenta de novo.",
  oldMessagesStay:
    "As mensagens que já o citam ficam até que alguém as apague; os botões delas não abrem mais nada dele.",
  noted: "Anotado em /article log.",
  notKept: "Nenhum registro disso é guardado: quem administra este bot indica um arquivo em STATE_DB e o reinicia.",
  none: "Ninguém da moderação importou, ocultou ou mostrou de novo um artigo aqui até agora.",
  pageOf: ({ page, pages, total }) =>
    `${total === 1 ? "1 entrada" : `${total} entradas`}, da mais recente à mais antiga; página ${page} de ${pages}.`,
  hiddenOtherwise: ({ path }) =>
    `${path} está oculto de outro modo que não por uma linha hidden: true, então nada foi mudado; edite o arquivo.`,
  changedSinceImport: ({ path }) => `${path} foi mudado desde a importação, então fica; /article hide oculta o artigo.`,
  fileGone: ({ path }) => `${path} não está mais lá; /reload diz o que há.`,
  noSuchArticle: {
    served: ({ name }) =>
      `Nenhum artigo oferecido se chama “${name}”; escolha um da lista que se abre enquanto você digita.`,
    hidden: ({ name }) =>
      `Nenhum artigo que o próprio arquivo oculte se chama “${name}”; escolha um da lista que se abre enquanto você digita.`,
    imported: ({ name }) =>
      `Nenhuma importação de “${name}” pode ser desfeita; escolha uma da lista que se abre enquanto você digita.`,
  },
  severalArticles: ({ name }) =>
    `“${name}” pode ser cada um destes; escolha um da lista que se abre enquanto você digita.`,
};
