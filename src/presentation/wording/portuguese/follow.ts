import type { FollowProblem, NewsKind } from "../../../storage/follows.ts";
import type { Sentences } from "../sentences.ts";
import { numbers } from "./counts.ts";

const KINDS: Readonly<Record<NewsKind, string>> = {
  articles: "artigos",
  "court papers": "peças judiciais",
  events: "acontecimentos",
  dates: "datas futuras",
};

const PROBLEMS: Readonly<Record<FollowProblem, string>> = {
  refused:
    "O Discord não deixa o Casebook publicar ali. O que é novo espera e sai com as próximas novidades assim que o Casebook puder.",
  gone: "Esse canal não existe mais; acaba de sair desta lista.",
  unsure:
    "O Casebook foi parado enquanto publicava as últimas novidades; talvez faltem ali e não são publicadas duas vezes.",
};

/** Telling channels what is new of a case. */
export const follow: Sentences["follow"] = {
  heading: "Casos seguidos",
  none: "Nenhum canal recebe o que é novo. /follow case começa: depois de uma recarga ou importação, uma mensagem, em citações, sem menções.",
  into: "em",
  kinds: ({ kinds, all }) => (kinds.length === all ? "" : `: ${numbers.and(kinds.map((kind) => KINDS[kind]))}`),
  caseGone: ({ slug }) => `${slug} (esse caso não existe mais)`,
  problem: ({ problem }) => PROBLEMS[problem],
  changes: {
    started:
      "Feito. O que for novo a partir de agora é publicado ali depois de uma recarga ou importação, sem menções.",
    stopped: "Feito. Nada mais desse caso é publicado ali.",
    "not followed": "Esse canal não segue esse caso; nada foi mudado.",
  },
  tooMany: ({ limit }) =>
    `Um servidor pode seguir casos no máximo ${limit} vezes; encerre antes uma delas com /follow stop.`,
  notKept: "Os casos seguidos não são guardados: quem administra este bot indica um arquivo em STATE_DB e o reinicia.",
  newOf: ({ title }) => `Novo: ${title}`,
  parts: {
    filings: "Novas peças judiciais",
    articles: "Novos artigos",
    events: "O que aconteceu",
    dates: "Datas futuras",
  },
  alsoNew: "Também novo",
  more: ({ count }) => `E mais ${count}; /case e /timeline mostram.`,
};
