import type { Sentences } from "../sentences.ts";

/** What moderators do first, and what holds in a channel. */
export const setup: Sentences["setup"] = {
  database: "O banco de dados de configurações (STATE_DB)",
  heading: "Preparar o Casebook",
  changed: "Feito. Isto vale aqui agora:",
  addFirst:
    "1. Adicione um documento: a biblioteca está vazia. O botão abaixo aceita uma página salva, e não precisa de mais nada.",
  add: "1. Adicione documentos com o botão abaixo ou com /import.",
  access: "2. Quem pode usá-lo, e onde: Configurações do servidor → Integrações → Casebook.",
  autoMod: "3. Se o AutoMod retiver citações, isente este canal em suas regras: as palavras são as dos artigos.",
  ask: "4. Experimente uma pergunta, ou /case.",
  caseHere: ({ title }) => `Neste canal uma pergunta trata de ${title}, a menos que indique outro caso.`,
  noCaseHere: "Neste canal uma pergunta pode tratar de qualquer caso; /setup case: escolhe um.",
  answers: {
    here: "As respostas aqui são para todos; /setup answers:private as reserva a quem pergunta.",
    private: "As respostas são só de quem pergunta, que pode compartilhá-las; /setup answers:here as mostra a todos.",
    thread: "Cada resposta vai para um tópico próprio; /setup answers:here mostra as respostas neste canal.",
  },
  languages: { en: "inglês", es: "espanhol", fr: "francês", de: "alemão", pt: "português" },
  languageHere: ({ language }) =>
    `O que cerca as citações está em ${language} para todos neste servidor; o que só você vê segue o idioma do seu Discord.`,
  languageOfAsker:
    "O que cerca as citações está no idioma de quem pergunta; /setup language: escolhe um para este servidor.",
  follow: "5. /follow case publica num canal o que é novo de um caso.",
  troubledFollows: ({ count }) => `Canais que não recebem o que é novo: ${count}; /follow list diz por quê.`,
  notKept:
    "As configurações de canais não são guardadas: quem administra este bot indica um arquivo em STATE_DB e o reinicia.",
};
