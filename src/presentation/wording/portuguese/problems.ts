import type { FetchProblem } from "../../../ingest/fetch/fetchProblem.ts";
import type { Sentences } from "../sentences.ts";
import { database, shelfDatabase } from "./databaseProblems.ts";
import { rejection } from "./fileRejections.ts";
import { override, page } from "./pageProblems.ts";
import { placement, write } from "./placementProblems.ts";

type ReloadProblem = Parameters<Sentences["problems"]["reload"]>[0];

/** What went wrong and what to do, in a sentence, for those who meet it in a chat. */
export const problems: Sentences["problems"] = {
  database,
  upload: (problem) => `O arquivo não chegou: ${explainFetch(problem)}; envie-o de novo.`,
  reload: (problem) => `${tellFolder(problem, "A pasta de artigos")} O que é oferecido fica como está.`,
  unserved: (problem) => `Ainda não é oferecido. ${tellFolder(problem, "A pasta de artigos")}`,
  page,
  override,
  placement,
  write,
  rejection,
  names: { page: "A página", pdf: "O PDF" },
};

function explainFetch(problem: FetchProblem): string {
  switch (problem.code) {
    case "forbidden-address":
      return `${problem.host} está nesta máquina ou em uma rede privada`;
    case "timeout":
      return `${problem.host} demorou mais de ${problem.limitMilliseconds / 1000} s`;
    case "bad-status":
      return `${problem.host} responde com o status ${problem.status} em vez do arquivo`;
    case "too-large":
      return `${problem.host} envia mais do que o arquivo deveria ter`;
    default:
      return `daqui não se chega a ${"host" in problem ? problem.host : "seu endereço"}`;
  }
}

function tellFolder(problem: ReloadProblem, folder: string): string {
  return problem.code === "database-unusable" ? shelfDatabase(problem.problem) : `${folder} ${explainFolder(problem)}.`;
}

function explainFolder(problem: Exclude<ReloadProblem, { code: "database-unusable" }>): string {
  switch (problem.code) {
    case "no-name":
      return "não tem nome";
    case "missing":
      return "não existe";
    case "not-a-folder":
      return "não é uma pasta";
    case "unreadable":
      return `não pode ser lida (${problem.cause})`;
    case "lost":
      return "já não tem nenhum artigo nem nenhum dos casos, como se não estivesse montada ou levasse a outro lugar, por isso tudo ficou como estava; corrija a pasta e recarregue ou, se tudo deve sumir, deixe nela a pasta vazia de um caso e recarregue, ou reinicie o Casebook";
    case "stopping":
      return "está fechada: o Casebook está parando";
    case "not-read-to-the-end":
      return "não pôde ser lida até o fim; o registro diz por quê";
  }
}
