import type { PlacementProblem, WriteProblem } from "../../../storage/placementPlan.ts";
import { shelfDatabase } from "./databaseProblems.ts";
import { explainFileProblem } from "./fileRejections.ts";

/** Why an article has no place on the shelf and what to do. */
export function placement(problem: PlacementProblem): string {
  switch (problem.code) {
    case "would-be-rejected":
      return `A biblioteca rejeitaria o artigo: ${problem.problems.map(explainFileProblem).join("; ")}.`;
    case "database-unusable":
      return shelfDatabase(problem.problem);
    case "folder-unreadable":
      return `A pasta de artigos não pode ser lida (${problem.cause}).`;
    case "not-a-case-name":
      return `“${problem.slug}” não pode ser a pasta de um caso; use minúsculas, algarismos e hifens, como harrow-v-pell.`;
    case "case-is-no-folder":
      return `${problem.slug} não é uma pasta; indique outro caso.`;
    case "case-leads-out":
      return `A pasta ${problem.slug} é um link que sai da pasta de artigos; nada é escrito lá.`;
    case "page-is-taken-down":
      return `A página está na biblioteca como ${problem.path}, oculta ou retratada; edite esse arquivo à mão.`;
    case "page-in-other-case":
      return `A página já está na biblioteca, como ${problem.path}; escreva cases: [${problem.slug}] em seu cabeçalho para que conte também aqui.`;
    case "file-unreadable":
      return `${problem.path} já existe e não pode ser lido; corrija-o ou retire-o primeiro.`;
    case "file-is-taken-down":
      return `${problem.path} já existe, oculto ou retratado; edite esse arquivo à mão.`;
    case "too-many-of-name":
      return `Há ${problem.limit} artigos chamados “${problem.title}” em ${problem.slug}; dê outro título.`;
  }
}

/** Why an article's file was not written and what to do, in a sentence. */
export function write(problem: WriteProblem): string {
  switch (problem.code) {
    case "folder-leads-out":
      return `A pasta ${problem.slug} sai da pasta de artigos; nada foi escrito.`;
    case "not-a-file":
      return `${problem.path} não é um arquivo comum; retire-o primeiro.`;
    case "appeared-meanwhile":
      return `${problem.path} apareceu entretanto; importe a página de novo.`;
    case "read-only":
      return `A pasta de artigos é aqui somente leitura (${problem.cause}), por isso ${problem.path} não foi escrito; importe onde seus arquivos possam ser alterados.`;
    case "database-unusable":
      return `${shelfDatabase(problem.problem)} Nada foi alterado.`;
    case "too-many-documents":
      return `A biblioteca está cheia: um servidor pode guardar aqui ${problem.limit} arquivos; nada foi escrito.`;
    case "too-many-bytes":
      return `A biblioteca está cheia: os arquivos de um servidor podem ocupar aqui ${Math.floor(problem.limit / 2 ** 20)} MB; nada foi escrito.`;
    case "too-many-imports":
      return `Este servidor importou ${problem.limit} artigos em uma hora, tantos quantos pode; tente de novo mais tarde.`;
    case "not-written":
      return `Não é possível escrever ${problem.path} (${problem.cause}); nada foi alterado.`;
  }
}
