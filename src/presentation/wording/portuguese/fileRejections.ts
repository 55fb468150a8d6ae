import { escapePath } from "../../../documents/format/escapePath.ts";
import type { Consequence, FileProblem, Rejection } from "../../../storage/folder/fileProblem.ts";
import { explainFormatProblem } from "./formatProblems.ts";

/** `path:line: reason`. Without a full stop. */
export function rejection({ path, problem, consequence }: Rejection): string {
  const line = `${path}:${problem.line}: ${explainFileProblem(problem)}`;
  return consequence === undefined ? line : `${line}; ${CONSEQUENCES[consequence]}`;
}

/** What is wrong with a file and what to do, as it stands behind the file's name: without a full stop. */
export function explainFileProblem(problem: FileProblem): string {
  return escapePath(explain(problem));
}

function explain(problem: FileProblem): string {
  switch (problem.code) {
    case "file-leads-out":
      return "é um link que sai da pasta de artigos; ponha aqui o próprio arquivo";
    case "case-leads-out":
      return "é um link que sai da pasta de artigos";
    case "not-a-file":
      return "não é um arquivo comum; só arquivos podem ser artigos";
    case "utf-16":
      return "está em UTF-16; salve o arquivo em UTF-8";
    case "not-utf-8":
      return "tem bytes que não são UTF-8; salve o arquivo em UTF-8";
    case "nul":
      return "tem um caractere NUL; retire-o";
    case "name-not-utf-8":
      return "tem um nome que não é UTF-8; mude o nome";
    case "name-unseen":
      return "tem caracteres invisíveis no nome; mude o nome";
    case "takedown-folder":
      return "tem o nome de um lugar para o que foi retirado, por isso nada do que contém é oferecido; mude o nome se for um caso";
    case "no-shelf":
      return "contém pastas, mas em nenhuma há um artigo (um arquivo que termina em .md), por isso não parece ser uma biblioteca; indique outra pasta, ou ponha artigos nesta";
    case "outside-any-case":
      return "está fora de qualquer caso; mova o arquivo para a pasta do caso dele";
    case "not-markdown":
      return "não é Markdown; salve-o como arquivo que termine em .md";
    case "folder-in-case":
      return "é uma pasta dentro de um caso; suba os artigos dela para a pasta do caso";
    case "file-unreadable":
      return `não pode ser lido (${problem.cause}); confira se o arquivo existe e se o usuário do bot pode lê-lo`;
    case "case-unreadable":
      return `não pode ser lido (${problem.cause}); confira se o usuário do bot pode ler a pasta`;
    case "file-too-large":
      return `tem mais de ${problem.limitBytes / 1024 ** 2} MiB; divida o arquivo em vários artigos`;
    case "second-case-file":
      return `é mais um arquivo de caso, ao lado de ${problem.other}; retire um`;
    case "same-name":
      return `não se distingue de ${problem.other} pelo nome; mude o nome de um deles`;
    case "stumbled":
      return `faz o Casebook tropeçar (${problem.fault}); por favor, avise`;
    default:
      return explainFormatProblem(problem);
  }
}

const CONSEQUENCES: Readonly<Record<Consequence, string>> = {
  "case-not-served": "enquanto não for corrigido, o caso inteiro não é oferecido",
  "served-without-facts":
    "enquanto não for corrigido, os artigos dele são oferecidos sem o título, os outros nomes e o desfecho do caso",
  "last-version-served": "a última versão válida continua sendo oferecida",
  "perhaps-taken-down": "pode ser uma retirada, por isso a última versão válida também não é oferecida",
  "text-gone": "nem todo o texto está mais lá, por isso a última versão válida também não é oferecida",
};
