import type { DatabaseProblem } from "../../../storage/sqlite/databaseProblem.ts";

/** Why nothing was read or written, in a sentence. `name` names the database, and begins the sentence. */
export function database(problem: DatabaseProblem, name = "O banco de dados de perguntas sem resposta"): string {
  return `${name} ${explain(problem)}.`;
}

/** The same of the database that keeps a server's articles. */
export function shelfDatabase(problem: DatabaseProblem): string {
  return database(problem, "O banco de dados do servidor");
}

function explain(problem: DatabaseProblem): string {
  switch (problem.code) {
    case "locked":
      return "está bloqueado por outro programa";
    case "not-a-database":
      return "não é um banco de dados, ou está danificado: mova o arquivo para outro lugar, e um novo é começado";
    case "damaged":
      return "está danificado: mova o arquivo para outro lugar, e um novo é começado";
    case "disk-full":
      return "não tem mais espaço em seu disco";
    case "disk-fault":
      return "não pode ser lido nem escrito: verifique seu disco";
    case "disk-read-only":
      return "não pode ser escrito: seu disco é somente leitura";
    case "not-writable":
      return "não pode ser escrito: deixe o usuário do bot escrever o arquivo e sua pasta";
    case "not-openable":
      return "não pode ser aberto: deixe o usuário do bot escrever o arquivo e sua pasta";
    case "no-such-folder":
      return "deve ficar em uma pasta que não existe: crie a pasta";
    case "not-a-file":
      return "não é um arquivo: indique um, ou um nome livre";
    case "foreign":
      return "é de outro programa: indique um arquivo próprio";
    case "other-version":
      return "foi escrito por outra versão do Casebook: indique outro arquivo";
    case "no-build":
      return "precisa do pacote libsql, que não existe para esta plataforma";
    case "unloadable-build":
      return "precisa do pacote libsql, que não funciona neste sistema";
    case "unreachable":
      return "não pode ser alcançado: verifique se o PostgreSQL está rodando e se o endereço em DATABASE_URL está certo";
    case "access-refused":
      return "não deixa ninguém entrar: verifique se o usuário e a senha em DATABASE_URL estão certos";
    case "too-many-connections":
      return "tem tantas conexões quantas pode ter: aumente max_connections ou o limite do papel, ou inicie menos processos";
    case "no-such-database":
      return "não existe: crie-o como diz docs/host.md";
    case "no-such-role":
      return "não tem papel com o nome em DATABASE_URL: crie-o, como diz docs/host.md";
    case "not-permitted":
      return "não deixa seu papel usar as tabelas: execute npm run shelf -- migrate como dono delas";
    case "not-migrated":
      return "não tem as tabelas desta versão: execute npm run shelf -- migrate";
    case "read-only-server":
      return "não aceita mudanças agora: é uma cópia que segue outro servidor";
    case "role-too-mighty":
      return "é usado por um papel que suas políticas não obrigam: indique outro papel em DATABASE_URL, como diz docs/host.md";
    case "unusable":
      return `não pode ser usado (${problem.cause})`;
  }
}
