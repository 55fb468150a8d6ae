import type { Sentences } from "../sentences.ts";
import { counts, numbers } from "./counts.ts";
import { dates } from "./dates.ts";

/** Most titles that are named where words are counted. */
const MAX_TITLES = 3;

function nameTitles(titles: readonly string[]): string {
  const named = titles.slice(0, MAX_TITLES).map((title) => `“${title}”`);
  const left = titles.length - named.length;
  return numbers.and([...named, ...(left > 0 ? [counts.more(left)] : [])]);
}

/** Answers to questions, and to messages that are held against the sources. */
export const answer: Sentences["answer"] = {
  nothingFound: "Nada encontrado.",
  englishOnly: "Os artigos estão em inglês: faça a pergunta em inglês.",
  asOf: ({ date }) => `Situação em ${dates.write(date)}`,
  mayNotAnswer: "Isto talvez não responda.",
  closest: "Estes são os trechos mais próximos.",
  reasons: {
    "follow-up": "A pergunta continua algo que o Casebook não tem: pergunte de novo com o nome da pessoa ou do caso.",
    opinion: "O Casebook não tem opiniões; só cita o que dizem os artigos.",
    "about the bot":
      "O Casebook é um programa que cita artigos palavra por palavra e não escreve nada por conta própria; /about diz mais.",
    chatter: "Isso não pergunta nada sobre um caso.",
    schedule: "As datas ainda por vir são mostradas por /next.",
    "other language":
      "Os artigos estão em inglês, e o Casebook procura as próprias palavras da pergunta: pergunte em inglês.",
  },
  noPassageAnswers: "Nada aqui responde a isso.",
  noPassageMentions: ({ words }) => `Nenhum trecho aqui menciona ${numbers.or(words.map((word) => `“${word}”`))}.`,
  nearestArticle: ({ title, id }) => `Mais próximo: “${title}” (${id}).`,
  nearestArticles: "Os artigos mais próximos:",
  askOtherwise:
    "O Casebook só cita, e aqui nenhum trecho responde. Perguntar com outras palavras, em inglês, pode ajudar; /sources lista todos os artigos.",
  noQuestionTyped: 'Não há pergunta; digite uma entre aspas, como "Why was the case dismissed?".',
  noQuestion: "Não há pergunta; digite uma, como “Why was the case dismissed?”.",
  questionTooLong: ({ length, limit }) => `A pergunta tem ${length} caracteres; faça-a com ${limit} ou menos.`,
  tookTooLong:
    "A resposta demorou demais e foi interrompida. Peça menos de uma vez; se isso não ajudar, avise quem administra esta cópia do Casebook.",
  counted: ({ words, total, titles }) =>
    `“${words}” aparece ${counts.times(total)} em ${nameTitles(titles)}, nestas frases:`,
  unknownKind: ({ name, kinds }) => `“${name}” não é um tipo de documento; há ${numbers.and(kinds)}.`,
  askForm: { title: "Perguntar de novo", question: "Sua pergunta" },
  unhelpfulKept: "Anotado, sem o seu nome: os moderadores veem a pergunta entre as que não têm resposta.",
  unhelpfulNotKept: "Nada foi anotado: respostas que só você vê, e as de outros servidores, não são contadas.",
  noMoreQuotations: "A biblioteca não tem outra citação para esta pergunta.",
  changedSince: "O artigo mudou ou já não está na biblioteca; pergunte de novo.",
  inThread: "A resposta está no tópico abaixo.",
  sharedBy: ({ name }) => `Compartilhado por ${name}`,
  claimsHeading: "O que os artigos dizem de mais próximo desta mensagem",
  noVerdict: "O Casebook não dá veredito: leia as citações e julgue por si.",
  checks: {
    exact: "Exata: está lá palavra por palavra.",
    altered: "Alterada: as palavras marcadas são outras lá.",
    joined: "Dois trechos unidos: suas partes estão separadas lá.",
    "not found": "Não encontrada nas fontes.",
  },
  inTheMessage: "Na mensagem:",
  nothingOnClaim: "Nada na biblioteca fala disso.",
  noRoomForClaims: ({ count }) => `Não há espaço aqui para ${counts.furtherSentences(count)} da mensagem.`,
  claimsNotChecked: ({ count }) => `Não procurado: ${counts.furtherSentences(count)} da mensagem.`,
  noClaims: "Não há nenhuma frase para procurar.",
  noClaimsInMessage:
    "Essa mensagem não tem nenhuma frase para procurar: imagens, conteúdos incorporados e as respostas do Casebook não têm nenhuma.",
  contextHeading: "Onde está a citação",
  underHeading: ({ heading }) => `Sob o título: ${heading}`,
  partOfParagraph: "Uma parte de um parágrafo mais longo.",
};
