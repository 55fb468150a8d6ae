import type { DatabaseProblem } from "../../../storage/sqlite/databaseProblem.ts";

/** Why nothing was read or written, in a sentence. `name` names the database, and begins the sentence. */
export function database(problem: DatabaseProblem, name = "Die Datenbank der Fragen ohne Antwort"): string {
  return `${name} ${explain(problem)}.`;
}

/** The same of the database that keeps a server's articles. */
export function shelfDatabase(problem: DatabaseProblem): string {
  return database(problem, "Die Datenbank des Servers");
}

function explain(problem: DatabaseProblem): string {
  switch (problem.code) {
    case "locked":
      return "ist von einem anderen Programm gesperrt";
    case "not-a-database":
      return "ist keine Datenbank oder eine beschädigte: Verschiebe die Datei, und eine neue wird begonnen";
    case "damaged":
      return "ist beschädigt: Verschiebe die Datei, und eine neue wird begonnen";
    case "disk-full":
      return "hat keinen Platz mehr auf ihrem Datenträger";
    case "disk-fault":
      return "kann nicht gelesen oder geschrieben werden: Sieh nach ihrem Datenträger";
    case "disk-read-only":
      return "kann nicht geschrieben werden: Ihr Datenträger ist nur lesbar";
    case "not-writable":
      return "kann nicht geschrieben werden: Lass den Benutzer des Bots die Datei und ihren Ordner schreiben";
    case "not-openable":
      return "kann nicht geöffnet werden: Lass den Benutzer des Bots die Datei und ihren Ordner schreiben";
    case "no-such-folder":
      return "soll in einem Ordner stehen, den es nicht gibt: Lege den Ordner an";
    case "not-a-file":
      return "ist keine Datei: Nenne eine, oder einen freien Namen";
    case "foreign":
      return "gehört einem anderen Programm: Nenne eine eigene Datei";
    case "other-version":
      return "stammt von einer anderen Version von Casebook: Nenne eine andere Datei";
    case "no-build":
      return "braucht das Paket libsql, das es für diese Plattform nicht gibt";
    case "unloadable-build":
      return "braucht das Paket libsql, das auf diesem System nicht läuft";
    case "unreachable":
      return "ist nicht zu erreichen: Sieh nach, ob PostgreSQL läuft und die Adresse in DATABASE_URL stimmt";
    case "access-refused":
      return "lässt niemanden hinein: Sieh nach, ob Benutzer und Passwort in DATABASE_URL stimmen";
    case "too-many-connections":
      return "hat so viele Verbindungen, wie sie haben darf: Erhöhe max_connections oder die Grenze der Rolle, oder starte weniger Prozesse";
    case "no-such-database":
      return "gibt es nicht: Lege sie an, wie docs/host.md es sagt";
    case "no-such-role":
      return "hat keine Rolle mit dem Namen in DATABASE_URL: Lege sie an, wie docs/host.md es sagt";
    case "not-permitted":
      return "lässt ihre Rolle nicht an die Tabellen: Führe npm run shelf -- migrate als deren Eigentümer aus";
    case "not-migrated":
      return "hat die Tabellen dieser Version nicht: Führe npm run shelf -- migrate aus";
    case "read-only-server":
      return "nimmt gerade keine Änderungen an: Sie ist eine Kopie, die einem anderen Server folgt";
    case "role-too-mighty":
      return "wird von einer Rolle benutzt, die ihre Regeln nicht binden: Nenne in DATABASE_URL eine andere Rolle, wie docs/host.md es sagt";
    case "unusable":
      return `ist nicht zu benutzen (${problem.cause})`;
  }
}
