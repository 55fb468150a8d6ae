import { DOCUMENT_KINDS } from "../../../documents/documentKind.ts";
import type { FieldFault, FormatProblem, ShortList } from "../../../documents/format/formatProblem.ts";
import { counts } from "./counts.ts";

/** What is wrong with a file's text and what to do, as it stands behind the file's name: without a full stop. */
export function explainFormatProblem(problem: FormatProblem): string {
  switch (problem.code) {
    case "no-front-matter":
      return "não tem cabeçalho; comece o arquivo com uma linha de três traços, os campos e outra vez três traços";
    case "front-matter-not-closed":
      return "tem um cabeçalho que não foi fechado; ponha uma linha de três traços depois dos campos";
    case "front-matter-too-long":
      return `tem um cabeçalho de mais de ${problem.limitBytes / 1024} KiB; encurte-o`;
    case "several-yaml-documents":
      return "tem mais de um documento YAML no cabeçalho; junte-os em um só";
    case "no-fields":
      return "tem um cabeçalho que não é uma lista de campos; escreva cada um como `nome: valor`";
    case "field-name-not-text":
      return "tem um campo cujo nome não é texto; escreva cada um como `nome: valor`";
    case "not-yaml":
      return `tem um cabeçalho que não é YAML (${problem.cause}); ${problem.isDuplicate ? "retire um deles" : "ponha aspas retas em volta dos valores com : ou #"}`;
    case "tab-before-field":
      return "tem uma tabulação antes de um campo; use espaços";
    case "no-space-after-colon":
      return "precisa de um espaço depois dos dois-pontos que seguem o nome do campo";
    case "no-colon":
      return "não tem dois-pontos; escreva cada campo como `nome: valor`";
    case "curly-quotes":
      return 'tem aspas tipográficas em volta de um valor; use aspas retas (")';
    case "yaml-directive":
      return "tem uma diretiva YAML no cabeçalho; retire-a";
    case "yaml-anchor":
      return "tem uma âncora ou um alias de YAML no cabeçalho; escreva o valor por extenso, entre aspas se começar com & ou *";
    case "yaml-tag":
      return "tem uma tag de YAML no cabeçalho; retire-a, ou ponha entre aspas o valor que começa com !";
    case "field-twice":
      return `tem o campo ${problem.field} duas vezes; retire um`;
    case "misspelt-field":
      return `tem um campo ${problem.field}; escreva ${problem.meant} se é isso que quer dizer, ou retire-o`;
    case "missing-field":
      return `falta ${problem.field}; acrescente-o ao cabeçalho${writeExampleLine(problem.field)}`;
    case "unfit-value":
      return `${writePlace(problem.path)} ${explainFieldFault(problem.fault)}`;
    case "takedown-within":
      return `tem ${problem.field} dentro de ${problem.within}; escreva hidden: true como campo próprio, ou retire-o`;
    case "unclear-takedown":
      return `${problem.field} deve ser true ou false; até lá, ${problem.scope === "case" ? "o caso" : "o artigo"} não é oferecido`;
    case "hiding-field":
      return `tem um campo ${problem.field}; escreva ${problem.instead.join(" ou ")}, com true ou false`;
    case "perhaps-hiding-field":
      return `tem um campo ${problem.field} que talvez diga que o texto não deve ser mostrado; escreva hidden: true, ou retire o campo`;
    case "hidden-in-value":
      return "diz em um comentário ou em um valor que o texto não deve ser mostrado; escreva hidden: true como campo, ou retire isso";
    case "hidden-in-body":
      return "diz abaixo do cabeçalho que o texto não deve ser mostrado; escreva hidden: true no cabeçalho, ou retire isso";
    case "notice-in-body":
      return "tem um aviso no lugar do texto, ou acima dele; escreva hidden: true, ou retire o aviso";
    case "no-text":
      return "não tem texto abaixo do cabeçalho; cole ali o artigo";
    case "too-much-markup":
      return "tem parágrafos demais (mais de 10.000), marcação demais ou elementos aninhados demais; divida-o em vários arquivos, ou limpe sua marcação";
    case "unknown-cases":
      return `cases indica ${list(problem.unknown)}, que não tem pasta; há ${list(problem.known)}`;
  }
}

/** What a field's value must be, as it stands behind the field's name: without a full stop. */
export function explainFieldFault(fault: FieldFault): string {
  switch (fault.code) {
    case "not-one-line":
      return "deve ser uma linha de texto";
    case "note-link":
      return "é uma ligação para uma nota; escreva as palavras a citar, sem [[ ]]";
    case "empty":
      return "não pode estar vazio";
    case "too-long":
      return `deve ter no máximo ${fault.limit} caracteres`;
    case "too-many-entries":
      return `deve ter no máximo ${fault.limit} entradas`;
    case "not-a-date":
      return "deve ser uma data ISO 8601 como 2024-07-13, e um dia que exista";
    case "not-a-web-address":
      return "deve ser um endereço web que comece com http:// ou https://, sem nome de usuário";
    case "not-a-list":
      return "deve ser uma lista";
    case "not-a-source":
      return "deve ter um veículo e uma data";
    case "not-a-person":
      return "deve ter um nome, e pode ter apelidos";
    case "not-a-kind":
      return `deve ser um destes tipos: ${DOCUMENT_KINDS.join(", ")}`;
    case "not-a-flag":
      return "deve ser true ou false";
    case "not-a-takedown-flag":
      return "deve ser true ou false; até lá, o artigo não é oferecido";
  }
}

/** `sources, entrada 1, date`. */
function writePlace(path: readonly (string | number)[]): string {
  return path.map((key) => (typeof key === "number" ? `entrada ${key + 1}` : key)).join(", ");
}

function list({ names, left }: ShortList): string {
  return names.join(", ") + (left > 0 ? ` ${counts.andMore(left)}` : "");
}

/** What to write for the fields that an article must have. */
const EXAMPLES: ReadonlyMap<string, string> = new Map([
  ["title", "title: O título da matéria"],
  ["publisher", "publisher: O nome do veículo"],
  ["published", "published: 2024-05-20"],
]);

function writeExampleLine(field: string): string {
  const example = EXAMPLES.get(field);
  return example === undefined ? "" : `, por exemplo: ${example}`;
}
