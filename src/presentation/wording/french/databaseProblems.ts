import type { DatabaseProblem } from "../../../storage/sqlite/databaseProblem.ts";

/** Why nothing was read or written, in a sentence. `name` names the database, and begins the sentence. */
export function database(problem: DatabaseProblem, name = "La base de données des questions sans réponse"): string {
  return `${name} ${explain(problem)}.`;
}

/** The same of the database that keeps a server's articles. */
export function shelfDatabase(problem: DatabaseProblem): string {
  return database(problem, "La base de données du serveur");
}

function explain(problem: DatabaseProblem): string {
  switch (problem.code) {
    case "locked":
      return "est verrouillée par un autre programme";
    case "not-a-database":
      return "n'est pas une base de données, ou est endommagée : déplacez le fichier, et une nouvelle est commencée";
    case "damaged":
      return "est endommagée : déplacez le fichier, et une nouvelle est commencée";
    case "disk-full":
      return "n'a plus de place sur son disque";
    case "disk-fault":
      return "ne peut être ni lue ni écrite : examinez son disque";
    case "disk-read-only":
      return "ne peut pas être écrite : son disque est en lecture seule";
    case "not-writable":
      return "ne peut pas être écrite : laissez l'utilisateur du bot écrire le fichier et son dossier";
    case "not-openable":
      return "ne peut pas être ouverte : laissez l'utilisateur du bot écrire le fichier et son dossier";
    case "no-such-folder":
      return "doit se trouver dans un dossier qui n'existe pas : créez le dossier";
    case "not-a-file":
      return "n'est pas un fichier : nommez-en un, ou un nom libre";
    case "foreign":
      return "est celle d'un autre programme : nommez un fichier à part";
    case "other-version":
      return "a été écrite par une autre version de Casebook : nommez un autre fichier";
    case "no-build":
      return "a besoin du paquet libsql, qui n'existe pas pour cette plateforme";
    case "unloadable-build":
      return "a besoin du paquet libsql, qui ne marche pas sur ce système";
    case "unreachable":
      return "est injoignable : vérifiez que PostgreSQL tourne et que l'adresse dans DATABASE_URL est juste";
    case "access-refused":
      return "ne laisse entrer personne : vérifiez l'utilisateur et le mot de passe dans DATABASE_URL";
    case "too-many-connections":
      return "a autant de connexions qu'elle en peut avoir : augmentez max_connections ou la limite du rôle, ou lancez moins de processus";
    case "no-such-database":
      return "n'existe pas : créez-la comme le dit docs/host.md";
    case "no-such-role":
      return "n'a pas de rôle du nom indiqué dans DATABASE_URL : créez-le, comme le dit docs/host.md";
    case "not-permitted":
      return "ne donne pas accès aux tables à son rôle : exécutez npm run shelf -- migrate en tant que leur propriétaire";
    case "not-migrated":
      return "n'a pas les tables de cette version : lancez npm run shelf -- migrate";
    case "read-only-server":
      return "n'accepte pas de changement en ce moment : c'est une copie qui suit un autre serveur";
    case "role-too-mighty":
      return "est utilisée par un rôle que ses règles ne lient pas : nommez un autre rôle dans DATABASE_URL, comme le dit docs/host.md";
    case "unusable":
      return `ne peut pas être utilisée (${problem.cause})`;
  }
}
