import type { OverrideProblem } from "../../../ingest/overrides.ts";
import type { PageProblem } from "../../../ingest/page.ts";
import type { PdfProblem } from "../../../ingest/pdf/pdfPage.ts";
import { numbers } from "./counts.ts";
import { explainFileProblem } from "./fileRejections.ts";
import { explainFieldFault } from "./formatProblems.ts";

/** Why a page can't be read as an article and what to do, in a sentence about `name`. */
export function page(problem: PageProblem | PdfProblem, name: string): string {
  return `${name} ${explain(problem)}.`;
}

function explain(problem: PageProblem | PdfProblem): string {
  switch (problem.code) {
    case "too-long":
      return `tem mais de ${numbers.integer(problem.limitCharacters)} caracteres de texto; importe o texto em partes, cada uma salva como arquivo .txt`;
    case "too-many-elements":
      return "tem elementos demais, ou fundos demais, para procurar um artigo; salve seu texto como arquivo .txt e importe-o";
    case "no-article-text":
      return "não tem texto de artigo que se pudesse encontrar; salve o texto como arquivo .txt ou .md e importe-o";
    case "layout-not-kept":
      return "tem uma disposição que o Markdown não consegue manter ao pé da letra; salve seu texto como arquivo .txt e importe-o";
    case "says-not-to-be-shown":
      return `diz de si que não deve ser mostrado; retire isso primeiro (linha ${problem.line})`;
    case "not-a-pdf":
      return "não é um PDF, diga o que disser seu nome";
    case "pdf-damaged":
      return "é um PDF danificado que não pode ser lido; abra-o em um leitor de PDF e salve-o de novo";
    case "pdf-locked":
      return "está protegido por senha; salve uma cópia sem ela";
    case "pdf-too-many-pages":
      return `tem ${numbers.integer(problem.pages)} páginas, mais do que as ${numbers.integer(problem.limit)} que são lidas; divida-o em vários arquivos`;
    case "pdf-too-long":
      return `tem mais de ${numbers.integer(problem.limitCharacters)} caracteres de texto; divida-o em vários arquivos`;
    case "pdf-without-text":
      return `não tem nenhuma página de texto (páginas: ${numbers.integer(problem.pages)}), só imagens ou carimbos; imagens não são lidas, então importe uma cópia que tenha seu texto`;
    case "pdf-illegible":
      return `não tem nenhuma página que possa ser lida: ${problem.fault === "columns" ? "suas colunas não se distinguem, como onde várias páginas estão impressas em uma" : "suas letras não se reconhecem"}; importe outra cópia`;
    case "pdf-too-costly":
      return "levou mais tempo ou memória do que uma peça judicial precisa, por isso a leitura foi interrompida; abra-o em um leitor de PDF e salve-o de novo";
    case "front-matter":
      return `${explainFileProblem(problem.problem)} (linha ${problem.problem.line})`;
  }
}

/** What is wrong with a fact that was given, in a sentence about `name`, what it was given as. */
export function override(problem: OverrideProblem, name: string): string {
  switch (problem.code) {
    case "empty":
      return `${name}: não pode estar vazio.`;
    case "in-the-future":
      return `${name}: não pode estar no futuro.`;
    case "unfit-value":
      return `${name}: ${explainFieldFault(problem.fault)}.`;
  }
}
