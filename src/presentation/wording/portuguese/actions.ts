import type { Sentences } from "../sentences.ts";

/** Labels of buttons. */
export const actions: Sentences["actions"] = {
  addDocument: "Adicionar um documento",
  ask: "Perguntar",
  askAgain: "Perguntar com outras palavras",
  articlesOf: ({ title }) => `Artigos: ${title}`,
  backToList: "Voltar à lista",
  calendar: "Calendário",
  caseCard: "O caso em resumo",
  cite: "Citar",
  citeAs: { apa: "Citar em APA", mla: "Citar em MLA", plain: "Citar sem estilo" },
  clear: "Retirar",
  clearIt: "Retirar",
  context: "Contexto",
  contextOf: ({ place }) => `Contexto de ${place}`,
  menu: ({ places, hasMore }) => {
    if (places === 0) return "Mais…";
    const shown = Array.from({ length: Math.min(places, 3) }, (_, at) => at + 1).join(" · ");
    return `Contexto de ${shown}${places > 3 ? " …" : ""}${hasMore ? ", e mais" : ""}`;
  },
  delete: "Apagar",
  earlier: "Antes",
  export: "Exportar",
  fillInAgain: "Preencher o formulário de novo",
  keepIt: "Manter",
  later: "Depois",
  more: "Mais",
  newer: "Mais novos",
  newest: "Mais recente",
  next: "Próxima",
  nextDates: "Próximas datas",
  older: "Mais antigos",
  openCase: "Abrir um caso",
  picture: "Imagem",
  postHere: "Publicar aqui",
  previous: "Anterior",
  share: "Compartilhar",
  sources: "Fontes",
  timeline: "Cronologia",
  undoImport: "Desfazer a importação",
  unhelpful: "Não responde à pergunta",
  unhide: "Mostrar de novo",
};
