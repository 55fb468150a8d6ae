import type { CommandWording } from "../commandWording.ts";

/** What commands do. */
export const commands: CommandWording = {
  ask: {
    description: "Faça uma pergunta em inglês; os artigos respondem com suas próprias palavras",
    options: {
      question: "O que você quer saber, em inglês",
      case: "Só este caso",
      kind: "Só documentos deste tipo, como order ou complaint",
    },
  },
  case: {
    description: "Um caso em resumo, em citações: como está, a próxima data, quem é quem, o que há de novo",
    options: { case: "Qual caso" },
  },
  timeline: {
    description: "A cronologia de um caso; cada entrada é uma citação datada",
    options: {
      case: "Qual caso",
      about: "Só o que fala disto, como um nome",
      from: "Primeiro dia, mês ou ano",
      to: "Último dia, mês ou ano",
    },
  },
  next: {
    description: "As próximas datas previstas, cada uma nas palavras de sua fonte",
    options: { case: "Só este caso" },
  },
  sources: {
    description: "Os artigos da biblioteca, os mais novos primeiro",
    options: {
      case: "Só este caso",
      kind: "Só documentos deste tipo, como order ou complaint",
      page: "Qual página da lista",
    },
  },
  "Check against the sources": {
    description: "Procura as citações de uma mensagem nas fontes, e o que elas dizem de mais próximo; quem lê julga",
  },
  about: { description: "O que é o Casebook, o que há na biblioteca e a quem escrever" },
  help: { description: "Como perguntar, e o que é o Casebook" },
  setup: {
    description: "O que fazer primeiro, e o que vale neste canal",
    options: {
      case: "O caso de que se trata neste canal quando nenhum é indicado; none o retira",
      answers: "Para onde vão as respostas: para este canal, só para quem pergunta, ou para tópicos",
      language: "O idioma em volta das citações que todos no servidor veem; own é o de quem pergunta",
    },
  },
  "follow case": {
    description: "Publica num canal o que é novo de um caso, em citações e sem mencionar ninguém",
    options: {
      case: "Qual caso",
      channel: "Qual canal ou tópico; este se você não escolher",
      kinds: "O que é contado; tudo se você não escolher",
    },
  },
  "follow list": { description: "Quais canais recebem o que é novo de qual caso, e se funciona" },
  "follow stop": {
    description: "Não publicar mais nada novo de um caso num canal",
    options: { case: "Qual caso", channel: "Qual canal ou tópico; este se você não escolher" },
  },
  gaps: {
    description: "As perguntas que não encontraram nada, as mais frequentes primeiro",
    options: { page: "Qual página da lista", clear: "Uma pergunta, ou parte dela, a retirar da lista" },
  },
  reload: { description: "Ler de novo a pasta de artigos e informar o que mudou" },
  import: { description: "Pôr uma página salva em um caso como artigo" },
  "article hide": {
    description: "Ocultar um artigo: ele sai na hora de respostas, cronologias e listas",
    options: { article: "Qual artigo", reason: "Por quê, para o registro da moderação" },
  },
  "article unhide": {
    description: "Mostrar de novo um artigo oculto",
    options: { article: "Qual artigo oculto", reason: "Por quê, para o registro da moderação" },
  },
  "article undo": {
    description: "Desfazer uma importação: o arquivo sai, se não foi mudado desde então",
    options: { article: "Qual artigo importado" },
  },
  "article log": {
    description: "Quem importou, ocultou ou mostrou qual artigo, quando e por quê",
    options: { page: "Qual página do registro" },
  },
  private: { description: "Só você vê a resposta, e pode compartilhá-la depois" },
};
