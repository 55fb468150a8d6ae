import type { Sentences } from "../sentences.ts";
import { counts } from "./counts.ts";

/** What the bot is, for those who meet it. */
export const introduction: Sentences["introduction"] = {
  name: "Casebook",
  purpose: [
    "responde a perguntas sobre casos judiciais citando artigos palavra por palavra, com a referência.",
    "Não dá opiniões nem escreve nada por conta própria sobre um caso; só lê artigos em inglês,",
    "e onde eles se calam, diz isso. Um codificador pode ajudar a ordenar o encontrado; não escreve nada.",
  ],
  purposeInOneLine:
    "responde a perguntas sobre casos judiciais citando artigos palavra por palavra, com a referência. Não dá opiniões, não escreve nada por conta própria sobre um caso, só lê artigos em inglês e, onde eles se calam, diz isso. Um codificador pode ajudar a ordenar o encontrado; não escreve nada.",
  verbatim:
    "Uma citação é um pedaço de seu documento, ao pé da letra. De um PDF, é sua camada de texto na ordem de leitura: quebras e números de linha, carimbos, cabeçalhos e hifens de fim de linha ficam de fora, e há █ onde uma tarja esconde palavras.",
  examples: "Perguntas que têm resposta (em inglês)",
  buttons:
    "Abaixo de uma resposta, Mais mostra outras citações e Citar escreve referências para copiar; o menu abre onde está uma citação e pergunta de novo. O que só você vê, Compartilhar ou Publicar aqui mostra a todos. O menu abaixo abre um caso em resumo.",
  noContact: "Quem administra esta cópia não indicou nenhum contato para correções e retiradas.",
  noContactSet: "Quem administra esta cópia não indicou nenhum contato para correções e retiradas (CONTACT).",
  contact: ({ contact }) => `Correções e retiradas: ${contact}`,
  questionsKept: ({ days }) =>
    `Perguntas sem resposta segura são guardadas por ${counts.days(days)} para os moderadores, sem nenhum vestígio de quem perguntou; as privadas, nunca.`,
  moderators: "Para a moderação",
  inMessageMenu: ({ name }) => `Menu de uma mensagem → Aplicativos → ${name}`,
  howToType: "Uma linha sem barra é uma pergunta; exit sai. /about diz o que há na biblioteca.",
};
